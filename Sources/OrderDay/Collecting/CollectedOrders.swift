/// Some orders as they stand while their events are applied: what becomes the `OrderBook`.
///
/// A line's columns have a position for every SKU that any event of an order names, by order, then by the SKU's number.
struct CollectedOrders: Sendable {
  /// Which orders.
  private(set) var orders: Range<Int>
  /// The lines.
  private(set) var lines: [CollectedLine] = []
  /// The raises of the lines that have several.
  private(set) var raised = RaisedLines()

  /// The orders.
  private(set) var heads: [OrderHead] = []
  /// What each order carries beside its lines (R3.6), by `FurtherColumn`.
  var carried: [RareNumbers]

  /// What was refused, in the order in which the events were applied.
  var rejections: [Rejection] = []
  /// What became of the events.
  var counts = EventCounts()

  /// No orders yet; the first is to be `order`, and so many with so many rows are to come.
  init(from order: Int, roomFor orderCount: Int = 0, rows: Int = 0) {
    orders = order..<order
    carried = FurtherColumn.allCases.map { _ in RareNumbers(blank: OrderEvents.blank) }
    heads.reserveCapacity(orderCount)
    lines.reserveCapacity(rows)
  }

  /// All orders of a day, of which nothing stands yet.
  init(all rows: OrderRows, of events: OrderEvents) {
    self.init(from: 0, roomFor: events.orders.count, rows: events.count)
    var ofOrder: [Int32] = []
    for order in 0..<events.orders.count {
      ofOrder.removeAll(keepingCapacity: true)
      rows.append(order, to: &ofOrder)
      add(ofOrder, skus: events.sku)
    }
  }

  /// Adds the next order, of which nothing stands yet, and the lines that its rows name; `skus` are those of all rows.
  ///
  /// - Complexity: O(rows), and O(n log n) where SKUs come in another order than their numbers.
  mutating func add(_ rows: [Int32], skus: [Int32]) {
    orders = orders.lowerBound..<orders.upperBound + 1
    let start = lines.count
    var isAscending = true
    for row in rows {
      let number = skus[Int(row)]
      if number < 0 { continue }
      if lines.count > start {
        let last = lines[lines.count - 1].sku
        if last == number { continue }
        if last > number { isAscending = false }
      }
      lines.append(CollectedLine(sku: number))
    }
    if !isAscending { sortLines(from: start) }
    heads.append(OrderHead(lineStart: start))
  }

  /// Adds the next order as the rows of its baskets place it, each another line; one of them comes first. `false`, and
  /// nothing is added, where two rows are of one SKU, or there are many.
  mutating func addPlaced(
    _ rowCount: Int, _ baskets: Range<Int>, of rows: OrderRows, _ input: CollectingInput,
    openedBy row: Int
  ) -> Bool {
    if rowCount > Self.fewLines { return false }
    let start = lines.count
    for basket in baskets {
      for row in rows.basket(at: basket).rows {
        // At most a million units (R3.4).
        let line = CollectedLine(
          sku: input.events.sku[row],
          units: Int32(truncatingIfNeeded: input.events.quantity[row]),
          placingRow: Int32(truncatingIfNeeded: row))
        var place = lines.count
        lines.append(line)
        while place > start, lines[place - 1].sku > line.sku {
          lines[place] = lines[place - 1]
          place -= 1
        }
        if place > start, lines[place - 1].sku == line.sku {
          lines.removeLast(lines.count - start)
          return false
        }
        if place < lines.count - 1 { lines[place] = line }
      }
    }
    orders = orders.lowerBound..<orders.upperBound + 1
    var head = OrderHead(lineStart: start)
    head.open(by: Int32(truncatingIfNeeded: row))
    heads.append(head)
    return true
  }

  /// Sorts the lines of an order by SKU, each once.
  private mutating func sortLines(from start: Int) {
    if lines.count - start > Self.fewLines {
      lines[start...].sort { $0.sku < $1.sku }
    } else {
      // In place: a part of an array is copied to be sorted.
      for index in start + 1..<lines.count {
        let line = lines[index]
        var place = index
        while place > start, lines[place - 1].sku > line.sku {
          lines[place] = lines[place - 1]
          place -= 1
        }
        lines[place] = line
      }
    }
    var end = start + 1
    for index in start + 1..<lines.count where lines[index].sku != lines[end - 1].sku {
      lines[end] = lines[index]
      end += 1
    }
    lines.removeLast(lines.count - end)
  }

