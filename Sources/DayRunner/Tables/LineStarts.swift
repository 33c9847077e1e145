import Synchronization

/// Where the lines of a file start, found once when a message asks for a line of it.
///
/// A file of many mistakes would else be walked from its start for each of them.
final class LineStarts: Sendable {
  private let starts = Mutex<[Int]?>(nil)

  /// The bytes of a physical line, from 1, without its line feed; `nil` for a line that there is not.
  ///
  /// - Complexity: O(bytes) once, then O(1).
  func line(_ number: Int, of bytes: Span<UInt8>) -> Range<Int>? {
    // Several may look at once: whoever does finds the same.
    let starts = starts.withLock { $0 } ?? Self.find(in: bytes)
    self.starts.withLock { $0 = starts }
    guard number >= 1, number < starts.count else { return nil }
    let end = starts[number]
    let hasFeed = end > starts[number - 1] && bytes[end - 1] == UInt8(ascii: "\n")
    return starts[number - 1]..<(hasFeed ? end - 1 : end)
  }

  /// The starts of all lines, and the end of the file.
  private static func find(in bytes: Span<UInt8>) -> [Int] {
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    var starts = [hasMark ? 3 : 0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    if starts[starts.count - 1] < bytes.count || starts.count == 1 { starts.append(bytes.count) }
    return starts
  }
}
