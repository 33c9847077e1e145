/// One column of a table.
struct ColumnSchema: Sendable {
  /// The name in the header.
  var name: String
  /// What its cells say.
  var kind: ValueKind
  /// Whether the header must have it, and each row must fill it.
  var isRequired: Bool
  /// The table that must have what the cell names.
  var references: TableName?
  /// Whether a rule that this version computes reads the column.
  var isUsed: Bool

  /// A column that must be there and filled.
  static func must(_ name: String, _ kind: ValueKind, in table: TableName? = nil) -> Self {
    Self(name: name, kind: kind, isRequired: true, references: table, isUsed: true)
  }

  /// A column that may be absent or blank.
  static func may(_ name: String, _ kind: ValueKind, in table: TableName? = nil) -> Self {
    Self(name: name, kind: kind, isRequired: false, references: table, isUsed: true)
  }

  /// A column that may be absent or blank, and whose rule a later version computes.
  static func later(_ name: String, _ kind: ValueKind, in table: TableName? = nil) -> Self {
    Self(name: name, kind: kind, isRequired: false, references: table, isUsed: false)
  }
}

/// The columns of one table, in the order of R18.
struct TableSchema: Sendable {
  /// Which table.
  let table: TableName
  /// Its columns; a position here is a position in `TableRecord.cells`.
  let columns: [ColumnSchema]
  /// The positions of the columns that stand once together; empty where rows may repeat.
  let key: [Int]
  private let positions: [String: Int]

  /// A table of these columns.
  init(table: TableName, columns: [ColumnSchema], key: [Int] = []) {
    self.table = table
    self.columns = columns
    self.key = key
    positions = Dictionary(
      columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of a column; -1 for a name that the table does not have.
  func position(of name: String) -> Int { positions[name] ?? -1 }

  /// The tables of R18.
  static func of(_ table: TableName) -> TableSchema {
    switch table {
    case .settings: settings
    case .suppliers: suppliers
    case .products: products
    case .points: points
    case .leaders: leaders
    case .orders: orders
    case .coupons: coupons
    case .receipts: receipts
    case .weights: weights
    case .arrivals: arrivals
    case .pickups: pickups
    case .claims: claims
    case .recalls: recalls
    case .confirmations: confirmations
    }
  }
}
