public import Parallel

/// One leader as the row says (R18).
public struct LeaderRecord: Sendable {
  /// The label that points name.
  public var leader: [UInt8]
  /// The name on papers.
  public var name: [UInt8]
  /// The phone; empty if it is not said.
  public var phone: [UInt8] = []
  /// The leader's tier, which may have a rate (R13.1); empty if it is not said.
  public var tier: [UInt8] = []
  /// What is owed to the leader before the first day, in minor units; below 0 what the leader owes (R13.5).
  public var openingBalance: Int64 = 0
  /// The base of the month before this day, in minor units (R13.3).
  public var monthTotal: Int64 = 0

  /// A leader's row with the columns that must be there.
  public init(leader: [UInt8], name: [UInt8]) {
    self.leader = leader
    self.name = name
  }
}

/// One pickup point as its row says (R18).
public struct PointRecord: Sendable {
  /// The label that orders name.
  public var point: [UInt8]
  /// The name on papers.
  public var name: [UInt8]
  /// The leader's label.
  public var leader: [UInt8]
  /// The station's label.
  public var station: [UInt8]
  /// The route's label.
  public var route: [UInt8]
  /// The stop on the route; several points may share one.
  public var stop: Int64
  /// The warehouse's label.
  public var warehouse: [UInt8]
  /// The address; empty if it is not said.
  public var address: [UInt8] = []
  /// From when the point takes no order, and hands nothing out.
  public var closedFrom: Int64 = .max
  /// The label of the point that gets its goods if it closes after the cutoff (R15.6); empty for none.
  public var fallback: [UInt8] = []

  /// The warehouse of a point that names none.
  public static let mainWarehouse: [UInt8] = Array("main".utf8)

  /// A point's row with the columns that must be there.
  public init(
    point: [UInt8], name: [UInt8], leader: [UInt8], station: [UInt8], route: [UInt8], stop: Int64,
    warehouse: [UInt8] = PointRecord.mainWarehouse
  ) {
    self.point = point
    self.name = name
    self.leader = leader
    self.station = station
    self.route = route
    self.stop = stop
    self.warehouse = warehouse
  }
}

/// Warehouse -> station -> route -> stop -> pickup point (R10.1), each level sorted by the bytes of its labels.
public struct Network: Sendable {
  /// The warehouses; a `WarehouseID` is a position here.
  public let warehouses: [[UInt8]]
  /// The stations; a `StationID` is a position here.
  public let stations: [[UInt8]]
  /// The routes; a `RouteID` is a position here.
  public let routes: [[UInt8]]
  /// The leaders; a `LeaderID` is a position here.
  public let leaders: [LeaderRecord]
  /// The pickup points; a `PointID` is a position here.
  public let points: [PointRecord]
  /// The warehouse of each station.
  public let warehouseOfStation: [WarehouseID]
  /// The station of each route.
  public let stationOfRoute: [StationID]
  /// The route of each point.
  public let routeOfPoint: [RouteID]
  /// The leader of each point.
  public let leaderOfPoint: [LeaderID]

  /// The station of a point.
  public func station(of point: PointID) -> StationID { stationOfRoute[routeOfPoint[point]] }

  /// The warehouse of a point.
  public func warehouse(of point: PointID) -> WarehouseID { warehouseOfStation[station(of: point)] }

  /// The warehouses of each leader's points, ascending.
  ///
  /// - Complexity: O(points + leaders).
  public var warehousesOfLeaders: [[WarehouseID]] {
    var found = [Set<WarehouseID>](repeating: [], count: leaders.count)
    for (index, leader) in leaderOfPoint.enumerated() {
      found[leader.index].insert(warehouse(of: PointID(index: index)))
    }
    return found.map { $0.sorted() }
  }

  /// What is wrong with the rows that were given, by their positions.
  public enum Fault: Error, Equatable, Sendable {
    /// A point row puts a route under another station than an earlier row did (R10.1).
    case routeOfTwoStations(row: Int, first: Int)
    /// A point row puts a station under another warehouse than an earlier row did (R10.1).
    case stationOfTwoWarehouses(row: Int, first: Int)
  }

  /// All faults of the rows, in the order of the rows; empty where a network can be made.
  public static func faults(points: [PointRecord]) -> [Fault] {
    let stationOfRow = points.indices.map { points[$0].station }
    let routes = split(points.indices.map { points[$0].route }, over: stationOfRow).map {
      (row: $0.row, fault: Fault.routeOfTwoStations(row: $0.row, first: $0.first))
    }
    let stations = split(stationOfRow, over: points.indices.map { points[$0].warehouse }).map {
      (row: $0.row, fault: Fault.stationOfTwoWarehouses(row: $0.row, first: $0.first))
    }
    // The sort is stable: of one row the route comes before the station.
    return (routes + stations).sorted { $0.row < $1.row }.map(\.fault)
  }

