/// One line's claim on goods of which there may be too few.
struct Claim {
  var line: LineID
  /// The units that it claims.
  var units: Int64
  /// Its priority class: 1 first, blank last (R8.5).
  var priority: Int64
  /// Where it is handed out.
  var point: PointID
}

/// The claims on some cells, each list by the canonical order of the lines' first increments.
struct Claims {
  private(set) var byCell: [(cell: StockCell, claims: [Claim])]

  /// The claims of those lines that want units of one of the cells; lines come in canonical order.
  ///
  /// - Complexity: O(lines) where there are cells, O(1) where there are none.
  init(of lines: [LineID], units: [Int64], in cells: [StockCell], day: Day, book: OrderBook) {
    byCell = cells.map { ($0, []) }
    if cells.isEmpty { return }
    // Where the claims on each cell stand, from 1; 0 for cells that are not asked for.
    var places = Demand(day: day)
    for (index, cell) in cells.enumerated() { places[cell] = Int64(index + 1) }
    let warehouseOfPoint = day.network.warehouseOfPoint
    for line in lines where units[line] > 0 {
      let point = book.point(of: line)
      let cell = StockCell(
        product: book.productOfLine[line], warehouse: warehouseOfPoint[point])
      let place = Int(places[cell])
      if place == 0 { continue }
      let priority = book.carried(.priority, by: book.orderOfLine[line])
      byCell[place - 1].claims.append(
        Claim(
          line: line, units: units[line],
          priority: priority == OrderEvents.blank ? .max : priority, point: point))
    }
  }
}
