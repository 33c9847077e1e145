import DayRunner
import OrderDay
import PlainText

/// What must hold for any day: it is refused with a word, or run with papers that agree.
enum DayClaims {
  /// Reads the day and runs it, to its papers if it is to go so deep.
  ///
  /// Returns whether the papers were written and agree.
  @discardableResult
  static func check(
    path: String, _ files: [String: [UInt8]], overrides: [SettingOverride] = [], depth: Depth
  ) -> Bool {
    var reader = DayReader(path: path, files: SmallDay.dayFiles(files), overrides: overrides)
    let read = reader.read()
    reader.warnThoroughly()
    DiagnosticClaims.check(reader.diagnostics, of: files)
    guard let read else {
      claim(reader.diagnostics.hasErrors, "a day that is not read has an error")
      return false
    }
    claim(!reader.diagnostics.hasErrors, "a day that is read has no error")
    Canary.quantity(in: read.events)
    guard depth >= .papers else {
      checkNight(of: read)
      return false
    }
    switch DayRun.run(read) {
    case .failure(let fault):
      var diagnostics = Diagnostics()
      guard case .amount(let told) = fault else { fatalError("\(fault)") }
      diagnostics.report(told)
      DiagnosticClaims.check(diagnostics, of: files)
      return false
    case .success(let run):
      claim(run.night.events.count == read.events.count, "every row is an event")
      NightClaims.check(run)
      return true
    }
  }

  private static func checkNight(of read: ReadDay) {
    guard let night = try? Night(day: read.day, events: read.events) else { return }
    let book = night.book
    claim(
      read.events.count == book.appliedCount + book.duplicateCount + book.rejectedCount,
      "events are applied, duplicates or rejected")
    claim(
      book.rejections.count == book.rejectedCount + book.partlyRejectedCount,
      "every rejection is kept")
  }
}
