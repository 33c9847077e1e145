/// Units of one product for one pickup point: a cell of the sort, of which the sheets are sums (R10.4).
///
/// Its station, route and stop are those of the point, its zone that of the product.
public struct SortCell: Sendable {
  /// What.
  public var product: ProductID
  /// For whom.
  public var point: PointID
  /// How much.
  public var units: Int64
  /// The units of this product at this station up to here, this cell's included.
  public var running: Int64
}

/// The cells of the sort as columns: a large day has one for nearly every line.
///
///     night.warehouse.sorts.reduce(0) { $0 + $1.units }  // what is sorted in all
public struct SortCells: Sendable {
  private(set) var product: [ProductID] = []
  private(set) var point: [PointID] = []
  private(set) var units = NumberColumn()
  private var running = NumberColumn()

  /// Makes room for so many.
  mutating func reserveCapacity(_ count: Int) {
    product.reserveCapacity(count)
    point.reserveCapacity(count)
    units.reserveCapacity(count)
    running.reserveCapacity(count)
  }

  /// Adds some cells.
  mutating func append(_ cells: [SortCell]) {
    product.append(cells.count) { cells[$0].product }
    point.append(cells.count) { cells[$0].point }
    units.append(cells.count) { cells[$0].units }
    running.append(cells.count) { cells[$0].running }
  }

  /// Adds the cells of a part.
  mutating func append(_ part: SortCells) {
    product += part.product
    point += part.point
    units.append(part.units)
    running.append(part.running)
  }
}

extension SortCells: RandomAccessCollection, MutableCollection {
  /// The first cell.
  public var startIndex: Int { 0 }
  /// Behind the last cell.
  public var endIndex: Int { product.count }

  /// The cell at a position.
  public subscript(position: Int) -> SortCell {
    get {
      SortCell(
        product: product[position], point: point[position], units: units[position],
        running: running[position])
    }
    set {
      product[position] = newValue.product
      point[position] = newValue.point
      units[position] = newValue.units
      running[position] = newValue.running
    }
  }
}
