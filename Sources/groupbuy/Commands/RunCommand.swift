import DayRunner
import Documents
import Parallel
import PlainText

extension Command {
  /// `groupbuy run`: from days to their documents.
  static let run = Command(
    name: "run",
    usage: "run DAY ... --out FOLDER [OPTION VALUE ...] [--SETTING VALUE ...]",
    call: "run DAY ... --out FOLDER",
    summary: Phrase("the whole day: every document into FOLDER", zh: "全天运算：所有单据写入 FOLDER"),
    operands: 1...Int.max, operandName: "a DAY",
    options: [
      "--out": .value, "--csv": .value, "--formats": .value, DocumentOption.name: .value,
      WorkersOption.name: .value, CarryOption.name: .value, JournalOption.name: .flag,
      StageWatch.option: .flag, SinceOption.name: .value,
    ],
    takesSettings: true,
    help: Phrase(
      """
      Runs a day and writes every document into FOLDER, all of them or none. MANIFEST lists them;
      its digest, printed last, is the same for the same day wherever it is run. FOLDER is made, or
      replaced if it holds documents of an earlier run and nothing else. Settings given as options
      stand above the day's own; `groupbuy --help settings` lists them.

        --out FOLDER       where the documents go; the folder above it must be there
        --out -            standard output: one table as it is where `--documents` names just one;
                           else each line of each document behind its name and a tab, MANIFEST last
        --carry FILE       what the day before left: the file `carry.txt` among its documents
        --journals         the ledger for hledger and beancount, too
        --since FOLDER     documents of an earlier run of the day: papers that changed are the next
                           revision, and FOLDER/papers/changes tells just what changed
        --language zh      the papers in Chinese; the tables are the same in every language
        --formats LIST     papers beside plain text: html, xlsx, csv, json, markdown, with commas
        --documents LIST   tables, papers, carry, point-lists (a table of pickups for each point),
                           journals, or single ones: `pick_sheet,pickup-list`; else the first three
        --threads N        how many threads share the work; the bytes are the same for any N
        --timings          how long each stage took, and the memory, on standard error
        --csv people       every table in FOLDER/people too, for spreadsheets: formulas stay text
        --SETTING VALUE    such as `--cutoff 21:30`
        --set KEY=VALUE    any setting, also such as `category_bp.eggs=500`
        --load TABLE=FILE  one more file of a table, as often as there are; - is standard input
        --columns TABLE=NAME,NAME  the columns of such files of a table, where they have no header

      Several days, or a folder of days named after their dates, run one after the other, each with
      what the one before it left: the documents of each day into FOLDER/DATE, the books of all into
      FOLDER/books. All days are read first, and nothing is written while one has an error.

      example: groupbuy run 2026-11-20.scenario --out papers --cutoff 21:30

      """,
      zh: """
        运算一天，把所有单据写入 FOLDER，要么全部写入，要么都不写。MANIFEST 列出所有文件；最后打印的
        摘要，同一天在任何机器上都相同。FOLDER 会新建；若里面只有以前运行写出的单据，则被替换。
        作为选项给出的设置优先于当天的设置；`groupbuy --help settings` 列出所有设置。

          --out FOLDER       单据写到哪里；它的上级文件夹必须已存在
          --out -            标准输出：`--documents` 只写一张表时原样输出；否则每行前加单据名和制表符，
                             MANIFEST 在最后
          --carry FILE       前一天留下的：它的单据里名为 `carry.txt` 的文件
          --journals         另写 hledger 和 beancount 用的账本
          --since FOLDER     这一天以前一次运行的单据：有变更的单据升一版，
                             变更内容另写入 papers/changes
          --language zh      用中文写单据；数据表格在任何语言下都相同
          --formats LIST     纯文本之外的格式：html, xlsx, csv, json, markdown，用逗号分隔
          --documents LIST   tables（表）、papers（单据）、carry、point-lists（每个自提点一张提货表）、
                             journals，或单个名称如 `pick_sheet,pickup-list`；不写为前三种
          --threads N        几个线程分担；无论几个，结果逐字节相同
          --timings          在标准错误上列出各阶段用时和内存
          --csv people       另在 FOLDER/people 写出供电子表格用的各表：公式保持为文本
          --SETTING VALUE    例如 `--cutoff 21:30`
          --set KEY=VALUE    任何设置，包括 `category_bp.eggs=500` 这样的
          --load TABLE=FILE  某张表的另一个文件，可写多次；- 是标准输入
          --columns TABLE=NAME,NAME  这些文件没有表头时，写明它们的列

        写几天，或一个文件夹、里面的各天以日期为名时，按日期依次运算，每一天从前一天留下的开始：各天的
        单据写入 FOLDER/DATE，全部账目写入 FOLDER/books。先读完所有的天；只要有一天有错，就什么都不写。

        例：groupbuy run 2026-11-20.scenario --out papers --cutoff 21:30 --language zh

        """),
    execute: RunCommand.execute
  )
}

