import ExactValues
import OrderDay

/// A day in words, so that a test is a table of a few short lines.
///
///     let day = try TestDay(products: "egg cap 3 partial", points: "p1 stop 1")
///     let night = try day.night(
///       """
///       20:15 order  1001 at p1 for wang egg 2
///       21:40 amend  1001 egg 3
///       """)
///     night.lines  // ["1001 egg 3"]
///
/// Times are of one day whose midnight is moment 0; amounts are read with two decimals.
struct TestDay {
  var goods: [Goods]
  var points: [Stop]
  var leaders: [LeaderRecord]?
  /// Suppliers with a minimum; those that products name beside them have none.
  var suppliers: [SupplierRecord] = []
  var coupons: [CouponRecord] = []
  var opens: Int64 = 0
  var cutoff: Int64 = 22 * Timeline.hour
  var settings = DaySettings()

  /// A day with one product and one point a line: a name, then words with values (see `Goods`, `Stop`).
  init(products: String = "egg\nmilk", points: String = "p1\np2 stop 2") throws {
    goods = try products.rows.map { try Goods($0) }
    self.points = try points.rows.map { try Stop($0) }
  }

  /// The night of these rows, one a line (see `OrderRow`), and of what is told after the cutoff (see `LaterRow`).
  func night(_ rows: String, after later: String = "") throws -> Night {
    try night(
      rows.rows.map { try OrderRow($0) }, after: later.rows.map { try LaterRow($0) })
  }

  /// The night of these rows in the order given.
  func night(
    _ rows: [OrderRow], after later: [LaterRow] = [], scope: NightScope = .all
  ) throws -> Night {
    let events = try events(rows)
    return try Night(
      day: day, events: events, arrivals: try arrivals(later, events), scope: scope)
  }

  /// The day as the engine takes it.
  var day: Day {
    let named = Set(suppliers.map(\.supplier))
    let others = Set(goods.map(\.record.supplier)).subtracting(named)
    let suppliers = suppliers + others.map { SupplierRecord(supplier: $0, name: $0) }
    return Day(
      timeline: Timeline(
        date: .first, zone: ZoneRules(fixed: .utc), opens: opens, cutoff: cutoff,
        arrival: 36 * Timeline.hour, pickupHoursCold: 24, pickupDaysAmbient: 7, claimHours: 24),
      settings: settings,
      catalogue: Catalogue(suppliers: suppliers, products: goods.map(\.record)),
      network: Network(leaders: leaders, points: points.map(\.record)), coupons: coupons)
  }

  /// The rows as the engine takes them.
  func events(_ rows: [OrderRow]) throws -> OrderEvents {
    let day = day
    var events = OrderEvents(catalogue: day.catalogue, network: day.network)
    events.sources = ["orders.csv"]
    for (index, row) in rows.enumerated() {
      var event = OrderEvent(
        time: row.time ?? OrderEvents.unreadTime,
        kind: EventKind.allCases.first { $0.word == row.kind } ?? .unread,
        order: row.order.isEmpty
          ? .none : OrderID(rawValue: events.orders.intern(row.order.utf8.span)))
      if !row.sku.isEmpty { event.sku = events.skus.intern(row.sku.utf8.span) }
      if !row.point.isEmpty { event.point = events.points.intern(row.point.utf8.span) }
      if !row.member.isEmpty {
        event.member = MemberID(rawValue: events.members.intern(row.member.utf8.span))
      }
      switch row.quantity {
      case .blank: break
      case .units(let units): event.quantity = units
      case .unread: event.quantity = OrderEvents.unreadQuantity
      }
      event.price = row.price ?? OrderEvents.blank
      event.line = Int32(index) + 2
      event.isUnreadable = row.isUnreadable
      var values: [(column: FurtherColumn, value: Int64)] = []
      for (column, name) in zip(FurtherColumn.allCases, OrderRow.furtherNames) {
        guard let word = row.further[name] else { continue }
        let value: Int64? =
          switch word {
          case "yes": 1
          case "no": 0
          default:
            column.isText ? Int64(events.texts.intern(word.utf8.span)) : Int64(word)
          }
        values.append((column, try known(value, word)))
      }
      events.append(event, further: values)
    }
    return events
  }
}

/// What a test wrote that the kit cannot read.
struct Unreadable: Error {
  var word: String
}

/// The value, or an error that shows the word.
func known<Value>(_ value: Value?, _ word: some StringProtocol) throws -> Value {
  guard let value else { throw Unreadable(word: String(word)) }
  return value
}

extension String {
  /// The words of each line that is not blank.
  var rows: [[String]] {
    split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
  }
}

extension [String] {
  /// The lines with each scalar beyond ASCII as its number: strings that differ in bytes alone are else equal.
  var exact: [String] {
    map { line in line.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() }
  }
}

/// The lines by which two texts differ, bytes compared: none if they are the same.
func unlike(_ first: [String], _ second: [String]) -> [String] {
  if first.elementsEqual(second, by: { $0.utf8.elementsEqual($1.utf8) }) { return [] }
  let (first, second) = (first.exact, second.exact)
  let lines =
    first.filter { !second.contains($0) } + ["---"] + second.filter { !first.contains($0) }
  return lines.count == 1 ? ["the same lines in another order"] : lines
}

/// The bytes of a name.
func bytes(_ name: String) -> [UInt8] { Array(name.utf8) }

/// Minor units of `12.90`, `12.9` or `12`.
func fen(_ text: String) throws -> Int64 {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let decimals = parts.count == 2 ? String(parts[1]) : ""
  let padded = decimals + String(repeating: "0", count: max(0, 2 - decimals.count))
  return try known(Int64(parts[0] + padded), text)
}

/// Milliseconds after midnight of `21:59`, `21:59:59` or `21:59:59.999`.
func clock(_ text: String) throws -> Int64 {
  let seconds = text.split(separator: ":").map(String.init)
  var time = try known(Int64(seconds[0]), text) * Timeline.hour
  time += try known(Int64(seconds[1]), text) * Timeline.minute
  if seconds.count == 3 {
    let parts = seconds[2].split(separator: ".").map(String.init)
    time += try known(Int64(parts[0]), text) * 1000
    if parts.count == 2 { time += try known(Int64(parts[1]), text) }
  }
  return time
}

/// All orders of the numbers from 0 to `count`, by Heap's way.
func permutations(of count: Int) -> [[Int]] {
  var found: [[Int]] = []
  var order = Array(0..<count)
  func permute(_ length: Int) {
    if length <= 1 {
      found.append(order)
      return
    }
    for index in 0..<length {
      permute(length - 1)
      order.swapAt(length % 2 == 0 ? index : 0, length - 1)
    }
  }
  permute(count)
  return found
}
