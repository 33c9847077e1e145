import Parallel

/// Applies the events of a day to all its orders (R3, R4.1-3).
struct Collecting {
  /// The orders in parts, in the order of their numbers.
  let parts: [CollectedOrders]
  /// How many orders each part but the last ones has.
  private let partSize: UInt32

  /// How many orders are a part: their lines fit the cache of a core.
  private static let partOrders = 1 << 14

  /// Where nothing binds an order to another, each is collected by itself: its rows stand together, and parts of the orders
  /// are done side by side. A cap while orders come in, or a limit of a member or a point, needs all events of the day in
  /// their order.
  ///
  /// - Complexity: O(rows), and O(n log n) in the rows of one order and time.
  init(
    day: Day, events: OrderEvents, rows: OrderRows, canonical: CanonicalOrder, workers: Workers
  ) {
    let orders = 0..<events.orders.count
    let input = CollectingInput(day: day, events: events, canonical: canonical)
    if input.rules.bindsOrders {
      var collector = Collector(input, collected: CollectedOrders(all: rows, of: events))
      for row in canonical.sequence() { collector.take(row) }
      parts = [collector.closed()]
    } else {
      let size = workers.partSize(usual: Self.partOrders)
      parts =
        workers.map(over: orders, by: size) { part in
          let rowCount = rows.count(of: part)
          var collector = Collector(
            input,
            collected: CollectedOrders(
              from: part.lowerBound, roomFor: part.count, rows: rowCount))
          // One array for the rows of each order in turn: they are few, and may be to be sorted.
          var spare: [Int32] = []
          for order in part { collector.takeOrder(order, of: rows, by: &spare) }
          workers.advance(by: rowCount)
          return collector.closed()
        } + [Self.withoutOrder(rows, input)]
    }
    partSize = UInt32(max(1, parts[0].orders.count))
  }

  /// The part that an order is in.
  func part(of order: OrderID) -> Int {
    // Half as wide a division takes half the time.
    Int(UInt32(bitPattern: order.rawValue) / partSize)
  }

  /// The part that an order is in, and its position there.
  func place(of order: OrderID) -> (part: Int, position: Int) {
    let part = part(of: order)
    return (part, order.index - parts[part].orders.lowerBound)
  }

  /// Of each order something that its head says.
  func column<Value>(_ value: (OrderHead) -> Value) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(parts.reduce(0) { $0 + $1.heads.count })
    for part in parts {
      for head in part.heads { values.append(value(head)) }
    }
    return values
  }

  /// The rows that name no order: all that becomes of them is to be refused.
  private static func withoutOrder(_ rows: OrderRows, _ input: CollectingInput) -> CollectedOrders {
    var collector = Collector(
      input, collected: CollectedOrders(from: input.events.orders.count))
    for row in rows.withoutOrder { collector.take(row) }
    return collector.collected
  }

  /// What was refused, in canonical order.
  func rejections(by canonical: CanonicalOrder) -> [Rejection] {
    let all = Array(joining: parts) { $0.rejections }
    return canonical.positions(of: all.map(\.row)).map { all[Int($0)] }
  }

  /// What each order carries beside its lines (R3.6), by `FurtherColumn`.
  var carried: [RareNumbers] {
    FurtherColumn.allCases.map { column in
      parts.reduce(into: RareNumbers(blank: OrderEvents.blank)) { carried, part in
        carried.append(part.carried[column.rawValue], at: part.orders.lowerBound)
      }
    }
  }
}

extension Array {
  /// What all parts have, one behind the other.
  init<Part>(joining parts: [Part], _ elements: (Part) -> [Element]) {
    self.init()
    reserveCapacity(parts.reduce(0) { $0 + elements($1).count })
    for part in parts { append(contentsOf: elements(part)) }
  }
}
