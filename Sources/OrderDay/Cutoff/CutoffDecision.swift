import Parallel

/// What is decided once, on the accepted units at the cutoff (R5, R4.4): groups, final prices, caps.
///
/// A day without groups, tiers and caps at the cutoff takes the book's own columns.
public struct CutoffDecision: Sendable {
  /// Whether each line's group did not form, so that it is short in full (R5.1); empty where none is.
  public let isWithoutGroup: [Bool]
  /// The units of each line that groups and caps leave: the D of R6 and R8.
  public let demand: NumberColumn
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
      let ranges = book.standingPoints(by: workers.partSize(usual: Self.partLines))
      let decided = workers.map(ranges.count) { part in
        var cancelled: [LineID] = []
        var lowered: [(line: LineID, price: Int64)] = []
        groups.forEach(in: ranges[part]) { line, units in
          let product = book.productOfLine[line].index
          let isFormed = units >= products[product].groupMinimum ?? 0
          if !isFormed, products[product].groupElse == .cancel { cancelled.append(line) }
          if isFormed, let tier = products[product].tiers.last(where: { $0.units <= units }),
            tier.price < book.price[line]
          {
            lowered.append((line, tier.price))
          }
        }
        return (cancelled: cancelled, lowered: lowered)
      }
      for part in decided {
        for line in part.cancelled {
          isWithoutGroup[line.index] = true
          demand[line] = 0
        }
        for (line, price) in part.lowered { finalPrice[line] = price }
      }
    }
    self.isWithoutGroup = isWithoutGroup
    self.finalPrice = finalPrice
    if day.settings.caps == .atCutoff {
      Self.cut(&demand, day: day, book: book, canonical: canonical, workers: workers)
    }
    self.demand = demand
  }

  /// About how many lines are decided on together.
  private static let partLines = 1 << 16

  /// What a cap allows goes to the surviving units by the product's shortage policy (R4.4).
  private static func cut(
    _ demand: inout NumberColumn, day: Day, book: OrderBook, canonical: CanonicalOrder,
    workers: Workers
  ) {
    let wanted = Demand(day: day, book: book, units: demand, workers: workers)
    let cells = wanted.cells { product, _, units in
      (day.catalogue.products[product].stockCap ?? .max) < units
    }
    Claims(
      in: cells, units: demand, day: day, book: book, canonical: canonical, workers: workers
    ).share(by: workers, into: &demand) { day.catalogue.products[$0.product].stockCap ?? .max }
  }
}
