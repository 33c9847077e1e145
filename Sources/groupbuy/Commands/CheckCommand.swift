import DayRunner
import PlainText

extension Command {
  /// `groupbuy check`: reads a day, reports, writes nothing.
  static let check = Command(
    name: "check",
    usage: "check DAY [--carry FILE] [--SETTING VALUE ...]",
    call: "check DAY",
    summary: Phrase("read and report, write nothing", zh: "读取并报告，不写文件"),
    operands: 1...1, operandName: "a DAY",
    options: [CarryOption.name: .value],
    takesSettings: true,
    help: Phrase(
      """
      Reads a day and tells its errors and warnings, and how many events would be rejected. Nothing
      is written. Exit code 2 if the day cannot be run. Warnings are of what is legal and surely
      wrong: names that look alike, a price below cost, a step of the price or a group that no limit
      lets anyone reach, a substitute that is the product itself, a leader without a point ...

      example: groupbuy check orders/2026-11-20

      """,
      zh: """
        读取一天，报告其中的错误和警告，以及有多少事件会被拒绝、为什么。不写任何文件。
        这一天无法运行时退出码为 2。警告针对合法但肯定有误的内容：容易混淆的名称、低于成本的价格、
        任何上限都达不到的阶梯价或成团数、以自己作替代的商品、没有自提点的团长等。

        例：groupbuy check orders/2026-11-20

        """),
    execute: CheckCommand.execute
  )
}

/// `groupbuy check`: reads a day, reports, writes nothing.
enum CheckCommand {
  /// Tells errors and warnings, and how many events would be rejected.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let loads = try TableOption.loads(of: arguments)
    let words = arguments.language.commandWords
    let watch = StageWatch(arguments)
    let workers = try WorkersOption.workers(of: arguments, watched: watch)
    let loaded: LoadedDay
    let run: DayRun
    do throws(LoadFault) {
      loaded = try LoadedDay.read(
        arguments.operands[0], arguments, loads: loads, isThorough: true, workers: workers)
      run = try loaded.run(
        in: arguments.language, documents: .none, wholeNight: true, workers: workers)
    } catch {
      watch.clear()
      Console.tell(error.diagnostics.rendered(in: arguments.language))
      try Console.print(
        words.cannotRun(
          errors: error.diagnostics.errorCount, warnings: error.diagnostics.warningCount) + "\n")
      return error.exit
    }
    watch.end()
    Console.tell(loaded.diagnostics.rendered(in: arguments.language))
    let verdict = words.canRun(
      warnings: loaded.diagnostics.warningCount, rejected: run.figure("rejected"),
      events: run.figure("events"))
    try Console.print(
      ([verdict] + run.reasonsOfRejections(in: arguments.language)
        + run.warehouseSplit(in: arguments.language)).map { $0 + "\n" }.joined())
    return .done
  }
}
