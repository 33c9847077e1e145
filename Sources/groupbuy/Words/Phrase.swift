import PlainText

/// A text of the command in each language, given side by side so that none is forgotten.
///
/// What is the same in all of them, such as an example, is a literal.
struct Phrase: Sendable, ExpressibleByStringLiteral {
  private let english: String
  private let chinese: String

  init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  init(stringLiteral text: String) { self.init(text, zh: text) }

  /// The text in one language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
