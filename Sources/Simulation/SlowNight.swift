/// The tables of a day or its documents, by their names in R18 and R19: `orders`, `refunds.csv`.
public typealias Tables = [String: String]

/// What an engine made of a day.
public enum NightAnswer: Sendable {
  /// The documents by file name.
  case documents(Tables)
  /// A result does not fit 64 bits (R12.5); the text tells which, for people.
  case overflow(String)
  /// The tables are no valid day; the text tells why, for people.
  case refused(String)
}

/// The whole night once more, slowly and plainly, from the rules alone: what the engine is held to.
///
/// It reads the text of valid tables of R18 and writes the tables of R19, and `lots.csv` (R9.1).
/// Names are texts, and every list is searched from its start.
/// Where the rules are silent it follows ``Readings``.
///
///     let night = SlowNight(["suppliers": ..., "products": ..., "points": ..., "orders": ...])
///     if case .documents(let tables) = night.answer { tables["purchase_orders.csv"] }
///
/// - Complexity: about the square of the number of orders: for days of a few dozen rows.
public struct SlowNight: Sendable {
  /// The documents, or that a result does not fit.
  public let answer: NightAnswer
  /// The rules and reasons that decided something in this day, such as `R6.2 tolerance given`.
  public let fired: Set<String>

  /// Runs the night of a day.
  public init(_ tables: Tables) {
    let day = SlowDay(tables)
    let orders = tables["orders"].map { SlowTable($0) } ?? .none
    let book = SlowBook(day: day, orders: orders)
    var fired = book.fired
    do throws(Overflow) {
      let documents = try Self.documents(tables, book, &fired)
      answer = .documents(documents)
    } catch {
      fired.insert("R12.5 overflow")
      answer = .overflow(error.what)
    }
    self.fired = fired
  }

  private static func documents(
    _ tables: Tables, _ book: SlowBook, _ fired: inout Set<String>
  ) throws(Overflow) -> Tables {
    let day = book.day
    let cutoff = try SlowCutoff(book)
    fired.formUnion(cutoff.fired)
    let purchasing = try SlowPurchasing(cutoff.sales, day)
    fired.formUnion(purchasing.fired)
    let handover = try SlowHandover(cutoff.sales, purchasing, day)
    fired.formUnion(handover.fired)
    let rows = SlowPickupRow.all(of: handover.sales, day)
    let commissions = try SlowCommissions(rows, day)
    fired.formUnion(commissions.fired)
    let papers = SlowPapers(book, purchasing.purchases, handover, rows, commissions.all)
    let sheets = SlowSheets(papers: papers)
    let refunds = try papers.refunds()
    fired.formUnion(papers.fired)
    // Before what is reckoned on: an amount that does not fit ends the night here (R12.5).
    let night = [
      "purchase_orders.csv": try papers.purchaseOrders(),
      "pick_sheet.csv": try sheets.pickSheet(), "sort_sheet.csv": try sheets.sortSheet(),
      "load_sheet.csv": try sheets.loadSheet(), "pickup_lists.csv": try papers.pickupLists(),
      "refunds.csv": refunds.table, "commissions.csv": try papers.commissionTable(),
      "rejections.csv": try papers.rejections(),
      "day_totals.csv": try papers.dayTotals(refunded: refunds.total),
      "lots.csv": try papers.lotTable(),
    ]
    let delivery = SlowDelivery(tables, handover, commissions, day)
    fired.formUnion(delivery.fired)
    let accounts = SlowAccounts(delivery: delivery, commissions: commissions, day: day)
    let told = try accounts.tables()
    return told.merging(night) { first, _ in first }
  }
}
