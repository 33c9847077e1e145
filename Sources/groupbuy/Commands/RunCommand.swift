import DayRunner
import Documents
import PlainText

extension Command {
  /// `groupbuy run`: from a day to its documents.
  static let run = Command(
    name: "run",
    usage: "run DAY --out FOLDER [--formats LIST] [--csv people] [--language en|zh]"
      + " [--SETTING VALUE ...]",
    call: "run DAY --out FOLDER",
    summary: Phrase("the whole day: every document into FOLDER", zh: "全天运算：所有单据写入 FOLDER"),
    operands: 1...1, operandName: "a DAY",
    options: ["--out": .value, "--csv": .value, "--formats": .value],
    takesSettings: true,
    help: Phrase(
      """
      Runs a day and writes every document into FOLDER, all of them or none. MANIFEST lists them;
      its digest, printed last, is the same for the same day wherever it is run. FOLDER is made, or
      replaced if it holds documents of an earlier run and nothing else. Settings given as options
      stand above the day's own; `groupbuy --help settings` lists them.

        --out FOLDER       where the documents go; the folder above it must be there
        --language zh      the papers in Chinese; the tables are the same in every language
        --formats LIST     papers beside plain text: html, xlsx, csv, json, markdown, with commas
        --csv people       every table in FOLDER/people too, for spreadsheets: formulas stay text
        --SETTING VALUE    such as `--cutoff 21:30`
        --set KEY=VALUE    any setting, also such as `category_bp.eggs=500`
        --load TABLE=FILE  one more file of a table, as often as there are; - is standard input
        --columns TABLE=NAME,NAME  the columns of such files of a table, where they have no header

      example: groupbuy run 2026-11-20.scenario --out papers --cutoff 21:30

      """,
      zh: """
        运算一天，把所有单据写入 FOLDER，要么全部写入，要么都不写。MANIFEST 列出所有文件；最后打印的
        摘要，同一天在任何机器上都相同。FOLDER 会新建；若里面只有以前运行写出的单据，则被替换。
        作为选项给出的设置优先于当天的设置；`groupbuy --help settings` 列出所有设置。

          --out FOLDER       单据写到哪里；它的上级文件夹必须已存在
          --language zh      用中文写单据；数据表格在任何语言下都相同
          --formats LIST     纯文本之外的格式：html, xlsx, csv, json, markdown，用逗号分隔
          --csv people       另在 FOLDER/people 写出供电子表格用的各表：公式保持为文本
          --SETTING VALUE    例如 `--cutoff 21:30`
          --set KEY=VALUE    任何设置，包括 `category_bp.eggs=500` 这样的
          --load TABLE=FILE  某张表的另一个文件，可写多次；- 是标准输入
          --columns TABLE=NAME,NAME  这些文件没有表头时，写明它们的列

        例：groupbuy run 2026-11-20.scenario --out papers --cutoff 21:30 --language zh

        """),
    execute: RunCommand.execute
  )
}

/// `groupbuy run`: from a day to its documents.
enum RunCommand {
  /// Reads, runs and publishes; nothing is made before the day is known to be right.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let dayPath = arguments.operands[0]
    let target = try OutputTarget(arguments.required("--out", of: .run))
    if let folder = InputFiles.identity(ofFolder: dayPath) {
      try target.refuseInside(folder: folder)
    }
    let csvForPeople = try wantsCSVForPeople(arguments)
    let loads = try TableOption.loads(of: arguments)
    let formats = try PaperFormatOption.list(arguments.value(of: "--formats"))
    let run: DayRun
    do throws(LoadFault) {
      let loaded = try LoadedDay.read(dayPath, arguments, loads: loads)
      Console.tell(loaded.diagnostics.rendered(in: arguments.language))
      run = try loaded.run(
        in: arguments.language, csvForPeople: csvForPeople, formats: formats)
    } catch {
      throw error.told(in: arguments.language)
    }
    let place = target.path
    try Publication(run.files, to: target).publish()
    let summary = run.summary(in: arguments.language)
    let written = arguments.language.commandWords.written(
      digest: run.digest.hex, documents: run.files.count - 1, place: place.safeInLine)
    try Console.print((summary + [written]).map { $0 + "\n" }.joined())
    return .done
  }

  /// `--csv people` asks for tables for spreadsheets beside those for machines.
  private static func wantsCSVForPeople(_ arguments: Arguments) throws(CommandFault) -> Bool {
    switch arguments.value(of: "--csv") {
    case nil, "machines": return false
    case "people": return true
    case .some(let word):
      throw CommandFault(.badInput, .csvForm(word))
    }
  }
}
