import ExactValues
public import OrderDay

/// The id of a refund instruction: a function of day, order and settlement (R12.4).
///
/// `2026-11-20/1001/1`: the first settlement of the order 1001.
public enum RefundNumber {
  /// The settlement of the night; what happens after delivery has later ones.
  public static let nightSettlement = 1

  /// The id as bytes.
  public static func bytes(of night: Night, order: OrderID) -> [UInt8] {
    var number: [UInt8] = []
    night.day.timeline.date.append(to: &number)
    number.append(UInt8(ascii: "/"))
    number += night.events.orders.name(order.rawValue)
    number.append(UInt8(ascii: "/"))
    DecimalDigits.append(Int64(nightSettlement), to: &number)
    return number
  }
}
