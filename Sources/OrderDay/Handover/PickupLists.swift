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
  /// - Complexity: O(orders + lines log lines).
  init(day: Day, book: OrderBook, rows: HandoverRows, orderRank: [Int32]) {
    let codes = Self.codes(book: book, lines: rows.line)
    /// What stands behind the order id in the order of a list.
    func place(_ entry: Entry) -> (Int64, Int64, Int32, ProductID, ProductID) {
      let standsFor =
        rows.isSubstitute(entry.row) ? book.productOfLine[entry.line] : ProductID.none
      let own = entry.orderPoint == entry.point ? 0 : Int64(entry.orderPoint.rawValue) + 1
      return (
        Int64(entry.point.rawValue) << 32 | own, entry.code,
        orderRank[book.orderOfLine[entry.line]], rows.product[entry.row],
        standsFor
      )
    }
    entries = rows.all.map { row in
      let line = rows.line[row]
      let order = book.orderOfLine[line]
      let point = book.point[order]
      return Entry(
        point: day.handoverPoint[point], orderPoint: point,
        code: codes[Self.key(point, book.member[order])] ?? 0, row: row, line: line)
    }.sorted { place($0) < place($1) }
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

  /// The code of each member on each list, by point and member.
  private static func codes(book: OrderBook, lines: [LineID]) -> [UInt64: Int64] {
    var firsts: [UInt64: Int32] = [:]
    for order in book.member.indices where book.firstAccepted[order] >= 0 {
      let key = key(book.point[order], book.member[order])
      firsts[key] = min(firsts[key] ?? .max, book.firstAccepted[order])
    }
    let listed = Set(
      lines.map { line in
        let order = book.orderOfLine[line]
        return key(book.point[order], book.member[order])
      })
    let inOrder = listed.sorted { (firsts[$0] ?? 0) < (firsts[$1] ?? 0) }
    var lastCode: [UInt64: Int64] = [:]
    var codes: [UInt64: Int64] = [:]
    for key in inOrder {
      lastCode[key >> 32, default: 0] += 1
      codes[key] = lastCode[key >> 32]
    }
    return codes
  }

  private static func key(_ point: PointID, _ member: MemberID) -> UInt64 {
    UInt64(UInt32(bitPattern: point.rawValue)) << 32
      | UInt64(UInt32(bitPattern: member.rawValue))
  }
}
