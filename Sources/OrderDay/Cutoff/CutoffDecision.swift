/// What is decided once, on the accepted units at the cutoff (R5, R4.4): groups, final prices, caps.
///
/// A day without groups, tiers and caps at the cutoff takes the book's own columns.
public struct CutoffDecision: Sendable {
  /// The lines with units at the cutoff, by the canonical order of their first increment: "earlier" in R8.
  public let lines: [LineID]
  /// Whether each line's group did not form, so that it is short in full (R5.1); empty where none is.
  public let isWithoutGroup: [Bool]
  /// The units of each line that groups and caps leave: the D of R6 and R8.
  public let demand: [Int64]
  /// The final price of each line, in minor units: the lower of its own and its group's tier (R5.2).
  public let finalPrice: [Int64]

  /// Decides groups first, then tiers, then caps.
  ///
  /// - Complexity: O(lines log lines).
  init(day: Day, book: OrderBook) {
    let lines = book.linesByFirstIncrement
    self.lines = lines
    let products = day.catalogue.products
    let hasGroups = products.contains { $0.groupMinimum != nil || !$0.tiers.isEmpty }
    var demand = book.units
    var finalPrice = book.price
    var isWithoutGroup: [Bool] = []
    if hasGroups {
      isWithoutGroup = [Bool](repeating: false, count: book.lineCount)
      let groups = Groups(day: day, book: book, lines: lines)
      for line in lines {
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
      Self.cut(&demand, lines: lines, day: day, book: book)
    }
    self.demand = demand
  }

  /// What a cap allows goes to the surviving units by the product's shortage policy (R4.4).
  private static func cut(_ demand: inout [Int64], lines: [LineID], day: Day, book: OrderBook) {
    let wanted = Demand(day: day, book: book, units: demand)
    let cells = wanted.cells { product, _, units in
      (day.catalogue.products[product].stockCap ?? .max) < units
    }
    let claims = Claims(of: lines, units: demand, in: cells, day: day, book: book)
    for (cell, claims) in claims.byCell {
      let cap = day.catalogue.products[cell.product].stockCap ?? .max
      let policy = day.catalogue.products[cell.product].shortage ?? day.settings.shortage
      let shares = policy.shares(of: cap, among: claims, book: book)
      for (claim, share) in zip(claims, shares) { demand[claim.line] = share }
    }
  }
}

extension OrderBook {
  /// The lines with units at the cutoff, by the canonical order of their first increment.
  ///
  /// - Complexity: O(lines + events): an event makes one increment at most, so lines are laid out by its position.
  var linesByFirstIncrement: [LineID] {
    let events = (increments.position.max() ?? -1) + 1
    var lineAt = [LineID](repeating: .none, count: Int(events))
    for index in units.indices where units[index] > 0 {
      let line = LineID(index: index)
      lineAt[Int(increments.firstPosition(of: line))] = line
    }
    return lineAt.filter { !$0.isNone }
  }
}
