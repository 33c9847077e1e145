/// A supplier's answer of how much will come (R6.4).
public struct Confirmation: Sendable {
  /// Who answers.
  public var supplier: SupplierID
  /// What.
  public var product: ProductID
  /// Where to.
  public var warehouse: WarehouseID
  /// How many units.
  public var units: Int64

  /// A confirmation of so many units.
  public init(
    supplier: SupplierID, product: ProductID, warehouse: WarehouseID, units: Int64
  ) {
    self.supplier = supplier
    self.product = product
    self.warehouse = warehouse
    self.units = units
  }
}

/// Goods that were counted at the warehouse's door (R7.1).
public struct Receipt: Sendable {
  /// When, in milliseconds.
  public var time: Int64
  /// Who delivered.
  public var supplier: SupplierID
  /// What.
  public var product: ProductID
  /// Where.
  public var warehouse: WarehouseID
  /// The units that came.
  public var delivered: Int64
  /// The units of these that were sent back.
  public var rejected: Int64
  /// Why; empty if it is not said.
  public var reason: [UInt8]
  /// The lot; empty if it is not said.
  public var lot: [UInt8]
  /// The last day of best quality, in days since 1970; `nil` if it is not said.
  public var bestBefore: Int64?
  /// The weight in grams; `nil` if it is not said.
  public var weight: Int64?
  /// Whether what was not ordered is kept too.
  public var isKept: Bool

  /// A receipt of so many units.
  public init(
    time: Int64, supplier: SupplierID, product: ProductID, warehouse: WarehouseID,
    delivered: Int64, rejected: Int64 = 0, reason: [UInt8] = [], lot: [UInt8] = [],
    bestBefore: Int64? = nil, weight: Int64? = nil, isKept: Bool = false
  ) {
    self.time = time
    self.supplier = supplier
    self.product = product
    self.warehouse = warehouse
    self.delivered = delivered
    self.rejected = rejected
    self.reason = reason
    self.lot = lot
    self.bestBefore = bestBefore
    self.weight = weight
    self.isKept = isKept
  }

  /// Whether the receipt applies before another (R7.1): by time, lot, best-before, then the remaining columns
  /// in the order of R18, blanks first. Neither applies before the other only where they are equal.
  func applies(before other: Receipt) -> Bool {
    if time != other.time { return time < other.time }
    if lot != other.lot { return lot.lexicographicallyPrecedes(other.lot) }
    if bestBefore != other.bestBefore { return (bestBefore ?? .min) < (other.bestBefore ?? .min) }
    if supplier != other.supplier { return supplier < other.supplier }
    let own = (product, delivered, rejected)
    let others = (other.product, other.delivered, other.rejected)
    if own != others { return own < others }
    if reason != other.reason { return reason.lexicographicallyPrecedes(other.reason) }
    if weight != other.weight { return (weight ?? -1) < (other.weight ?? -1) }
    return (isKept ? 1 : 0, warehouse) < (other.isKept ? 1 : 0, other.warehouse)
  }
}

/// The weight of the units of one line that were handed over (R9.3).
public struct LineWeight: Sendable {
  /// The order.
  public var order: OrderID
  /// The product of the line.
  public var product: ProductID
  /// The weight of all its units, in grams.
  public var grams: Int64

  /// A weight of so many grams.
  public init(order: OrderID, product: ProductID, grams: Int64) {
    self.order = order
    self.product = product
    self.grams = grams
  }
}

/// What is told after the cutoff: answers of suppliers, goods at the door, weights.
public struct Arrivals: Sendable {
  /// The suppliers' answers (R6.4).
  public var confirmations: [Confirmation] = []
  /// The goods that came (R7).
  public var receipts: [Receipt] = []
  /// The weights of lines (R9.3).
  public var weights: [LineWeight] = []

  /// Nothing was told yet: a planned day.
  public init() {}
}
