/// Hides numbers of persons - phones, identity cards - where a text that anybody can fill in holds them (R11).
///
/// A number is 11 digits or more, of any script, with at most two signs or spaces between them; all but its last four digits
/// become `*`. Dates, rooms and quantities are shorter.
///
/// | text | masked |
/// |---|---|
/// | 王伟 13812341234 | `王伟 *******1234` |
/// | +86 138-1234-1234 | `+** ***-****-1234` |
/// | 11010519491231002X | `*************1002X` |
/// | 2026-11-20 | `2026-11-20` |
public enum NumberMask {
  private static let leastDigits = 11
  private static let shownDigits = 4
  private static let mostJoiners = 2

  /// Whether a text is too short of what may be a digit to hold a number: most names are, and need no second look.
  ///
  /// - Complexity: O(bytes), without a copy.
  public static func isNeedless(_ text: Span<UInt8>) -> Bool {
    guard text.count >= leastDigits else { return true }
    var possible = 0
    for index in text.indices {
      // A digit is one of ASCII's, or a scalar beyond ASCII, whose first byte is 0xC2 or more.
      let byte = text[index]
      if byte &- 0x30 < 10 || byte >= 0xC2 { possible += 1 }
    }
    return possible < leastDigits
  }

  /// The text, with the numbers of persons in it masked.
  public static func masked(_ text: String) -> String {
    if isNeedless(text.utf8.span) { return text }
    var scalars = Array(text.unicodeScalars)
    var digits: [Int] = []
    func hide() {
      defer { digits.removeAll(keepingCapacity: true) }
      guard digits.count >= leastDigits else { return }
      for position in digits.dropLast(shownDigits) { scalars[position] = "*" }
    }
    for position in scalars.indices {
      let scalar = scalars[position]
      if scalar.properties.numericType == .decimal {
        digits.append(position)
      } else if let last = digits.last, !isJoiner(scalar) || position - last > mostJoiners {
        hide()
      }
    }
    hide()
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars)
    return String(shown)
  }

  /// The bytes of a text of the data, which are UTF-8, with the numbers of persons in it masked.
  public static func masked(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.indices { bytes.append(text[index]) }
    return isNeedless(text) ? bytes : Array(masked(String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// What people write between the digits of one number, and what cannot be seen.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", ".", "(", ")", "/", "\u{A0}", "\u{3000}", "\u{FF08}", "\u{FF09}", "\u{FF0D}":
      true
    case "\u{2010}"..."\u{2015}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }
}
