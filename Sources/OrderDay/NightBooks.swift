import Parallel

/// What follows from the money of the night: what becomes of each line after delivery, who is owed what, the books.
struct NightBooks: Sendable {
  let delivery: AfterDelivery
  let suppliers: [SupplierStatement]
  let ledger: Ledger
  let stockLeft: [Opening.Stock]

  /// Applies what was told after delivery to tonight's lines and those before, and keeps the books of it all.
  ///
  /// - Complexity: O(n log n) in the rows.
  init(
    day: Day, events: OrderEvents, deliveries: DeliveryEvents, opening: OpenBook, book: OrderBook,
    cutoff: CutoffDecision, supply: Supply, stock: OpeningStock, allocation: Allocation,
    rows: HandoverRows, lots: LotAssignment, settlement: Settlement, canonical: CanonicalOrder,
    workers: Workers
  ) throws(AmountOverflow) {
    let coupons = try CouponShares(day: day, events: events, book: book, cutoff: cutoff)
    var open = opening
    let turns = RowTurns(
      rows, day: day, book: book, events: events, canonical: canonical, workers: workers)
    let tonight = OpenDay(
      day: day, events: events, book: book, allocation: allocation, rows: rows, turns: turns,
      lots: lots, settlement: settlement, names: &open.names)
    delivery = try AfterDelivery(
      day: day, events: deliveries, opening: open, tonight: tonight,
      statements: settlement.statements)
    suppliers = SupplierStatement.all(
      day: day, events: events, book: book, supply: supply, rows: rows, settlement: settlement,
      coupons: coupons, delivery: delivery)
    var books = LedgerOfNight(
      day: day, book: book, rows: rows, settlement: settlement, coupons: coupons,
      delivery: delivery)
    books.writeOrders(
      cutoff: cutoff, allocation: allocation, turns: turns, orderRank: canonical.orderRank)
    stockLeft = books.moveGoods(supply: supply, opening: stock)
    books.writeDelivery(accountsBefore: opening.accounts)
    ledger = Ledger(books.entries, opening: day.opening.balances)
  }
}
