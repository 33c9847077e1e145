extension DisplayWidth {
  /// A text broken into lines of at most `width` cells.
  ///
  /// Lines break at spaces, which are dropped there, and beside East Asian wide characters, but not before
  /// closing or after opening punctuation; a longer word is cut. What stands in round brackets stays together where
  /// the line before it is at least half full: `12:00（冷藏、冷冻）` breaks before the bracket. There is always one line, if an empty
  /// one. A wide character in a width of 1 has a line of its own.
  ///
  /// - Complexity: O(n).
  public static func lines(of text: String, width: Int) -> [Substring] {
    lines(of: text.utf8.span, width: width).map { line in
      let start = text.utf8.index(text.startIndex, offsetBy: line.lowerBound)
      return text[start..<text.utf8.index(start, offsetBy: line.count)]
    }
  }

  /// The same lines of a text in UTF-8, as ranges of its bytes.
  ///
  /// - Complexity: O(n).
  public static func lines(of text: Span<UInt8>, width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while true {
      let line = firstLine(of: text, from: start, width: max(1, width))
      lines.append(start..<line.end)
      if line.next == text.count { return lines }
      start = line.next
    }
  }

  /// Where the first line of the rest of a text ends, and where the next one starts.
  private static func firstLine(
    of text: Span<UInt8>, from start: Int, width: Int
  ) -> (end: Int, next: Int) {
    var counter = Counter()
    var taken = 0
    var depth = 0
    var broken: (end: Int, cells: Int)?
    var brokenInBrackets: Int?
    var previous: UInt32 = 0
    var offset = start
    while offset < text.count {
      let scalar = UTF8Text.scalarOrReplacement(at: offset, in: text)
      let value = scalar.value
      let cells = counter.cells(of: value)
      let mayBreak =
        value == 0x20
        ? offset > start && previous != 0x20
        : cells > 0 && previous != 0 && previous != 0x20 && mayBreak(between: previous, and: value)
      if mayBreak, depth == 0 { broken = (offset, taken) }
      if mayBreak, depth > 0 { brokenInBrackets = offset }
      // A bracket at the start of a line has nothing before it to break at.
      if value == 0x28 || value == 0xFF08, offset > start { depth += 1 }
      if value == 0x29 || value == 0xFF09 { depth = max(0, depth - 1) }
      taken += cells
      if taken > width, offset > start {
        let isHalfFull = (broken?.cells ?? 0) * 2 >= width
        let end = (isHalfFull ? nil : brokenInBrackets) ?? broken?.end ?? brokenInBrackets ?? offset
        return (end, skippingSpaces(from: end, in: text))
      }
      if cells > 0 { previous = value }
      offset += scalar.length
    }
    return (offset, offset)
  }

  private static func skippingSpaces(from start: Int, in text: Span<UInt8>) -> Int {
    var offset = start
    while offset < text.count, text[offset] == 0x20 { offset += 1 }
    return offset
  }

  private static func mayBreak(between left: UInt32, and right: UInt32) -> Bool {
    guard cells(of: left) == 2 || cells(of: right) == 2 else { return false }
    return !opening.contains(left) && !closing.contains(right)
  }

  private static let opening: [UInt32] = "（「『【《〈〔“‘([{".unicodeScalars.map(\.value)
  private static let closing: [UInt32] = "）」』】》〉〕”’，。、；：！？…—)]},.;:!?%".unicodeScalars
    .map(\.value)
}
