/// The accepted units that a line's group counts (R5.1): of its product over the day, or at its point.
struct Groups {
  private let ofDay: [Int64]
  private let isOfPoint: [Bool]
  private let book: OrderBook

  /// - Complexity: O(lines).
  init(day: Day, book: OrderBook) {
    self.book = book
    isOfPoint = day.catalogue.products.map { $0.groupScope == .point }
    var ofDay = [Int64](repeating: 0, count: isOfPoint.count)
    for line in book.standingLines { ofDay[book.productOfLine[line]] += book.units[line] }
    self.ofDay = ofDay
  }

  /// What the group of a line counts.
  ///
  /// - Complexity: O(lines).
  func units(of line: LineID) -> Int64 {
    let product = book.productOfLine[line]
    if !isOfPoint[product.index] { return ofDay[product] }
    let point = book.point(of: line)
    return book.standingLines.reduce(0) { sum, other in
      let counts = book.productOfLine[other] == product && book.point(of: other) == point
      return counts ? sum + book.units[other] : sum
    }
  }

  /// Tells what the group of each line counts, of some lines among which are all of their points.
  ///
  /// - Complexity: O(lines + products).
  func forEach(in lines: Range<Int>, _ body: (LineID, Int64) -> Void) {
    var atPoint = [Int64](repeating: 0, count: isOfPoint.count)
    var start = lines.lowerBound
    while start < lines.upperBound {
      let end = book.endOfPoint(of: LineID(index: start))
      for line in start..<end { atPoint[book.productOfLine[line]] += book.units[line] }
      for line in start..<end {
        let product = book.productOfLine[line]
        body(LineID(index: line), isOfPoint[product.index] ? atPoint[product] : ofDay[product])
      }
      for line in start..<end { atPoint[book.productOfLine[line]] = 0 }
      start = end
    }
  }
}

extension OrderBook {
  /// Where the standing lines end that are for the point of one of them.
  fileprivate func endOfPoint(of line: LineID) -> Int {
    var end = line.index + 1
    while end < standingCount, point(of: LineID(index: end)) == point(of: line) { end += 1 }
    return end
  }

  /// The standing lines in ranges of about `size` lines, each of whole points.
  func standingPoints(by size: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < standingCount {
      let last = min(start + size, standingCount) - 1
      let end = endOfPoint(of: LineID(index: last))
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }
}
