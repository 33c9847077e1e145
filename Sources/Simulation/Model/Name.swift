/// A text of the tables, compared by its UTF-8 bytes (R2.3).
///
/// `String ==` takes canonically equivalent texts for one; to the rules they are two.
struct Name: Hashable, Comparable, ExpressibleByStringLiteral {
  var text: String

  init(_ text: String) { self.text = text }

  init(stringLiteral text: String) { self.text = text }

  var isBlank: Bool { text.isEmpty }

  static func == (left: Name, right: Name) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: Name, right: Name) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    // Equal bytes have equal hashes; canonically equivalent texts may share one, which is allowed.
    hasher.combine(text)
  }
}
