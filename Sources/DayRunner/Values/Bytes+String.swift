extension Span<UInt8> {
  /// The bytes as a string, for messages.
  var string: String { String(decoding: copied, as: UTF8.self) }
}

extension [UInt8] {
  /// The bytes as a string, for messages.
  var string: String { String(decoding: self, as: UTF8.self) }
}
