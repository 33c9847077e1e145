public import ExactValues

/// How commission is reckoned on a discounted line (R13.2).
public enum CommissionBase: String, CaseIterable, Sendable {
  /// What was paid, and the discount that the platform bears.
  case beforeCoupons = "before-coupons"
  /// What was paid.
  case paid
}

/// When stock caps are applied (R4.4).
public enum CapMoment: String, CaseIterable, Sendable {
  /// Event by event, while orders are collected.
  case live
  /// Once, at the cutoff.
  case atCutoff = "at-cutoff"
}

/// What becomes of a value in an order row that cannot be read (R3.8).
public enum UnreadableRows: String, CaseIterable, Sendable {
  /// It is an error, and nothing is written.
  case error
  /// The row is a rejection, `unreadable`.
  case reject
}

/// The settings of a day that its stages read; times are in `Timeline`.
public struct DaySettings: Sendable {
  /// The currency of every amount.
  public var currency: Currency = .cny
  /// When stock caps are applied (R4.4).
  public var caps: CapMoment = .live
  /// What becomes of an order row that cannot be read (R3.8).
  public var unreadable: UnreadableRows = .error
  /// Who gets what of too little, where a product does not say (R8).
  public var shortage: ShortagePolicy = .firstCome
  /// How cases are rounded, where a product does not say (R6).
  public var rounding: CaseRounding = .up
  /// What becomes of a purchase order below its supplier's minimum, where the supplier does not say (R6.3).
  public var belowMinimum: BelowMinimum = .flag
  /// What ladders add to commission (R13.3).
  public var ladder = Ladder()
  /// The most commission of one order, in minor units; `nil` for no cap (R13.3).
  public var commissionCapOrder: Int64?
  /// The most commission of one leader on the day, in minor units; `nil` for no cap (R13.3).
  public var commissionCapDay: Int64?
  /// The default rate of commission in basis points (R13.1).
  public var commissionRate: Int64 = 0
  /// The rate of tax that is withheld from what is paid out, in basis points (R13.5).
  public var taxRate: Int64 = 0
  /// Whether units that nobody took away earn commission (R13.6).
  public var payOnForfeit = false
  /// Whether units that nobody took away are paid back (R15.3).
  public var refundForfeit = false
  /// The moment as of which deadlines have passed and money is due; `nil` for the cutoff, with tonight's own
  /// story told to its end (R15).
  public var asOf: Int64?
  /// What commission is reckoned on (R13.2).
  public var commissionBase: CommissionBase = .beforeCoupons
  /// The rates of categories in basis points, by label (R13.1).
  public var categoryRates: [[UInt8]: Int64] = [:]
  /// The rates of the leaders' tiers in basis points, by label (R13.1).
  public var tierRates: [[UInt8]: Int64] = [:]
  /// How many units a crate holds (R10.3).
  public var crateUnits: Int64 = 20
  /// The name of the buyer on purchase orders; empty if it is not said.
  public var buyerName: [UInt8] = []

  /// The settings of a day that says nothing.
  public init() {}
}
