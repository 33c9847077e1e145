/// The checksum of ZIP files (CRC-32 of ISO 3309).
///
///     CRC32.of("123456789".utf8.span) == 0xCBF4_3926
enum CRC32 {
  /// The checksum of `bytes`. O(n).
  static func of(_ bytes: Span<UInt8>) -> UInt32 {
    var sum: UInt32 = ~0
    for index in bytes.indices {
      sum = table[Int((sum ^ UInt32(bytes[index])) & 0xFF)] ^ (sum >> 8)
    }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}
