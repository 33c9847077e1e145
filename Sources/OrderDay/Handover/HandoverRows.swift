/// A row of a pickup list (R11, R19).
public struct RowID: DenseID {
  /// The position in the columns of `HandoverRows`.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// Everything that is handed over or came short, as columns: one row for each standing line, in the order of the lines,
/// then one for each substitute (R8.7), by the canonical order of the lines that came short.
///
/// The columns are those of the stages before, but where tolerance or substitutes add something to them.
public struct HandoverRows: Sendable {
  /// The line; of a substitute the line that came short.
  public let line: LineOfRow
  /// What is handed over; behind the last row may stand more.
  public let product: [ProductID]
  /// The accepted units at the cutoff and those given by tolerance.
  public private(set) var ordered: NumberColumn
  /// The units that are handed over.
  public private(set) var units: NumberColumn
  /// How many rows are lines; the rows behind are substitutes.
  public var lineRowCount: Int { line.lineCount }

  /// Lays out what was allocated.
  ///
  /// - Complexity: O(1) for a night without tolerance and substitutes, else O(lines).
  init(book: OrderBook, allocation: Allocation) {
    let substitutes = allocation.substitutes
    let count = book.standingCount
    line = LineOfRow(lineCount: count, substitutes: substitutes.map(\.line))
    product =
      substitutes.isEmpty
      ? book.productOfLine : book.productOfLine[..<count] + substitutes.map(\.product)
    ordered = book.units.first(count)
    units = allocation.filled.first(count)
    if !allocation.extra.isEmpty {
      for row in 0..<count where allocation.extra[row] > 0 {
        ordered[row] += allocation.extra[row]
        units[row] += allocation.extra[row]
      }
    }
    for substitute in substitutes {
      ordered.append(substitute.units)
      units.append(substitute.units)
    }
    #if PLANTED_DEFECT
      // A unit gets lost: `Tests/Faults/planted.sh` builds it so, to see that a proof ends the run.
      if let row = units.lastIndex(where: { $0 > 0 }) { units[row] -= 1 }
    #endif
  }

  /// How many rows there are.
  public var count: Int { line.count }

  /// All rows.
  public var all: some RandomAccessCollection<RowID> {
    (0..<count).lazy.map { RowID(index: $0) }
  }

  /// Whether the row stands in for a short line (R8.7).
  public func isSubstitute(_ row: RowID) -> Bool { row.index >= lineRowCount }

  /// The row of a line; `nil` for one without units at the cutoff.
  public func row(of line: LineID) -> RowID? {
    line.index < lineRowCount ? RowID(rawValue: line.rawValue) : nil
  }

  /// The units that came short.
  public func short(_ row: RowID) -> Int64 { ordered[row] - units[row] }
}

/// The line of each row: row `n` is line `n`, until substitutes follow.
public struct LineOfRow: RandomAccessCollection, Sendable {
  /// How many rows are lines.
  let lineCount: Int
  private let substitutes: [LineID]

  init(lineCount: Int, substitutes: [LineID]) {
    self.lineCount = lineCount
    self.substitutes = substitutes
  }

  /// The first row.
  public var startIndex: Int { 0 }
  /// Behind the last row.
  public var endIndex: Int { lineCount + substitutes.count }

  /// The line of a row by its number.
  public subscript(row: Int) -> LineID {
    row < lineCount ? LineID(index: row) : substitutes[row - lineCount]
  }

  /// The line of a row.
  public subscript(row: RowID) -> LineID { self[row.index] }

  /// Some rows by the positions of their orders: those of the lines of an order stand together, each substitute by itself.
  func byOrder(_ orders: BookOrders, in rows: Range<Int>) -> RowsByOrder {
    RowsByOrder(self, orders, rows)
  }

  /// All rows by the positions of their orders.
  func byOrder(_ orders: BookOrders) -> RowsByOrder { byOrder(orders, in: 0..<endIndex) }
}

/// Rows order by order.
struct RowsByOrder: Sequence, IteratorProtocol {
  private let line: LineOfRow
  private let orders: BookOrders
  private var ofLines: RowRuns.Runs
  private var substitutes: Range<Int>

  fileprivate init(_ line: LineOfRow, _ orders: BookOrders, _ rows: Range<Int>) {
    self.line = line
    self.orders = orders
    ofLines = orders.lines(in: rows.clamped(to: 0..<line.lineCount))
    substitutes = rows.clamped(to: line.lineCount..<Swift.max(line.lineCount, line.endIndex))
  }

  @inline(__always)
  mutating func next() -> (order: Int, rows: Range<Int>)? {
    if let (order, rows) = ofLines.next() { return (order, rows) }
    guard let row = substitutes.first else { return nil }
    substitutes.removeFirst()
    return (orders.position(of: line[row]), row..<row + 1)
  }
}
