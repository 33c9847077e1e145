import DayRunner
import Documents
import Glibc
import PlainText

extension Command {
  /// `groupbuy merge`: the documents of the parts of a day joined to those of the whole.
  static let merge = Command(
    name: "merge",
    usage: "merge FOLDER ... --out FOLDER",
    call: "merge FOLDER ... --out FOLDER",
    summary: Phrase(
      "the documents of all parts, joined to those of the whole", zh: "把各部分的单据合并为整天的单据"),
    operands: 1...Int.max, operandName: "a FOLDER",
    options: ["--out": .value],
    help: Phrase(
      """
      Joins what runs of all parts of a day have written (`groupbuy split`), given in any order; - is
      what such runs wrote with `run --out -`, one after the other, on standard input. Each document
      is the same bytes as in a run of the whole day, but for `source` and `line`, which name the
      part's own files, and MANIFEST where a document has these.

        --out FOLDER    where the documents go; the folder above it must be there

      All documents join, in every format: tables, also those in `people/`, journals, the list of each
      point, `carry.txt`, and papers; those that sum up all warehouses (of a supplier, of a lot, of the
      day) are laid out anew from `part-papers.txt`, which a run of a part writes. Where parts were run
      with --since, these are left out, and named, with what changed and the files of all papers of a kind:
      they compare with a run of the whole.

      Refused, with exit code 2 and nothing written: runs that are of no part, of the same part twice,
      of different days, splits or programs, or for different documents, languages or formats; a run of other rows or
      settings than its part has; and parts that are missing. With exit code 5: documents that are
      not those of their MANIFEST.

      example: groupbuy merge out-1 out-2 --out night

      """,
      zh: """
        合并一天所有部分（`groupbuy split`）的运算结果，给出的顺序不限；- 是标准输入，
        内容为各部分 `run --out -` 的输出首尾相接。每份单据与整天一次运算的逐字节相同，
        只有 `source` 和 `line` 例外（它们写的是各部分自己的文件），含有这两列时 MANIFEST 也随之不同。

          --out FOLDER    单据写到哪里；它的上级文件夹必须已存在

        所有单据都会合并，格式不限：表（包括 `people/` 里的）、日记账、各自提点的清单、`carry.txt` 和各种单据；
        汇总所有仓库的单据（供应商的、批次的、整天的）由各部分运算写出的 `part-papers.txt` 重新排版。
        各部分若用 --since 运算，这些单据、变化以及同类单据合成的文件不写，并会列出：它们要与整天的一次运算相比。

        下列情形会被拒绝，退出码为 2，什么都不写：不是某一部分的运算结果；同一部分给了两次；日期、拆分、程序、
        单据种类、语言或格式不同；运行时读入的行或设置与该部分不同；缺少部分。单据与其 MANIFEST 不符时退出码为 5。

        例：groupbuy merge out-1 out-2 --out night

        """),
    execute: MergeCommand.execute
  )
}

/// `groupbuy merge`: the documents of the parts of a day joined to those of the whole.
enum MergeCommand {
  /// Reads every run, joins them and publishes the documents, all or none.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let target = try OutputTarget(arguments.required("--out", of: .merge))
    var runs: [PartRun] = []
    if arguments.operands.count(where: { $0 == "-" }) > 1 {
      throw CommandFault(.badInput, .standardInputTwice)
    }
    for path in arguments.operands {
      if path == "-" {
        runs += try streamed()
        continue
      }
      if let folder = InputFiles.identity(ofFolder: path) {
        try target.refuseInside(folder: folder)
      }
      runs.append(try ListedDocuments.run(in: path))
    }
    let merged: DayMerge
    switch DayMerge.merge(runs) {
    case .success(let done): merged = done
    case .failure(let fault):
      throw CommandFault(fault.isDamage ? .corrupt : .badInput, telling: fault)
    }
    let place = target.path
    let count = runs.count
    try Publication(merged.files, to: target, workers: WorkersOption.machine).publish()
    let words = arguments.language.commandWords
    var lines = [words.merged(parts: count, date: merged.date)]
    if !merged.leftOut.isEmpty {
      lines.append(words.leftOut(merged.leftOut.joined(separator: ", ")))
    }
    lines.append(
      words.written(
        digest: merged.digest.hex, documents: merged.files.count - 1, place: place.safeInLine))
    try Console.print(lines.map { $0 + "\n" }.joined())
    return .done
  }

  /// The runs that others wrote with `--out -`, one after the other.
  private static func streamed() throws(CommandFault) -> [PartRun] {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Descriptor.read(from: STDIN_FILENO, bytesMax: Memory.physicalBytes)
    } catch {
      throw CommandFault(error, "standard input", .read)
    }
    return try DocumentStream.runs(in: bytes)
  }
}
