/// Tells why the lines of one order got what they got, every figure reckoned again from the night's columns.
///
/// The night itself keeps nothing for it: the events are collected once more, up to those of the order, and the
/// stages behind are asked for one line at a time.
///
///     let explainer = Explainer(of: order, in: night, arrivals: arrivals)
///     explainer.events              // what each event did, and which limits it met
///     explainer.lines.map(explainer.explanation)
public struct Explainer: Sendable {
  /// The night.
  public let night: Night
  /// The order.
  public let order: OrderID
  /// What was told after the cutoff.
  public let arrivals: Arrivals
  /// The events of the order, in canonical order.
  public let events: [ExplainedEvent]
  /// The lines that any event of the order names, by the bytes of their SKUs.
  public let lines: [LineID]
  let tolerance: Tolerance
  let canonical: CanonicalOrder

  /// The explanation of an order.
  ///
  /// - Complexity: O(n log n) in the events, and for each raise of the order O(lines).
  public init(of order: OrderID, in night: Night, arrivals: Arrivals) {
    let canonical = CanonicalOrder(night.events)
    self.canonical = canonical
    self.night = night
    self.order = order
    self.arrivals = arrivals
    tolerance = Tolerance(
      day: night.day, events: night.events, book: night.book, cutoff: night.cutoff)
    lines = night.book.lines(of: order)
    var collector = Collector(
      CollectingInput(day: night.day, events: night.events, canonical: canonical),
      collected: CollectedOrders(all: OrderRows(night.events), of: night.events))
    var found: [ExplainedEvent] = []
    for row in canonical.sequence() {
      if night.events.order(of: Int(row)) != order {
        collector.take(row)
        continue
      }
      let line = collector.line(of: Int(row))
      func units(_ collected: CollectedOrders) -> Int64 {
        line.isNone
          ? collected.lines(at: collected.position(of: order))
            .reduce(0) { $0 + Int64(collected.lines[$1].units) }
          : Int64(collected.lines[line].units)
      }
      let before = collector.collected
      let verdict = collector.take(row)
      found.append(
        ExplainedEvent(
          row: Int(row), line: line, verdict: verdict, before: units(before),
          after: units(collector.collected),
          placedBy: line.isNone ? -1 : before.lines[line].placingRow,
          limits: Self.limits(Int(row), line, verdict, night, before, canonical)))
    }
    events = Self.inBook(found, of: order, collector.collected, night)
  }

  /// The limits that a raise was held to.
  private static func limits(
    _ row: Int, _ line: LineID, _ verdict: EventVerdict, _ night: Night, _ before: CollectedOrders,
    _ canonical: CanonicalOrder
  ) -> [ExplainedLimit] {
    let events = night.events
    switch verdict {
    case .applied, .partly, .rejected(.soldOut, _), .rejected(.overLimit, _): break
    case .duplicate, .rejected: return []
    }
    let isRaise =
      events.kind(of: row) != .cancel && events.quantity[row] > Int64(before.lines[line].units)
    if !isRaise { return [] }
    let order = before.position(of: events.order(of: row))
    let opening = before.heads[order].isOpen ? Int(before.heads[order].firstAccepted) : row
    return ExplainedLimit.all(
      of: line, product: events.product(of: row),
      member: events.member(of: opening), point: events.pickupPoint(of: opening), day: night.day,
      events: events, collected: before, canonical: canonical)
  }

  /// The events, their lines those of the book: while they are collected, lines have other numbers.
  private static func inBook(
    _ events: [ExplainedEvent], of order: OrderID, _ collected: CollectedOrders, _ night: Night
  ) -> [ExplainedEvent] {
    // What can be named: the lines of the order, and any line of a product that it names.
    let skus = Set(events.filter { !$0.line.isNone }.map { collected.lines[$0.line].sku })
    var lineOfKey: [Key: LineID] = [:]
    for index in 0..<night.book.lineCount {
      let line = LineID(index: index)
      let key = Key(order: night.book.order(of: line), sku: night.book.sku(of: line))
      if skus.contains(key.sku) { lineOfKey[key] = line }
    }
    var keyOfLine: [LineID: Key] = [:]
    for order in collected.orders {
      for line in collected.lines(at: order) where skus.contains(collected.lines[line].sku) {
        keyOfLine[LineID(index: line)] = Key(
          order: OrderID(index: order), sku: collected.lines[line].sku)
      }
    }
    func inBook(_ line: LineID) -> LineID { keyOfLine[line].flatMap { lineOfKey[$0] } ?? .none }
    return events.map { event in
      var event = event
      event.line = inBook(event.line)
      for limit in event.limits.indices {
        for holder in event.limits[limit].holders.indices {
          event.limits[limit].holders[holder].line = inBook(
            event.limits[limit].holders[holder].line)
        }
      }
      return event
    }
  }

  /// An order and the number of a SKU: what makes a line.
  private struct Key: Hashable {
    var order: OrderID
    var sku: Int32
  }

  /// The SKU of a line.
  public func sku(of line: LineID) -> [UInt8] {
    night.events.skus.name(night.book.sku(of: line))
  }

  /// The moment of a line's first raise, in milliseconds: what "earlier" means in R8.
  public func firstTime(of line: LineID) -> Int64 {
    night.events.time(of: Int(night.book.placingRow(of: line)))
  }
}
