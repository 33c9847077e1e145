extension CharacterClass {
  static func englishName(_ value: UInt32) -> String? {
    switch value {
    case 0xFFFE, 0xFFFF, 0xFDD0...0xFDEF: "noncharacter"
    case 0xE000...0xF8FF: "private-use character"
    case 0x10000... where value & 0xFFFE == 0xFFFE: "noncharacter"
    case 0xF0000...0x10_FFFF: "private-use character"
    case 0xE0000...0xE007F: "invisible tag character"
    case 0x1BCA0...0x1BCA3: "shorthand format control"
    case 0x1D173...0x1D17A: "musical format control"
    case 0xFFF9...0xFFFB: "interlinear annotation mark"
    case 0...0x9F: englishControlName(value)
    default: englishNames[value]
    }
  }

  private static func englishControlName(_ value: UInt32) -> String? {
    switch value {
    case 0x00: "null"
    case 0x07: "bell"
    case 0x08: "backspace"
    case 0x09: "tab"
    case 0x0A: "line feed"
    case 0x0B: "vertical tab"
    case 0x0C: "form feed"
    case 0x0D: "carriage return"
    case 0x1B: "escape"
    case 0x7F: "delete"
    case 0x85: "next line"
    case 0x20..<0x7F: nil
    default: "control character"
    }
  }

  private static let englishNames: [UInt32: String] = [
    0xA0: "no-break space", 0xAD: "soft hyphen", 0x34F: "combining grapheme joiner",
    0x61C: "Arabic letter mark", 0x115F: "Hangul choseong filler",
    0x1160: "Hangul jungseong filler", 0x17B4: "Khmer inherent vowel",
    0x17B5: "Khmer inherent vowel", 0x180E: "Mongolian vowel separator",
    0x200B: "zero-width space", 0x200C: "zero-width non-joiner", 0x200D: "zero-width joiner",
    0x200E: "left-to-right mark", 0x200F: "right-to-left mark", 0x2028: "line separator",
    0x2029: "paragraph separator", 0x202A: "left-to-right embedding",
    0x202B: "right-to-left embedding", 0x202C: "pop directional formatting",
    0x202D: "left-to-right override", 0x202E: "right-to-left override", 0x2060: "word joiner",
    0x2061: "function application", 0x2062: "invisible times", 0x2063: "invisible separator",
    0x2064: "invisible plus", 0x2065: "unassigned format character",
    0x2066: "left-to-right isolate", 0x2067: "right-to-left isolate",
    0x2068: "first strong isolate", 0x2069: "pop directional isolate",
    0x206A: "inhibit symmetric swapping", 0x206B: "activate symmetric swapping",
    0x206C: "inhibit Arabic form shaping", 0x206D: "activate Arabic form shaping",
    0x206E: "national digit shapes", 0x206F: "nominal digit shapes",
    0x3000: "ideographic space", 0x3164: "Hangul filler", 0xFEFF: "byte order mark",
    0xFFA0: "halfwidth Hangul filler", 0xFFFC: "object replacement character",
    0xFFFD: "replacement character",
  ]
}
