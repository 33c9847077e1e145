import ExactValues

/// Lines of text in one buffer: no string a line, and a page of them is one piece of bytes.
///
/// Each line has its line feed behind it, and no spaces at its end.
struct TextLines {
  /// All lines, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each line ends, its line feed included.
  private var ends: [Int] = []

  /// How many lines were ended.
  var count: Int { ends.count }

  /// Adds a text to the line in the making.
  mutating func append(_ text: String) { bytes.append(copying: text.utf8.span) }

  /// Adds bytes to the line in the making.
  mutating func append(copying text: Span<UInt8>) { bytes.append(copying: text) }

  /// Adds a character of ASCII several times to the line in the making.
  mutating func append(repeating character: Unicode.Scalar, count: Int) {
    let byte = UInt8(ascii: character)
    for _ in 0..<count { bytes.append(byte) }
  }

  /// Adds a cell to the line in the making.
  mutating func append(_ cell: Cell, by layout: TextLayout, writeInWidth: Int) {
    layout.append(cell, writeInWidth: writeInWidth, to: &bytes)
  }

  /// Ends the line in the making.
  mutating func endLine() {
    let start = ends.last ?? 0
    while bytes.count > start, bytes[bytes.count - 1] == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    ends.append(bytes.count)
  }

  /// Adds whole lines.
  mutating func add(_ lines: [String]) {
    for line in lines {
      append(line)
      endLine()
    }
  }

  /// Adds lines of another buffer.
  mutating func add(_ lines: Range<Int>, of other: TextLines) {
    if lines.isEmpty { return }
    let extent = other.extent(of: lines)
    let shift = bytes.count - extent.lowerBound
    bytes.append(copying: other.bytes.span.extracting(extent))
    for line in lines { ends.append(other.ends[line] + shift) }
  }

  /// Where lines stand in `bytes`.
  func extent(of lines: Range<Int>) -> Range<Int> {
    func start(_ line: Int) -> Int { line == 0 ? 0 : ends[line - 1] }
    return start(lines.lowerBound)..<start(lines.upperBound)
  }
}
