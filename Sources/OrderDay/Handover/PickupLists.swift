/// Who gets what at each pickup point, by pickup code (R11).
public struct PickupLists: Sendable {
  /// One line of a list.
  public struct Entry: Sendable {
    /// Where it is handed out.
    public var point: PointID
    /// The point of the order: another one where that one closed after the cutoff (R15.6).
    public var orderPoint: PointID
    /// The member's code at the point of the order, from 1.
    public var code: Int64
    /// What is handed out.
    public var row: RowID
    /// The line of the book; of a substitute the line that came short.
    public var line: LineID

    /// Whether both belong to one member, who has one code: the code of the point of the order.
    public func isOfOneMember(with other: Entry) -> Bool {
      (orderPoint, code) == (other.orderPoint, other.code)
    }
  }

  /// All rows of all lists, sorted by point (what a closed point hands over after its own), code, order id (bytes) and SKU; a substitute follows the line of
  /// its SKU, and several follow each other by the SKU that they stand in for (R8.7).
  public internal(set) var entries: ListEntries
  /// The entries of each point, by position in `entries`.
  public internal(set) var entriesOfPoint: [Range<Int>]

  /// Lists every line that stands at the cutoff: a line that came short stays on the list.
  ///
  /// - Complexity: O(rows).
  init(day: Day, book: OrderBook, rows: HandoverRows) {
    entries = ListEntries(day: day, book: book, rows: rows)
    var ends = [Int](repeating: 0, count: day.network.points.count)
    for (order, ofOrder) in rows.line.byOrder(book.orders) {
      ends[day.handoverPoint[book.orders.point[order]].index] += ofOrder.count
    }
    var start = 0
    entriesOfPoint = ends.map { count in
      defer { start += count }
      return start..<start + count
    }
  }
}

/// The entries of all lists: each is made where it is asked for, from the row and its order.
public struct ListEntries: RandomAccessCollection, Sendable {
  private let handoverPoint: [PointID]
  private let orders: BookOrders
  private let line: LineOfRow
  /// The rows as they are listed; empty where that is the order of the rows.
  var rows: [RowID] = []

  init(day: Day, book: OrderBook, rows: HandoverRows) {
    handoverPoint = day.handoverPoint
    orders = book.orders
    line = rows.line
    if rows.count > rows.lineRowCount { self.rows = Self.withSubstitutes(rows, book: book) }
  }

  /// The rows, the substitutes among those of their orders.
  private static func withSubstitutes(_ rows: HandoverRows, book: OrderBook) -> [RowID] {
    func standsFor(_ row: RowID) -> ProductID {
      rows.isSubstitute(row) ? book.productOfLine[rows.line[row]] : .none
    }
    func precedes(_ a: RowID, _ b: RowID) -> Bool {
      (rows.product[a], standsFor(a), a) < (rows.product[b], standsFor(b), b)
    }
    let substitutes = (rows.lineRowCount..<rows.count).map { RowID(index: $0) }.sorted {
      rows.line[$0] < rows.line[$1]
    }
    var listed: [RowID] = []
    listed.reserveCapacity(rows.count)
    var next = 0
    var start = 0
    while next < substitutes.count {
      // The lines of the order of the next substitute, and before them those of orders without any.
      let order = book.order(of: rows.line[substitutes[next]])
      while book.order(of: LineID(index: start)) != order {
        listed.append(RowID(index: start))
        start += 1
      }
      let first = listed.count
      while start < rows.lineRowCount, book.order(of: LineID(index: start)) == order {
        listed.append(RowID(index: start))
        start += 1
      }
      while next < substitutes.count, rows.line[substitutes[next]].index < start {
        listed.append(substitutes[next])
        next += 1
      }
      listed[first...].sort(by: precedes)
    }
    for row in start..<rows.lineRowCount { listed.append(RowID(index: row)) }
    return listed
  }

  /// The first entry.
  public var startIndex: Int { 0 }
  /// Behind the last entry.
  public var endIndex: Int { rows.isEmpty ? line.count : rows.count }

  /// The rows of the entries.
  public var rowsInTurn: RowsOfLists { RowsOfLists(count: count, listed: rows) }

  /// The row of an entry.
  public func row(at position: Int) -> RowID { rowsInTurn[position] }

  /// The entry at a position.
  public subscript(position: Int) -> PickupLists.Entry {
    let row = row(at: position)
    let line = line[row]
    let order = orders.position(of: line)
    let orderPoint = orders.point[order]
    return PickupLists.Entry(
      point: handoverPoint[orderPoint], orderPoint: orderPoint, code: Int64(orders.code[order]),
      row: row, line: line)
  }
}

extension ListEntries {
  /// The entries of one order that stand together: what they have in common is looked up once.
  public struct OfOrder: Sendable {
    /// The order.
    public let order: OrderID
    /// Where it is handed out.
    public let point: PointID
    /// The point of the order: another one where that one closed after the cutoff (R15.6).
    public let orderPoint: PointID
    /// The member's code at the point of the order, from 1.
    public let code: Int64
    /// The first accepted row of the order, which says whose it is.
    public let openingRow: Int32
    /// The positions of the entries.
    public fileprivate(set) var positions: Range<Int>
  }

  /// Some entries order by order.
  ///
  /// - Complexity: O(entries), and O(orders) where no substitute stands among them.
  public func byOrder(in positions: Range<Int>) -> [OfOrder] {
    var found: [OfOrder] = []
    if rows.isEmpty {
      for (order, lines) in orders.lines(in: positions) { found.append(entries(order, lines)) }
      return found
    }
    for position in positions {
      let order = orders.position(of: line[rows[position]])
      if let last = found.last, last.order == orders.order[order] {
        found[found.count - 1].positions = last.positions.lowerBound..<position + 1
      } else {
        found.append(entries(order, position..<position + 1))
      }
    }
    return found
  }

  private func entries(_ order: Int, _ positions: Range<Int>) -> OfOrder {
    let point = orders.point[order]
    return OfOrder(
      order: orders.order[order], point: handoverPoint[point], orderPoint: point,
      code: Int64(orders.code[order]), openingRow: orders.openingRow[order], positions: positions)
  }
}

/// The rows as they stand on the lists: mostly in the order in which they lie.
public struct RowsOfLists: RandomAccessCollection, Sendable {
  /// How many there are.
  public let count: Int
  @usableFromInline fileprivate(set) var listed: [RowID]

  /// The first entry.
  public var startIndex: Int { 0 }
  /// Behind the last entry.
  public var endIndex: Int { count }

  /// The row of an entry.
  @inlinable
  public subscript(position: Int) -> RowID {
    listed.isEmpty ? RowID(index: position) : listed[position]
  }
}
