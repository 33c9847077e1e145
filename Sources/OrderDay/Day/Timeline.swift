public import ExactValues

/// Every moment that follows from the day, as milliseconds since 1970-01-01T00:00Z (R1.4).
///
/// With the defaults of R1.1 for 2026-11-20: opens 11-20 00:00, cutoff 11-20 22:00, arrival 11-21 12:00,
/// pickup until 11-22 12:00 (chilled, frozen, live) or 11-28 12:00 (ambient), at +08:00.
public struct Timeline: Sendable {
  /// The order date, which is the day's id.
  public var date: CivilDate
  /// What the day's clocks show.
  public var zone: ZoneRules
  /// The first moment at which an event counts.
  public var opens: Int64
  /// The first moment at which an event no longer counts.
  public var cutoff: Int64
  /// When the goods are promised to be at the pickup points.
  public var arrival: Int64
  /// The end of the pickup of chilled, frozen and live goods.
  public var pickupDeadlineCold: Int64
  /// The end of the pickup of ambient goods.
  public var pickupDeadlineAmbient: Int64
  /// How long after the pickup deadline a claim is heard, in milliseconds.
  public var claimWindow: Int64

  /// A timeline of these moments.
  public init(
    date: CivilDate, zone: ZoneRules, opens: Int64, cutoff: Int64, arrival: Int64,
    pickupHoursCold: Int64, pickupDaysAmbient: Int64, claimHours: Int64
  ) {
    self.date = date
    self.zone = zone
    self.opens = opens
    self.cutoff = cutoff
    self.arrival = arrival
    pickupDeadlineCold = arrival + pickupHoursCold * Self.hour
    pickupDeadlineAmbient = arrival + pickupDaysAmbient * Self.day
    claimWindow = claimHours * Self.hour
  }

  /// Whether an event of a moment counts (R1.3).
  func isOpen(at moment: Int64) -> Bool { opens <= moment && moment < cutoff }

  /// A minute in milliseconds.
  public static let minute: Int64 = 60_000
  /// An hour in milliseconds.
  public static let hour: Int64 = 60 * minute
  /// A day in milliseconds.
  public static let day: Int64 = 24 * hour

  /// Until when goods of a zone are handed out (R1.1).
  public func pickupDeadline(of zone: TemperatureZone) -> Int64 {
    zone == .ambient ? pickupDeadlineAmbient : pickupDeadlineCold
  }

  /// Until when a claim on goods of a zone is heard (R1.1).
  public func claimDeadline(of zone: TemperatureZone) -> Int64 {
    pickupDeadline(of: zone) + claimWindow
  }
}
