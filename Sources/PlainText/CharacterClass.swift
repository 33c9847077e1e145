/// Which scalars may not stand in a table or a scenario (R18): controls, line and paragraph separators,
/// bidi controls, invisible and zero-width scalars, private use, noncharacters and U+FFFD.
///
/// Variation selectors may stand, and U+200D between two emoji.
public enum CharacterClass {
  /// A forbidden scalar and where it stands.
  public struct Forbidden: Sendable {
    /// The offset of its first byte.
    public var offset: Int
    /// How many bytes it takes.
    public var length: Int
    /// What it is.
    public var scalar: Unicode.Scalar
  }

  /// The first forbidden scalar in `start..<end`, a stretch of one line without its line end.
  ///
  /// A tab and a lone CR are forbidden like all controls. Bytes that are not UTF-8 are passed over:
  /// `UTF8Text.firstInvalid` finds them. O(n).
  public static func firstForbidden(
    in bytes: Span<UInt8>, from start: Int = 0, to end: Int = .max
  ) -> Forbidden? {
    var offset = max(0, start)
    let end = min(end, bytes.count)
    while offset < end {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        offset += 1
        continue
      }
      guard let found = UTF8Text.scalar(at: offset, in: bytes) else {
        offset += 1
        continue
      }
      if isForbidden(found, at: offset, in: bytes), let scalar = Unicode.Scalar(found.value) {
        return Forbidden(offset: offset, length: found.length, scalar: scalar)
      }
      offset += found.length
    }
    return nil
  }

  /// Whether the scalar that was read at `offset` may not stand there.
  static func isForbidden(_ found: UTF8Text.Decoded, at offset: Int, in bytes: Span<UInt8>) -> Bool
  {
    guard isForbidden(found.value) else { return false }
    guard found.value == 0x200D,
      let before = UTF8Text.scalar(before: offset, in: bytes),
      let after = UTF8Text.scalar(at: offset + found.length, in: bytes)
    else { return true }
    return !(joinsEmoji(before.value) && joinsEmoji(after.value))
  }

  /// Whether a scalar may not stand in a table, wherever it is: U+200D counts as forbidden here.
  public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool { isForbidden(scalar.value) }

  static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F, 0xAD: true
    case 0xA0...0x34E: false
    case 0x3165...0xDFFF: false
    case 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E, 0x200B...0x200F: true
    case 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFF: true
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
    case 0xE0000...0xE007F, 0xF0000...0x10_FFFF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether U+200D may stand beside this scalar: the emoji of R18.
  static func joinsEmoji(_ value: UInt32) -> Bool {
    switch value {
    case 0xFE0F, 0x2190...0x2BFF, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// Whether a scalar has the property White_Space.
  static func isWhiteSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x9...0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A: true
    case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a scalar is a combining mark: general category M.
  static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300, 0x3100...0xA66E, 0xAC00...0xFB1D: return false
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
