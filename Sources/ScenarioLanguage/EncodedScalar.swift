/// One Unicode scalar as it stands in UTF-8.
struct EncodedScalar: Equatable {
  var value: UInt32
  /// How many bytes it takes, 1 to 4.
  var length: Int

  /// Reads the scalar that starts at `index`; `nil` where the bytes up to `end` are not well-formed
  /// UTF-8 (a stray continuation, an overlong form, a surrogate, beyond U+10FFFF, cut short).
  init?(in bytes: [UInt8], at index: Int, before end: Int) {
    let lead = bytes[index]
    let length: Int
    switch lead {
    case 0x00...0x7F: length = 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard end - index >= length else { return nil }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length {
      guard bytes[next] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    switch length {
    case 3: guard value >= 0x800, !(0xD800...0xDFFF).contains(value) else { return nil }
    case 4: guard (0x10000...0x10FFFF).contains(value) else { return nil }
    default: break
    }
    self.value = value
    self.length = length
  }
}

/// What the scenario language asks of a scalar beyond ASCII, by code point (R18).
enum ScalarClass {
  /// White space that is no separator of words: legal inside quotes and comments only.
  static func isForeignSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether `value` may stand nowhere in a file: controls, line and paragraph separators, bidi
  /// controls, invisible scalars, private use, noncharacters, U+FFFD and a second byte order mark.
  ///
  /// The joiner U+200D is among them; `joinsEmoji` tells the one place where it may stand.
  static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E,
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xE000...0xF8FF,
      0xFDD0...0xFDEF, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFF, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
      0xE0000...0xE00FF, 0xE01F0...0xE0FFF, 0xF0000...0x10FFFF:
      true
    default:
      // The last two code points of every plane are noncharacters.
      value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether U+200D between the two scalars makes one emoji of them.
  static func joinsEmoji(_ before: UInt32, _ after: UInt32) -> Bool {
    isEmoji(before) && isEmoji(after)
  }

  private static func isEmoji(_ value: UInt32) -> Bool {
    switch value {
    case 0xFE0F, 0x2190...0x2BFF, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// How a message names the scalar: ``U+202E right-to-left override``, without the scalar itself.
  static func name(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let point = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return "`\(point) \(kind(value))`"
  }

  private static func kind(_ value: UInt32) -> String {
    switch value {
    case 0x00: return "null"
    case 0x09: return "tab"
    case 0x0D: return "carriage return"
    case 0x1B: return "escape"
    case 0x00...0x1F, 0x7F...0x9F: return "control character"
    case 0xFEFF: return "byte order mark"
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: return "private-use character"
    default:
      let name = Unicode.Scalar(value)?.properties.name?.lowercased()
      return name ?? (value & 0xFFFE == 0xFFFE ? "noncharacter" : "invisible character")
    }
  }
}
