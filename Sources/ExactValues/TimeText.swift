/// What a time of a scenario or a table says (R1.2, R18).
public enum TimeReading: Hashable, Sendable {
  /// A wall time, of the date that stands before it or else of the day.
  ///
  /// `millisecondOfDay` is 0 to 86,400,000: `24:00` is the end of its date.
  case wall(date: CivilDate?, millisecondOfDay: Int64)
  /// A date and time with its offset: milliseconds since 1970-01-01T00:00:00Z.
  case instant(milliseconds: Int64)
}

/// Why a text is no time.
public enum TimeFault: Error, Hashable, Sendable {
  /// There is no byte at all.
  case empty
  /// The byte at `offset`, from 0, cannot stand there, or the text ends there too early.
  case form(offset: Int)
  /// The date does not exist: month 13, 31 April, year 0.
  case date
  /// The hour is above 24.
  case hour
  /// The minute is above 59.
  case minute
  /// The second is above 59; there are no leap seconds.
  case second
  /// After 24:00, which is the last time of a date.
  case afterMidnight
  /// More than three decimals of a second (R1.2), zeros too.
  case tooManyDecimals
  /// The hours of the offset are above 23, or its minutes above 59.
  case offset
  /// The offset is `-00:00`, which RFC 3339 gives to one that is not known.
  case unknownOffset
  /// `Z` or an offset without a date before the time.
  case offsetWithoutDate
}

/// Times as text: `[YYYY-MM-DD(T| )]HH:MM[:SS[.f{1,3}]]`, with a date also `Z` or `±HH:MM` (R18).
///
/// | text | reading |
/// |---|---|
/// | `09:15`, `24:00` | wall time of the day |
/// | `2026-03-01 09:15:00.5` | wall time of that date |
/// | `2026-03-01T21:59:59.999+08:00` | instant |
/// | `2026-03-01t09:15:00z`, `9:15`, `0915`, `now` | `form` |
/// | `09:15Z` | `offsetWithoutDate` |
/// | `24:00:00.001` | `afterMidnight` |
public enum TimeText {
  /// Reads the whole of `text`, which takes no memory.
  ///
  /// - Complexity: at most some 30 bytes of `text` are looked at.
  public static func parse(_ text: Span<UInt8>) -> Result<TimeReading, TimeFault> {
    guard !text.isEmpty else { return .failure(.empty) }
    var offset = 0
    var date: CivilDate?
    if text.count < 3 || text[2] != UInt8(ascii: ":") {
      guard let numbers = CivilDate.numbers(of: text, at: &offset),
        text.skips("T", at: &offset) || text.skips(" ", at: &offset)
      else { return .failure(.form(offset: offset)) }
      date = CivilDate(year: numbers.year, month: numbers.month, day: numbers.day)
      if date == nil { return .failure(.date) }
    }
    let millisecondOfDay: Int64
    switch clock(of: text, at: &offset) {
    case .success(let reading): millisecondOfDay = reading
    case .failure(let fault): return .failure(fault)
    }
    if offset == text.count {
      return .success(.wall(date: date, millisecondOfDay: millisecondOfDay))
    }
    let zone: UTCOffset
    switch UTCOffset.parse(text, at: &offset) {
    case .success(let reading): zone = reading
    case .failure(let fault): return .failure(fault)
    }
    guard offset == text.count else { return .failure(.form(offset: offset)) }
    guard let date else { return .failure(.offsetWithoutDate) }
    let day = Int64(date.daysSinceEpoch) * InstantText.dayMilliseconds
    return .success(
      .instant(milliseconds: day + millisecondOfDay - Int64(zone.seconds) * 1000))
  }

  /// Reads `HH:MM[:SS[.f{1,3}]]` from `offset` on as milliseconds of the day.
  @inline(__always)
  private static func clock(
    of text: Span<UInt8>, at offset: inout Int
  ) -> Result<Int64, TimeFault> {
    guard let hour = text.digits(2, at: &offset), text.skips(":", at: &offset),
      let minute = text.digits(2, at: &offset)
    else { return .failure(.form(offset: offset)) }
    guard hour <= 24 else { return .failure(.hour) }
    guard minute <= 59 else { return .failure(.minute) }
    var milliseconds = (hour * 60 + minute) * 60_000
    if text.skips(":", at: &offset) {
      guard let second = text.digits(2, at: &offset) else {
        return .failure(.form(offset: offset))
      }
      guard second <= 59 else { return .failure(.second) }
      milliseconds += second * 1000
      if text.skips(".", at: &offset) {
        var weight = 100
        guard let tenths = text.digits(1, at: &offset) else {
          return .failure(.form(offset: offset))
        }
        milliseconds += tenths * weight
        while let digit = text.digits(1, at: &offset) {
          guard weight > 1 else { return .failure(.tooManyDecimals) }
          weight /= 10
          milliseconds += digit * weight
        }
      }
    }
    guard milliseconds <= 86_400_000 else { return .failure(.afterMidnight) }
    return .success(Int64(milliseconds))
  }
}
