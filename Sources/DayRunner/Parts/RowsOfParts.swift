import ExactValues
import OrderDay

/// Which part of a day each row of its tables goes to (R17).
struct RowsOfParts {
  private let network: Network
  private let events: OrderEvents
  private let warehouseOfPoint: [WarehouseID]
  /// The part of each order; -1 for one that no row places anywhere.
  private var partOfOrder: [Int32]
  /// The part of each row of orders, in the order of reading.
  private var partOfRow: [Int32] = []
  /// The parts in which units have a lot.
  private var partsOfLot: [[UInt8]: Set<Int>] = [:]
  /// The rows of recalls that were refused, by file and line.
  private var refusedRecalls: Set<RecallRow> = []
  /// The parts of leaders.
  private var partOfLeader: [[UInt8]: Int] = [:]

  private struct RecallRow: Hashable {
    var file: String
    var line: Int
  }

  /// - Complexity: O(events + lots).
  init(_ day: Day, _ events: OrderEvents, _ night: Night?) {
    let network = day.network
    self.network = network
    self.events = events
    let warehouseOfPoint = network.warehouseOfPoint
    self.warehouseOfPoint = warehouseOfPoint
    var isUnreadable = [Bool](repeating: false, count: events.count)
    for row in events.unreadable { isUnreadable[Int(row)] = true }
    func warehouse(_ row: Int) -> Int32? {
      let point = Int(events.point(of: row))
      guard network.points.indices.contains(point) else { return nil }
      return Int32(truncatingIfNeeded: warehouseOfPoint[PointID(index: point)].index)
    }
    partOfOrder = Array(repeating: -1, count: events.orders.count)
    for row in 0..<events.count where !isUnreadable[row] {
      guard let part = warehouse(row), !events.order(of: row).isNone else { continue }
      partOfOrder[events.order(of: row).index] = part
    }
    partOfRow = (0..<events.count).map { row in
      let order = events.order(of: row)
      return max(0, order.isNone ? -1 : partOfOrder[order.index])
    }
    for (index, point) in network.points.enumerated() {
      partOfLeader[point.leader] = warehouseOfPoint[PointID(index: index)].index
    }
    if let night { noteLots(of: night) }
  }

  /// What was told after delivery of lots.
  private mutating func noteLots(of night: Night) {
    let book = night.delivery.book
    guard let tonight = book.days.last else { return }
    for lot in tonight.lots {
      let order = tonight.orders.name(tonight.lines[Int(lot.line)].order.rawValue)
      partsOfLot[book.names.lots.name(lot.lot), default: []].insert(part(ofOrder: order))
    }
    for rejection in night.delivery.rejections {
      let event = night.deliveries.rows[rejection.event]
      guard event.kind == .recall else { continue }
      refusedRecalls.insert(
        RecallRow(file: night.deliveries.sources[Int(event.source)], line: Int(event.line)))
    }
  }

  /// The part of a row of orders.
  func part(ofRow row: Int) -> Int { Int(partOfRow[row]) }

  /// How many rows of orders a part has.
  func count(ofPart part: Int) -> Int { partOfRow.count { $0 == part } }

  private func part(ofOrder order: [UInt8]) -> Int {
    events.orders.number(of: order.span).map { max(0, Int(partOfOrder[Int($0)])) } ?? 0
  }

  private func part(ofPoint point: [UInt8]) -> Int {
    guard let number = events.points.number(of: point.span),
      network.points.indices.contains(Int(number))
    else { return 0 }
    return warehouseOfPoint[PointID(index: Int(number))].index
  }

  private func part(ofWarehouse label: [UInt8]) -> Int {
    let label = label.isEmpty ? PointRecord.mainWarehouse : label
    return network.warehouses.firstIndex(of: label) ?? 0
  }

  /// The column of a small table that says which part a row goes to; `nil` where every part has all rows.
  static func decidingColumn(of table: TableName) -> String? {
    switch table {
    case .settings, .suppliers, .products, .coupons, .orders: nil
    case .points, .arrivals: "point"
    case .leaders: "leader"
    case .receipts, .confirmations: "warehouse"
    case .weights, .pickups, .claims: "order_id"
    case .recalls: "lot"
    }
  }

  /// The parts that get a row of a small table with this value in the deciding column, read at a line of a file.
  func parts(of table: TableName, value: [UInt8], line: Int, file: String) -> [Int] {
    switch table {
    case .settings, .suppliers, .products, .coupons:
      return Array(network.warehouses.indices)
    case .points, .arrivals: return [part(ofPoint: value)]
    case .leaders: return [partOfLeader[value] ?? 0]
    case .receipts, .confirmations: return [part(ofWarehouse: value)]
    case .weights, .pickups, .claims: return [part(ofOrder: value)]
    case .recalls:
      let parts = (partsOfLot[value] ?? []).sorted()
      // What is refused is refused once.
      if refusedRecalls.contains(RecallRow(file: file, line: line)) {
        return Array((parts.isEmpty ? [0] : parts).prefix(1))
      }
      return parts.isEmpty ? [0] : parts
    case .orders: preconditionFailure("orders are told apart row by row")
    }
  }
}
