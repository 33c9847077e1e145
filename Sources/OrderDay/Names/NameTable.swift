/// Names as bytes, each once, numbered from 0 in the order in which they were first given.
///
/// Names are told apart by their bytes alone: no Unicode normalisation, trimming or case folding (R2.3).
/// A `Dictionary` would need an allocated key for each of the millions of look-ups of a large day, which
/// costs ten times as much; this table keeps all bytes in one array and looks up without allocating. The
/// hash differs from process to process, so that nobody can prepare colliding names; no result follows it.
///
///     var table = NameTable()
///     table.intern("egg30".utf8.span)  // 0
///     table.intern("milk".utf8.span)   // 1
///     table.intern("egg30".utf8.span)  // 0
public struct NameTable: Sendable {
  /// The bytes of all names, one after the other.
  public private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Int32] = []
  private var hashes: [UInt32] = []
  private var slotMask: Int
  private let seed: UInt64

  /// An empty table.
  public init() {
    slots = [Int32](repeating: -1, count: 16)
    slotMask = 15
    seed = UInt64(truncatingIfNeeded: Hasher().finalize())
  }

  /// How many names there are.
  public var count: Int { ends.count }

  /// The number of `name`, which is added if it is new.
  ///
  /// - Complexity: O(length), amortised.
  public mutating func intern(_ name: Span<UInt8>) -> Int32 {
    let hash = hash(of: name)
    var slot = Int(hash) & slotMask
    while slots[slot] >= 0 {
      let candidate = slots[slot]
      if hashes[Int(candidate)] == hash, equals(candidate, name) { return candidate }
      slot = (slot + 1) & slotMask
    }
    let number = Int32(truncatingIfNeeded: ends.count)
    slots[slot] = number
    hashes.append(hash)
    for index in name.indices { bytes.append(name[index]) }
    ends.append(bytes.count)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// Takes the name back that `intern` added last.
  ///
  /// - Precondition: The table is not empty.
  public mutating func removeLast() {
    let number = Int32(truncatingIfNeeded: ends.count - 1)
    // Nothing was added after it, so no look-up of another name passes its slot.
    var slot = Int(hashes[Int(number)]) & slotMask
    while slots[slot] != number { slot = (slot + 1) & slotMask }
    slots[slot] = -1
    hashes.removeLast()
    ends.removeLast()
    bytes.removeSubrange((ends.last ?? 0)...)
  }

  /// The number of `name`, or `nil` if it is not in the table.
  public func number(of name: Span<UInt8>) -> Int32? {
    let hash = hash(of: name)
    var slot = Int(hash) & slotMask
    while slots[slot] >= 0 {
      let candidate = slots[slot]
      if hashes[Int(candidate)] == hash, equals(candidate, name) { return candidate }
      slot = (slot + 1) & slotMask
    }
    return nil
  }

  /// Where the bytes of name `number` stand in `bytes`; empty for a number below 0.
  ///
  /// `table.bytes.span.extracting(table.range(of: number))` reads a name without copying it.
  public func range(of number: Int32) -> Range<Int> {
    if number < 0 { return 0..<0 }
    let index = Int(number)
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// A copy of the bytes of name `number`.
  public func name(_ number: Int32) -> [UInt8] { Array(bytes[range(of: number)]) }

  /// The name as a string, for messages and papers; empty for a number below 0.
  public func string(_ number: Int32) -> String {
    String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  /// The name of a dense id as a string; empty for none.
  public func string(_ id: some DenseID) -> String { string(id.rawValue) }

  /// Whether name `a` comes before name `b` in the order of their bytes.
  public func precedes(_ a: Int32, _ b: Int32) -> Bool { compare(a, b) < 0 }

  /// Below 0, 0 or above 0 as the bytes of `a` sort before, like or after those of `b`; none sorts first.
  public func compare(_ a: Int32, _ b: Int32) -> Int {
    if a == b { return 0 }
    let left = range(of: a)
    let right = range(of: b)
    for offset in 0..<min(left.count, right.count) {
      let x = bytes[left.lowerBound + offset]
      let y = bytes[right.lowerBound + offset]
      if x != y { return x < y ? -1 : 1 }
    }
    return left.count - right.count
  }

  /// For each name its place in the order of the bytes, from 0.
  ///
  /// - Complexity: O(n log n); O(n) where the names were given in that order.
  public func ranks() -> [Int32] {
    var order = [Int32](0..<Int32(truncatingIfNeeded: count))
    let isSorted = order.indices.dropFirst().allSatisfy { !precedes(order[$0], order[$0 - 1]) }
    if isSorted { return order }
    order.sort { precedes($0, $1) }
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, number) in order.enumerated() { ranks[Int(number)] = Int32(rank) }
    return ranks
  }

  private func equals(_ number: Int32, _ name: Span<UInt8>) -> Bool {
    let range = range(of: number)
    if range.count != name.count { return false }
    for offset in name.indices where bytes[range.lowerBound + offset] != name[offset] {
      return false
    }
    return true
  }

  private func hash(of name: Span<UInt8>) -> UInt32 {
    var hash = seed ^ UInt64(name.count)
    for index in name.indices {
      hash = (hash ^ UInt64(name[index])) &* 0x0000_0100_0000_01B3
    }
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  private mutating func grow() {
    let size = slots.count * 2
    slotMask = size - 1
    slots = [Int32](repeating: -1, count: size)
    for number in ends.indices {
      var slot = Int(hashes[number]) & slotMask
      while slots[slot] >= 0 { slot = (slot + 1) & slotMask }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }
}
