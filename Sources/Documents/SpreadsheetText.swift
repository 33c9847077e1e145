/// Keeps a text a text in a spreadsheet, which would take some for formulas, numbers or dates.
///
/// Quoting is no defence: spreadsheets read `"=1+1"` as a formula. Decided on scalars, never on characters, since
/// `=` with a combining mark is still a formula to them.
///
/// | text | becomes |
/// |---|---|
/// | `=HYPERLINK(...)`, `+86 138`, `-1`, `@SUM`, full-width `＝` | `'=HYPERLINK(...)` ... |
/// | `007`, `110101199003074477`, `3-4`, `1E5` | `'007` ... |
/// | `1001`, `egg30`, `王伟` | itself |
public enum SpreadsheetText {
  /// Whether a spreadsheet would make something else of the text, so that an apostrophe must go before it.
  ///
  /// - Complexity: O(length).
  public static func needsApostrophe(_ text: String) -> Bool {
    startsLikeFormula(text) || looksLikeNumber(text)
  }

  /// Appends a text as a cell of CSV: quoted, with an apostrophe before it where it needs one.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if needsApostrophe(text) { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// White space, marks of byte order, zero-width scalars and quotes before a trigger do not hide it.
  static func startsLikeFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
        return true
      case "'", "\"", "\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}": continue
      default:
        if scalar.properties.isWhitespace { continue }
        return false
      }
    }
    return false
  }

  /// Digits that would lose a zero or their end, and digits with marks that would become a date or an exponent.
  private static func looksLikeNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, isDigit(first) else { return false }
    if bytes.allSatisfy(isDigit) {
      return bytes.count > 11 || (bytes.count > 1 && first == UInt8(ascii: "0"))
    }
    let marks = Set("-/:.eE+, ".utf8)
    return bytes.allSatisfy { isDigit($0) || marks.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
