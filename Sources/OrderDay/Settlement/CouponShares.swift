import ExactValues

/// What coupons take off each line (R5.3, R5.4), in minor units.
struct CouponShares {
  /// The discount of each line on its accepted units; empty for a day without coupons.
  let discount: [Int64]
  private let coupons: NamedCoupons

  /// Reduces each order whose goods reach its coupon's threshold, and splits what is taken off over its lines.
  ///
  /// Goods 12.90 + 13.00 + 4.10, coupon 30.00 less 5.00: 2.15, 2.17, 0.68.
  ///
  /// - Complexity: O(lines).
  init(
    day: Day, events: OrderEvents, book: OrderBook, cutoff: CutoffDecision
  ) throws(AmountOverflow) {
    coupons = NamedCoupons(day: day, events: events, book: book)
    if coupons.isEmpty {
      discount = []
      return
    }
    var discount = [Int64](repeating: 0, count: book.lineCount)
    var finals: [Int64] = []
    // The lines of an order stand by SKU.
    for (position, lines) in book.orders.lines(in: 0..<book.standingCount) {
      guard let coupon = coupons.coupon(of: book.orders.order[position]) else { continue }
      var goods = WideTotal()
      finals.removeAll(keepingCapacity: true)
      for index in lines {
        let line = LineID(index: index)
        let row = Int(book.placingRow(of: line))
        goods.add(try OrderDay.product(book.units[line], book.price[line], .sales(row: row)))
        finals.append(
          try OrderDay.product(book.units[line], cutoff.finalPrice[line], .sales(row: row)))
      }
      if goods.value < Int128(coupon.threshold) { continue }
      let total = finals.reduce(Int128(0)) { $0 + Int128($1) }
      let off = Int64(min(Int128(coupon.off), total))
      if off == 0 { continue }
      for (line, share) in zip(lines, Apportionment.split(off, by: finals)) {
        discount[line] = share
      }
    }
    self.discount = discount
  }

  /// The discount of a line on its accepted units.
  func discount(of line: LineID) -> Int64 { discount.isEmpty ? 0 : discount[line] }

  /// The part of a discount that the platform bears (R5.4).
  func platformPart(of amount: Int64, order: OrderID) -> Int64 {
    parts(of: amount, order: order).reduce(0) { sum, part in
      part.bearer == .platform ? sum + part.amount : sum
    }
  }

  /// What each bearer of the order's coupon bears of a discount, in the order of the coupon's row (R5.4).
  func parts(of amount: Int64, order: OrderID) -> [(bearer: DiscountBearer, amount: Int64)] {
    if amount == 0 { return [] }
    guard let coupon = coupons.coupon(of: order) else { return [(.platform, amount)] }
    // Mostly one bears all of it.
    if coupon.bearers.count == 1 { return [(coupon.bearers[0].bearer, amount)] }
    let parts = Apportionment.split(amount, by: coupon.bearers.map(\.basisPoints))
    return zip(coupon.bearers, parts).map { ($0.bearer, $1) }
  }
}
