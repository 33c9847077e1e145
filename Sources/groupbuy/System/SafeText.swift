/// Text made safe to show, as far as the rooms behind did not do it: names of files, lines of a golden.
extension String {
  /// The text, with everything that a terminal would obey or reorder spelled out, line ends too.
  var safeInLine: String { spellingOut(lineFeeds: true) }

  /// The same for a text of several lines.
  var safeInText: String { spellingOut(lineFeeds: false) }

  private func spellingOut(lineFeeds: Bool) -> String {
    let isPlain = utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F || byte == 0x0A && !lineFeeds
    }
    if isPlain { return self }
    var text = ""
    for scalar in unicodeScalars {
      if Self.isHarmful(scalar), scalar != "\n" || lineFeeds {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // Controls.
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // Direction of writing.
    case 0x2028...0x2029: true  // Line and paragraph separator.
    default: false
    }
  }
}
