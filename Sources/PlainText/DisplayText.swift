/// Bytes of any origin made safe to show: what a terminal would obey, hide or reorder is spelled out.
enum DisplayText {
  /// Appends the scalar at `offset` of `bytes` as it may be shown, and returns how many bytes it took.
  ///
  /// A byte that is not UTF-8 becomes `\x{B4}`, a tab `\t`, every other scalar that may not stand in a
  /// table `\u{202E}`. U+200D is spelled out between emoji too: terminals do not agree on what it joins.
  static func append(at offset: Int, of bytes: Span<UInt8>, to text: inout String) -> Int {
    guard let found = UTF8Text.scalar(at: offset, in: bytes),
      let scalar = Unicode.Scalar(found.value)
    else {
      text += "\\x{" + hexadecimal(UInt32(bytes[offset]), digits: 2) + "}"
      return 1
    }
    if scalar == "\t" {
      text += "\\t"
    } else if CharacterClass.isForbidden(scalar) {
      text += "\\u{" + hexadecimal(found.value, digits: 1) + "}"
    } else {
      text.unicodeScalars.append(scalar)
    }
    return found.length
  }

  /// A text as it may be shown; most are returned as they are.
  static func safe(_ text: String) -> String {
    let bytes = text.utf8.span
    guard CharacterClass.firstForbidden(in: bytes) != nil else { return text }
    var shown = ""
    var offset = 0
    while offset < bytes.count {
      offset += append(at: offset, of: bytes, to: &shown)
    }
    return shown
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension String {
  /// At most 80 bytes of a field between double quotes, for a message: `"19.905"`.
  ///
  /// What a terminal would obey or hide is spelled out (`\u{202E}`, and `\x{B4}` for a byte that is not
  /// UTF-8); a longer field is cut between two scalars and ends in `…`.
  public static func quotedForDisplay(_ bytes: Span<UInt8>) -> String {
    var text = "\""
    var offset = 0
    while offset < bytes.count {
      let length = UTF8Text.scalar(at: offset, in: bytes)?.length ?? 1
      guard offset + length <= 80 else {
        text += "…"
        break
      }
      offset += DisplayText.append(at: offset, of: bytes, to: &text)
    }
    return text + "\""
  }

  /// The text between double quotes, as `String.quotedForDisplay(_:)` shows bytes.
  public var quotedForDisplay: String { String.quotedForDisplay(utf8.span) }
}
