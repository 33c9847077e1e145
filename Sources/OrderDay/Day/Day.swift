/// Everything that is known before the first order: when, what, where and by which settings.
public struct Day: Sendable {
  /// The moments of the day.
  public let timeline: Timeline
  /// The day's settings.
  public let settings: DaySettings
  /// What is sold, and by whom it is supplied.
  public var catalogue: Catalogue
  /// Where it goes, and who hands it out.
  public let network: Network
  /// Where the goods of each point are handed out (R15.6).
  public let handoverPoint: [PointID]
  /// The coupons that orders may name.
  public let coupons: [CouponRecord]
  /// What the day before left (R16).
  public let opening: Opening

  /// A day of these parts.
  public init(
    timeline: Timeline, settings: DaySettings, catalogue: Catalogue, network: Network,
    coupons: [CouponRecord] = [], opening: Opening = Opening()
  ) {
    self.timeline = timeline
    self.settings = settings
    self.catalogue = catalogue
    self.network = network
    self.coupons = coupons
    handoverPoint = Self.handoverPoints(network: network, timeline: timeline).points
    self.opening = opening
  }
}
