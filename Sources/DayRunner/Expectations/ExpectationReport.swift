import PlainText
import ScenarioLanguage

extension ExpectationResult {
  /// The report of an expectation that is not met: expected and actual side by side.
  ///
  ///     day.scenario:21: expect purchase egg30 cases 2 ordered 24
  ///         column   expected  actual
  ///         cases    2         1
  ///         ordered  24        12
  func rendered() -> String {
    let words = expectation.line.words.map { word in
      word.isQuoted ? word.text.quotedForDisplay : word.text
    }
    var text =
      "\(expectation.file.name):\(expectation.line.number): \(words.joined(separator: " "))\n"
    switch outcome {
    case .met: break
    case .missing(let near):
      text += "    expected  such a row\n    actual    none"
      text += (near.map { "; did you mean \($0.quotedForDisplay)?" } ?? "") + "\n"
    case .present: text += "    expected  no such row\n    actual    there is one\n"
    case .several(let count, let columns):
      text += "    expected  one row\n    actual    \(count) rows; say also "
      text += columns.map { "`\($0)`" }.orList + "\n"
    case .differs(let differences): text += Self.sideBySide(differences)
    }
    return text
  }

  private static func sideBySide(_ differences: [Difference]) -> String {
    let rows =
      [["column", "expected", "actual"]]
      + differences.map { [$0.column, $0.expected, $0.actual] }
    let widths = (0..<2).map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let left = (0..<2).map { column in
        row[column]
          + String(repeating: " ", count: widths[column] - DisplayWidth.of(row[column]) + 2)
      }
      return "    " + left.joined() + row[2] + "\n"
    }.joined()
  }
}
