/// Units of one lot that one row of a pickup list gets (R9.1).
public struct LotUnits: Sendable {
  /// The row.
  public var row: RowID
  /// The lot.
  public var lot: [UInt8]
  /// Who delivered it.
  public var supplier: SupplierID
  /// How many units.
  public var units: Int64
}

/// Which lot every handed-over unit has: stock first (no lot), then by best-before, then by receipt (R9.1).
public struct LotAssignment: Sendable {
  /// The units of named lots, in the order in which units take them.
  public let units: [LotUnits]

  /// Assigns lots to units in the canonical order of their raises, of which a line that was cut keeps its
  /// earliest; then to units given by tolerance, then to substitutes.
  ///
  /// - Complexity: O(raises log raises + batches); O(1) for a day without receipts of a lot.
  init(
    day: Day, book: OrderBook, rows: HandoverRows, allocation: Allocation, stock: OpeningStock,
    supply: Supply, canonical: CanonicalOrder
  ) {
    var units: [LotUnits] = []
    guard supply.batches.values.contains(where: { $0.contains { !$0.lot.isEmpty } }) else {
      self.units = []
      return
    }
    let warehouseOfPoint = day.network.warehouseOfPoint
    // By product and warehouse: a table of them would be looked into for each row.
    let warehouses = day.network.warehouses.count
    var shelves = [Shelf?](repeating: nil, count: day.catalogue.products.count * warehouses)
    for (row, wanted) in Self.takers(
      book: book, rows: rows, allocation: allocation, canonical: canonical)
    {
      let cell = StockCell(
        product: rows.product[row],
        warehouse: warehouseOfPoint[book.point(of: rows.line[row])])
      let place = cell.product.index * warehouses + cell.warehouse.index
      if shelves[place] == nil {
        shelves[place] = Shelf(stock: stock[cell], batches: supply.batches[cell] ?? [])
      }
      for (batch, taken) in shelves[place]?.take(wanted) ?? [] where !batch.lot.isEmpty {
        if let last = units.last, last.row == row, last.lot == batch.lot,
          last.supplier == batch.supplier
        {
          units[units.count - 1].units += taken
        } else {
          units.append(
            LotUnits(row: row, lot: batch.lot, supplier: batch.supplier, units: taken))
        }
      }
    }
    self.units = units
  }

  /// The rows in the order in which their units take lots, each with the units that it takes there.
  private static func takers(
    book: OrderBook, rows: HandoverRows, allocation: Allocation, canonical: CanonicalOrder
  ) -> [(row: RowID, units: Int64)] {
    var raises: [(event: Int32, row: RowID, units: Int64)] = []
    for row in rows.all where !rows.isSubstitute(row) {
      let line = rows.line[row]
      var left = allocation.filled[line]
      for raise in book.raises(of: line) where left > 0 {
        let units = min(left, raise.units)
        raises.append((raise.row, row, units))
        left -= units
      }
    }
    let inTurn = canonical.positions(of: raises.map(\.event)).map { raises[Int($0)] }
    var others: [(row: RowID, units: Int64)] = []
    for line in book.standingLines(by: canonical) {
      let row = RowID(rawValue: line.rawValue)
      let extra = rows.units[row] - allocation.filled[line]
      if extra > 0 { others.append((row, extra)) }
    }
    let substitutes = (rows.lineRowCount..<rows.count).map {
      (RowID(index: $0), rows.units[$0])
    }
    return inTurn.map { ($0.row, $0.units) } + others + substitutes
  }
}

/// What lies ready of one product in one warehouse, first out first.
private struct Shelf {
  private var stock: Int64
  private var batches: [Batch]
  private var next = 0

  init(stock: Int64, batches: [Batch]) {
    self.stock = stock
    self.batches = batches
  }

  /// Takes units, and tells from which batches those come that are not stock.
  mutating func take(_ wanted: Int64) -> [(batch: Batch, units: Int64)] {
    var left = wanted - min(wanted, stock)
    stock -= wanted - left
    var taken: [(batch: Batch, units: Int64)] = []
    while left > 0, next < batches.count {
      let units = min(left, batches[next].units)
      if units > 0 { taken.append((batches[next], units)) }
      batches[next].units -= units
      left -= units
      if batches[next].units == 0 { next += 1 }
    }
    return taken
  }
}
