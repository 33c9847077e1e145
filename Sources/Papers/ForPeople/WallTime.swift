import ExactValues
import OrderDay

/// Moments as people at work read them: by the day's clock, without what says nothing to them.
struct WallTime {
  private let zone: ZoneRules
  private let words: any PaperWords

  init(_ zone: ZoneRules, _ words: any PaperWords) {
    self.zone = zone
    self.words = words
  }

  /// `2026-11-21 12:00`; seconds and milliseconds where they are not 0.
  func text(_ instant: Int64) -> String {
    let parts = parts(instant)
    return words.moment(parts.date, Self.short(parts.clock))
  }

  /// `2026-11-21 12:00 +08:00`, for those who may live by another clock.
  func textWithOffset(_ instant: Int64) -> String {
    let parts = parts(instant)
    return words.moment(
      parts.date, Self.short(parts.clock), offset: zone.offset(at: instant).description)
  }

  /// `22:00:00.000` on `date` itself, on others with the date before it; blank for a time that was not read.
  func exact(_ instant: Int64, on date: CivilDate) -> String {
    if instant == OrderEvents.unreadTime { return "" }
    let parts = parts(instant)
    return parts.date == date ? parts.clock : words.moment(parts.date, parts.clock)
  }

  /// `22:00` on `date` itself, seconds and milliseconds where they are not 0; on others with the date before it.
  func brief(_ instant: Int64, on date: CivilDate) -> String {
    if instant == OrderEvents.unreadTime { return "" }
    let parts = parts(instant)
    let clock = Self.short(parts.clock)
    return parts.date == date ? clock : words.moment(parts.date, clock)
  }

  private static func short(_ clock: String) -> String {
    String(clock.prefix(clock.hasSuffix(":00.000") ? 5 : clock.hasSuffix(".000") ? 8 : 12))
  }

  /// The date, and the clock as `12:00:00.000`.
  private func parts(_ instant: Int64) -> (date: CivilDate, clock: String) {
    var bytes: [UInt8] = []
    InstantText.append(instant, offset: zone.offset(at: instant), to: &bytes)
    let date = CivilDate.parse(bytes.span.extracting(first: 10)) ?? .first
    return (date, String(Array(bytes[11..<23])))
  }
}
