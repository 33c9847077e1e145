/// HTML in the making: what is text stays text.
///
/// Text goes through one escape for content and attributes alike, and data stands nowhere else: not in style, tag
/// names, addresses or comments.
struct HTMLMarkup {
  private(set) var bytes: [UInt8] = []

  /// Appends markup of ours.
  mutating func raw(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Appends text, escaped.
  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#x27;")
      default: bytes.append(byte)
      }
    }
  }

  /// Appends an element around text: `<h1>Pickup list</h1>`.
  mutating func element(_ name: String, _ attributes: String = "", text: String) {
    raw("<\(name)\(attributes)>")
    self.text(text)
    raw("</\(name)>")
  }

  /// Appends text that may run from right to left, in a box of its own so that it moves nothing beside it.
  mutating func isolated(_ text: String) {
    raw("<bdi>")
    // A word joiner is not seen, and keeps a spreadsheet that opens the page from taking the text for a formula.
    if SpreadsheetText.startsLikeFormula(text) { raw("&#x2060;") }
    self.text(text.printable)
    raw("</bdi>")
  }
}
