import OrderDay
import Testing

/// R6.1: how many cases are bought.
@Suite struct PurchaseTests {
  @Test(
    arguments: [
      ("case 12", 47, "0 there, 4 x 12 = 48, 1 over"),
      ("case 12", 48, "0 there, 4 x 12 = 48, 0 over"),
      ("case 12", 49, "0 there, 5 x 12 = 60, 11 over"),
      ("case 12 hand 40", 47, "40 there, 1 x 12 = 12, 5 over"),
      ("case 12 hand 46", 47, "46 there, 1 x 12 = 12, 11 over"),
      ("case 1", 47, "0 there, 47 x 1 = 47, 0 over"),
      ("case 12 min 5", 47, "0 there, 5 x 12 = 60, 13 over"),
      ("case 12 min 4", 47, "0 there, 4 x 12 = 48, 1 over"),
      ("case 12 min 3", 47, "0 there, 4 x 12 = 48, 1 over"),
      ("case 12 min 3 hand 46", 47, "46 there, 3 x 12 = 36, 35 over"),
      ("case 999999999999999999", 1, "0 there, 1 x 999999999999999999 = 999999999999999999, "),
    ] as [(String, Int64, String)])
  func `R6.1 the need is bought in whole cases, at least the fewest`(
    _ terms: String, _ demand: Int64, _ bought: String
  ) throws {
    let night = try TestDay(products: "egg \(terms)").night("20:00 order 1001 egg \(demand)")
    let line = try #require(night.purchaseLines.first)
    #expect(line.hasPrefix("farm main egg: \(demand) wanted, \(bought)"))
    #expect(night.purchaseLines.count == 1)
  }

  @Test(arguments: ["hand 47", "hand 48", "hand 47 min 3", "hand 999999999999999999"])
  func `R6.1 stock that covers the demand leaves nothing to buy`(_ terms: String) throws {
    let night = try TestDay(products: "egg \(terms)").night("20:00 order 1001 egg 47")
    #expect(night.purchaseLines == [])
    #expect(night.lines == ["1001 egg 47"])
  }

  @Test func `R6.1 orders are by supplier, warehouse and SKU, each warehouse with its own stock`()
    throws
  {
    let night = try TestDay(
      products: """
        egg supplier farm case 10 hand 5 cost 0.50
        milk supplier dairy case 6 cost 3
        ham supplier farm case 2
        """,
      points: """
        p1 station s1 route r1
        p2 station s2 route r2 warehouse north
        """
    ).night(
      """
      20:00 order 1001 egg  7
      20:01 order 1001 ham  1
      20:02 order 1002 egg  6 at p2
      20:03 order 1002 milk 6 at p2
      20:04 order 1003 egg  5
      20:05 order 1004 ham  2
      20:06 cancel 1004
      """)
    #expect(
      night.purchaseLines == [
        "dairy north milk: 6 wanted, 0 there, 1 x 6 = 6, 0 over, 1800",
        "farm main egg: 12 wanted, 5 there, 1 x 10 = 10, 3 over, 500",
        "farm main ham: 1 wanted, 0 there, 1 x 2 = 2, 1 over, 0",
        "farm north egg: 6 wanted, 5 there, 1 x 10 = 10, 9 over, 500",
      ])
    #expect(night.totals.value(of: "purchase_cases") == Int64(4))
    #expect(night.totals.value(of: "purchase_units") == Int64(28))
    #expect(night.totals.value(of: "surplus_units") == Int64(13))
    #expect(night.totals.value(of: "purchase_amount") == Int64(2800))
  }
}
