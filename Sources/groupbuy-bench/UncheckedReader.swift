import OrderDay

/// Reads rows of orders and asks nothing: what reading costs where every byte is believed.
///
/// A comma ends a cell and a line feed a row, wherever they stand. A digit is what it would be if it were one, the
/// digits of a time stand where they should, and a word is known by its first letter. No byte is looked at for being
/// UTF-8, a character that may stand there, a quote or a part of an id; no cell is counted, no bound tried. Names are
/// numbered and rows kept by the engine's own tables, as the day reader does: nothing can be run without them.
enum UncheckedReader {
  private static let header = Array("order_id,placed_at,point,member,sku,qty,kind\n".utf8)

  /// Adds all rows of a table with just the seven required columns, in their order; `false` for any other header.
  static func read(_ bytes: [UInt8], into events: inout OrderEvents) -> Bool {
    guard bytes.starts(with: header) else { return false }
    events.sources.append("orders.csv")
    let span = bytes.span
    var line: Int32 = 2
    var position = header.count
    var cells = InlineArray<8, Int>(repeating: position)
    var cell = 1
    while position < bytes.count {
      let word = word(of: span, at: position)
      var ends = commasAndFeeds(word)
      while ends != 0 {
        let at = position + ends.trailingZeroBitCount / 8
        ends &= ends &- 1
        cells[cell & 7] = at + 1
        cell += 1
        if cell == 8 {
          append(cells, of: span, line: line, to: &events)
          line += 1
          cells[0] = at + 1
          cell = 1
        }
      }
      position += 8
    }
    return true
  }

  private static func append(
    _ cells: InlineArray<8, Int>, of bytes: Span<UInt8>, line: Int32, to events: inout OrderEvents
  ) {
    let kind = bytes[cells[6]]
    events.append(
      OrderEvent(
        time: time(bytes, at: cells[1]),
        kind: kind == UInt8(ascii: "o")
          ? .order : kind == UInt8(ascii: "a") ? .amend : .cancel,
        order: OrderID(
          rawValue: events.orders.intern(bytes.extracting(cells[0]..<(cells[1] - 1)))),
        sku: events.skus.intern(bytes.extracting(cells[4]..<(cells[5] - 1))),
        point: events.points.intern(bytes.extracting(cells[2]..<(cells[3] - 1))),
        member: MemberID(
          rawValue: events.members.intern(bytes.extracting(cells[3]..<(cells[4] - 1)))),
        quantity: number(bytes, cells[5]..<(cells[6] - 1)), source: 0, line: line))
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64 {
    var value: Int64 = 0
    for index in range { value = value &* 10 &+ Int64(bytes[index] & 0x0F) }
    return value
  }

  /// `2026-03-18T21:59:59+08:00`, in milliseconds since 1970.
  private static func time(_ bytes: Span<UInt8>, at start: Int) -> Int64 {
    func two(_ offset: Int) -> Int64 { number(bytes, (start + offset)..<(start + offset + 2)) }
    // Days from the civil date by counting years from March.
    let month = (two(5) + 9) % 12
    let year = two(0) * 100 + two(2) - month / 10
    let day =
      year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + two(8) - 719_469
    let minutes = (day * 24 + two(11)) * 60 + two(14) - (two(20) * 60 + two(23))
    return (minutes * 60 + two(17)) * 1000
  }

  @inline(__always)
  private static func word(of bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    if offset + 8 <= bytes.count {
      return UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    for index in stride(from: bytes.count - 1, through: offset, by: -1) {
      word = word << 8 | UInt64(bytes[index])
    }
    return word
  }

  /// The high bit of each byte that is a comma or a line feed.
  @inline(__always)
  private static func commasAndFeeds(_ word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let comma = word ^ each &* 0x2C
    let feed = word ^ each &* 0x0A
    let low = each &* 0x7F
    let noComma = (comma & low) &+ low | comma
    let noFeed = (feed & low) &+ low | feed
    return ~(noComma & noFeed) & (each &* 0x80)
  }
}
