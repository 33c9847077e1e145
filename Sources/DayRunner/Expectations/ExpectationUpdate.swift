import PlainText
import ScenarioLanguage

/// Writes what the documents say into the expectations of a scenario, and leaves every other byte as it is.
enum ExpectationUpdate {
  /// The scenario with its expectations met, as far as one row is meant.
  static func apply(_ results: [ExpectationResult], to source: [UInt8]) -> [UInt8] {
    var replacements: [(place: Place, with: [UInt8])] = []
    var removed: Set<Int> = []
    var added: [ScenarioEdit.NewLine] = []
    for result in results {
      let line = result.expectation.line
      switch result.outcome {
      case .met, .several: continue
      case .differs(let differences):
        replacements += differences.map { ($0.place, $0.actual.utf8Bytes) }
      case .missing:
        removed.insert(line.number)
        added.append(
          .init(after: line.number, text: statement(result.expectation, isNegative: true)))
      case .present(let main):
        removed.insert(line.number)
        var text = statement(result.expectation, isNegative: false)
        // Where several rows are meant, what one of them says tells it from the others.
        if let column = result.expectation.form.main,
          !result.expectation.keys.contains(where: { $0.column == column })
        {
          text += Array(" \(column) ".utf8) + ScenarioWord.written(main, quoted: false)
        }
        added.append(.init(after: line.number, text: text))
      }
    }
    return ScenarioEdit.apply(replacements, removing: removed, inserting: added, to: source)
  }

  /// `expect [no] KIND KEY ...`.
  private static func statement(_ expectation: Expectation, isNegative: Bool) -> [UInt8] {
    let form = expectation.form
    var words = ["expect"] + (isNegative ? ["no"] : []) + [form.word]
    for (index, key) in expectation.keys.enumerated() {
      if index >= form.keys.count { words.append(key.column) }
      words.append(
        ScenarioWord.written(key.word.bytes, quoted: key.word.isQuoted).string)
    }
    return words.joined(separator: " ").utf8Bytes
  }
}
