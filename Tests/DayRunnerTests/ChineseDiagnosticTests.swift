import DayRunner
import PlainText
import Testing

/// What the examples of `Scenarios/Errors` tell in English, they tell in Chinese.
@Suite struct ChineseDiagnosticTests {
  /// The days that show mistakes; their goldens are compared by `groupbuy test`, here it is what they say.
  private static let examples = Repository.days.filter { $0.hasPrefix("Scenarios/Errors/") }

  private static let told = examples.flatMap(told)

  private static func told(by path: String) -> [Diagnostic] {
    var reader = DayReader(path: path, files: Repository.files)
    var all: [Diagnostic] = []
    if let day = reader.read(), case .failure(.amount(let fault)) = DayRun.run(day) {
      all.append(fault)
    }
    reader.warnThoroughly()
    return all + reader.diagnostics.all
  }

  @Test func `every example of a mistake has its words in Chinese beside those in English`() {
    #expect(Self.examples.count > 50)
    for path in Self.examples {
      let stem = path.hasSuffix(".scenario") ? String(path.dropLast(9)) : path
      #expect(!Repository.text(stem + ".zh.diagnostics").isEmpty, "\(path)")
    }
  }

  @Test func `a diagnostic has the same code, place, line and caret in every language`() {
    for diagnostic in Self.told {
      let english = diagnostic.rendered(in: .english).split(separator: "\n")
      let chinese = diagnostic.rendered(in: .chinese).split(separator: "\n")
      #expect(english.count == chinese.count)
      #expect(english[0].prefix { $0 != "]" } == chinese[0].prefix { $0 != "]" })
      for (left, right) in zip(english, chinese) where !left.contains("= ") && left != english[0] {
        #expect(left == right)
      }
    }
  }

  /// Quoted data and numbers are payload: no language may lose one.
  @Test func `a message says the same names and numbers in every language`() {
    var checked = 0
    for diagnostic in Self.told {
      let english = diagnostic.finding.wording(in: .english).message
      let chinese = diagnostic.finding.wording(in: .chinese).message
      for match in english.matches(of: #/"(?:[^"\\]|\\.)*"|\d+/#) {
        #expect(chinese.contains(String(match.output)), "\(english) | \(chinese)")
        checked += 1
      }
    }
    #expect(checked > 100)
  }

  @Test func `no sentence in English is left in a Chinese diagnostic`() {
    for diagnostic in Self.told {
      let words = diagnostic.finding.wording(in: .chinese)
      let notes = diagnostic.notes.map { $0.finding.wording(in: .chinese).message }
      for text in [words.message, words.advice ?? ""] + notes {
        let ours = text.replacing(#/"(?:[^"\\]|\\.)*"|`[^`]*`/#, with: "")
        #expect(!ours.contains(#/[a-z]{2,} [a-z]{2,} [a-z]{2,}/#), "\(text)")
        #expect(text.isEmpty || text.contains(#/\p{Han}/#), "\(text)")
      }
      let english = diagnostic.finding.wording(in: .english)
      #expect((english.advice == nil) == (words.advice == nil))
    }
  }
}
