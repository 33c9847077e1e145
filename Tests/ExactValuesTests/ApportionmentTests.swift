import ExactValues
import Testing

@Suite struct ApportionmentTests {
  @Test(
    arguments: [
      (500, [1290, 1300, 410], [215, 217, 68]), (151, [96, 64, 48, 20, 12], [60, 40, 30, 13, 8]),
      (10, [7, 5, 3, 1], [4, 3, 2, 1]), (-10, [7, 5, 3, 1], [-4, -3, -2, -1]), (7, [], []),
      (7, [0, 3, 0], [0, 7, 0]), (3, [0, 0], [2, 1]), (0, [0, 0], [0, 0]), (0, [5, 6], [0, 0]),
      (1, [1, 1], [1, 0]), (100, [6000, 4000], [60, 40]), (1, [3333, 6667], [0, 1]),
      (.max, [.max, .max], [4_611_686_018_427_387_904, 4_611_686_018_427_387_903]),
      (.min, [1], [.min]), (.min, [.max, 0], [.min, 0]), (.max, [.max], [.max]),
      (.min, [1, 1], [-4_611_686_018_427_387_904, -4_611_686_018_427_387_904]),
    ] as [(Int64, [Int64], [Int64])])
  func `an amount is split by largest remainder`(
    amount: Int64, weights: [Int64], shares: [Int64]
  ) {
    #expect(Apportionment.split(amount, by: weights) == shares)
  }

  @Test func `small splits sum exactly and give each part its quota, rounded down or up`() {
    for amount in -13...13 as ClosedRange<Int64> {
      for code in 0..<(6 * 6 * 6 * 6) as Range<Int64> {
        let weights = [code / 216, code / 36 % 6, code / 6 % 6, code % 6]
        for count in 1...4 { checkSplit(amount, by: Array(weights.prefix(count))) }
      }
    }
  }

  private func checkSplit(_ amount: Int64, by weights: [Int64]) {
    let shares = Apportionment.split(amount, by: weights)
    let total = weights.reduce(0, +)
    var isRight = shares.count == weights.count && shares.reduce(0, +) == amount
    if total > 0 {
      let quotas = weights.map { abs(amount) * $0 }
      let gains = shares.indices.map { abs(shares[$0]) - quotas[$0] / total }
      isRight = isRight && gains.allSatisfy { 0...1 ~= $0 }
      for (index, gain) in gains.enumerated() where gain == 1 {
        // Nobody who got nothing has more left over, nor as much and stands earlier.
        for other in gains.indices where gains[other] == 0 {
          let mine = quotas[index] % total
          let others = quotas[other] % total
          isRight = isRight && (others < mine || others == mine && other > index)
        }
      }
    }
    if amount >= 0, total > 0 {
      let parts = Apportionment.parts(amount, by: weights)
      isRight = isRight && parts.map(\.share) == shares && parts.map(\.weight) == weights
      isRight =
        isRight
        && parts.allSatisfy { $0.whole * total + Int64($0.remainder) == amount * $0.weight }
    }
    if !isRight { Issue.record("\(amount) by \(weights) is \(shares)") }
  }

  @Test func `a negative amount is the mirror of the positive one`() {
    for amount in 0...200 as ClosedRange<Int64> {
      let weights: [Int64] = [96, 64, 48, 20, 12, 0, 64]
      let mirrored = Apportionment.split(-amount, by: weights).map { -$0 }
      #expect(mirrored == Apportionment.split(amount, by: weights))
    }
  }

  @Test func `weights whose sum needs more than 64 bits are split exactly`() {
    let weights = [Int64](repeating: .max, count: 5) + [.max - 1]
    let shares = Apportionment.split(.max, by: weights)
    #expect(shares.reduce(0, +) == .max)
    #expect(shares.allSatisfy { $0 == .max / 6 || $0 == .max / 6 + 1 })
  }

  @Test(
    arguments: [
      (1083, 0, 2, 0), (1083, 1, 2, 542), (1083, 2, 2, 1083), (-1083, 1, 2, -542), (0, 1, 3, 0),
      (.max, .max, .max, .max), (.min, 1, 1, .min), (.min, 1, 2, -4_611_686_018_427_387_904),
    ] as [(Int64, Int64, Int64, Int64)])
  func `units of a line are worth their cumulative share`(
    net: Int64, units: Int64, count: Int64, share: Int64
  ) {
    #expect(Apportionment.cumulativeShare(of: net, units: units, outOf: count) == share)
  }

  @Test func `refunds of all units one by one sum to the net`() {
    for net in -60...60 as ClosedRange<Int64> {
      for count in 1...9 as ClosedRange<Int64> {
        var refunded: Int64 = 0
        for units in 1...count {
          let share = Apportionment.cumulativeShare(of: net, units: units, outOf: count)
          #expect(abs(share) >= abs(refunded) && abs(share) <= abs(net))
          refunded = share
        }
        #expect(refunded == net)
      }
    }
  }

  @Test func `negative weights and units beyond the line are mistakes of the program`() async {
    await #expect(processExitsWith: .failure) { _ = Apportionment.split(1, by: [2, -1]) }
    await #expect(processExitsWith: .failure) {
      _ = Apportionment.cumulativeShare(of: 1, units: 3, outOf: 2)
    }
    await #expect(processExitsWith: .failure) {
      _ = Apportionment.cumulativeShare(of: 1, units: 0, outOf: 0)
    }
  }
}
