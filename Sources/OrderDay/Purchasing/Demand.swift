import Parallel

/// One product in one warehouse, where goods are bought, received and shared out.
public struct StockCell: Hashable, Comparable, Sendable {
  /// What.
  public var product: ProductID
  /// Where.
  public var warehouse: WarehouseID

  /// The cell of a product in a warehouse.
  public init(product: ProductID, warehouse: WarehouseID) {
    self.product = product
    self.warehouse = warehouse
  }

  /// Cells sort by product, then warehouse.
  public static func < (a: Self, b: Self) -> Bool {
    (a.product, a.warehouse) < (b.product, b.warehouse)
  }
}

/// Units per product and warehouse: what is wanted (the D of R6 and R8), or what there is.
public struct Demand: Sendable {
  private let warehouseCount: Int
  private var units: [Int64]

  /// Sums the units of the book's lines.
  ///
  /// - Complexity: O(lines).
  init(day: Day, book: OrderBook, units lineUnits: NumberColumn, workers: Workers = .one) {
    self.init(day: day)
    let warehouseOfPoint = day.network.warehouseOfPoint
    let none = self
    let parts = workers.map(
      over: 0..<lineUnits.count, by: workers.partSize(usual: Self.partLines)
    ) { part in
      var sums = none
      sums.add(lineUnits, of: part, in: book, warehouseOfPoint)
      return sums
    }
    for part in parts {
      for slot in units.indices { units[slot] = saturatingSum(units[slot], part.units[slot]) }
    }
  }

  /// How many lines are summed up together: so many that the sums themselves are few.
  private static let partLines = 1 << 20

  /// Adds the units of some lines.
  private mutating func add(
    _ lineUnits: NumberColumn, of lines: Range<Int>, in book: OrderBook,
    _ warehouseOfPoint: [WarehouseID]
  ) {
    let productOfLine = book.productOfLine
    for (order, lines) in book.orders.lines(in: lines) {
      // An order of which no line was accepted has no point.
      let point = book.orders.point[order]
      let warehouse = point.isNone ? 0 : warehouseOfPoint[point].index
      for line in lines {
        let unitsOfLine = lineUnits[line]
        if unitsOfLine <= 0 { continue }
        let slot = productOfLine[line].index * warehouseCount + warehouse
        units[slot] = saturatingSum(units[slot], unitsOfLine)
      }
    }
  }

  /// No units of any product anywhere.
  init(day: Day) {
    warehouseCount = day.network.warehouses.count
    units = [Int64](repeating: 0, count: day.catalogue.products.count * warehouseCount)
  }

  /// The units of a product in a warehouse.
  public func units(of product: ProductID, at warehouse: WarehouseID) -> Int64 {
    units[product.index * warehouseCount + warehouse.index]
  }

  /// The units in a cell.
  public subscript(cell: StockCell) -> Int64 {
    get { units[cell.product.index * warehouseCount + cell.warehouse.index] }
    set { units[cell.product.index * warehouseCount + cell.warehouse.index] = newValue }
  }

  /// The cells of which something is so, sorted.
  func cells(where holds: (ProductID, WarehouseID, Int64) -> Bool) -> [StockCell] {
    units.indices.compactMap { index in
      let product = ProductID(index: index / max(warehouseCount, 1))
      let warehouse = WarehouseID(index: index % max(warehouseCount, 1))
      return holds(product, warehouse, units[index])
        ? StockCell(product: product, warehouse: warehouse) : nil
    }
  }
}

/// The sum of two counts of units, or the most that 64 bits hold.
///
/// Orders are far from that (R3.4); what is on hand, received or offered as tolerance may come near, and is then
/// more than any paper tells.
func saturatingSum(_ a: Int64, _ b: Int64) -> Int64 {
  let (sum, overflows) = a.addingReportingOverflow(b)
  return overflows ? .max : sum
}

extension Network {
  /// The warehouse of every point.
  public var warehouseOfPoint: [WarehouseID] {
    points.indices.map { warehouse(of: PointID(index: $0)) }
  }
}
