import DayRunner
import Documents
import PlainText

extension Command {
  /// `groupbuy redact`: a copy of a day that can be shared.
  static let redact = Command(
    name: "redact",
    usage: "redact DAY --out FOLDER",
    call: "redact DAY --out FOLDER",
    summary: Phrase("a copy to share, with pseudonyms for persons", zh: "写一份可以分享的副本，人名用化名"),
    operands: 1...1, operandName: "a DAY",
    options: ["--out": .value],
    help: Phrase(
      """
      Writes a copy of a day into FOLDER in which members, names, phones, rooms, notes and addresses
      are pseudonyms, the same for the same person. The copy runs to the same quantities and money,
      so that it can be shown to whoever is to look into the day. Comments of a scenario are left out.

        --out FOLDER    where the copy goes; the folder above it must be there

      example: groupbuy redact 2026-11-20.scenario --out to-share

      """,
      zh: """
        把一天的副本写入 FOLDER，其中的团员、姓名、电话、房号、备注和地址都用化名，同一个人化名相同。
        副本运算出的数量和金额不变，可以交给任何需要查看这一天的人。场景里的注释不写入。

          --out FOLDER    副本写到哪里；它的上级文件夹必须已存在

        例：groupbuy redact 2026-11-20.scenario --out to-share

        """),
    execute: RedactCommand.execute
  )
}

/// `groupbuy redact`: a copy of a day that can be shared.
enum RedactCommand {
  /// Reads the day and publishes its copy, all files or none.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let dayPath = arguments.operands[0]
    let target = try OutputTarget(arguments.required("--out", of: .redact))
    if let folder = InputFiles.identity(ofFolder: dayPath) {
      try target.refuseInside(folder: folder)
    }
    let copy: Redaction
    do throws(LoadFault) {
      copy = try LoadedDay.read(dayPath, arguments).redacted
    } catch {
      throw error.told(in: arguments.language)
    }
    let place = target.path
    try Publication(copy.files, to: target, workers: WorkersOption.machine).publish()
    let words = arguments.language.commandWords
    try Console.print(
      words.redacted(files: copy.files.count - 1, place: place.safeInLine) + "\n")
    return .done
  }
}
