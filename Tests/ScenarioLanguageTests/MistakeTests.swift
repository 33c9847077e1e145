import PlainText
import ScenarioLanguage
import Testing

struct MistakeTests {
  @Test(arguments: [
    // Characters.
    ("day\n\tcutoff 22:00", ["E-CHAR 3:1+1"]),
    ("day\n  \tcutoff 22:00", ["E-CHAR 3:3+1"]),
    ("day\t2026", ["E-CHAR 2:4+1"]),
    ("day # a\tb", ["E-CHAR 2:8+1"]),
    ("\t", ["E-CHAR 2:1+1"]),
    ("day\rdate", ["E-CHAR 2:4+1"]),
    ("day\r", ["E-CHAR 2:4+1"]),
    ("a\u{0}b", ["E-CHAR 2:2+1"]),
    ("王\u{202E}", ["E-CHAR 2:4+3"]),
    ("\u{FEFF}day", ["E-CHAR 2:1+3"]),
    ("a\u{3000}b", ["E-CHAR 2:2+3"]),
    // Indented as well, and so a detail of the version line.
    ("\u{3000}b", ["E-CHAR 2:1+3", "E-SYNTAX 2:4+1"]),
    ("\"a\"\u{A0}b", ["E-CHAR 2:4+2"]),
    ("a\u{200D}b", ["E-CHAR 2:2+3"]),
    ("👩a\u{200D}👩", ["E-CHAR 2:6+3"]),
    ("👩\u{200D}", ["E-CHAR 2:5+3"]),
    ("👩\u{200D}b", ["E-CHAR 2:5+3"]),
    // Quotes.
    ("a \"b c", ["E-QUOTE 2:3+1"]),
    ("a \"", ["E-QUOTE 2:3+1"]),
    ("a \"b\\\"", ["E-QUOTE 2:3+1"]),
    ("a \"b\\", ["E-QUOTE 2:3+1"]),
    ("a \"b\"c", ["E-QUOTE 2:6+1"]),
    ("a \"b\"\"c\"", ["E-QUOTE 2:6+1"]),
    ("a \"b\"# c", ["E-QUOTE 2:6+1"]),
    ("a b\"c\"", ["E-QUOTE 2:4+1"]),
    ("a \"b\\n\"", ["E-QUOTE 2:5+1"]),
    // The leftmost of a line, and each line.
    ("a \"b\\n\u{7}", ["E-QUOTE 2:3+1"]),
    ("a\u{7} \"b", ["E-CHAR 2:2+1"]),
    ("a \"\n\u{7}\nb\nc \"d\"e", ["E-QUOTE 2:3+1", "E-CHAR 3:1+1", "E-QUOTE 5:6+1"]),
  ])
  func `each mistake of a line is reported where it is`(body: String, expected: [String]) {
    #expect(summaries(Array("groupbuy 1\n\(body)".utf8)) == expected)
  }

  @Test(arguments: [
    ("", ["E-VERSION 1:1+1"]),
    ("\u{FEFF}", ["E-VERSION 1:1+1"]),
    ("\n# nothing\n\n", ["E-VERSION 1:1+1"]),
    ("# a comment first\n\nday\n", ["E-VERSION 3:1+3"]),
    ("groupbuy", ["E-VERSION 1:1+8"]),
    ("groupbuy 2", ["E-VERSION 1:10+1"]),
    ("groupbuy 01", ["E-VERSION 1:10+2"]),
    ("groupbuy 1 beta", ["E-VERSION 1:12+4"]),
    ("Groupbuy 1", ["E-VERSION 1:1+8"]),
    ("day\ngroupbuy 1\nday", ["E-VERSION 2:1+10"]),
    ("groupbuy 1\nday\ngroupbuy 1\ngroupbuy 1", ["E-VERSION 3:1+10", "E-VERSION 4:1+10"]),
    ("groupbuy 1\n  day\n  date\nend", ["E-SYNTAX 2:3+3"]),
    ("  groupbuy 1\nday", ["E-SYNTAX 1:3+8"]),
    ("  currency CNY\n  cutoff 22:00\n", ["E-SYNTAX 1:3+8"]),
    ("groupbuy\t1", ["E-CHAR 1:9+1"]),
    ("\"groupbuy 1\nday", ["E-QUOTE 1:1+1"]),
  ])
  func `the version line comes first, once and alone`(text: String, expected: [String]) {
    #expect(summaries(Array(text.utf8)) == expected)
  }

