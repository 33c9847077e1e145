/// The canonical order of events (R2.1), which no permutation of the rows changes.
///
/// By time, then order id (bytes), then `order < amend < cancel`, then SKU (bytes), then quantity (blank
/// first), then the remaining columns in the order of R18, by value. A row with a value that could not be read
/// (R3.8) comes after the rows that look like it, so that it never parts a change from its duplicate.
///
/// It is a class because it is asked for each row, and has all columns of the events: to hand those on is to copy them.
final class CanonicalOrder: Sendable {
  private let events: OrderEvents
  /// The place of each order's name among all in the order of the bytes.
  let orderRank: [Int32]
  private let skuRank: [Int32]
  /// Whether each row is unreadable; empty where none is.
  private let unreadable: [Bool]
  /// What makes one number of a moment and an order; `nil` where times lie too far apart for 64 bits.
  private let keys: MomentKeys?

  init(_ events: OrderEvents) {
    self.events = events
    var unreadable = [Bool](repeating: false, count: events.unreadable.isEmpty ? 0 : events.count)
    for row in events.unreadable { unreadable[Int(row)] = true }
    self.unreadable = unreadable
    orderRank = events.orders.ranks()
    skuRank = events.skus.ranks()
    keys = MomentKeys(times: events.baskets.time, orderCount: events.orders.count)
  }

  /// All rows in canonical order.
  ///
  /// - Complexity: O(rows), and O(n log n) in the rows of one order and time.
  func sequence() -> [Int32] {
    // A row's number is its position among all.
    positions(of: Array(0..<Int32(truncatingIfNeeded: events.count)))
  }

  /// The positions of some rows in canonical order.
  ///
  /// Rows are sorted by time and order first, which leaves few to be told apart by the rest.
  ///
  /// - Complexity: O(rows), and O(n log n) in the rows of one order and time.
  func positions(of rows: [Int32]) -> [Int32] {
    let all = Array(rows.indices.map { Int32(truncatingIfNeeded: $0) })
    guard let keys, rows.count > Self.fewRows else {
      return all.sorted { precedes(rows[Int($0)], rows[Int($1)]) }
    }
    let keyOfRow = self.keys(keys, of: rows)
    var positions = KeyOrder.positions(of: keyOfRow)
    var start = 0
    while start < positions.count {
      var end = start + 1
      while end < positions.count, keyOfRow[Int(positions[end])] == keyOfRow[Int(positions[start])]
      {
        end += 1
      }
      sort(&positions, start..<end, of: rows)
      start = end
    }
    return positions
  }

