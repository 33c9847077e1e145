/// Shares of an amount that sum to the amount exactly (R12.1, R12.3).
public enum Apportionment {
  /// Splits `amount` over parts by weight: largest remainder, ties to the earlier part (R12.1).
  ///
  /// Each part first gets its quota, amount x weight / sum of weights, rounded towards zero; the
  /// units left go one each to the parts with the largest remainders. A negative amount is the
  /// mirror of the positive one. Where all weights are 0, no part is told from another: all weigh
  /// the same, so that the parts still sum to the whole. No parts give no shares.
  ///
  /// | amount | weights | shares |
  /// |---|---|---|
  /// | 500 | 1290 1300 410 | 215 217 68 |
  /// | 151 | 96 64 48 20 12 | 60 40 30 13 8 |
  /// | 10 | 7 5 3 1 | 4 3 2 1 |
  /// | 3 | 0 0 | 2 1 |
  ///
  /// - Precondition: no weight is negative.
  /// - Complexity: O(n log n) in the number of weights.
  public static func split(_ amount: Int64, by weights: [Int64]) -> [Int64] {
    var total: UInt128 = 0
    for weight in weights {
      precondition(weight >= 0)
      total += UInt128(weight.magnitude)
    }
    guard total > 0 else {
      // A weight of 1 each: the recursion ends, as the sum is 0 only where there are no parts.
      return weights.isEmpty ? [] : split(amount, by: Array(repeating: 1, count: weights.count))
    }
    var shares: [UInt64] = []
    var remainders: [UInt128] = []
    shares.reserveCapacity(weights.count)
    remainders.reserveCapacity(weights.count)
    var left = amount.magnitude
    for weight in weights {
      let quota = quota(of: amount.magnitude, weight: weight.magnitude, total: total)
      shares.append(quota.share)
      remainders.append(quota.remainder)
      left -= quota.share
    }
    // The remainders sum to `left` x `total`, and each is below `total`: more than `left` parts
    // have one.
    for index in indices(ofLargest: Int(left), in: remainders) { shares[index] += 1 }
    return shares.map { amount < 0 ? Int64(truncatingIfNeeded: 0 &- $0) : Int64($0) }
  }

  /// One part of a split, with the figures that decided it.
  public struct Part: Equatable, Sendable {
    /// The weight that it was given.
    public let weight: Int64
    /// Its quota, amount x weight / sum of weights, rounded towards zero.
    public let whole: Int64
    /// What that division left over; it is compared with the other parts'.
    public let remainder: UInt128
    /// Whether the remainder earned it one of the units left.
    public let isRaised: Bool

    /// What it gets.
    public var share: Int64 { whole + (isRaised ? 1 : 0) }
  }

  /// The parts of `split`, each with its reckoning: what an explanation tells.
  ///
  /// 10 by 7 5 3 1: quotas 4 3 1 0, remainders 6 2 14 10, and the 2 units left go to the last two.
  ///
  /// - Precondition: no weight is negative, nor is the amount; the weights do not sum to 0.
  /// - Complexity: O(n log n) in the number of weights.
  public static func parts(_ amount: Int64, by weights: [Int64]) -> [Part] {
    let total = weights.reduce(into: UInt128(0)) { $0 += UInt128($1.magnitude) }
    precondition(amount >= 0 && total > 0)
    let quotas = weights.map {
      quota(of: amount.magnitude, weight: $0.magnitude, total: total)
    }
    let left = quotas.reduce(amount.magnitude) { $0 - $1.share }
    let raised = Set(indices(ofLargest: Int(left), in: quotas.map(\.remainder)))
    return weights.indices.map { index in
      Part(
        weight: weights[index], whole: Int64(quotas[index].share),
        remainder: quotas[index].remainder, isRaised: raised.contains(index))
    }
  }

  /// What `units` of a line's `count` units are worth: net x units / count, half up (R12.3).
  ///
  /// A refund of the units one after the other pays the differences, which sum to `net`. Net 10.83
  /// for 2 units: 5.42 for the first, 10.83 - 5.42 = 5.41 for the second.
  ///
  /// - Precondition: `count` is at least 1, and `units` is 0 to `count`.
  public static func cumulativeShare(
    of net: Int64, units: Int64, outOf count: Int64
  ) -> Int64 {
    precondition(count >= 1 && units >= 0 && units <= count)
    // At most `net` in magnitude, so it always fits.
    return Rounding.multipliedDividedHalfUp(net, units, dividedBy: count) ?? net
  }

  /// amount x weight / total, rounded down, and the remainder of that division.
  private static func quota(
    of amount: UInt64, weight: UInt64, total: UInt128
  ) -> (share: UInt64, remainder: UInt128) {
    let (product, overflows) = amount.multipliedReportingOverflow(by: weight)
    // Almost every amount takes this way, which divides in 64 bits.
    if !overflows, let divisor = UInt64(exactly: total) {
      let (share, remainder) = product.quotientAndRemainder(dividingBy: divisor)
      return (share, UInt128(remainder))
    }
    let wide = UInt128(amount) * UInt128(weight)
    let (share, remainder) = wide.quotientAndRemainder(dividingBy: total)
    // A weight is at most the total, so the share is at most the amount.
    return (UInt64(share), remainder)
  }

  /// The indices of the `count` largest values, ties to the smaller index.
  private static func indices(ofLargest count: Int, in values: [UInt128]) -> ArraySlice<Int> {
    guard count > 0 else { return [] }
    var order = Array(values.indices)
    order.sort { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
    return order.prefix(count)
  }
}
