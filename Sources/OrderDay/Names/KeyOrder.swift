/// The order of numbers, found by their digits and not by comparing them.
///
/// Where a stage sorts millions of rows, it makes one number of what it sorts by. Bits in which all keys are the same cost
/// nothing, and keys that are in order already one look; of the others a digit has 11 bits.
enum KeyOrder {
  /// The positions of `keys` in the order of the keys; equal keys keep theirs.
  ///
  ///     KeyOrder.positions(of: [30, 10, 20, 10])  // [1, 3, 2, 0]
  ///
  /// - Complexity: O(keys x digits).
  static func positions(of keys: [UInt64]) -> [Int32] {
    var positions: [Int32] = []
    sort(keys) { count, entry in positions.append(count) { entry($0).position } }
    return positions
  }

  /// The positions of `keys` in the order of the keys, and for each of them whether its key is that of the one before.
  ///
  ///     KeyOrder.positionsAndRepeats(of: [30, 10, 10])  // [1, 2, 0], [false, true, false]
  ///
  /// - Complexity: O(keys x digits).
  static func positionsAndRepeats(of keys: [UInt64]) -> (positions: [Int32], repeats: [Bool]) {
    var (positions, repeats) = ([Int32](), [Bool]())
    sort(keys) { count, entry in
      positions.append(count) { entry($0).position }
      repeats.append(count) { $0 > 0 && entry($0).key == entry($0 - 1).key }
    }
    return (positions, repeats)
  }

  /// Hands over how many keys there are, and what tells of each in their order its position and what it is sorted by.
  @inline(__always)
  private static func sort(_ keys: [UInt64], _ take: (Int, (Int) -> Pair) -> Void) {
    var isSorted = true
    var varying: UInt64 = 0
    for index in keys.indices.dropFirst() {
      if keys[index] < keys[index - 1] { isSorted = false }
      varying |= keys[index] ^ keys[0]
    }
    if isSorted {
      take(keys.count) { Pair(key: keys[$0], position: Int32(truncatingIfNeeded: $0)) }
      return
    }
    // Bits that are the same in all keys do not tell them apart: the others may have room for the position.
    let packing = BitPacking(varying)
    let positionBits = UInt64(UInt64.bitWidth - UInt64(keys.count).leadingZeroBitCount)
    if packing.bitCount + positionBits <= UInt64.bitWidth {
      var entries: [UInt64] = []
      entries.append(keys.count) { packing.packed(keys[$0]) &<< positionBits | UInt64($0) }
      let position: UInt64 = (1 << positionBits) - 1
      let inOrder = sorted(entries, bitCount: packing.bitCount) { $0 &>> positionBits }
      take(keys.count) { index in
        let entry = inOrder[index]
        return Pair(
          key: entry &>> positionBits, position: Int32(truncatingIfNeeded: entry & position))
      }
      return
    }
    var pairs: [Pair] = []
    pairs.append(keys.count) {
      Pair(key: packing.packed(keys[$0]), position: Int32(truncatingIfNeeded: $0))
    }
    let inOrder = sorted(pairs, bitCount: packing.bitCount) { $0.key }
    take(keys.count) { inOrder[$0] }
  }

  private struct Pair {
    var key: UInt64
    var position: Int32
  }

  private static let digitBits: UInt64 = 11
  private static let digitMask: UInt64 = 1 << digitBits - 1

  /// Entries by their keys of so many bits, digit by digit from the last.
  @inline(__always)
  private static func sorted<Entry>(
    _ entries: [Entry], bitCount: UInt64, by key: (Entry) -> UInt64
  ) -> [Entry] {
    var entries = entries
    var sorted = entries
    for shift in stride(from: 0, to: bitCount, by: Int(digitBits)) {
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

/// Moves some bits of a number together, so that numbers that differ in no others keep their order.
///
///     BitPacking(0x0F0F).packed(0x3132)  // 0x12
struct BitPacking {
  private struct Run {
    var mask: UInt64
    var shift: UInt64
  }

  /// Bits that stand together, from the lowest on, and by how many they move down.
  private var runs: [Run] = []
  /// How many bits are kept.
  let bitCount: UInt64

  /// Keeps the bits of a mask.
  init(_ mask: UInt64) {
    bitCount = UInt64(mask.nonzeroBitCount)
    var (rest, kept) = (mask, UInt64(0))
    while rest != 0 {
      let start = UInt64(rest.trailingZeroBitCount)
      // Where the run ends: the lowest bit that the sum carries into.
      let end = rest &+ rest & (0 &- rest)
      let run = rest & ~end
      runs.append(Run(mask: run, shift: start - kept))
      kept += UInt64(run.nonzeroBitCount)
      rest &= ~run
    }
  }

  /// The kept bits of a number.
  @inline(__always)
  func packed(_ number: UInt64) -> UInt64 {
    var packed: UInt64 = 0
    for run in runs { packed |= (number & run.mask) &>> run.shift }
    return packed
  }
}
