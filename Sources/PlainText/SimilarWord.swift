/// "Did you mean": the known word that was probably meant by an unknown one.
public enum SimilarWord {
  /// Longer words are not looked at: an id or a label has at most 64 scalars.
  private static let scalarsMax = 64

  /// The candidate that takes the fewest insertions, deletions, replacements and swaps of neighbours to
  /// become `word`, or `nil` where none is near.
  ///
  /// A third of the word's scalars may differ (one of 2 to 5, two of 6 to 8 ...); of a one-letter word
  /// none, but a difference in ASCII case alone always counts as 1. Of equally near candidates the one
  /// with the smaller bytes is chosen, whatever order they come in.
  ///
  ///     SimilarWord.closest(to: "oder", among: ["order", "amend"])  // "order"
  ///
  /// - Complexity: O(n · k) for a word of n scalars with k allowed differences, for each candidate that is
  ///   not ruled out by its length and letters alone.
  public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let target = word.unicodeScalars.map(\.value)
    guard !target.isEmpty, target.count <= scalarsMax else { return nil }
    let letters = mask(of: target)
    var bound = target.count < 2 ? 0 : max(1, target.count / 3)
    var best: (word: String, distance: Int)?
    var scalars: [UInt32] = []
    var table = EditTable()
    for candidate in candidates {
      // Four bytes a scalar at most: far longer words need no decoding.
      guard candidate.utf8.count <= 4 * scalarsMax else { continue }
      scalars.removeAll(keepingCapacity: true)
      for scalar in candidate.unicodeScalars { scalars.append(scalar.value) }
      var near: Int?
      if !scalars.isEmpty, abs(scalars.count - target.count) <= bound,
        scalars.count <= scalarsMax
      {
        let its = mask(of: scalars)
        let apart = max((letters & ~its).nonzeroBitCount, (its & ~letters).nonzeroBitCount)
        if apart <= bound { near = table.distance(target, scalars, atMost: bound) }
      }
      if near ?? 2 > 1, isEqualButForCase(target, scalars) { near = 1 }
      guard let distance = near else { continue }
      if let found = best {
        guard
          distance < found.distance
            || distance == found.distance
              && candidate.utf8.lexicographicallyPrecedes(found.word.utf8)
        else { continue }
      }
      best = (candidate, distance)
      bound = min(bound, distance)
    }
    return best?.word
  }

  /// One bit for each scalar by its low six bits: a bit that only one word has costs it a difference.
  private static func mask(of scalars: [UInt32]) -> UInt64 {
    scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private static func isEqualButForCase(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    func folded(_ value: UInt32) -> UInt32 { (0x41...0x5A).contains(value) ? value | 0x20 : value }
    return left.count == right.count && left.elementsEqual(right) { folded($0) == folded($1) }
  }
}

/// Three rows of the table of distances between beginnings of two words, used again for each pair.
private struct EditTable {
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []

  /// The distance, or `nil` where it is more than `limit`. Only cells near the diagonal are filled, and
  /// the one on either side of them.
  mutating func distance(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
    let far = limit + 1
    while last.count <= right.count {
      beforeLast.append(far)
      last.append(far)
      current.append(far)
    }
    for column in 0...right.count { last[column] = min(column, far) }
    var leastBefore = 0
    for row in 1..<(left.count + 1) {
      let first = max(1, row - limit)
      let end = min(right.count, row + limit)
      guard first <= end else { return nil }
      current[first - 1] = first == 1 ? min(row, far) : far
      if end < right.count { current[end + 1] = far }
      var least = current[first - 1]
      for column in first...end {
        let cost = cost(left, right, row, column)
        current[column] = min(cost, far)
        least = min(least, cost)
      }
      // A swap reaches two rows back: only two rows without a near cell are the end.
      if least > limit, leastBefore > limit { return nil }
      leastBefore = least
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  /// The cheapest way to a cell from those before it.
  private func cost(_ left: [UInt32], _ right: [UInt32], _ row: Int, _ column: Int) -> Int {
    let isSame = left[row - 1] == right[column - 1]
    let cost = min(
      last[column - 1] + (isSame ? 0 : 1), last[column] + 1, current[column - 1] + 1)
    guard row > 1, column > 1, left[row - 1] == right[column - 2],
      left[row - 2] == right[column - 1]
    else { return cost }
    return min(cost, beforeLast[column - 2] + 1)
  }
}
