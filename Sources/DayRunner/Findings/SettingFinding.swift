import PlainText

/// What can be wrong with the settings of a day.
enum SettingFinding: Finding {
  case unknown(String, near: String?)
  case dayTwice
  case twice(String)
  case noDateOfFolder
  case noDateOfScenario
  case offset(String)
  case offsetAndZone
  case unknownZone(String)
  case unknownCurrency(String)
  case unknownIgnoredTable(String, near: String?)
  case notUsed(String)
  case cutoffNotAfterOpening
  case arrivalNotAfterCutoff

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}
