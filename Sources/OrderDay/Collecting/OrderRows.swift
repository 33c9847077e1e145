/// The rows of each order, in the order of reading.
///
/// Nearly all that is asked of an event is asked of its order (R3): rows that stand together are looked up together.
struct OrderRows: Sendable {
  /// All rows by order; behind those of the last order the rows without one.
  private let rows: [Int32]
  /// Where the rows of each order start, and where those without one do.
  private let starts: [Int32]

  /// - Complexity: O(rows + orders).
  init(_ events: OrderEvents) {
    let orderCount = events.orders.count
    func group(of order: OrderID) -> Int { order.isNone ? orderCount : order.index }
    var next = [Int32](repeating: 0, count: orderCount + 2)
    for order in events.order { next[group(of: order) + 1] += 1 }
    for group in 0...orderCount { next[group + 1] += next[group] }
    starts = next
    var rows = [Int32](repeating: 0, count: events.count)
    for row in events.order.indices {
      let group = group(of: events.order[row])
      rows[Int(next[group])] = Int32(truncatingIfNeeded: row)
      next[group] += 1
    }
    self.rows = rows
  }

  /// The rows of an order.
  func rows(of order: Int) -> ArraySlice<Int32> {
    rows[Int(starts[order])..<Int(starts[order + 1])]
  }

  /// Adds the rows of an order to some others.
  ///
  /// Not as a slice: two threads that take one of the same array, and give it back, wait for each other.
  func append(_ order: Int, to others: inout [Int32]) {
    for index in Int(starts[order])..<Int(starts[order + 1]) { others.append(rows[index]) }
  }

  /// How many rows some orders have.
  func count(of orders: Range<Int>) -> Int {
    Int(starts[orders.upperBound] - starts[orders.lowerBound])
  }

  /// The rows that name no order.
  var withoutOrder: ArraySlice<Int32> { rows[Int(starts[starts.count - 2])...] }
}
