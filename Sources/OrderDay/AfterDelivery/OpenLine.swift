import ExactValues

/// A line after its night: what tonight's rows and the lines of earlier days both are (R15, R16).
///
/// It stands in `OpenDay.lines` and is known by that position (`LineNumber`). What the night decided never
/// changes; what is told after delivery moves units from one state to another, and the money follows from
/// the counts: an amount for `k` of `units` is always `cumulativeShare(of: amount, units: k, outOf: units)` (R12.3),
/// so that the steps sum to the whole and a line paid back in full leaves exactly 0.
public struct OpenLine: Sendable {
  // MARK: What the night decided

  /// The order's number in `OpenDay.orders`.
  public var order: OrderID
  /// The SKU's number in `OpenNames.skus`.
  public var sku: Int32
  /// For a substitute (R8.7) the number of the SKU that it stands in for; -1 for a line of the order.
  public var standsFor: Int32 = -1
  /// Where it is handed out, as a number in `OpenNames.points`.
  public var point: Int32
  /// Who earns on it, as a number in `OpenNames.leaders`.
  public var leader: Int32
  /// Who supplied it, as a number in `OpenNames.suppliers`.
  public var supplier: Int32
  /// Where it is kept, which decides its deadlines.
  public var zone: TemperatureZone
  /// Who gets what where too little arrives (R8, R15.2).
  public var policy: ShortagePolicy
  /// Its priority class (R8.5): 1 first; `Int64.max` for none.
  public var priority: Int64 = .max
  /// The canonical position of its first increment among the rows of its point: "earlier" in R8.
  public var position: Int32 = 0
  /// The next line of the same order in `OpenDay.lines`, in the order of the night's rows; -1 for the last.
  public internal(set) var next: Int32 = -1
  /// The row in tonight's `HandoverRows`; none for a line of an earlier day.
  public var row = RowID.none
  /// The units that the night handed over.
  public var units: Int64
  /// What the member has paid for them, less what came back for low weight, in minor units.
  public var paid: Int64
  /// The discount on them that the platform bears, where commission is reckoned before coupons (R13.2); else 0.
  public var platformDiscount: Int64 = 0
  /// What the leader earns on it (R13.1).
  public var rate: CommissionRate

  // MARK: What was told since

  /// Units that the member took away.
  public var pickedUp: Int64 = 0
  /// Units that nobody took away by the pickup deadline (R15.3).
  public var forfeited: Int64 = 0
  /// Units that were paid back, by `RefundCause.rawValue`.
  public var refunded = InlineArray<7, Int64>(repeating: 0)
  /// What was paid back since the night, in minor units.
  public var refund: Int64 = 0
  /// What the commission is reckoned on now.
  public var base: Int64
  /// What the line earns now, before the caps of order and day.
  public var commission: Int64

  /// A line of which nothing was told yet.
  public init(
    order: OrderID, sku: Int32, point: Int32, leader: Int32, supplier: Int32,
    zone: TemperatureZone, policy: ShortagePolicy, units: Int64, paid: Int64, rate: CommissionRate,
    base: Int64, commission: Int64
  ) {
    self.order = order
    self.sku = sku
    self.point = point
    self.leader = leader
    self.supplier = supplier
    self.zone = zone
    self.policy = policy
    self.units = units
    self.paid = paid
    self.rate = rate
    self.base = base
    self.commission = commission
  }

  // MARK: The states

  /// Units paid back since the night, whatever the cause.
  public var refundedUnits: Int64 {
    var sum: Int64 = 0
    for index in refunded.indices { sum += refunded[index] }
    return sum
  }

  /// Units paid back for one cause.
  public func refunded(_ cause: RefundCause) -> Int64 { refunded[Int(cause.rawValue)] }

  /// Units of which nothing was told: neither taken away, nor forfeited, nor paid back.
  public var waiting: Int64 { units - pickedUp - forfeited - refundedUnits }

  /// Units that a claim or a recall may still take back: waiting, or taken away.
  public var claimable: Int64 { units - forfeited - refundedUnits }
}

extension OpenLine {
  /// Pays back `count` of the claimable units; those taken away come back first, or with `waitingFirst` those
  /// that still lie there.
  mutating func takeBack(_ count: Int64, _ cause: RefundCause, waitingFirst: Bool) {
    let fromPickedUp = waitingFirst ? max(0, count - waiting) : min(count, pickedUp)
    pickedUp -= fromPickedUp
    refunded[Int(cause.rawValue)] += count
  }

  /// Reckons refund, base and commission from the states (R12.3, R13.4, R13.6).
  ///
  /// Net 10.83 for 2 units at 8.5 %: 0.92; with one unit paid back 5.42 goes back, and the line earns 0.46.
  ///
  /// - Returns: What is paid back more than before, and what the base and the commission are less than before.
  mutating func reckon(
    _ rules: OpenDay.Rules
  ) -> (refund: Int64, base: Int64, commission: Int64) {
    if units == 0 { return (0, 0, 0) }
    let back = refundedUnits + (rules.refundForfeit ? forfeited : 0)
    let gone = refundedUnits + (rules.refundForfeit || !rules.payOnForfeit ? forfeited : 0)
    let owed = Apportionment.cumulativeShare(of: paid, units: back, outOf: units)
    let left =
      paid + platformDiscount
      - Apportionment.cumulativeShare(of: paid, units: gone, outOf: units)
      - Apportionment.cumulativeShare(of: platformDiscount, units: gone, outOf: units)
    // Fewer units on a smaller base earn no more than all of them did, which fitted 64 bits.
    let earned = rate.commission(units: units - gone, base: left) ?? commission
    let step = (refund: owed - refund, base: base - left, commission: commission - earned)
    refund = owed
    base = left
    commission = earned
    return step
  }
}
