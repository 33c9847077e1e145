/// Units of one product for one pickup point: a cell of the sort, of which the sheets are sums (R10.4).
public struct SortCell: Sendable {
  /// Where it is sorted.
  public var station: StationID
  /// In which zone.
  public var zone: TemperatureZone
  /// What.
  public var product: ProductID
  /// On which route it leaves.
  public var route: RouteID
  /// At which stop it is unloaded.
  public var stop: Int64
  /// For whom.
  public var point: PointID
  /// How much.
  public var units: Int64
  /// The units of this product at this station up to here, this cell's included.
  public var running: Int64
}

/// Units of one product that one station gets from its warehouse (R10.2).
public struct PickCell: Sendable {
  /// Where it is picked.
  public var warehouse: WarehouseID
  /// In which zone.
  public var zone: TemperatureZone
  /// What.
  public var product: ProductID
  /// For which station.
  public var station: StationID
  /// How much.
  public var units: Int64
}

/// Units of one zone that one pickup point gets (R10.3).
public struct LoadCell: Sendable {
  /// On which route.
  public var route: RouteID
  /// At which stop, in drive order.
  public var stop: Int64
  /// For whom.
  public var point: PointID
  /// In which zone: zones never share a crate (R10.1).
  public var zone: TemperatureZone
  /// How much.
  public var units: Int64
  /// The nominal weight in grams; units without a nominal weight count 0.
  public var weight: Int64
}

/// The warehouse's night: what is picked, sorted and loaded (R10), each unit exactly once.
public struct WarehousePlan: Sendable {
  /// Sorted by warehouse, zone, SKU, station.
  public let picks: [PickCell]
  /// Sorted by station, zone, SKU, route, stop, point.
  public let sorts: [SortCell]
  /// Sorted by route, stop, point, zone.
  public let loads: [LoadCell]

  /// Sums what the lines get by product and point, and from there up.
  ///
  /// - Complexity: O(lines log lines).
  init(day: Day, book: OrderBook, rows: HandoverRows) throws(AmountOverflow) {
    let cells = Self.cells(day: day, book: book, rows: rows)
    sorts = Self.withRunningTotals(
      cells.sorted {
        ($0.station, $0.zone, $0.product, $0.route, $0.stop, $0.point)
          < ($1.station, $1.zone, $1.product, $1.route, $1.stop, $1.point)
      })
    picks = Self.picks(day: day, cells: sorts)
    loads = try Self.loads(day: day, cells: cells)
  }

  private static func cells(day: Day, book: OrderBook, rows: HandoverRows) -> [SortCell] {
    let network = day.network
    let handed = rows.all.filter { rows.units[$0] > 0 }
    let keys = handed.map { row in
      UInt64(UInt32(bitPattern: day.handoverPoint[book.point(of: rows.line[row])].rawValue)) << 32
        | UInt64(UInt32(bitPattern: rows.product[row].rawValue))
    }
    var cells: [SortCell] = []
    for (key, units) in sums(of: handed.map { rows.units[$0] }, by: keys) {
      let point = PointID(rawValue: Int32(truncatingIfNeeded: key >> 32))
      let product = ProductID(rawValue: Int32(truncatingIfNeeded: key))
      cells.append(
        SortCell(
          station: network.station(of: point), zone: day.catalogue.products[product].zone,
          product: product, route: network.routeOfPoint[point], stop: network.points[point].stop,
          point: point, units: units, running: 0))
    }
    return cells
  }

  /// The running total starts again with each station and product.
  private static func withRunningTotals(_ cells: [SortCell]) -> [SortCell] {
    var cells = cells
    for index in cells.indices {
      let previous = index > 0 ? cells[index - 1] : cells[index]
      let continues =
        index > 0 && previous.station == cells[index].station
        && previous.product == cells[index].product
      cells[index].running = cells[index].units + (continues ? previous.running : 0)
    }
    return cells
  }

  /// The last running total of each station and product is what that station gets of it.
  private static func picks(day: Day, cells: [SortCell]) -> [PickCell] {
    var picks: [PickCell] = []
    for (index, cell) in cells.enumerated() {
      let isLast =
        index + 1 == cells.count || cells[index + 1].station != cell.station
        || cells[index + 1].product != cell.product
      if !isLast { continue }
      picks.append(
        PickCell(
          warehouse: day.network.warehouseOfStation[cell.station], zone: cell.zone,
          product: cell.product, station: cell.station, units: cell.running))
    }
    return picks.sorted {
      ($0.warehouse, $0.zone, $0.product, $0.station)
        < ($1.warehouse, $1.zone, $1.product, $1.station)
    }
  }

  private static func loads(day: Day, cells: [SortCell]) throws(AmountOverflow) -> [LoadCell] {
    let sorted = cells.sorted {
      ($0.route, $0.stop, $0.point, $0.zone) < ($1.route, $1.stop, $1.point, $1.zone)
    }
    var loads: [LoadCell] = []
    for cell in sorted {
      let weight = try product(
        cell.units, day.catalogue.products[cell.product].nominalWeight, .weight(cell.product))
      if let last = loads.last, last.point == cell.point, last.zone == cell.zone {
        let (units, isTooMany) = last.units.addingReportingOverflow(cell.units)
        if isTooMany { throw AmountOverflow(.total("units")) }
        loads[loads.count - 1].units = units
        let (sum, overflows) = last.weight.addingReportingOverflow(weight)
        if overflows { throw AmountOverflow(.weight(cell.product)) }
        loads[loads.count - 1].weight = sum
      } else {
        loads.append(
          LoadCell(
            route: cell.route, stop: cell.stop, point: cell.point, zone: cell.zone,
            units: cell.units, weight: weight))
      }
    }
    return loads
  }
}

/// The sum of the values of each key, in the order of the keys.
///
/// - Complexity: O(n log n).
func sums(of values: [Int64], by keys: [UInt64]) -> [(key: UInt64, sum: Int64)] {
  let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  var sums: [(key: UInt64, sum: Int64)] = []
  for index in order {
    if let last = sums.last, last.key == keys[index] {
      sums[sums.count - 1].sum += values[index]
    } else {
      sums.append((keys[index], values[index]))
    }
  }
  return sums
}
