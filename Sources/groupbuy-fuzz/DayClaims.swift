import DayRunner
import OrderDay
import PlainText

/// What must hold for any day: it is refused with a word, or run with papers that agree.
enum DayClaims {
  @discardableResult
  static func check(
    path: String, _ files: [String: [UInt8]], overrides: [SettingOverride] = []
  ) -> DayRun? {
    var reader = DayReader(path: path, files: SmallDay.dayFiles(files), overrides: overrides)
    let read = reader.read()
    DiagnosticClaims.check(reader.diagnostics, of: files)
    guard let read else {
      claim(reader.diagnostics.hasErrors, "a day that is not read has an error")
      return nil
    }
    claim(!reader.diagnostics.hasErrors, "a day that is read has no error")
    switch DayRun.run(read, warnings: reader.diagnostics.all) {
    case .failure(let fault):
      var diagnostics = Diagnostics()
      diagnostics.report(fault.diagnostic)
      DiagnosticClaims.check(diagnostics, of: files)
      return nil
    case .success(let run):
      claim(run.night.events.count == read.events.count, "every row is an event")
      NightClaims.check(run)
      Canary.quantity(in: run.night.events)
      return run
    }
  }
}
