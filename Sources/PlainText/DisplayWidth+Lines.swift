extension DisplayWidth {
  /// A text broken into lines of at most `width` cells.
  ///
  /// Lines break at spaces, which are dropped there, and beside East Asian wide characters, but not before
  /// closing or after opening punctuation; a longer word is cut. There is always one line, if an empty
  /// one. A wide character in a width of 1 has a line of its own.
  ///
  /// - Complexity: O(n).
  public static func lines(of text: String, width: Int) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    while true {
      let line = firstLine(of: text.unicodeScalars[start...], width: max(1, width))
      lines.append(text[start..<line.end])
      if line.next == text.endIndex { return lines }
      start = line.next
    }
  }

  private typealias Scalars = Substring.UnicodeScalarView

  /// Where the first line of a text ends, and where the next one starts.
  private static func firstLine(
    of rest: Scalars, width: Int
  ) -> (end: String.Index, next: String.Index) {
    var counter = Counter()
    var taken = 0
    var broken: String.Index?
    var previous: UInt32 = 0
    var index = rest.startIndex
    while index < rest.endIndex {
      let value = rest[index].value
      let cells = counter.cells(of: value)
      if value == 0x20 {
        if index > rest.startIndex, previous != 0x20 { broken = index }
      } else if cells > 0, previous != 0, previous != 0x20, mayBreak(between: previous, and: value)
      {
        broken = index
      }
      taken += cells
      if taken > width, index > rest.startIndex {
        let end = broken ?? index
        return (end, skippingSpaces(from: end, in: rest))
      }
      if cells > 0 { previous = value }
      index = rest.index(after: index)
    }
    return (index, index)
  }

  private static func skippingSpaces(from index: String.Index, in rest: Scalars) -> String.Index {
    var index = index
    while index < rest.endIndex, rest[index].value == 0x20 { index = rest.index(after: index) }
    return index
  }

  private static func mayBreak(between left: UInt32, and right: UInt32) -> Bool {
    guard cells(of: left) == 2 || cells(of: right) == 2 else { return false }
    return !opening.contains(left) && !closing.contains(right)
  }

  private static let opening: [UInt32] = "（「『【《〈〔“‘([{".unicodeScalars.map(\.value)
  private static let closing: [UInt32] = "）」』】》〉〕”’，。、；：！？…—)]},.;:!?%".unicodeScalars
    .map(\.value)
}
