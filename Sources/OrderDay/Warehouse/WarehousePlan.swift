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
  /// - Complexity: O(lines).
  init(day: Day, rows: HandoverRows, lists: PickupLists) throws(AmountOverflow) {
    let cells = Self.cells(day: day, rows: rows, lists: lists)
    loads = try Self.loads(day: day, cells: cells)
    let products = Self.places(of: day.catalogue.products.indices.map { ProductID(index: $0) }) {
      (day.catalogue.products[$0].zone, $0)
    }
    // Points keep the order that they have: route, stop, point.
    let byStation = KeyOrder.positions(
      of: cells.map {
        UInt64($0.station.index) * UInt64(products.count) + products[$0.product]
      })
    sorts = Self.withRunningTotals(cells, in: byStation)
    picks = Self.picks(day: day, cells: sorts)
  }

  /// The cells, by route, stop, point, zone and SKU.
  ///
  /// A list has few rows: they are sorted list by list, which is quicker than to sort those of all points at once.
  private static func cells(day: Day, rows: HandoverRows, lists: PickupLists) -> [SortCell] {
    let network = day.network
    let points = network.points.indices.map { PointID(index: $0) }.sorted {
      (network.routeOfPoint[$0], network.points[$0].stop, $0)
        < (network.routeOfPoint[$1], network.points[$1].stop, $1)
    }
    let zones = day.catalogue.products.map(\.zone)
    var cells: [SortCell] = []
    var handed: [Handed] = []
    for point in points {
      handed.removeAll(keepingCapacity: true)
      for entry in lists.entries[lists.entriesOfPoint[point]] where rows.units[entry.row] > 0 {
        let product = rows.product[entry.row]
        handed.append(
          Handed(zone: zones[product], product: product, units: rows.units[entry.row]))
      }
      handed.sort()
      let start = cells.count
      for row in handed {
        if cells.count > start, cells[cells.count - 1].product == row.product {
          cells[cells.count - 1].units += row.units
          continue
        }
        cells.append(
          SortCell(
            station: network.station(of: point), zone: row.zone, product: row.product,
            route: network.routeOfPoint[point], stop: network.points[point].stop, point: point,
            units: row.units, running: 0))
      }
    }
    return cells
  }

  /// What one row of a list hands out; sorts by zone, then product.
  private struct Handed: Comparable {
    var zone: TemperatureZone
    var product: ProductID
    var units: Int64

    static func < (a: Self, b: Self) -> Bool {
      a.zone != b.zone ? a.zone < b.zone : a.product < b.product
    }
  }

  /// For each of some dense ids its place in an order.
  private static func places<ID: DenseID, A: Comparable, B: Comparable, C: Comparable>(
    of ids: [ID], by key: (ID) -> (A, B, C)
  ) -> [UInt64] {
    let sorted = ids.sorted { key($0) < key($1) }
    var places = [UInt64](repeating: 0, count: ids.count)
    for (place, id) in sorted.enumerated() { places[id.index] = UInt64(place) }
    return places
  }

  private static func places<ID: DenseID, A: Comparable, B: Comparable>(
    of ids: [ID], by key: (ID) -> (A, B)
  ) -> [UInt64] {
    places(of: ids) { (key($0).0, key($0).1, 0) }
  }

  /// The cells in an order; the running total starts again with each station and product.
  private static func withRunningTotals(_ cells: [SortCell], in order: [Int32]) -> [SortCell] {
    var running: Int64 = 0
    var previous: SortCell?
    return order.map { position in
      var cell = cells[Int(position)]
      let continues = previous?.station == cell.station && previous?.product == cell.product
      running = cell.units + (continues ? running : 0)
      cell.running = running
      previous = cell
      return cell
    }
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
    var loads: [LoadCell] = []
    for cell in cells {
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
