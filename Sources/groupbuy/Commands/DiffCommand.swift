import DayRunner
import PlainText

extension Command {
  /// `groupbuy diff`: how two runs differ.
  static let diff = Command(
    name: "diff",
    usage: "diff DAY [DAY-OR-FOLDER] [--WHAT-IF VALUE ...] [--SETTING VALUE ...] [--totals]",
    call: "diff DAY [DAY]", summary: "how two days, or a day and a what-if, come out",
    operands: 1...2, operandName: "a DAY",
    options: WhatIf.Kind.allCases.reduce(into: ["--totals": .flag]) { $0[$1.rawValue] = .values },
    takesSettings: true,
    help: """
      Compares two runs and tells the rows of purchase orders, sheets, lists and money that differ:
      `-` just the first has, `+` just the second, `~` both with other values, old -> new; then the
      totals. Each of the two is a DAY, or a FOLDER of documents that a run wrote. Exit code 1 if
      they differ, 0 if not.

      With one DAY, it is compared with itself under settings and what-ifs; with two, those hold for
      the second. Settings are options as for `run`, such as `--cutoff 21:30`.

        --without-supplier farm    no purchase order is placed with it, nothing of it comes
        --case egg30=24            units in a case; and so --on-hand, --stock-cap, --group-min,
                                   --min-cases, and --price and --cost with an amount
        --totals                   how many rows of each table differ, and the totals

      Not compared are running totals, names and phones, and where a rejected row was read.

      example: groupbuy diff 2026-11-20.scenario --without-supplier farm --cutoff 21:30

      """,
    execute: DiffCommand.execute
  )
}

/// What `groupbuy diff` does.
enum DiffCommand {
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let paths = arguments.operands
    let thoughts = WhatIf.Kind.allCases.flatMap { kind in
      arguments.values(of: kind.rawValue).map { WhatIf(kind, $0) }
    }
    let loads = try TableOption.loads(of: arguments)
    let isOtherwise = !thoughts.isEmpty || !arguments.settings.isEmpty || !loads.isEmpty
    if paths.count == 1, !isOtherwise {
      throw CommandFault(
        .badInput, "there is nothing to compare \(paths[0].quotedForDisplay) with",
        advice: "name a second DAY or FOLDER, or a what-if such as `--case egg30=24`")
    }
    let second = paths.count > 1 ? paths[1] : paths[0]
    if paths[0] == "-", second == "-" {
      throw CommandFault(
        .badInput, "standard input can be read just once",
        advice: "write the day into a file, and compare that")
    }
    if isOtherwise, isDocuments(second) {
      throw CommandFault(
        .badInput,
        "\(second.safeInLine) holds documents, for which nothing can be thought otherwise",
        advice: "name the DAY that they were made of")
    }
    // A day that is read twice tells its warnings once.
    let old = try documents(of: paths[0], in: arguments.language, tells: true)
    let new = try documents(
      of: second, arguments.settings, loads, thoughts, in: arguments.language,
      tells: paths.count > 1)
    switch DayDifference.between(old, and: new) {
    case .failure(let fault):
      Console.tell(fault.diagnostics.rendered(in: arguments.language))
      throw CommandFault(quiet: .corrupt)
    case .success(let difference):
      let lines = difference.lines(
        in: arguments.language, totalsOnly: arguments.flags.contains("--totals"))
      try Console.print(lines.map { $0 + "\n" }.joined())
      return difference.isEmpty ? .done : .difference
    }
  }

  /// Whether a path is a folder that a run wrote, and no day.
  private static func isDocuments(_ path: String) -> Bool {
    guard InputFiles.isFolder(path) else { return false }
    let names = Set(InputFiles().functions.entries(path))
    return names.contains(DayRun.manifestName) && !names.contains("orders.csv")
  }

  private static func documents(
    of path: String, _ settings: [SettingOverride] = [], _ loads: [TableLoad] = [],
    _ thoughts: [WhatIf] = [], in language: Language, tells: Bool
  ) throws(CommandFault) -> DayDocuments {
    if isDocuments(path) { return try documents(in: path) }
    let loaded: LoadedDay
    do throws(LoadFault) {
      loaded = try LoadedDay.read(path, settings, loads: loads)
    } catch {
      throw error.told(in: language)
    }
    if tells { Console.tell(loaded.diagnostics.rendered(in: language)) }
    let day = try Answer.known(loaded.day.with(thoughts))
    do throws(LoadFault) {
      return try loaded.documents(of: day)
    } catch {
      throw error.told(in: language)
    }
  }

  private static func documents(in folder: String) throws(CommandFault) -> DayDocuments {
    let files = InputFiles()
    var fault: CommandFault?
    let names = Set(files.functions.entries(folder))
    let documents = DayDocuments(folder: folder, names: names) { name in
      let path = "\(folder)/\(name)"
      switch files.read(path) {
      case .success(let bytes): return bytes
      case .failure(.missing):
        fault = CommandFault(
          .corrupt, "\(path.safeInLine): is missing",
          advice: "`groupbuy verify` tells what became of a folder of documents")
      case .failure(let other): fault = other.commandFault(path)
      }
      return nil
    }
    if let documents { return documents }
    throw fault ?? CommandFault(quiet: .corrupt)
  }
}
