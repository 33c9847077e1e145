import OrderDay
import Testing

/// R9.1 and R9.2: which lot each unit has.
@Suite struct LotTests {
  @Test
  func
    `R9.1 stock goes first, then the earliest best-before, none last, then the earliest receipt`()
    throws
  {
    let night = try TestDay(products: "egg hand 2").night(
      """
      20:01 order 1002 egg 4
      20:00 order 1001 egg 3
      20:02 order 1003 egg 5
      """,
      after: """
        receipt 23:00 farm egg 3 lot late best 20
        receipt 23:10 farm egg 3 lot soon best 10
        receipt 22:50 farm egg 2 lot never
        receipt 23:20 farm egg 1 lot soon2 best 10
        receipt 23:30 farm egg 1
        """)
    #expect(
      night.lotLines == [
        "1001 egg soon 1 farm", "1002 egg soon 2 farm", "1002 egg soon2 1 farm",
        "1002 egg late 1 farm", "1003 egg late 2 farm", "1003 egg never 2 farm",
      ])
  }

  @Test func `R9.1 a lot of two receipts is one, and units given beyond the order have lots too`()
    throws
  {
    let night = try TestDay(products: "egg case 4 rounding tolerance").night(
      "20:00 order 1001 egg 2 tolerance 2",
      after: "receipt 23:00 farm egg 1 lot a\nreceipt 23:01 farm egg 3 lot a")
    #expect(night.lotLines == ["1001 egg a 4 farm"])
  }

  @Test func `R9.1 a raise takes its lot at the time of the raise`() throws {
    let night = try TestDay(products: "egg").night(
      """
      20:00 order 1001 egg 1
      20:01 order 1002 egg 1
      20:02 amend 1001 egg 2
      """, after: "receipt 23:00 farm egg 2 lot a\nreceipt 23:01 farm egg 1 lot b")
    #expect(night.lotLines == ["1001 egg a 1 farm", "1002 egg a 1 farm", "1001 egg b 1 farm"])
  }

  @Test func `R9.1 a substitute's units come after those of its own lines`() throws {
    let night = try TestDay(
      products: "milk hand 1 case 1000 rounding down substitute oat\noat"
    ).night(
      """
      20:00 order 1001 milk 3 allow_substitute yes
      20:01 order 1002 oat 2
      """, after: "receipt 23:00 farm oat 2 lot a\nreceipt 23:01 farm oat 5 lot b keep")
    #expect(night.lotLines == ["1002 oat a 2 farm", "1001 oat b 2 farm"])
  }

  @Test func `R9.2 a lot leads to its lines at every point, and a line to its lots and suppliers`()
    throws
  {
    var day = try TestDay(products: "egg\nmilk supplier dairy", points: "p1\np2 stop 2")
    try day.add(suppliers: "dairy")
    let night = try day.night(
      """
      20:00 order 1001 egg 2
      20:01 order 1002 egg 3 at p2 for li
      20:02 order 1002 milk 1 at p2 for li
      """,
      after: """
        receipt 23:00 farm egg 3 lot L7
        receipt 23:01 farm egg 2 lot L8
        receipt 23:00 dairy milk 1 lot L7
        """)
    let ofLot = night.lotLines.filter { $0.contains(" L7 ") }
    #expect(ofLot == ["1001 egg L7 2 farm", "1002 egg L7 1 farm", "1002 milk L7 1 dairy"])
    let ofLine = night.lotLines.filter { $0.hasPrefix("1002 egg ") }
    #expect(ofLine == ["1002 egg L7 1 farm", "1002 egg L8 2 farm"])
  }

  @Test func `R9.1 short units and planned goods have no lot`() throws {
    let day = try TestDay(
      products: "egg", points: "p1\np2 station s2 route r2 warehouse north")
    let night = try day.night(
      "20:00 order 1001 egg 3\n20:01 order 1002 egg 3 at p2",
      after: "receipt 23:00 farm egg 2 lot a")
    #expect(night.lotLines == ["1001 egg a 2 farm"])
  }
}

/// R9.3: goods that weigh too little.
@Suite struct UnderweightTests {
  /// Pork 12.90 for 500 g, tolerance 5 g.
  @Test(
    arguments: [
      (463, 95), (496, 0), (495, 0), (494, 15), (500, 0), (9999, 0), (0, 1290),
    ] as [(Int64, Int64)])
  func `R9.3 pork of 12_90 for 500 g within 5 g: 463 g refunds 0_95, 496 g nothing`(
    _ grams: Int64, _ refund: Int64
  ) throws {
    var day = try TestDay(products: "pork price 12.90 grams 500 slack 5")
    day.settings.commissionRate = 1000
    let night = try day.night("20:00 order 1001 pork 1", after: "weigh 1001 pork \(grams)")
    #expect(night.refundLines == (refund == 0 ? [] : ["1001 \(refund) underweight"]))
    #expect(night.settlement.net == [1290])
    #expect(night.settlement.base == [1290 - refund])
    #expect(night.handed == ["1001 pork 1 of 1 net 1290 refund 0"])
    #expect(night.loadSheet == ["r1 1 p1 ambient 1 500g"])
  }

  @Test func `R9.3 weight and tolerance are of all units of the line that are handed over`() throws
  {
    let night = try TestDay(products: "pork price 12.90 grams 500 slack 5").night(
      "20:00 order 1001 pork 3\n20:01 order 1002 pork 2",
      after: """
        receipt 23:00 farm pork 4
        weigh 1001 pork 1485
        weigh 1002 pork 463
        """)
    #expect(night.refundLines == ["1002 1385 short;underweight"])
    let less = try TestDay(products: "pork price 12.90 grams 500 slack 5").night(
      "20:00 order 1001 pork 3", after: "weigh 1001 pork 1484")
    #expect(less.refundLines == ["1001 41 underweight"])
  }

  @Test func `R9.3 it is of the net, and a fixed commission does not care`() throws {
    var day = try TestDay(products: "pork price 10 grams 500 each 0.50")
    try day.add(coupons: "c from 0 off 2.00")
    let night = try day.night("20:00 order 1001 pork 1 coupon c", after: "weigh 1001 pork 250")
    #expect(night.refundLines == ["1001 400 underweight"])
    // Net 8.00 and 2.00 borne by the platform, less 4.00.
    #expect(night.commissions == ["li 1 lines 1 units 1000 sales 600 base 50 commission"])
  }

  @Test func `R9.3 goods without a weight, and lines not handed over, refund nothing`() throws {
    let night = try TestDay(products: "egg\npork grams 500").night(
      "20:00 order 1001 egg 1\n20:00 order 1002 pork 1\n20:01 order 1003 pork 1\n20:02 cancel 1003",
      after: "receipt 23:00 farm egg 1\nweigh 1001 egg 1\nweigh 1002 pork 1\nweigh 1003 pork 1")
    #expect(night.refundLines == ["1002 100 short"])
  }
}
