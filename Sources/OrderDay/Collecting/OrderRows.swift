/// The rows of each order, in the order of reading.
///
/// Nearly all that is asked of an event is asked of its order (R3): rows that stand together are looked up together.
struct OrderRows: Sendable {
  /// All baskets by order; behind those of the last order those without one.
  private let baskets: [Int32]
  /// Where the baskets of each order start, and where those without one do.
  private let starts: [Int32]
  /// The first row of each basket, and behind them how many rows there are.
  private let firstRows: [Int32]

  /// - Complexity: O(rows / 64 + baskets + orders).
  init(_ events: OrderEvents) {
    let orderCount = events.orders.count
    let orders = events.baskets.order
    func group(of order: OrderID) -> Int { order.isNone ? orderCount : order.index }
    var next = [Int32](repeating: 0, count: orderCount + 2)
    for order in orders { next[group(of: order) + 1] += 1 }
    for group in 0...orderCount { next[group + 1] += next[group] }
    starts = next
    var baskets = [Int32](repeating: 0, count: orders.count)
    for basket in orders.indices {
      let group = group(of: orders[basket])
      baskets[Int(next[group])] = Int32(truncatingIfNeeded: basket)
      next[group] += 1
    }
    self.baskets = baskets
    firstRows = events.baskets.runs.firstRows
  }

  /// Where the baskets of an order stand among all.
  func places(of order: Int) -> Range<Int> { Int(starts[order])..<Int(starts[order + 1]) }

  /// The basket at a place, and its rows.
  @inline(__always)
  func basket(at place: Int) -> (basket: Int, rows: Range<Int>) {
    let basket = Int(baskets[place])
    return (basket, Int(firstRows[basket])..<Int(firstRows[basket + 1]))
  }

  /// Adds the rows of an order to some others.
  func append(_ order: Int, to others: inout [Int32]) {
    for place in places(of: order) { append(basketAt: place, to: &others) }
  }

  /// How many rows some orders have.
  ///
  /// - Complexity: O(orders).
  func count(of orders: Range<Int>) -> Int {
    var count = 0
    for place in Int(starts[orders.lowerBound])..<Int(starts[orders.upperBound]) {
      count += basket(at: place).rows.count
    }
    return count
  }

  /// The rows that name no order.
  var withoutOrder: [Int32] {
    var rows: [Int32] = []
    for place in Int(starts[starts.count - 2])..<baskets.count {
      append(basketAt: place, to: &rows)
    }
    return rows
  }

  private func append(basketAt place: Int, to rows: inout [Int32]) {
    for row in basket(at: place).rows { rows.append(Int32(truncatingIfNeeded: row)) }
  }
}