  /// What sorts rows by time and order.
  private func keys(_ keys: MomentKeys, of rows: [Int32]) -> [UInt64] {
    let baskets = events.baskets
    var found: [UInt64] = []
    found.reserveCapacity(rows.count)
    // Rows lie far from each other: some are looked up together, in steps that each look at one column, so that the machine
    // waits for all of them at once.
    for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
      let basketOfRow = rows[start..<min(start + Self.rowsAtOnce, rows.count)].map {
        baskets[Int($0)]
      }
      let orders = basketOfRow.map { baskets.order[$0] }
      let ranks = orders.map { rank(of: $0) }
      found.append(ranks.count) {
        keys.key(time: baskets.time[basketOfRow[$0]], orderRank: ranks[$0])
      }
    }
    return found
  }

  /// How many rows are looked up together.
  private static let rowsAtOnce = 256

  /// Sorts the positions of rows of one order and time, mostly the few lines of a basket, each to its place among those
  /// before it.
  private func sort(_ positions: inout [Int32], _ range: Range<Int>, of rows: [Int32]) {
    if range.count > Self.fewRows {
      positions[range].sort { precedes(rows[Int($0)], rows[Int($1)]) }
      return
    }
    for index in range.dropFirst() {
      let position = positions[index]
      var place = index
      while place > range.lowerBound,
        precedes(rows[Int(position)], rows[Int(positions[place - 1])])
      {
        positions[place] = positions[place - 1]
        place -= 1
      }
      positions[place] = position
    }
  }

  /// Up to how many rows are sorted by comparing them alone.
  private static let fewRows = 32

  /// Sorts rows of one order, mostly the few lines of a basket, each to its place among those before it.
  func sort(_ rows: inout [Int32]) {
    if rows.count > Self.fewRows {
      rows.sort(by: precedes)
      return
    }
    for index in rows.indices.dropFirst() {
      let row = rows[index]
      var place = index
      while place > 0, precedes(row, rows[place - 1]) {
        rows[place] = rows[place - 1]
        place -= 1
      }
      rows[place] = row
    }
  }

  private func precedes(_ a: Int32, _ b: Int32) -> Bool {
    let order = compare(a, b)
    return order == 0 ? a < b : order < 0
  }

  /// Whether a value of the row could not be read (R3.8).
  func isUnreadable(_ row: Int32) -> Bool { !unreadable.isEmpty && unreadable[Int(row)] }

  /// Whether any row has a value that could not be read (R3.8).
  var hasUnreadable: Bool { !unreadable.isEmpty }

  /// The place of the SKU of a row among all in the order of the bytes; -1 for a blank.
  func skuRank(ofRow row: Int) -> Int32 { rank(of: events.sku[row]) }

  /// Whether two rows are equal in every column, time included (R3.2).
  func areEqual(_ a: Int32, _ b: Int32) -> Bool { compare(a, b) == 0 }

  /// Whether two rows are equal in every column but the time (R3.2).
  func haveEqualContent(_ a: Int, _ b: Int) -> Bool {
    events.order(of: a) == events.order(of: b) && events.kind(of: a) == events.kind(of: b)
      && events.sku[a] == events.sku[b] && events.quantity[a] == events.quantity[b]
      && compareRest(a, b) == 0
  }

  /// Below 0, 0 or above 0 as `first` comes before, with or after `second`.
  private func compare(_ first: Int32, _ second: Int32) -> Int {
    let a = Int(first)
    let b = Int(second)
    let byBasket = compareBaskets(events.baskets[a], events.baskets[b])
    if byBasket != 0 { return byBasket }
    if events.sku[a] != events.sku[b] {
      return rank(of: events.sku[a]) < rank(of: events.sku[b]) ? -1 : 1
    }
    if events.quantity[a] != events.quantity[b] {
      return events.quantity[a] < events.quantity[b] ? -1 : 1
    }
    let rest = compareRest(a, b)
    if rest != 0 || isUnreadable(first) == isUnreadable(second) { return rest }
    return isUnreadable(second) ? -1 : 1
  }

  /// Below 0, 0 or above 0 as rows of basket `a` come before, with or after those of `b` by moment, order and kind.
  private func compareBaskets(_ a: Int, _ b: Int) -> Int {
    if a == b { return 0 }
    let (times, orders, kinds) = (events.baskets.time, events.baskets.order, events.baskets.kind)
    if times[a] != times[b] { return times[a] < times[b] ? -1 : 1 }
    if orders[a] != orders[b] { return rank(of: orders[a]) < rank(of: orders[b]) ? -1 : 1 }
    return kinds[a] == kinds[b] ? 0 : kinds[a] < kinds[b] ? -1 : 1
  }

  private func rank(of order: OrderID) -> Int32 { order.isNone ? -1 : orderRank[order] }

  private func rank(of sku: Int32) -> Int32 { sku < 0 ? -1 : skuRank[Int(sku)] }

  private func compareRest(_ a: Int, _ b: Int) -> Int {
    let byPoint = events.points.compare(events.point(of: a), events.point(of: b))
    if byPoint != 0 { return byPoint }
    let byMember = events.members.compare(
      events.member(of: a).rawValue, events.member(of: b).rawValue)
    if byMember != 0 { return byMember }
    let price = (events.price(of: a), events.price(of: b))
    if price.0 != price.1 { return price.0 < price.1 ? -1 : 1 }
    for column in FurtherColumn.allCases {
      let values = (events.further(column, of: a), events.further(column, of: b))
      if values.0 == values.1 { continue }
      if !column.isText { return values.0 < values.1 ? -1 : 1 }
      return events.texts.compare(
        Int32(truncatingIfNeeded: values.0), Int32(truncatingIfNeeded: values.1))
    }
    return 0
  }
}

/// Makes one number of a moment and an order that sorts by the moment, then by the bytes of the order's id.
private struct MomentKeys {
  private let first: Int64
  private let orderBits: UInt64

  /// `nil` where the times lie too far apart for 64 bits; a time that could not be read stands before all.
  init?(times: MomentColumn, orderCount: Int) {
    var (first, last) = (Int64.max, Int64.min)
    for time in times where time != OrderEvents.unreadTime {
      first = min(first, time)
      last = max(last, time)
    }
    // A row without an order sorts before those that have one.
    orderBits = UInt64(UInt64.bitWidth - UInt64(orderCount + 1).leadingZeroBitCount)
    self.first = first
    if first > last { return }
    let (span, overflows) = last.subtractingReportingOverflow(first)
    if overflows || UInt64(span).leadingZeroBitCount <= orderBits { return nil }
  }

  func key(time: Int64, orderRank: Int32) -> UInt64 {
    let moment = time == OrderEvents.unreadTime ? 0 : UInt64(time - first) + 1
    return moment << orderBits | UInt64(orderRank + 1)
  }
}
