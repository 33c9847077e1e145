extension Span<UInt8> {
  /// The bytes as a string, for messages.
  var string: String { String(decoding: copied, as: UTF8.self) }
}

extension [UInt8] {
  /// A copy without room to grow, of which an array that was filled byte by byte has as much again.
  var trimmed: [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(count)
    copy += self
    return copy
  }

  /// The bytes as a string, for messages.
  var string: String { String(decoding: self, as: UTF8.self) }
}