  /// The rows that put a part under another whole than its first row did.
  private static func split(
    _ parts: [[UInt8]], over wholes: [[UInt8]]
  ) -> [(row: Int, first: Int)] {
    var names = NameTable()
    var firsts: [Int] = []
    var found: [(row: Int, first: Int)] = []
    for row in parts.indices {
      let part = parts[row]
      let number = Int(names.intern(part.span))
      if number == firsts.count { firsts.append(row) }
      let first = firsts[number]
      if wholes[first] != wholes[row] { found.append((row, first)) }
    }
    return found
  }

  /// The network of rows without faults, whose keys stand once; a point of an unknown leader is left out.
  ///
  /// `leaders` is `nil` for a day without a table of leaders: leaders are then those that points name, and a
  /// leader's name is the label. The order of the rows does not matter: ids follow the bytes of the labels.
  public init(leaders: [LeaderRecord]?, points: [PointRecord], workers: Workers = .one) {
    let leaderOfRow: [Int]
    if let leaders {
      let led = Labels.sorted(leaders, by: \.leader)
      let leaderAt = Labels(led.map(\.leader))
      leaderOfRow = points.map { leaderAt[$0.leader] ?? -1 }
      self.leaders = led
    } else {
      let named = Labels(points.map(\.leader))
      leaderOfRow = named.places
      self.leaders = named.sorted.map { LeaderRecord(leader: $0, name: $0) }
    }
    let rowsLed = points.indices.filter { leaderOfRow[$0] >= 0 }
    // The levels have nothing in common: each is sorted by itself. A column is taken out of the rows, for to hand a row to a
    // function is to copy all that it says.
    let levels = [
      rowsLed.map { points[$0].point }, rowsLed.map { points[$0].warehouse },
      rowsLed.map { points[$0].station }, rowsLed.map { points[$0].route },
    ]
    let labels = workers.map(levels.count) { Labels(levels[$0]) }
    let order = KeyOrder.positions(of: labels[0].places.map { UInt64($0) }).map { Int($0) }
    self.points = order.map { points[rowsLed[$0]] }
    leaderOfPoint = order.map { LeaderID(index: leaderOfRow[rowsLed[$0]]) }
    let (warehouseAt, stationAt, routeAt) = (labels[1], labels[2], labels[3])
    warehouses = warehouseAt.sorted
    stations = stationAt.sorted
    routes = routeAt.sorted
    routeOfPoint = order.map { RouteID(index: routeAt.places[$0]) }
    var warehouseOfStation = [WarehouseID](repeating: .none, count: stations.count)
    var stationOfRoute = [StationID](repeating: .none, count: routes.count)
    for row in order {
      let station = stationAt.places[row]
      warehouseOfStation[station] = WarehouseID(index: warehouseAt.places[row])
      stationOfRoute[routeAt.places[row]] = StationID(index: station)
    }
    self.warehouseOfStation = warehouseOfStation
    self.stationOfRoute = stationOfRoute
  }
}

/// The labels of one level, each once, sorted by bytes.
private struct Labels: Sendable {
  /// The labels; a dense id is a position here.
  let sorted: [[UInt8]]
  /// The place of each row's label among the sorted ones.
  let places: [Int]
  private let names: NameTable
  private let placeOfName: [Int32]

  /// The labels that some rows have.
  init(_ labels: [[UInt8]]) {
    var names = NameTable()
    let numbers = labels.map { names.intern($0.span) }
    let placeOfName = names.ranks()
    var sorted = [[UInt8]](repeating: [], count: names.count)
    for (row, number) in numbers.enumerated() {
      sorted[Int(placeOfName[Int(number)])] = labels[row]
    }
    places = numbers.map { Int(placeOfName[Int($0)]) }
    self.names = names
    self.placeOfName = placeOfName
    self.sorted = sorted
  }

  /// The position of a label; `nil` for one that no row has.
  subscript(label: [UInt8]) -> Int? {
    names.number(of: label.span).map { Int(placeOfName[Int($0)]) }
  }

  /// Rows by the bytes of a label of theirs; those with the same one keep their order.
  static func sorted<Row>(_ rows: [Row], by label: (Row) -> [UInt8]) -> [Row] {
    let places = Labels(rows.map(label)).places
    return KeyOrder.positions(of: places.map { UInt64($0) }).map { rows[Int($0)] }
  }
}
