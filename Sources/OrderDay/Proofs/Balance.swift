/// Figures by place, from an earlier stage and from a later one, held against each other.
struct Balance {
  private var expected: [Int128]
  private var actual: [Int128]

  /// Nothing in any of so many places.
  init(places: Int) {
    expected = [Int128](repeating: 0, count: places)
    actual = expected
  }

  /// Counts an amount of the earlier stage.
  mutating func expect(_ amount: some FixedWidthInteger, at place: Int) {
    expected[place] += Int128(amount)
  }

  /// Counts a product of two figures of the earlier stage.
  mutating func expect(_ units: Int64, times price: Int64, at place: Int) {
    expected[place] += Int128(units) * Int128(price)
  }

  /// Counts an amount of the later stage.
  mutating func find(_ amount: Int64, at place: Int) { actual[place] += Int128(amount) }

  /// The first place where the two sides differ.
  var firstDifference: (place: Int, expected: Int128, actual: Int128)? {
    for place in expected.indices where expected[place] != actual[place] {
      return (place, expected[place], actual[place])
    }
    return nil
  }
}

/// Figures by two places, such as point and product, of which few pairs are used: posted one after the other,
/// then held against each other group by group.
struct PairedBalance {
  /// An amount of one side.
  private struct Posting {
    var group: Int32
    var slot: Int32
    var amount: Int64
  }

  private var expected: [Posting] = []
  private var actual: [Posting] = []
  private let groups: Int
  private let slots: Int

  /// Nothing in any pair of so many groups and so many slots in each.
  init(groups: Int, slots: Int) {
    self.groups = groups
    self.slots = slots
  }

  /// Makes room for so many postings of either side.
  mutating func reserve(expected: Int, actual: Int) {
    self.expected.reserveCapacity(expected)
    self.actual.reserveCapacity(actual)
  }

  /// Counts an amount of the earlier stage.
  mutating func expect(_ amount: Int64, at group: some DenseID, _ slot: Int) {
    expected.append(
      Posting(group: group.rawValue, slot: Int32(truncatingIfNeeded: slot), amount: amount))
  }

  /// Counts an amount of the later stage.
  mutating func find(_ amount: Int64, at group: some DenseID, _ slot: Int) {
    actual.append(
      Posting(group: group.rawValue, slot: Int32(truncatingIfNeeded: slot), amount: amount))
  }

  /// The first pair where the two sides differ, by group, then slot.
  ///
  /// - Complexity: O(postings + groups + slots).
  var firstDifference: (group: Int, slot: Int, expected: Int128, actual: Int128)? {
    let (expected, actual) = (grouped(expected), grouped(actual))
    var differences = [Int128](repeating: 0, count: slots)
    var (first, second) = (0, 0)
    for group in 0..<groups {
      let (firstEnd, secondEnd) = (
        end(of: group, in: expected, from: first), end(of: group, in: actual, from: second)
      )
      let (here, there) = (expected[first..<firstEnd], actual[second..<secondEnd])
      for posting in here { differences[Int(posting.slot)] += Int128(posting.amount) }
      for posting in there { differences[Int(posting.slot)] -= Int128(posting.amount) }
      // Where all agree every difference is 0 again, ready for the next group.
      let off = min(
        lowest(of: here, in: differences), lowest(of: there, in: differences))
      if off < .max {
        return (group, Int(off), sum(of: off, in: here), sum(of: off, in: there))
      }
      (first, second) = (firstEnd, secondEnd)
    }
    return nil
  }

  /// The lowest slot of some postings that is off; the greatest number where none is.
  private func lowest(of postings: ArraySlice<Posting>, in differences: [Int128]) -> Int32 {
    postings.reduce(.max) { differences[Int($1.slot)] == 0 ? $0 : min($0, $1.slot) }
  }

  private func sum(of slot: Int32, in postings: ArraySlice<Posting>) -> Int128 {
    postings.reduce(0) { $1.slot == slot ? $0 + Int128($1.amount) : $0 }
  }

  private func end(of group: Int, in postings: [Posting], from start: Int) -> Int {
    var end = start
    while end < postings.count, Int(postings[end].group) == group { end += 1 }
    return end
  }

  /// One side by group; a side that comes so already, as lists do, is taken as it is.
  private func grouped(_ postings: [Posting]) -> [Posting] {
    let isGrouped = postings.indices.dropFirst().allSatisfy {
      postings[$0 - 1].group <= postings[$0].group
    }
    if isGrouped { return postings }
    var next = [Int](repeating: 0, count: groups + 1)
    for posting in postings { next[Int(posting.group) + 1] += 1 }
    for index in 0..<groups { next[index + 1] += next[index] }
    var sorted = [Posting](
      repeating: Posting(group: 0, slot: 0, amount: 0), count: postings.count)
    for posting in postings {
      sorted[next[Int(posting.group)]] = posting
      next[Int(posting.group)] += 1
    }
    return sorted
  }
}
