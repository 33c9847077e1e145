/// What each line gets of what there is (R8).
///
/// A planned day in which cases are rounded up has enough of everything (R6.1, R7.2): every line gets what it
/// ordered. The sum of what is allocated never passes what is there, which `Night` proves on every run.
public struct Allocation: Sendable {
  /// The units of each line that are handed over.
  public let units: [Int64]
  /// Whether goods were counted at receipt, or the papers speak of the plan (R7.2).
  public let isPlanned = true

  /// Gives every standing line of the book its units.
  init(book: OrderBook) {
    units = book.units
  }
}
