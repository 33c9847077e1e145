import ExactValues
import OrderDay

/// Moments as people at work read them: by the day's clock, without what says nothing to them.
enum WallTime {
  /// `2026-11-21 12:00`; seconds and milliseconds where they are not 0.
  static func text(_ instant: Int64, zone: ZoneRules) -> String {
    let parts = parts(instant, zone: zone)
    return "\(parts.date) \(parts.clock)"
  }

  /// `2026-11-21 12:00 +08:00`, for those who may live by another clock.
  static func textWithOffset(_ instant: Int64, zone: ZoneRules) -> String {
    "\(text(instant, zone: zone)) \(zone.offset(at: instant))"
  }

  /// `22:00:00.000` on the day itself, on others with the date before it; blank for a time that was not read.
  static func exact(_ instant: Int64, on timeline: Timeline) -> String {
    if instant == OrderEvents.unreadTime { return "" }
    let text = isoText(instant, zone: timeline.zone)
    let date = String(text.prefix(10))
    let clock = String(text.dropFirst(11).prefix(12))
    return date == timeline.date.description ? clock : "\(date) \(clock)"
  }

  private static func parts(_ instant: Int64, zone: ZoneRules) -> (date: String, clock: String) {
    let text = isoText(instant, zone: zone)
    let clock = text.dropFirst(11).prefix(12)
    let shown = clock.hasSuffix(":00.000") ? 5 : clock.hasSuffix(".000") ? 8 : 12
    return (String(text.prefix(10)), String(clock.prefix(shown)))
  }

  private static func isoText(_ instant: Int64, zone: ZoneRules) -> String {
    var bytes: [UInt8] = []
    InstantText.append(instant, offset: zone.offset(at: instant), to: &bytes)
    return String(bytes)
  }
}
