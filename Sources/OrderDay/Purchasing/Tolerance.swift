/// The units that members would also take (R6.2), per line and in all.
///
/// A line offers as long as the cutoff leaves it units; nothing is kept of a day in which nobody offers.
struct Tolerance {
  /// What each line offers; empty where none does.
  let offered: NumberColumn
  /// What is offered of each product in each warehouse.
  let inAll: Demand

  init(day: Day, events: OrderEvents, book: OrderBook, cutoff: CutoffDecision) {
    guard !events.further[FurtherColumn.tolerance.rawValue].isBlank else {
      offered = NumberColumn()
      inAll = Demand(day: day)
      return
    }
    var offered = NumberColumn(repeating: 0, count: book.lineCount)
    for line in book.standingLines where cutoff.demand[line] > 0 {
      offered[line] = max(0, events.further(.tolerance, of: Int(book.placingRow(of: line))))
    }
    self.offered = offered
    inAll = Demand(day: day, book: book, units: offered)
  }
}
