/// Instants as every table shows them (R19): the clock of the day, three decimals, the offset.
public enum InstantText {
  /// Milliseconds of a day.
  static let dayMilliseconds: Int64 = 86_400_000

  /// Appends the 29 bytes of `2026-11-20T21:59:59.999+08:00`.
  ///
  /// `milliseconds` count from 1970-01-01T00:00:00Z. An offset with seconds, a local mean time, is
  /// taken without them, for the clock too, so that the text still names the instant exactly. What
  /// lies before the year 1 or after 9999 is written as the first or last millisecond of these.
  public static func append(
    _ milliseconds: Int64, offset: UTCOffset, to bytes: inout [UInt8]
  ) {
    let offset = offset.wholeMinutes
    let local = milliseconds.addingReportingOverflow(Int64(offset.seconds) * 1000)
    let shown = min(max(local.overflow ? milliseconds : local.partialValue, first), last)
    // Counted from the year 1, so that no remainder is negative.
    let (days, rest) = UInt64(shown - first).quotientAndRemainder(
      dividingBy: UInt64(dayMilliseconds))
    let date = CivilDate(daysSinceEpoch: Int(days) + CivilDate.first.daysSinceEpoch)
    let millisecondOfDay = Int(rest)
    let second = millisecondOfDay / 1000
    let fraction = millisecondOfDay % 1000
    bytes.append(addingCapacity: 29) { (text: inout OutputSpan<UInt8>) in
      date.appendFields(to: &text)
      text.append(UInt8(ascii: "T"))
      text.append(twoDigits: second / 3600)
      text.append(UInt8(ascii: ":"))
      text.append(twoDigits: second / 60 % 60)
      text.append(UInt8(ascii: ":"))
      text.append(twoDigits: second % 60)
      text.append(UInt8(ascii: "."))
      text.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: fraction / 100))
      text.append(twoDigits: fraction % 100)
      offset.appendFields(to: &text)
    }
  }

  /// 0001-01-01T00:00:00.000, counted as if the clock were UTC.
  private static let first = Int64(CivilDate.first.daysSinceEpoch) * dayMilliseconds
  /// 9999-12-31T23:59:59.999.
  private static let last = Int64(CivilDate.last.daysSinceEpoch + 1) * dayMilliseconds - 1
}
