/// Figures by place, from an earlier stage and from a later one, held against each other.
struct Balance {
  private var expected: WideSums
  private var actual: WideSums

  /// Nothing in any of so many places.
  init(places: Int) {
    expected = WideSums(count: places)
    actual = expected
  }

  /// Counts an amount of the earlier stage.
  mutating func expect(_ amount: some FixedWidthInteger, at place: Int) {
    expected.add(Int128(amount), at: place)
  }

  /// Counts an amount of the later stage.
  mutating func find(_ amount: some FixedWidthInteger, at place: Int) {
    actual.add(Int128(amount), at: place)
  }

  /// The first place where the two sides differ.
  var firstDifference: (place: Int, expected: Int128, actual: Int128)? {
    for place in expected.indices where expected[place] != actual[place] {
      return (place, expected[place], actual[place])
    }
    return nil
  }
}

/// Sums by place that no number of amounts overflows; nearly all of them fit 32 bits, and take no more room.
private struct WideSums {
  private var sums: NumberColumn
  /// What of a sum does not fit 64 bits.
  private var beyond: [Int: Int128] = [:]

  init(count: Int) { sums = NumberColumn(repeating: 0, count: count) }

  var indices: Range<Int> { sums.indices }

  subscript(place: Int) -> Int128 {
    Int128(sums[place]) + (beyond.isEmpty ? 0 : beyond[place] ?? 0)
  }

  mutating func add(_ amount: Int128, at place: Int) {
    let sum = Int128(sums[place]) + amount
    if let narrow = Int64(exactly: sum) {
      sums[place] = narrow
    } else {
      beyond[place, default: 0] += sum
      sums[place] = 0
    }
  }
}

/// Figures by two places, such as point and product, of which few pairs are used: the postings of an earlier stage and of a
/// later one, held against each other group by group.
struct PairedBalance {
  /// One side: postings that are asked for where they stand, for a copy of millions would take more room than they do.
  struct Side {
    /// How many there are.
    let count: Int
    /// The group of a posting.
    let group: (Int) -> Int
    /// The slot within it, and the amount.
    let posting: (Int) -> (slot: Int, amount: Int64)
    /// The postings by group; empty where they come so already, as those of lists do.
    private let inGroups: [Int32]

    init(
      count: Int, groups: Int, group: @escaping (Int) -> Int,
      posting: @escaping (Int) -> (slot: Int, amount: Int64)
    ) {
      self.count = count
      self.group = group
      self.posting = posting
      var next = [Int32](repeating: 0, count: groups + 1)
      var isGrouped = true
      var last = 0
      for index in 0..<count {
        let group = group(index)
        if group < last { isGrouped = false }
        last = group
        next[group + 1] += 1
      }
      if isGrouped {
        inGroups = []
        return
      }
      for group in 0..<groups { next[group + 1] += next[group] }
      var sorted = [Int32](repeating: 0, count: count)
      for index in 0..<count {
        let group = group(index)
        sorted[Int(next[group])] = Int32(truncatingIfNeeded: index)
        next[group] += 1
      }
      inGroups = sorted
    }

    /// The posting that comes at a position, group by group.
    func index(at position: Int) -> Int {
      inGroups.isEmpty ? position : Int(inGroups[position])
    }

    /// Behind the last posting of a group, of which the first is at a position.
    func end(of group: Int, from start: Int) -> Int {
      var end = start
      while end < count, self.group(index(at: end)) == group { end += 1 }
      return end
    }

    /// What is posted to a slot in some positions.
    func sum(of slot: Int, in positions: Range<Int>) -> Int128 {
      positions.reduce(0) { sum, position in
        let posting = posting(index(at: position))
        return posting.slot == slot ? sum + Int128(posting.amount) : sum
      }
    }
  }

  let groups: Int
  let slots: Int
  let expected: Side
  let actual: Side

  /// The first pair where the two sides differ, by group, then slot.
  ///
  /// - Complexity: O(postings + groups + slots).
  var firstDifference: (group: Int, slot: Int, expected: Int128, actual: Int128)? {
    var differences = [Int128](repeating: 0, count: slots)
    var (first, second) = (0, 0)
    for group in 0..<groups {
      let here = first..<expected.end(of: group, from: first)
      let there = second..<actual.end(of: group, from: second)
      for position in here {
        let posting = expected.posting(expected.index(at: position))
        differences[posting.slot] += Int128(posting.amount)
      }
      for position in there {
        let posting = actual.posting(actual.index(at: position))
        differences[posting.slot] -= Int128(posting.amount)
      }
      // Where all agree every difference is 0 again, ready for the next group.
      let off = min(
        lowest(of: expected, here, in: differences), lowest(of: actual, there, in: differences))
      if off < .max {
        return (group, off, expected.sum(of: off, in: here), actual.sum(of: off, in: there))
      }
      (first, second) = (here.upperBound, there.upperBound)
    }
    return nil
  }

  /// The lowest slot of some postings that is off; the greatest number where none is.
  private func lowest(of side: Side, _ positions: Range<Int>, in differences: [Int128]) -> Int {
    positions.reduce(.max) { lowest, position in
      let slot = side.posting(side.index(at: position)).slot
      return differences[slot] == 0 ? lowest : min(lowest, slot)
    }
  }
}
