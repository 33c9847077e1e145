/// Labels and ids as parts of account names that hledger and beancount both accept (R14).
///
/// Letters and digits of ASCII stand for themselves; every other scalar is its number in hexadecimal between two
/// dashes. So different texts never share a name, and a name can be read back.
///
/// | text | part |
/// |---|---|
/// | `farm` | `farm` |
/// | `farm-2` | `farm-2D-2` |
/// | `farm2D2` | `farm2D2` |
/// | `李娜` | `-674E--5A1C-` |
/// | `a:b c` | `a-3A-b-20-c` |
///
/// What begins such a part in an account's name is ours: a capital letter and a dash, `S-farm`.
public enum AccountName {
  /// Appends the part for UTF-8 bytes.
  ///
  /// - Complexity: O(length).
  public static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if let byte = plainByte(scalar) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "-"))
        bytes += Array(String(scalar.value, radix: 16, uppercase: true).utf8)
        bytes.append(UInt8(ascii: "-"))
      }
    }
  }

  /// The text that a part stands for; `nil` for what `append` never writes.
  ///
  /// - Complexity: O(length).
  public static func text(of part: [UInt8]) -> [UInt8]? {
    var text = String.UnicodeScalarView()
    // Between dashes and outside of them by turns: plain, number, plain, number ... plain.
    let pieces = part.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if pieces.count.isMultiple(of: 2) { return nil }
    for (index, piece) in pieces.enumerated() {
      let word = String(decoding: piece, as: UTF8.self)
      if index.isMultiple(of: 2) {
        for scalar in word.unicodeScalars {
          guard plainByte(scalar) != nil else { return nil }
          text.append(scalar)
        }
      } else {
        guard let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value),
          plainByte(scalar) == nil, String(value, radix: 16, uppercase: true) == word
        else { return nil }
        text.append(scalar)
      }
    }
    return Array(String(text).utf8)
  }

  /// The byte of a letter or digit of ASCII; `nil` for any other scalar.
  private static func plainByte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": UInt8(scalar.value)
    default: nil
    }
  }
}
