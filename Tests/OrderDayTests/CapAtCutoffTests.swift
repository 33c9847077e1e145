import OrderDay
import Testing

/// R4.4: stock caps of a presale, applied once at the cutoff.
@Suite struct CapAtCutoffTests {
  private func night(_ products: String, _ rows: String, after later: String = "") throws -> Night {
    var day = try TestDay(products: products)
    day.settings.caps = .atCutoff
    return try day.night(rows, after: later)
  }

  @Test(
    arguments: [
      ("first-come", ["1001 3", "1002 2", "1003 0"]),
      ("pro-rata", ["1001 2", "1002 2", "1003 1"]),
      ("by-point", ["1001 3", "1002 1", "1003 1"]),
      ("even", ["1001 2", "1002 2", "1003 1"]),
    ])
  func `R4.4 what the cap allows goes by the product's policy, the rest is refunded as sold out`(
    _ policy: String, _ shares: [String]
  ) throws {
    let night = try night(
      "egg price 2 cap 5 policy \(policy)",
      """
      20:00 order 1001 egg 3
      20:01 order 1002 egg 4
      20:02 order 1003 egg 2 at p2
      """)
    #expect(night.lines == ["1001 egg 3", "1002 egg 4", "1003 egg 2"])
    #expect(night.refusals == [])
    #expect(night.shares == shares)
    #expect(night.purchaseLines == ["farm main egg: 5 wanted, 0 there, 5 x 1 = 5, 0 over, 0"])
    #expect(night.settlement.refunds.map(\.amount).reduce(0, +) == 800)
    #expect(night.settlement.refunds.allSatisfy { $0.reasons == [.soldOut] })
  }

  @Test func `R4.4 amendments and cancellations are settled before the cap`() throws {
    let night = try night(
      "egg cap 5",
      """
      20:00 order  1001 egg 4
      20:01 order  1002 egg 4
      20:02 order  1003 egg 1
      20:03 cancel 1001
      """)
    #expect(night.shares == ["1002 4", "1003 1"])
    #expect(night.refundLines == [])
  }

  @Test func `R4.4 a raise stands behind what was ordered before it`() throws {
    let night = try night(
      "egg cap 5",
      "20:00 order 1001 egg 2\n20:01 order 1002 egg 2\n20:02 amend 1001 egg 6")
    #expect(night.shares == ["1001 3", "1002 2"])
  }

  @Test func `R4.4 a cut line keeps its earliest units when less comes than the cap left`() throws {
    // The cap leaves 1001 one unit of 20:00 and two of 20:02; 2 units come, the second is that of 1002.
    let night = try night(
      "egg cap 4",
      "20:00 order 1001 egg 1\n20:01 order 1002 egg 1\n20:02 amend 1001 egg 9",
      after: "receipt 23:00 farm egg 2")
    #expect(night.shares == ["1001 1", "1002 1"])
    #expect(night.refundLines == ["1001 800 short;sold-out"])
  }

  @Test func `R4.4 the cap holds in each warehouse, and priority classes go first`() throws {
    var day = try TestDay(
      products: "egg cap 2", points: "p1\np2\np3 station s2 route r2 warehouse north")
    day.settings.caps = .atCutoff
    let night = try day.night(
      """
      20:00 order 1001 egg 2
      20:01 order 1002 egg 2 at p2 priority 1
      20:02 order 1003 egg 3 at p3
      """)
    #expect(night.shares == ["1001 0", "1002 2", "1003 2"])
  }

  @Test
  func `R4.4 a group counts what was accepted, and one that did not form leaves the cap to others`()
    throws
  {
    let rows = "20:00 order 1001 egg 4\n20:01 order 1002 egg 5 at p2"
    let formed = try night("egg group 9 cap 5", rows)
    #expect(formed.shares == ["1001 4", "1002 1"])
    let atPoint = try night("egg group 5 scope point cap 5", rows)
    #expect(atPoint.shares == ["1001 0", "1002 5"])
    #expect(atPoint.refundLines == ["1001 400 group-not-formed"])
  }
}
