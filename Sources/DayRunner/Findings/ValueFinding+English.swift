import ExactValues
import PlainText

extension ValueFinding {
  var inEnglish: Wording {
    switch self {
    case .cell(let column, let text, let fault):
      fault.inEnglish(column, "\(column) \(text.quotedForDisplay)", text)
    case .detailNotSaid(let column, let name):
      Wording(
        "\(column) of \(name.quotedForDisplay) is not said",
        advice: "write `\(column)` and its value below it")
    case .notSaidOfEvent("point"):
      Wording("the point of this event is not said", advice: "add `at POINT`")
    case .notSaidOfEvent("member"):
      Wording("the member of this event is not said", advice: "add `for MEMBER`")
    case .notSaidOfEvent("sku"):
      Wording("the sku of this event is not said", advice: "add the SKU after the order's id")
    case .notSaidOfEvent(let column):
      Wording("the \(column) of this event is not said", advice: "add it to the event")
    case .wrongCheckDigit(let column, let text, let expected):
      Wording(
        "\(column) \(text.quotedForDisplay) has a wrong check digit",
        advice: "its other digits ask for \(expected) at the end; compare it with the label")
    }
  }
}

extension ValueFault {
  /// `said` is the column with what stands in it: `price "19.905"`.
  fileprivate func inEnglish(_ column: String, _ said: String, _ text: String) -> Wording {
    switch self {
    case .blank: Wording("\(column) is blank", advice: "fill the cell")
    case .id(let fault):
      Wording(
        "\(said) is no id: \(fault.wording(in: .english).message)",
        advice: fault.wording(in: .english).advice)
    case .label(let fault):
      Wording(
        "\(said) cannot stand: \(fault.wording(in: .english).message)",
        advice: fault.wording(in: .english).advice)
    case .number(let fault):
      Wording(
        fault.inEnglish(said),
        advice: "write digits only: no sign, separator, unit or leading zero")
    case .outside(let least, let most):
      Wording(
        "\(said) is outside its bounds",
        advice: most == ValueKind.mostWhole
          ? "write \(least) or more" : "write \(least) to \(most)")
    case .money(let fault, let currency):
      Wording(fault.inEnglish(said, currency), advice: currency.adviceInEnglish)
    case .time(let fault):
      Wording(
        fault.inEnglish(said),
        advice: "write `2026-03-01T21:59:59+08:00`, or `21:59` for a time of the day")
    case .skippedWallTime:
      Wording(
        "\(said) is skipped by a clock change of the day's zone",
        advice: "write the instant with its offset, as `2026-03-01T21:59:59+08:00`")
    case .date:
      Wording("\(said) is no date of the calendar", advice: "write a date as `2026-03-01`")
    case .unknownWord(let words):
      Wording(
        "\(column) cannot be \(text.quotedForDisplay)",
        advice: (SimilarWord.closest(to: text, among: words).map { "did you mean `\($0)`? " } ?? "")
          + "write \(words.map { "`\($0)`" }.orList)")
    case .list(let fault): fault.inEnglish(said)
    case .tradeNumber(let lengths):
      Wording(
        "\(said) is not the digits of a trade number",
        advice: "write all \(lengths.map(String.init).orList) digits, and nothing else")
    }
  }
}

extension ListFault {
  fileprivate func inEnglish(_ said: String) -> Wording {
    let tiers = "write `12:9.90 50:8.80`: units and price, units ascending, prices descending"
    let bearers = "write `platform`, or `platform:6000 leader:4000`: shares that sum to 10000"
    let steps =
      "write `25000.00:100 70000.00:200`: totals ascending, each with basis points (`fixed`: an amount)"
    return switch self {
    case .stepForm: Wording("\(said) cannot be read as steps", advice: steps)
    case .stepTotals: Wording("\(said) has steps whose totals do not ascend", advice: steps)
    case .tierForm: Wording("\(said) cannot be read as tiers", advice: tiers)
    case .tierUnits: Wording("\(said) has steps whose units do not ascend from 1", advice: tiers)
    case .tierPrices: Wording("\(said) has steps whose prices do not descend", advice: tiers)
    case .bearerForm: Wording("\(said) cannot be read as bearers", advice: bearers)
    case .bearerTwice: Wording("\(said) names a bearer twice", advice: bearers)
    case .bearerSum(let sum):
      Wording("\(said) has shares that sum to \(sum), not 10000", advice: bearers)
    }
  }
}

extension WholeNumberFault {
  fileprivate func inEnglish(_ said: String) -> String {
    switch self {
    case .empty, .notADigit: "\(said) is not a whole number"
    case .leadingZero: "\(said) has a leading zero"
    case .tooManyDigits(let count):
      "\(said) has \(count) digits; at most \(WholeNumber.digitsMax) are read"
    }
  }
}

extension MoneyFault {
  fileprivate func inEnglish(_ said: String, _ currency: Currency) -> String {
    switch self {
    case .empty, .notADigit: "\(said) is not an amount"
    case .sign: "\(said) has a sign"
    case .leadingZero: "\(said) has a leading zero"
    case .noDigitBeforePoint: "\(said) has no digit before the point"
    case .noDigitAfterPoint: "\(said) has no digit after the point"
    case .tooManyDecimals(let found, let allowed):
      "\(said) has \(counted(found, "decimal")); \(currency.code) has \(allowed)"
    case .tooLarge: "\(said) is larger than any amount that is read"
    }
  }
}

extension Currency {
  fileprivate var adviceInEnglish: String {
    let example = MoneyText.string(1990, decimals: decimals)
    return decimals == 0
      ? "write it as `\(example)`: digits only"
      : "write it as `\(example)`: digits, and at most \(counted(decimals, "decimal"))"
  }
}

extension TimeFault {
  fileprivate func inEnglish(_ said: String) -> String {
    switch self {
    case .empty, .form: "\(said) is not a time"
    case .date: "\(said) has a date that does not exist"
    case .hour: "\(said) has an hour that does not exist"
    case .minute: "\(said) has a minute that does not exist"
    case .second: "\(said) has a second that does not exist"
    case .afterMidnight: "\(said) is after 24:00"
    case .tooManyDecimals: "\(said) has more than three decimals of a second"
    case .offset: "\(said) has an offset that does not exist"
    case .unknownOffset:
      "\(said) has the offset -00:00, which says that the offset is unknown"
    case .offsetWithoutDate: "\(said) has an offset and no date"
    }
  }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  var orList: String { listed(with: "or") }

  /// `a`, `a and b`, `a, b and c`.
  var andList: String { listed(with: "and") }

  private func listed(with last: String) -> String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " \(last) " + self[count - 1]
  }
}

/// `1 row`, `2 rows`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
