/// JSON in the making (RFC 8259): keys in the order in which they are written, no spaces but after a colon.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Writes an object; `body` writes its members.
  mutating func object(_ body: (inout JSONText) -> Void) { nest("{", "}", body) }

  /// Writes an array; `body` writes its elements.
  mutating func array(_ body: (inout JSONText) -> Void) { nest("[", "]", body) }

  /// Writes an array of one element for each of `values`, each on a line of its own where `isTall`.
  mutating func array<Values: Sequence>(
    of values: Values, isTall: Bool = false, _ body: (inout JSONText, Values.Element) -> Void
  ) {
    array { json in
      for value in values {
        if isTall { json.nextLine() }
        body(&json, value)
      }
    }
  }

  /// Writes the key of the next value.
  mutating func key(_ key: String) {
    string(key)
    bytes += Array(": ".utf8)
    isFirst = true
  }

  /// Writes a text.
  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  mutating func number(_ value: some BinaryInteger) { word(String(value)) }

  /// Writes `true`, `false` or `null`.
  mutating func word(_ word: String) {
    separate()
    bytes += Array(word.utf8)
  }

  /// Goes on in a new line.
  mutating func nextLine() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func nest(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
    separate()
    bytes += Array(open.utf8)
    isFirst = true
    body(&self)
    bytes += Array(close.utf8)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
