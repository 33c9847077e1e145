import PlainText

extension Mistake {
  var inEnglish: Wording { Wording(message, advice: advice) }

  private var message: String {
    switch self {
    case .notUTF8(_, 0): "these bytes are not UTF-8"
    case .notUTF8(_, 1): "these bytes are not UTF-8, and neither is 1 more line"
    case .notUTF8(_, let more): "these bytes are not UTF-8, and neither are \(more) more lines"
    case .tabInIndentation: "a tab may not indent a line"
    case .forbidden(let scalar):
      "\(CharacterClass.name(of: scalar, in: .english)) may not stand in a scenario"
    case .foreignSpace(let scalar):
      "the white space \(CharacterClass.name(of: scalar, in: .english)) does not separate words"
    case .lineTooLong: "a line has at most 65,536 bytes"
    case .quoteNotClosed: "this quote is not closed on its line"
    case .textAfterQuote: "a space must follow a closing quote"
    case .quoteInsideWord: "a quote may not stand inside a bare word"
    case .unknownEscape: "a backslash in quotes must be followed by `\"` or `\\`"
    case .detailWithoutHead: "this line is indented, and there is no statement above it"
    case .detailOfVersion: "the version line has no details"
    case .versionMissing: "the file must start with its version line"
    case .versionWithoutNumber: "the version line must name a version"
    case .versionUnknown: "this format version is not known"
    case .versionWithMore: "nothing may follow the version"
    case .versionNotFirst: "the version line must be the first statement"
    case .versionTwice: "a file has one version line"
    }
  }

  private var advice: String {
    switch self {
    case .notUTF8(nil, _): "save the file as UTF-8"
    case .notUTF8(let guess?, _):
      "the file looks like \(guess.rawValue); save the file as UTF-8"
    case .tabInIndentation: "indent with two spaces"
    case .forbidden("\t"): "use spaces"
    case .forbidden("\r"): "end each line with LF or CRLF"
    case .forbidden("\u{FFFD}"): "the text was damaged before; type the word again"
    case .forbidden: "delete it, and type the word again"
    case .foreignSpace: "use a plain space, or put the name in quotes"
    case .lineTooLong: "a line end is probably lost; break the line in two"
    case .quoteNotClosed: "add the closing `\"`; inside quotes a quote is written `\\\"`"
    case .textAfterQuote: "put a space here; inside quotes a quote is written `\\\"`"
    case .quoteInsideWord: "put the whole word in quotes and write `\\\"` for a quote in it"
    case .unknownEscape: "write `\\\\` for a backslash"
    case .detailWithoutHead: "remove the indentation, or write the statement above it"
    case .detailOfVersion: "remove the indentation"
    case .versionMissing: "write `groupbuy 1` as the first line"
    case .versionWithoutNumber, .versionWithMore: "write `groupbuy 1`"
    case .versionUnknown: "write `groupbuy 1`, or use a newer groupbuy"
    case .versionNotFirst: "move it to the top"
    case .versionTwice: "remove this line"
    }
  }
}

extension Remark {
  var inEnglish: Wording {
    switch self {
    case .versionLine: Wording("the version line")
    case .firstStatement: Wording("the first statement")
    }
  }
}
