import ExactValues
@testable import OrderDay
import Testing

/// R13.3-R13.6: from hand-over to payout.
@Suite struct StatementTests {
  private func egg(
    _ words: String, _ change: (inout DaySettings) -> Void = { _ in }
  ) throws -> TestDay {
    var day = try TestDay(products: "egg \(words)")
    change(&day.settings)
    return day
  }

  @Test func `R13.6 golden: 186 x 25.80 at 12 % is 575.86, 78 x 25.80 at 10 % is 201.24`() throws {
    for (units, rate, earned) in [(186, 1200, 57_586), (78, 1000, 20_124)] {
      let night = try egg("price 25.80 rate \(rate)").night("20:00 order 1 egg \(units)", told: "")
      #expect(
        night.delivery.accounts == [
          "li: 0 + \(earned) - 0 + 0 - 0 - 0 = \(earned) (frozen \(earned))"
        ])
    }
  }

  /// Net 10.83 for 2 units: 5.42 goes back for the first, 5.41 for the second.
  @Test
  func `R13.4 golden: net 10.83 at 8.5 % earns 0.92, after refunding 5.42 0.46, clawback 0.46`()
    throws
  {
    var day = try egg("price 7.00 rate 850") { $0.commissionBase = .paid }
    day.coupons = [CouponRecord(coupon: bytes("c"), threshold: 0, off: 317)]
    let order = "20:00 order 1 egg 2 coupon c"
    let half = try day.night(order, told: "40:00 claim 1 egg 1 damaged supplier").delivery
    #expect(half.money == ["claim 1 egg 1: 542 back, commission 46 beforePayout"])
    #expect(half.accounts == ["li: 0 + 92 - 46 + 0 - 0 - 0 = 46 (frozen 46)"])
    let whole = try day.night(
      order, told: "40:00 claim 1 egg 1 damaged supplier\n41:00 claim 1 egg 1 spoiled supplier"
    ).delivery
    #expect(
      whole.money == [
        "claim 1 egg 1: 542 back, commission 46 beforePayout",
        "claim 1 egg 1: 541 back, commission 46 beforePayout",
      ])
    #expect(whole.accounts == ["li: 0 + 92 - 92 + 0 - 0 - 0 = 0 (frozen 0)"])
  }

  @Test func `R13.4 a balance below zero is carried and nothing is paid until it is made good`()
    throws
  {
    var day = try egg("price 10.00 rate 1000")
    var leader = LeaderRecord(leader: bytes("li"), name: bytes("li"))
    leader.openingBalance = -150
    day.leaders = [leader]
    day.settings.asOf = 30 * 24 * Timeline.hour
    #expect(
      try day.night("20:00 order 1 egg 1", told: "").delivery.accounts
        == ["li: -150 + 100 - 0 + 0 - 0 - 0 = -50 (frozen 0)"])
    #expect(
      try day.night("20:00 order 1 egg 2", told: "").delivery.accounts
        == ["li: -150 + 200 - 0 + 0 - 0 - 50 = 0 (frozen 0)"])
  }

  @Test func `R13.5 what is payable is paid when the claim window has passed, tax withheld`() throws
  {
    var day = try egg("price 10.00 rate 1000 zone chilled") { $0.taxRate = 2000 }
    let order = "20:00 order 1 egg 3"
    // Arrival 36:00, pickup until 60:00, claims until 84:00.
    day.settings.asOf = 84 * Timeline.hour - 1
    #expect(
      try day.night(order, told: "").delivery.accounts
        == ["li: 0 + 300 - 0 + 0 - 0 - 0 = 300 (frozen 300)"])
    day.settings.asOf = 84 * Timeline.hour
    #expect(
      try day.night(order, told: "").delivery.accounts
        == ["li: 0 + 300 - 0 + 0 - 60 - 240 = 0 (frozen 0)"])
  }

  @Test func `R13.6 forfeited units earn only where the day says so`() throws {
    for (isPaid, earned) in [(false, 100), (true, 300)] {
      let night = try egg("price 10.00 rate 1000") { $0.payOnForfeit = isPaid }
        .night("20:00 order 1 egg 3", told: "36:10 pickup 1 egg 1")
      #expect(night.delivery.statements.map(\.earned) == [Int64(earned)])
    }
  }

  @Test func `R13.4 a full refund brings commission to exactly 0, within caps and ladders too`()
    throws
  {
    for cap in [nil, 50, 250] as [Int64?] {
      let night = try egg("price 10.83 rate 850") {
        $0.commissionCapOrder = cap
        $0.commissionCapDay = cap.map { $0 * 2 }
        $0.ladder.steps = [.init(from: 1000, value: 100)]
      }.night(
        "20:00 order 1 egg 7\n20:01 order 2 egg 3",
        told: """
          40:00 claim 1 egg 2 damaged supplier
          41:00 claim 1 egg 5 spoiled none
          42:00 claim 2 egg 3 returned none
          """)
      #expect(night.delivery.statements.allSatisfy { $0.closing == 0 && $0.bonus == 0 })
      #expect(
        night.delivery.statements.map(\.clawedBack) == night.delivery.statements.map(\.earned))
    }
  }

  @Test func `a ladder's step is taken back when claims fall below it`() throws {
    let day = try egg("price 10.00 rate 100") {
      $0.ladder.steps = [.init(from: 3000, value: 1000)]
    }
    let night = try day.night("20:00 order 1 egg 3", told: "40:00 claim 1 egg 1 damaged supplier")
    #expect(night.settlement.statements.map(\.bonus) == [300])
    #expect(night.delivery.statements.map(\.bonus) == [0])
  }

  @Test func `a claim on a line of an earlier day is a negative line on the next statement`() throws
  {
    let day = try egg("price 10.00 rate 1000 zone chilled")
    let first = try day.night("20:00 order 1 egg 5", told: "").delivery
    #expect(first.accounts == ["li: 0 + 500 - 0 + 0 - 0 - 0 = 500 (frozen 500)"])
    let next = try day.night(
      "20:00 order 2 egg 1", told: "40:00 claim 1 egg 2 damaged supplier", opening: first.carried
    ).delivery
    #expect(next.states(of: 0) == ["1 egg: picked-up 3, damaged 2"])
    #expect(next.accounts == ["li: 500 + 100 - 200 + 0 - 0 - 0 = 400 (frozen 400)"])
  }

  @Test func `a claim that is told after the payout leaves a debt`() throws {
    var day = try egg("price 10.00 rate 1000 zone chilled\nmilk")
    let first = try day.night("20:00 order 1 egg 5", told: "").delivery
    // The window of the eggs has passed, that of the shelf goods has not: the day is still open.
    day.settings.asOf = 100 * Timeline.hour
    let second = try day.night("", told: "", opening: first.carried).delivery
    #expect(second.accounts == ["li: 500 + 0 - 0 + 0 - 0 - 500 = 0 (frozen 0)"])
    let third = try day.night(
      "", told: "80:00 claim 1 egg 1 damaged supplier", opening: second.carried
    ).delivery
    #expect(third.accounts == ["li: 0 + 0 - 100 + 0 - 0 - 0 = -100 (frozen 0)"])
    #expect(third.statements.map(\.clawedBackAfterPayout) == [100])
    day.settings.asOf = 1000 * Timeline.hour
    let fourth = try day.night("20:00 order 2 egg 3", told: "", opening: third.carried).delivery
    #expect(fourth.accounts == ["li: -100 + 300 - 0 + 0 - 0 - 200 = 0 (frozen 0)"])
    #expect(fourth.carried.days.isEmpty)
  }
}
