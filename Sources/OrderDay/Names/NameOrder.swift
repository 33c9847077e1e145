import ExactValues

/// Names in the order of their bytes.
///
/// They are sorted by the eight bytes behind what all of them start with, those in which these are the same by the next
/// eight, and so on: the ids of a day start alike, and soon differ.
struct NameOrder {
  /// The numbers of the names in their order; names that are the same keep the order of their numbers.
  private(set) var positions: [Int32] = []
  /// For each of them whether the one before is the same name.
  private(set) var repeats: [Bool] = []

  /// How many bytes are looked at together.
  private static let wordBytes = 8
  /// Up to how many names are sorted by comparing them.
  private static let fewNames = 32

  /// - Complexity: O(bytes), where names soon differ.
  init(_ names: NameTable) {
    if names.count == 0 { return }
    let sorted = Self.sorted(names, count: names.count, skipping: 0) { $0 }
    (positions, repeats) = (sorted.positions, sorted.repeats)
    sortSame(names, 0..<names.count, behind: sorted.skipped)
  }

  /// Sorts names that start alike by the word behind that: their positions among them, whether each has the word of the one
  /// before, and how many bytes stand before it.
  private static func sorted(
    _ names: NameTable, count: Int, skipping known: Int, _ number: (Int) -> Int
  ) -> (positions: [Int32], repeats: [Bool], skipped: Int) {
    let skipped = commonPrefix(of: names, count: count, skipping: known, number)
    var keys: [UInt64] = []
    keys.append(count) { names.span(of: number($0)).bigEndianWord(at: skipped) }
    let (positions, repeats) = KeyOrder.positionsAndRepeats(of: keys)
    return (positions, repeats, skipped)
  }

  /// Sorts the names of a range that have the same word by what stands behind it.
  private mutating func sortSame(_ names: NameTable, _ range: Range<Int>, behind skipped: Int) {
    let compared = skipped + Self.wordBytes
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, repeats[end] { end += 1 }
      if end - start > 1 { sortSame(names, start..<end, comparedBytes: compared) }
      start = end
    }
  }

  /// Sorts names that are the same in their first bytes, as far as they have so many.
  private mutating func sortSame(
    _ names: NameTable, _ range: Range<Int>, comparedBytes: Int
  ) {
    let length = names.span(of: Int(positions[range.lowerBound])).count
    var (isOneLength, shortest) = (true, length)
    for place in range {
      let count = names.span(of: Int(positions[place])).count
      if count != length { isOneLength = false }
      shortest = min(shortest, count)
    }
    if isOneLength, length <= comparedBytes { return }
    if range.count <= Self.fewNames || shortest < comparedBytes {
      positions[range].sort { a, b in
        let order = names.compare(a, b)
        return order == 0 ? a < b : order < 0
      }
      for place in range.dropFirst() {
        repeats[place] = names.compare(positions[place - 1], positions[place]) == 0
      }
      return
    }
    let numbers = Array(positions[range])
    let sorted = Self.sorted(names, count: numbers.count, skipping: comparedBytes) {
      Int(numbers[$0])
    }
    for place in range.dropFirst() { repeats[place] = sorted.repeats[place - range.lowerBound] }
    for place in range {
      positions[place] = numbers[Int(sorted.positions[place - range.lowerBound])]
    }
    sortSame(names, range, behind: sorted.skipped)
  }

  /// How many bytes names start with in common, of which so many are known to be.
  private static func commonPrefix(
    of names: NameTable, count: Int, skipping known: Int, _ number: (Int) -> Int
  ) -> Int {
    let first = names.span(of: number(0))
    var common = first.count
    for index in 1..<max(1, count) where common > known {
      let name = names.span(of: number(index))
      common = min(common, name.count)
      var shared = known
      while shared < common {
        let differences = name.bigEndianWord(at: shared) ^ first.bigEndianWord(at: shared)
        shared += differences.leadingZeroBitCount / 8
        if differences != 0 { break }
      }
      common = min(common, shared)
    }
    return common
  }
}
