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

  /// Numbers the lines of all rows in the order of first naming.
  ///
  /// - Complexity: O(rows).
  init(_ events: OrderEvents) {
    lastOfOrder = [LineID](repeating: .none, count: events.orders.count)
    lineOfRow.reserveCapacity(events.count)
    var known: [UInt64: LineID] = [:]
    for row in 0..<events.count {
      if events.sku[row] < 0 || events.order[row].isNone {
        lineOfRow.append(.none)
        continue
      }
      let named = events.order[row]
      let key =
        UInt64(UInt32(bitPattern: named.rawValue)) << 32
        | UInt64(UInt32(bitPattern: events.sku[row]))
      if let line = known[key] {
        lineOfRow.append(line)
        continue
      }
      let line = LineID(index: order.count)
      known[key] = line
      lineOfRow.append(line)
      order.append(named)
      sku.append(events.sku[row])
      previous.append(lastOfOrder[named])
      lastOfOrder[named] = line
    }
  }

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
