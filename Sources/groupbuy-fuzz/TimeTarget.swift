import ExactValues

/// The first byte says what the rest is: a time, a date, an offset, an instant, a zone file.
enum TimeTarget {
  static func check(_ input: [UInt8]) {
    guard let kind = input.first else { return }
    let rest = Array(input.dropFirst())
    switch kind {
    case UInt8(ascii: "d"): checkDate(rest)
    case UInt8(ascii: "o"): checkOffset(rest)
    case UInt8(ascii: "i"): checkInstant(rest)
    case UInt8(ascii: "z"): checkZone(rest)
    default: checkTime(input)
    }
  }

  private static func checkTime(_ text: [UInt8]) {
    switch TimeText.parse(text.span) {
    case .success(.wall(let date, let millisecond)):
      claim(0...86_400_000 ~= millisecond, "a wall time lies in its day")
      claim((date == nil) == (text.count < 13), "a date is read where it stands")
    case .success(.instant(let milliseconds)):
      for offset in [UTCOffset.utc, UTCOffset(seconds: 28_800), UTCOffset(seconds: -34_200)] {
        checkWritten(milliseconds, offset ?? .utc)
      }
    case .failure(.form(let offset)):
      claim(0...text.count ~= offset, "the byte that does not fit is in the text or at its end")
    case .failure: break
    }
  }

  /// An instant that is written is read as it was, as far as its year has four digits.
  private static func checkWritten(_ milliseconds: Int64, _ offset: UTCOffset) {
    var text: [UInt8] = []
    InstantText.append(milliseconds, offset: offset, to: &text)
    let again = TimeText.parse(Canary.misdated(text).span)
    let day: Int64 = 86_400_000
    let first = Int64(CivilDate.first.daysSinceEpoch + 2) * day
    let last = Int64(CivilDate.last.daysSinceEpoch - 1) * day
    if milliseconds < first || milliseconds > last { return }
    claim(again == .success(.instant(milliseconds: milliseconds)), "an instant is written as it is")
  }

  private static func checkDate(_ text: [UInt8]) {
    guard let date = CivilDate.parse(text.span) else { return }
    claim(Array(date.description.utf8) == text, "a date is written as it was read")
    claim(CivilDate(daysSinceEpoch: date.daysSinceEpoch) == date, "a date is its days")
    let (year, month, day) = date.parts
    claim(CivilDate(year: year, month: month, day: day) == date, "a date is its parts")
    let next = date.adding(days: 1)
    claim(date == .last || next.weekday == date.weekday % 7 + 1, "the days of the week follow")
    claim(date == .last || next.adding(days: -1) == date, "the day before the next is the day")
  }

  private static func checkOffset(_ text: [UInt8]) {
    guard let offset = UTCOffset.parse(text.span) else { return }
    let written = Array(offset.description.utf8)
    claim(written == text || text == [UInt8(ascii: "Z")], "an offset is written as it was read")
    claim(UTCOffset(seconds: offset.seconds) == offset, "an offset is its seconds")
  }

  private static func checkInstant(_ bytes: [UInt8]) {
    let milliseconds = Int64(bitPattern: number(bytes.prefix(8)))
    let seconds = Int64(bitPattern: number(bytes.dropFirst(8).prefix(8)))
    let offset = UTCOffset(seconds: Int(seconds % 86_400)) ?? .utc
    checkWritten(milliseconds, offset)
  }

  /// What a zone's clocks show at an instant leads back to it.
  private static func checkZone(_ bytes: [UInt8]) {
    guard let zone = ZoneRules.parse(tzif: bytes) else { return }
    var instants = [number(bytes.suffix(8)), number(bytes.suffix(16).prefix(8))].map {
      Int64(bitPattern: $0) / 4
    }
    var instant: Int64 = -62_135_596_800_000
    // About 7 years less some hours: every season and time of the day comes.
    while instant < 300_000_000_000_000 {
      instants.append(instant)
      instant += instant < 5_000_000_000_000 ? 217_000_123_456 : 9_170_000_123_456
    }
    for instant in instants {
      let wall = instant + Int64(zone.offset(at: instant).seconds) * 1000
      switch zone.reading(ofWall: wall) {
      case .instant(let read):
        claim(read == instant, "a wall time shown at \(instant) is that instant, not \(read)")
      case .repeated(let first):
        claim(first <= instant, "a repeated wall time is its first: \(instant), not \(first)")
      case .skipped:
        claim(false, "a wall time that is shown at \(instant) is not skipped")
      }
    }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
