import Parallel

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
  /// A lot of one supplier in one warehouse.
  struct Delivered: Hashable, Sendable {
    var cell: StockCell
    var supplier: SupplierID
    var lot: [UInt8]
  }

  /// Units that a row takes of what was delivered.
  struct Taken: Sendable {
    var row: RowID
    /// Which of `delivered`.
    var number: Int32
    var units: Int64
  }

  /// The lots that somebody has, by product and warehouse.
  let delivered: [Delivered]
  /// What is taken of them: by product and warehouse, and there in the order in which units take lots.
  let taken: [Taken]

  /// The units of named lots, by product and warehouse, and there in the order in which units take them.
  public var units: some RandomAccessCollection<LotUnits> {
    taken.lazy.map { [delivered] in
      let from = delivered[Int($0.number)]
      return LotUnits(row: $0.row, lot: from.lot, supplier: from.supplier, units: $0.units)
    }
  }

  /// Assigns lots to units in the canonical order of their raises, of which a line that was cut keeps its
  /// earliest; then to units given by tolerance, then to substitutes.
  ///
  /// A product in a warehouse has nothing in common with any other: each is done by itself.
  ///
  /// - Complexity: O(raises log raises + batches); O(1) for a day without receipts of a lot.
  init(
    day: Day, book: OrderBook, rows: HandoverRows, allocation: Allocation, stock: OpeningStock,
    supply: Supply, canonical: CanonicalOrder, workers: Workers
  ) {
    let cells = supply.batches.keys.filter { cell in
      supply.batches[cell]?.contains { !$0.lot.isEmpty } ?? false
    }.sorted()
    if cells.isEmpty {
      (delivered, taken) = ([], [])
      return
    }
    let rowsOfCells = Self.rows(of: cells, day: day, book: book, rows: rows)
    let shelves = workers.map(cells.count) { index in
      let cell = cells[index]
      var shelf = Shelf(cell, stock: stock[cell], batches: supply.batches[cell] ?? [])
      let takers = Takers(
        rowsOfCells[index], book: book, rows: rows, allocation: allocation, canonical: canonical)
      takers.forEach { shelf.give($1, to: $0) }
      return (delivered: shelf.delivered, taken: shelf.taken)
    }
    delivered = Array(joining: shelves) { $0.delivered }
    var taken: [Taken] = []
    taken.reserveCapacity(shelves.reduce(0) { $0 + $1.taken.count })
    var first: Int32 = 0
    for shelf in shelves {
      for part in shelf.taken {
        taken.append(Taken(row: part.row, number: first + part.number, units: part.units))
      }
      first += Int32(truncatingIfNeeded: shelf.delivered.count)
    }
    self.taken = taken
  }

  /// The rows that get units of each of some cells, in their order.
  private static func rows(
    of cells: [StockCell], day: Day, book: OrderBook, rows: HandoverRows
  ) -> [[RowID]] {
    // Where the rows of each cell go, from 1; 0 for cells that are not asked for.
    var places = Demand(day: day)
    for (index, cell) in cells.enumerated() { places[cell] = Int64(index + 1) }
    let warehouseOfPoint = day.network.warehouseOfPoint
    var rowsOfCells = [[RowID]](repeating: [], count: cells.count)
    for row in rows.all {
      let place = Int(
        places.units(
          of: rows.product[row], at: warehouseOfPoint[book.point(of: rows.line[row])]))
      if place > 0 { rowsOfCells[place - 1].append(row) }
    }
    return rowsOfCells
  }
}

/// The rows that get units of one product in one warehouse, in the order in which they take lots.
private struct Takers {
  private let inTurn: [(row: RowID, units: Int64)]

  init(
    _ ofCell: [RowID], book: OrderBook, rows: HandoverRows, allocation: Allocation,
    canonical: CanonicalOrder
  ) {
    var raises: [(event: Int32, row: RowID, units: Int64)] = []
    raises.reserveCapacity(ofCell.count)
    var withExtra: [RowID] = []
    var substitutes: [(row: RowID, units: Int64)] = []
    for row in ofCell {
      if rows.isSubstitute(row) {
        substitutes.append((row, rows.units[row]))
        continue
      }
      let line = rows.line[row]
      var left = allocation.filled[line]
      if rows.units[row] > left { withExtra.append(row) }
      if book.isRaisedOnce(line) {
        if left > 0 { raises.append((book.placingRow(of: line), row, left)) }
        continue
      }
      for raise in book.raises(of: line) where left > 0 {
        let units = min(left, raise.units)
        raises.append((raise.row, row, units))
        left -= units
      }
    }
    var inTurn = canonical.positions(of: raises.map(\.event)).map { position in
      (row: raises[Int(position)].row, units: raises[Int(position)].units)
    }
    for position in canonical.positions(of: withExtra.map { book.placingRow(of: rows.line[$0]) }) {
      let row = withExtra[Int(position)]
      inTurn.append((row, rows.units[row] - allocation.filled[rows.line[row]]))
    }
    self.inTurn = inTurn + substitutes
  }

  func forEach(_ body: (_ row: RowID, _ units: Int64) -> Void) {
    for (row, units) in inTurn { body(row, units) }
  }
}

/// What lies ready of one product in one warehouse, first out first, and what was given of it.
private struct Shelf {
  private let cell: StockCell
  private var stock: Int64
  private let batches: [Batch]
  private var next = 0
  /// What is left of the next batch.
  private var left: Int64
  /// The lots of which something was given, each once.
  private(set) var delivered: [LotAssignment.Delivered] = []
  /// What was given of them.
  private(set) var taken: [LotAssignment.Taken] = []
  /// Which of `delivered` the next batch is; -1 as long as nothing was given of it.
  private var number: Int32 = -1

  init(_ cell: StockCell, stock: Int64, batches: [Batch]) {
    self.cell = cell
    self.stock = stock
    self.batches = batches
    left = batches.first?.units ?? 0
  }

  /// Gives units to a row, and notes of which lots.
  mutating func give(_ wanted: Int64, to row: RowID) {
    let fromStock = min(wanted, stock)
    stock -= fromStock
    var open = wanted - fromStock
    while open > 0, next < batches.count {
      let units = min(open, left)
      if units > 0, !batches[next].lot.isEmpty { note(units, for: row) }
      left -= units
      open -= units
      if left == 0 {
        next += 1
        number = -1
        left = next < batches.count ? batches[next].units : 0
      }
    }
  }

  /// Notes units of the next batch; what a row gets of one lot in one go is one entry.
  private mutating func note(_ units: Int64, for row: RowID) {
    if number < 0 {
      let from = LotAssignment.Delivered(
        cell: cell, supplier: batches[next].supplier, lot: batches[next].lot)
      let known = delivered.firstIndex(of: from)
      number = Int32(truncatingIfNeeded: known ?? delivered.count)
      if known == nil { delivered.append(from) }
    }
    if let last = taken.last, last.row == row, last.number == number {
      taken[taken.count - 1].units += units
    } else {
      taken.append(LotAssignment.Taken(row: row, number: number, units: units))
    }
  }
}
