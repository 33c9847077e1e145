/// The rule of a TZ string, the footer of a TZif file: `EST5EDT,M3.2.0,M11.1.0`.
///
/// The extensions of RFC 9636 are read: times of -167 to 167 hours, names in `<` and `>`.
struct PosixZoneRule {
  /// The offset outside daylight time.
  var standard: UTCOffset
  /// Daylight time, where the zone has one.
  var daylight: Daylight?

  struct Daylight {
    var offset: UTCOffset
    var start: YearlyChange
    var end: YearlyChange
  }

  /// `nil` where the whole of `text` is no such rule, or one that leaves its days to the system.
  init?(_ text: ArraySlice<UInt8>) {
    var scanner = Scanner(text: text)
    guard scanner.skipName(), let standard = scanner.offset() else { return nil }
    self.standard = standard
    guard !scanner.isAtEnd else { return }
    guard scanner.skipName() else { return nil }
    // Daylight time is an hour ahead unless it says otherwise.
    var offset = UTCOffset(seconds: standard.seconds + 3600)
    if !scanner.isNext(",") { offset = scanner.offset() }
    guard let offset, scanner.skips(","), let start = scanner.change(), scanner.skips(","),
      let end = scanner.change(), scanner.isAtEnd
    else { return nil }
    daylight = Daylight(offset: offset, start: start, end: end)
  }
}

extension PosixZoneRule {
  /// A day of every year and the wall time of the change on it.
  struct YearlyChange {
    enum Day {
      /// `Jn`: 1 to 365, where 29 February is never counted.
      case withoutLeapDay(Int)
      /// `n`: 0 to 365, where 29 February is counted.
      case fromZero(Int)
      /// `Mm.w.d`: weekday 0 (Sunday) to 6 of week 1 to 5 of the month, where 5 is the last.
      case weekday(Int, week: Int, month: Int)
    }

    var day: Day
    /// After the midnight that starts the day; negative is before it.
    var seconds: Int

    /// The second since 1970 at which clocks that are `offsetBefore` ahead of UTC are changed.
    func second(ofYear year: Int, offsetBefore: UTCOffset) -> Int64 {
      Int64(dayCount(ofYear: year) * 86_400 + seconds - offsetBefore.seconds)
    }

    private func dayCount(ofYear year: Int) -> Int {
      let newYear = CivilDate.daysSinceEpoch(year: year, month: 1, day: 1)
      switch day {
      case .withoutLeapDay(let number):
        return newYear + number - 1 + (CivilDate.isLeap(year) && number >= 60 ? 1 : 0)
      case .fromZero(let number):
        return newYear + number
      case .weekday(let weekday, let week, let month):
        let first = CivilDate.daysSinceEpoch(year: year, month: month, day: 1)
        // 0000-12-31 was a Sunday; counted from it, no year here is negative.
        let weekdayOfFirst = (first - CivilDate.first.daysSinceEpoch + 1) % 7
        let day = (weekday - weekdayOfFirst + 7) % 7 + (week - 1) * 7
        let isBehindMonth = day >= CivilDate.dayCount(ofMonth: month, year: year)
        return first + (isBehindMonth ? day - 7 : day)
      }
    }
  }
}

/// Steps of reading a TZ string.
private struct Scanner {
  /// What is left.
  var text: ArraySlice<UInt8>

  var isAtEnd: Bool { text.isEmpty }

  func isNext(_ byte: Unicode.Scalar) -> Bool { text.first == UInt8(ascii: byte) }

  mutating func skips(_ byte: Unicode.Scalar) -> Bool {
    guard isNext(byte) else { return false }
    text.removeFirst()
    return true
  }

  /// Three letters and more, or any text in angle brackets.
  mutating func skipName() -> Bool {
    if skips("<") {
      guard let end = text.firstIndex(of: UInt8(ascii: ">")) else { return false }
      text = text[(end + 1)...]
      return true
    }
    let name = text.prefix {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
    }
    text = text[name.endIndex...]
    return name.count >= 3
  }

  /// One to three digits of a number from `range`.
  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = text.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard 1...3 ~= digits.count else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    text = text[digits.endIndex...]
    return range.contains(value) ? value : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time(hoursMax: Int) -> Int? {
    let isNegative = skips("-")
    if !isNegative { _ = skips("+") }
    guard let hours = number(0...hoursMax) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where skips(":") {
      guard let value = number(0...59) else { return nil }
      seconds += value * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// An offset, which a TZ string counts west of UTC.
  mutating func offset() -> UTCOffset? {
    time(hoursMax: 24).flatMap { UTCOffset(seconds: -$0) }
  }

  /// A day of the year, and `/` with a time unless it is 02:00.
  mutating func change() -> PosixZoneRule.YearlyChange? {
    guard let day = day() else { return nil }
    guard skips("/") else { return PosixZoneRule.YearlyChange(day: day, seconds: 7200) }
    return time(hoursMax: 167).map { PosixZoneRule.YearlyChange(day: day, seconds: $0) }
  }

  private mutating func day() -> PosixZoneRule.YearlyChange.Day? {
    if skips("J") { return number(1...365).map { .withoutLeapDay($0) } }
    guard skips("M") else { return number(0...365).map { .fromZero($0) } }
    guard let month = number(1...12), skips("."), let week = number(1...5), skips("."),
      let weekday = number(0...6)
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }
}
