/// Goods: wanted, bought, received, shared out, picked, sorted, loaded, listed.
extension ProofOfNight {
  func sortingAgrees() -> ProofFailure? {
    guard let sorts else { return nil }
    let balance = PairedBalance(
      groups: day.network.points.count, slots: day.catalogue.products.count,
      expected: listed(by: products),
      actual: GroupedPostings(SortedUnits(sorts: sorts), groups: day.network.points.count))
    return balance.firstDifference.map {
      failure(
        .sorting, at: .point(PointID(index: $0.group), ProductID(index: $0.slot)),
        expected: $0.expected, actual: $0.actual)
    }
  }

  func pickingAgrees() -> ProofFailure? {
    let network = day.network
    var pointsOfStation = [[PointID]](repeating: [], count: network.stations.count)
    for point in network.points.indices.map({ PointID(index: $0) }) {
      pointsOfStation[network.station(of: point)].append(point)
    }
    let balance = PairedBalance(
      groups: network.stations.count, slots: day.catalogue.products.count,
      expected: listed(by: products, inGroups: pointsOfStation),
      actual: GroupedPostings(PickedUnits(picks: picks), groups: network.stations.count))
    return balance.firstDifference.map {
      failure(
        .picking, at: .station(StationID(index: $0.group), ProductID(index: $0.slot)),
        expected: $0.expected, actual: $0.actual)
    }
  }

  func loadingAgrees() -> ProofFailure? {
    let zones = day.catalogue.products.map { Int32($0.zone.rawValue) }
    let balance = PairedBalance(
      groups: day.network.points.count, slots: TemperatureZone.allCases.count,
      expected: listed(by: zones),
      actual: GroupedPostings(LoadedUnits(loads: loads), groups: day.network.points.count))
    return balance.firstDifference.map {
      failure(
        .loading,
        at: .zone(PointID(index: $0.group), TemperatureZone.allCases[$0.slot]),
        expected: $0.expected, actual: $0.actual)
    }
  }

  /// The units of the lists by something of their products, in groups of points.
  private func listed(
    by slotOfProduct: [Int32], inGroups pointsOfGroup: [[PointID]]? = nil
  ) -> ListedUnits {
    let entries = lists.entriesOfPoint
    return ListedUnits(
      rows: rowsOfLists, product: product, units: units, slotOfProduct: slotOfProduct,
      entries: pointsOfGroup?.joined().map { entries[$0] } ?? entries,
      starts: pointsOfGroup?.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        ?? Array(0...entries.count))
  }

  /// Each product by itself.
  private var products: [Int32] {
    Array(0..<Int32(truncatingIfNeeded: day.catalogue.products.count))
  }

  /// What is wanted, bought, there and given of each product in each warehouse.
  func cellsAgree() -> [ProofFailure?] {
    let (wanted, given) = (unitsByCell(of: demand), unitsByCell(of: filled))
    return [
      purchasingAgrees(wanted), supplyAgrees(), allocationAgrees(wanted, given),
      surplusAgrees(given),
    ]
  }

  private func purchasingAgrees(_ wanted: Demand) -> ProofFailure? {
    for line in purchaseLines {
      let cell = StockCell(product: line.product, warehouse: line.warehouse)
      if line.demand != wanted[cell] {
        return failure(
          .purchasing, at: .cell(cell), expected: wanted[cell], actual: line.demand)
      }
      let ordered = Int128(line.cases) * Int128(day.catalogue.products[line.product].casePack)
      if ordered != Int128(line.ordered) {
        return failure(
          .purchasing, at: .cell(cell), expected: ordered, actual: Int128(line.ordered))
      }
    }
    return nil
  }

  private func supplyAgrees() -> ProofFailure? {
    var there = stock.units
    for (cell, batches) in batches where isReceived[cell.warehouse.index] {
      for batch in batches { there[cell] = saturatingSum(there[cell], batch.units) }
    }
    for line in purchaseLines where !isReceived[line.warehouse.index] {
      let cell = StockCell(product: line.product, warehouse: line.warehouse)
      there[cell] = saturatingSum(there[cell], line.expected)
    }
    return there.firstDifference(from: available).map {
      failure(.supply, at: .cell($0), expected: there[$0], actual: available[$0])
    }
  }

  /// Nobody is short while goods are left, and nothing is handed over that is not there.
  private func allocationAgrees(_ wanted: Demand, _ given: Demand) -> ProofFailure? {
    var expected = wanted
    expected.limit(by: available)
    return expected.firstDifference(from: given).map {
      failure(.allocation, at: .cell($0), expected: expected[$0], actual: given[$0])
    }
  }

