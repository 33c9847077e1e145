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

/// Amounts by two places, such as point and product: they are asked for where they stand, for a copy of millions would take
/// more room than they do.
protocol Postings {
  /// How many there are.
  var count: Int { get }
  /// The first place of one.
  func group(of index: Int) -> Int
  /// The second place of one, and its amount.
  func posting(_ index: Int) -> (slot: Int, amount: Int64)
}

/// Amounts by two places, those of each first place together.
protocol PostingGroups {
  /// Tells each posting of a group.
  func forEach(in group: Int, _ tell: (_ slot: Int, _ amount: Int64) -> Void)
}

extension PostingGroups {
  /// What is posted to a slot of a group.
  fileprivate func sum(of slot: Int, in group: Int) -> Int128 {
    var sum: Int128 = 0
    forEach(in: group) { if $0 == slot { sum += Int128($1) } }
    return sum
  }
}

/// Figures by two places, of which few pairs are used: the postings of an earlier stage and of a later one, held against each
/// other group by group.
struct PairedBalance<Expected: PostingGroups, Actual: PostingGroups> {
  let groups: Int
  let slots: Int
  let expected: Expected
  let actual: Actual

  /// The first pair where the two sides differ, by group, then slot.
  ///
  /// - Complexity: O(postings + groups + slots).
  var firstDifference: (group: Int, slot: Int, expected: Int128, actual: Int128)? {
    var differences = [Int128](repeating: 0, count: slots)
    for group in 0..<groups {
      var postings = 0
      expected.forEach(in: group) { slot, amount in
        differences[slot] += Int128(amount)
        postings += 1
      }
      actual.forEach(in: group) { slot, amount in differences[slot] -= Int128(amount) }
      // Where all agree every difference is 0 again, ready for the next group.
      var off = Int.max
      if postings >= slots {
        off = differences.firstIndex { $0 != 0 } ?? .max
      } else {
        expected.forEach(in: group) { slot, _ in
          if differences[slot] != 0 { off = min(off, slot) }
        }
        actual.forEach(in: group) { slot, _ in if differences[slot] != 0 { off = min(off, slot) } }
      }
      if off < .max {
        return (group, off, expected.sum(of: off, in: group), actual.sum(of: off, in: group))
      }
    }
    return nil
  }
}

/// Postings that are told in any order, group by group.
struct GroupedPostings<Side: Postings>: PostingGroups {
  private let side: Side
  /// Where the postings of each group start.
  private let starts: [Int32]
  /// The postings by group; empty where they come so already, as those of lists do.
  private let inGroups: [Int32]

  init(_ side: Side, groups: Int) {
    self.side = side
    var starts = [Int32](repeating: 0, count: groups + 1)
    var isGrouped = true
    var last = 0
    for index in 0..<side.count {
      let group = side.group(of: index)
      if group < last { isGrouped = false }
      last = group
      starts[group + 1] += 1
    }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    self.starts = starts
    if isGrouped {
      inGroups = []
      return
    }
    var next = starts
    var sorted = [Int32](repeating: 0, count: side.count)
    for index in 0..<side.count {
      let group = side.group(of: index)
      sorted[Int(next[group])] = Int32(truncatingIfNeeded: index)
      next[group] += 1
    }
    inGroups = sorted
  }

  @inline(__always)
  func forEach(in group: Int, _ tell: (_ slot: Int, _ amount: Int64) -> Void) {
    for position in Int(starts[group])..<Int(starts[group + 1]) {
      let posting = side.posting(inGroups.isEmpty ? position : Int(inGroups[position]))
      tell(posting.slot, posting.amount)
    }
  }
}

/// The product of two numbers, which 128 bits always hold: unlike `*` of two `Int128` it asks for no overflow.
@inline(__always)
func exactProduct(_ a: Int64, _ b: Int64) -> Int128 { Int128(a) &* Int128(b) }
