public import PlainText
import ScenarioLanguage

/// The test of one scenario: its expectations, or the diagnostics that it is to have.
///
/// `NAME.scenario` is run and its expectations are compared. If `NAME.diagnostics` stands beside it (or beside a
/// folder of tables of that name), the day is an example of mistakes, and what the reading tells is compared
/// with that file, byte for byte. `NAME.zh.diagnostics` holds the same in Chinese.
public struct ScenarioTest: Sendable {
  /// The path of the scenario or the folder of tables.
  public let path: String
  private let language: Language
  /// How many expectations (or files of diagnostics) were compared.
  public private(set) var checked = 0
  /// How many of them differ.
  public private(set) var failed = 0
  /// What differs, expected and actual side by side; empty if nothing does.
  public private(set) var report = ""
  /// Files to be rewritten by `--update`, by path.
  public private(set) var updates: [(path: String, bytes: [UInt8])] = []

  /// The end of the name of a file of diagnostics.
  public static let diagnosticsSuffix = ".diagnostics"

  /// Runs the test of `path`.
  ///
  /// The report is in `language`; files of diagnostics are compared in the language of their names.
  public init(path: String, files: DayFiles, language: Language = .english) {
    self.path = path
    self.language = language
    let goldens = Language.allCases.compactMap { language -> Golden? in
      let golden = Self.goldenPath(of: path, in: language)
      guard case .success(let bytes) = files.read(golden) else { return nil }
      return (language, golden, bytes)
    }
    if goldens.isEmpty {
      compareExpectations(files: files)
    } else {
      compareDiagnostics(with: goldens, files: files)
    }
  }

  private typealias Golden = (language: Language, path: String, bytes: [UInt8])

  /// `a/b.scenario` and `a/b` have `a/b.diagnostics`, and `a/b.zh.diagnostics` in Chinese.
  static func goldenPath(of path: String, in language: Language = .english) -> String {
    let stem = path.hasSuffix(".scenario") ? String(path.dropLast(".scenario".count)) : path
    return stem + (language == .english ? "" : ".\(language.rawValue)") + diagnosticsSuffix
  }

  /// Messages name files from the day's own folder, so that a test does not depend on where it lies.
  private mutating func compareDiagnostics(with goldens: [Golden], files: DayFiles) {
    let folder = DayReader.folder(of: path)
    var reader = DayReader(
      path: DayReader.lastComponent(of: path), files: files.within(folder))
    var diagnostics = reader.diagnostics
    if let day = reader.read(), case .failure(.amount(let fault)) = DayRun.run(day) {
      diagnostics.report(fault)
    }
    // A day of mistakes shows what `check` tells, and that is look-alikes too.
    reader.warnThoroughly()
    diagnostics.merge(reader.diagnostics)
    for golden in goldens {
      let actual = diagnostics.rendered(in: golden.language)
      checked += 1
      if actual.utf8Bytes == golden.bytes { continue }
      failed += 1
      report += language.reportWords.diagnosticsDiffer(path, from: golden.path) + "\n"
      report += LineDifference.rendered(expected: golden.bytes.string, actual: actual)
      updates.append((golden.path, actual.utf8Bytes))
    }
  }

  private mutating func compareExpectations(files: DayFiles) {
    var reader = DayReader(path: path, files: files)
    guard let read = reader.read() else {
      return fail(reader.diagnostics.rendered(in: language))
    }
    let run: DayRun
    switch DayRun.run(read) {
    case .success(let done): run = done
    case .failure(.amount(let fault)):
      var diagnostics = Diagnostics()
      diagnostics.report(fault)
      return fail(diagnostics.rendered(in: language))
    case .failure(.proof(let finding)):
      return fail("\(path): \(finding.wording(in: language).message)\n")
    }
    var check = ExpectationCheck(night: run.night)
    let results = read.expectations.map { check.check($0) }
    checked = results.count
    let unmet = results.filter { !$0.isMet }
    failed = unmet.count
    report = unmet.map { $0.rendered(in: language) }.joined()
    guard let scenario = read.scenario, !unmet.isEmpty else { return }
    let updated = ExpectationUpdate.apply(unmet, to: scenario.bytes.array)
    if updated != scenario.bytes.array { updates = [(path, updated)] }
  }

  private mutating func fail(_ words: String) {
    checked = 1
    failed = 1
    report = words
  }
}

extension DayFiles {
  /// The same files, by paths from a folder.
  func within(_ folder: String) -> DayFiles {
    DayFiles(
      read: { self.read(DayReader.join(folder, $0)) },
      isFolder: { self.isFolder(DayReader.join(folder, $0)) },
      entries: { self.entries(DayReader.join(folder, $0)) },
      zone: zone)
  }
}
