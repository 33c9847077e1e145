/// Numbers by line or by row: 32 bits each until one of them needs 64. Nearly all fit: no event says more than a million
/// units (R3.4), and few amounts reach twenty million yuan.
///
///     var units = NumberColumn(repeating: 0, count: 3)
///     units[1] = 40
///     units[2] = 5_000_000_000  // from here on each takes 64 bits
public struct NumberColumn: Sendable {
  private var narrow: [Int32]
  /// Empty while all fit 32 bits.
  private var wide: [Int64] = []
  /// How many of them the column does not have: those of a longer one that it was taken from, and has still in common with.
  private var hiddenCount = 0

  /// No numbers yet.
  init() { narrow = [] }

  /// So many times the same number.
  init(repeating units: Int32, count: Int) { narrow = [Int32](repeating: units, count: count) }

  /// Numbers that fit 32 bits.
  init(_ units: [Int32]) { narrow = units }

  /// The column that all parts make, one behind the other.
  init<Part>(joining parts: [Part], _ column: (Part) -> NumberColumn) {
    self.init()
    reserveCapacity(parts.reduce(0) { $0 + column($1).count })
    for part in parts { append(column(part)) }
  }

  /// Makes room for so many.
  mutating func reserveCapacity(_ count: Int) { narrow.reserveCapacity(count) }

  /// Adds the number of one more.
  @inline(__always)
  mutating func append(_ units: Int64) {
    if wide.isEmpty, hiddenCount == 0, let units = Int32(exactly: units) {
      narrow.append(units)
    } else {
      appendWide(units)
    }
  }

  private mutating func appendWide(_ units: Int64) {
    part()
    if wide.isEmpty, let units = Int32(exactly: units) {
      narrow.append(units)
      return
    }
    widen()
    wide.append(units)
  }

  /// The number of a line or a row.
  @inlinable
  public subscript(id: some DenseID) -> Int64 {
    get { self[id.index] }
    set { self[id.index] = newValue }
  }

  /// Adds the same number for so many more.
  mutating func append(_ units: Int64, times count: Int) {
    if count <= 0 { return }
    part()
    if wide.isEmpty, let units = Int32(exactly: units) {
      narrow.append(contentsOf: repeatElement(units, count: count))
    } else {
      widen()
      wide.append(contentsOf: repeatElement(units, count: count))
    }
  }

  /// Adds so many numbers at once.
  @inline(__always)
  mutating func append(_ count: Int, _ number: (Int) -> Int64) {
    part()
    if wide.isEmpty {
      var beyond: Int64 = 0
      narrow.append(count) { index in
        let number = number(index)
        let narrow = Int32(truncatingIfNeeded: number)
        beyond |= number ^ Int64(narrow)
        return narrow
      }
      if beyond == 0 { return }
      narrow.removeLast(count)
    }
    for index in 0..<count { append(number(index)) }
  }

  /// Adds the numbers of a part.
  mutating func append(_ part: NumberColumn) {
    self.part()
    if wide.isEmpty, part.wide.isEmpty, part.hiddenCount == 0 {
      narrow += part.narrow
    } else {
      append(part.count) { part[$0] }
    }
  }

  /// Parts from the longer column that it was taken from.
  private mutating func part() {
    if hiddenCount == 0 { return }
    if wide.isEmpty { narrow.removeLast(hiddenCount) } else { wide.removeLast(hiddenCount) }
    hiddenCount = 0
  }

  private mutating func widen() {
    if !wide.isEmpty { return }
    wide = narrow.map { Int64($0) }
    narrow = []
  }
}

extension NumberColumn: RandomAccessCollection, MutableCollection {
  /// The first line.
  public var startIndex: Int { 0 }
  /// Behind the last line.
  public var endIndex: Int { (wide.isEmpty ? narrow.count : wide.count) - hiddenCount }

  /// The number of a line or a row by its position.
  public subscript(index: Int) -> Int64 {
    // Of the two arrays one is empty: to look at the first alone is enough for nearly every column.
    get { narrow.indices.contains(index) ? Int64(narrow[index]) : wide[index] }
    set {
      if wide.isEmpty {
        if let units = Int32(exactly: newValue) {
          narrow[index] = units
          return
        }
        widen()
      }
      wide[index] = newValue
    }
  }
}

extension NumberColumn: Equatable, ExpressibleByArrayLiteral {
  /// The same numbers, however many bits they take.
  public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }

  /// A column of these numbers.
  public init(arrayLiteral units: Int64...) {
    self.init()
    for units in units { append(units) }
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
