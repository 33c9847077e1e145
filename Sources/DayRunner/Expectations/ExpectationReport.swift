import PlainText
import ScenarioLanguage

extension ExpectationResult {
  /// The report of an expectation that is not met: expected and actual side by side.
  ///
  ///     day.scenario:21: expect purchase egg30 cases 2 ordered 24
  ///         column   expected  actual
  ///         cases    2         1
  ///         ordered  24        12
  func rendered(in language: Language) -> String {
    let statement = expectation.line.words.map { word in
      word.isQuoted ? word.text.quotedForDisplay : word.text
    }
    let head = "\(expectation.file.name):\(expectation.line.number): "
    let said = head + statement.joined(separator: " ") + "\n"
    if case .differs(let differences) = outcome {
      return said + Self.sideBySide(differences, language.reportWords)
    }
    guard let (expected, actual) = parts(language.reportWords) else { return said }
    let words = language.reportWords
    return said + Self.table([[words.expected, expected], [words.actual, actual]])
  }

  /// What was expected and what there is, where it is no matter of columns.
  private func parts(_ words: any ReportWords) -> (expected: String, actual: String)? {
    switch outcome {
    case .met, .differs: nil
    case .missing(let near):
      (words.suchARow, near.map { words.noneBut($0.quotedForDisplay) } ?? words.none)
    case .present: (words.noSuchRow, words.thereIsOne)
    case .several(let count, let columns): (words.oneRow, words.rows(count, sayAlso: columns))
    }
  }

  private static func sideBySide(
    _ differences: [Difference], _ words: any ReportWords
  ) -> String {
    table(
      [[words.column, words.expected, words.actual]]
        + differences.map { [$0.column, $0.expected, $0.actual] })
  }

  /// Rows indented below the statement, each column but the last as wide as its widest cell.
  private static func table(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.dropLast().map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let left = widths.indices.map { column in
        row[column]
          + String(repeating: " ", count: widths[column] - DisplayWidth.of(row[column]) + 2)
      }
      return "    " + left.joined() + row[row.count - 1] + "\n"
    }.joined()
  }
}
