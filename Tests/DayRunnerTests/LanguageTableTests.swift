import Foundation
import PlainText
import Testing

/// The tables of words, read as texts: what the compiler cannot see.
@Suite struct LanguageTableTests {
  /// The files that hold a table of words: `EnglishPaperWords.swift` and its like in every room.
  private static let tables: [String] = {
    let names = FileManager.default.enumerator(atPath: Repository.root + "Sources")?.allObjects
    return (names ?? []).compactMap { $0 as? String }.map { "Sources/" + $0 }
      .filter { $0.hasSuffix("Words.swift") || $0.contains("Words+") }.sorted()
  }()

  /// The functions of a source text: name, the names of the parameters, the body.
  private func functions(
    in text: String
  ) -> [(name: String, parameters: [String], body: String)] {
    text.components(separatedBy: "func ").dropFirst().compactMap { piece in
      guard let open = piece.firstIndex(of: "("), let brace = piece.firstIndex(of: "{"),
        let close = piece[..<brace].lastIndex(of: ")")
      else { return nil }
      let parameters = piece[piece.index(after: open)..<close].split(separator: ",")
        .filter { $0.contains(":") }
        .map {
          $0.prefix { $0 != ":" }.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
        }
      // The body ends where the next requirement starts.
      let rest = piece[brace...]
      let end = rest.range(of: "\n  let ")?.lowerBound ?? rest.endIndex
      return (String(piece[..<open]), parameters, String(rest[..<end]))
    }
  }

  @Test func `every language uses every parameter of every sentence`() {
    var checked = 0
    for path in Self.tables where path.contains("English") || path.contains("Chinese") {
      for function in functions(in: Repository.text(path)) {
        for parameter in function.parameters {
          let pattern = "\\b\(parameter)\\b"
          #expect(
            function.body.range(of: pattern, options: .regularExpression) != nil,
            "\(path): \(function.name) leaves \(parameter) out")
          checked += 1
        }
      }
    }
    #expect(checked > 60)
  }

  @Test func `no sentence in Latin letters stands in a Chinese table`() {
    var checked = 0
    for path in Self.tables where path.contains("Chinese") {
      for literal in Repository.text(path).matches(of: #/"(?<text>[^"\n]+)"/#) {
        checked += 1
        let text = String(literal.output.text)
        let isSentence = text.contains(#/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/#)
        #expect(!isSentence, "\(path): \(text)")
      }
    }
    #expect(checked > 150)
  }
}
