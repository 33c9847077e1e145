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
  public let entries: [Entry]
  /// The entries of each point, by position in `entries`.
  public let entriesOfPoint: [Range<Int>]

  /// Lists every line that stands at the cutoff: a line that came short stays on the list.
  ///
  /// Codes are 1, 2, 3 ... per point without gaps over the members on its list, in the order of each member's
  /// first accepted event at that point, one that was cancelled later included.
  ///
  /// - Complexity: O(orders + lines).
  init(day: Day, book: OrderBook, rows: HandoverRows, orderRank: [Int32]) {
    let members = ListMembers(day: day, book: book, rows: rows)
    let rowsOfOrders = rows.grouped(by: book)
    var entries: [Entry] = []
    entries.reserveCapacity(rows.count)
    for order in members.ordersByPlace(orderRank: orderRank) {
      let rowsOfOrder = rowsOfOrders.rows(of: order)
      if rowsOfOrder.isEmpty { continue }
      let point = book.point[order]
      let (here, code) = (day.handoverPoint[point], members.codeOfOrder[order])
      for row in Self.sorted(rowsOfOrder, book: book, rows: rows) {
        entries.append(
          Entry(point: here, orderPoint: point, code: code, row: row, line: rows.line[row]))
      }
    }
    self.entries = entries
    var start = 0
    var ranges: [Range<Int>] = []
    for point in day.network.points.indices {
      var end = start
      while end < entries.count, entries[end].point.index == point { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    entriesOfPoint = ranges
  }

  /// The rows of one order by SKU; a substitute follows the line of its SKU, and several follow each other by the SKU that
  /// they stand in for.
  private static func sorted(
    _ rowsOfOrder: ArraySlice<RowID>, book: OrderBook, rows: HandoverRows
  ) -> ArraySlice<RowID> {
    func standsFor(_ row: RowID) -> ProductID {
      rows.isSubstitute(row) ? book.productOfLine[rows.line[row]] : .none
    }
    func precedes(_ a: RowID, _ b: RowID) -> Bool {
      if rows.product[a] != rows.product[b] { return rows.product[a] < rows.product[b] }
      let (first, second) = (standsFor(a), standsFor(b))
      return first == second ? a < b : first < second
    }
    // Most orders are one line, or in order.
    let isSorted = rowsOfOrder.indices.dropFirst().allSatisfy {
      precedes(rowsOfOrder[$0 - 1], rowsOfOrder[$0])
    }
    return isSorted ? rowsOfOrder : rowsOfOrder.sorted(by: precedes)[...]
  }
}

/// The members on the lists of the points, and the order in which they stand there.
private struct ListMembers {
  /// The pickup code of the member of each order; 0 where nothing is listed.
  private(set) var codeOfOrder: [Int64]
  /// The position of the member of each order among all members of all lists.
  private var memberOfOrder: [UInt64]

  /// A member at a point: one code.
  private struct Member {
    /// The member's orders, by position among the sorted orders.
    var orders: Range<Int>
    /// Where the list of the point stands among all.
    var list: UInt64
    /// The canonical position of the first accepted event.
    var first: Int32
  }

  init(day: Day, book: OrderBook, rows: HandoverRows) {
    codeOfOrder = [Int64](repeating: 0, count: book.member.count)
    memberOfOrder = [UInt64](repeating: 0, count: book.member.count)
    var isListed = [Bool](repeating: false, count: book.member.count)
    for line in rows.line { isListed[book.orderOfLine[line].index] = true }
    let listOfPoint = Self.lists(day: day)

    let placed = book.member.indices.filter { book.firstAccepted[$0] >= 0 }
    let keys = placed.map { order in
      listOfPoint[book.point[order]] << 32
        | UInt64(UInt32(bitPattern: book.member[order].rawValue))
    }
    let sorted = KeyOrder.positions(of: keys)
    var members: [Member] = []
    var start = 0
    while start < sorted.count {
      let key = keys[Int(sorted[start])]
      var end = start
      var first = Int32.max
      var listsAny = false
      while end < sorted.count, keys[Int(sorted[end])] == key {
        let order = placed[Int(sorted[end])]
        first = min(first, book.firstAccepted[order])
        if isListed[order] { listsAny = true }
        end += 1
      }
      if listsAny { members.append(Member(orders: start..<end, list: key >> 32, first: first)) }
      start = end
    }
    var code: Int64 = 0
    var list = UInt64.max
    let byFirst = KeyOrder.positions(
      of: members.map { $0.list << 32 | UInt64(UInt32(bitPattern: $0.first)) })
    for (position, index) in byFirst.enumerated() {
      let member = members[Int(index)]
      code = member.list == list ? code + 1 : 1
      list = member.list
      for index in member.orders {
        let order = placed[Int(sorted[index])]
        codeOfOrder[order] = code
        memberOfOrder[order] = UInt64(position)
      }
    }
  }

  /// Where the list of each point stands among all: by the point that hands out, its own list before those of points
  /// that closed (R15.6).
  private static func lists(day: Day) -> [UInt64] {
    let points = day.network.points.indices.map { PointID(index: $0) }
    let sorted = points.sorted { a, b in
      let (here, there) = (day.handoverPoint[a], day.handoverPoint[b])
      return here != there ? here < there : a == here ? b != here : b != there && a < b
    }
    var lists = [UInt64](repeating: 0, count: points.count)
    for (position, point) in sorted.enumerated() { lists[point.index] = UInt64(position) }
    return lists
  }

  /// The orders as they stand on the lists: by member, then by the bytes of their ids; those that are on none come first.
  func ordersByPlace(orderRank: [Int32]) -> some Sequence<OrderID> {
    let keys = memberOfOrder.indices.map { order in
      memberOfOrder[order] << 32 | UInt64(UInt32(bitPattern: orderRank[order]))
    }
    return KeyOrder.positions(of: keys).lazy.map { OrderID(rawValue: $0) }
  }
}
