import PlainText

extension SettingFinding {
  var inEnglish: Wording {
    switch self {
    case .unknown(let name, let near):
      Wording(
        "there is no setting \(name.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "the settings are those of `groupbuy --help settings`")
    case .dayTwice: Wording("a scenario has one `day`", advice: "remove one of the two")
    case .twice(let name):
      Wording("the setting `\(name)` stands twice", advice: "remove one of the two")
    case .noDateOfFolder:
      Wording(
        "the day has no date",
        advice: "set `date`, or name the folder after the order date, as `2026-11-20`")
    case .noDateOfScenario:
      Wording("the day has no date", advice: "write `day 2026-11-20` below the version line")
    case .offset(let text):
      Wording(
        "offset \(text.quotedForDisplay) is no offset from UTC", advice: "write it as `+08:00`")
    case .offsetAndZone:
      Wording(
        "a day has an offset or a zone, not both",
        advice: "keep `offset` for a day that must replay anywhere")
    case .unknownZone(let name):
      Wording(
        "zone \(name.quotedForDisplay) is not in this system's tz database",
        advice: "write it as `Asia/Shanghai`, or set `offset` instead")
    case .unknownCurrency(let code):
      Wording(
        "currency \(code.quotedForDisplay) is no code of ISO 4217",
        advice: "write a code such as `CNY`")
    case .unknownIgnoredTable(let name, let near):
      Wording(
        "there is no table \(name.quotedForDisplay)",
        advice: near.map { "did you mean `ignore.\($0)`?" } ?? "name a table of the day")
    case .notUsed(let name):
      Wording(
        "the setting `\(name)` is checked, and this version does not compute with it",
        advice: "the papers are those of a day without it")
    case .cutoffNotAfterOpening:
      Wording("the cutoff is not after the opening", advice: Self.orderInEnglish)
    case .arrivalNotAfterCutoff:
      Wording("the arrival is not after the cutoff", advice: Self.orderInEnglish)
    }
  }

  private static let orderInEnglish =
    "a day opens, is cut off, arrives and is handed out, in this order"
}
