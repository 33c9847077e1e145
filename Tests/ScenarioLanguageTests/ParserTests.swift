import PlainText
import ScenarioLanguage
import Testing

struct ParserTests {
  @Test func `the sample reads without a diagnostic into heads with their details`() throws {
    let (tree, diagnostics) = ScenarioParser.parse(Array(sample.utf8), file: "day.scenario")
    #expect(diagnostics.isEmpty)
    #expect(tree.version == 1)
    #expect(
      tree.statements.map { $0.head.words[0].text }
        == ["day", "supplier", "product", "point", "20:15", "expect"])
    #expect(tree.statements.map(\.details.count) == [2, 0, 2, 1, 2, 0])
    #expect(tree.statements.allSatisfy { !$0.head.isDamaged })
    let order = try #require(tree.statements.dropFirst(4).first)
    #expect(
      order.head.words.map(\.text).suffix(4) == ["wang", #"王 "Wei""#, "phone", "13812341234"])
    #expect(order.details[1].above == [.comment(Array(" the last one".utf8))])
  }

  @Test(arguments: [
    ("a b", ["a", "b"]),
    ("a   b  ", ["a", "b"]),
    (#"a "b c""#, ["a", "b c"]),
    (#"a """#, ["a", ""]),
    (#""\"\\""#, [#""\"#]),
    (#"C:\new\"#, [#"C:\new\"#]),
    ("gate#2 # no word", ["gate#2"]),
    (##""# a""##, ["# a"]),
    ("鸡蛋 王伟", ["鸡蛋", "王伟"]),
    ("\"王\u{3000}伟\"", ["王\u{3000}伟"]),
    ("👩\u{200D}🌾 ❤\u{FE0F}\u{200D}🔥", ["👩\u{200D}🌾", "❤\u{FE0F}\u{200D}🔥"]),
    ("\"a\" # \u{3000}", ["a"]),
  ])
  func `a line is cut into words`(line: String, words: [String]) throws {
    let (tree, diagnostics) = parseBody(line)
    #expect(diagnostics.isEmpty)
    let head = try #require(tree.statements.first?.head)
    // By bytes: `String ==` takes canonically equivalent texts for equal.
    #expect(head.words.map(\.bytes) == words.map { Array($0.utf8) })
  }

  @Test func `places count bytes from 1 with the quotes and without a byte order mark`() throws {
    let text = "\u{FEFF}groupbuy 1\r\n鸡 \"a \\\" b\"  c # d\r\n    e 12\r\n"
    let (tree, diagnostics) = ScenarioParser.parse(Array(text.utf8), file: "day.scenario")
    #expect(diagnostics.isEmpty)
    #expect(tree.versionLine?.words.first?.place == Place(line: 1, column: 1, length: 8))
    let statement = try #require(tree.statements.first)
    #expect(
      statement.head.words.map(\.place) == [
        Place(line: 2, column: 1, length: 3), Place(line: 2, column: 5, length: 8),
        Place(line: 2, column: 15, length: 1),
      ])
    #expect(statement.head.words.map(\.isQuoted) == [false, true, false])
    #expect(statement.head.place == Place(line: 2, column: 1, length: 15))
    #expect(statement.head.comment == Array(" d".utf8))
    #expect(statement.details.first?.place == Place(line: 3, column: 5, length: 4))
    #expect(statement.details.first?.number == 3)
  }

  @Test func `any depth of indentation is a detail and remarks end no statement`() {
    let (tree, diagnostics) = parseBody("day\n c\n\n# d\n         e\n   # f\n")
    #expect(diagnostics.isEmpty)
    #expect(tree.statements.count == 1)
    #expect(
      tree.statements.first?.details.map(\.above) == [[], [.blank, .comment(Array(" d".utf8))]])
    #expect(tree.trailing == [.comment(Array(" f".utf8))])
  }

  @Test func `quotes do not change what a word is`() {
    let word = ScenarioWord(
      bytes: Array("egg30".utf8), isQuoted: true, place: Place(line: 1, column: 1, length: 7))
    #expect(word.isWord("egg30"))
    #expect(!word.isWord("egg3"))
    #expect(!word.isWord("egg301"))
    let (tree, diagnostics) = ScenarioParser.parse(Array("\"groupbuy\" \"1\"".utf8), file: "f")
    #expect(tree.version == 1 && diagnostics.isEmpty)
  }
}
