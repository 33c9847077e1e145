import PlainText
import ScenarioLanguage

/// How a statement of the scenario becomes a row of a table: `product egg30 "Fresh eggs"` and its details.
struct RowStatement: Sendable {
  /// The first word of the head, or the one after the time.
  var keyword: String
  /// The table that gets the row.
  var table: TableName
  /// The columns of the words after the keyword.
  var keyColumns: [String]
  /// The columns of bare words after those, which need not be said.
  var furtherColumns: [String] = []
  /// The column of the time before the keyword; `nil` for a statement that starts with the keyword.
  var timeColumn: String?
  /// The column of a quoted word after the keys, which is the key itself where it is not said.
  var nameColumn = ""
  /// Shorter words for columns.
  var aliases: [String: String] = [:]
  /// What a detail that is not said means, so that a small scenario stays small.
  var defaults: [String: String] = [:]

  /// The statements that are rows.
  static let all: [RowStatement] = [
    RowStatement(
      keyword: "supplier", table: .suppliers, keyColumns: ["supplier"], nameColumn: "name"),
    RowStatement(
      keyword: "product", table: .products, keyColumns: ["sku"], nameColumn: "name",
      aliases: ["case": "case_pack", "commission": "commission_bp", "cap": "stock_cap"],
      defaults: [
        "category": "general", "zone": "ambient", "case_pack": "1", "cost": "0",
      ]),
    RowStatement(
      keyword: "leader", table: .leaders, keyColumns: ["leader"], nameColumn: "name"),
    RowStatement(
      keyword: "point", table: .points, keyColumns: ["point"], nameColumn: "name",
      defaults: ["station": "station-1", "route": "route-1", "stop": "1"]),
    RowStatement(keyword: "coupon", table: .coupons, keyColumns: ["coupon"]),
    RowStatement(
      keyword: "confirm", table: .confirmations, keyColumns: ["supplier", "sku", "units"]),
    RowStatement(
      keyword: "receipt", table: .receipts, keyColumns: ["supplier", "sku", "delivered"],
      timeColumn: "received_at"),
    RowStatement(
      keyword: "arrival", table: .arrivals, keyColumns: ["point", "sku", "counted"],
      timeColumn: "at"),
    RowStatement(
      keyword: "pickup", table: .pickups, keyColumns: ["order_id"],
      furtherColumns: ["sku", "qty"], timeColumn: "at"),
    RowStatement(
      keyword: "claim", table: .claims, keyColumns: ["order_id", "sku", "qty", "reason"],
      timeColumn: "at", defaults: ["fault": "none"]),
    RowStatement(keyword: "recall", table: .recalls, keyColumns: ["lot"], timeColumn: "at"),
    RowStatement(keyword: "weight", table: .weights, keyColumns: ["order_id", "sku", "weight_g"]),
  ]

  /// `product SKU`, `TIME receipt SUPPLIER SKU DELIVERED`: how the head is written.
  var form: String {
    let keys =
      (keyColumns.map { $0.uppercased() } + furtherColumns.map { "[\($0.uppercased())]" })
      .joined(separator: " ")
    return (timeColumn == nil ? "" : "TIME ") + "\(keyword) \(keys)"
  }
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

  /// Says that a mistake in the statement was told.
  mutating func markDamaged() { record.isDamaged = true }

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
