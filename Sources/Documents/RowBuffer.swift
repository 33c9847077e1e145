import ExactValues

/// Some rows and the beginning of one that is being written, until they are put behind the others in one go.
///
/// A cell costs two stores here; to put each by itself into an array of any length, which may be shared or full, costs
/// ten times as much, and a large day has tens of millions of them.
struct RowBuffer: Sendable {
  /// As many bytes as a store may reach beyond the last one.
  private static let margin = 8
  private var storage = InlineArray<1024, UInt8>(repeating: 0)
  /// How many bytes are there.
  private(set) var count = 0

  /// The bytes.
  var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get { storage.span.extracting(first: count) }
  }

  /// Whether so many bytes more can be put here.
  func hasRoom(for more: Int) -> Bool { more <= storage.count - Self.margin - count }

  /// Whether there may be no room for another row.
  var isNearlyFull: Bool { count > storage.count / 2 }

  /// Makes a line feed of the last byte; `false` where there is none.
  mutating func endLine() -> Bool {
    if count == 0 { return false }
    storage[count - 1] = UInt8(ascii: "\n")
    return true
  }

  /// Copies the bytes from `start` on; `false` where they are too many to be kept.
  ///
  /// They are kept word by word in a place of their own: to read them again from where they were just put down, each word
  /// from parts of several, makes the machine wait for every word.
  ///
  /// It changes nothing here: who may not change a buffer is given a copy of it.
  mutating func copy(from start: Int, to cells: inout CellBytes) -> Bool {
    if count - start > CellBytes.room { return false }
    for offset in stride(from: 0, to: count - start, by: 8) {
      cells.words[offset / 8] = storage.span.word(at: start + offset)
    }
    return true
  }

  /// Adds the first bytes of cells that were kept.
  ///
  /// - Precondition: there is room for them.
  @inline(__always)
  mutating func append(_ cells: borrowing CellBytes, _ length: Int) {
    // Beyond the last byte there may stand others: they are written over by what follows.
    for offset in stride(from: 0, to: length, by: 8) {
      store(cells.words[offset / 8], at: count + offset)
    }
    count += length
  }

  /// Forgets all bytes.
  mutating func removeAll() { count = 0 }

  /// Adds a few digits and what stands behind them.
  ///
  /// - Precondition: there is room for them.
  @inline(__always)
  mutating func append(_ text: ShortText) {
    store(text.bytes)
    count += text.count
  }

  /// Adds a cell and a comma behind it, if none of its bytes needs quotes; `false` where nothing was added because one may.
  ///
  /// Commas, quotes, CR and LF lie below `-`, as few other bytes of a table do: eight bytes at a time are asked for one
  /// that does.
  ///
  /// - Precondition: there is room for them.
  @inline(__always)
  mutating func append(plainCell text: Span<UInt8>) -> Bool {
    let start = count
    var offset = 0
    while offset + 8 <= text.count {
      let word = text.word(at: offset)
      if word.hasByteBelowDash {
        count = start
        return false
      }
      store(word)
      (offset, count) = (offset + 8, count + 8)
    }
    // The bytes behind the last one count as `-`, the comma takes the place of the first of them.
    let (rest, bits) = (text.count - offset, UInt64(text.count - offset) * 8)
    let word = text.lastWord(from: offset)
    if (word | UInt64.dashes &<< bits).hasByteBelowDash {
      count = start
      return false
    }
    store(word | UInt64(UInt8(ascii: ",")) &<< bits)
    count += rest + 1
    return true
  }

  @inline(__always)
  private mutating func store(_ word: UInt64) { store(word, at: count) }

  @inline(__always)
  private mutating func store(_ word: UInt64, at offset: Int) {
    var span = storage.mutableSpan
    var bytes = span.mutableBytes
    bytes.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
  }
}

/// The bytes of some cells, eight in each number, the first one lowest.
struct CellBytes: Sendable {
  fileprivate var words = InlineArray<16, UInt64>(repeating: 0)

  /// How many there may be.
  static let room = 128
}

extension UInt64 {
  /// Eight times `-`.
  fileprivate static let dashes: UInt64 = 0x2d2d_2d2d_2d2d_2d2d

  /// Whether any of the eight bytes is less than `-` (0x2D): subtracting that from it borrows its top bit.
  @inline(__always)
  fileprivate var hasByteBelowDash: Bool {
    (self &- Self.dashes) & ~self & 0x8080_8080_8080_8080 != 0
  }
}
