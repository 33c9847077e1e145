import OrderDay
import Testing

/// R6.2: who gets the units that fill a case, by Foodsoft's distribution too.
@Suite struct ToleranceTests {
  /// Foodsoft (group_order_article_spec, product_distribution_example_spec, receive_spec): wanted(tolerance) in the
  /// order of time, cases of 3, what arrived, who got what.
  @Test(
    arguments: [
      ("3(2) 1(3) 1(0)", 6, [4, 1, 1]), ("3(2) 1(3) 1(0)", 0, [0, 0, 0]),
      ("3(2) 1(3) 1(0)", 1, [1, 0, 0]), ("3(2) 1(3) 1(0)", 4, [3, 1, 0]),
      ("3(2) 1(1) 1(0)", 10, [5, 2, 1]), ("3(0) 1(0) 1(0)", 8, [3, 1, 1]),
      ("3(0) 2(0) 2(0)", 6, [3, 2, 1]), ("3(0) 2(0) 2(0)", 7, [3, 2, 2]),
      ("2(0) 3(2)", 6, [2, 4]), ("2(0) 3(2)", 9, [2, 5]), ("2(0) 3(2)", 3, [2, 1]),
      ("4(6)", 2, [2]), ("4(6)", 6, [6]),
    ] as [(String, Int64, [Int64])])
  func `R6.2 Foodsoft's distribution`(_ orders: String, _ arrived: Int64, _ got: [Int64]) throws {
    let wishes = orders.split(separator: " ").map { $0.split { "()".contains($0) } }
    let rows = wishes.enumerated().map { index, wish in
      "20:0\(index) order \(1001 + index) egg \(wish[0]) tolerance \(wish[1])"
    }
    let night = try TestDay(products: "egg case 3 rounding tolerance").night(
      rows.joined(separator: "\n"), after: "receipt 23:00 farm egg \(arrived) keep")
    #expect(Array(night.rows.units) == got)
  }

  @Test func `R6.2 Foodsoft's plan of two cases for 3(2), 1(3), 1(0) gives 4, 1, 1`() throws {
    let night = try TestDay(products: "egg price 2 case 3 rounding tolerance").night(
      """
      20:00 order 1001 egg 3 tolerance 2
      20:01 order 1002 egg 1 tolerance 3
      20:02 order 1003 egg 1
      """)
    #expect(night.purchaseLines == ["farm main egg: 5 wanted, 0 there, 2 x 3 = 6, 0 over, 0"])
    #expect(
      night.handed == [
        "1001 egg 4 of 4 net 800 refund 0", "1002 egg 1 of 1 net 200 refund 0",
        "1003 egg 1 of 1 net 200 refund 0",
      ])
    #expect(night.totals.value(of: "units_ordered") == 6)
    #expect(night.totals.value(of: "units_short") == 0)
  }

  @Test func `R6.2 Foodsoft's documented amendment: one case of 5 gives A 3 and B 2`() throws {
    let night = try TestDay(products: "egg case 5 rounding tolerance").night(
      """
      17:00 order 1001 egg 2 tolerance 1
      18:00 order 1002 egg 2
      19:00 amend 1001 egg 4
      """)
    #expect(night.purchases.lines.map(\.cases) == [1])
    #expect(night.shares == ["1001 3", "1002 2"])
  }

  @Test(arguments: ShortagePolicy.allCases)
  func `R6.2 the earliest line is given first, whatever the policy`(_ policy: ShortagePolicy) throws
  {
    let night = try TestDay(
      products: "egg case 10 rounding tolerance policy \(policy.rawValue)"
    ).night(
      """
      20:00 order 1001 egg 3 tolerance 3
      20:01 order 1002 egg 3 tolerance 3 priority 1
      """)
    #expect(night.shares == ["1001 6", "1002 4"])
  }

  @Test func `R6.2 given units cost the final price without a part of the coupon`() throws {
    var day = try TestDay(products: "egg price 10 case 4 rounding tolerance tiers 2:9.00")
    try day.add(coupons: "c from 20.00 off 3.00")
    let night = try day.night("20:00 order 1001 egg 2 tolerance 2 coupon c")
    #expect(night.handed == ["1001 egg 4 of 4 net 3300 refund 0"])
    #expect(night.settlement.sales == [3600])
    #expect(night.refundLines == ["1001 200 tier-price"])
  }

  @Test func `R6.2 limits, caps, tiers and groups do not count what is offered`() throws {
    let night = try TestDay(
      products: "egg price 2 case 4 rounding tolerance cap 2 member 2 tiers 4:1.00\nmilk group 3"
    ).night("20:00 order 1001 egg 2 tolerance 2\n20:01 order 1001 milk 2 tolerance 9")
    #expect(night.handed[0] == "1001 egg 4 of 4 net 800 refund 0")
    #expect(night.refundLines == ["1001 200 group-not-formed"])
  }

  @Test func `R6.2 the surplus of the plan is what nobody offered to take`() throws {
    let night = try TestDay(products: "egg case 12 min 2").night(
      "20:00 order 1001 egg 7 tolerance 5")
    #expect(
      night.purchaseLines == ["farm main egg: 7 wanted, 0 there, 2 x 12 = 24, 12 over, 0"])
    #expect(night.shares == ["1001 12"])
  }

  @Test func `R6.2 nothing is given where ordered units came short`() throws {
    let night = try TestDay(products: "egg case 4 rounding tolerance").night(
      "20:00 order 1001 egg 3 tolerance 1\n20:01 order 1002 egg 1 tolerance 3",
      after: "receipt 23:00 farm egg 3")
    #expect(night.shares == ["1001 3", "1002 0"])
  }

  @Test func `R6.2 offers beyond 64 bits do not trap`() throws {
    let rows = (10...30).map { "20:00 order \($0) egg 1 tolerance 999999999999999999" }
    let text = rows.joined(separator: "\n")
    let night = try TestDay(products: "egg price 0 case 999999999999999999 rounding tolerance")
      .night(text)
    #expect(night.totals.value(of: "units") == 999_999_999_999_999_999)
    let many = try TestDay(
      products: "egg price 0 hand 999999999999999999\nmilk price 0 hand 999999999999999999")
    let both = (10...30).flatMap { order in
      ["egg", "milk"].map { "20:00 order \(order) \($0) 1 tolerance 999999999999999999" }
    }
    let given = try many.night(both.joined(separator: "\n"))
    #expect(given.totals.value(of: "units") == 1_999_999_999_999_999_998)
  }
}
