import Testing

@testable import OrderDay

/// R13.3: what is added for a large total, and what bounds a commission; R12.4: one instruction per order.
@Suite struct LadderTests {
  private func ladder(_ kind: Ladder.Kind, _ period: Ladder.Period = .day) -> Ladder {
    var ladder = Ladder()
    ladder.kind = kind
    ladder.period = period
    ladder.steps =
      kind == .fixed
      ? [.init(from: 2_500_000, value: 10_000), .init(from: 7_000_000, value: 50_000)]
      : [.init(from: 2_500_000, value: 100), .init(from: 7_000_000, value: 200)]
    return ladder
  }

  /// Steps `25000.00:100 70000.00:200`, or 100.00 and 500.00.
  @Test(
    arguments: [
      (.whole, 2_499_999, 0), (.whole, 2_500_000, 25_000), (.whole, 6_999_999, 70_000),
      (.whole, 8_000_000, 160_000), (.marginal, 2_500_000, 0), (.marginal, 2_499_999, 0),
      (.marginal, 7_000_000, 45_000), (.marginal, 8_000_000, 65_000), (.fixed, 2_499_999, 0),
      (.fixed, 2_500_000, 10_000), (.fixed, 6_999_999, 10_000), (.fixed, 99_000_000, 50_000),
      (.marginal, 2_500_050, 1), (.marginal, 2_500_049, 0), (.whole, 0, 0),
    ] as [(Ladder.Kind, Int64, Int64)])
  func `R13.3 a step reached pays a bonus`(_ kind: Ladder.Kind, _ total: Int64, _ bonus: Int64) {
    #expect(ladder(kind).bonus(before: 9_999_999, today: total) == bonus)
    #expect(ladder(kind, .month).bonus(before: 0, today: total) == bonus)
  }

  @Test(
    arguments: [
      (.whole, 2_400_000, 200_000, 26_000), (.whole, 6_900_000, 200_000, 142_000 - 69_000),
      (.marginal, 6_900_000, 200_000, 3_000), (.fixed, 2_400_000, 100_000, 10_000),
      (.fixed, 2_500_000, 100_000, 0), (.fixed, 2_400_000, 9_000_000, 50_000),
    ] as [(Ladder.Kind, Int64, Int64, Int64)])
  func `R13.3 of a month today's bonus is the difference`(
    _ kind: Ladder.Kind, _ before: Int64, _ today: Int64, _ bonus: Int64
  ) {
    #expect(ladder(kind, .month).bonus(before: before, today: today) == bonus)
  }

  @Test func `R12.5 a bonus at the edge is told, not wrapped`() {
    var steep = ladder(.whole)
    steep.steps = [.init(from: 0, value: 10_001)]
    #expect(steep.bonus(before: 0, today: .max) == nil)
    #expect(ladder(.whole, .month).bonus(before: .max, today: 1) == nil)
    #expect(ladder(.marginal).bonus(before: 0, today: .max) != nil)
  }

  @Test func `R13.3 the bonus stands beside the commission, with the month carried in`() throws {
    var day = try TestDay(products: "egg price 1000")
    day.settings.commissionRate = 1000
    day.settings.ladder = ladder(.fixed, .month)
    var leader = LeaderRecord(leader: bytes("li"), name: bytes("li"))
    leader.monthTotal = 2_400_000
    day.leaders = [leader]
    let night = try day.night("20:00 order 1001 egg 1")
    #expect(night.earned == ["li 10000 and 10000"])
    #expect(night.totals.value(of: "bonus") == 10_000)
    #expect(night.totals.value(of: "commission") == 10_000)
  }

  @Test(
    arguments: [(nil, nil, 700), (250, nil, 500), (nil, 600, 600), (250, 400, 400), (0, nil, 0)]
      as [(Int64?, Int64?, Int64)])
  func `R13.3 a cap bounds each order's lines, another the day, the bonus is outside both`(
    _ ofOrder: Int64?, _ ofDay: Int64?, _ commission: Int64
  ) throws {
    // Two lines of one order earn 1.00 and 3.00, another order 3.00.
    var day = try TestDay(products: "egg price 10\nmilk price 30")
    day.settings.commissionRate = 1000
    day.settings.commissionCapOrder = ofOrder
    day.settings.commissionCapDay = ofDay
    day.settings.ladder.steps = [.init(from: 0, value: 1000)]
    let night = try day.night(
      """
      20:00 order 1001 egg 1
      20:00 order 1001 milk 1
      20:01 order 1002 milk 1
      """)
    #expect(night.earned == ["li \(commission) and 700"])
    #expect(night.settlement.commission == [100, 300, 300])
  }

  /// ABox, 25.80 a unit: 5 at 12 %, 31 at 8 %, 42 and 30 at 9 %, 8 at 8 %.
  @Test(
    arguments: [
      (186, 1200, 57_586), (78, 1000, 20_124), (5, 1200, 1548), (31, 800, 6398), (42, 900, 9752),
      (30, 900, 6966), (8, 800, 1651),
    ] as [(Int64, Int64, Int64)])
  func `R13.2 ABox's commissions`(_ units: Int64, _ rate: Int64, _ commission: Int64) throws {
    let night = try TestDay(products: "egg price 25.80 rate \(rate)").night(
      "20:00 order 1001 egg \(units)")
    #expect(night.earned == ["li \(commission) and 0"])
  }

  /// CRMEB cuts 9.99 at 8 % to 0.79 and 7.5 % to 7 %; group_purchase rounds 0.4 % to nothing.
  @Test(
    arguments: [("9.99", 800, 80), ("100.00", 750, 750), ("100.00", 40, 40)]
      as [(String, Int64, Int64)])
  func `R12.2 a rate is exact and the amount is rounded once`(
    _ price: String, _ rate: Int64, _ commission: Int64
  ) throws {
    let night = try TestDay(products: "egg price \(price) rate \(rate)").night(
      "20:00 order 1001 egg 1")
    #expect(night.earned == ["li \(commission) and 0"])
  }

  @Test func `R13.1 a substitute earns by its own product's rate`() throws {
    let night = try TestDay(
      products:
        "milk price 5 rate 100 hand 0 case 9 rounding down substitute oat\noat price 4 rate 2000 hand 1"
    ).night("20:00 order 1001 milk 1 allow_substitute yes")
    #expect(night.earned == ["li 80 and 0"])
  }

  @Test
  func `R12.4 one instruction per order sums its lines, with the reasons that have an amount`()
    throws
  {
    var day = try TestDay(
      products: """
        a price 10 tiers 1:9.00 hand 1 case 9 rounding down
        b price 5 group 9
        c price 0 group 9
        d price 2
        """)
    try day.add(suppliers: "farm min 9.00 below cancel")
    let night = try day.night(
      """
      20:00 order 1002 a 1
      20:00 order 1001 a 1
      20:00 order 1001 b 2
      20:00 order 1003 c 2
      20:00 order 1004 d 1
      """)
    #expect(
      night.refundLines == [
        "1001 1100 group-not-formed;tier-price", "1002 1000 short;tier-price",
        "1004 200 supplier-minimum",
      ])
  }
}