  @Test func `a tree without a known version says 0`() {
    for text in ["", "day", "groupbuy", "groupbuy 2", "day\ngroupbuy 1"] {
      #expect(ScenarioParser.parse(Array(text.utf8), file: "f").tree.version == 0)
    }
  }

  @Test func `lines that are not UTF-8 share one diagnostic at the first wrong byte`() throws {
    let head = Array("groupbuy 1\na 王 ".utf8)
    let bytes = head + [0xCD, 0xF5, 0x0A] + [0xCE, 0xB0, 0xFF, 0x0A] + [0x22, 0x0A] + [0xC0]
    let diagnostics = ScenarioParser.parse(bytes, file: "f").diagnostics
    #expect(diagnostics.map(summary) == ["E-UTF8 2:7+1", "E-QUOTE 4:1+1"])
    #expect(diagnostics.first?.message == "these bytes are not UTF-8, and neither are 2 more lines")
    #expect(diagnostics.first?.excerpt?.bytes == Array("a 王 ".utf8) + [0xCD, 0xF5])
  }

  @Test func `a line of 65,536 bytes is read and one byte more is reported`() {
    let longest = [UInt8](repeating: 0x61, count: 65_536)
    let version = Array("groupbuy 1\n".utf8)
    #expect(summaries(version + longest).isEmpty)
    #expect(summaries(version + longest + [0x0D, 0x0A]).isEmpty)
    #expect(summaries(version + longest + [0x20, 0x0A]) == ["E-LINE 2:65537+1"])
    #expect(summaries(version + [0x22] + longest) == ["E-QUOTE 2:1+1"])
  }

  @Test func `a damaged line keeps its words and says so`() throws {
    let (tree, _) = parseBody("product egg30 \"Fresh eggs\n\tprice 19.90\npoint li\n")
    let product = try #require(tree.statements.first)
    #expect(product.head.isDamaged)
    #expect(product.head.words.map(\.text) == ["product", "egg30", "Fresh eggs"])
    #expect(product.details.map(\.isDamaged) == [true])
    #expect(product.details.first?.words.map(\.text) == ["price", "19.90"])
    #expect(tree.statements.last?.head.isDamaged == false)
  }

  @Test func `a diagnostic says what is wrong and what to do`() throws {
    let diagnostic = try #require(parseBody("a\n\tb").diagnostics.first)
    #expect(diagnostic.message == "a tab may not indent a line")
    #expect(diagnostic.advice == "indent with two spaces")
    #expect(diagnostic.file == "day.scenario")
    #expect(diagnostic.excerpt?.bytes == Array("\tb".utf8))
    #expect(
      parseBody("a\u{202E}b").diagnostics.map(\.message)
        == ["U+202E right-to-left override may not stand in a scenario"])
    #expect(parseBody("a\u{3000}b").diagnostics.first?.message.contains("U+3000") == true)
    #expect(parseBody("a\tb").diagnostics.map(\.advice) == ["use spaces"])
    #expect(
      parseBody("a b\"c").diagnostics.map(\.message)
        == ["a quote may not stand inside a bare word"])
  }

  @Test func `the encoding of a file that is not UTF-8 is named`() {
    // 你好 and 中国 in GBK.
    let bytes = Array("groupbuy 1\nday # ".utf8) + [0xC4, 0xE3, 0xBA, 0xC3, 0xD6, 0xD0, 0xB9, 0xFA]
    #expect(
      ScenarioParser.parse(bytes, file: "f").diagnostics.map(\.advice)
        == ["the file looks like GBK (GB18030); save the file as UTF-8"])
  }

  @Test func `a statement that cannot be one is damaged`() {
    for text in ["groupbuy 1\nday\ngroupbuy 1", "day\ngroupbuy 1", "\nx\ngroupbuy 1"] {
      let tree = ScenarioParser.parse(Array(text.utf8), file: "f").tree
      #expect(tree.statements.last?.head.isDamaged == true)
    }
    let tree = ScenarioParser.parse(Array("  day\n  a\nb".utf8), file: "f").tree
    #expect(tree.statements.map(\.head.isDamaged) == [true, false])
    #expect(tree.statements.map(\.details.count) == [1, 0])
  }

  @Test func `a second version line points at the first`() throws {
    let diagnostic = try #require(parseBody("groupbuy 1").diagnostics.first)
    #expect(diagnostic.notes.map(\.place) == [Place(line: 1, column: 1, length: 10)])
  }
}
