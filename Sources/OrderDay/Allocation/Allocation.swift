import Parallel

/// What each line gets of what there is (R8), units given by tolerance (R6.2) and substitutes (R8.7).
public struct Allocation: Sendable {
  /// The ordered units of each line that are handed over.
  public let filled: NumberColumn
  /// The units that each line gets beyond what it ordered, having offered to take them; empty where none does.
  public let extra: NumberColumn
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
    tolerance: Tolerance, supply: Supply, canonical: CanonicalOrder, workers: Workers
  ) {
    var filled = cutoff.demand
    let short = demand.cells { product, warehouse, units in
      units > supply.available.units(of: product, at: warehouse)
    }
    Claims(
      in: short, units: cutoff.demand, day: day, book: book, canonical: canonical, workers: workers
    ).share(by: workers, into: &filled) { supply.available[$0] }
    self.filled = filled
    var left = Leftovers(day: day, book: book, demand: demand, supply: supply)
    /// Lines by the canonical order of their first raises.
    func inTurn(_ lines: [LineID]) -> [LineID] {
      canonical.positions(of: lines.map { book.placingRow(of: $0) }).map { lines[Int($0)] }
    }
    var extra = NumberColumn()
    if !tolerance.offered.isEmpty {
      extra = NumberColumn(repeating: 0, count: book.lineCount)
      for line in inTurn(book.standingLines.filter { tolerance.offered[$0] > 0 }) {
        extra[line] = left.take(
          tolerance.offered[line], of: book.productOfLine[line], at: book.point(of: line))
      }
    }
    self.extra = extra
    var substitutes: [Substitute] = []
    if !short.isEmpty {
      let wanting = book.standingLines.filter { line in
        filled[line] < cutoff.demand[line]
          && !day.catalogue.substituteOf[book.productOfLine[line]].isNone
          && events.further(.allowSubstitute, of: Int(book.placingRow(of: line))) == 1
      }
      for line in inTurn(wanting) {
        let product = day.catalogue.substituteOf[book.productOfLine[line]]
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
