/// White space that separates no words: legal inside quotes and comments only.
///
/// These are the scalars of the property White_Space that may stand in a file, but for the space.
struct ForeignSpace: Hashable {
  /// U+00A0, U+1680, U+2000 to U+200A, U+202F, U+205F or U+3000.
  let scalar: Unicode.Scalar
  /// How many bytes it takes.
  let length: Int

  /// Reads the one that starts at `index`; `nil` where none does before `end`.
  init?(in bytes: [UInt8], at index: Int, before end: Int) {
    let lead = bytes[index]
    // The first bytes of all of them.
    guard lead == 0xC2 || (0xE1...0xE3).contains(lead) else { return nil }
    length = lead == 0xC2 ? 2 : 3
    guard end - index >= length else { return nil }
    var value = UInt16(lead & 0x1F)
    for next in index + 1..<index + length {
      guard bytes[next] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt16(bytes[next] & 0x3F)
    }
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: break
    default: return nil
    }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    self.scalar = scalar
  }
}
