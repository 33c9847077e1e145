public import Parallel

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
  /// What the cutoff decides: groups, prices, caps (R5, R4.4).
  public let cutoff: CutoffDecision
  /// What is wanted of each product in each warehouse.
  public let demand: Demand
  /// What is bought (R6).
  public let purchases: PurchasePlan
  /// What there is to share out (R7).
  public let supply: Supply
  /// What each line gets (R8).
  public let allocation: Allocation
  /// What is handed over: the lines and what stands in for short ones.
  public let rows: HandoverRows
  /// Which lot each unit has (R9).
  public let lots: LotAssignment
  /// What is picked, sorted and loaded (R10).
  public let warehouse: WarehousePlan
  /// What is handed out, and by which code (R11).
  public let lists: PickupLists
  /// What is paid, paid back and earned (R12, R13).
  public let settlement: Settlement
  /// What was told after delivery (R15).
  public let deliveries: DeliveryEvents
  /// What follows from the money; `nil` where nobody asked for it.
  private let books: NightBooks?
  /// The day in figures (R19).
  public let totals: DayTotals

  /// Runs the stages over a day, its events, what was told after the cutoff and after delivery, and what the day
  /// before carries over (R16).
  ///
  /// The result depends on nothing but the arguments, not on the order of their rows (R2.1, R17), and not on how many
  /// `workers` there are: stages that take nothing from each other are worked out side by side.
  ///
  /// What stands behind what is paid, paid back and earned is worked out as far as its `scope` says. Without books there
  /// is no `delivery`, no `suppliers`, `ledger` and `stockLeft`.
  ///
  /// - Complexity: O(n log n) in the rows.
  public init(
    day: Day, events: OrderEvents, arrivals: Arrivals = Arrivals(),
    deliveries: DeliveryEvents = DeliveryEvents(), opening: consuming OpenBook = OpenBook(),
    scope: NightScope = .all, workers: Workers = .one
  ) throws(AmountOverflow) {
    self.day = day
    self.events = events
    workers.begin(.collecting, of: events.count)
    let (canonical, rowsOfOrders) = workers.both(
      { CanonicalOrder(events) }, { OrderRows(events) })
    let collecting = Collecting(
      day: day, events: events, rows: rowsOfOrders, canonical: canonical, workers: workers)
    book = OrderBook(
      collecting, day: day, events: events, canonical: canonical, workers: workers)
    workers.begin(.sharing, of: events.count)
    cutoff = CutoffDecision(day: day, book: book, canonical: canonical, workers: workers)
    demand = Demand(day: day, book: book, units: cutoff.demand, workers: workers)
    let stock = OpeningStock(day: day)
    let tolerance = Tolerance(day: day, events: events, book: book, cutoff: cutoff)
    purchases = try PurchasePlan(
      day: day, demand: demand, tolerance: tolerance, stock: stock,
      confirmations: arrivals.confirmations)
    supply = Supply(day: day, plan: purchases, arrivals: arrivals, stock: stock)
    allocation = Allocation(
      day: day, events: events, book: book, cutoff: cutoff, demand: demand,
      tolerance: tolerance, supply: supply, canonical: canonical, workers: workers)
    rows = HandoverRows(book: book, allocation: allocation)
    lots = LotAssignment(
      day: day, book: book, rows: rows, allocation: allocation, stock: stock, supply: supply,
      canonical: canonical, workers: workers)
    workers.begin(.settling, of: events.count)
    self.deliveries = deliveries
    let (book, cutoff, allocation, rows) = (book, cutoff, allocation, rows)
    let (purchases, supply, lots) = (purchases, supply, lots)
    let before = opening
    // The way of the goods and the way of the money part here, and take nothing from each other.
    let (goods, money) = workers.both(
      {
        let lists = PickupLists(day: day, book: book, rows: rows)
        let goods = Result { () throws(AmountOverflow) in
          (
            warehouse: try WarehousePlan(
              day: day, rows: rows, lists: lists, isSorted: scope.contains(.sortSheet),
              workers: workers),
            figures: try DayTotals.goods(
              day, book, memberCount: events.members.count, rows)
          )
        }
        return (goods: goods, lists: lists)
      },
      {
        Result { () throws(AmountOverflow) in
          let settlement = try Settlement(
            day: day, events: events, book: book, cutoff: cutoff, plan: purchases,
            allocation: allocation, rows: rows, weights: arrivals.weights,
            orderRank: canonical.orderRank, workers: workers)
          if !scope.contains(.books) { return (settlement, NightBooks?.none) }
          workers.begin(.books, of: events.count)
          let books = try NightBooks(
            day: day, events: events, deliveries: deliveries, opening: before, book: book,
            cutoff: cutoff, supply: supply, stock: stock, allocation: allocation, rows: rows,
            lots: lots, settlement: settlement, canonical: canonical, workers: workers)
          return (settlement, books)
        }
      })
    let ofGoods = try goods.goods.get()
    warehouse = ofGoods.warehouse
    lists = goods.lists
    (settlement, books) = try money.get()
    totals = try DayTotals(
      events: events, book: book, goods: ofGoods.figures, plan: purchases, settlement: settlement,
      workers: workers)
  }

  /// What becomes of it after delivery, and what leaders are owed (R15, R13.4-R13.6).
  public var delivery: AfterDelivery { keptBooks.delivery }
  /// What each supplier is owed for the day.
  public var suppliers: [SupplierStatement] { keptBooks.suppliers }
  /// The books (R14).
  public var ledger: Ledger { keptBooks.ledger }
  /// The goods that nobody was given, for the day after (R16).
  public var stockLeft: [Opening.Stock] { keptBooks.stockLeft }

  /// Whether what follows from the money was worked out, too.
  public var hasBooks: Bool { books != nil }

  private var keptBooks: NightBooks {
    guard let books else { preconditionFailure("a night without books was asked for them") }
    return books
  }

  /// Whether a warehouse's papers speak of the plan, because nothing was received there yet (R7.2).
  public func isPlanned(_ warehouse: WarehouseID) -> Bool { !supply.isReceived[warehouse.index] }
}
