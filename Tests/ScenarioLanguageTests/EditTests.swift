import PlainText
import ScenarioLanguage
import Testing

struct EditTests {
  private let source = "\u{FEFF}groupbuy 1\r\nexpect   cases 1 \"Li\" # 1\r\n\r\n  a b\r\nend"

  private func edited(
    _ replacements: [(Int, Int, Int, String)], removing lines: Set<Int> = [],
    inserting newLines: [(Int, String)] = []
  ) -> String {
    let bytes = ScenarioEdit.apply(
      replacements.map {
        (place: Place(line: $0.0, column: $0.1, length: $0.2), with: Array($0.3.utf8))
      },
      removing: lines,
      inserting: newLines.map { ScenarioEdit.NewLine(after: $0.0, text: Array($0.1.utf8)) },
      to: Array(source.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `nothing to do leaves every byte`() {
    #expect(edited([]).utf8.elementsEqual(source.utf8))
  }

  @Test func `words are replaced where they stand, in any order, and the rest stays`() {
    #expect(
      edited([(4, 5, 1, "x y"), (2, 18, 4, "Wang"), (2, 16, 1, "20"), (1, 10, 1, "2")])
        == "\u{FEFF}groupbuy 2\r\nexpect   cases 20 \"Wang\" # 1\r\n\r\n  a \"x y\"\r\nend")
  }

  @Test func `a place outside of the lines or over another one is left alone`() {
    #expect(
      edited([
        (0, 1, 1, "x"), (9, 1, 1, "x"), (3, 1, 1, "x"), (4, 0, 1, "x"), (4, 5, 2, "x"),
        (4, 5, 0, "x"), (4, Int.max, 1, "x"), (4, 1, Int.max, "x"),
      ])
        == source)
    #expect(
      edited([(5, 1, 3, "all"), (5, 2, 1, "x"), (5, 1, 1, "y")]) == source.dropLast(3) + "all")
  }

  @Test func `lines are removed with their ends and put in with the file's own`() {
    #expect(edited([(1, 1, 8, "x")], removing: [1, 2, 3, 4]) == "\u{FEFF}end")
    #expect(
      edited([(2, 16, 1, "9")], removing: [2, 3, 5, 77], inserting: [(2, "new"), (2, "newer")])
        == "\u{FEFF}groupbuy 1\r\nnew\r\nnewer\r\n  a b\r\n")
    #expect(edited([], inserting: [(5, "a"), (99, "b")]) == source + "\r\na\r\nb\r\n")
    #expect(
      edited([], inserting: [(0, "# a"), (-3, "# b")]).hasPrefix("\u{FEFF}# b\r\n# a\r\ngroup"))
  }

  @Test func `a line can be put into an empty file`() {
    for start: [UInt8] in [[], [0xEF, 0xBB, 0xBF]] {
      let line = ScenarioEdit.NewLine(after: 0, text: [0x61])
      #expect(ScenarioEdit.apply([], inserting: [line], to: start) == start + [0x61, 0x0A])
    }
  }

  @Test func `what is replaced is read back as the new value`() throws {
    let values = ["", "a", "Li Na", "\"", "\\", "#", "王\u{3000}", "a\"b\\"]
    let (tree, _) = ScenarioParser.parse(Array(sample.utf8), file: "f")
    for value in values {
      for statement in tree.statements {
        for (index, word) in statement.head.words.enumerated() {
          let bytes = Array(value.utf8)
          let text = ScenarioEdit.apply([(place: word.place, with: bytes)], to: Array(sample.utf8))
          let again = ScenarioParser.parse(text, file: "f").tree
          let head = try #require(
            again.statements.first { $0.head.number == statement.head.number })
          #expect(head.head.words[index].bytes == bytes)
          #expect(head.head.words.count == statement.head.words.count)
        }
      }
    }
  }
}
