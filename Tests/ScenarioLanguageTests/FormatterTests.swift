import PlainText
import ScenarioLanguage
import Testing

struct FormatterTests {
  @Test func `a canonical file stays as it is`() {
    #expect(formatted(sample) == sample)
  }

  @Test(arguments: [
    ("groupbuy   1  ", "groupbuy 1\n"),
    ("\n\n  # a\n\ngroupbuy 1\n\n\n\nday\n\n", "# a\n\ngroupbuy 1\n\nday\n"),
    ("groupbuy 1\r\nday\r\n      a   b\r\n", "groupbuy 1\nday\n  a b\n"),
    ("\u{FEFF}groupbuy 1", "groupbuy 1\n"),
    ("groupbuy 1 #a  \nday#2 # b\n", "groupbuy 1  # a\nday#2  # b\n"),
    ("groupbuy 1\n#\n#  a\n##\n## b\n#!c\n", "groupbuy 1\n#\n#  a\n##\n## b\n#!c\n"),
    // A remark is indented like the next line with words.
    (
      "groupbuy 1\nday\n# a\n  b\n  # c\nday\n  # d\n",
      "groupbuy 1\nday\n  # a\n  b\n# c\nday\n# d\n"
    ),
    // Quotes stay, and come where they are needed.
    ("groupbuy 1\na \"b\" \"\" \"#\"", "groupbuy 1\na \"b\" \"\" \"#\"\n"),
    // Single blank lines are the author's.
    ("groupbuy 1\nday\n\n  a\n\n\n  b\nc\n", "groupbuy 1\nday\n\n  a\n\n  b\nc\n"),
    ("groupbuy 1\n\n#a\n\n\n\n#b\n\n", "groupbuy 1\n\n# a\n\n# b\n"),
    ("", ""),
    ("\n \n", ""),
  ])
  func `there is one layout`(text: String, expected: String) {
    #expect(formatted(text) == expected)
  }

  @Test(arguments: [
    ("egg30", "egg30"), ("", "\"\""), ("Li Na", "\"Li Na\""), ("3\" pan", "\"3\\\" pan\""),
    ("#1", "\"#1\""), ("a#1", "a#1"), ("a\\b", "a\\b"), ("a \\b", "\"a \\\\b\""),
    ("王\u{3000}伟", "\"王\u{3000}伟\""), ("王伟", "王伟"),
  ])
  func `a value is quoted only where it must be`(value: String, expected: String) {
    let bytes = Array(value.utf8)
    #expect(ScenarioWord.written(bytes, quoted: false) == Array(expected.utf8))
    #expect(ScenarioWord.written(bytes, quoted: true).first == 0x22)
  }

  @Test func `formatting is stable and keeps every word, over generated files`() {
    for seed in 0..<3_000 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      let text = Array(generatedFile(&numbers).utf8)
      let (tree, diagnostics) = ScenarioParser.parse(text, file: "f")
      #expect(diagnostics.isEmpty, "seed \(seed)")
      let once = ScenarioFormatter.format(tree)
      let again = ScenarioParser.parse(once, file: "f")
      #expect(again.diagnostics.isEmpty, "seed \(seed)")
      #expect(ScenarioFormatter.format(again.tree) == once, "seed \(seed)")
      #expect(values(again.tree) == values(tree), "seed \(seed)")
      #expect(quoting(again.tree) == quoting(tree), "seed \(seed)")
      #expect(comments(again.tree) == comments(tree), "seed \(seed)")
      #expect(isTidy(once), "seed \(seed)")
    }
  }

  private func quoting(_ tree: ScenarioTree) -> [[Bool]] {
    tree.statements.flatMap { statement in
      ([statement.head] + statement.details).map { $0.words.map(\.isQuoted) }
    }
  }

  /// All comments in order, without the spaces at their ends.
  private func comments(_ tree: ScenarioTree) -> [[UInt8]] {
    var lines = tree.versionLine.map { [$0] } ?? []
    for statement in tree.statements { lines += [statement.head] + statement.details }
    let found = lines.flatMap { line in
      line.above.compactMap(comment) + (line.comment.map { [$0] } ?? [])
    }
    return (found + tree.trailing.compactMap(comment)).map { bytes in
      let trimmed = bytes.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
      return Array(trimmed)
    }
  }

  private func comment(_ remark: ScenarioRemark) -> [UInt8]? {
    guard case .comment(let bytes) = remark else { return nil }
    return bytes
  }

  /// No carriage return, no space before a line end, no two blank lines, none at either end.
  private func isTidy(_ text: [UInt8]) -> Bool {
    let padded = "\n" + String(decoding: text, as: UTF8.self)
    return text.last == 0x0A && !text.contains(0x0D)
      && !Array(padded.utf8).contains(Array(" \n".utf8))
      && !Array(padded.utf8).contains(Array("\n\n\n".utf8))
      && text.first != 0x0A && !text.suffix(2).elementsEqual([0x0A, 0x0A])
  }

  private func generatedFile(_ numbers: inout SeededNumbers) -> String {
    let lineEnd = numbers.pick(["\n", "\r\n"])
    var text = numbers.pick(["", "\u{FEFF}"]) + numbers.pick(["", "\n", "  # top\n"])
    text += "groupbuy 1" + numbers.pick(["", "  ", " #v"]) + lineEnd
    text += generatedLine(&numbers, indentation: "", wordsMin: 1)
    for _ in 0..<numbers.next(below: 12) {
      let indentation = numbers.pick(["", "", " ", "  ", "       "])
      text += lineEnd + generatedLine(&numbers, indentation: indentation, wordsMin: 0)
    }
    return text + numbers.pick(["", lineEnd, lineEnd + lineEnd, "   "])
  }

  private func generatedLine(
    _ numbers: inout SeededNumbers, indentation: String, wordsMin: Int
  ) -> String {
    let words = [
      "a", "19.90", "鸡蛋", "a#b", "\\", "\"\"", "\"Li Na\"", "\"x\"", "\"#\"", "\"\\\"\\\\\"",
      "\"王\u{3000}\"", "'", "👩\u{200D}🌾", "e\u{301}", "“q”", "-", "groupbuy2", "\" a \"",
    ]
    var line = indentation
    for index in 0..<max(wordsMin, numbers.next(below: 5)) {
      line += (index == 0 ? "" : numbers.pick([" ", "  ", "     "])) + numbers.pick(words)
    }
    let comments = ["#", "# c", "#c ", "##", "#!x", "#\"open", "#   \u{3000}鸡  ", "# a # b"]
    if numbers.next(below: 3) == 0 {
      line += (line == indentation ? "" : " ") + numbers.pick(comments)
    }
    return line + numbers.pick(["", "", " ", "   "])
  }
}
