/// The whole night of a day: each stage takes the columns of the stages before it and adds its own.
///
/// The way of the data, top to bottom; nothing flows back.
public struct Night: Sendable {
  /// What was known before the first order.
  public let day: Day
  /// What was read.
  public let events: OrderEvents
  /// What stands at the cutoff, and what was refused (R2-R4).
  public let book: OrderBook
  /// What is wanted of each product in each warehouse.
  public let demand: Demand
  /// What is bought (R6).
  public let purchases: PurchasePlan
  /// What each line gets (R8).
  public let allocation: Allocation
  /// What is picked, sorted and loaded (R10).
  public let warehouse: WarehousePlan
  /// What is handed out, and by which code (R11).
  public let lists: PickupLists
  /// What is paid and earned (R12, R13).
  public let settlement: Settlement
  /// The day in figures (R19).
  public let totals: DayTotals

  /// Runs the stages over a day and its events.
  ///
  /// The result depends on nothing but the two arguments, and not on the order of the events' rows (R2.1, R17).
  ///
  /// - Complexity: O(n log n) in the rows.
  public init(day: Day, events: OrderEvents) throws(AmountOverflow) {
    self.day = day
    self.events = events
    let canonical = CanonicalOrder(events)
    var collector = Collector(day: day, events: events, canonical: canonical)
    book = collector.collect()
    demand = Demand(day: day, book: book)
    purchases = try PurchasePlan(day: day, demand: demand)
    allocation = Allocation(book: book)
    warehouse = try WarehousePlan(day: day, book: book, allocation: allocation)
    lists = PickupLists(day: day, book: book, orderRank: canonical.orderRank)
    settlement = try Settlement(day: day, book: book, allocation: allocation)
    totals = try DayTotals(
      day: day, events: events, book: book, plan: purchases, allocation: allocation,
      settlement: settlement)
  }
}
