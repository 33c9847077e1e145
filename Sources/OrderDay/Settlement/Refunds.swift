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
  /// By order; empty while nothing goes back.
  private var amounts = NumberColumn()
  private var reasons: [UInt8] = []

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
    let order = book.order(of: line)
    if amounts.isEmpty {
      amounts = NumberColumn(repeating: 0, count: book.orderCount)
      reasons = [UInt8](repeating: 0, count: book.orderCount)
    }
    let (sum, overflows) = amounts[order].addingReportingOverflow(amount)
    if overflows { throw AmountOverflow(.payback(row: Int(book.placingRow(of: line)))) }
    amounts[order] = sum
    reasons[order] |= 1 << reason.rawValue
  }

  /// The instructions, by the bytes of the order ids; none for 0.
  func instructions(orderRank: [Int32]) throws(AmountOverflow) -> [RefundInstruction] {
    let orders = amounts.indices.filter { amounts[$0] != 0 }.map { OrderID(index: $0) }
    let byName = KeyOrder.positions(of: orders.map { UInt64(orderRank[$0]) })
    return byName.map { position in
      let order = orders[Int(position)]
      return RefundInstruction(
        order: order, amount: amounts[order],
        reasons: RefundReason.allCases.filter { reasons[order] & (1 << $0.rawValue) != 0 })
    }
  }
}
