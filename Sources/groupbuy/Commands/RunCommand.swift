import DayRunner
import Documents
import PlainText

extension Command {
  /// `groupbuy run`: from days to their documents.
  static let run = Command(
    name: "run",
    usage: "run DAY ... --out FOLDER [OPTION VALUE ...] [--SETTING VALUE ...]",
    call: "run DAY ... --out FOLDER", summary: "the whole day: every document into FOLDER",
    operands: 1...Int.max, operandName: "a DAY",
    options: [
      "--out": .value, "--csv": .value, "--formats": .value, DocumentOption.name: .value,
      WorkersOption.name: .value, CarryOption.name: .value, JournalOption.name: .flag,
    ],
    takesSettings: true,
    help: """
      Runs a day and writes every document into FOLDER, all of them or none. MANIFEST lists them;
      its digest, printed last, is the same for the same day wherever it is run. FOLDER is made, or
      replaced if it holds documents of an earlier run and nothing else. Settings given as options
      stand above the day's own; `groupbuy --help settings` lists them.

        --out FOLDER       where the documents go; the folder above it must be there
        --carry FILE       what the day before left: the file `carry` among its documents
        --journals         the ledger for hledger and beancount, too
        --language zh      the papers in Chinese; the tables are the same in every language
        --formats LIST     papers beside plain text: html, xlsx, csv, json, markdown, with commas
        --documents LIST   tables, papers, point-lists (the pickup lists, a table for each point),
                           or single ones such as `pick_sheet,pickup-list`; else tables,papers
        --threads N        how many threads share the work; the bytes are the same for any N
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
    if paths.count > 1 {
      return try DaysInARow(arguments, out: out, csvForPeople: csvForPeople).run(paths)
    }
    if let days = DayFolder.days(in: paths[0], files: InputFiles().functions) {
      return try DaysInARow(arguments, out: out, csvForPeople: csvForPeople).run(days)
    }
    let target = try OutputTarget(out)
    if let folder = InputFiles.identity(ofFolder: paths[0]) {
      try target.refuseInside(folder: folder)
    }
    let loads = try TableOption.loads(of: arguments)
    let formats = try PaperFormatOption.list(arguments.value(of: "--formats"))
    let documents = try DocumentOption.choice(of: arguments)
    let workers = try WorkersOption.workers(of: arguments)
    let run: DayRun
    do throws(LoadFault) {
      let loaded = try LoadedDay.read(
        paths[0], arguments.settings, loads: loads, carry: CarryOption.source(arguments),
        workers: workers)
      Console.tell(loaded.diagnostics.rendered(in: arguments.language))
      run = try loaded.run(
        in: arguments.language, csvForPeople: csvForPeople, formats: formats,
        documents: documents, workers: workers)
    } catch {
      throw error.told(in: arguments.language)
    }
    let place = target.path
    try Publication(run.files, to: target, workers: workers).publish()
    var text = run.summary.map { $0 + "\n" }.joined()
    text += "MANIFEST \(run.digest.hex)  \(run.files.count - 1) documents in \(place.safeInLine)\n"
    try Console.print(text)
    return .done
  }

  /// `--csv people` asks for tables for spreadsheets beside those for machines.
  private static func wantsCSVForPeople(_ arguments: Arguments) throws(CommandFault) -> Bool {
    switch arguments.value(of: "--csv") {
    case nil, "machines": return false
    case "people": return true
    case .some(let word):
      throw CommandFault(
        .badInput, "--csv cannot be \(word.quotedForDisplay)",
        advice: "write `--csv people`, or leave it out")
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
