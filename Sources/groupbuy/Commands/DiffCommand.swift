import DayRunner
import PlainText

extension Command {
  /// `groupbuy diff`: how two runs differ.
  static let diff = Command(
    name: "diff",
    usage: "diff DAY [DAY-OR-FOLDER] [--WHAT-IF VALUE ...] [--SETTING VALUE ...] [--totals]",
    call: "diff DAY [DAY]",
    summary: Phrase("how two days, or a day and a what-if, come out", zh: "两天，或一天与一个假设，结果有何不同"),
    operands: 1...2, operandName: "a DAY",
    options: WhatIf.Kind.allCases.reduce(into: ["--totals": .flag]) { $0[$1.rawValue] = .values },
    takesSettings: true,
    help: Phrase(
      """
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
      zh: """
        比较两次运行，列出采购单、各作业单、提货单和钱款中不同的行：`-` 只有前者有，`+` 只有后者有，
        `~` 两者都有而数值不同，旧 -> 新；最后是合计。两者各可以是一个 DAY，或一个运行写出的单据
        文件夹 FOLDER。有不同时退出码为 1，没有时为 0。

        只写一个 DAY 时，与它自己在设置和假设之下比较；写两个时，这些只用于第二个。设置写作选项，
        同 `run`，例如 `--cutoff 21:30`。

          --without-supplier farm    不向它采购，它的货也不到
          --case egg30=24            每箱件数；同样有 --on-hand、--stock-cap、--group-min、
                                     --min-cases，以及写金额的 --price 和 --cost
          --totals                   各表有几行不同，以及合计

        不比较的有：累计数、姓名和电话、被拒绝的行在哪里读到。

        例：groupbuy diff 2026-11-20.scenario --without-supplier farm --cutoff 21:30

        """),
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
      throw CommandFault(.badInput, .nothingToCompare(paths[0]))
    }
    let second = paths.count > 1 ? paths[1] : paths[0]
    if paths[0] == "-", second == "-" {
      throw CommandFault(.badInput, .standardInputOnce)
    }
    if isOtherwise, isDocuments(second, arguments.language) {
      throw CommandFault(.badInput, .documentsAsTheyAre(second))
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
  private static func isDocuments(_ path: String, _ language: Language) -> Bool {
    guard InputFiles.isFolder(path) else { return false }
    let names = Set(InputFiles(in: language).functions.entries(path))
    return names.contains(DayRun.manifestName) && !names.contains("orders.csv")
  }

  private static func documents(
    of path: String, _ settings: [SettingOverride] = [], _ loads: [TableLoad] = [],
    _ thoughts: [WhatIf] = [], in language: Language, tells: Bool
  ) throws(CommandFault) -> DayDocuments {
    if isDocuments(path, language) { return try EarlierDocuments.documents(in: path, language) }
    let loaded: LoadedDay
    do throws(LoadFault) {
      loaded = try LoadedDay.read(path, settings, loads: loads, in: language)
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
}
