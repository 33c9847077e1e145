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
  /// is not the one it looks for; `free` where there is none. Empty where `byName` serves.
  private var slots: [UInt64] = []
  private var slotMask = 0
  /// Whether names are put down as they come and not looked up; see `gathering`.
  private(set) var gathers = false
  /// The numbers in the order of the bytes of their names; empty as long as nobody sorted them.
  private(set) var byName: [Int32] = []
  /// The number of the name that was asked for last; below 0 there is none.
  private var last: Int32 = -1
  private let seed: UInt64

  /// An empty table.
  public init() { seed = UInt64(truncatingIfNeeded: Hasher().finalize()) }

  /// A list of names: each is put down where it follows on another one, and so may stand here several times, until
  /// `numberGathered` makes a table of it, or another table takes it over.
  ///
  /// Of the orders in a file nearly every one is new, and to look for it among millions is to wait for the memory: to sort
  /// them all at the end takes less time, and no room for slots.
  static var gathering: NameTable {
    var table = NameTable()
    table.gathers = true
    return table
  }

  /// Makes room for the names of some parts, and for those that follow, if of `expected` rows they are as many as of the `rows`
  /// that were read.
  mutating func reserve(for parts: [NameTable], rows: Int, of expected: Int) {
    let byteCount = parts.reduce(bytes.count) { $0 + $1.bytes.count }
    if rows == 0 || byteCount <= bytes.capacity { return }
    let all = byteCount * max(expected, rows) / rows
    bytes.reserveCapacity(all + all / 32)
  }

  /// Puts names down behind those that are here; how much higher their numbers are here.
  ///
  /// - Precondition: both are gathering.
  mutating func append(gathered other: NameTable) -> Int32 {
    precondition(gathers && other.gathers, "a table has each name once")
    let before = Int32(truncatingIfNeeded: count)
    if other.count == 0 { return before }
    if count == 0 {
      (length, ends) = (other.length, other.ends)
    } else {
      if ends.isEmpty, !other.ends.isEmpty || other.length != length { countEnds() }
      if !ends.isEmpty {
        let start = bytes.count
        ends.append(other.count) {
          start + other.range(of: Int32(truncatingIfNeeded: $0)).upperBound
        }
      }
    }
    bytes += other.bytes
    count += other.count
    last = -1
    return before
  }

  /// Makes a table of the names that were gathered, numbered in the order in which they were first put down; for each that
  /// was put down its number.
  ///
  /// It is the table that `intern` would have made of them. Who will look names up is `keepingOrder`: that is what they are
  /// found by then.
  ///
  /// - Complexity: O(bytes), where names soon differ.
  mutating func numberGathered(keepingOrder: Bool) -> [Int32] {
    precondition(gathers, "names are numbered once")
    let order = NameOrder(self)
    // For each name the first one that is the same: of those it stands before the others.
    var numbers = [Int32](repeating: 0, count: count)
    var first: Int32 = 0
    for (place, position) in order.positions.enumerated() {
      if !order.repeats[place] { first = position }
      numbers[Int(position)] = first
    }
    keepFirst(&numbers)
    if keepingOrder {
      byName.reserveCapacity(count)
      for (place, position) in order.positions.enumerated() where !order.repeats[place] {
        byName.append(numbers[Int(position)])
      }
    }
    gathers = false
    last = -1
    return numbers
  }

  /// Keeps each name that is the first of its kind, which `numbers` tells of all, and numbers them anew.
  private mutating func keepFirst(_ numbers: inout [Int32]) {
    let all = count
    var (start, kept, byteCount) = (0, 0, 0)
    while start < all {
      if Int(numbers[start]) != start {
        numbers[start] = numbers[Int(numbers[start])]
        start += 1
        continue
      }
      // Names are repeated seldom: those between two that are move down together.
      var end = start
      while end < all, Int(numbers[end]) == end {
        numbers[end] = Int32(truncatingIfNeeded: kept + end - start)
        end += 1
      }
      let moved =
        range(of: Int32(truncatingIfNeeded: start))
        .lowerBound..<range(of: Int32(truncatingIfNeeded: end - 1)).upperBound
      if moved.lowerBound > byteCount { bytes.moveDown(moved, to: byteCount) }
      if !ends.isEmpty {
        for number in start..<end {
          ends[kept + number - start] = ends[number] - moved.lowerBound + byteCount
        }
      }
      (start, kept, byteCount) = (end, kept + end - start, byteCount + moved.count)
    }
    bytes.removeLast(bytes.count - byteCount)
    if !ends.isEmpty { ends.removeLast(all - kept) }
    count = kept
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
    if !gathers {
      if slots.isEmpty { fillSlots() }
      return number(of: name, hash: hash(of: name), ifNew: isRight)
    }
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
      countEnds()
    }
    bytes.append(copying: name)
    count += 1
    if !ends.isEmpty { ends.append(bytes.count) }
  }

  /// From here on names have several lengths.
  private mutating func countEnds() { ends = (1...count).map { $0 * length } }

  /// The numbers here of the names of another table, from its name `first` on, in their order; new ones are added.
  ///
  /// - Complexity: O(bytes), amortised.
  public mutating func intern(_ other: NameTable, from first: Int = 0) -> [Int32] {
    var numbers = numbers(of: other, from: first)
    for index in numbers.indices where numbers[index] < 0 {
      numbers[index] = intern(other.span(of: first + index))
    }
    return numbers
  }

  /// The numbers here of the names of another table, from its name `first` on, in their order; -1 for those that are not
  /// here.
  ///
  /// - Complexity: O(bytes).
  public func numbers(of other: NameTable, from first: Int = 0) -> [Int32] {
    precondition(!gathers, "a name may stand in a list several times")
    let count = max(0, other.count - first)
    if count == 0 { return [] }
    if slots.isEmpty { return (first..<other.count).map { number(of: other.span(of: $0)) ?? -1 } }
    var numbers: [Int32] = []
    numbers.reserveCapacity(count)
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
        if candidate >= 0, initials[index] == (name.isEmpty ? initials[index] : name[0]),
          isName(candidate, name)
        {
          numbers.append(candidate)
        } else {
          let entry = slots[slot(of: name, hash: hashes[index])]
          numbers.append(entry == Self.free ? -1 : Self.number(in: entry))
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
  func span(of number: Int) -> Span<UInt8> {
    bytes.span.extracting(range(of: Int32(truncatingIfNeeded: number)))
  }

  /// The number of `name`, or `nil` if it is not in the table.
  public func number(of name: Span<UInt8>) -> Int32? {
    precondition(!gathers, "a name may stand in a list several times")
    if slots.isEmpty { return numberByName(of: name) }
    let entry = slots[slot(of: name, hash: hash(of: name))]
    return entry == Self.free ? nil : Self.number(in: entry)
  }

  /// The number of `name`, found by halves among all.
  ///
  /// - Complexity: O(log names); O(names) where nobody kept their order.
  private func numberByName(of name: Span<UInt8>) -> Int32? {
    if byName.isEmpty { return (0..<Int32(truncatingIfNeeded: count)).first { isName($0, name) } }
    var (low, high) = (0, byName.count)
    while low < high {
      let middle = (low + high) / 2
      if span(of: Int(byName[middle])).compare(to: name) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < byName.count && isName(byName[low], name) ? byName[low] : nil
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
    a == b
      ? 0
      : bytes.span.extracting(range(of: a)).compare(to: bytes.span.extracting(range(of: b)))
  }

  /// For each name its place in the order of the bytes, from 0.
  ///
  /// - Complexity: O(bytes), where names soon differ; O(names) where they were given in that order.
  public func ranks() -> [Int32] {
    let numbers = 0..<Int32(truncatingIfNeeded: count)
    var sorted = byName
    if sorted.isEmpty {
      let isSorted = numbers.dropFirst().allSatisfy { !precedes($0, $0 - 1) }
      if isSorted { return Array(numbers) }
      sorted = NameOrder(self).positions
    }
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, number) in sorted.enumerated() {
      ranks[Int(number)] = Int32(truncatingIfNeeded: rank)
    }
    return ranks
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
    for entry in entries where entry != Self.free { put(entry) }
  }

  /// From here on names are looked up by their hashes: the first one comes, or one comes to those that were sorted.
  private mutating func fillSlots() {
    var size = 16
    while count * 4 > size * 3 { size *= 2 }
    slotMask = size - 1
    slots = [UInt64](repeating: Self.free, count: size)
    for number in 0..<count {
      put(Self.entry(hash(of: span(of: number)), Int32(truncatingIfNeeded: number)))
    }
    byName = []
  }

  private mutating func put(_ entry: UInt64) {
    var slot = Int(entry &>> 32) & slotMask
    while slots[slot] != Self.free { slot = (slot + 1) & slotMask }
    slots[slot] = entry
  }
}
