import PlainText

/// The words that renderers add to a paper by themselves, one table per language.
///
/// To add a word, name it here and say it in both tables below; what has a parameter is said whole.
protocol PageWords: Sendable {
  /// Which page of how many.
  func page(_ page: Int, of count: Int) -> String
  /// Facts that share a line: `Route r1; Stop 3`.
  func facts(_ facts: [(label: String, value: String)]) -> String
  /// Over a table that goes on from the page before; `title` may be empty.
  func continued(_ title: String) -> String
  /// The list of the papers of one file.
  var contents: String { get }
}

struct EnglishPageWords: PageWords {
  let contents = "Contents"
  func continued(_ title: String) -> String {
    title.isEmpty ? "(continued)" : "\(title) (continued)"
  }
  func page(_ page: Int, of count: Int) -> String { "page \(page) of \(count)" }
  func facts(_ facts: [(label: String, value: String)]) -> String {
    facts.map { "\($0.label) \($0.value)" }.joined(separator: "; ")
  }
}

struct ChinesePageWords: PageWords {
  let contents = "目录"
  func continued(_ title: String) -> String { "\(title)（续）" }
  func page(_ page: Int, of count: Int) -> String { "第\(page)页 共\(count)页" }
  func facts(_ facts: [(label: String, value: String)]) -> String {
    facts.map { "\($0.label) \($0.value)" }.joined(separator: "；")
  }
}

extension PageWords {
  /// `page 2 of 3` as the content of a style sheet, which counts the pages itself.
  var pageContent: String {
    // The sentence is taken whole, with two numbers that then give way to the counters.
    let (page, count) = (1_000_001, 1_000_002)
    var content = "\"" + self.page(page, of: count) + "\""
    for (number, counter) in [(page, "page"), (count, "pages")] {
      let parts = content.split(separator: String(number), omittingEmptySubsequences: false)
      content = parts.joined(separator: "\" counter(\(counter)) \"")
    }
    return content
  }
}

extension Language {
  /// The words of the renderers in this language.
  var pageWords: any PageWords {
    switch self {
    case .english: EnglishPageWords()
    case .chinese: ChinesePageWords()
    }
  }
}
