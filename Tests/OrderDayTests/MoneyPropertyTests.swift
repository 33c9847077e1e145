import ExactValues
import Testing

@testable import OrderDay

/// What holds of the money of every night, tried on days made from seeds.
@Suite struct MoneyPropertyTests {
  /// The coupon that an order carries, found by its name in the day.
  private func coupon(of order: OrderID, _ night: Night) -> CouponRecord? {
    let text = night.book.carried(.coupon, by: order)
    if text == OrderEvents.blank { return nil }
    let name = night.events.texts.name(Int32(truncatingIfNeeded: text))
    return night.day.coupons.first { $0.coupon == name }
  }

  @Test func `what was paid at line prices is net, discounts, credits and refunds, order by order`()
    throws
  {
    var discounted = 0
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      let settlement = night.settlement
      for order in (0..<night.book.orderCount).map({ OrderID(index: $0) }) {
        let rows = night.rows.all.filter { night.book.order(of: night.rows.line[$0]) == order }
        let lines = rows.filter { !night.rows.isSubstitute($0) }.map { night.rows.line[$0] }
        let paid = lines.reduce(0) { $0 + night.book.units[$1] * night.book.price[$1] }
        let final = lines.reduce(0) { $0 + night.book.units[$1] * night.cutoff.finalPrice[$1] }
        let given = rows.filter { !night.rows.isSubstitute($0) }.reduce(Int64(0)) { sum, row in
          let line = night.rows.line[row]
          return sum + (night.rows.units[row] - night.allocation.filled[line])
            * night.cutoff.finalPrice[line]
        }
        var discount: Int64 = 0
        if let coupon = coupon(of: order, night), paid >= coupon.threshold {
          discount = min(coupon.off, final)
        }
        if discount > 0 { discounted += 1 }
        let net = rows.reduce(0) { $0 + settlement.net[$1] }
        let back = rows.reduce(0) { $0 + settlement.refund[$1] + settlement.credit[$1] }
        let underweight = rows.reduce(0) { $0 + settlement.underweight[$1] }
        #expect(paid + given == net + discount + back, "seed \(seed)")
        let instruction = settlement.refunds.first { $0.order == order }?.amount ?? 0
        #expect(instruction == back + underweight, "seed \(seed)")
        for row in rows {
          #expect(settlement.net[row] >= 0 && settlement.refund[row] >= 0, "seed \(seed)")
          #expect(settlement.net[row] <= settlement.sales[row], "seed \(seed)")
          #expect(
            (0...settlement.net[row]).contains(settlement.underweight[row]), "seed \(seed)")
        }
      }
    }
    #expect(discounted > 100)
  }

  @Test func `a refund has a reason for each of its parts and no other`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      for instruction in night.settlement.refunds {
        let rows = night.rows.all.filter {
          night.book.order(of: night.rows.line[$0]) == instruction.order
        }
        #expect(instruction.amount > 0, "seed \(seed)")
        #expect(
          instruction.reasons.contains(.tierPrice)
            == rows.contains { night.settlement.credit[$0] > 0 }, "seed \(seed)")
        #expect(
          instruction.reasons.contains(.underweight)
            == rows.contains { night.settlement.underweight[$0] > 0 }, "seed \(seed)")
        let others: Set<RefundReason> = [.short, .soldOut, .groupNotFormed, .supplierMinimum]
        #expect(
          !others.isDisjoint(with: instruction.reasons)
            == rows.contains { night.settlement.refund[$0] > 0 }, "seed \(seed)")
      }
    }
  }

  @Test func `bases and commissions add up again, within the caps`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      let (settings, settlement) = (night.day.settings, night.settlement)
      for row in night.rows.all {
        let order = night.book.order(of: night.rows.line[row])
        let borne = settlement.sales[row] - settlement.net[row]
        let least = settlement.net[row] - settlement.underweight[row]
        let shares = coupon(of: order, night).map { coupon in
          zip(coupon.bearers, Apportionment.split(borne, by: coupon.bearers.map(\.basisPoints)))
            .filter { $0.0.bearer == .platform }.reduce(0) { $0 + $1.1 }
        }
        let platform = settings.commissionBase == .paid ? 0 : shares ?? 0
        #expect(
          settlement.base[row] == (night.rows.units[row] > 0 ? least + platform : 0), "seed \(seed)"
        )
      }
      for statement in settlement.statements {
        let rows = night.rows.all.filter {
          night.rows.units[$0] > 0
            && night.day.network.leaderOfPoint[night.book.point(of: night.rows.line[$0])]
              == statement.leader
        }
        #expect(statement.lines == Int64(rows.count), "seed \(seed)")
        #expect(statement.base == rows.reduce(0) { $0 + settlement.base[$1] }, "seed \(seed)")
        #expect(statement.sales == rows.reduce(0) { $0 + settlement.sales[$1] }, "seed \(seed)")
        let orders = Dictionary(grouping: rows) { night.book.order(of: night.rows.line[$0]) }
        let earned = orders.values.reduce(Int64(0)) { sum, rows in
          sum
            + min(
              rows.reduce(0) { $0 + settlement.commission[$1] }, settings.commissionCapOrder ?? .max
            )
        }
        #expect(
          statement.commission == min(earned, settings.commissionCapDay ?? .max), "seed \(seed)")
      }
    }
  }
}
