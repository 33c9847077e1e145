/// Steps of a reading from left to right. Each moves `offset` behind what it read; one that finds
/// something else leaves `offset` at the byte that does not fit, or at the end.
extension Span where Element == UInt8 {
  /// The number of the next `count` bytes, which must all be ASCII digits.
  @inline(__always)
  func digits(_ count: Int, at offset: inout Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard offset < self.count else { return nil }
      let digit = self[offset] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
      offset += 1
    }
    return value
  }

  /// Whether the next byte is `byte`.
  @inline(__always)
  func skips(_ byte: Unicode.Scalar, at offset: inout Int) -> Bool {
    guard offset < count, self[offset] == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }
}
