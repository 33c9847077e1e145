/// The orders of the lines of a book, in the order in which the lines lie: those of one order stand together, and what they have
/// in common is kept once.
///
///     for (order, lines) in book.orders.lines(in: 0..<book.standingCount) { ... }
public struct BookOrders: Sendable {
  /// Which of the orders each line is of.
  private var ofLine = RowRuns()
  /// Which order it is.
  public private(set) var order: [OrderID] = []
  /// Its pickup point: to ask the order itself is to look far away.
  public private(set) var point: [PointID] = []
  /// Its first accepted row, which says whose it is; -1 where there is none.
  public private(set) var openingRow: [Int32] = []
  /// The pickup code of its member; 0 where nothing is listed.
  public private(set) var code: [Int32] = []

  /// How many there are.
  public var count: Int { order.count }

  /// The position of the order of a line.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  public func position(of line: LineID) -> Int { ofLine[line.index] }

  /// The orders of some lines by their positions, and which of these lines are theirs.
  ///
  /// - Complexity: O(lines / 64 + orders), to go through them all.
  func lines(in lines: Range<Int>) -> RowRuns.Runs {
    ofLine.runs(in: lines)
  }

  /// Makes room for so many, and so many lines.
  mutating func reserveCapacity(_ orders: Int, lines: Int) {
    ofLine.reserveCapacity(lines)
    order.reserveCapacity(orders)
    point.reserveCapacity(orders)
    openingRow.reserveCapacity(orders)
    code.reserveCapacity(orders)
  }

  /// Adds an order and its lines; none without any.
  mutating func append(
    _ order: OrderID, at point: PointID, openedBy row: Int32, code: Int32, lineCount: Int
  ) {
    if lineCount == 0 { return }
    self.order.append(order)
    self.point.append(point)
    openingRow.append(row)
    self.code.append(code)
    ofLine.append(runOf: lineCount)
  }

  /// Adds the orders of a part.
  mutating func append(_ part: BookOrders) {
    ofLine.append(part.ofLine)
    order += part.order
    point += part.point
    openingRow += part.openingRow
    code += part.code
  }
}
