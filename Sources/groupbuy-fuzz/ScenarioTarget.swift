import DayRunner
import PlainText
import ScenarioLanguage

/// The input is a scenario, beside the tables of the small day that it may load.
enum ScenarioTarget {
  static func check(_ input: [UInt8]) {
    let (tree, faults) = ScenarioParser.parse(input, file: SmallDay.scenario)
    var diagnostics = Diagnostics()
    for fault in faults { diagnostics.report(fault) }
    let files = SmallDay.files(scenario: input)
    DiagnosticClaims.check(diagnostics, of: files)
    if faults.isEmpty {
      checkLayout(tree, of: input)
      checkEdit(tree, of: input)
    }
    Canary.compareAllPairs(of: tree)
    guard DayClaims.check(path: SmallDay.scenario, files, input: input) else { return }
    checkUpdate(files)
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
