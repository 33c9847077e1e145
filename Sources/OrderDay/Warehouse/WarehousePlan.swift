import Parallel

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
  ///
  /// - Precondition: the night is worked out that far (`NightScope.sortSheet`).
  public var sorts: SortCells {
    guard let sorted else { preconditionFailure("a night without a sort sheet was asked for it") }
    return sorted
  }
  /// `nil` where nobody asked for it.
  let sorted: SortCells?
  /// Sorted by route, stop, point, zone.
  public let loads: [LoadCell]

  /// Sums what the lines get by product and station, and by zone and point; where it `isSorted`, by product and point, too.
  ///
  /// Stations have nothing in common, and one holds so little that it is sorted in the cache: they are worked out side by
  /// side.
  ///
  /// - Complexity: O(lines log lines of a station).
  init(
    day: Day, rows: HandoverRows, lists: PickupLists, isSorted: Bool, workers: Workers = .one
  ) throws(AmountOverflow) {
    let network = day.network
    let points = network.points.indices.map { PointID(index: $0) }.sorted {
      (network.routeOfPoint[$0], network.points[$0].stop, $0)
        < (network.routeOfPoint[$1], network.points[$1].stop, $1)
    }
    var grouped = [[PointID]](repeating: [], count: network.stations.count)
    for point in points { grouped[network.station(of: point)].append(point) }
    let pointsOfStation = grouped
    let goods = StationGoods(day: day, rows: rows, lists: lists)
    var parts = workers.map(
      over: 0..<pointsOfStation.count, by: workers.partSize(usual: 16)
    ) { stations in
      Result { () throws(AmountOverflow) in
        var sheets = StationSheets()
        for station in stations {
          let (points, station) = (pointsOfStation[station], StationID(index: station))
          // Where a sum is too large, the cells are laid out, for they tell which one that is.
          if isSorted || !goods.sum(points, station, into: &sheets) {
            try goods.lay(points, station, into: &sheets)
          }
        }
        return sheets
      }
    }
    var sheets = StationSheets()
    if isSorted { sheets.sorts.reserveCapacity(rows.count) }
    sheets.reserve(for: try parts.map { (part) throws(AmountOverflow) in try part.get() })
    for part in parts.indices {
      sheets.append(try parts[part].get())
      parts[part] = .success(StationSheets())
    }
    sorted = isSorted ? sheets.sorts : nil
    let products = UInt64(day.catalogue.products.count)
    picks = Self.sorted(sheets.picks) {
      UInt64($0.warehouse.index) * products + UInt64(goods.placeOfProduct[$0.product])
    }
    var placeOfPoint = [UInt64](repeating: 0, count: points.count)
    for (place, point) in points.enumerated() { placeOfPoint[point.index] = UInt64(place) }
    loads = Self.sorted(sheets.loads) { placeOfPoint[$0.point] }
  }

  private static func sorted<Cell>(_ cells: [Cell], by key: (Cell) -> UInt64) -> [Cell] {
    KeyOrder.positions(of: cells.map(key)).map { cells[Int($0)] }
  }
}

/// The cells of some stations, one station behind the other.
private struct StationSheets: Sendable {
  var sorts = SortCells()
  var picks: [PickCell] = []
  /// Those of a station by route, stop, point, zone.
  var loads: [LoadCell] = []

  /// Makes room for the picks and loads of some others.
  mutating func reserve(for others: [StationSheets]) {
    picks.reserveCapacity(others.reduce(0) { $0 + $1.picks.count })
    loads.reserveCapacity(others.reduce(0) { $0 + $1.loads.count })
  }

  mutating func append(_ other: StationSheets) {
    sorts.append(other.sorts)
    picks += other.picks
    loads += other.loads
  }
}

/// What goes through one station: from the lists of its points to its sheets.
private struct StationGoods: Sendable {
  private let day: Day
  private let rows: HandoverRows
  private let lists: PickupLists
  /// The products by zone, then SKU.
  private let products: [ProductID]
  /// For each product its place among them.
  let placeOfProduct: [Int32]
  private let zones: [TemperatureZone]
  private let weights: [Int64]

  init(day: Day, rows: HandoverRows, lists: PickupLists) {
    self.day = day
    self.rows = rows
    self.lists = lists
    let zones = day.catalogue.products.map(\.zone)
    self.zones = zones
    weights = day.catalogue.products.map(\.nominalWeight)
    products = zones.indices.map { ProductID(index: $0) }.sorted {
      (zones[$0], $0) < (zones[$1], $1)
    }
    var places = [Int32](repeating: 0, count: products.count)
    for (place, product) in products.enumerated() {
      places[product.index] = Int32(truncatingIfNeeded: place)
    }
    placeOfProduct = places
  }

