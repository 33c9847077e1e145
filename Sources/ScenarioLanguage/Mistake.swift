import PlainText

/// What can be wrong with the syntax of a scenario.
enum Mistake: Finding, Hashable {
  /// What the file looks like, and how many more lines are no UTF-8 either.
  case notUTF8(EncodingGuess?, moreLines: Int)
  case tabInIndentation
  case forbidden(Unicode.Scalar)
  case foreignSpace(Unicode.Scalar)
  case lineTooLong
  case quoteNotClosed
  case textAfterQuote
  case quoteInsideWord
  case unknownEscape
  case detailWithoutHead
  case detailOfVersion
  case versionMissing
  case versionWithoutNumber
  case versionUnknown
  case versionWithMore
  case versionNotFirst
  case versionTwice

  var code: DiagnosticCode {
    switch self {
    case .notUTF8: .encoding
    case .tabInIndentation, .forbidden, .foreignSpace: .character
    case .lineTooLong: .line
    case .quoteNotClosed, .textAfterQuote, .quoteInsideWord, .unknownEscape: .quote
    case .detailWithoutHead, .detailOfVersion: .syntax
    case .versionMissing, .versionWithoutNumber, .versionUnknown, .versionWithMore,
      .versionNotFirst, .versionTwice:
      .version
    }
  }

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

/// What stands at a place that a mistake speaks of.
enum Remark: Finding {
  case versionLine
  case firstStatement

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}
