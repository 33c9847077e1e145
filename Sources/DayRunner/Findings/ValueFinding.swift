import PlainText

/// What can be wrong with one value of a table, a scenario or the settings.
enum ValueFinding: Finding {
  /// A cell or a setting of `column` that says `text`.
  case cell(column: String, text: String, ValueFault)
  /// A statement of a scenario leaves out a detail that it must have.
  case detailNotSaid(column: String, of: String)
  /// An order event of a scenario leaves out what it must say.
  case notSaidOfEvent(column: String)
  /// The last digit of a trade number is not what the others ask for.
  case wrongCheckDigit(column: String, text: String, expected: Int)

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

extension ValueFault {
  /// The kind of diagnostic.
  var code: DiagnosticCode {
    switch self {
    case .blank: .blank
    case .id: .id
    case .label: .label
    case .number, .tradeNumber: .number
    case .outside: .range
    case .money: .money
    case .time, .skippedWallTime, .date: .time
    case .unknownWord: .word
    case .list: .list
    }
  }

  /// What is found in a cell of `column` that says `text`.
  func finding(column: String, text: Span<UInt8>) -> ValueFinding {
    .cell(column: column, text: text.string, self)
  }
}
