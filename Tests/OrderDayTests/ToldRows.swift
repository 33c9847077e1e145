@testable import OrderDay

/// What is told after delivery, in words; hours count on from the midnight of the order date, so that the noon
/// of the next day is `36:00`:
///
///     36:05 arrival p1 egg 10
///     36:30 pickup 1001 [egg [2]]
///     42:00 claim 1001 egg 1 damaged supplier
///     39:00 recall L7
func told(_ text: String) throws -> DeliveryEvents {
  var events = DeliveryEvents()
  events.sources = ["told.csv"]
  for (index, words) in text.rows.enumerated() {
    let kind = try known(DeliveryKind.allCases.first { $0.word == words[1] }, words[1])
    var row = DeliveryEvent(time: try clock(words[0]), kind: kind)
    row.line = Int32(index) + 2
    switch kind {
    case .arrival:
      row.point = events.points.intern(words[2].utf8.span)
      row.sku = events.skus.intern(words[3].utf8.span)
      row.quantity = try known(Int64(words[4]), words[4])
    case .pickup, .claim:
      row.order = events.orders.intern(words[2].utf8.span)
      if words.count > 3 { row.sku = events.skus.intern(words[3].utf8.span) }
      if words.count > 4 { row.quantity = try known(Int64(words[4]), words[4]) }
      if kind == .claim {
        row.cause = try known(RefundCause.allCases.first { $0.word == words[5] }, words[5])
        row.fault = try known(Fault.allCases.first { $0.word == words[6] }, words[6])
      }
    case .recall: row.lot = events.lots.intern(words[2].utf8.span)
    }
    events.rows.append(row)
  }
  return events
}

extension TestDay {
  /// The night of these rows, what was told after it, and what the day before carries over.
  func night(
    _ rows: String, after later: String = "", told text: String, opening: OpenBook = OpenBook()
  ) throws -> Night {
    let events = try events(try rows.rows.map { try OrderRow($0) })
    return try Night(
      day: day, events: events,
      arrivals: try arrivals(try later.rows.map { try LaterRow($0) }, events),
      deliveries: try told(text), opening: opening)
  }
}

extension AfterDelivery {
  /// The state of each line of tonight: `1001 egg: picked-up 2, damaged 1`, in the order of the rows.
  var states: [String] { states(of: tonight) }

  /// The state of each line of a day by its position.
  func states(of number: Int) -> [String] {
    let day = book.days[number]
    return day.lines.map { line in
      let states = UnitStates(of: line, in: day)
      let parts: [(String, Int64)] =
        [
          ("picked-up", states.pickedUp), ("forfeited", states.forfeited),
          ("waiting", states.waiting),
        ] + RefundCause.allCases.map { ($0.word, line.refunded($0)) }
      return name(of: line, in: day) + ": "
        + parts.filter { $0.1 != 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
  }

  func name(of line: OpenLine, in day: OpenDay) -> String {
    "\(day.orders.string(line.order)) \(book.names.skus.string(line.sku))"
  }

  /// What was paid back or not earned: `claim 1001 egg 1: 542 back, commission 46 beforePayout`.
  var money: [String] {
    facts.filter { $0.kind != .pickup }.map { fact in
      let day = book.days[fact.day]
      let loss = fact.commission == 0 ? "" : " \(fact.loss)"
      return "\(fact.kind.word) \(name(of: day.lines[fact.line], in: day)) \(fact.units): "
        + "\(fact.refund) back, commission \(fact.commission)\(loss)"
    }
  }

  /// `over-claim 1 partly`, in canonical order.
  var refusals: [String] {
    rejections.map { "\($0.reason.word) \($0.refused)" + ($0.isPartial ? " partly" : "") }
  }

  /// `li: 0 + 92 - 46 + 0 - 0 - 0 = 46 (frozen 46)`: opening, earned, clawed back, bonus, tax, paid, closing.
  var accounts: [String] {
    statements.map {
      "\(book.names.leaders.string($0.leader)): \($0.opening) + \($0.earned) - \($0.clawedBack)"
        + " + \($0.bonus) - \($0.tax) - \($0.paid) = \($0.closing) (frozen \($0.frozen))"
    }
  }
}
