/// The tables that a day may have (R18).
public enum TableName: String, CaseIterable, Sendable {
  case settings, suppliers, products, points, leaders, coupons, orders
  case receipts, weights, arrivals, pickups, claims, recalls, confirmations

  /// The file of the table in a folder of tables.
  public var fileName: String { rawValue + ".csv" }

  /// Whether a day without the table cannot be run (R18).
  public var isRequired: Bool {
    switch self {
    case .suppliers, .products, .points, .orders: true
    default: false
    }
  }

  /// Whether a rule that this version computes reads the table.
  var isUsed: Bool {
    switch self {
    case .arrivals, .pickups, .claims, .recalls: false
    default: true
    }
  }
}
