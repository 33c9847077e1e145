import Testing

@testable import OrderDay

/// R6.1 and R6.2: how many cases cover a need.
@Suite struct CaseRoundingTests {
  /// Foodsoft's table of units to order (order_article_spec): unit 4, (wanted, tolerance) -> cases.
  @Test(
    arguments: [(0, 2, 0), (0, 5, 0), (2, 2, 1), (4, 2, 1), (4, 4, 1), (5, 3, 2), (5, 4, 2)]
      as [(Int64, Int64, Int64)])
  func `R6.2 Foodsoft's cases with tolerance`(_ need: Int64, _ tolerance: Int64, _ cases: Int64) {
    #expect(
      CaseRounding.tolerance.cases(need: need, casePack: 4, minimum: 0, tolerance: tolerance)
        == cases)
  }

  /// Foodsoft's minimum order quantity: those rows in which a unit is a unit, or the wish fills the minimum.
  @Test(
    arguments: [
      (1, 10, 4, 0, 0), (1, 10, 9, 1, 10), (1, 10, 12, 1, 12), (5, 2, 4, 0, 0), (5, 2, 9, 1, 2),
      (5, 2, 12, 1, 2), (5, 2, 14, 1, 3),
    ] as [(Int64, Int64, Int64, Int64, Int64)])
  func `R6.2 Foodsoft's minimum order quantity with tolerance`(
    _ pack: Int64, _ minimum: Int64, _ need: Int64, _ tolerance: Int64, _ cases: Int64
  ) {
    #expect(
      CaseRounding.tolerance.cases(
        need: need, casePack: pack, minimum: minimum, tolerance: tolerance) == cases)
  }

  @Test
  func `R6.2 a minimum is in cases: one unit with one of tolerance does not open two cases of 5`() {
    // Foodsoft compares the minimum with members' units and buys 2 cases here.
    #expect(CaseRounding.tolerance.cases(need: 1, casePack: 5, minimum: 2, tolerance: 1) == 0)
    #expect(CaseRounding.tolerance.cases(need: 1, casePack: 5, minimum: 2, tolerance: 9) == 2)
  }

  @Test(
    arguments: [
      (47, 12, 0, 3), (48, 12, 0, 4), (11, 12, 0, 0), (47, 12, 4, 0), (48, 12, 4, 4), (0, 12, 1, 0),
    ] as [(Int64, Int64, Int64, Int64)])
  func `R6.2 rounding down buys full cases only, and none below the minimum`(
    _ need: Int64, _ pack: Int64, _ minimum: Int64, _ cases: Int64
  ) {
    #expect(
      CaseRounding.down.cases(need: need, casePack: pack, minimum: minimum, tolerance: 99) == cases)
  }

  /// OFN's backorders and Odoo's multiple go up: 15 cans by 12, -3 on hand by 12, 20 by 3.
  @Test(arguments: [(15, 12, 2), (3, 12, 1), (20, 3, 7), (47, 12, 4)] as [(Int64, Int64, Int64)])
  func `R6.1 rounding up buys whole cases as OFN and Odoo do`(
    _ need: Int64, _ pack: Int64, _ cases: Int64
  ) {
    #expect(CaseRounding.up.cases(need: need, casePack: pack, minimum: 0, tolerance: 99) == cases)
  }

  @Test func `numbers at the edge of 64 bits do not trap`() {
    let most = Int64.max
    for rounding in CaseRounding.allCases {
      for (need, pack, minimum, tolerance) in [
        (most, most, most, most), (most, 1, most, most), (1, most, most, most), (most, 2, 0, most),
      ] as [(Int64, Int64, Int64, Int64)] {
        #expect(
          rounding.cases(need: need, casePack: pack, minimum: minimum, tolerance: tolerance) >= 0)
      }
    }
  }

  @Test func `R6.2 the tail of rounding down is short by the policy`() throws {
    let night = try TestDay(products: "egg case 12 rounding down").night(
      "20:00 order 1001 egg 7\n20:01 order 1002 egg 8")
    #expect(night.purchaseLines == ["farm main egg: 15 wanted, 0 there, 1 x 12 = 12, 0 over, 0"])
    #expect(night.shares == ["1001 7", "1002 5"])
    #expect(night.refundLines == ["1002 300 short"])
  }

  @Test func `R6.2 the day's rounding holds where the product has none`() throws {
    var day = try TestDay(products: "egg case 12\nmilk case 12 rounding up")
    day.settings.rounding = .down
    let night = try day.night("20:00 order 1001 egg 13\n20:00 order 1001 milk 13")
    #expect(night.purchases.lines.map(\.cases) == [1, 2])
  }
}
