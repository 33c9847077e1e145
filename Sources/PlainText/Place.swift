/// A stretch of one physical line of a source: line and column count from 1, columns in bytes.
public struct Place: Hashable, Sendable {
  /// The physical line, from 1.
  public var line: Int
  /// The byte column of the first byte, from 1.
  public var column: Int
  /// How many bytes the caret underlines; at least 1 is drawn.
  public var length: Int

  /// A stretch of `length` bytes from `column` of `line`.
  public init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = length
  }
}