  private func surplusAgrees(_ own: Demand) -> ProofFailure? {
    var handed = Demand(day: day)
    let warehouseOfPoint = day.network.warehouseOfPoint
    for (order, rows) in line.byOrder(book.orders) {
      let warehouse = warehouseOfPoint[book.orders.point[order]]
      for row in rows {
        let cell = StockCell(product: product[row], warehouse: warehouse)
        handed[cell] = saturatingSum(handed[cell], units[row])
      }
    }
    var bounded = handed
    bounded.limit(by: available)
    if let cell = handed.firstDifference(from: bounded) {
      return failure(.surplus, at: .cell(cell), expected: available[cell], actual: handed[cell])
    }
    let given = unitsByCell(of: extra)
    for line in purchaseLines
    where !isReceived[line.warehouse.index] && line.confirmed == nil && available.isExact(line) {
      let cell = StockCell(product: line.product, warehouse: line.warehouse)
      let left = available[cell] - own[cell] - given[cell]
      if left != line.surplus {
        return failure(.surplus, at: .cell(cell), expected: line.surplus, actual: left)
      }
    }
    return nil
  }

  func lotsAgree() -> ProofFailure? {
    if lotsTaken.isEmpty { return nil }
    var came: [LotAssignment.Delivered: Int128] = [:]
    for (cell, batches) in batches {
      for batch in batches {
        let from = LotAssignment.Delivered(cell: cell, supplier: batch.supplier, lot: batch.lot)
        came[from, default: 0] += Int128(batch.units)
      }
    }
    let warehouseOfPoint = day.network.warehouseOfPoint
    // Two entries of one lot would have its units twice.
    let isEachOnce = Set(lotsDelivered).count == lotsDelivered.count
    var rest = lotsDelivered.map { isEachOnce ? came[$0] ?? 0 : 0 }
    var left = units
    for part in lotsTaken {
      let (row, number) = (part.row.index, Int(part.number))
      left[row] -= part.units
      rest[number] -= Int128(part.units)
      let cell = StockCell(
        product: product[row], warehouse: warehouseOfPoint[book.point(of: line[row])])
      if left[row] < 0 || rest[number] < 0 || part.units <= 0 || cell != lotsDelivered[number].cell
      {
        return failure(
          .lots, at: .line(line[row]), expected: left[row] < 0 ? Int128(units[row]) : 0,
          actual: left[row] < 0 ? Int128(units[row] - left[row]) : rest[number])
      }
    }
    return nil
  }

  /// Sums a column of lines by product and warehouse; an empty column sums to nothing.
  private func unitsByCell(of column: NumberColumn) -> Demand {
    Demand(day: day, book: book, units: column)
  }
}

extension Demand {
  /// Takes each cell down to what another has.
  fileprivate mutating func limit(by other: Demand) {
    for cell in cells(where: { other.units(of: $0, at: $1) < $2 }) { self[cell] = other[cell] }
  }

  /// The first cell in which two differ.
  fileprivate func firstDifference(from other: Demand) -> StockCell? {
    cells { product, warehouse, units in other.units(of: product, at: warehouse) != units }.first
  }

  /// Whether stock and order of a purchase line fit 64 bits, so that their sum was not cut.
  fileprivate func isExact(_ line: PurchaseLine) -> Bool {
    !line.onHand.addingReportingOverflow(line.ordered).overflow
  }
}

/// The units of the rows as they stand on the lists, which `listsAgree` holds against the rows.
private struct ListedUnits: PostingGroups {
  let rows: RowsOfLists
  let product: [ProductID]
  let units: NumberColumn
  let slotOfProduct: [Int32]
  /// The entries of the points of the groups, one group behind the other.
  let entries: [Range<Int>]
  /// Where those of each group start.
  let starts: [Int]

  @inline(__always)
  func forEach(in group: Int, _ tell: (_ slot: Int, _ amount: Int64) -> Void) {
    for point in starts[group]..<starts[group + 1] {
      for position in entries[point] {
        let row = rows[position]
        tell(Int(slotOfProduct[product[row].index]), units[row])
      }
    }
  }
}

/// The units of the sort, by point.
private struct SortedUnits: Postings {
  let sorts: SortCells

  var count: Int { sorts.count }

  func group(of index: Int) -> Int { sorts.point[index].index }

  func posting(_ index: Int) -> (slot: Int, amount: Int64) {
    (sorts.product[index].index, sorts.units[index])
  }
}

/// The units of the picks, by station.
private struct PickedUnits: Postings {
  let picks: [PickCell]

  var count: Int { picks.count }

  func group(of index: Int) -> Int { picks[index].station.index }

  func posting(_ index: Int) -> (slot: Int, amount: Int64) {
    (picks[index].product.index, picks[index].units)
  }
}

/// The units of the loads, by point.
private struct LoadedUnits: Postings {
  let loads: [LoadCell]

  var count: Int { loads.count }

  func group(of index: Int) -> Int { loads[index].point.index }

  func posting(_ index: Int) -> (slot: Int, amount: Int64) {
    (Int(loads[index].zone.rawValue), loads[index].units)
  }
}
