/// The units that stand at the cutoff, per product and warehouse (the D of R6 and R8).
public struct Demand: Sendable {
  private let warehouseCount: Int
  private var units: [Int64]

  /// Counts the book.
  ///
  /// - Complexity: O(lines).
  init(day: Day, book: OrderBook) {
    warehouseCount = day.network.warehouses.count
    units = [Int64](repeating: 0, count: day.catalogue.products.count * warehouseCount)
    let warehouseOfPoint = day.network.points.indices.map {
      day.network.warehouse(of: PointID(index: $0))
    }
    for line in book.standingLines {
      let warehouse = warehouseOfPoint[book.point[book.orderOfLine[line]].index]
      units[book.productOfLine[line].index * warehouseCount + warehouse.index] += book.units[line]
    }
  }

  /// The units of a product that the points of a warehouse want.
  public func units(of product: ProductID, at warehouse: WarehouseID) -> Int64 {
    units[product.index * warehouseCount + warehouse.index]
  }
}
