/// What a cell may say (R18, "Values").
enum ValueKind: Sendable {
  /// 1-64 of `A-Z a-z 0-9 . _ -`, starting with a letter or digit.
  case id
  /// 1-64 scalars.
  case label
  /// 1-200 scalars.
  case text
  /// A whole number within bounds.
  case whole(least: Int64, most: Int64)
  /// A quantity of an order event: any whole number; its bounds are a matter of the event (R3.4).
  case quantity
  /// An amount in the day's currency.
  case money(mayBeNegative: Bool)
  /// A moment: a wall time of the day, or an instant.
  case time
  /// A calendar date.
  case date
  /// `yes`, `no`; blank is no.
  case yesNo
  /// One of some words.
  case word([String])
  /// `12:9.90 50:8.80`: units ascend, prices descend.
  case tiers
  /// `25000.00:100 70000.00:200`: totals and what they pay, totals ascend.
  case steps
  /// Who bears a coupon.
  case bearers
  /// Digits with a check digit, of one of these lengths.
  case tradeNumber(lengths: [Int])

  /// A whole number from 0, or from `least`.
  static func count(from least: Int64 = 0) -> Self { .whole(least: least, most: mostWhole) }

  /// A rate from 0 to 100 %.
  static let basisPoints: Self = .whole(least: 0, most: 10_000)

  /// The most that 18 digits can say.
  static let mostWhole: Int64 = 999_999_999_999_999_999
}
