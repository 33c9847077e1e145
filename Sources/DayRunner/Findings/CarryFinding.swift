import PlainText

/// What can be wrong with what the day before left (R16).
enum CarryFinding: Finding {
  case unreadable(FileFault)
  case noCarry
  case newer(Int)
  case damaged
  case notBefore(carried: String, day: String)
  case otherCurrency(carried: String, day: String)

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

extension CarryFinding {
  var inEnglish: Wording {
    switch self {
    case .unreadable(let fault): fault.inEnglish("the carry of the day before")
    case .noCarry:
      Wording(
        "this is not what a day leaves for the next",
        advice: "give the file `\(CarryFile.name)` among the documents of the day before")
    case .newer(let version):
      Wording(
        "the carry has version \(version), and this program reads \(CarryFile.version)",
        advice: "use the newer program, or run the day before again with this one")
    case .damaged:
      Wording(
        "the carry was cut or changed: its digest is not that of what it says",
        advice: "run the day before again, and give the carry that it writes")
    case .notBefore(let carried, let day):
      Wording(
        "the carry is of \(carried), and the day is \(day)",
        advice: "give the carry of the last day before \(day)")
    case .otherCurrency(let carried, let day):
      Wording(
        "the carry is in \(carried), and the day is in \(day)",
        advice: "days in a row have one currency: give the carry of the day before in \(day)")
    }
  }

  var inChinese: Wording {
    switch self {
    case .unreadable(let fault): fault.inChinese("前一日的结转文件")
    case .noCarry:
      Wording("这不是一日留给次日的结转文件", advice: "请给出前一日单据中的 `\(CarryFile.name)` 文件")
    case .newer(let version):
      Wording(
        "结转文件的版本是 \(version)，本程序读取版本 \(CarryFile.version)",
        advice: "请使用较新的程序，或用本程序重新运行前一日")
    case .damaged:
      Wording("结转文件不完整或被改动：摘要与内容不符", advice: "请重新运行前一日，使用它写出的结转文件")
    case .notBefore(let carried, let day):
      Wording("结转文件属于 \(carried)，而本日是 \(day)", advice: "请给出 \(day) 之前最后一日的结转文件")
    case .otherCurrency(let carried, let day):
      Wording(
        "结转文件的货币是 \(carried)，而本日是 \(day)",
        advice: "连续各日用同一种货币：请给出前一日以 \(day) 计的结转文件")
    }
  }
}
