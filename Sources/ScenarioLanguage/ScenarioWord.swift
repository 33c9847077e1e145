public import PlainText

/// A word of a scenario: a keyword, an id, an amount, a time or a name.
///
/// `"Li \"Nan\""` has the value `Li "Nan"`; `egg30` and `"egg30"` have the same value.
public struct ScenarioWord: Hashable, Sendable {
  /// The value: without the quotes, and with the escapes `\"` and `\\` resolved.
  public var bytes: [UInt8]
  /// Whether the author wrote it in quotes. Quotes never change what a word means.
  public var isQuoted: Bool
  /// Where it is written, with its quotes.
  public var place: Place

  /// A word of the value `bytes` that stands at `place`.
  public init(bytes: [UInt8], isQuoted: Bool, place: Place) {
    self.bytes = bytes
    self.isQuoted = isQuoted
    self.place = place
  }

  /// The value as text, for messages and documents; ids are compared by ``bytes``.
  ///
  /// Bytes that are not UTF-8 (in a damaged line only) become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the value is `text`, byte for byte.
  public func isWord(_ text: String) -> Bool { bytes.elementsEqual(text.utf8) }

  /// The word as a scenario writes it: in quotes where `quoted` says so or the value needs them.
  ///
  /// | value | `quoted: false` | `quoted: true` |
  /// |---|---|---|
  /// | `egg30` | `egg30` | `"egg30"` |
  /// | `Li Na` | `"Li Na"` | `"Li Na"` |
  /// | (empty) | `""` | `""` |
  /// | `3" pan` | `"3\" pan"` | `"3\" pan"` |
  ///
  /// The value must be free of the characters that may not stand in a file; there is no escape for them.
  public static func written(_ value: [UInt8], quoted: Bool) -> [UInt8] {
    var text: [UInt8] = []
    append(value, quoted: quoted, to: &text)
    return text
  }

  /// Whether the value can only be written in quotes: it is empty, has white space or a quote, or
  /// starts with `#`.
  static func needsQuotes(_ value: [UInt8]) -> Bool {
    guard let first = value.first, first != Ascii.hash else { return true }
    for index in value.indices {
      let byte = value[index]
      if byte <= Ascii.space || byte == Ascii.quote { return true }
      if byte >= 0x80, ForeignSpace(in: value, at: index, before: value.count) != nil {
        return true
      }
    }
    return false
  }

  /// Appends what `written` returns.
  static func append(_ value: [UInt8], quoted: Bool, to text: inout [UInt8]) {
    guard quoted || needsQuotes(value) else {
      text += value
      return
    }
    text.append(Ascii.quote)
    for byte in value {
      if byte == Ascii.quote || byte == Ascii.backslash { text.append(Ascii.backslash) }
      text.append(byte)
    }
    text.append(Ascii.quote)
  }
}

/// The bytes that the language gives a meaning.
enum Ascii {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation: UInt8 = 0x21
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let backslash: UInt8 = 0x5C
}
