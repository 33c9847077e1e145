/// Over what the units of a group are counted (R5.1).
public enum GroupScope: String, CaseIterable, Sendable {
  /// All points of the day together.
  case day
  /// Each point by itself.
  case point
}

/// What becomes of the lines of a group that did not form (R5.1).
public enum GroupElse: String, CaseIterable, Sendable {
  /// They are short and refunded in full.
  case cancel
  /// They are shipped at their line price.
  case ship
}

/// One step of the prices of a group (R5.2): from so many units each costs so much.
public struct PriceTier: Equatable, Sendable {
  /// From how many accepted units.
  public var units: Int64
  /// The price of a unit, in minor units.
  public var price: Int64

  /// A step.
  public init(units: Int64, price: Int64) {
    self.units = units
    self.price = price
  }
}

/// How a need becomes whole cases (R6).
public enum CaseRounding: String, CaseIterable, Sendable {
  /// A case more than is needed.
  case up
  /// A case less: the tail is short.
  case down
  /// A case more where members would also take what fills it.
  case tolerance
}

/// What becomes of a purchase order below its supplier's minimum (R6.3).
public enum BelowMinimum: String, CaseIterable, Sendable {
  /// It is bought.
  case buy
  /// It is dropped, and its lines are short.
  case cancel
  /// It is bought and shown.
  case flag
}

/// Who gets what of too little (R8).
public enum ShortagePolicy: String, CaseIterable, Sendable {
  /// Increments in canonical order until nothing is left.
  case firstCome = "first-come"
  /// Each line its share by largest remainder.
  case proRata = "pro-rata"
  /// Each point its share by largest remainder, first-come within.
  case byPoint = "by-point"
  /// One unit to each line in turn.
  case even
}

/// Who bears a part of a discount (R5.4).
public enum DiscountBearer: String, CaseIterable, Sendable {
  /// The operator of the day.
  case platform
  /// The supplier of the goods.
  case supplier
  /// The leader of the point.
  case leader
}

/// A coupon as its row says (R18), amounts in minor units.
public struct CouponRecord: Sendable {
  /// The id that orders name.
  public var coupon: [UInt8]
  /// The least goods total at line prices.
  public var threshold: Int64
  /// How much the order is reduced by.
  public var off: Int64
  /// Who bears it, in the order of the row, in basis points that sum to 10000.
  public var bearers: [(bearer: DiscountBearer, basisPoints: Int64)]

  /// A coupon, which the platform bears unless it is said.
  public init(
    coupon: [UInt8], threshold: Int64, off: Int64,
    bearers: [(bearer: DiscountBearer, basisPoints: Int64)] = [(.platform, 10_000)]
  ) {
    self.coupon = coupon
    self.threshold = threshold
    self.off = off
    self.bearers = bearers
  }
}
