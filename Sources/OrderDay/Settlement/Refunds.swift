/// Why money goes back (R12.4), in the order of the words' bytes.
public enum RefundReason: UInt8, CaseIterable, Sendable {
  /// The group did not form (R5.1).
  case groupNotFormed
  /// Too little came (R8).
  case short
  /// A cap at the cutoff left too little (R4.4).
  case soldOut
  /// The supplier's minimum dropped the purchase order (R6.3).
  case supplierMinimum
  /// The group reached a lower price (R5.2).
  case tierPrice
  /// The goods weigh too little (R9.3).
  case underweight

  /// The word of the tables.
  public var word: String {
    switch self {
    case .groupNotFormed: "group-not-formed"
    case .short: "short"
    case .soldOut: "sold-out"
    case .supplierMinimum: "supplier-minimum"
    case .tierPrice: "tier-price"
    case .underweight: "underweight"
    }
  }
}

/// What goes back to one order in one instruction (R12.4).
public struct RefundInstruction: Sendable {
  /// The order.
  public var order: OrderID
  /// The sum of its lines' refunds and credits, in minor units.
  public var amount: Int64
  /// Why, by the bytes of the words; each once.
  public var reasons: [RefundReason]
}

/// Sums what goes back to each order, and keeps why.
struct RefundReasons {
  private let book: OrderBook
  private let cutoff: CutoffDecision
  private let droppedCells: Set<StockCell>
  private let warehouseOfPoint: [WarehouseID]
  private var amounts: [OrderID: Int64] = [:]
  private var reasons: [OrderID: UInt8] = [:]

  init(day: Day, book: OrderBook, cutoff: CutoffDecision, plan: PurchasePlan) {
    self.book = book
    self.cutoff = cutoff
    droppedCells = plan.droppedCells
    warehouseOfPoint = day.network.warehouseOfPoint
  }

  /// Adds what goes back for a line, apart by reason.
  mutating func add(_ money: LineMoney, of line: LineID) throws(AmountOverflow) {
    if money.refund == 0, money.credit == 0 { return }
    try add(money.credit, .tierPrice, of: line)
    let isWithoutGroup = !cutoff.isWithoutGroup.isEmpty && cutoff.isWithoutGroup[line.index]
    try add(money.refundOfCutoff, isWithoutGroup ? .groupNotFormed : .soldOut, of: line)
    let cell = StockCell(
      product: book.productOfLine[line], warehouse: warehouseOfPoint[book.point(of: line)])
    let rest = money.refund - money.refundOfCutoff
    try add(rest, droppedCells.contains(cell) ? .supplierMinimum : .short, of: line)
  }

  /// Adds an amount for one reason; nothing for 0.
  mutating func add(
    _ amount: Int64, _ reason: RefundReason, of line: LineID
  ) throws(AmountOverflow) {
    if amount == 0 { return }
    let order = book.orderOfLine[line]
    let (sum, overflows) = (amounts[order] ?? 0).addingReportingOverflow(amount)
    if overflows { throw AmountOverflow(.payback(row: Int(book.placingRow[line]))) }
    amounts[order] = sum
    reasons[order, default: 0] |= 1 << reason.rawValue
  }

  /// The instructions, by the bytes of the order ids; none for 0.
  func instructions(orderRank: [Int32]) throws(AmountOverflow) -> [RefundInstruction] {
    amounts.keys.sorted { orderRank[$0] < orderRank[$1] }.compactMap { order in
      guard let amount = amounts[order], amount != 0 else { return nil }
      let set = reasons[order] ?? 0
      return RefundInstruction(
        order: order, amount: amount,
        reasons: RefundReason.allCases.filter { set & (1 << $0.rawValue) != 0 })
    }
  }
}
