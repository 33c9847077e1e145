/// The coupons that orders name (R5.3).
///
/// A name is compared once, when the day's coupons are looked up among what was read; orders are asked by its number.
struct NamedCoupons {
  private let coupons: [CouponRecord]
  /// Which of the coupons has the name of a number in `OrderEvents.texts`.
  private let positions: [Int64: Int]
  /// The number of the name that each order carries.
  private let nameOfOrder: RareNumbers

  /// - Complexity: O(coupons).
  init(day: Day, events: OrderEvents, book: OrderBook) {
    coupons = day.coupons
    nameOfOrder = book.carried[FurtherColumn.coupon.rawValue]
    var positions: [Int64: Int] = [:]
    if !nameOfOrder.isBlank {
      for (position, coupon) in day.coupons.enumerated() {
        guard let name = events.texts.number(of: coupon.coupon.span) else { continue }
        positions[Int64(name)] = position
      }
    }
    self.positions = positions
  }

  /// Whether no order names one.
  var isEmpty: Bool { positions.isEmpty }

  /// Which of the day's coupons an order names; `nil` where it names none.
  func position(of order: OrderID) -> Int? {
    positions.isEmpty ? nil : positions[nameOfOrder[order]]
  }

  /// The coupon that an order names.
  func coupon(of order: OrderID) -> CouponRecord? { position(of: order).map { coupons[$0] } }
}
