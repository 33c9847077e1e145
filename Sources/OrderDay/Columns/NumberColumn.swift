/// Numbers by line or by row: 8 bits each until one of them needs 32, and 32 until one needs 64. The units of nearly all rows
/// fit the first, few amounts reach the twenty million yuan that the second hold.
///
///     var units = NumberColumn(repeating: 0, count: 3)
///     units[1] = 40
///     units[2] = 5_000_000_000  // from here on each takes 64 bits
public struct NumberColumn: Sendable {
  // Of the three arrays at most one holds numbers.
  @usableFromInline private(set) var tiny: [Int8] = []
  @usableFromInline private(set) var narrow: [Int32] = []
  @usableFromInline private(set) var wide: [Int64] = []
  private var size = Size.tiny
  /// How many of them the column does not have: those of a longer one that it was taken from, and has still in common with.
  private var hiddenCount = 0

  /// How much each takes.
  private enum Size: Comparable { case tiny, narrow, wide }

  /// No numbers yet.
  init() {}

  /// So many times the same number.
  init(repeating number: Int64, count: Int) { append(number, times: count) }

  /// Makes room for so many, as large as those that are there.
  mutating func reserveCapacity(_ count: Int) {
    switch size {
    case .tiny: tiny.reserveCapacity(count)
    case .narrow: narrow.reserveCapacity(count)
    case .wide: wide.reserveCapacity(count)
    }
  }

  /// Adds the number of one more.
  @inline(__always)
  mutating func append(_ number: Int64) {
    if size == .tiny, hiddenCount == 0, let number = Int8(exactly: number) {
      tiny.append(number)
    } else if size == .narrow, hiddenCount == 0, let number = Int32(exactly: number) {
      narrow.append(number)
    } else {
      appendLarger(number)
    }
  }

  private mutating func appendLarger(_ number: Int64) {
    part()
    makeRoom(for: number)
    switch size {
    case .tiny: tiny.append(Int8(number))
    case .narrow: narrow.append(Int32(number))
    case .wide: wide.append(number)
    }
  }

  /// The number of a line or a row.
  @inlinable
  public subscript(id: some DenseID) -> Int64 {
    get { self[id.index] }
    set { self[id.index] = newValue }
  }

  /// Adds the same number for so many more.
  mutating func append(_ number: Int64, times count: Int) {
    if count <= 0 { return }
    part()
    makeRoom(for: number)
    switch size {
    case .tiny: tiny.append(contentsOf: repeatElement(Int8(number), count: count))
    case .narrow: narrow.append(contentsOf: repeatElement(Int32(number), count: count))
    case .wide: wide.append(contentsOf: repeatElement(number, count: count))
    }
  }

  /// Adds so many numbers at once.
  @inline(__always)
  mutating func append(_ count: Int, _ number: (Int) -> Int64) {
    part()
    // Nearly always all fit: they are tried with the bits that those before take, and taken back where one does not.
    if size == .tiny {
      if Self.append(count, to: &tiny, number) { return }
      grow(to: .narrow)
    }
    if size == .narrow {
      if Self.append(count, to: &narrow, number) { return }
      grow(to: .wide)
    }
    wide.append(count, number)
  }

  @inline(__always)
  private static func append<Number: FixedWidthInteger>(
    _ count: Int, to numbers: inout [Number], _ number: (Int) -> Int64
  ) -> Bool {
    var beyond: Int64 = 0
    numbers.append(count) { index in
      let number = number(index)
      let kept = Number(truncatingIfNeeded: number)
      beyond |= number ^ Int64(kept)
      return kept
    }
    if beyond == 0 { return true }
    numbers.removeLast(count)
    return false
  }

  /// Adds the numbers of a part.
  mutating func append(_ part: NumberColumn) {
    self.part()
    grow(to: part.size)
    if part.size == size, part.hiddenCount == 0 {
      switch size {
      case .tiny: tiny += part.tiny
      case .narrow: narrow += part.narrow
      case .wide: wide += part.wide
      }
    } else {
      append(part.count) { part[$0] }
    }
  }

  /// Parts from the longer column that it was taken from.
  private mutating func part() {
    if hiddenCount == 0 { return }
    switch size {
    case .tiny: tiny.removeLast(hiddenCount)
    case .narrow: narrow.removeLast(hiddenCount)
    case .wide: wide.removeLast(hiddenCount)
    }
    hiddenCount = 0
  }

  private mutating func makeRoom(for number: Int64) {
    grow(to: Int8(exactly: number) != nil ? .tiny : Int32(exactly: number) != nil ? .narrow : .wide)
  }

  /// Gives each number at least so many bits.
  private mutating func grow(to larger: Size) {
    if larger <= size { return }
    // Room that was made for so many is made for larger ones, too.
    if larger == .narrow {
      narrow.reserveCapacity(tiny.capacity)
      narrow.append(tiny.count) { Int32(tiny[$0]) }
    } else {
      wide.reserveCapacity(Swift.max(tiny.capacity, narrow.capacity))
      wide.append(tiny.count) { Int64(tiny[$0]) }
      wide.append(narrow.count) { Int64(narrow[$0]) }
    }
    tiny = []
    if larger == .wide { narrow = [] }
    size = larger
  }
}

extension NumberColumn: RandomAccessCollection, MutableCollection {
  /// The first line.
  public var startIndex: Int { 0 }
  /// Behind the last line.
  public var endIndex: Int {
    switch size {
    case .tiny: tiny.count - hiddenCount
    case .narrow: narrow.count - hiddenCount
    case .wide: wide.count - hiddenCount
    }
  }

  /// The number of a line or a row by its position.
  public subscript(index: Int) -> Int64 {
    // Of the arrays all but one are empty: to look at the first ones alone is enough for nearly every column.
    @inlinable @inline(__always) get {
      tiny.indices.contains(index)
        ? Int64(tiny[index])
        : narrow.indices.contains(index) ? Int64(narrow[index]) : wide[index]
    }
    set {
      if size == .tiny, let number = Int8(exactly: newValue) {
        tiny[index] = number
      } else if size == .narrow, let number = Int32(exactly: newValue) {
        narrow[index] = number
      } else {
        grow(to: Int32(exactly: newValue) == nil ? .wide : .narrow)
        if size == .narrow { narrow[index] = Int32(newValue) } else { wide[index] = newValue }
      }
    }
  }
}

extension NumberColumn: Equatable, ExpressibleByArrayLiteral {
  /// The same numbers, however many bits they take.
  public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }

  /// A column of these numbers.
  public init(arrayLiteral numbers: Int64...) {
    self.init()
    for number in numbers { append(number) }
  }
}

extension NumberColumn {
  /// The first of them, which both have in common until one of them changes.
  ///
  /// - Complexity: O(1).
  func first(_ count: Int) -> NumberColumn {
    var first = self
    first.hiddenCount += Swift.max(0, self.count - count)
    return first
  }
}
