import ExactValues
import PlainText

/// What is said of a cell that cannot be read.
struct Wording {
  /// The kind of diagnostic.
  var code: DiagnosticCode
  /// What is wrong.
  var message: String
  /// What to do.
  var advice: String
}

extension ValueFault {
  /// The words for this fault of a cell of `column` that says `text`.
  func wording(column: String, text: Span<UInt8>) -> Wording {
    let said = "\(column) \(String.quotedForDisplay(text))"
    switch self {
    case .blank:
      return Wording(code: .blank, message: "\(column) is blank", advice: "fill the cell")
    case .id(let fault):
      return Wording(
        code: .id, message: "\(said) is no id: \(fault.message)", advice: IdFault.advice)
    case .label(let fault):
      return Wording(
        code: .label, message: "\(said) cannot stand: \(fault.message)", advice: fault.advice)
    case .number(let fault):
      return Wording(
        code: .number, message: "\(said) \(fault.phrase)",
        advice: "write digits only: no sign, separator, unit or leading zero")
    case .outside(let least, let most):
      return Wording(
        code: .range, message: "\(said) is outside its bounds",
        advice: most == ValueKind.mostWhole
          ? "write \(least) or more" : "write \(least) to \(most)")
    case .money(let fault, let currency):
      return Wording(
        code: .money, message: "\(said) \(fault.phrase(in: currency))",
        advice: "write it as `\(MoneyText.string(1990, decimals: currency.decimals))`: "
          + (currency.decimals == 0
            ? "digits only" : "digits, and at most \(counted(currency.decimals, "decimal"))"))
    case .time(let fault):
      return Wording(
        code: .time, message: "\(said) \(fault.phrase)",
        advice: "write `2026-03-01T21:59:59+08:00`, or `21:59` for a time of the day")
    case .skippedWallTime:
      return Wording(
        code: .time, message: "\(said) is skipped by a clock change of the day's zone",
        advice: "write the instant with its offset, as `2026-03-01T21:59:59+08:00`")
    case .date:
      return Wording(
        code: .time, message: "\(said) is no date of the calendar",
        advice: "write a date as `2026-03-01`")
    case .unknownWord(let words):
      let near = SimilarWord.closest(to: text.string, among: words)
      return Wording(
        code: .word,
        message: "\(column) cannot be \(String.quotedForDisplay(text))",
        advice: (near.map { "did you mean `\($0)`? " } ?? "") + "write "
          + words.map { "`\($0)`" }.listed(with: "or"))
    case .list(let fault):
      return fault.wording(said: said)
    case .tradeNumber(let lengths):
      return Wording(
        code: .number, message: "\(said) is not the digits of a trade number",
        advice: "write all \(lengths.map(String.init).listed(with: "or")) digits, and nothing else")
    }
  }
}

extension ListFault {
  func wording(said: String) -> Wording {
    let tiers = "write `12:9.90 50:8.80`: units and price, units ascending, prices descending"
    let bearers = "write `platform`, or `platform:6000 leader:4000`: shares that sum to 10000"
    let steps =
      "write `25000.00:100 70000.00:200`: totals ascending, each with basis points (`fixed`: an amount)"
    switch self {
    case .stepForm:
      return Wording(code: .list, message: "\(said) cannot be read as steps", advice: steps)
    case .stepTotals:
      return Wording(
        code: .list, message: "\(said) has steps whose totals do not ascend", advice: steps)
    case .tierForm:
      return Wording(code: .list, message: "\(said) cannot be read as tiers", advice: tiers)
    case .tierUnits:
      return Wording(
        code: .list, message: "\(said) has steps whose units do not ascend from 1", advice: tiers)
    case .tierPrices:
      return Wording(
        code: .list, message: "\(said) has steps whose prices do not descend", advice: tiers)
    case .bearerForm:
      return Wording(code: .list, message: "\(said) cannot be read as bearers", advice: bearers)
    case .bearerTwice:
      return Wording(code: .list, message: "\(said) names a bearer twice", advice: bearers)
    case .bearerSum(let sum):
      return Wording(
        code: .list, message: "\(said) has shares that sum to \(sum), not 10000", advice: bearers)
    }
  }
}

extension WholeNumberFault {
  var phrase: String {
    switch self {
    case .empty, .notADigit: "is not a whole number"
    case .leadingZero: "has a leading zero"
    case .tooManyDigits(let count): "has \(count) digits; at most \(WholeNumber.digitsMax) are read"
    }
  }
}

extension MoneyFault {
  func phrase(in currency: Currency) -> String {
    switch self {
    case .empty, .notADigit: "is not an amount"
    case .sign: "has a sign"
    case .leadingZero: "has a leading zero"
    case .noDigitBeforePoint: "has no digit before the point"
    case .noDigitAfterPoint: "has no digit after the point"
    case .tooManyDecimals(let found, let allowed):
      "has \(counted(found, "decimal")); \(currency.code) has \(allowed)"
    case .tooLarge: "is larger than any amount that is read"
    }
  }
}

extension TimeFault {
  var phrase: String {
    switch self {
    case .empty, .form: "is not a time"
    case .date: "has a date that does not exist"
    case .hour: "has an hour that does not exist"
    case .minute: "has a minute that does not exist"
    case .second: "has a second that does not exist"
    case .afterMidnight: "is after 24:00"
    case .tooManyDecimals: "has more than three decimals of a second"
    case .offset: "has an offset that does not exist"
    case .unknownOffset: "has the offset -00:00, which says that the offset is unknown"
    case .offsetWithoutDate: "has an offset and no date"
    }
  }
}

extension Span<UInt8> {
  /// The bytes as a string, for messages.
  var string: String { String(decoding: copied, as: UTF8.self) }
}

extension [UInt8] {
  /// The bytes as a string, for messages.
  var string: String { String(decoding: self, as: UTF8.self) }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  func listed(with last: String) -> String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " \(last) " + self[count - 1]
  }
}

/// `1 row`, `2 rows`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
