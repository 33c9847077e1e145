import PlainText

/// The words that renderers add to a paper by themselves, one table per language.
///
/// To add a word, name it here and say it in both tables below; what has a parameter is said whole.
protocol PageWords: Sendable {
  /// Which page of how many.
  func page(_ page: Int, of count: Int) -> String
  /// Facts that share a line: `Route r1; Stop 3`.
  func facts(_ facts: [(label: String, value: String)]) -> String
}

struct EnglishPageWords: PageWords {
  func page(_ page: Int, of count: Int) -> String { "page \(page) of \(count)" }
  func facts(_ facts: [(label: String, value: String)]) -> String {
    facts.map { "\($0.label) \($0.value)" }.joined(separator: "; ")
  }
}

struct ChinesePageWords: PageWords {
  func page(_ page: Int, of count: Int) -> String { "第\(page)页 共\(count)页" }
  func facts(_ facts: [(label: String, value: String)]) -> String {
    facts.map { "\($0.label) \($0.value)" }.joined(separator: "；")
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
