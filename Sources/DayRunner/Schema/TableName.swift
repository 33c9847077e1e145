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

  /// The files of the table in a folder that has `entries`, sorted by their bytes (R18).
  ///
  /// They are the file of that name and the same compressed (`orders.csv.gz`, `orders.csv.zst`), and of orders the
  /// numbered parts too: `orders-1.csv`, `orders-0900.csv.gz`. `orders-old.csv` is another file, which is left alone.
  func fileNames(among entries: [String]) -> [String] {
    entries.filter { entry in
      let ends = [".csv", ".csv.gz", ".csv.zst"]
      guard let end = ends.first(where: { entry.hasSuffix($0) }) else { return false }
      let stem = entry.dropLast(end.count)
      if stem == rawValue { return true }
      guard self == .orders, stem.hasPrefix("orders-") else { return false }
      let part = stem.utf8.dropFirst("orders-".utf8.count)
      return !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    .sorted { $0.utf8Bytes.lexicographicallyPrecedes($1.utf8Bytes) }
  }

  /// Whether a day without the table cannot be run (R18).
  public var isRequired: Bool {
    switch self {
    case .suppliers, .products, .points, .orders: true
    default: false
    }
  }

  /// Whether the table tells what happens after delivery: a wall time in it is one of the day of arrival.
  var isAfterDelivery: Bool {
    switch self {
    case .arrivals, .pickups, .claims, .recalls: true
    default: false
    }
  }
}
