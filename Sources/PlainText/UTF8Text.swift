/// Reading UTF-8 from bytes that may be anything: every question has an answer, none can trap.
public enum UTF8Text {
  /// A scalar and how many bytes it takes.
  struct Decoded {
    var value: UInt32
    var length: Int
  }

  /// The scalar that starts at `offset`, or `nil` where the bytes there are no UTF-8 (overlong forms,
  /// surrogates, values above U+10FFFF and cut sequences among them).
  static func scalar(at offset: Int, in bytes: Span<UInt8>) -> Decoded? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 { return Decoded(value: UInt32(lead), length: 1) }
    guard lead >= 0xC2, lead <= 0xF4, offset + 1 < bytes.count else { return nil }
    let second = bytes[offset + 1]
    let least: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let greatest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= least, second <= greatest else { return nil }
    var value = UInt32(second & 0x3F)
    if lead < 0xE0 { return Decoded(value: UInt32(lead & 0x1F) << 6 | value, length: 2) }
    guard offset + 2 < bytes.count, isContinuation(bytes[offset + 2]) else { return nil }
    value = value << 6 | UInt32(bytes[offset + 2] & 0x3F)
    if lead < 0xF0 { return Decoded(value: UInt32(lead & 0x0F) << 12 | value, length: 3) }
    guard offset + 3 < bytes.count, isContinuation(bytes[offset + 3]) else { return nil }
    value = value << 6 | UInt32(bytes[offset + 3] & 0x3F)
    return Decoded(value: UInt32(lead & 0x07) << 18 | value, length: 4)
  }

  /// The scalar that starts at `offset`, which is within `bytes`; U+FFFD of one byte where there is no UTF-8.
  static func scalarOrReplacement(at offset: Int, in bytes: Span<UInt8>) -> Decoded {
    scalar(at: offset, in: bytes) ?? Decoded(value: 0xFFFD, length: 1)
  }

  /// The scalar that ends just before `offset`, or `nil` at the start and where there is no UTF-8.
  static func scalar(before offset: Int, in bytes: Span<UInt8>) -> Decoded? {
    var start = offset - 1
    while start > 0, offset - start < 4, start < bytes.count, isContinuation(bytes[start]) {
      start -= 1
    }
    guard let found = scalar(at: start, in: bytes), start + found.length == offset else {
      return nil
    }
    return found
  }

  /// Whether a byte is the second or a later one of its scalar.
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The offset of the first byte in `start..<end` that is not UTF-8: the lead byte of a wrong sequence.
  ///
  /// Both ends must be scalar boundaries or line ends; out of range they are clamped.
  public static func firstInvalid(
    in bytes: Span<UInt8>, from start: Int = 0, to end: Int = .max
  ) -> Int? {
    var offset = max(0, start)
    let end = min(end, bytes.count)
    while offset < end {
      if bytes[offset] < 0x80 {
        offset += 1
      } else {
        guard let found = scalar(at: offset, in: bytes), offset + found.length <= end else {
          return offset
        }
        offset += found.length
      }
    }
    return nil
  }

  /// The number of scalars; a byte that is not UTF-8 counts as one.
  public static func scalarCount(of bytes: Span<UInt8>) -> Int {
    var count = 0
    var offset = 0
    while offset < bytes.count {
      offset += scalar(at: offset, in: bytes)?.length ?? 1
      count += 1
    }
    return count
  }
}

extension Span<UInt8> {
  /// Whether every byte is a printable character of ASCII, U+0020 to U+007E.
  ///
  /// Eight bytes at a time: subtracting a space from one below it, or adding one to 0x7F, shows in the top bit, which
  /// also tells all above.
  public var isPrintableASCII: Bool {
    var offset = 0
    while offset + 8 <= count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let outside = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      if outside & 0x8080_8080_8080_8080 != 0 { return false }
      offset += 8
    }
    while offset < count {
      if !(0x20...0x7E).contains(self[offset]) { return false }
      offset += 1
    }
    return true
  }
}
