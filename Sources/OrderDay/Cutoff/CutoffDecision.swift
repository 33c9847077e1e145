import Parallel

/// What is decided once, on the accepted units at the cutoff (R5, R4.4): groups, final prices, caps.
///
/// A day without groups, tiers and caps at the cutoff takes the book's own columns.
public struct CutoffDecision: Sendable {
  /// Whether each line's group did not form, so that it is short in full (R5.1); empty where none is.
  public let isWithoutGroup: [Bool]
  /// The units of each line that groups and caps leave: the D of R6 and R8.
  public let demand: UnitColumn
  /// The final price of each line, in minor units: the lower of its own and its group's tier (R5.2).
  public let finalPrice: LinePrices

  /// Decides groups first, then tiers, then caps.
  ///
  /// - Complexity: O(lines), and O(lines log lines) of the products of which a cap leaves too little.
  init(day: Day, book: OrderBook, canonical: CanonicalOrder, workers: Workers) {
    let products = day.catalogue.products
    let hasGroups = products.contains { $0.groupMinimum != nil || !$0.tiers.isEmpty }
    var demand = book.units
    var finalPrice = book.price
    var isWithoutGroup: [Bool] = []
    if hasGroups {
      isWithoutGroup = [Bool](repeating: false, count: book.lineCount)
      let groups = Groups(day: day, book: book)
      for line in book.standingLines {
        let product = products[book.productOfLine[line]]
        let units = groups.units(of: line)
        let isFormed = units >= product.groupMinimum ?? 0
        if !isFormed, product.groupElse == .cancel {
          isWithoutGroup[line.index] = true
          demand[line] = 0
        }
        if isFormed, let tier = product.tiers.last(where: { $0.units <= units }) {
          finalPrice[line] = min(finalPrice[line], tier.price)
        }
      }
    }
    self.isWithoutGroup = isWithoutGroup
    self.finalPrice = finalPrice
    if day.settings.caps == .atCutoff {
      Self.cut(&demand, day: day, book: book, canonical: canonical, workers: workers)
    }
    self.demand = demand
  }

  /// What a cap allows goes to the surviving units by the product's shortage policy (R4.4).
  private static func cut(
    _ demand: inout UnitColumn, day: Day, book: OrderBook, canonical: CanonicalOrder,
    workers: Workers
  ) {
    let wanted = Demand(day: day, book: book, units: demand)
    let cells = wanted.cells { product, _, units in
      (day.catalogue.products[product].stockCap ?? .max) < units
    }
    Claims(in: cells, units: demand, day: day, book: book, canonical: canonical).share(
      by: workers, into: &demand
    ) { day.catalogue.products[$0.product].stockCap ?? .max }
  }
}
