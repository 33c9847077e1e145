/// Civil time, by counting days: no calendar of the system is asked.
enum SlowTime {
  static let dayLength: Whole = 86_400_000

  /// The days since 1970-01-01, of a date of the Gregorian calendar; `nil` where there is none.
  static func days(_ text: String) -> Whole? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45,
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), year >= 1, (1...12).contains(month), day >= 1,
      day <= length(of: month, in: year)
    else { return nil }
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400
    for earlier in 1..<13 where earlier < month { days += length(of: earlier, in: year) }
    return Whole(days + day - 1 - 719_162)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// The milliseconds of an offset: `+08:00`, `-03:30` or `Z`.
  static func offset(_ text: String) -> Whole? {
    if text == "Z" { return 0 }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] == 43 || bytes[0] == 45, bytes[3] == 58,
      let hours = number(bytes[1..<3]), let minutes = number(bytes[4..<6]),
      hours <= 23, minutes <= 59
    else { return nil }
    let milliseconds = Whole(hours * 60 + minutes) * 60_000
    if bytes[0] == 45 && milliseconds == 0 { return nil }
    return bytes[0] == 45 ? -milliseconds : milliseconds
  }

  /// The milliseconds after midnight of `HH:MM[:SS[.fff]]`; `24:00` is the next midnight.
  private static func clock(_ bytes: ArraySlice<UInt8>) -> Whole? {
    let text = Array(bytes)
    guard text.count == 5 || text.count == 8 || (10...12).contains(text.count),
      text[2] == 58, let hours = number(text[0..<2]), let minutes = number(text[3..<5])
    else { return nil }
    var milliseconds = 0
    if text.count >= 8 {
      guard text[5] == 58, let seconds = number(text[6..<8]), seconds <= 59 else { return nil }
      milliseconds = seconds * 1000
    }
    if text.count > 8 {
      guard text[8] == 46, let fraction = number(text[9...]) else { return nil }
      milliseconds += fraction * [100, 10, 1][text.count - 10]
    }
    guard minutes <= 59, hours <= 23 || (hours == 24 && minutes == 0 && milliseconds == 0) else {
      return nil
    }
    return Whole((hours * 60 + minutes) * 60_000 + milliseconds)
  }

  /// An instant, or a wall time of the day, in milliseconds since 1970 UTC (R1.2, R18).
  static func instant(_ text: String, date: Whole, offset dayOffset: Whole) -> Whole? {
    let bytes = Array(text.utf8)
    if let clock = clock(bytes[...]) { return date * dayLength + clock - dayOffset }
    guard bytes.count > 11, bytes[10] == 84 || bytes[10] == 32,
      let day = days(String(decoding: bytes[0..<10], as: UTF8.self))
    else { return nil }
    var end = bytes.count
    var zone = dayOffset
    if bytes.last == 90 {
      (end, zone) = (bytes.count - 1, 0)
    } else if bytes.count > 17,
      let written = offset(String(decoding: bytes[(bytes.count - 6)...], as: UTF8.self))
    {
      (end, zone) = (bytes.count - 6, written)
    }
    guard let clock = clock(bytes[11..<end]) else { return nil }
    return day * dayLength + clock - zone
  }

  /// `2026-11-20T21:59:59.999+08:00`.
  static func printed(_ instant: Whole, offset: Whole) -> String {
    let local = instant + offset
    var days = local / dayLength
    if local % dayLength < 0 { days -= 1 }
    let clock = Int(local - days * dayLength)
    let minutes = Int(offset.magnitude / 60_000)
    return date(days) + "T" + two(clock / 3_600_000) + ":" + two(clock / 60_000 % 60) + ":"
      + two(clock / 1000 % 60) + "." + padded(clock % 1000, 3)
      + (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
  }

  /// `2026-11-20`, by walking from the year's first day.
  static func date(_ days: Whole) -> String {
    var left = Int(days) + 719_162
    var year = max(1, left / 366)
    func start(_ year: Int) -> Int {
      let before = year - 1
      return before * 365 + before / 4 - before / 100 + before / 400
    }
    while start(year + 1) <= left { year += 1 }
    left -= start(year)
    var month = 1
    while left >= length(of: month, in: year) {
      left -= length(of: month, in: year)
      month += 1
    }
    return padded(year, 4) + "-" + two(month) + "-" + two(left + 1)
  }

  private static func two(_ number: Int) -> String { padded(number, 2) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
