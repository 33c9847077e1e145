/// Some orders as they stand while their events are applied: what becomes the `OrderBook`.
///
/// A line's columns have a position for every SKU that any event of an order names, by order, then by the SKU's number.
struct CollectedOrders: Sendable {
  /// Which orders.
  let orders: Range<Int>
  /// The number of the SKU of each line.
  private(set) var sku: [Int32] = []
  /// Where the lines of each order start.
  private var starts: [Int32] = [0]
  /// The accepted units of each line.
  private(set) var units: [Int32] = []
  /// The row that placed each line; -1 where none was accepted.
  var placingRow: [Int32] = []
  /// The raises of the lines that have several, oldest first; any other has one, by the row that placed it.
  private(set) var raised: [LineID: [Raise]] = [:]

  /// The member of each order; none where no `order` row was accepted.
  var member: [MemberID]
  /// The pickup point of each order; none where no `order` row was accepted.
  var point: [PointID]
  /// The row of each order's first accepted event; -1 where there is none.
  var firstAccepted: [Int32]
  /// What each order carries beside its lines (R3.6), by `FurtherColumn`; empty where no row says it.
  var carried: [[Int64]]

  /// What was refused, in the order in which the events were applied.
  var rejections: [Rejection] = []
  /// What became of the events.
  var counts = EventCounts()

  /// Orders of which nothing stands, and the lines that their rows name.
  ///
  /// - Complexity: O(rows), and O(n log n) in the rows of an order whose SKUs come in another order than their numbers.
  init(_ orders: Range<Int>, of rows: OrderRows, in events: OrderEvents) {
    self.orders = orders
    member = [MemberID](repeating: .none, count: orders.count)
    point = [PointID](repeating: .none, count: orders.count)
    firstAccepted = [Int32](repeating: -1, count: orders.count)
    carried = [[Int64]](repeating: [], count: FurtherColumn.allCases.count)
    for order in orders {
      let start = sku.count
      var isAscending = true
      for row in rows.rows(of: order..<order + 1) {
        let number = events.sku[Int(row)]
        if number < 0 { continue }
        if sku.count > start, let last = sku.last {
          if last == number { continue }
          if last > number { isAscending = false }
        }
        sku.append(number)
      }
      if !isAscending { sortLines(from: start) }
      starts.append(Int32(truncatingIfNeeded: sku.count))
    }
    units = [Int32](repeating: 0, count: sku.count)
    placingRow = [Int32](repeating: -1, count: sku.count)
  }

  private mutating func sortLines(from start: Int) {
    sku[start...].sort()
    var end = start + 1
    for index in start + 1..<sku.count where sku[index] != sku[end - 1] {
      sku[end] = sku[index]
      end += 1
    }
    sku.removeSubrange(end...)
  }

  /// The position of an order's columns.
  func position(of order: OrderID) -> Int { order.index - orders.lowerBound }

  /// The lines of the order at a position, by the number of the SKU.
  func lines(at position: Int) -> Range<Int> { Int(starts[position])..<Int(starts[position + 1]) }

  /// The line of an order and a SKU that a row of the order names.
  ///
  /// - Complexity: O(log lines of the order).
  func line(of order: OrderID, sku number: Int32) -> LineID {
    let lines = lines(at: position(of: order))
    var (low, high) = (lines.lowerBound, lines.upperBound)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sku[middle] <= number { low = middle } else { high = middle }
    }
    return LineID(index: low)
  }

  /// What an order carries, or `OrderEvents.blank`.
  func carried(_ column: FurtherColumn, at position: Int) -> Int64 {
    carried[column.rawValue].isEmpty ? OrderEvents.blank : carried[column.rawValue][position]
  }

  // MARK: Raises

  /// Puts units on top of a line, by the event of a row.
  mutating func raise(_ line: LineID, by amount: Int64, row: Int32) {
    if units[line] > 0 {
      let first = Raise(row: placingRow[line], units: Int64(units[line]))
      raised[line, default: [first]].append(Raise(row: row, units: amount))
    }
    // At most a million (R3.4).
    units[line] += Int32(amount)
  }

  /// Takes units, at most those there are, from the newest raises.
  mutating func lower(_ line: LineID, by amount: Int64) {
    units[line] -= Int32(amount)
    if raised.isEmpty { return }
    guard var raises = raised.removeValue(forKey: line) else { return }
    var left = amount
    while left > 0, let newest = raises.popLast() {
      let taken = min(left, newest.units)
      left -= taken
      if taken < newest.units { raises.append(Raise(row: newest.row, units: newest.units - taken)) }
    }
    if raises.count > 1 { raised[line] = raises }
  }
}

/// Units that one event put on top of a line, as far as they are still wanted (R3.3).
///
/// 2, raised to 5, lowered to 3 leaves 2 units at the first time and 1 at the second.
public struct Raise: Equatable, Sendable {
  /// The row of the event in `OrderEvents`.
  public var row: Int32
  /// How many units.
  public var units: Int64
}

/// What became of the events of a day.
public struct EventCounts: Equatable, Sendable {
  /// How many took effect, whole or in part.
  public internal(set) var applied = 0
  /// How many said again what had been said (R3.2).
  public internal(set) var duplicates = 0
  /// How many were refused whole.
  public internal(set) var rejected = 0
  /// How many of the applied ones were refused in part (R4.1).
  public internal(set) var partlyRejected = 0

  static func += (counts: inout EventCounts, other: EventCounts) {
    counts.applied += other.applied
    counts.duplicates += other.duplicates
    counts.rejected += other.rejected
    counts.partlyRejected += other.partlyRejected
  }
}
