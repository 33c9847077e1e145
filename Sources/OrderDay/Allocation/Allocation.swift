/// What each line gets of what there is (R8), units given by tolerance (R6.2) and substitutes (R8.7).
public struct Allocation: Sendable {
  /// The ordered units of each line that are handed over.
  public let filled: [Int64]
  /// The units that each line gets beyond what it ordered, having offered to take them; empty where none does.
  public let extra: [Int64]
  /// Units of another product that stand in for short ones, by the canonical order of the short lines.
  public let substitutes: [Substitute]

  /// Units of a substitute for a short line.
  public struct Substitute: Sendable {
    /// The line that came short.
    public var line: LineID
    /// What stands in.
    public var product: ProductID
    /// How many units.
    public var units: Int64
  }

  /// Shares out each product in each warehouse; where there is enough, every line gets what it ordered.
  ///
  /// - Complexity: O(lines), and O(lines log lines) of the products that are short.
  init(
    day: Day, events: OrderEvents, book: OrderBook, cutoff: CutoffDecision, demand: Demand,
    tolerance: Tolerance, supply: Supply
  ) {
    var filled = cutoff.demand
    let short = demand.cells { product, warehouse, units in
      units > supply.available.units(of: product, at: warehouse)
    }
    let claims = Claims(of: cutoff.lines, units: cutoff.demand, in: short, day: day, book: book)
    for (cell, claims) in claims.byCell {
      let product = day.catalogue.products[cell.product]
      let shares = (product.shortage ?? day.settings.shortage)
        .shares(of: supply.available[cell], among: claims, book: book)
      for (claim, share) in zip(claims, shares) { filled[claim.line] = share }
    }
    self.filled = filled
    var left = Leftovers(day: day, book: book, demand: demand, supply: supply)
    var extra: [Int64] = []
    if !tolerance.offered.isEmpty {
      extra = [Int64](repeating: 0, count: book.lineCount)
      for line in cutoff.lines where tolerance.offered[line] > 0 {
        extra[line] = left.take(
          tolerance.offered[line], of: book.productOfLine[line], at: book.point(of: line))
      }
    }
    self.extra = extra
    var substitutes: [Substitute] = []
    if !short.isEmpty {
      for line in cutoff.lines where filled[line] < cutoff.demand[line] {
        let product = day.catalogue.substituteOf[book.productOfLine[line]]
        let allows = events.further(.allowSubstitute, of: Int(book.placingRow[line])) == 1
        if product.isNone || !allows { continue }
        let units = left.take(
          cutoff.demand[line] - filled[line], of: product, at: book.point(of: line))
        if units > 0 {
          substitutes.append(Substitute(line: line, product: product, units: units))
        }
      }
    }
    self.substitutes = substitutes
  }

  /// The units of a line that are handed over, those given by tolerance among them.
  public func units(of line: LineID) -> Int64 {
    filled[line] + (extra.isEmpty ? 0 : extra[line])
  }
}

/// What is left of each product in each warehouse after its own lines.
private struct Leftovers {
  private var units: [StockCell: Int64] = [:]
  private let demand: Demand
  private let supply: Supply
  private let warehouseOfPoint: [WarehouseID]

  init(day: Day, book: OrderBook, demand: Demand, supply: Supply) {
    self.demand = demand
    self.supply = supply
    warehouseOfPoint = day.network.warehouseOfPoint
  }

  /// Takes as many of the wanted units as are left.
  mutating func take(_ wanted: Int64, of product: ProductID, at point: PointID) -> Int64 {
    let cell = StockCell(product: product, warehouse: warehouseOfPoint[point])
    let left = units[cell] ?? max(0, supply.available[cell] - demand[cell])
    let taken = min(wanted, left)
    units[cell] = left - taken
    return taken
  }
}
