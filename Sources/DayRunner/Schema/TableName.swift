/// The tables that a day may have (R18).
public enum TableName: String, CaseIterable, Sendable {
  /// The settings of the day.
  case settings
  /// Who supplies.
  case suppliers
  /// What is sold.
  case products
  /// Where it is handed out, and the way there.
  case points
  /// Who hands it out.
  case leaders
  /// What takes something off an order.
  case coupons
  /// The order events.
  case orders
  /// Goods at the warehouse's door.
  case receipts
  /// Weights of lines that were handed over.
  case weights
  /// Counts at the pickup points.
  case arrivals
  /// What members took away.
  case pickups
  /// What members complain of.
  case claims
  /// Lots that are called back.
  case recalls
  /// How much suppliers say will come.
  case confirmations

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
