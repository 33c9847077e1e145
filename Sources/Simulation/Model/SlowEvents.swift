/// A value that rows are compared by: blank first, then numbers by value, then what is no number.
struct SlowCell: Hashable, Comparable {
  var rank: Int
  var number: Whole
  var text: Name

  static let blank = SlowCell(rank: 0, number: 0, text: "")

  static func number(_ number: Whole) -> SlowCell {
    SlowCell(rank: 1, number: number, text: "")
  }

  /// A text as its bytes: a blank one comes first of itself.
  static func text(_ text: Name) -> SlowCell { SlowCell(rank: 0, number: 0, text: text) }

  /// What cannot be read comes last, one like the other (reading 2).
  static let unread = SlowCell(rank: 2, number: 0, text: "")

  var isUnread: Bool { rank == 2 }

  static func < (left: SlowCell, right: SlowCell) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.number != right.number { return left.number < right.number }
    return left.text < right.text
  }
}

/// A row of `orders`, read.
struct SlowEvent {
  enum Kind: Whole { case order, amend, cancel }

  /// The physical line in `orders.csv`.
  var line: Int
  /// `nil` where it could not be read.
  var time: Whole?
  var order: Name
  var point: Name
  var member: Name
  var sku: Name
  var kind: Kind?
  /// Blank where it could not be read.
  var kindText: Name
  /// `nil` where it is blank or could not be read.
  var quantity: Whole?
  /// Blank where it could not be read.
  var quantityText: Name
  var price: Whole?
  var name: Name
  var phone: Name
  var priority: Whole?
  var tolerance: Whole
  var coupon: Name
  var allowsSubstitute: Bool
  var isUnreadable: Bool
  /// Every column by value, in the order of R2.1.
  var key: [SlowCell]

  /// Every column but the time, by value (R3.2).
  var content: ArraySlice<SlowCell> { key.dropFirst() }

  init(_ row: SlowRow, _ day: SlowDay) {
    let read = SlowEventCells(row, day)
    line = row.line
    order = row["order_id"]
    (point, member, sku) = (row["point"], row["member"], row["sku"])
    kindText = read.kind.isUnread ? "" : row["kind"]
    quantityText = read.quantity.isUnread ? "" : row["qty"]
    (name, phone, coupon) = (row["name"], row["phone"], row["coupon"])
    time = read.time.rank == 1 ? read.time.number : nil
    kind = read.kind.rank == 1 ? Kind(rawValue: read.kind.number) : nil
    quantity = read.quantity.rank == 1 ? read.quantity.number : nil
    price = read.price.rank == 1 ? read.price.number : nil
    priority = read.priority.rank == 1 ? read.priority.number : nil
    tolerance = read.tolerance.number
    allowsSubstitute = row.isYes("allow_substitute")
    key = read.inCanonicalOrder
    isUnreadable = read.isUnreadable
  }

  /// The events in canonical order (R2.1).
  static func read(_ table: SlowTable, _ day: SlowDay) -> [SlowEvent] {
    let events = table.rows.map { SlowEvent($0, day) }
    return events.sorted { left, right in
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      return left.line < right.line
    }
  }
}

/// The cells of a row of `orders` by value, and whether each can be read (R3.8, R18).
struct SlowEventCells {
  var time: SlowCell
  var kind: SlowCell
  var quantity: SlowCell
  var price: SlowCell
  var priority: SlowCell
  var tolerance: SlowCell
  var inCanonicalOrder: [SlowCell]
  var isUnreadable: Bool

  init(_ row: SlowRow, _ day: SlowDay) {
    func cell(_ column: String, _ read: (String) -> Whole?) -> SlowCell {
      let text = row[column]
      if text.isBlank { return .blank }
      return read(text.text).map { .number($0) } ?? .unread
    }
    func yesNo(_ column: String) -> SlowCell {
      switch row[column] {
      case "", "no": .number(0)
      case "yes": .number(1)
      default: .unread
      }
    }
    time = cell("placed_at") { day.settings.readInstant($0) }
    // What is no time is printed blank, and sorts as one that is blank.
    let hasTime = time.rank == 1
    if !hasTime { time = .blank }
    kind = cell("kind") { ["order": 0, "amend": 1, "cancel": 2][$0] }
    // A kind that is not there is as unknown as any other word.
    if kind == .blank { kind = .unread }
    quantity = cell("qty", SlowValue.whole)
    price = cell("price") { SlowValue.money($0, decimals: day.settings.decimals) }
    priority = cell("priority") { text in SlowValue.whole(text).flatMap { $0 < 1 ? nil : $0 } }
    tolerance = cell("tolerance", SlowValue.whole)
    if tolerance == .blank { tolerance = .number(0) }
    let numbers = [quantity, price, priority, tolerance]
    var words = [yesNo("by_leader"), yesNo("home_delivery"), yesNo("allow_substitute")]
    isUnreadable =
      !hasTime || kind.rank != 1 || numbers.contains(where: \.isUnread)
      || words.contains(where: \.isUnread) || !Self.namesAreRead(row, kind)
    // Of the columns that `rejections` does not show, an unread cell sorts as a blank one.
    if price.isUnread { price = .blank }
    if priority.isUnread { priority = .blank }
    if tolerance.isUnread { tolerance = .number(0) }
    words = words.map { $0.isUnread ? .number(0) : $0 }
    let texts = ["name", "phone", "building", "room", "note"].map { SlowCell.text(row[$0]) }
    inCanonicalOrder =
      [time, .text(row["order_id"]), kind, .text(row["sku"]), quantity]
      + [.text(row["point"]), .text(row["member"]), price] + texts
      + [words[0], words[1], priority, tolerance, .text(row["coupon"]), words[2]]
      + [.text(row["channel"]), .number(isUnreadable ? 1 : 0)]
  }

  /// Whether ids, labels and texts are well formed and the cells that a kind needs are filled.
  private static func namesAreRead(_ row: SlowRow, _ kind: SlowCell) -> Bool {
    let needed: [String]
    switch kind.number {
    case 0: needed = ["order_id", "point", "member", "sku"]
    case 1: needed = ["order_id", "sku"]
    default: needed = ["order_id"]
    }
    if needed.contains(where: { row[$0].isBlank }) { return false }
    for column in ["order_id", "sku", "coupon"] where !isID(row[column].text) { return false }
    for column in ["point", "member", "phone", "building", "room", "channel"]
    where !isText(row[column].text, most: 64) { return false }
    return isText(row["name"].text, most: 200) && isText(row["note"].text, most: 200)
  }

  private static func isID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    guard let first = bytes.first else { return true }
    return bytes.count <= 64 && isAlphanumeric(first)
      && bytes.allSatisfy { isAlphanumeric($0) || [45, 46, 95].contains($0) }
  }

  private static func isText(_ text: String, most: Int) -> Bool {
    let scalars = text.unicodeScalars
    if let first = scalars.first, first.properties.isWhitespace { return false }
    if let last = scalars.last, last.properties.isWhitespace { return false }
    return scalars.count <= most
  }
}
