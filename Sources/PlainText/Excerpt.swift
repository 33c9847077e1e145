/// A physical line of a source as it was read, cut to a window around the place that is meant.
public struct Excerpt: Sendable {
  /// The original bytes of the window, which may be no UTF-8.
  public var bytes: [UInt8]
  /// The byte column of the window's first byte, from 1.
  public var firstColumn: Int

  /// A window that starts at `firstColumn` of its line.
  public init(bytes: [UInt8], firstColumn: Int = 1) {
    self.bytes = bytes
    self.firstColumn = firstColumn
  }
}
