/// The order of numbers, found by their digits and not by comparing them.
///
/// Where a stage sorts millions of rows, it makes one number of what it sorts by. A digit has 11 bits; those in which all
/// keys are the same cost nothing, and keys that are in order already one look.
enum KeyOrder {
  /// The positions of `keys` in the order of the keys; equal keys keep theirs.
  ///
  ///     KeyOrder.positions(of: [30, 10, 20, 10])  // [1, 3, 2, 0]
  ///
  /// - Complexity: O(keys x digits).
  static func positions(of keys: [UInt64]) -> [Int32] {
    let count = Int32(truncatingIfNeeded: keys.count)
    var isSorted = true
    var varying: UInt64 = 0
    for index in keys.indices.dropFirst() {
      if keys[index] < keys[index - 1] { isSorted = false }
      varying |= keys[index] ^ keys[0]
    }
    if isSorted { return Array(0..<count) }
    // Above its lowest differing bits every key is the same: what is left may have room for its position.
    let keyBits = UInt64(UInt64.bitWidth - varying.leadingZeroBitCount)
    let positionBits = UInt64(UInt64.bitWidth - UInt64(keys.count).leadingZeroBitCount)
    if keyBits + positionBits <= UInt64.bitWidth {
      let mask = (1 << keyBits) - 1 as UInt64
      let entries = keys.indices.map { (keys[$0] & mask) &<< positionBits | UInt64($0) }
      let position: UInt64 = (1 << positionBits) - 1
      return sorted(entries, where: varying << positionBits) { $0 }
        .map { Int32(truncatingIfNeeded: $0 & position) }
    }
    let pairs = keys.indices.map { Pair(key: keys[$0], position: Int32(truncatingIfNeeded: $0)) }
    return sorted(pairs, where: varying) { $0.key }.map { $0.position }
  }

  private struct Pair {
    var key: UInt64
    var position: Int32
  }

  private static let digitBits: UInt64 = 11
  private static let digitMask: UInt64 = 1 << digitBits - 1

  /// Entries by their keys, digit by digit from the last; digits in which no key differs are passed over.
  @inline(__always)
  private static func sorted<Entry>(
    _ entries: [Entry], where varying: UInt64, by key: (Entry) -> UInt64
  ) -> [Entry] {
    var entries = entries
    var sorted = entries
    for shift in stride(from: 0, to: UInt64(UInt64.bitWidth), by: Int(digitBits))
    where varying >> shift & digitMask != 0 {
      deal(entries, by: shift, into: &sorted, key)
      swap(&entries, &sorted)
    }
    return entries
  }

  /// Lays entries out by one digit of their keys; those with the same digit keep their order.
  @inline(__always)
  private static func deal<Entry>(
    _ entries: [Entry], by shift: UInt64, into sorted: inout [Entry], _ key: (Entry) -> UInt64
  ) {
    var starts = [Int](repeating: 0, count: Int(digitMask) + 2)
    entries.withUnsafeBufferPointer { entries in
      for entry in entries { starts[Int(key(entry) &>> shift & digitMask) + 1] += 1 }
      for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
      sorted.withUnsafeMutableBufferPointer { sorted in
        starts.withUnsafeMutableBufferPointer { starts in
          for entry in entries {
            let digit = Int(key(entry) &>> shift & digitMask)
            sorted[starts[digit]] = entry
            starts[digit] += 1
          }
        }
      }
    }
  }
}
