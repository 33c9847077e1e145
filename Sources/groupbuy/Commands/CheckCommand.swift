import DayRunner
import OrderDay
import PlainText

/// `groupbuy check`: reads a day, reports, writes nothing.
enum CheckCommand {
  /// Tells errors and warnings, and how many events would be rejected.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let loaded: LoadedDay
    let totals: DayTotals
    do throws(LoadFault) {
      loaded = try LoadedDay.read(
        arguments.operands[0], arguments.settings, isThorough: true)
      totals = try loaded.run().night.totals
    } catch {
      Console.tell(error.diagnostics.rendered())
      let errors = count(error.diagnostics.errorCount, "error")
      let warnings = count(error.diagnostics.warningCount, "warning")
      try Console.print("\(errors), \(warnings); the day cannot be run\n")
      return error.exit
    }
    Console.tell(loaded.diagnostics.rendered())
    let warnings = count(loaded.diagnostics.warningCount, "warning")
    let rejected = totals.value(of: "rejected") ?? 0
    let events = totals.value(of: "events") ?? 0
    try Console.print(
      "no errors, \(warnings); \(rejected) of \(events) events would be rejected\n")
    return .done
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count == 0 ? "no" : String(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
