public import ExactValues

/// What the order's coupon took off, and how it was split over the lines (R5.3).
public struct CouponReckoning: Sendable {
  /// The coupon.
  public let coupon: CouponRecord
  /// The order's lines, by the bytes of their SKUs.
  public let lines: [LineID]
  /// Their goods at line prices.
  public let goods: [Int64]
  /// Their goods at final prices.
  public let finals: [Int64]
  /// How what was taken off was split over final amounts; empty where nothing was.
  public let parts: [Apportionment.Part]

  /// The goods total that is held against the threshold.
  public var total: Int128 { goods.reduce(0) { $0 + Int128($1) } }
  /// Whether the goods reach the threshold.
  public var isReached: Bool { total >= Int128(coupon.threshold) }
  /// What was taken off.
  public var off: Int64 { parts.reduce(0) { $0 + $1.share } }
}

/// The money of one line (R5, R8.7, R12.3), in minor units.
public struct MoneyReckoning: Sendable {
  /// The accepted units, those that the cutoff left of them, those that are handed over, and those beyond the
  /// order.
  public let units, demand, filled, extra: Int64
  /// The price that was paid, and the final one.
  public let price, finalPrice: Int64
  /// The coupon's share.
  public let discount: Int64
  /// What a tier gives back.
  public let credit: Int64
  /// What goes back for the units that a group or a cap left out.
  public let refundOfCutoff: Int64
  /// What goes back for all short units, less what a substitute costs.
  public let refund: Int64
  /// What the substitute costs.
  public let substituteNet: Int64
  /// What was paid for what is handed over.
  public let net: Int64

  /// What all accepted units cost after tier and coupon: what refunds are parts of.
  public var netOfAll: Int64 { units * finalPrice - discount }
}

/// What goes back for goods that weigh too little (R9.3).
public struct WeightReckoning: Sendable {
  /// The weight of the units that are handed over, in grams.
  public let grams: Int64
  /// Their nominal weight.
  public let nominal: Int64
  /// How much less they may weigh.
  public let tolerance: Int64
  /// What was paid for them.
  public let net: Int64
  /// What goes back.
  public let refund: Int64
}

/// What the leader earns on one row (R13.1, R13.2), in minor units.
public struct CommissionReckoning: Sendable {
  /// Which setting decided the rate.
  public enum Source: Sendable {
    /// The product's fixed amount a unit.
    case each
    /// The product's own rate.
    case product
    /// The rate of the product's category.
    case category
    /// The rate of the leader's tier.
    case tier
    /// The day's rate.
    case day
  }

  /// The row.
  public let row: RowID
  /// The rate.
  public let rate: CommissionRate
  /// Which setting decided it.
  public let source: Source
  /// What was paid for what is handed over.
  public let net: Int64
  /// What the platform bears of the discount, where the base counts it.
  public let platformPart: Int64
  /// What went back for underweight.
  public let underweight: Int64
  /// Net, and the platform's part, less underweight.
  public let base: Int64
  /// The commission, before the caps of order and day.
  public let commission: Int64
}

extension Explainer {
  /// The row of a line; `nil` for one without units at the cutoff.
  public func row(of line: LineID) -> RowID? {
    night.rows.row(of: line)
  }

  /// The row of what stands in for a line (R8.7).
  public func substituteRow(of line: LineID) -> RowID? {
    night.allocation.substitutes.firstIndex { $0.line == line }.map {
      RowID(index: night.rows.lineRowCount + $0)
    }
  }

  /// The coupon of the order; `nil` where it has none.
  public var coupon: CouponReckoning? {
    let text = night.book.carried(.coupon, by: order)
    if text == OrderEvents.blank { return nil }
    let name = night.events.texts.name(Int32(truncatingIfNeeded: text))
    guard let coupon = night.day.coupons.first(where: { $0.coupon == name }) else { return nil }
    let lines = self.lines.filter { night.book.units[$0] > 0 }
    let goods = lines.map { night.book.units[$0] * night.book.price[$0] }
    let finals = lines.map { night.book.units[$0] * night.cutoff.finalPrice[$0] }
    let total = goods.reduce(Int128(0)) { $0 + Int128($1) }
    let off = Int64(min(Int128(coupon.off), finals.reduce(0) { $0 + Int128($1) }))
    return CouponReckoning(
      coupon: coupon, lines: lines, goods: goods, finals: finals,
      parts: total >= Int128(coupon.threshold) && off > 0
        ? Apportionment.parts(off, by: finals) : [])
  }

  /// The money of a line with units at the cutoff.
  public func money(of line: LineID) -> MoneyReckoning? {
    guard let row = row(of: line) else { return nil }
    let coupon = coupon
    let discount = zip(coupon?.lines ?? [], coupon?.parts ?? []).first { $0.0 == line }?.1.share
    let book = night.book
    let units = book.units[line]
    let net = units * night.cutoff.finalPrice[line] - (discount ?? 0)
    let cut = units - night.cutoff.demand[line]
    return MoneyReckoning(
      units: units, demand: night.cutoff.demand[line], filled: night.allocation.filled[line],
      extra: night.allocation.units(of: line) - night.allocation.filled[line],
      price: book.price[line], finalPrice: night.cutoff.finalPrice[line], discount: discount ?? 0,
      credit: night.settlement.credit[row],
      refundOfCutoff: cut == 0
        ? 0 : Apportionment.cumulativeShare(of: net, units: cut, outOf: units),
      refund: night.settlement.refund[row],
      substituteNet: substituteRow(of: line).map { night.settlement.net[$0] } ?? 0,
      net: night.settlement.net[row])
  }

  /// What the line's goods weighed; `nil` for goods without a nominal weight, and where nobody told or nothing
  /// is handed over.
  public func weight(of line: LineID) -> WeightReckoning? {
    guard let row = row(of: line), night.rows.units[row] > 0,
      let told = arrivals.weights.last(where: {
        $0.order == order && $0.product == night.rows.product[row]
      })
    else { return nil }
    let record = night.day.catalogue.products[told.product]
    if record.nominalWeight == 0 { return nil }
    let units = night.rows.units[row]
    return WeightReckoning(
      grams: told.grams, nominal: record.nominalWeight.multipliedReportingOverflow(by: units).0,
      tolerance: record.toleranceWeight.multipliedReportingOverflow(by: units).0,
      net: night.settlement.net[row], refund: night.settlement.underweight[row])
  }

  /// What the leader earns on a line and on what stands in for it.
  public func commissions(of line: LineID) -> [CommissionReckoning] {
    [row(of: line), substituteRow(of: line)].compactMap { $0 }
      .filter { night.rows.units[$0] > 0 }.map(commission)
  }

  private func commission(of row: RowID) -> CommissionReckoning {
    let settlement = night.settlement
    let product = night.rows.product[row]
    let leader = night.day.leader(of: night.book.point(of: order))
    let record = night.day.catalogue.products[product]
    let settings = night.day.settings
    let source: CommissionReckoning.Source =
      if record.commissionEach != nil {
        .each
      } else if record.commissionRate != nil {
        .product
      } else if settings.categoryRates[record.category] != nil {
        .category
      } else if settings.tierRates[night.day.network.leaders[leader].tier] != nil {
        .tier
      } else {
        .day
      }
    return CommissionReckoning(
      row: row, rate: CommissionRate(of: product, leader: leader, day: night.day), source: source,
      net: settlement.net[row],
      platformPart: settlement.base[row] - settlement.net[row] + settlement.underweight[row],
      underweight: settlement.underweight[row], base: settlement.base[row],
      commission: settlement.commission[row])
  }
}