/// `groupbuy run`: from days to their documents.
enum RunCommand {
  /// Reads, runs and publishes; nothing is made before every day is known to be right.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let out = try arguments.required("--out", of: .run)
    let csvForPeople = try wantsCSVForPeople(arguments)
    let paths = arguments.operands
    let isStream = out == "-"
    if paths.count > 1 {
      if isStream { throw CommandFault(.badInput, .streamOfDays(paths.count)) }
      try refuseSince(arguments, days: paths.count)
      return try DaysInARow(arguments, out: out, csvForPeople: csvForPeople).run(paths)
    }
    if let days = DayFolder.days(in: paths[0], files: InputFiles(in: arguments.language).functions)
    {
      if isStream { throw CommandFault(.badInput, .streamOfDays(days.count)) }
      try refuseSince(arguments, days: days.count)
      return try DaysInARow(arguments, out: out, csvForPeople: csvForPeople).run(days)
    }
    if isStream { return try stream(arguments) }
    let target = try OutputTarget(out)
    if let folder = InputFiles.identity(ofFolder: paths[0]) {
      try target.refuseInside(folder: folder)
    }
    let formats = try PaperFormatOption.list(arguments.value(of: "--formats"))
    let request = try Request(arguments)
    let run = try request.run(
      csvForPeople: csvForPeople, formats: formats, store: UnnamedFiles(beside: target))
    let place = target.path
    try Publication(run.files, to: target, workers: request.workers).publish()
    request.watch.end()
    let summary = run.summary(in: arguments.language)
    let written = arguments.language.commandWords.written(
      digest: run.digest.hex, documents: run.files.count - 1, place: place.safeInLine)
    try Console.print((summary + [written]).map { $0 + "\n" }.joined())
    Memory.leave(run.night)
    return .done
  }

  /// Runs the day for a pipe: documents on standard output, all else on standard error.
  private static func stream(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    for option in ["--formats", "--csv"] where arguments.value(of: option) != nil {
      throw CommandFault(.badInput, .notOnAStream(option))
    }
    let request = try Request(arguments)
    let run = try request.run()
    request.workers.begin(.writing)
    if let table = request.documents.onlyTable {
      let file = run.files.first { $0.path == table.fileName }
      try Console.write(file?.bytes ?? Array((table.columns.joined(separator: ",") + "\n").utf8))
    } else {
      for file in run.files { try Console.write(DocumentStream.lines(of: file)) }
    }
    request.watch.end()
    let written = arguments.language.commandWords.written(
      digest: run.digest.hex, documents: run.files.count - 1, place: "<stdout>")
    Console.tell(
      (run.summary(in: arguments.language) + [written]).map { $0 + "\n" }.joined())
    return .done
  }

  /// What the command line asks of a run, wherever its documents go.
  private struct Request {
    let documents: DocumentChoice
    let watch: StageWatch
    let workers: Workers
    private let arguments: Arguments
    private let loads: [TableLoad]
    private let earlier: EarlierRun?

    init(_ arguments: Arguments) throws(CommandFault) {
      self.arguments = arguments
      loads = try TableOption.loads(of: arguments)
      documents = try DocumentOption.choice(of: arguments)
      watch = StageWatch(arguments)
      workers = try WorkersOption.workers(of: arguments, watched: watch)
      earlier = try SinceOption.run(of: arguments)
    }

    /// Reads the day, tells its warnings, and runs it.
    func run(
      csvForPeople: Bool = false, formats: [PaperFormat] = [], store: (any DocumentStore)? = nil
    ) throws(CommandFault) -> DayRun {
      do throws(LoadFault) {
        let loaded = try LoadedDay.read(
          arguments.operands[0], arguments, loads: loads, workers: workers)
        watch.clear()
        Console.tell(loaded.diagnostics.rendered(in: arguments.language))
        return try loaded.run(
          in: arguments.language, csvForPeople: csvForPeople, formats: formats,
          documents: documents, earlier: earlier, store: store, workers: workers)
      } catch {
        watch.clear()
        throw error.told(in: arguments.language)
      }
    }
  }

  private static func refuseSince(_ arguments: Arguments, days: Int) throws(CommandFault) {
    if arguments.value(of: SinceOption.name) != nil {
      throw CommandFault(.badInput, .sinceForDays(days))
    }
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

/// `--journals`: the ledger for hledger and beancount beside the tables.
enum JournalOption {
  /// The name of the option.
  static let name = "--journals"

  /// Whether it is given.
  static func isGiven(_ arguments: Arguments) -> Bool { arguments.flags.contains(name) }
}
