import DayRunner
import PlainText

extension Command {
  /// `groupbuy check`: reads a day, reports, writes nothing.
  static let check = Command(
    name: "check",
    usage: "check DAY [--carry FILE] [--SETTING VALUE ...]",
    call: "check DAY", summary: "read and report, write nothing",
    operands: 1...1, operandName: "a DAY",
    options: [CarryOption.name: .value],
    takesSettings: true,
    help: """
      Reads a day and tells its errors and warnings, and how many events would be rejected. Nothing
      is written. Exit code 2 if the day cannot be run. Warnings are of what is legal and surely
      wrong: names that look alike, a price below cost, a step of the price or a group that no limit
      lets anyone reach, a substitute that is the product itself, a leader without a point ...

      example: groupbuy check orders/2026-11-20

      """,
    execute: CheckCommand.execute
  )
}

/// `groupbuy check`: reads a day, reports, writes nothing.
enum CheckCommand {
  /// Tells errors and warnings, and how many events would be rejected.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let loads = try TableOption.loads(of: arguments)
    let loaded: LoadedDay
    let run: DayRun
    do throws(LoadFault) {
      loaded = try LoadedDay.read(
        arguments.operands[0], arguments.settings, loads: loads,
        carry: CarryOption.source(arguments), isThorough: true)
      run = try loaded.run(in: arguments.language)
    } catch {
      Console.tell(error.diagnostics.rendered(in: arguments.language))
      let errors = count(error.diagnostics.errorCount, "error")
      let warnings = count(error.diagnostics.warningCount, "warning")
      try Console.print("\(errors), \(warnings); the day cannot be run\n")
      return error.exit
    }
    Console.tell(loaded.diagnostics.rendered(in: arguments.language))
    let warnings = count(loaded.diagnostics.warningCount, "warning")
    let rejected = run.figure("rejected")
    let events = run.figure("events")
    try Console.print(
      "no errors, \(warnings); \(rejected) of \(events) events would be rejected\n")
    return .done
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count == 0 ? "no" : String(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
