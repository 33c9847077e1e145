import Documents
import ExactValues
import OrderDay
import Papers
import PlainText
import ScenarioLanguage

/// How one expectation compares with the documents.
struct ExpectationResult: Sendable {
  /// A value that differs.
  struct Difference: Sendable {
    var column: String
    var expected: String
    var actual: String
    var place: Place
  }

  /// What was found.
  enum Outcome: Sendable {
    case met
    case differs([Difference])
    /// There is no such row; a name that was probably meant by one that no row has.
    case missing(near: String?)
    /// There is such a row, and there is to be none; what it says in the column that stands by itself.
    case present(main: [UInt8])
    /// More than one row is meant; the columns that would choose one.
    case several(Int, chosenBy: [String])
  }

  var expectation: Expectation
  var outcome: Outcome

  /// Whether the documents say what is expected.
  var isMet: Bool {
    if case .met = outcome { return true }
    return false
  }
}

/// Compares expectations with the tables of a night, each of which is collected once.
struct ExpectationCheck {
  private let night: Night
  private var tables: [DayTable: CellCollector] = [:]

  init(night: Night) {
    self.night = night
  }

  /// The result of one expectation.
  ///
  /// - Complexity: O(rows of the table).
  mutating func check(_ expectation: Expectation) -> ExpectationResult {
    var table = collected(expectation.form.table)
    if let also = expectation.form.also { table.append(rowsOf: collected(also)) }
    var expectation = expectation
    var rows = rows(of: table, chosenBy: expectation.keys)
    if rows.isEmpty, !expectation.isNegative {
      // One row has the names that come first: what else was said of it is compared, not looked for.
      let names = expectation.form.keys.count
      let named = self.rows(of: table, chosenBy: Array(expectation.keys.prefix(names)))
      if named.count == 1 {
        rows = named
        expectation.claims += expectation.keys.dropFirst(names)
        expectation.keys = Array(expectation.keys.prefix(names))
      }
    }
    if expectation.isNegative {
      let main = expectation.form.main
      let said = main.flatMap { column in rows.first?[Self.position(column, table)].value }
      return ExpectationResult(
        expectation: expectation, outcome: rows.isEmpty ? .met : .present(main: said ?? []))
    }
    guard let row = rows.first else {
      return ExpectationResult(
        expectation: expectation, outcome: .missing(near: nearName(to: expectation, in: table)))
    }
    if rows.count > 1 {
      // Several refusals of one order are told apart by what is claimed of them, too.
      let exact = rows.filter { row in
        expectation.claims.allSatisfy { matches($0, row[Self.position($0.column, table)]) }
      }
      if !expectation.claims.isEmpty, !exact.isEmpty {
        return ExpectationResult(expectation: expectation, outcome: .met)
      }
      let chosen = expectation.keys.map(\.column)
      return ExpectationResult(
        expectation: expectation,
        outcome: .several(
          rows.count,
          chosenBy: expectation.form.table.keyColumns.filter { !chosen.contains($0) }))
    }
    let differences = expectation.claims.compactMap { claim -> ExpectationResult.Difference? in
      let field = row[Self.position(claim.column, table)]
      if matches(claim, field) { return nil }
      return ExpectationResult.Difference(
        column: claim.column, expected: claim.word.text,
        actual: String(decoding: field.value, as: UTF8.self), place: claim.word.place)
    }
    return ExpectationResult(
      expectation: expectation, outcome: differences.isEmpty ? .met : .differs(differences))
  }

  private func rows(
    of table: CellCollector, chosenBy keys: [Expectation.Claim]
  ) -> [[CellCollector.Field]] {
    table.rows.filter { row in
      keys.allSatisfy { matches($0, row[Self.position($0.column, table)]) }
    }
  }

  /// Of the first key that no row has, the nearest that one has.
  private func nearName(to expectation: Expectation, in table: CellCollector) -> String? {
    for key in expectation.keys {
      let position = Self.position(key.column, table)
      if table.rows.contains(where: { matches(key, $0[position]) }) { continue }
      let names = table.rows.map { String(decoding: $0[position].value, as: UTF8.self) }
      return SimilarWord.closest(to: key.word.text, among: names)
    }
    return nil
  }

  /// Amounts are compared by value, everything else by its bytes.
  private func matches(_ claim: Expectation.Claim, _ field: CellCollector.Field) -> Bool {
    if field.value == claim.word.bytes { return true }
    guard case .money = field.kind else { return false }
    let decimals = night.day.settings.currency.decimals
    let said = MoneyText.parse(claim.word.bytes.span, decimals: decimals, allowsNegative: true)
    let found = MoneyText.parse(field.value.span, decimals: decimals, allowsNegative: true)
    if case .success(let a) = said, case .success(let b) = found { return a == b }
    return false
  }

  private static func position(_ column: String, _ table: CellCollector) -> Int {
    table.columns.firstIndex(of: column) ?? 0
  }

  private mutating func collected(_ table: DayTable) -> CellCollector {
    if let collected = tables[table] { return collected }
    var collector = CellCollector(
      columns: table.columns, decimals: night.day.settings.currency.decimals,
      zone: night.day.timeline.zone)
    table.write(night, to: &collector)
    tables[table] = collector
    return collector
  }
}
