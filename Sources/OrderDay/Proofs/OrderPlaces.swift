/// The orders with lines that stand, in the order in which their lines lie.
struct OrderPlaces {
  private let book: OrderBook
  /// How many there are.
  let count: Int
  private let placeOfOrder: [Int32]

  /// - Complexity: O(orders).
  init(_ book: OrderBook) {
    self.book = book
    count =
      book.standingCount == 0
      ? 0 : book.orders.position(of: LineID(index: book.standingCount - 1)) + 1
    var places = [Int32](repeating: -1, count: book.orderCount)
    for place in 0..<count {
      places[book.orders.order[place]] = Int32(truncatingIfNeeded: place)
    }
    placeOfOrder = places
  }

  /// The order at a place.
  func order(at place: Int) -> OrderID { book.orders.order[place] }

  /// The lines of each order, by place.
  var lines: RowRuns.Runs { book.orders.lines(in: 0..<book.standingCount) }

  /// The place of an order of which a line stands.
  subscript(order: OrderID) -> Int { Int(placeOfOrder[order]) }
}
