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
  private let skus: [Int32]
  private let sequence: [Int32]

  /// The explanation of an order.
  ///
  /// - Complexity: O(n log n) in the events, and for each raise of the order O(lines).
  public init(of order: OrderID, in night: Night, arrivals: Arrivals) {
    let canonical = CanonicalOrder(night.events)
    let index = LineIndex(night.events)
    self.night = night
    self.order = order
    self.arrivals = arrivals
    skus = index.sku
    sequence = canonical.sequence()
    tolerance = Tolerance(
      day: night.day, events: night.events, book: night.book, cutoff: night.cutoff)
    let lines = index.lines(of: order)
    self.lines = lines.sorted { night.events.skus.precedes(index.sku[$0], index.sku[$1]) }
    var collector = Collector(
      day: night.day, events: night.events, canonical: canonical, index: index)
    var found: [ExplainedEvent] = []
    for (position, row) in sequence.enumerated() {
      let position = Int32(truncatingIfNeeded: position)
      if night.events.order[Int(row)] != order {
        _ = collector.take(row, at: position)
        continue
      }
      let line = index.lineOfRow[Int(row)]
      func units(_ book: OrderBook) -> Int64 {
        line.isNone ? lines.reduce(0) { $0 + book.units[$1] } : book.units[line]
      }
      let before = collector.book
      let verdict = collector.take(row, at: position)
      found.append(
        ExplainedEvent(
          row: Int(row), line: line, verdict: verdict, before: units(before),
          after: units(collector.book), placedBy: line.isNone ? -1 : before.placingRow[line],
          limits: Self.limits(Int(row), line, verdict, night, before)))
    }
    events = found
  }

  /// The limits that a raise was held to.
  private static func limits(
    _ row: Int, _ line: LineID, _ verdict: EventVerdict, _ night: Night, _ before: OrderBook
  ) -> [ExplainedLimit] {
    let (events, order) = (night.events, night.events.order[row])
    switch verdict {
    case .applied, .partly, .rejected(.soldOut, _), .rejected(.overLimit, _): break
    case .duplicate, .rejected: return []
    }
    let isRaise = events.kind[row] != .cancel && events.quantity[row] > before.units[line]
    if !isRaise { return [] }
    let isOpen = before.firstAccepted[order] >= 0
    return ExplainedLimit.all(
      of: line, product: events.product(of: row),
      member: isOpen ? before.member[order] : events.member[row],
      point: isOpen ? before.point[order] : events.pickupPoint(of: row), day: night.day,
      book: before)
  }

  /// The SKU of a line.
  public func sku(of line: LineID) -> [UInt8] { night.events.skus.name(skus[line]) }

  /// The moment of the event at a canonical position, in milliseconds.
  public func time(ofPosition position: Int32) -> Int64 {
    night.events.time[Int(sequence[Int(position)])]
  }

  /// The moment of a line's first increment, in milliseconds: what "earlier" means in R8.
  public func firstTime(of line: LineID) -> Int64 {
    time(ofPosition: night.book.increments.firstPosition(of: line))
  }
}
