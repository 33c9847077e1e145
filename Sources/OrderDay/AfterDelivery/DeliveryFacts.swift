/// Something that was told after delivery and took effect, on one line (R15).
///
/// The facts stand by time, kind (`Kind.inTurn`) and order id; what is left equal stands as it took effect. A row that
/// touches several lines has one for each.
public struct DeliveryFact: Sendable {
  /// What happened.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// Units did not arrive (R15.2).
    case arrival
    /// Units were taken away (R15.3).
    case pickup
    /// Nobody took units away by the deadline (R15.3).
    case forfeit
    /// A claim was accepted (R15.4).
    case claim
    /// Units of a lot were called back (R15.5).
    case recall

    /// The word of the tables.
    public var word: String {
      switch self {
      case .arrival: "arrival"
      case .pickup: "pickup"
      case .forfeit: "forfeit"
      case .claim: "claim"
      case .recall: "recall"
      }
    }

    /// The kinds in the order in which those of one moment take effect (R15.1): a deadline comes before its very moment.
    public static let inTurn: [Kind] = [.forfeit, .arrival, .pickup, .claim, .recall]
  }

  /// When, in milliseconds; of a forfeit the pickup deadline.
  public var time: Int64
  /// What happened.
  public var kind: Kind
  /// The position of the line's day in `AfterDelivery.book.days`.
  public var day: Int
  /// The position of the line in `OpenDay.lines`.
  public var line: Int
  /// The units that it is about.
  public var units: Int64
  /// Why units were paid back; `nil` for pickups and forfeits.
  public var cause: RefundCause?
  /// Who bears the cost (R15.4); `nil` for pickups and forfeits. A short arrival is the carrier's, a recall the supplier's.
  public var fault: Fault?
  /// What goes back to the member, in minor units (R12.3).
  public var refund: Int64 = 0
  /// What commission is reckoned on less, in minor units.
  public var base: Int64 = 0
  /// What the leader earns less, in minor units, after the caps of order and day (R13.4).
  public var commission: Int64 = 0
  /// How the leader's statement shows `commission`.
  public var loss = CommissionLoss.unearned
  /// The row of `DeliveryEvents` that told it; -1 for a forfeit, which the clock tells.
  public var event: Int = -1
  /// Which of the facts of the line's day, order and SKU it is, from 1.
  public internal(set) var ordinal: Int32 = 0
}

/// What a loss of commission is to the leader.
public enum CommissionLoss: UInt8, CaseIterable, Sendable {
  /// Tonight's units that were never handed over: they were not earned.
  case unearned
  /// It was earned, and is taken back while it is still frozen.
  case beforePayout
  /// It was earned and has been payable since an earlier day: a negative line on this statement.
  case afterPayout
}

/// Why a row, or a part of its units, was refused (R15).
public enum DeliveryReason: UInt8, CaseIterable, Sendable {
  /// No open day has the order, the line, the point or the lot.
  case unknownOrder
  /// It is told of a time before the goods arrived.
  case tooEarly
  /// More units than are there to take away.
  case overPickup
  /// More units than can still be claimed.
  case overClaim
  /// The claim window has passed.
  case afterWindow

  /// The word of the tables.
  public var word: String {
    switch self {
    case .unknownOrder: "unknown-order"
    case .tooEarly: "too-early"
    case .overPickup: "over-pickup"
    case .overClaim: "over-claim"
    case .afterWindow: "after-window"
    }
  }
}

/// A refused row, or the refused part of one.
public struct DeliveryRejection: Sendable {
  /// The row of `DeliveryEvents`.
  public var event: Int
  /// Why.
  public var reason: DeliveryReason
  /// The units that were refused; 0 where the row names none.
  public var refused: Int64
  /// Whether the rest of the row took effect.
  public var isPartial: Bool
}

/// A count at a point that differs from what was sent there (R15.2).
public struct ArrivalDifference: Sendable {
  /// The row of `DeliveryEvents`.
  public var event: Int
  /// The position of the day in `AfterDelivery.book.days`.
  public var day: Int
  /// The point's number in `OpenNames.points`.
  public var point: Int32
  /// The SKU's number in `OpenNames.skus`.
  public var sku: Int32
  /// The units that the night sent.
  public var sent: Int64
  /// The units that were counted.
  public var counted: Int64
  /// The units that were paid back to members because of this count.
  public var missing: Int64
  /// The units that nobody ordered.
  public var over: Int64 { max(0, counted - sent) }
}
