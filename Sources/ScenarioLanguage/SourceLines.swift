import PlainText

/// The physical lines of a file, as ranges of its bytes.
struct SourceLines {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let bytes: [UInt8]
  /// Where line 1 starts: after the byte order mark, if there is one.
  let firstByte: Int
  /// One range a line, without the line end (LF or CRLF) and without a byte order mark in line 1.
  /// What follows the last line end is a line only if it has bytes.
  private(set) var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    firstByte = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    var start = firstByte
    for index in firstByte..<bytes.count where bytes[index] == Ascii.lineFeed {
      let hasReturn = index > start && bytes[index - 1] == Ascii.carriageReturn
      ranges.append(start..<(hasReturn ? index - 1 : index))
      start = index + 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
  }

  /// Where in the file a place of one of its lines starts.
  func offset(of place: Place) -> Int { ranges[place.line - 1].lowerBound + place.column - 1 }

  /// The line of `place`, which is empty in an empty file.
  func excerpt(around place: Place) -> Excerpt {
    let range = ranges.indices.contains(place.line - 1) ? ranges[place.line - 1] : 0..<0
    return Excerpt(
      line: bytes.span.extracting(range), around: place.column, length: place.length)
  }
}
