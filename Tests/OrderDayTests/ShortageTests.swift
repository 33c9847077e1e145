import Testing

@testable import OrderDay

/// R8.1 to R8.6: who gets what of too little.
@Suite struct ShortageTests {
  /// A night with so many units in stock and nothing to buy.
  private func night(_ policy: String, _ available: Int64, _ rows: String) throws -> Night {
    try TestDay(
      products: "egg hand \(available) case 1000000 rounding down policy \(policy)",
      points: "p1\np2\np3\np4\np5"
    ).night(rows)
  }

  private func rows(_ units: [Int64], eachAtItsPoint: Bool = false) -> String {
    units.enumerated().map { index, units in
      "20:0\(index) order 100\(index) egg \(units) at p\(eachAtItsPoint ? index + 1 : 1)"
    }.joined(separator: "\n")
  }

  @Test func `R8.1 first come: increments are filled until nothing is left`() throws {
    let rows = """
      20:00 order 1001 egg 2
      20:01 order 1002 egg 3
      20:02 amend 1001 egg 5
      20:03 order 1003 egg 1
      20:04 amend 1001 egg 3
      """
    // 1001 has 2 units of 20:00 and 1 of 20:02.
    let shares: [[Int64]] = [
      [0, 0, 0], [1, 0, 0], [2, 0, 0], [2, 1, 0], [2, 2, 0], [2, 3, 0], [3, 3, 0], [3, 3, 1],
    ]
    for (available, shares) in shares.enumerated() {
      #expect(Array(try night("first-come", Int64(available), rows).rows.units) == shares)
    }
  }

  @Test func `R8.2 pro-rata: 7, 5, 3, 1 with 10 is 4, 3, 2, 1`() throws {
    #expect(try night("pro-rata", 10, rows([7, 5, 3, 1])).rows.units == [4, 3, 2, 1])
  }

  @Test func `R8.2 pro-rata: equal remainders go to the earlier line, not the smaller order`()
    throws
  {
    let night = try night(
      "pro-rata", 1,
      "20:01 order 1001 egg 2\n20:00 order 1002 egg 2\n20:02 amend 1002 egg 3\n20:03 amend 1002 egg 2"
    )
    #expect(night.shares == ["1002 1", "1001 0"])
  }

  @Test func `I-08: largest remainder is not monotone, 6, 6, 2 pins it`() throws {
    #expect(try night("pro-rata", 10, rows([6, 6, 2])).rows.units == [4, 4, 2])
    #expect(try night("pro-rata", 11, rows([6, 6, 2])).rows.units == [5, 5, 1])
  }

  @Test func `R8.3 by point: 96, 64, 48, 20, 12 with 151 is 60, 40, 30, 13, 8`() throws {
    let all = rows([96, 64, 48, 20, 12], eachAtItsPoint: true)
    #expect(try night("by-point", 151, all).rows.units == [60, 40, 30, 13, 8])
  }

  @Test func `R8.3 by point: first come within, ties to the point with the earlier line`() throws {
    let rows = """
      20:00 order 1001 egg 1 at p2
      20:01 order 1002 egg 2 at p1
      20:02 order 1003 egg 2 at p2
      20:03 order 1004 egg 1 at p1
      """
    #expect(try night("by-point", 3, rows).shares == ["1001 1", "1002 1", "1003 1", "1004 0"])
    #expect(try night("by-point", 5, rows).shares == ["1001 1", "1002 2", "1003 2", "1004 0"])
  }

  /// Cagette's equal dispatch of 10 over 3 is 4, 3, 3.
  @Test(
    arguments: [
      ([9, 9, 9], 10, [4, 3, 3]), ([5, 1, 3], 6, [3, 1, 2]), ([5, 1, 3], 7, [3, 1, 3]),
      ([5, 1, 3], 2, [1, 1, 0]), ([7, 5, 3, 1], 10, [3, 3, 3, 1]),
    ] as [([Int64], Int64, [Int64])])
  func `R8.4 even: one unit to each in turn`(_ units: [Int64], _ available: Int64, _ got: [Int64])
    throws
  {
    #expect(Array(try night("even", available, rows(units)).rows.units) == got)
  }

