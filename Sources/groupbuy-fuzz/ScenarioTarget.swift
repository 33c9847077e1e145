@testable import DayRunner
import OrderDay
import PlainText
import ScenarioLanguage

/// The input is a scenario, beside the tables of the small day that it may load; after a `+` it is what follows the
/// version and the day of one.
enum ScenarioTarget {
  private static let start = Array("groupbuy 1\nday 2026-11-20\n".utf8)

  static func check(_ input: [UInt8]) {
    check(input.first == UInt8(ascii: "+") ? start + input.dropFirst() : input, Depth(of: input))
  }

  private static func check(_ input: [UInt8], _ depth: Depth) {
    let (tree, faults) = ScenarioParser.parse(input, file: SmallDay.scenario)
    var diagnostics = Diagnostics()
    for fault in faults { diagnostics.report(fault) }
    let checksTold = depth >= .again
    DiagnosticClaims.check(diagnostics, of: [SmallDay.scenario: input], checksTold: checksTold)
    if faults.isEmpty, depth >= .again {
      checkLayout(tree, of: input)
      checkEdit(tree, of: input)
    }
    Canary.compareAllPairs(of: tree)
    if depth < .day { return checkStatements(tree, of: input, checksTold: checksTold) }
    let files = SmallDay.files(scenario: input)
    guard DayClaims.check(path: SmallDay.scenario, files, depth: depth) else { return }
    checkUpdate(files)
  }

  /// Each statement gets its meaning, and each row is read; names of other rows are a matter of the whole day.
  private static func checkStatements(
    _ tree: ScenarioTree, of input: [UInt8], checksTold: Bool
  ) {
    let file = SourceFile(
      name: SmallDay.scenario, nameInDay: SmallDay.scenario, bytes: input)
    let files = [file.name: input]
    var diagnostics = Diagnostics()
    let read = ScenarioReader.read(
      tree, file: file, load: { _ in .failure(.missing) }, diagnostics: &diagnostics)
    DiagnosticClaims.check(diagnostics, of: files, checksTold: checksTold)
    guard
      let settings = SettingClaims.check(read.settings, files: files, checksTold: checksTold)
    else { return }
    for table in TableName.allCases where table != .settings {
      for source in read.sources[table] ?? [] {
        TableClaims.check(
          source, of: table, decoder: settings.decoder,
          rejectsUnreadable: settings.settings.unreadable == .reject, checksTold: checksTold)
      }
    }
  }

  /// What is laid out says the same, and laying it out again changes nothing.
  private static func checkLayout(_ tree: ScenarioTree, of input: [UInt8]) {
    let laidOut = Canary.misprinted(ScenarioFormatter.format(tree))
    let (again, faults) = ScenarioParser.parse(laidOut, file: SmallDay.scenario)
    claim(faults.isEmpty, "what is laid out has no mistake")
    claim(values(tree) == values(again), "what is laid out says the same")
    claim(ScenarioFormatter.format(again) == laidOut, "what is laid out stays as it is")
    guard case .success(let bytes) = ScenarioLayout.laidOut(input, file: SmallDay.scenario) else {
      fatalError("claim does not hold: a scenario without a mistake is laid out")
    }
    claim(bytes == ScenarioFormatter.format(tree), "there is one layout")
  }

  /// Each word replaced by itself gives the text as it was.
  private static func checkEdit(_ tree: ScenarioTree, of input: [UInt8]) {
    let words = lines(of: tree).flatMap(\.words).map { (place: $0.place, with: $0.bytes) }
    claim(
      ScenarioEdit.apply(words, to: input) == input, "a word replaced by itself changes nothing")
  }

  /// Expectations that are filled in are met, as far as one row is meant.
  private static func checkUpdate(_ files: [String: [UInt8]]) {
    let test = ScenarioTest(path: SmallDay.scenario, files: SmallDay.dayFiles(files))
    claim(test.failed <= test.checked, "what fails was checked")
    claim((test.failed == 0) == test.report.isEmpty, "what fails is told")
    guard let update = test.updates.first else { return }
    var updated = files
    updated[update.path] = update.bytes
    let again = ScenarioTest(path: SmallDay.scenario, files: SmallDay.dayFiles(updated))
    claim(again.checked == test.checked, "an update keeps every expectation: \(again.report)")
    claim(again.updates.isEmpty, "an update leaves nothing to update: \(again.report)")
  }

  private static func lines(of tree: ScenarioTree) -> [ScenarioLine] {
    (tree.versionLine.map { [$0] } ?? []) + tree.statements.flatMap { [$0.head] + $0.details }
  }

  private static func values(_ tree: ScenarioTree) -> [[[UInt8]]] {
    lines(of: tree).map { $0.words.map(\.bytes) }
  }
}
