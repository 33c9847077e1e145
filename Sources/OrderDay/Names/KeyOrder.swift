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
    var pairs = keys.indices.map { Pair(key: keys[$0], position: Int32(truncatingIfNeeded: $0)) }
    var sorted = pairs
    for shift in stride(from: 0, to: UInt64(UInt64.bitWidth), by: Int(digitBits))
    where varying >> shift & digitMask != 0 {
      deal(pairs, by: shift, into: &sorted)
      swap(&pairs, &sorted)
    }
    return pairs.map { $0.position }
  }

  private struct Pair {
    var key: UInt64
    var position: Int32
  }

  private static let digitBits: UInt64 = 11
  private static let digitMask: UInt64 = 1 << digitBits - 1

  /// Lays the pairs out by one digit; those with the same digit keep their order.
  private static func deal(_ pairs: [Pair], by shift: UInt64, into sorted: inout [Pair]) {
    var starts = [Int](repeating: 0, count: Int(digitMask) + 2)
    pairs.withUnsafeBufferPointer { pairs in
      for pair in pairs { starts[Int(pair.key >> shift & digitMask) + 1] += 1 }
      for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
      sorted.withUnsafeMutableBufferPointer { sorted in
        starts.withUnsafeMutableBufferPointer { starts in
          for pair in pairs {
            let digit = Int(pair.key >> shift & digitMask)
            sorted[starts[digit]] = pair
            starts[digit] += 1
          }
        }
      }
    }
  }
}
