import Testing

@testable import Simulation

/// The tables of R6 and R8, and the peers' tables that our rules share.
struct SharingTests {
  private func claims(_ units: [Whole], points: [Name] = [], priorities: [Whole?] = [])
    -> [SlowClaim]
  {
    units.enumerated().map { place, units in
      SlowClaim(
        increments: [SlowIncrement(position: place, units: units)],
        priority: place < priorities.count ? priorities[place] : nil,
        point: place < points.count ? points[place] : "p", position: place)
    }
  }

  @Test func `R8.2 shares 10 among 7, 5, 3 and 1 as 4, 3, 2 and 1`() {
    let shares = SlowShares.shares(10, of: claims([7, 5, 3, 1]), by: "pro-rata")
    #expect(shares == [4, 3, 2, 1])
  }

  @Test func `R8.2 gives the unit that is left to the earlier of equal remainders`() {
    #expect(SlowShares.shares(4, of: claims([3, 3, 3]), by: "pro-rata") == [2, 1, 1])
    #expect(SlowShares.shares(1, of: claims([1, 1]), by: "pro-rata") == [1, 0])
  }

  @Test func `R8.3 shares 151 among points that want 96, 64, 48, 20 and 12`() {
    let wanted = claims([96, 64, 48, 20, 12], points: ["a", "b", "c", "d", "e"])
    #expect(SlowShares.shares(151, of: wanted, by: "by-point") == [60, 40, 30, 13, 8])
  }

  @Test func `R8.3 serves a point's lines first come`() {
    let wanted = claims([4, 4, 4, 4], points: ["a", "b", "a", "b"])
    #expect(SlowShares.shares(9, of: wanted, by: "by-point") == [4, 4, 1, 0])
  }

  @Test func `R8.4 gives one unit to each in turn`() {
    #expect(SlowShares.shares(10, of: claims([7, 1, 3, 9]), by: "even") == [3, 1, 3, 3])
    #expect(SlowShares.shares(2, of: claims([5, 5, 5]), by: "even") == [1, 1, 0])
  }

  @Test func `R8.5 serves class 1 first and the blank class last`() {
    let wanted = claims([4, 4, 4], priorities: [nil, 2, 1])
    #expect(SlowShares.shares(6, of: wanted, by: "first-come") == [0, 2, 4])
    #expect(SlowShares.shares(11, of: wanted, by: "pro-rata") == [3, 4, 4])
  }

  @Test func `R8.6 gives out all there is and to nobody more than he ordered`() {
    for policy in ["first-come", "pro-rata", "by-point", "even"] {
      for available in 0...20 {
        let wanted: [Whole] = [3, 0, 5, 1, 6]
        let shares = SlowShares.shares(
          Whole(available), of: claims(wanted, points: ["a", "b", "a", "b", "c"]), by: policy)
        #expect(shares.reduce(0, +) == min(Whole(available), 15))
        #expect(zip(shares, wanted).allSatisfy { $0 >= 0 && $0 <= $1 })
      }
    }
  }

  /// Foodsoft's tables of cases, and of a minimum order quantity; the first is that of R6.2.
  static let cases: [(need: Whole, offered: Whole, pack: Whole, minimum: Whole, cases: Whole)] = [
    (0, 2, 4, 0, 0), (0, 5, 4, 0, 0), (2, 2, 4, 0, 1), (4, 2, 4, 0, 1), (4, 4, 4, 0, 1),
    (5, 3, 4, 0, 2), (5, 4, 4, 0, 2),
    (4, 0, 1, 10, 0), (9, 1, 1, 10, 10), (12, 1, 1, 10, 12),
    (4, 0, 5, 2, 0), (9, 1, 5, 2, 2), (12, 1, 5, 2, 2), (14, 1, 5, 2, 3),
  ]

  @Test(arguments: cases)
  func `R6.2 opens a case, and reaches a minimum, that tolerance fills`(
    _ row: (need: Whole, offered: Whole, pack: Whole, minimum: Whole, cases: Whole)
  ) {
    let bought = SlowPurchasing.cases(
      need: row.need, offered: row.offered, pack: row.pack, minimum: row.minimum,
      rounding: "tolerance")
    #expect(bought == row.cases)
  }

  @Test func `R6.1 and R6.2 round up to the minimum and down to none below it`() {
    func cases(_ need: Whole, _ minimum: Whole, _ rounding: String) -> Whole {
      SlowPurchasing.cases(
        need: need, offered: 0, pack: 12, minimum: minimum, rounding: rounding)
    }
    #expect(cases(47, 0, "up") == 4)
    #expect(cases(1, 3, "up") == 3)
    #expect(cases(0, 3, "up") == 0)
    #expect(cases(47, 0, "down") == 3)
    #expect(cases(47, 4, "down") == 0)
  }

  @Test func `R12.1 splits a coupon by largest remainder`() {
    #expect(split(500, by: [1290, 1300, 410]) == [215, 217, 68])
    #expect(split(500, by: [0, 0]) == [0, 0])
    #expect(split(10, by: [1, 1, 1]) == [4, 3, 3])
  }

  @Test func `R12.2 rounds a half away from zero`() {
    #expect(roundedHalfUp(1083, 2) == 542)
    #expect(roundedHalfUp(-1083, 2) == -542)
    #expect(roundedHalfUp(1083 * 850, 10_000) == 92)
  }
}
