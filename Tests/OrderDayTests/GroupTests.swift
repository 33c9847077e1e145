import OrderDay
import Testing

/// R5.1 and R5.2: groups and price tiers.
@Suite struct GroupTests {
  @Test(arguments: [(5, "group-not-formed"), (6, "")] as [(Int64, String)])
  func `R5.1 a group needs its fewest units over the day`(_ units: Int64, _ reason: String) throws {
    let night = try TestDay(products: "egg price 2 group 10").night(
      "20:00 order 1001 egg 4\n20:01 order 1002 egg \(units) at p2")
    if reason.isEmpty {
      #expect(
        night.handed == ["1001 egg 4 of 4 net 800 refund 0", "1002 egg 6 of 6 net 1200 refund 0"])
      #expect(night.refundLines == [])
    } else {
      #expect(
        night.handed == ["1001 egg 0 of 4 net 0 refund 800", "1002 egg 0 of 5 net 0 refund 1000"])
      #expect(night.refundLines == ["1001 800 \(reason)", "1002 1000 \(reason)"])
      #expect(night.purchaseLines == [])
    }
  }

  @Test func `R5.1 a group of a point counts the units of that point`() throws {
    let night = try TestDay(products: "egg group 4 scope point").night(
      """
      20:00 order  1001 egg 3
      20:01 order  1002 egg 3 at p2
      20:02 order  1003 egg 1 at p2 for li
      20:03 order  1004 egg 1
      20:04 cancel 1004
      """)
    #expect(night.shares == ["1001 0", "1002 3", "1003 1"])
    #expect(night.refundLines == ["1001 300 group-not-formed"])
  }

  @Test func `R5.1 a group that ships goes out at the line price, without a tier`() throws {
    let night = try TestDay(products: "egg price 2 group 4 else ship tiers 2:1.50").night(
      "20:00 order 1001 egg 3")
    #expect(night.handed == ["1001 egg 3 of 3 net 600 refund 0"])
    #expect(night.refundLines == [])
  }

  /// `12:9.90 50:8.80`: 12 or more, 50 or more; the threshold itself reaches it.
  @Test(
    arguments: [(11, 1290), (12, 990), (13, 990), (49, 990), (50, 880), (51, 880)]
      as [(Int64, Int64)])
  func `R5.2 the accepted units choose one price, and the difference is a credit`(
    _ units: Int64, _ price: Int64
  ) throws {
    let night = try TestDay(products: "egg price 12.90 tiers 12:9.90,50:8.80").night(
      "20:00 order 1001 egg 1\n20:01 order 1002 egg \(units - 1) at p2")
    #expect(night.settlement.net == [price, price * (units - 1)])
    #expect(
      night.rows.all.map { night.settlement.credit[$0] } == [
        1290 - price, (1290 - price) * (units - 1),
      ])
    #expect(
      night.refundLines
        == (price == 1290
          ? []
          : ["1001 \(1290 - price) tier-price", "1002 \((1290 - price) * (units - 1)) tier-price"]))
  }

  /// GASdottoNG's tiers `>20 0.90, >10 0.92, >0 0.94` are strict; ours are from so many units on, so that its 21,
  /// 11 and 1 are the thresholds: 21, 15 and 3 have its prices, and 20 is of the tier below as with it.
  @Test(arguments: [(21, 90), (20, 92), (15, 92), (11, 92), (10, 94), (3, 94)] as [(Int64, Int64)])
  func `R5.2 GASdottoNG's tiers give its prices`(_ units: Int64, _ price: Int64) throws {
    let night = try TestDay(products: "egg price 1 tiers 1:0.94,11:0.92,21:0.90").night(
      "20:00 order 1001 egg \(units)")
    #expect(night.settlement.net == [price * units])
  }

  @Test func `R5.2 a line's own lower price stands`() throws {
    let night = try TestDay(products: "egg price 12.90 tiers 2:9.90").night(
      "20:00 order 1001 egg 1 price 9.00\n20:01 order 1002 egg 1 price 10.00")
    #expect(night.settlement.net == [900, 990])
    #expect(night.refundLines == ["1002 10 tier-price"])
  }

  @Test func `R5.2 a tier is that of the accepted units, whatever comes`() throws {
    let night = try TestDay(products: "egg price 10 tiers 4:9").night(
      "20:00 order 1001 egg 4", after: "receipt 23:00 farm egg 1")
    #expect(night.handed == ["1001 egg 1 of 4 net 900 refund 2700"])
    #expect(night.refundLines == ["1001 3100 short;tier-price"])
  }

  @Test func `R5.2 tiers of a point, and no tier without its group`() throws {
    let night = try TestDay(products: "egg price 10 group 3 scope point tiers 2:9,4:8").night(
      """
      20:00 order 1001 egg 2
      20:01 order 1002 egg 4 at p2
      """)
    #expect(
      night.handed == [
        "1001 egg 0 of 2 net 0 refund 2000", "1002 egg 4 of 4 net 3200 refund 0",
      ])
    #expect(night.refundLines == ["1001 2000 group-not-formed", "1002 800 tier-price"])
  }
}
