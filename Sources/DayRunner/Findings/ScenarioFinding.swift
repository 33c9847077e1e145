import PlainText

/// What can be wrong with a statement of a scenario.
enum ScenarioFinding: Finding {
  /// What a word belongs to that it is said of.
  enum Owner {
    case order
    case line
    /// A statement that starts with this keyword.
    case statement(String)
  }

  case unknownStatement(String, near: String?, keywords: [String])
  case unknownAfterTime(near: String?, known: [String], time: String)
  case valueMissing(of: String)
  case saidTwice(String, Owner)
  // Order events.
  case orderWithoutID(time: String, kind: String)
  case orderWithoutPoint
  case orderWithoutMember
  case orderWithoutLines
  case amendmentOfSeveralLines(time: String)
  case cancellationOfSeveralLines(time: String)
  case amendmentWithoutSKU(time: String)
  case unknownEventWord(String, near: String?, isRestOfValue: Bool, columns: [String])
  // Rows.
  case dayWithoutDate
  case rate(of: String, String)
  case incomplete(String, form: String)
  case unknownDetail(String, of: String, near: String?, details: [String])
  // Tables.
  case loadIncomplete
  case unknownTable(String, near: String?, tables: [String])
  case loadFailed(String, FileFault)

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

/// What can be wrong with an expectation of a scenario.
enum ExpectationFinding: Finding {
  case hasDetails
  case unknownKind(near: String?, kinds: [String])
  case keysMissing(kind: String, keys: [String])
  case valueMissing(of: String)
  case unknownColumn(String, table: String, near: String?, columns: [String])
  case unknownName(column: String, String, TableName, near: String?)

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}
