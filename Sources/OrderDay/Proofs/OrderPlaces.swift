/// The orders with lines that stand, in the order in which their lines lie.
struct OrderPlaces {
  /// The orders by place.
  let orders: [OrderID]
  private let starts: [Int]
  private let placeOfOrder: [Int32]

  /// - Complexity: O(lines + orders).
  init(_ book: OrderBook) {
    var orders: [OrderID] = []
    var starts: [Int] = []
    var places = [Int32](repeating: -1, count: book.member.count)
    for line in 0..<book.standingCount where book.orderOfLine[line] != orders.last {
      places[book.orderOfLine[line]] = Int32(truncatingIfNeeded: orders.count)
      orders.append(book.orderOfLine[line])
      starts.append(line)
    }
    self.orders = orders
    self.starts = starts + [book.standingCount]
    placeOfOrder = places
  }

  /// The lines of each order, by place.
  var lines: some Collection<Range<Int>> {
    let starts = starts
    return orders.indices.lazy.map { starts[$0]..<starts[$0 + 1] }
  }

  /// Whether a line of an order stands.
  func contains(_ order: OrderID) -> Bool { placeOfOrder[order] >= 0 }

  /// The place of an order of which a line stands.
  subscript(order: OrderID) -> Int { Int(placeOfOrder[order]) }
}
