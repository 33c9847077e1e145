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
  mutating func expect(_ amount: Int64, at place: Int) { expected[place] += Int128(amount) }

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
  private var group: [Int32] = []
  private var slot: [Int32] = []
  private var expected: [Int64] = []
  private var actual: [Int64] = []
  private let groups: Int
  private let slots: Int

  /// Nothing in any pair of so many groups and so many slots in each.
  init(groups: Int, slots: Int) {
    self.groups = groups
    self.slots = slots
  }

  /// Counts an amount of the earlier stage.
  mutating func expect(_ amount: Int64, at group: some DenseID, _ slot: Int) {
    post(group.rawValue, slot, amount, 0)
  }

  /// Counts an amount of the later stage.
  mutating func find(_ amount: Int64, at group: some DenseID, _ slot: Int) {
    post(group.rawValue, slot, 0, amount)
  }

  private mutating func post(_ group: Int32, _ slot: Int, _ expected: Int64, _ actual: Int64) {
    self.group.append(group)
    self.slot.append(Int32(truncatingIfNeeded: slot))
    self.expected.append(expected)
    self.actual.append(actual)
  }

  /// The first pair where the two sides differ, by group, then slot.
  ///
  /// - Complexity: O(postings + groups + slots).
  var firstDifference: (group: Int, slot: Int, expected: Int128, actual: Int128)? {
    var starts = [Int](repeating: 0, count: groups + 1)
    for group in group { starts[Int(group) + 1] += 1 }
    for index in 0..<groups { starts[index + 1] += starts[index] }
    var ends = starts
    var byGroup = [Int](repeating: 0, count: group.count)
    for posting in group.indices {
      byGroup[ends[Int(group[posting])]] = posting
      ends[Int(group[posting])] += 1
    }
    var sums = [(expected: Int128, actual: Int128)](repeating: (0, 0), count: slots)
    for index in 0..<groups {
      let postings = byGroup[starts[index]..<starts[index + 1]]
      for posting in postings {
        sums[Int(slot[posting])].expected += Int128(expected[posting])
        sums[Int(slot[posting])].actual += Int128(actual[posting])
      }
      var first: Int?
      for posting in postings {
        let place = Int(slot[posting])
        if sums[place].expected != sums[place].actual { first = min(first ?? place, place) }
      }
      if let first { return (index, first, sums[first].expected, sums[first].actual) }
      for posting in postings { sums[Int(slot[posting])] = (0, 0) }
    }
    return nil
  }
}
