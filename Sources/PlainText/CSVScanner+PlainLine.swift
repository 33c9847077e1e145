extension CSVScanner {
  /// A line with nothing wrong in it and without doubled quotes, of which the ends of the cells were noted.
  public struct PlainLine: Sendable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset after the last byte, without the line end.
    public let end: Int
    /// The offset of the next line.
    let next: Int
    /// Whether any cell stands in quotes.
    public let hasQuotes: Bool
    /// How many of its first cells were found to say the same as those of the line before.
    public let repeatedCellCount: Int
  }

  /// The next line, if it is plain and has as many cells as `ends` has room for, with the offsets of the commas or the line
  /// end behind its cells; `nil` for any other line, which `next` reads. The scanner stays before it until it passes it.
  ///
  /// A reader of millions of rows needs no more than this of most of them. Where `ends` still tells of a plain line that was
  /// passed just before, what both start with is not looked at again: the rows of a basket differ in their last cells.
  ///
  ///     while let line = scanner.plainLine(in: bytes, after: last, endsInto: &ends) {
  ///       ...
  ///       scanner.pass(line)
  ///       last = line
  ///     }
  public func plainLine(
    in bytes: Span<UInt8>, after last: PlainLine? = nil, endsInto ends: inout [Int]
  ) -> PlainLine? {
    // A mark may stand before the first line, and a blank line is none.
    guard offset > 0, offset < min(end, bytes.count) else { return nil }
    var room = ends.mutableSpan
    var repeated = 0
    if let last, !last.hasQuotes {
      repeated = Self.cellsRepeated(from: last, at: offset, in: bytes, ends: &room)
    }
    guard let line = Self.plainLine(in: bytes, from: offset, after: repeated, into: &room),
      line.end > line.start
    else { return nil }
    return line
  }

  /// How many first cells of a line without quotes stand again at `start`, each with its comma; their ends are moved there.
  @inline(__always)
  private static func cellsRepeated(
    from last: PlainLine, at start: Int, in bytes: Span<UInt8>, ends: inout MutableSpan<Int>
  ) -> Int {
    let distance = start &- last.start
    var offset = last.start
    while offset < last.end {
      let differences = word(of: bytes, at: offset) ^ word(of: bytes, at: offset &+ distance)
      if differences != 0 {
        offset &+= differences.trailingZeroBitCount &>> 3
        break
      }
      offset &+= 8
    }
    var repeated = 0
    while repeated < ends.count &- 1, ends[repeated] < offset {
      ends[repeated] &+= distance
      repeated &+= 1
    }
    return repeated
  }

  /// Reads a line with nothing wrong in it, without doubled quotes, and with as many cells as `ends` has
  /// room for; returns `nil` for any other line, which is then read again by the slow way. The first cells may be known.
  ///
  /// Eight bytes are looked at in one step: most words of a table have at most one comma and nothing else
  /// that matters.
  static func plainLine(
    in bytes: Span<UInt8>, from start: Int, after repeated: Int = 0,
    into ends: inout MutableSpan<Int>
  ) -> PlainLine? {
    var index = repeated
    var cellStart = repeated == 0 ? start : ends[repeated - 1] &+ 1
    var position = cellStart
    var quotes = QuoteState.none
    var hasQuotes = false
    words: while position &- start <= lineBytesMax {
      let word = word(of: bytes, at: position)
      var events = eventMask(word)
      while events != 0 {
        // The high bit of the byte: its lowest one is seven below.
        let bit = events.trailingZeroBitCount &- 7
        let at = position &+ bit &>> 3
        events &= events &- 1
        // The word is filled up with line feeds after the end of the file.
        let byte = UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: bit))
        if byte == comma {
          if quotes == .open { continue }
          guard index < ends.count else { return nil }
          ends[index] = at
          index &+= 1
          cellStart = at &+ 1
          quotes = .none
        } else if byte >= 0x80 {
          guard let length = plainScalarLength(at: at, in: bytes) else { return nil }
          position = at + length
          continue words
        } else if byte == quote {
          if quotes == .none, at == cellStart {
            quotes = .open
            hasQuotes = true
          } else {
            guard quotes == .open, isCellEnd(at + 1, in: bytes) else { return nil }
            quotes = .closed
          }
        } else if byte >= space, byte != delete {
          // What else lies below the comma may stand anywhere but behind a closing quote, and that was seen to.
          continue
        } else {
          let isPair = byte == carriageReturn && at + 1 < bytes.count && bytes[at + 1] == lineFeed
          guard isPair || byte == lineFeed, quotes != .open, index + 1 == ends.count,
            at - start <= lineBytesMax
          else { return nil }
          ends[index] = at
          return PlainLine(
            start: start, end: at, next: min(at + (isPair ? 2 : 1), bytes.count),
            hasQuotes: hasQuotes, repeatedCellCount: repeated)
        }
      }
      position &+= 8
    }
    return nil
  }

  /// Where the reading stands in the quotes of a cell.
  private enum QuoteState { case none, open, closed }

  private static func isCellEnd(_ offset: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count else { return true }
    return bytes[offset] == comma || bytes[offset] == lineFeed || bytes[offset] == carriageReturn
  }

  /// The length of a scalar that may stand in a table, or `nil` for anything else.
  @inline(__always)
  private static func plainScalarLength(at offset: Int, in bytes: Span<UInt8>) -> Int? {
    // U+4000 to U+9FFF, most of Chinese: nothing among them is forbidden.
    if bytes[offset] &- 0xE4 < 6, offset + 2 < bytes.count,
      UTF8Text.isContinuation(bytes[offset + 1]), UTF8Text.isContinuation(bytes[offset + 2])
    {
      return 3
    }
    guard let found = UTF8Text.scalar(at: offset, in: bytes),
      !CharacterClass.isForbidden(found, at: offset, in: bytes)
    else { return nil }
    return found.length
  }

  /// Eight bytes from `offset`, the first one lowest; after the end of the file there are line feeds.
  @inline(__always)
  private static func word(of bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    if offset &+ 8 <= bytes.count {
      // An offset in the file is not below 0: its bounds were asked for.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self)
      return UInt64(littleEndian: word)
    }
    var word: UInt64 = 0
    for index in stride(from: offset + 7, through: offset, by: -1) {
      word = word << 8 | UInt64(index < bytes.count ? bytes[index] : lineFeed)
    }
    return word
  }

  /// The high bit of each byte that may matter, exactly: those up to the comma, U+007F, and what is not ASCII. Of those that
  /// do not matter just the `+` of a time is seen often.
  @inline(__always)
  private static func eventMask(_ word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let low = word & (each &* 0x7F)
    // A sum of seven-bit numbers never carries into the next byte.
    let aboveComma = low &+ each &* (0x7F - UInt64(comma))
    let isDelete = low &+ each
    return (~aboveComma | isDelete | word) & (each &* 0x80)
  }

  private static let space = UInt8(ascii: " ")
  private static let delete: UInt8 = 0x7F
}

extension CSVRecord {
  /// Room for the ends of as many cells as the line before had.
  mutating func makeRoomForEnds() {
    if ends.count != cells.count { ends = [Int](repeating: 0, count: cells.count) }
  }

  /// Takes the cells of a plain line whose ends were noted.
  mutating func take(_ plain: CSVScanner.PlainLine, in bytes: Span<UInt8>) {
    var start = plain.start
    for index in cells.indices {
      let end = ends[index]
      let quoteBytes = plain.hasQuotes && start < end && bytes[start] == CSVScanner.quote ? 1 : 0
      cells[index] = CSVCell(
        start: start + quoteBytes, end: end - quoteBytes,
        column: Int32(truncatingIfNeeded: start - plain.start + 1),
        length: Int32(truncatingIfNeeded: end - start), isUnescaped: false)
      start = end + 1
    }
  }
}
