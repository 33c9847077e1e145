/// A date of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31.
///
/// It is held as one number of days, so that comparing and counting are integer operations.
public struct CivilDate: Hashable, Sendable {
  /// 0001-01-01.
  public static let first = CivilDate(uncheckedDays: -719_162)
  /// 9999-12-31.
  public static let last = CivilDate(uncheckedDays: 2_932_896)

  private let days: Int32

  /// The date of these numbers; `nil` where the calendar has none, such as 31 April or the year 0.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= CivilDate.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(uncheckedDays: CivilDate.daysSinceEpoch(year: year, month: month, day: day))
  }

  /// The date this many days after 1970-01-01; a count beyond `first` or `last` gives that date.
  public init(daysSinceEpoch: Int) {
    self.init(
      uncheckedDays: min(
        max(daysSinceEpoch, CivilDate.first.daysSinceEpoch), CivilDate.last.daysSinceEpoch))
  }

  private init(uncheckedDays: Int) {
    days = Int32(truncatingIfNeeded: uncheckedDays)
  }

  /// Days after 1970-01-01, negative before.
  public var daysSinceEpoch: Int { Int(days) }

  /// 1 to 9999.
  public var year: Int { parts.year }

  /// 1 to 12.
  public var month: Int { parts.month }

  /// 1 to 31.
  public var day: Int { parts.day }

  /// The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // 0001-01-01 was a Monday.
    (daysSinceEpoch - CivilDate.first.daysSinceEpoch) % 7 + 1
  }

  /// The date `days` later, or earlier where negative; at most `last`, at least `first`.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflows) = daysSinceEpoch.addingReportingOverflow(days)
    guard !overflows else { return days > 0 ? .last : .first }
    return CivilDate(daysSinceEpoch: sum)
  }

  /// Year, month and day at once, for who needs more than one of them.
  public var parts: (year: Int, month: Int, day: Int) {
    // Years that start on 1 March have the leap day at their end, and months of a regular length.
    // Day 0 is 0000-03-01; a cycle of 400 such years has 146,097 days.
    let dayOfAll = UInt32(truncatingIfNeeded: daysSinceEpoch + CivilDate.daysBeforeEpoch)
    let (cycle, dayOfCycle) = dayOfAll.quotientAndRemainder(dividingBy: 146_097)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
    return (Int(year), Int(month), Int(day))
  }

  /// Days from 0000-03-01 to 1970-01-01.
  private static let daysBeforeEpoch = 719_468

  /// Days from 1970-01-01 to a date of a year from 1 on; `day` may lie beyond its month.
  static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let monthFromMarch = month <= 2 ? month + 9 : month - 3
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400
    return 365 * yearFromMarch + leapDays + dayOfYear - daysBeforeEpoch
  }

  /// 28 to 31, for a month of 1 to 12.
  static func dayCount(ofMonth month: Int, year: Int) -> Int {
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return 30 + (month + month / 8) % 2
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CivilDate: Comparable {
  /// The earlier date is the smaller.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }
}
