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
  /// What is told after delivery in other parts of the day, where this is the part of one warehouse (R17).
  public var toldElsewhere = ToldAfterDelivery()
  /// Whether this is the part of one warehouse of a day of several (R17).
  public var isPart = false

  /// Whether what is of a warehouse must say of which one: in a part as in its whole.
  public var isOfSeveralWarehouses: Bool { isPart || network.warehouses.count > 1 }

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

/// What counts for all lines of a day wherever it is told (R15): a part of the day must know it of the others (R17).
public struct ToldAfterDelivery: Hashable, Sendable {
  /// Whether anything took effect after delivery, so that the states of all units are listed.
  public var facts = false
  /// Whether pickups are told, so that goods that nobody fetches are forfeited at their deadline.
  public var pickups = false
  /// The moment of the last row, in milliseconds: a deadline before it has passed.
  public var until = Int64.min

  /// Nothing is told.
  public init() {}

  /// What a night tells after delivery.
  public init(by night: Night) {
    facts = !night.delivery.facts.isEmpty
    pickups = night.delivery.book.days.last?.isPickupTold ?? false
    until = night.deliveries.rows.map(\.time).max() ?? .min
  }
}