  @Test(arguments: ShortagePolicy.allCases)
  func `R8.5 priority classes go first, blank last, each by the policy`(_ policy: ShortagePolicy)
    throws
  {
    let rows = """
      20:00 order 1001 egg 4
      20:01 order 1002 egg 4 priority 2
      20:02 order 1003 egg 4 priority 1
      20:03 order 1004 egg 4 priority 2
      """
    let night = try night(policy.rawValue, 8, rows)
    let isInTurn = policy == .firstCome || policy == .byPoint
    #expect(
      night.shares == [
        "1001 0", isInTurn ? "1002 4" : "1002 2", "1003 4", isInTurn ? "1004 0" : "1004 2",
      ])
  }

  @Test func `R8.6 a short line shows what was refunded, and enough is no shortage`() throws {
    let short = try night("first-come", 2, "20:00 order 1001 egg 3 price 1.50")
    #expect(short.handed == ["1001 egg 2 of 3 net 300 refund 150"])
    #expect(short.refundLines == ["1001 150 short"])
    #expect(try night("even", 3, "20:00 order 1001 egg 3").refundLines == [])
  }

  @Test func `R8.6 each warehouse shares out its own goods, by the day's policy`() throws {
    var day = try TestDay(
      products: "egg hand 3 case 1000 rounding down",
      points: "p1\np2 station s2 route r2 warehouse north")
    day.settings.shortage = .even
    let night = try day.night(
      """
      20:00 order 1001 egg 3
      20:01 order 1002 egg 2
      20:02 order 1003 egg 3 at p2
      """)
    #expect(night.shares == ["1001 2", "1002 1", "1003 3"])
  }

  /// All claims of up to four lines of 0 to 4 units, at two points and in two classes, of every supply.
  @Test(arguments: ShortagePolicy.allCases)
  func `R8.6 every small shortage is shared out in full and within the claims`(
    _ policy: ShortagePolicy
  ) {
    for number in 0..<625 {
      let units = [number % 5, number / 5 % 5, number / 25 % 5, number / 125].map { Int64($0) }
      let claims = units.enumerated().map { index, units in
        Claim(
          line: LineID(index: index), row: -1, units: units,
          priority: number % 2 == 0 ? 1 : Int64(index % 2),
          point: PointID(index: (index + number) % 2))
      }
      for available in 0...17 as ClosedRange<Int64> where policy == .even || policy == .proRata {
        let shares = policy.shares(of: available, among: claims) { _ in [] }
        #expect(shares.reduce(0, +) == min(available, units.reduce(0, +)))
        #expect(zip(shares, units).allSatisfy { 0 <= $0 && $0 <= $1 })
        if number % 2 == 0, policy == .even { #expect(shares == inTurn(available, units)) }
        if number % 2 == 0, policy == .proRata { #expect(isWithinQuota(shares, available, units)) }
      }
    }
  }

  /// One unit to each line in turn, as plainly as it can be written.
  private func inTurn(_ available: Int64, _ units: [Int64]) -> [Int64] {
    var shares = units.map { _ in Int64(0) }
    var left = available
    while left > 0, shares != units {
      for index in units.indices where left > 0 && shares[index] < units[index] {
        shares[index] += 1
        left -= 1
      }
    }
    return shares
  }

  /// I-06: the quota rounded down or up.
  private func isWithinQuota(_ shares: [Int64], _ available: Int64, _ units: [Int64]) -> Bool {
    let total = units.reduce(0, +)
    if total <= available { return shares == units }
    return zip(shares, units).allSatisfy { share, units in
      let quota = units * available
      return quota / total <= share && share <= (quota + total - 1) / total
    }
  }
}
