/// Why units of a line came short, and which policy decided whose (R8.6).
public enum ShortCause: Hashable, Sendable {
  /// The group did not form (R5.1).
  case groupNotFormed
  /// A cap at the cutoff left too little (R4.4).
  case soldOut(ShortagePolicy)
  /// The supplier's minimum dropped the purchase order (R6.3).
  case supplierMinimum(ShortagePolicy)
  /// Too little came (R8).
  case short(ShortagePolicy)
}

extension Night {
  /// Why the units of a row came short, each cause with its units; empty for a row that came whole.
  public func shortCauses(of row: RowID) -> [(cause: ShortCause, units: Int64)] {
    if rows.isSubstitute(row) || rows.short(row) == 0 { return [] }
    let line = rows.line[row]
    let product = book.productOfLine[line]
    let policy = day.catalogue.products[product].shortage ?? day.settings.shortage
    let isWithoutGroup = !cutoff.isWithoutGroup.isEmpty && cutoff.isWithoutGroup[line]
    let cell = StockCell(
      product: product, warehouse: day.network.warehouse(of: book.point(of: line)))
    let isDropped = purchases.droppedCells.contains(cell)
    return [
      (isWithoutGroup ? .groupNotFormed : .soldOut(policy), book.units[line] - cutoff.demand[line]),
      (
        isDropped ? .supplierMinimum(policy) : .short(policy),
        cutoff.demand[line] - allocation.filled[line]
      ),
    ].filter { $0.units > 0 }
  }
}
