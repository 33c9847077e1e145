import OrderDay
import Testing

/// R5.3 and R5.4: what a coupon takes off, and who bears it.
@Suite struct CouponTests {
  /// Goods 12.90 + 13.00 (two of 6.50) + 4.10 = 30.00.
  private func night(
    _ coupon: String, base: CommissionBase = .beforeCoupons, more: String = "",
    after later: String = "", products: String = ""
  ) throws -> Night {
    var day = try TestDay(
      products: "a price 12.90 \(products)\nb price 6.50 \(products)\nc price 4.10 \(products)")
    try day.add(coupons: coupon)
    day.settings.commissionBase = base
    day.settings.commissionRate = 850
    return try day.night(
      """
      20:00 order 1001 a 1
      20:00 order 1001 b 2 coupon c30
      20:00 order 1001 c 1
      \(more)
      """, after: later)
  }

  @Test func `R5.3 goods 12_90 + 13_00 + 4_10 with 5_00 off: 2_15, 2_17, 0_68`() throws {
    let night = try night("c30 from 30.00 off 5.00")
    #expect(night.settlement.net == [1075, 1083, 342])
    #expect(night.totals.value(of: "discounts") == 500)
    #expect(night.refundLines == [])
  }

  @Test(arguments: [("30.00", 500), ("30.01", 0), ("0", 500)] as [(String, Int64)])
  func `R5.3 the threshold itself is reached`(_ threshold: String, _ off: Int64) throws {
    #expect(
      try night("c30 from \(threshold) off 5.00").totals.value(of: "discounts") == off)
  }

  @Test
  func `R5.3 the threshold is that of line prices, and no more is taken off than the final total`()
    throws
  {
    // Line prices 30.00 reach it; the tiers bring the total down to 4.00.
    let night = try night("c30 from 30.00 off 5.00", products: "tiers 1:1.00")
    #expect(night.settlement.sales == [100, 200, 100])
    #expect(night.settlement.net == [0, 0, 0])
    #expect(night.refundLines == ["1001 2600 tier-price"])
  }

  @Test func `R5.3 equal remainders go to the smaller SKU`() throws {
    var day = try TestDay(products: "B price 1\na price 1\nb price 1")
    try day.add(coupons: "c from 0 off 0.02")
    let night = try day.night(
      "20:00 order 1001 a 1 coupon c\n20:00 order 1001 B 1\n20:00 order 1001 b 1")
    #expect(
      night.handed == [
        "1001 B 1 of 1 net 99 refund 0", "1001 a 1 of 1 net 99 refund 0",
        "1001 b 1 of 1 net 100 refund 0",
      ])
  }

  @Test func `R5.3 a coupon is of its order, the first that an accepted row names`() throws {
    let night = try night(
      "c30 from 30.00 off 5.00\nc99 from 0 off 9.00",
      more: "20:05 order 1002 c 1 for li\n20:06 order 1001 d 1 coupon c99")
    #expect(night.totals.value(of: "discounts") == 500)
  }

  @Test
  func `R12.3 net of the units handed over is cumulative: 10_83 for 2 refunds 5_42, then 5_41`()
    throws
  {
    let one = try night(
      "c30 from 30.00 off 5.00", base: .paid,
      after: "receipt 23:00 farm b 1\nreceipt 23:00 farm a 1\nreceipt 23:00 farm c 1")
    #expect(one.handed[1] == "1001 b 1 of 2 net 541 refund 542")
    #expect(one.refundLines == ["1001 542 short"])
    // Net 10.83 at 8.5 %: 0.92; 5.41 at 8.5 %: 0.46.
    #expect(one.settlement.commission[1] == 46)
    let none = try night("c30 from 30.00 off 5.00", base: .paid)
    #expect(none.settlement.commission[1] == 92)
    let all = try night("c30 from 30.00 off 5.00", after: "receipt 23:00 farm a 1")
    #expect(all.refundLines == ["1001 1425 short"])
  }

  @Test
  func
    `R5.4 the platform's part of each line's discount is in the base, split by largest remainder`()
    throws
  {
    // Of 2.15, 2.17 and 0.68 the platform bears 1.29, 1.30 (of 1.302) and 0.41 (of 0.408).
    let shared = try night("c30 from 30.00 off 5.00 platform:6000 leader:4000")
    #expect(shared.settlement.base == [1204, 1213, 383])
    #expect(try night("c30 from 30.00 off 5.00").settlement.base == [1290, 1300, 410])
    #expect(
      try night("c30 from 30.00 off 5.00 supplier:10000").settlement.base == [1075, 1083, 342])
    #expect(try night("c30 from 30.00 off 5.00", base: .paid).settlement.base == [1075, 1083, 342])
  }

  @Test func `R12.1 equal remainders of bearers go to the one named first`() throws {
    let first = try night("c30 from 0 off 0.03 platform:5000 leader:5000")
    let second = try night("c30 from 0 off 0.03 leader:5000 platform:5000")
    // One fen on each of the two dearer lines and on the third none: 0.0129, 0.013, 0.0041 of 0.03.
    #expect(first.settlement.net == [1289, 1299, 409])
    #expect(first.settlement.base == [1290, 1300, 410])
    #expect(second.settlement.base == [1289, 1299, 409])
  }

  @Test func `R5.4 only the discount of the units handed over is borne`() throws {
    let night = try night(
      "c30 from 30.00 off 5.00 platform:6000 leader:4000", after: "receipt 23:00 farm b 1")
    // Of b one unit at 6.50 for 5.41: 1.09, of which the platform bears 0.65.
    #expect(night.settlement.base == [0, 606, 0])
  }
}
