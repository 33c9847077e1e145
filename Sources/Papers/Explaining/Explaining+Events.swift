import Documents
import OrderDay
import PlainText

/// What the events of a line did, and which limits they met (R3, R4).
extension Explaining {
  func events(of line: LineID) -> [Paper.Block] {
    let events = explainer.events.filter { $0.line == line || $0.line.isNone }
    if events.isEmpty { return [] }
    return section(
      say.events,
      table(
        [
          .init(words.time, .text), .init(say.event, .text), .init(say.verdict, .text),
          .init(say.before, .number), .init(say.after, .number),
        ], events.map(row)) + events.compactMap(note).map { .note($0) })
      + limits(of: events)
  }

  private func row(of event: ExplainedEvent) -> [Cell] {
    let columns = night.events
    let quantity = columns.quantity[event.row]
    let isNumber = quantity != OrderEvents.blank && quantity != OrderEvents.unreadQuantity
    return [
      .text(moment(columns.time(of: event.row))),
      .text(say.event(columns.kind(of: event.row), units: isNumber ? quantity : nil)),
      .text(verdict(event)), .number(event.before), .number(event.after),
    ]
  }

  private func verdict(_ event: ExplainedEvent) -> String {
    switch event.verdict {
    case .applied, .duplicate: say.verdict(event.verdict, reason: "")
    case .partly(let reason, _), .rejected(let reason, _):
      say.verdict(event.verdict, reason: words.reason(reason))
    }
  }

  /// Why an event was refused, with what it was held against; limits have a table of their own.
  private func note(on event: ExplainedEvent) -> String? {
    guard case .rejected(let reason, _) = event.verdict,
      let why = refusal(reason, event)
    else { return nil }
    return say.refusal(
      at: moment(night.events.time(of: event.row)), reason: words.reason(reason), because: why)
  }

  private func refusal(_ reason: Reason, _ event: ExplainedEvent) -> String? {
    let (columns, timeline) = (night.events, day.timeline)
    let order = explainer.order
    switch reason {
    case .beforeOpening, .afterCutoff:
      return say.outsideHours(opens: moment(timeline.opens), cutoff: moment(timeline.cutoff))
    case .unknownPoint:
      return say.unknown(
        point: NumberMask.masked(columns.points.string(columns.point(of: event.row))))
    case .unknownProduct: return say.unknown(sku: columns.skus.string(columns.sku[event.row]))
    case .conflict:
      let point = columns.pickupPoint(of: event.row)
      let isOther =
        !point.isNone && point != night.book.point(of: order)
        || !columns.member(of: event.row).isNone
          && columns.member(of: event.row) != night.book.member(of: order)
      if isOther || event.placedBy < 0 {
        return say.conflict(
          member: member(night.book.member(of: order)),
          point: self.point(night.book.point(of: order)))
      }
      let placed = Int(event.placedBy)
      return say.conflict(placed: moment(columns.time(of: placed)), units: columns.quantity[placed])
    case .unknownOrder: return say.nothingToChange
    case .badQuantity: return say.quantities
    case .pointClosed:
      let point = columns.pickupPoint(of: event.row)
      let closed = point.isNone ? night.book.point(of: order) : point
      return say.closed(from: moment(day.network.points[closed].closedFrom))
    case .notOnSale:
      let product = day.catalogue.products[columns.product(of: event.row)]
      return say.onSale(
        from: product.saleFrom == .min ? nil : moment(product.saleFrom),
        to: product.saleTo == .max ? nil : moment(product.saleTo))
    case .unreadable: return say.cannotBeRead
    case .soldOut, .overLimit: return nil
    }
  }

  // MARK: Limits

  /// Every limit that an event was held to, with what had been used up by whom before.
  private func limits(of events: [ExplainedEvent]) -> [Paper.Block] {
    let rows = events.flatMap { event in
      event.limits.map { limit -> [Cell] in
        let asked = asked(event)
        let isTooLittle = limit.left < asked
        return [
          .text(moment(night.events.time(of: event.row))),
          text(say.limit(limit.kind), isOwn: isTooLittle), .number(limit.most),
          .number(limit.used), .number(limit.left), .number(asked), .text(holders(of: limit)),
        ]
      }
    }
    if rows.isEmpty { return [] }
    return section(
      say.limits,
      table(
        [
          .init(words.time, .text), .init(say.limit, .text), .init(say.most, .number),
          .init(say.used, .number), .init(say.left, .number), .init(say.asked, .number),
          .init(say.usedBy, .text),
        ], rows))
  }

  /// The increment that an event asked for.
  private func asked(_ event: ExplainedEvent) -> Int64 {
    let quantity = night.events.quantity[event.row]
    return night.events.kind(of: event.row) == .order ? quantity : quantity - event.before
  }

  private func holders(of limit: ExplainedLimit) -> String {
    let named = limit.holders.prefix(limit.holders.count <= 5 ? 5 : 4)
    var parts = named.map {
      say.holder(order: orderID(of: $0.line), member: member(of: $0.line), units: $0.units)
    }
    let others = limit.holders.dropFirst(named.count)
    if !others.isEmpty {
      parts.append(say.others(others.count, units: others.reduce(0) { $0 + $1.units }))
    }
    return parts.joined(separator: ", ")
  }
}
