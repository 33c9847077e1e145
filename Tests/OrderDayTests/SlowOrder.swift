/// The canonical order of R2.1, column by column, for the slow model.
enum SlowOrder {
  /// Below 0, 0 or above 0 as `a` comes before, with or after `b`.
  static func compare(_ a: OrderRow, _ b: OrderRow) -> Int {
    // An unread time sorts first (R3.8).
    let times = (a.time ?? .min, b.time ?? .min)
    if times.0 != times.1 { return times.0 < times.1 ? -1 : 1 }
    return compareAllButTime(a, b)
  }

  static func compareAllButTime(_ a: OrderRow, _ b: OrderRow) -> Int {
    let comparisons = [
      compareNames(a.order, b.order),
      compareNumbers(kindPlace(a.kind), kindPlace(b.kind)),
      compareNames(a.sku, b.sku),
      compareNumbers(quantityPlace(a.quantity), quantityPlace(b.quantity)),
      compareNames(a.point, b.point),
      compareNames(a.member, b.member),
      compareNumbers(a.price ?? -1, b.price ?? -1),
    ]
    if let first = comparisons.first(where: { $0 != 0 }) { return first }
    for column in OrderRow.furtherNames {
      let values = (a.further[column] ?? "", b.further[column] ?? "")
      let result =
        switch column {
        case "by_leader", "home_delivery", "allow_substitute":
          // Blank is `no`.
          compareNumbers(values.0 == "yes" ? 1 : 0, values.1 == "yes" ? 1 : 0)
        case "priority", "tolerance":
          compareNumbers(Int64(values.0) ?? -1, Int64(values.1) ?? -1)
        default: compareNames(values.0, values.1)
        }
      if result != 0 { return result }
    }
    return 0
  }

  static func compareNames(_ a: String, _ b: String) -> Int {
    if a.utf8.elementsEqual(b.utf8) { return 0 }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
  }

  private static func compareNumbers(_ a: Int64, _ b: Int64) -> Int {
    a == b ? 0 : a < b ? -1 : 1
  }

  /// `order < amend < cancel`, what could not be read last.
  private static func kindPlace(_ kind: String) -> Int64 {
    switch kind {
    case "order": 0
    case "amend": 1
    case "cancel": 2
    default: 3
    }
  }

  /// Blank first, what could not be read last.
  private static func quantityPlace(_ quantity: OrderRow.Quantity) -> Int64 {
    switch quantity {
    case .blank: -1
    case .units(let units): units
    case .unread: .max
    }
  }
}
