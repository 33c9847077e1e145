extension CSVScanner {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// Whether the bytes begin with the mark of UTF-8.
  static func beginsWithMark(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// The end of the line that starts at `start`, found by its line feed alone.
  static func lineEnd(in bytes: Span<UInt8>, from start: Int) -> (end: Int, next: Int) {
    var at = start
    while at < bytes.count, bytes[at] != lineFeed { at += 1 }
    guard at < bytes.count else { return (at, at) }
    let isPair = at > start && bytes[at - 1] == carriageReturn
    return (isPair ? at - 1 : at, at + 1)
  }

  /// The offset after all blank lines from `start` on.
  static func endOfBlankLines(in bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count {
      if bytes[at] == lineFeed {
        at += 1
      } else if bytes[at] == carriageReturn, at + 1 < bytes.count, bytes[at + 1] == lineFeed {
        at += 2
      } else {
        break
      }
    }
    return at
  }

  /// The start of the first line that starts at `offset` or later, for cutting a file into parts.
  public static func lineStart(in bytes: Span<UInt8>, from offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < bytes.count else { return bytes.count }
    return bytes[offset - 1] == lineFeed ? offset : lineEnd(in: bytes, from: offset).next
  }

  /// How many lines end in `start..<end`: what the number of the line at `end` is more than that at `start`.
  public static func lineCount(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let part = bytes.extracting(max(0, min(start, bytes.count))..<max(0, min(end, bytes.count)))
    // Eight bytes at a time: a large file is gone through just for this.
    let (lows, highs): (UInt64, UInt64) = (0x7F7F_7F7F_7F7F_7F7F, 0x8080_8080_8080_8080)
    let lineFeeds = UInt64(lineFeed) * 0x0101_0101_0101_0101
    var (count, offset) = (0, 0)
    while part.count - offset >= 8 {
      // Each byte counts the line feeds in its place, at most 255.
      var inPlaces: UInt64 = 0
      for _ in 0..<min(255, (part.count - offset) / 8) {
        let word = part.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let others = word ^ lineFeeds
        inPlaces += (~((others & lows) + lows | others) & highs) >> 7
        offset += 8
      }
      for place in stride(from: 0 as UInt64, to: 64, by: 8) {
        count += Int(inPlaces >> place & 0xFF)
      }
    }
    for index in offset..<part.count where part[index] == lineFeed { count += 1 }
    return count
  }
}

/// The quote that makes a line no RFC 4180.
enum QuoteFault {
  /// The opening quote of a cell that is not closed on its line.
  case neverClosed(at: Int)
  /// A quote in a cell that does not start with one.
  case notAtStart(at: Int)
  /// The first byte after a closing quote that is no comma.
  case notAtEnd(at: Int)
}

extension CSVRecord {
  /// Splits the line into cells, quotes and all, and returns the first quote that is wrong.
  mutating func splitIntoCells(_ bytes: Span<UInt8>) -> QuoteFault? {
    cells.removeAll(keepingCapacity: true)
    unescaped.removeAll(keepingCapacity: true)
    var at = lineStart
    while true {
      let fault =
        at < lineEnd && bytes[at] == CSVScanner.quote
        ? readQuotedCell(bytes, &at) : readBareCell(bytes, &at)
      if let fault { return fault }
      guard at < lineEnd else { return nil }
      // Here is a comma; after the last one there is one cell more, if an empty one.
      at += 1
    }
  }

  private mutating func readBareCell(_ bytes: Span<UInt8>, _ at: inout Int) -> QuoteFault? {
    let start = at
    while at < lineEnd, bytes[at] != CSVScanner.comma {
      if bytes[at] == CSVScanner.quote { return .notAtStart(at: at) }
      at += 1
    }
    append(value: start..<at, written: start..<at, isUnescaped: false)
    return nil
  }

  private mutating func readQuotedCell(_ bytes: Span<UInt8>, _ at: inout Int) -> QuoteFault? {
    let opening = at
    var doubled = 0
    at += 1
    while true {
      guard at < lineEnd else { return .neverClosed(at: opening) }
      if bytes[at] != CSVScanner.quote {
        at += 1
      } else if at + 1 < lineEnd, bytes[at + 1] == CSVScanner.quote {
        doubled += 1
        at += 2
      } else {
        break
      }
    }
    let closing = at
    at += 1
    if at < lineEnd, bytes[at] != CSVScanner.comma { return .notAtEnd(at: at) }
    guard doubled > 0 else {
      append(value: opening + 1..<closing, written: opening..<at, isUnescaped: false)
      return nil
    }
    let start = unescaped.count
    var from = opening + 1
    while from < closing {
      unescaped.append(bytes[from])
      from += bytes[from] == CSVScanner.quote ? 2 : 1
    }
    append(value: start..<unescaped.count, written: opening..<at, isUnescaped: true)
    return nil
  }

  private mutating func append(value: Range<Int>, written: Range<Int>, isUnescaped: Bool) {
    cells.append(
      CSVCell(
        start: value.lowerBound, end: value.upperBound,
        column: Int32(truncatingIfNeeded: written.lowerBound - lineStart + 1),
        length: Int32(truncatingIfNeeded: written.count), isUnescaped: isUnescaped))
  }
}