  /// Adds what is picked for a station and what its points are loaded with; `false` where a sum does not fit 64 bits.
  func sum(_ points: [PointID], _ station: StationID, into sheets: inout StationSheets) -> Bool {
    let (rowsOfLists, product, unitsOfRow) = (lists.entries.rowsInTurn, rows.product, rows.units)
    var picked = [Int64](repeating: 0, count: products.count)
    var loads = StationLoads(pointCount: points.count)
    for (place, point) in points.enumerated() {
      for position in lists.entriesOfPoint[point] {
        let row = rowsOfLists[position]
        let (product, units) = (product[row], unitsOfRow[row])
        if units == 0 { continue }
        do throws(AmountOverflow) {
          try loads.add(units, of: product, zones[product], weights[product], at: place)
        } catch {
          return false
        }
        let (sum, isTooMany) = picked[product].addingReportingOverflow(units)
        if isTooMany { return false }
        picked[product] = sum
      }
    }
    for product in products where picked[product] > 0 {
      pick(product, for: station, units: picked[product], into: &sheets)
    }
    load(points, with: loads, into: &sheets)
    return true
  }

  /// Adds the sheets of a station, whose points come by route, stop, point, with what each point gets of each product.
  func lay(
    _ points: [PointID], _ station: StationID, into sheets: inout StationSheets
  ) throws(AmountOverflow) {
    // By product, then in the order of the points: dealt out by product, those of one keep their order.
    var next = [Int32](repeating: 0, count: products.count + 1)
    let (rowsOfLists, product, unitsOfRow) = (lists.entries.rowsInTurn, rows.product, rows.units)
    for point in points {
      for position in lists.entriesOfPoint[point] {
        let row = rowsOfLists[position]
        if unitsOfRow[row] > 0 { next[Int(placeOfProduct[product[row]]) + 1] += 1 }
      }
    }
    for place in products.indices { next[place + 1] += next[place] }
    var handed = [(point: Int32, units: Int64)](
      repeating: (0, 0), count: Int(next[products.count]))
    for (point, id) in points.enumerated() {
      for position in lists.entriesOfPoint[id] {
        let row = rowsOfLists[position]
        let units = unitsOfRow[row]
        if units == 0 { continue }
        let place = Int(placeOfProduct[product[row]])
        handed[Int(next[place])] = (Int32(truncatingIfNeeded: point), units)
        next[place] += 1
      }
    }
    var loads = StationLoads(pointCount: points.count)
    var sorts: [SortCell] = []
    sorts.reserveCapacity(handed.count)
    var start = 0
    for (place, product) in products.enumerated() where next[place] > start {
      let end = Int(next[place])
      let (zone, weight) = (zones[product], weights[product])
      var running: Int64 = 0
      while start < end {
        let point = handed[start].point
        var units: Int64 = 0
        while start < end, handed[start].point == point {
          units += handed[start].units
          start += 1
        }
        running += units
        sorts.append(
          SortCell(product: product, point: points[Int(point)], units: units, running: running))
        try loads.add(units, of: product, zone, weight, at: Int(point))
      }
      pick(product, for: station, units: running, into: &sheets)
    }
    sheets.sorts.append(sorts)
    load(points, with: loads, into: &sheets)
  }

  private func pick(
    _ product: ProductID, for station: StationID, units: Int64, into sheets: inout StationSheets
  ) {
    sheets.picks.append(
      PickCell(
        warehouse: day.network.warehouseOfStation[station],
        zone: zones[product], product: product, station: station, units: units))
  }

  private func load(
    _ points: [PointID], with loads: StationLoads, into sheets: inout StationSheets
  ) {
    for (place, point) in points.enumerated() {
      for (zone, units, weight) in loads.zones(at: place) {
        sheets.loads.append(
          LoadCell(
            route: day.network.routeOfPoint[point], stop: day.network.points[point].stop,
            point: point, zone: zone, units: units, weight: weight))
      }
    }
  }
}

/// What the points of a station are loaded with, by zone.
private struct StationLoads {
  private static let zones = TemperatureZone.allCases
  private var units: [Int64]
  private var weight: [Int64]

  init(pointCount: Int) {
    units = [Int64](repeating: 0, count: pointCount * Self.zones.count)
    weight = units
  }

  mutating func add(
    _ added: Int64, of id: ProductID, _ zone: TemperatureZone, _ nominalWeight: Int64,
    at point: Int
  ) throws(AmountOverflow) {
    let slot = point * Self.zones.count + Int(zone.rawValue)
    let (sum, isTooMany) = units[slot].addingReportingOverflow(added)
    if isTooMany { throw AmountOverflow(.total("units")) }
    units[slot] = sum
    let grams = try product(added, nominalWeight, .weight(id))
    let (total, overflows) = weight[slot].addingReportingOverflow(grams)
    if overflows { throw AmountOverflow(.weight(id)) }
    weight[slot] = total
  }

  /// The zones of which a point gets something.
  func zones(at point: Int) -> [(TemperatureZone, units: Int64, weight: Int64)] {
    Self.zones.compactMap { zone in
      let slot = point * Self.zones.count + Int(zone.rawValue)
      return units[slot] == 0 ? nil : (zone, units[slot], weight[slot])
    }
  }
}
