import PlainText
import ScenarioLanguage

/// How a statement of the scenario becomes a row of a table: `product egg30 "Fresh eggs"` and its details.
struct RowStatement: Sendable {
  /// The first word of the head.
  var keyword: String
  /// The table that gets the row.
  var table: TableName
  /// The column of the word after the keyword.
  var keyColumn: String
  /// The column of a quoted word after the key; empty where there is none.
  var nameColumn = ""
  /// Shorter words for columns.
  var aliases: [String: String] = [:]
  /// What a detail that is not said means, so that a small scenario stays small.
  var defaults: [String: String] = [:]

  /// The statements that are rows.
  static let all: [RowStatement] = [
    RowStatement(
      keyword: "supplier", table: .suppliers, keyColumn: "supplier", nameColumn: "name"),
    RowStatement(
      keyword: "product", table: .products, keyColumn: "sku", nameColumn: "name",
      aliases: ["case": "case_pack", "commission": "commission_bp", "cap": "stock_cap"],
      defaults: [
        "category": "general", "zone": "ambient", "case_pack": "1", "cost": "0",
      ]),
    RowStatement(
      keyword: "leader", table: .leaders, keyColumn: "leader", nameColumn: "name"),
    RowStatement(
      keyword: "point", table: .points, keyColumn: "point", nameColumn: "name",
      defaults: ["station": "station-1", "route": "route-1", "stop": "1"]),
    RowStatement(keyword: "coupon", table: .coupons, keyColumn: "coupon"),
  ]
}

/// Fills one row of a table from words of a scenario.
struct RecordBuilder {
  let schema: TableSchema
  let file: SourceFile
  private(set) var record: TableRecord

  init(_ table: TableName, line: Int, file: SourceFile) {
    schema = TableSchema.of(table)
    self.file = file
    record = TableRecord(columnCount: schema.columns.count)
    record.line = line
  }

  /// Whether a column has a value, said or meant.
  func has(_ column: String) -> Bool {
    !record.cells[schema.position(of: column)].isBlank
  }

  /// Sets a column to a word of the scenario.
  mutating func set(_ column: String, to word: ScenarioWord) {
    set(schema.position(of: column), to: word.bytes, at: word.place)
  }

  /// Sets a column to a value that was reckoned from what stands at a place.
  mutating func set(_ column: String, to value: String, at place: Place) {
    set(schema.position(of: column), to: Array(value.utf8), at: place)
  }

  private mutating func set(_ position: Int, to value: [UInt8], at place: Place) {
    let start = record.unescaped.count
    record.unescaped += value
    record.cells[position] = TableCell(
      start: start, end: record.unescaped.count, isUnescaped: true,
      line: Int32(truncatingIfNeeded: place.line),
      column: Int32(truncatingIfNeeded: place.column),
      length: Int32(truncatingIfNeeded: place.length))
  }
}
