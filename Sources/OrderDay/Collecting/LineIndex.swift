/// Which line each event speaks of: a line is an order and a SKU (R3.1).
struct LineIndex {
  /// The line of each row; none for a row without an order or a SKU.
  private(set) var lineOfRow: [LineID] = []
  /// The order of each line.
  private(set) var order: [OrderID] = []
  /// The SKU's number of each line.
  private(set) var sku: [Int32] = []
  private var lastOfOrder: [LineID]
  private var previous: [LineID] = []
  /// The lines of orders with more than `stepsMax` of them, by the SKU's number, while lines are numbered.
  private var longOrders: [OrderID: [Int32: LineID]] = [:]

  /// Numbers the lines of all rows in the order of first naming.
  ///
  /// An order has few lines, and its rows mostly stand together: to look through its lines is quicker than to look a
  /// key up among those of all orders. The rare order of many lines has a table of its own.
  ///
  /// - Complexity: O(rows).
  init(_ events: OrderEvents) {
    lastOfOrder = [LineID](repeating: .none, count: events.orders.count)
    lineOfRow.reserveCapacity(events.count)
    for row in 0..<events.count {
      if events.sku[row] < 0 || events.order[row].isNone {
        lineOfRow.append(.none)
      } else {
        lineOfRow.append(line(of: events.order[row], sku: events.sku[row]))
      }
    }
    longOrders = [:]
  }

  /// The line of an order and a SKU, which is added if it is new.
  private mutating func line(of named: OrderID, sku number: Int32) -> LineID {
    if !longOrders.isEmpty, let known = longOrders[named]?[number] { return known }
    var next = lastOfOrder[named]
    var steps = 0
    while !next.isNone, steps < Self.stepsMax {
      if sku[next] == number { return next }
      next = previous[next]
      steps += 1
    }
    let line = LineID(index: order.count)
    if steps == Self.stepsMax {
      if longOrders[named] == nil {
        for line in lines(of: named) { longOrders[named, default: [:]][sku[line]] = line }
        if let known = longOrders[named]?[number] { return known }
      }
      longOrders[named, default: [:]][number] = line
    }
    order.append(named)
    sku.append(number)
    previous.append(lastOfOrder[named])
    lastOfOrder[named] = line
    return line
  }

  /// How many lines of an order are looked through.
  private static let stepsMax = 32

  /// The lines of an order, newest first.
  func lines(of order: OrderID) -> [LineID] {
    var found: [LineID] = []
    var next = lastOfOrder[order]
    while !next.isNone {
      found.append(next)
      next = previous[next]
    }
    return found
  }
}
