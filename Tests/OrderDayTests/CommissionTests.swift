import OrderDay
import Testing

/// R13.1 and R13.2: which rate a line has, and what it earns.
@Suite struct CommissionTests {
  @Test(
    arguments: [
      ("25.80", 186, 1200, 57_586), ("25.80", 78, 1000, 20_124), ("10.83", 1, 850, 92),
      ("0.05", 1, 1000, 1), ("0.04", 1, 1000, 0), ("0", 9, 1000, 0), ("12.90", 3, 0, 0),
      ("12.90", 3, 10_000, 3870),
    ] as [(String, Int64, Int64, Int64)])
  func `R13.2 a line earns its base times the rate, half up`(
    _ price: String, _ units: Int64, _ rate: Int64, _ commission: Int64
  ) throws {
    for base in CommissionBase.allCases {
      var day = try TestDay(products: "egg price \(price) rate \(rate)")
      day.settings.commissionBase = base
      let night = try day.night("20:00 order 1001 egg \(units)")
      let sales = try fen(price) * units
      #expect(
        night.commissions == [
          "li 1 lines \(units) units \(sales) sales \(sales) base \(commission) commission"
        ])
    }
  }

  /// Basis points of the product, its category, the leader's tier and the day; each that is not said is blank.
  @Test(arguments: 0..<16)
  func `R13.1 the product's rate goes before the category's, the tier's and the day's`(_ said: Int)
    throws
  {
    var day = try TestDay(products: "egg price 100.00" + (said & 1 == 0 ? "" : " rate 100"))
    if said & 2 != 0 { day.settings.categoryRates[bytes("food")] = 200 }
    if said & 4 != 0 { day.settings.tierRates[bytes("gold")] = 300 }
    if said & 8 != 0 { day.settings.commissionRate = 400 }
    day.settings.categoryRates[bytes("toys")] = 900
    day.settings.tierRates[bytes("silver")] = 900
    var leader = LeaderRecord(leader: bytes("li"), name: bytes("li"))
    leader.tier = bytes("gold")
    day.leaders = [leader]
    let first = (0..<4).first { said & (1 << $0) != 0 }
    let earned = try day.night("20:00 order 1001 egg 1").settlement.commission
    #expect(earned == [first.map { Int64($0 + 1) * 100 } ?? 0])
  }

  @Test func `R13.1 a rate of 0 is a rate, and a fixed amount per unit goes before all`() throws {
    var day = try TestDay(products: "egg price 9 rate 0\nmilk price 9 each 0.30 rate 5000")
    day.settings.commissionRate = 1000
    let night = try day.night("20:00 order 1001 egg 2\n20:00 order 1001 milk 3 price 0")
    #expect(night.commissions == ["li 2 lines 5 units 1800 sales 1800 base 90 commission"])
  }

  @Test func `R12.2 each line is rounded, and a leader without lines has no statement`() throws {
    var day = try TestDay(
      products: "egg price 0.05\nmilk price 0.05",
      points: "p1 leader li\np2 leader zhao\np3 leader chen")
    day.settings.commissionRate = 1000
    let night = try day.night(
      """
      20:00 order  1001 egg  1
      20:00 order  1001 milk 1
      20:00 order  1002 egg  1 at p2
      20:00 order  1003 egg  1 at p3
      20:01 cancel 1003
      """)
    #expect(
      night.commissions == [
        "li 2 lines 2 units 10 sales 10 base 2 commission",
        "zhao 1 lines 1 units 5 sales 5 base 1 commission",
      ])
    #expect(night.totals.value(of: "commission") == Int64(3))
    #expect(night.totals.value(of: "leaders") == Int64(2))
  }
}
