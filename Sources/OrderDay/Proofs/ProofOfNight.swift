import Parallel

/// The columns of a night that the proofs hold against each other.
///
/// They are variables of their own, so that a test can bend each of them and see the proof fail.
struct ProofOfNight {
  let day: Day
  let events: OrderEvents
  var book: OrderBook
  // What the cutoff left of each line, and its final price.
  var demand: NumberColumn
  var finalPrice: LinePrices
  // What was bought and what there is.
  var purchaseLines: [PurchaseLine]
  var purchaseOrders: [PurchaseOrder]
  var available: Demand
  let isReceived: [Bool]
  var batches: [StockCell: [Batch]]
  // What each line gets.
  var filled: NumberColumn
  var extra: NumberColumn
  // The rows.
  let lineRowCount: Int
  let line: LineOfRow
  var product: [ProductID]
  var ordered: NumberColumn
  var units: NumberColumn
  var substitutes: [Allocation.Substitute]
  var lotsDelivered: [LotAssignment.Delivered]
  var lotsTaken: [LotAssignment.Taken]
  // The papers of the goods.
  var picks: [PickCell]
  /// None where the night has no sort sheet.
  var sorts: SortCells?
  var loads: [LoadCell]
  var lists: PickupLists
  // The money of the rows, and its sums.
  var sales: NumberColumn
  var net: NumberColumn
  var refund: RareNumbers
  var credit: RareNumbers
  var underweight: RareNumbers
  var base: NumberColumn
  var commission: NumberColumn
  var refunds: [RefundInstruction]
  var statements: [CommissionStatement]
  var totals: [DayTotals.Figure]
  let stock: OpeningStock
  /// What follows from the money; none where the night has no books, and then there is nothing to prove of them.
  var books: KeptBooks?

  init(_ night: Night) {
    day = night.day
    events = night.events
    book = night.book
    demand = night.cutoff.demand
    finalPrice = night.cutoff.finalPrice
    purchaseLines = night.purchases.lines
    purchaseOrders = night.purchases.orders
    available = night.supply.available
    isReceived = night.supply.isReceived
    batches = night.supply.batches
    filled = night.allocation.filled
    extra = night.allocation.extra
    lineRowCount = night.rows.lineRowCount
    line = night.rows.line
    product = night.rows.product
    ordered = night.rows.ordered
    units = night.rows.units
    substitutes = night.allocation.substitutes
    lotsDelivered = night.lots.delivered
    lotsTaken = night.lots.taken
    picks = night.warehouse.picks
    sorts = night.warehouse.sorted
    loads = night.warehouse.loads
    lists = night.lists
    sales = night.settlement.sales
    net = night.settlement.net
    refund = night.settlement.refund
    credit = night.settlement.credit
    underweight = night.settlement.underweight
    base = night.settlement.base
    commission = night.settlement.commission
    refunds = night.settlement.refunds
    statements = night.settlement.statements
    totals = night.totals.figures
    stock = OpeningStock(day: night.day)
    books = night.hasBooks ? KeptBooks(night) : nil
  }

  /// Every proof that fails, in the order of the streams: events, orders, goods, money.
  func failures(by workers: Workers = .one) -> [ProofFailure] {
    workers.map(Self.proofs.count) { Self.proofs[$0](self) }.joined().compactMap { $0 }
  }

  /// The proofs, none of which knows of the others; those stand together that hold the same sums against something.
  private static let proofs: [@Sendable (ProofOfNight) -> [ProofFailure?]] = [
    { [$0.eventsAgree()] }, { [$0.incrementsAgree()] }, { [$0.handoverAgrees()] },
    { [$0.listsAgree()] }, { [$0.sortingAgrees()] }, { [$0.pickingAgrees()] },
    { [$0.loadingAgrees()] }, { $0.cellsAgree() }, { [$0.lotsAgree()] }, { [$0.salesAgree()] },
    { [$0.orderMoneyAgrees()] }, { [$0.refundsAgree()] }, { [$0.earningsAgree()] },
    { [$0.statementsAgree()] }, { [$0.totalsAgree()] }, { [$0.statesAgree()] },
    { [$0.accountsAgree()] }, { [$0.transactionsBalance()] }, { [$0.trialBalanceAgrees()] },
    { [$0.booksAgree()] },
  ]

  /// The rows as they stand on the lists.
  var rowsOfLists: RowsOfLists { lists.entries.rowsInTurn }

  /// Where a row is handed out.
  func point(of row: RowID) -> PointID { day.handoverPoint[book.point(of: line[row])] }

  /// The units that a line was given by tolerance.
  func extra(of line: LineID) -> Int64 { extra.isEmpty ? 0 : extra[line] }

  /// A failed proof.
  func failure(
    _ proof: Proof, at place: ProofFailure.Place, expected: some BinaryInteger,
    actual: some BinaryInteger
  ) -> ProofFailure {
    ProofFailure(proof: proof, place: place, expected: Int128(expected), actual: Int128(actual))
  }
}
