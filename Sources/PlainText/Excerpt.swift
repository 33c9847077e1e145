/// A physical line of a source as it was read, cut to a window around the place that is meant.
public struct Excerpt: Sendable {
  /// The original bytes of the window, which may be no UTF-8.
  public var bytes: [UInt8]
  /// The byte column of the window's first byte, from 1.
  public var firstColumn: Int
  /// Whether the line goes on after the window.
  public var isCutAtEnd: Bool

  /// A window that starts at `firstColumn` of its line.
  public init(bytes: [UInt8], firstColumn: Int = 1, isCutAtEnd: Bool = false) {
    self.bytes = bytes
    self.firstColumn = firstColumn
    self.isCutAtEnd = isCutAtEnd
  }

  /// The window of at most 200 bytes of `line` (without its line end and mark) around byte `column`.
  ///
  /// A third of it stands before the place, and it is cut between two scalars.
  ///
  /// - Complexity: O(1), however long the line is.
  public init(line: Span<UInt8>, around column: Int, length: Int = 1) {
    let most = 200
    var start = 0
    var end = line.count
    if line.count > most {
      let before = length < most / 2 ? most / 3 : most / 6
      start = max(0, min(column - 1 - before, line.count - most))
      end = start + most
      let mayMove = 3
      let firstEnd = end
      let firstStart = start
      while start > 0, start - firstStart < mayMove, UTF8Text.isContinuation(line[start]) {
        start += 1
      }
      while end < line.count, firstEnd - end < mayMove, UTF8Text.isContinuation(line[end]) {
        end -= 1
      }
    }
    let window = line.extracting(start..<end)
    bytes = []
    bytes.reserveCapacity(window.count)
    for index in window.indices { bytes.append(window[index]) }
    firstColumn = start + 1
    isCutAtEnd = end < line.count
  }
}