  /// Up to how many lines are sorted one by one.
  private static let fewLines = 32

  /// The position of an order's columns.
  func position(of order: OrderID) -> Int { order.index - orders.lowerBound }

  /// The lines of the order at a position, by the number of the SKU.
  func lines(at position: Int) -> Range<Int> {
    let next = position + 1
    return heads[position].lineStart..<(next < heads.count ? heads[next].lineStart : lines.count)
  }

  /// Notes the first accepted event of the order at a position.
  mutating func open(at position: Int, by row: Int32) { heads[position].open(by: row) }

  /// The line of an order and a SKU that a row of the order names.
  ///
  /// - Complexity: O(log lines of the order).
  func line(of order: OrderID, sku number: Int32) -> LineID {
    let ofOrder = lines(at: position(of: order))
    var (low, high) = (ofOrder.lowerBound, ofOrder.upperBound)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].sku <= number { low = middle } else { high = middle }
    }
    return LineID(index: low)
  }

  /// Notes the row that placed a line.
  mutating func place(_ line: LineID, by row: Int32) { lines[line].placingRow = row }

  /// Notes which orders stand, when all events were applied.
  ///
  /// - Complexity: O(lines).
  mutating func close() {
    for position in heads.indices {
      heads[position].isStanding = lines(at: position).contains { lines[$0].units > 0 }
    }
  }

  // MARK: Raises

  /// Puts units on top of a line, by the event of a row.
  mutating func raise(_ line: LineID, by amount: Int64, row: Int32) {
    if lines[line].units > 0 {
      let first = Raise(row: lines[line].placingRow, units: Int64(lines[line].units))
      raised[line] = (raised[line] ?? [first]) + [Raise(row: row, units: amount)]
    }
    // At most a million (R3.4).
    lines[line].units += Int32(amount)
  }

  /// Takes units, at most those there are, from the newest raises.
  mutating func lower(_ line: LineID, by amount: Int64) {
    lines[line].units -= Int32(amount)
    guard var raises = raised[line] else { return }
    var left = amount
    while left > 0, let newest = raises.popLast() {
      let taken = min(left, newest.units)
      left -= taken
      if taken < newest.units { raises.append(Raise(row: newest.row, units: newest.units - taken)) }
    }
    raised[line] = raises.count > 1 ? raises : nil
  }
}

/// An order as it is collected: all of it in one place, as its lines are.
struct OrderHead: Sendable {
  /// The row of the first accepted event, which says whose the order is and where it goes; -1 where there is none.
  private(set) var firstAccepted: Int32 = -1
  private let start: Int32
  /// Whether a line stands at the cutoff.
  fileprivate(set) var isStanding = false

  /// An order without any event, and the first of the lines that its rows name.
  init(lineStart: Int) { start = Int32(truncatingIfNeeded: lineStart) }

  /// The first of its lines among those that were collected with it; they end where those of the next order start.
  var lineStart: Int { Int(start) }

  /// Notes the first accepted event.
  mutating func open(by row: Int32) { firstAccepted = row }

  /// Whether an `order` row was accepted.
  var isOpen: Bool { firstAccepted >= 0 }

  /// The member; none where no `order` row was accepted.
  func member(in events: OrderEvents) -> MemberID {
    isOpen ? events.member(of: Int(firstAccepted)) : .none
  }

  /// The pickup point; none where no `order` row was accepted.
  func point(in events: OrderEvents) -> PointID {
    isOpen ? events.pickupPoint(of: Int(firstAccepted)) : .none
  }
}

/// A line as it is collected: all of it in one place, for whoever looks at it wants all of it.
struct CollectedLine: Sendable {
  /// The number of the SKU.
  let sku: Int32
  /// The accepted units.
  var units: Int32 = 0
  /// The row that placed the line; -1 where none was accepted.
  var placingRow: Int32 = -1
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
