import ExactValues

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
  /// How many names there are.
  public private(set) var count = 0
  /// How many bytes each name has, as long as all have as many: ids of one kind mostly do.
  private var length = 0
  /// Where each name ends; empty as long as its length says it.
  private var ends: [Int] = []
  /// A name's hash in the upper half and its number in the lower one, so that a look-up seldom has to read a name that
  /// is not the one it looks for; `free` where there is none.
  private var slots: [UInt64] = []
  private var slotMask: Int
  /// Whether names are put down as they come and not looked up; see `gathering`.
  private var gathers = false
  /// The number of the name that was asked for last; below 0 there is none.
  private var last: Int32 = -1
  private let seed: UInt64

  /// An empty table.
  public init() {
    slots = [UInt64](repeating: Self.free, count: 16)
    slotMask = 15
    seed = UInt64(truncatingIfNeeded: Hasher().finalize())
  }

  /// A list of names for another table, which looks them up: each is put down where it follows on another one, and so may
  /// stand here several times.
  ///
  /// Of the orders in a part of a file nearly every one is new: to look for it among those of the part, too, is to do twice
  /// what the table of all parts does. And that looks up many at once, for which the machine waits together.
  static var gathering: NameTable {
    var table = NameTable()
    table.gathers = true
    return table
  }

  /// The number of `name`, which is added if it is new.
  ///
  /// - Complexity: O(length), amortised.
  public mutating func intern(_ name: Span<UInt8>) -> Int32 { intern(name) { _ in true } ?? -1 }

  /// The number of `name`, which is added if it is new and right; `nil` for one that is neither known nor right.
  ///
  /// A name is asked about when it comes in and not again: of the rows of a large day most name what is known.
  ///
  /// - Complexity: O(length), amortised.
  @inline(__always)
  package mutating func intern(
    _ name: Span<UInt8>, ifNew isRight: (Span<UInt8>) -> Bool
  ) -> Int32? {
    // The rows of a basket stand together: two names of three are the one before.
    if last >= 0, isName(last, name) { return last }
    return lookUp(name, ifNew: isRight)
  }

  /// The number of a name that is not the one before.
  private mutating func lookUp(_ name: Span<UInt8>, ifNew isRight: (Span<UInt8>) -> Bool) -> Int32?
  {
    if !gathers { return number(of: name, hash: hash(of: name), ifNew: isRight) }
    if !isRight(name) { return nil }
    append(name)
    last = Int32(truncatingIfNeeded: count - 1)
    return last
  }

  /// The number of a name that has this hash, added if it is new and right.
  @inline(__always)
  private mutating func number(
    of name: Span<UInt8>, hash: UInt32, ifNew isRight: (Span<UInt8>) -> Bool
  ) -> Int32? {
    let slot = slot(of: name, hash: hash)
    let number: Int32
    if slots[slot] != Self.free {
      number = Self.number(in: slots[slot])
    } else {
      if !isRight(name) { return nil }
      number = Int32(truncatingIfNeeded: count)
      slots[slot] = Self.entry(hash, number)
      append(name)
      if count * 4 > slots.count * 3 { grow() }
    }
    last = number
    return number
  }

  private mutating func append(_ name: Span<UInt8>) {
    if count == 0 {
      length = name.count
    } else if ends.isEmpty, name.count != length {
      ends = (1...count).map { $0 * length }
    }
    bytes.append(copying: name)
    count += 1
    if !ends.isEmpty { ends.append(bytes.count) }
  }

  /// The numbers here of the names of another table, from its name `first` on, in their order; new ones are added.
  ///
  /// - Complexity: O(bytes), amortised.
  public mutating func intern(_ other: NameTable, from first: Int = 0) -> [Int32] {
    var numbers: [Int32] = []
    let count = max(0, other.count - first)
    numbers.reserveCapacity(count)
    reserve(count)
    // The slots of a large table are far away, and so are the names that may be the same. Those of some names are looked at
    // in turns that do nothing else, so that the machine waits for all of them at once.
    var hashes = InlineArray<32, UInt32>(repeating: 0)
    var entries = InlineArray<32, UInt64>(repeating: 0)
    var candidates = InlineArray<32, Int32>(repeating: -1)
    var starts = InlineArray<32, Int>(repeating: 0)
    var initials = InlineArray<32, UInt8>(repeating: 0)
    for start in stride(from: first, to: other.count, by: hashes.count) {
      let batch = 0..<min(hashes.count, other.count - start)
      for index in batch { hashes[index] = hash(of: other.span(of: start + index)) }
      for index in batch { entries[index] = slots[Int(hashes[index]) & slotMask] }
      for index in batch {
        candidates[index] = Self.candidate(in: entries[index], hash: hashes[index])
        starts[index] = min(range(of: candidates[index]).lowerBound, max(bytes.count - 1, 0))
      }
      if !bytes.isEmpty {
        for index in batch { initials[index] = bytes[starts[index]] }
      }
      for index in batch {
        let (name, candidate) = (other.span(of: start + index), candidates[index])
        // What was found stays, unless the table grew; where nothing was, one of these names may be by now.
        if candidate >= 0, initials[index] == (name.isEmpty ? initials[index] : name[0]),
          isName(candidate, name)
        {
          numbers.append(candidate)
        } else {
          numbers.append(number(of: name, hash: hashes[index]) { _ in true } ?? -1)
        }
      }
    }
    return numbers
  }

  /// The number of the one name that may stand in a slot and have this hash; -1 where none does.
  private static func candidate(in entry: UInt64, hash: UInt32) -> Int32 {
    entry != free && UInt32(truncatingIfNeeded: entry &>> 32) == hash ? number(in: entry) : -1
  }

  /// The bytes of a name.
  @inline(__always)
  @_lifetime(borrow self)
  private func span(of number: Int) -> Span<UInt8> {
    bytes.span.extracting(range(of: Int32(truncatingIfNeeded: number)))
  }

  /// Makes room for so many names of which half may be known.
  private mutating func reserve(_ count: Int) {
    while (self.count + count / 2) * 4 > slots.count * 3 { grow() }
  }

  /// The number of `name`, or `nil` if it is not in the table.
  public func number(of name: Span<UInt8>) -> Int32? {
    precondition(!gathers, "a name may stand in a list several times")
    let entry = slots[slot(of: name, hash: hash(of: name))]
    return entry == Self.free ? nil : Self.number(in: entry)
  }

  /// Gives back what names are looked up by, which takes as much room as the names themselves: nobody asks for the number of
  /// one any more, and none is added.
  public mutating func endLookUps() {
    slots = []
    slotMask = 0
  }

  /// Where the bytes of name `number` stand in `bytes`; empty for a number below 0.
  ///
  /// `table.bytes.span.extracting(table.range(of: number))` reads a name without copying it.
  @inline(__always)
  public func range(of number: Int32) -> Range<Int> {
    if number < 0 { return 0..<0 }
    let index = Int(number)
    if ends.isEmpty {
      precondition(index < count)
      // Both are less than there are bytes.
      let start = index &* length
      return Range(uncheckedBounds: (start, start &+ length))
    }
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
  /// Names are sorted by the eight bytes behind what all of them start with, and looked at whole just where these are
  /// the same: the ids of a day start alike, and soon differ.
  ///
  /// - Complexity: O(n log n); O(n) where the names were given in that order.
  public func ranks() -> [Int32] {
    let numbers = 0..<Int32(truncatingIfNeeded: count)
    let isSorted = numbers.dropFirst().allSatisfy { !precedes($0, $0 - 1) }
    if isSorted { return Array(numbers) }
    let skipped = commonPrefixCount
    let keys = numbers.map { number in
      let name = bytes.span.extracting(range(of: number))
      return name.bigEndianWord(at: min(skipped, name.count))
    }
    var order = KeyOrder.positions(of: keys)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys[Int(order[end])] == keys[Int(order[start])] { end += 1 }
      if end - start > 1 { order[start..<end].sort { precedes($0, $1) } }
      start = end
    }
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, number) in order.enumerated() {
      ranks[Int(number)] = Int32(truncatingIfNeeded: rank)
    }
    return ranks
  }

  /// How many bytes all names start with.
  private var commonPrefixCount: Int {
    let first = bytes.span.extracting(range(of: 0))
    var common = first.count
    for number in 1..<Int32(truncatingIfNeeded: max(1, count)) where common > 0 {
      let name = bytes.span.extracting(range(of: number))
      common = min(common, name.count)
      var shared = 0
      while shared < common {
        let differences = name.bigEndianWord(at: shared) ^ first.bigEndianWord(at: shared)
        shared += differences.leadingZeroBitCount / 8
        if differences != 0 { break }
      }
      common = min(common, shared)
    }
    return common
  }

  // MARK: Slots

  private static let free = UInt64.max

  private static func entry(_ hash: UInt32, _ number: Int32) -> UInt64 {
    UInt64(hash) &<< 32 | UInt64(UInt32(bitPattern: number))
  }

  private static func number(in entry: UInt64) -> Int32 { Int32(truncatingIfNeeded: entry) }

  /// Whether a number is that of these bytes.
  @inline(__always)
  private func isName(_ number: Int32, _ name: Span<UInt8>) -> Bool {
    let (range, length) = (range(of: number), name.count)
    if range.count != length { return false }
    if length < 8 { return bytes.span.extracting(range).hasSameBytes(as: name) }
    // Of two loads that lie over each other, both say the same of the bytes between.
    let bytes = bytes.span
    var offset = 0
    while offset &+ 8 < length {
      if bytes.word(at: range.lowerBound &+ offset) != name.word(at: offset) { return false }
      offset &+= 8
    }
    return bytes.word(at: range.upperBound &- 8) == name.word(at: length &- 8)
  }

  /// The slot that holds `name`, or the free one where it would be put.
  @inline(__always)
  private func slot(of name: Span<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash) & slotMask
    while true {
      let entry = slots[slot]
      if entry == Self.free { return slot }
      if UInt32(truncatingIfNeeded: entry &>> 32) == hash, isName(Self.number(in: entry), name) {
        return slot
      }
      slot = (slot &+ 1) & slotMask
    }
  }

  @inline(__always)
  private func hash(of name: Span<UInt8>) -> UInt32 {
    let length = name.count
    var hash = seed ^ UInt64(length)
    var offset = 0
    while offset &+ 8 < length {
      hash = Self.mixed(hash ^ name.word(at: offset))
      offset &+= 8
    }
    // The last eight bytes, of which some may have been seen.
    let last = length >= 8 ? name.word(at: length &- 8) : name.lastWord(from: offset)
    return UInt32(truncatingIfNeeded: Self.mixed(hash ^ last))
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  private mutating func grow() {
    let entries = slots
    slotMask = entries.count * 2 - 1
    slots = [UInt64](repeating: Self.free, count: entries.count * 2)
    for entry in entries where entry != Self.free {
      var slot = Int(entry &>> 32) & slotMask
      while slots[slot] != Self.free { slot = (slot + 1) & slotMask }
      slots[slot] = entry
    }
  }
}
