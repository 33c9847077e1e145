import PlainText
import Testing

@Suite struct `A diagnostic as people read it` {
  private func excerpt(_ line: String, _ column: Int, _ length: Int = 1) -> Excerpt {
    Excerpt(line: line.utf8.span, around: column, length: length)
  }

  @Test func `has the line, a caret and the advice`() {
    let diagnostic = Diagnostic(
      .money, file: "products.csv", place: Place(line: 4, column: 38, length: 6),
      message: "price \"19.905\" has three decimals; CNY has two",
      advice: "write it as `19.90`",
      excerpt: excerpt("egg30,Fresh eggs,farm,eggs,chilled,12,19.905,15.50", 38, 6))
    #expect(
      diagnostic.rendered() == """
        products.csv:4:38: error[E-MONEY]: price "19.905" has three decimals; CNY has two
            4 | egg30,Fresh eggs,farm,eggs,chilled,12,19.905,15.50
              |                                      ^~~~~~
              = write it as `19.90`

        """)
  }

  @Test func `has its caret under the place after Chinese names`() {
    let line = "王小明,鸡蛋,x9"
    let diagnostic = Diagnostic(
      .number, file: "orders.csv", place: Place(line: 1_234_567, column: 18, length: 2),
      message: "\"x9\" is no whole number", excerpt: excerpt(line, 18, 2),
      notes: [
        .init(file: "points.csv", place: Place(line: 2, column: 1), message: "first placed here")
      ])
    #expect(
      diagnostic.rendered() == """
        orders.csv:1234567:18: error[E-NUMBER]: "x9" is no whole number
        1234567 | 王小明,鸡蛋,x9
                |             ^~
                = points.csv:2:1: first placed here

        """)
  }

  @Test func `underlines wide characters by their cells`() {
    let diagnostic = Diagnostic(
      .reference, file: "o.csv", place: Place(line: 9, column: 3, length: 6), message: "unknown",
      excerpt: excerpt("a,鸡蛋,b", 3, 6))
    #expect(
      diagnostic.rendered() == """
        o.csv:9:3: error[E-REF]: unknown
            9 | a,鸡蛋,b
              |   ^~~~

        """)
  }

  @Test func `spells out what could do harm`() {
    let bytes: [UInt8] = Array("a\t\u{1B}[2Je\u{301},".utf8) + [0xB4] + Array("\u{202E}x".utf8)
    let diagnostic = Diagnostic(
      .encoding, file: "o\u{1B}.csv", place: Place(line: 3, column: 11),
      message: "bad\u{202E}", excerpt: Excerpt(bytes: bytes))
    #expect(
      diagnostic.rendered() == """
        o\\u{1B}.csv:3:11: error[E-UTF8]: bad\\u{202E}
            3 | a\\t\\u{1B}[2Je\u{301},\\x{B4}\\u{202E}x
              |               ^~~~~~

        """)
  }

  @Test func `without a place has the file, the message and the advice`() {
    let diagnostic = Diagnostic(
      .file, file: "points.csv", place: nil, message: "not found", advice: "put it there")
    #expect(
      diagnostic.rendered() == """
        points.csv: error[E-FILE]: not found
              = put it there

        """)
    let warning = Diagnostic(.lookalike, file: "a", place: Place(line: 1, column: 2), message: "m")
    #expect(warning.rendered() == "a:1:2: warning[W-LOOKALIKE]: m\n")
  }

  @Test func `shows a window of a long line`() {
    let line = String(repeating: "abcdefghi,", count: 100)
    let diagnostic = Diagnostic(
      .number, file: "o.csv", place: Place(line: 1, column: 501, length: 3), message: "m",
      excerpt: excerpt(line, 501, 3))
    let lines = diagnostic.rendered().split(separator: "\n")
    #expect(lines[1].hasPrefix("    1 | …"))
    #expect(lines[1].hasSuffix("…"))
    #expect(lines[1].unicodeScalars.count == 8 + 102)
    #expect(lines[2] == "      | " + String(repeating: " ", count: 41) + "^~~")
    let shown = Array(lines[1].unicodeScalars.dropFirst(8))
    #expect(shown[41] == "a")
  }

  @Test func `puts the caret after the line where the place is its end`() {
    let diagnostic = Diagnostic(
      .syntax, file: "o", place: Place(line: 1, column: 4), message: "m", excerpt: excerpt("abc", 4)
    )
    #expect(diagnostic.rendered().hasSuffix("    1 | abc\n      |    ^\n"))
    let odd = Diagnostic(
      .syntax, file: "o", place: Place(line: 1, column: .max, length: .max), message: "m",
      excerpt: Excerpt(bytes: Array("abc".utf8)))
    #expect(odd.rendered().hasSuffix("|    ^\n"))
  }

  @Test func `takes at most 200 bytes of a line, cut between characters`() {
    let line = String(repeating: "王", count: 5_000)
    for column in stride(from: 1, through: 15_001, by: 97) {
      let excerpt = excerpt(line, column)
      #expect(excerpt.bytes.count <= 200)
      #expect(excerpt.bytes.count >= 194)
      #expect(UTF8Text.firstInvalid(in: excerpt.bytes.span) == nil)
      #expect(excerpt.firstColumn <= column)
      #expect(excerpt.firstColumn % 3 == 1)
      #expect(excerpt.isCutAtEnd == (excerpt.firstColumn + excerpt.bytes.count <= 15_000))
    }
    #expect(excerpt("abc", 99).bytes == Array("abc".utf8))
  }
}

@Suite struct `A field quoted for display` {
  @Test(arguments: [
    ("19.905", "\"19.905\""), ("", "\"\""), ("a\tb", "\"a\\tb\""), ("x\u{202E}", "\"x\\u{202E}\""),
    ("e\u{301}", "\"e\u{301}\""), ("王", "\"王\""),
  ])
  func `stands between quotes and is safe`(text: String, shown: String) {
    #expect(text.quotedForDisplay == shown)
  }

  @Test func `is cut after 80 bytes and between characters`() {
    #expect(String(repeating: "a", count: 80).quotedForDisplay.utf8.count == 82)
    let cut = String(repeating: "a", count: 81).quotedForDisplay
    #expect(cut == "\"" + String(repeating: "a", count: 80) + "…\"")
    #expect(
      String(repeating: "王", count: 30).quotedForDisplay
        == "\"" + String(repeating: "王", count: 26) + "…\"")
    #expect(String.quotedForDisplay([0xB4, 0x41].span) == "\"\\x{B4}A\"")
  }
}
