/// A row of a pickup list (R11, R19).
public struct RowID: DenseID {
  /// The position in the columns of `HandoverRows`.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// Everything that is handed over or came short, as columns: one row for each standing line, by the canonical
/// order of first increments, then one for each substitute (R8.7).
public struct HandoverRows: Sendable {
  /// The line; of a substitute the line that came short.
  public private(set) var line: [LineID] = []
  /// What is handed over.
  public private(set) var product: [ProductID] = []
  /// The accepted units at the cutoff and those given by tolerance.
  public private(set) var ordered: [Int64] = []
  /// The units that are handed over.
  public private(set) var units: [Int64] = []
  /// How many rows are lines; the rows behind are substitutes.
  public let lineRowCount: Int

  /// Lays out what was allocated.
  ///
  /// - Complexity: O(lines).
  init(book: OrderBook, cutoff: CutoffDecision, allocation: Allocation) {
    lineRowCount = cutoff.lines.count
    for line in cutoff.lines {
      let units = allocation.units(of: line)
      let extra = units - allocation.filled[line]
      append(line, book.productOfLine[line], ordered: book.units[line] + extra, units: units)
    }
    for substitute in allocation.substitutes {
      append(
        substitute.line, substitute.product, ordered: substitute.units, units: substitute.units)
    }
    #if PLANTED_DEFECT
      // A unit gets lost: `Tests/Faults/planted.sh` builds it so, to see that a proof ends the run.
      if let row = units.lastIndex(where: { $0 > 0 }) { units[row] -= 1 }
    #endif
  }

  private mutating func append(
    _ line: LineID, _ product: ProductID, ordered: Int64, units: Int64
  ) {
    self.line.append(line)
    self.product.append(product)
    self.ordered.append(ordered)
    self.units.append(units)
  }

  /// How many rows there are.
  public var count: Int { line.count }

  /// All rows.
  public var all: [RowID] { line.indices.map { RowID(index: $0) } }

  /// Whether the row stands in for a short line (R8.7).
  public func isSubstitute(_ row: RowID) -> Bool { row.index >= lineRowCount }

  /// The units that came short.
  public func short(_ row: RowID) -> Int64 { ordered[row] - units[row] }
}

/// The rows of each order, in the order of the rows.
struct RowsOfOrders {
  private var starts: [Int]
  private var sorted: [RowID]

  /// - Complexity: O(rows + orders).
  fileprivate init(_ rows: HandoverRows, book: OrderBook) {
    starts = [Int](repeating: 0, count: book.member.count + 1)
    for line in rows.line { starts[book.orderOfLine[line].index + 1] += 1 }
    for order in book.member.indices { starts[order + 1] += starts[order] }
    var next = starts
    sorted = [RowID](repeating: .none, count: rows.count)
    for row in rows.all {
      let order = book.orderOfLine[rows.line[row]].index
      sorted[next[order]] = row
      next[order] += 1
    }
  }

  /// The rows of one order.
  func rows(of order: OrderID) -> ArraySlice<RowID> {
    sorted[starts[order.index]..<starts[order.index + 1]]
  }
}

extension HandoverRows {
  /// The rows by order.
  func grouped(by book: OrderBook) -> RowsOfOrders { RowsOfOrders(self, book: book) }
}
