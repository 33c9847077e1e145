extension CSVScanner {
  /// Where a line ends and where the next one starts.
  struct LineExtent {
    /// The offset after the last byte, without the line end.
    var end: Int
    /// The offset of the next line.
    var next: Int
  }

  /// Reads a line with nothing wrong in it, without doubled quotes, and with as many cells as `cells` has
  /// room for; returns `nil` for any other line, which is then read again by the slow way.
  ///
  /// Eight bytes are looked at in one step: most words of a table have at most one comma and nothing else
  /// that matters.
  static func plainLine(
    in bytes: Span<UInt8>, from start: Int, into cells: inout MutableSpan<CSVCell>
  ) -> LineExtent? {
    var position = start
    var cellStart = start
    var index = 0
    var quotes = QuoteState.none
    words: while position - start <= lineBytesMax {
      let base = position
      let word = word(of: bytes, at: base)
      var events = eventMask(word)
      while events != 0 {
        let at = base + events.trailingZeroBitCount / 8
        events &= events &- 1
        // The word is filled up with line feeds after the end of the file.
        let byte = UInt8(truncatingIfNeeded: word >> UInt64((at - base) * 8))
        if byte == comma {
          if quotes == .open { continue }
          guard index < cells.count else { return nil }
          cells[index] = cell(cellStart..<at, isQuoted: quotes == .closed, line: start)
          index += 1
          cellStart = at + 1
          quotes = .none
        } else if byte >= 0x80 {
          guard let length = plainScalarLength(at: at, in: bytes) else { return nil }
          position = at + length
          continue words
        } else if byte == quote {
          if quotes == .none, at == cellStart {
            quotes = .open
          } else {
            guard quotes == .open, isCellEnd(at + 1, in: bytes) else { return nil }
            quotes = .closed
          }
        } else {
          let isPair = byte == carriageReturn && at + 1 < bytes.count && bytes[at + 1] == lineFeed
          guard isPair || byte == lineFeed, quotes != .open, index + 1 == cells.count,
            at - start <= lineBytesMax
          else { return nil }
          cells[index] = cell(cellStart..<at, isQuoted: quotes == .closed, line: start)
          return LineExtent(end: at, next: min(at + (isPair ? 2 : 1), bytes.count))
        }
      }
      position += 8
    }
    return nil
  }

  /// Where the reading stands in the quotes of a cell.
  private enum QuoteState { case none, open, closed }

  private static func isCellEnd(_ offset: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count else { return true }
    return bytes[offset] == comma || bytes[offset] == lineFeed || bytes[offset] == carriageReturn
  }

  @inline(__always)
  private static func cell(_ written: Range<Int>, isQuoted: Bool, line: Int) -> CSVCell {
    let quoteBytes = isQuoted ? 1 : 0
    return CSVCell(
      start: written.lowerBound + quoteBytes, end: written.upperBound - quoteBytes,
      column: Int32(truncatingIfNeeded: written.lowerBound - line + 1),
      length: Int32(truncatingIfNeeded: written.count), isUnescaped: false)
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
    if offset + 8 <= bytes.count {
      let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      return UInt64(littleEndian: word)
    }
    var word: UInt64 = 0
    for index in stride(from: offset + 7, through: offset, by: -1) {
      word = word << 8 | UInt64(index < bytes.count ? bytes[index] : lineFeed)
    }
    return word
  }

  /// The high bit of each byte that is a comma, a quote, below U+0020 or above U+007E, exactly.
  @inline(__always)
  private static func eventMask(_ word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let low = word & (each &* 0x7F)
    // A sum of seven-bit numbers never carries into the next byte.
    let noComma = (low ^ (each &* 0x2C)) &+ each &* 0x7F
    let noQuote = (low ^ (each &* 0x22)) &+ each &* 0x7F
    let noControl = low &+ each &* 0x60
    let delete = low &+ each
    return (~(noComma & noQuote & noControl) | delete | word) & (each &* 0x80)
  }
}
