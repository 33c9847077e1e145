/// The accepted units that a line's group counts (R5.1): of its product over the day, or at its point.
struct Groups {
  private let ofDay: [Int64]
  private let atPoint: [UInt64: Int64]
  private let products: [ProductRecord]
  private let book: OrderBook

  init(day: Day, book: OrderBook) {
    products = day.catalogue.products
    self.book = book
    var ofDay = [Int64](repeating: 0, count: products.count)
    var atPoint: [UInt64: Int64] = [:]
    for line in book.standingLines {
      let product = book.productOfLine[line]
      ofDay[product] += book.units[line]
      if products[product].groupScope == .point {
        atPoint[book.pointKey(of: line), default: 0] += book.units[line]
      }
    }
    self.ofDay = ofDay
    self.atPoint = atPoint
  }

  func units(of line: LineID) -> Int64 {
    let product = book.productOfLine[line]
    return products[product].groupScope == .day
      ? ofDay[product] : atPoint[book.pointKey(of: line)] ?? 0
  }
}

extension OrderBook {
  /// A line's point and product as one key, sorted by point, then product.
  func pointKey(of line: LineID) -> UInt64 {
    UInt64(UInt32(bitPattern: point(of: line).rawValue)) << 32
      | UInt64(UInt32(bitPattern: productOfLine[line].rawValue))
  }
}
