import OrderDay
import Testing

/// R6.3 and R6.4: a supplier's minimum, and a supplier's answer.
@Suite struct SupplierTests {
  private func night(
    _ minimum: String, dayIs: BelowMinimum = .flag, after later: String = ""
  ) throws -> Night {
    var day = try TestDay(products: "egg price 9 cost 5 hand 2 case 4\nmilk cost 1 supplier dairy")
    try day.add(suppliers: "farm \(minimum)")
    day.settings.belowMinimum = dayIs
    return try day.night(
      "20:00 order 1001 egg 1\n20:01 order 1002 egg 4\n20:02 order 1002 milk 1", after: later)
  }

  @Test(
    arguments: [
      ("min 20.00", false), ("min 20.01", true), ("min 20.01 below flag", true),
      ("min 20.01 below buy", false), ("", false),
    ])
  func `R6.3 a purchase order below the minimum is bought, and shown unless it is bought silently`(
    _ minimum: String, _ isShown: Bool
  ) throws {
    let night = try night(minimum)
    #expect(night.purchases.orders.map(\.amount) == [100, 2000])
    #expect(night.purchases.orders.map(\.isBelowMinimum) == [false, isShown])
    #expect(night.shares == ["1001 1", "1002 4", "1002 1"])
  }

  @Test func `R6.3 a dropped order leaves the stock, the rest is short for that reason`() throws {
    for night in [
      try night("min 20.01 below cancel"), try night("min 20.01", dayIs: .cancel),
    ] {
      #expect(
        night.purchaseLines == ["dairy main milk: 1 wanted, 0 there, 1 x 1 = 1, 0 over, 100"])
      #expect(night.shares == ["1001 1", "1002 1", "1002 1"])
      #expect(night.refundLines == ["1002 2700 supplier-minimum"])
    }
    #expect(try night("min 20.00 below cancel").purchases.orders.count == 2)
    #expect(try night("min 20.01 below buy", dayIs: .cancel).purchases.orders.count == 2)
  }

  @Test func `R6.3 the minimum is of one warehouse's order`() throws {
    var day = try TestDay(
      products: "egg cost 5", points: "p1\np2 station s2 route r2 warehouse north")
    try day.add(suppliers: "farm min 20.00 below cancel")
    let night = try day.night("20:00 order 1001 egg 4\n20:01 order 1002 egg 3 at p2")
    #expect(night.purchases.orders.map(\.amount) == [2000])
    #expect(night.shares == ["1001 4", "1002 0"])
  }

  @Test func `R6.4 fewer confirmed units make revision 2, and plan the day`() throws {
    let night = try night("", after: "confirm farm egg 1\nconfirm dairy milk 1")
    #expect(night.purchases.orders.map(\.revision) == [1, 2])
    #expect(night.purchases.lines.map(\.confirmed) == [nil, 1])
    #expect(night.purchases.lines.map(\.ordered) == [1, 4])
    #expect(night.shares == ["1001 1", "1002 2", "1002 1"])
    #expect(night.refundLines == ["1002 1800 short"])
  }

  @Test(arguments: ["confirm farm egg 4", "confirm farm egg 9", "confirm dairy egg 1"])
  func `R6.4 an answer of no fewer units, or of another supplier, changes nothing`(_ answer: String)
    throws
  {
    let night = try night("", after: answer)
    #expect(night.purchases.orders.map(\.revision) == [1, 1])
    #expect(night.refundLines == [])
  }

  @Test func `R6.4 what came counts, not what was confirmed`() throws {
    let night = try night(
      "", after: "confirm farm egg 1\nreceipt 23:00 farm egg 4\nreceipt 23:00 dairy milk 1")
    #expect(night.purchases.orders.map(\.revision) == [1, 2])
    #expect(night.refundLines == [])
  }

  @Test func `R6.4 of two answers the fewer units count, whatever the order of the rows`() throws {
    for rows in [[1, 3], [3, 1]] {
      let night = try night(
        "", after: rows.map { "confirm farm egg \($0)" }.joined(separator: "\n"))
      #expect(night.purchases.lines.map(\.confirmed) == [nil, 1])
    }
  }
}
