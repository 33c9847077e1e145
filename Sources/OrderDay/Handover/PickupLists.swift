/// Who gets what at each pickup point, by pickup code (R11).
public struct PickupLists: Sendable {
  /// One line of a list.
  public struct Entry: Sendable {
    /// Where it is handed out.
    public var point: PointID
    /// The member's code at this point, from 1.
    public var code: Int64
    /// The line of the book.
    public var line: LineID
  }

  /// All lines of all lists, sorted by point, code, order id (bytes) and SKU.
  public let entries: [Entry]
  /// The entries of each point, by position in `entries`.
  public let entriesOfPoint: [Range<Int>]

  /// Lists every line that stands at the cutoff: a line that came short stays on the list.
  ///
  /// Codes are 1, 2, 3 ... per point without gaps over the members on its list, in the order of each member's
  /// first accepted event at that point, one that was cancelled later included.
  ///
  /// - Complexity: O(orders + lines log lines).
  init(day: Day, book: OrderBook, orderRank: [Int32]) {
    let lines = book.standingLines
    let codes = Self.codes(book: book, lines: lines)
    entries = lines.map { line in
      let order = book.orderOfLine[line]
      let point = book.point[order]
      return Entry(
        point: point, code: codes[Self.key(point, book.member[order])] ?? 0, line: line)
    }.sorted { a, b in
      let left = (a.point, a.code, orderRank[book.orderOfLine[a.line]], book.productOfLine[a.line])
      let right = (b.point, b.code, orderRank[book.orderOfLine[b.line]], book.productOfLine[b.line])
      return left < right
    }
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
