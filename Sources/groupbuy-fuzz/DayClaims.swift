import DayRunner
import ExactValues
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
    let language = Language.allCases[read.events.count % 2]
    switch DayRun.run(read, in: language, csvForPeople: true) {
    case .failure(let fault):
      var diagnostics = Diagnostics()
      guard case .amount(let told) = fault else { fatalError("\(fault)") }
      diagnostics.report(told)
      DiagnosticClaims.check(diagnostics, of: files)
      return false
    case .success(let run):
      claim(run.night.events.count == read.events.count, "every row is an event")
      NightClaims.check(run)
      checkNextDay(after: run)
      if overrides.isEmpty { checkCopy(reader.redacted(), of: run) }
      return true
    }
  }

  /// The day after opens with what this one left, and is run, or is told what cannot be.
  private static func checkNextDay(after run: DayRun) {
    let settings = run.night.day.settings
    let overrides = [
      SettingOverride(
        key: "date", value: run.night.day.timeline.date.adding(days: 1).description),
      SettingOverride(key: "currency", value: settings.currency.code),
    ]
    var reader = DayReader(
      path: SmallDay.folder, files: SmallDay.dayFiles(SmallDay.files), overrides: overrides,
      carry: .carry(run.carry))
    let read = reader.read()
    DiagnosticClaims.check(reader.diagnostics, of: SmallDay.files)
    if let read, case .failure(.proof(let finding)) = DayRun.night(of: read) {
      fatalError("claim does not hold: the day after is proven: \(finding)")
    }
  }

  /// A copy to share comes to the same quantities and money.
  private static func checkCopy(_ copy: Redaction, of run: DayRun) {
    var files: [String: [UInt8]] = [:]
    for file in copy.files { files["\(SmallDay.folder)/\(file.path)"] = file.bytes }
    let scenario = "\(SmallDay.folder)/\(SmallDay.scenario)"
    var reader = DayReader(
      path: files[scenario] == nil ? SmallDay.folder : scenario, files: SmallDay.dayFiles(files))
    guard let read = reader.read() else {
      fatalError("claim does not hold: a copy is a day: \(reader.diagnostics.rendered())")
    }
    guard case .success(let night) = DayRun.night(of: read) else {
      fatalError("claim does not hold: a copy is run")
    }
    for metric in figuresOfCopies {
      let (copied, original) = (night.totals.value(of: metric), run.figure(metric))
      claim(
        copied ?? 0 == original,
        "a copy has the same \(metric): \(String(describing: copied)), not \(original)")
    }
  }

  private static let figuresOfCopies = [
    "applied", "orders", "lines", "units", "sales", "discounts", "refunds", "commission",
    "purchase_units", "purchase_amount",
  ]

  private static func checkNight(of read: ReadDay) {
    guard let night = try? Night(day: read.day, events: read.events) else { return }
    let book = night.book
    claim(
      read.events.count == book.counts.applied + book.counts.duplicates + book.counts.rejected,
      "events are applied, duplicates or rejected")
    claim(
      book.rejections.count == book.counts.rejected + book.counts.partlyRejected,
      "every rejection is kept")
  }
}
