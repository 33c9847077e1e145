import OrderDay
import Testing

/// R7: what came, in its four cases.
@Suite struct ReceiptTests {
  private static let points = "p1\np2 station s2 route r2 warehouse north"

  /// 10 eggs are ordered, and nobody orders milk.
  private func night(_ later: String) throws -> Night {
    try TestDay(products: "egg\nmilk", points: Self.points).night(
      "20:00 order 1001 egg 6\n20:01 order 1002 egg 4", after: later)
  }

  @Test(
    arguments: [
      // Too little, too much, not delivered.
      ("receipt 23:00 farm egg 7", 7, 0), ("receipt 23:00 farm egg 12", 10, 2),
      ("receipt 23:00 farm egg 12 keep", 12, 0), ("receipt 23:00 farm milk 1", 0, 0),
      ("receipt 23:00 farm egg 0", 0, 0),
      // What is sent back is neither accepted nor over.
      ("receipt 23:00 farm egg 12 reject 3", 9, 0), ("receipt 23:00 farm egg 14 reject 3", 10, 1),
      ("receipt 23:00 farm egg 3 reject 3 reason wet", 0, 0),
      // Several receipts of one line.
      ("receipt 23:00 farm egg 4\nreceipt 23:10 farm egg 5", 9, 0),
      ("receipt 23:00 farm egg 7\nreceipt 23:10 farm egg 7", 10, 4),
      ("receipt 23:00 farm egg 7 keep\nreceipt 23:10 farm egg 7", 10, 4),
      ("receipt 23:00 farm egg 7\nreceipt 23:10 farm egg 7 keep", 14, 0),
    ] as [(String, Int64, Int64)])
  func `R7.1 accepted are the good units up to the ordered ones, the rest is over`(
    _ later: String, _ accepted: Int64, _ over: Int64
  ) throws {
    let night = try night(later)
    let egg = StockCell(product: ProductID(index: 0), warehouse: WarehouseID(index: 0))
    #expect(night.supply.available[egg] == accepted)
    #expect(night.supply.over[egg] ?? 0 == over)
    #expect(night.rows.units.reduce(0, +) == min(accepted, 10))
  }

  @Test func `R7.1 what was not ordered is accepted with keep alone`() throws {
    let milk = StockCell(product: ProductID(index: 1), warehouse: WarehouseID(index: 0))
    let refused = try night("receipt 23:00 farm milk 3")
    #expect(refused.supply.available[milk] == 0)
    #expect(refused.supply.over[milk] == 3)
    let kept = try night("receipt 23:00 farm milk 3 keep")
    #expect(kept.supply.available[milk] == 3)
    #expect(kept.supply.over[milk] == nil)
  }

  @Test func `R7.1 another supplier's goods were not ordered`() throws {
    var day = try TestDay(products: "egg")
    try day.add(suppliers: "other")
    let night = try day.night("20:00 order 1001 egg 2", after: "receipt 23:00 other egg 2")
    #expect(night.shares == ["1001 0"])
  }

  @Test func `R7.3 every figure after the door counts what came, not what was ordered`() throws {
    var day = try TestDay(products: "egg price 10 case 12 rate 1000", points: Self.points)
    try day.add(coupons: "c from 0 off 6.00")
    let night = try day.night(
      "20:00 order 1001 egg 6 coupon c\n20:01 order 1002 egg 4 for li",
      after: "receipt 23:00 farm egg 7 lot a")
    #expect(night.purchaseLines == ["farm main egg: 10 wanted, 0 there, 1 x 12 = 12, 2 over, 0"])
    #expect(
      night.handed == [
        "1001 egg 6 of 6 net 5400 refund 0", "1002 egg 1 of 4 net 1000 refund 3000",
      ])
    #expect(night.pickSheet == ["main ambient egg s1 7"])
    #expect(night.sortSheet == ["s1 ambient egg r1 1 p1 7 running 7"])
    #expect(night.loadSheet == ["r1 1 p1 ambient 7 0g"])
    #expect(night.lotLines == ["1001 egg a 6 farm", "1002 egg a 1 farm"])
    #expect(night.refundLines == ["1002 3000 short"])
    #expect(night.commissions == ["li 2 lines 7 units 7000 sales 7000 base 700 commission"])
  }

  @Test func `R7.2 a warehouse without any receipt is planned, one with a receipt got what came`()
    throws
  {
    let day = try TestDay(products: "egg\nmilk", points: Self.points)
    let night = try day.night(
      """
      20:00 order 1001 egg  2
      20:01 order 1002 egg  3 at p2
      20:02 order 1002 milk 1 at p2
      """, after: "receipt 23:00 farm milk 1 at north")
    #expect(night.isPlanned(WarehouseID(index: 0)))
    #expect(!night.isPlanned(WarehouseID(index: 1)))
    #expect(night.shares == ["1001 2", "1002 0", "1002 1"])
  }

  @Test func `R7.1 receipts apply by time, lot, best-before, then the columns in their order`()
    throws
  {
    // 10 units are open: which receipt still finds room shows which one came first.
    let rows = [
      "receipt 23:00 farm egg 6 lot b", "receipt 23:00 farm egg 6 lot a best 9",
      "receipt 22:30 farm egg 3 lot c", "receipt 23:00 farm egg 6 lot a best 5",
      "receipt 23:00 farm egg 5 lot a best 5",
    ]
    for order in permutations(of: rows.count) {
      let night = try night(order.map { rows[$0] }.joined(separator: "\n"))
      #expect(night.lotLines == ["1001 egg a 6 farm", "1002 egg a 1 farm", "1002 egg c 3 farm"])
    }
  }

  @Test func `R7.1 receipts that differ in the supplier alone apply by its label`() throws {
    var day = try TestDay(products: "egg")
    try day.add(suppliers: "farm\nother")
    let rows = ["receipt 23:00 farm egg 2 lot a keep", "receipt 23:00 other egg 2 lot a keep"]
    for rows in [rows, rows.reversed()] {
      let night = try day.night(
        "20:00 order 1001 egg 3", after: rows.joined(separator: "\n"))
      #expect(night.lotLines == ["1001 egg a 2 farm", "1001 egg a 1 other"])
    }
  }
}
