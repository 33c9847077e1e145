/// Units that came at one event, in canonical order of that event (R3.3).
struct SlowIncrement {
  /// The place of the event in canonical order.
  var position: Int
  var units: Whole
}

/// A line of an order: (order id, SKU) (R3.1).
struct SlowLine {
  var order: Name
  var sku: Name
  /// The row that placed it.
  var placing: SlowEvent
  var increments: [SlowIncrement]
  /// The canonical place of the row that placed it.
  var position: Int

  var units: Whole { increments.map(\.units).reduce(0, +) }
}

/// An order: its member and point are those of its first accepted `order` row (R3.1, R3.6).
struct SlowOrder {
  var id: Name
  var member: Name
  var point: Name
  var name: Name = ""
  var phone: Name = ""
  var coupon: Name = ""
  var priority: Whole?
}

/// An event that was refused, whole or in part.
struct SlowRejection {
  var event: SlowEvent
  var reason: String
  var refused: Whole
  /// The rest of the event was applied.
  var isPartial = false
}

/// The orders of the day, taken event by event (R3, R4.1-3).
struct SlowBook {
  let day: SlowDay
  private(set) var orders: [Name: SlowOrder] = [:]
  /// Every line that was placed, in canonical order of its placing; cancelled ones have no units.
  private(set) var lines: [SlowLine] = []
  private(set) var rejections: [SlowRejection] = []
  private(set) var eventCount = 0
  private(set) var appliedCount = 0
  private(set) var duplicateCount = 0
  private(set) var partlyRejectedCount = 0
  /// The members of each point, by their first accepted event there (R11).
  private(set) var membersOfPoint: [Name: [Name]] = [:]
  private(set) var fired: Set<String> = []
  private var changes: Set<[SlowCell]> = []

  private enum Verdict {
    case applied, duplicate
    case rejected(String, Whole)
    case partly(String, Whole)
  }

  init(day: SlowDay, orders table: SlowTable) {
    self.day = day
    let events = SlowEvent.read(table, day)
    eventCount = events.count
    for (position, event) in events.enumerated() {
      if position > 0, events[position - 1].time == event.time,
        events[position - 1].order != event.order
      {
        fired.insert("R2.1 tie of times")
      }
      switch apply(event, at: position) {
      case .applied: appliedCount += 1
      case .duplicate:
        duplicateCount += 1
        fired.insert("R3.2 duplicate")
      case .rejected(let reason, let refused):
        rejections.append(SlowRejection(event: event, reason: reason, refused: refused))
        fired.insert("rejected \(reason)")
      case .partly(let reason, let refused):
        rejections.append(
          SlowRejection(event: event, reason: reason, refused: refused, isPartial: true))
        fired.insert("R4.1 partial \(reason)")
        appliedCount += 1
        partlyRejectedCount += 1
      }
    }
  }

  private func lineIndex(_ order: Name, _ sku: Name) -> Int? {
    lines.firstIndex { $0.order == order && $0.sku == sku }
  }

  /// The checks of R3.7, in their order.
  private mutating func apply(_ event: SlowEvent, at position: Int) -> Verdict {
    let asked = event.quantity ?? 0
    if event.isUnreadable { return .rejected("unreadable", asked) }
    guard let time = event.time, let kind = event.kind else {
      return .rejected("unreadable", asked)
    }
    if time < day.settings.opens { return .rejected("before-opening", asked) }
    if time >= day.settings.cutoff { return .rejected("after-cutoff", asked) }
    if !event.point.isBlank && day.points[event.point] == nil {
      return .rejected("unknown-point", asked)
    }
    if !event.sku.isBlank && day.products[event.sku] == nil {
      return .rejected("unknown-product", asked)
    }
    if let order = orders[event.order] {
      let isOther =
        (!event.member.isBlank && event.member != order.member)
        || (!event.point.isBlank && event.point != order.point)
      if isOther { return .rejected("conflict", asked) }
    }
    switch kind {
    case .order: return place(event, asked, at: time, position)
    case .amend: return amend(event, asked, at: time, position)
    case .cancel: return cancel(event, asked)
    }
  }

  private mutating func place(
    _ event: SlowEvent, _ asked: Whole, at time: Whole, _ position: Int
  ) -> Verdict {
    if let index = lineIndex(event.order, event.sku) {
      let isSame = lines[index].placing.content == event.content
      if lines[index].units == 0 { fired.insert("R3.2 placed again after cancellation") }
      return isSame ? .duplicate : .rejected("conflict", asked)
    }
    guard asked >= 1, asked <= 1_000_000 else { return .rejected("bad-quantity", asked) }
    let (accepted, reason) = allowed(
      asked, of: event.sku, event.order, event.member, event.point, time)
    if let reason, accepted == 0 { return .rejected(reason, asked) }
    if let order = orders[event.order] {
      let hasUnits = lines.contains { $0.order == order.id && $0.units > 0 }
      if !hasUnits { fired.insert("R3.2 new line on a cancelled order") }
    }
    note(event)
    lines.append(
      SlowLine(
        order: event.order, sku: event.sku, placing: event,
        increments: [SlowIncrement(position: position, units: accepted)], position: position))
    if let reason { return .partly(reason, asked - accepted) }
    return .applied
  }

  /// Keeps what an accepted `order` row says of its order and member (R3.1, R3.6, R11).
  private mutating func note(_ event: SlowEvent) {
    var order =
      orders[event.order]
      ?? SlowOrder(id: event.order, member: event.member, point: event.point)
    if order.name.isBlank { order.name = event.name }
    if order.phone.isBlank { order.phone = event.phone }
    if order.coupon.isBlank { order.coupon = event.coupon }
    if order.priority == nil { order.priority = event.priority }
    orders[event.order] = order
    if membersOfPoint[order.point]?.contains(order.member) != true {
      membersOfPoint[order.point, default: []].append(order.member)
    }
  }

  private mutating func amend(
    _ event: SlowEvent, _ asked: Whole, at time: Whole, _ position: Int
  ) -> Verdict {
    if changes.contains(event.key) { return .duplicate }
    guard let order = orders[event.order], let index = lineIndex(event.order, event.sku),
      lines[index].units > 0
    else { return .rejected("unknown-order", asked) }
    guard event.quantity != nil, asked <= 1_000_000 else {
      return .rejected("bad-quantity", asked)
    }
    let raise = asked - lines[index].units
    if raise <= 0 {
      if raise < 0 { fired.insert("R3.3 amended down") }
      lower(index, by: -raise)
      changes.insert(event.key)
      return .applied
    }
    let (accepted, reason) = allowed(
      raise, of: event.sku, order.id, order.member, order.point, time)
    if let reason, accepted == 0 { return .rejected(reason, raise) }
    fired.insert("R3.3 amended up")
    lines[index].increments.append(SlowIncrement(position: position, units: accepted))
    changes.insert(event.key)
    if let reason { return .partly(reason, raise - accepted) }
    return .applied
  }

  private mutating func cancel(_ event: SlowEvent, _ asked: Whole) -> Verdict {
    if changes.contains(event.key) { return .duplicate }
    let indices = lines.indices.filter { index in
      lines[index].order == event.order && lines[index].units > 0
        && (event.sku.isBlank || lines[index].sku == event.sku)
    }
    if indices.isEmpty { return .rejected("unknown-order", asked) }
    let isWhole = event.sku.isBlank || event.quantityText.isBlank
    guard isWhole || (1...1_000_000).contains(asked) else {
      return .rejected("bad-quantity", asked)
    }
    fired.insert(
      event.sku.isBlank
        ? "R3.3 order cancelled" : isWhole ? "R3.3 line cancelled" : "R3.3 line lowered")
    for index in indices { lower(index, by: isWhole ? lines[index].units : asked) }
    changes.insert(event.key)
    return .applied
  }

  /// The newest units go first (R3.3).
  private mutating func lower(_ index: Int, by units: Whole) {
    var left = units
    while left > 0, let newest = lines[index].increments.last {
      let taken = min(left, newest.units)
      left -= taken
      lines[index].increments[lines[index].increments.count - 1].units -= taken
      if newest.units == taken { lines[index].increments.removeLast() }
    }
  }

  /// How many of the units may come, and the first check that refuses the rest (R3.7, R4).
  private mutating func allowed(
    _ units: Whole, of sku: Name, _ order: Name, _ member: Name, _ point: Name, _ time: Whole
  ) -> (Whole, String?) {
    guard let product = day.products[sku], let place = day.points[point] else {
      return (0, "unknown-product")
    }
    if let closed = place.closedFrom, time >= closed { return (0, "point-closed") }
    let isEarly = product.saleFrom.map { time < $0 } ?? false
    let isLate = product.saleTo.map { time >= $0 } ?? false
    if isEarly || isLate { return (0, "not-on-sale") }
    var checks: [(limit: Whole?, reason: String, what: String, counts: (SlowOrder) -> Bool)] = []
    if !day.settings.capsAtCutoff {
      let warehouses = day.points.mapValues(\.warehouse)
      checks.append(
        (product.stockCap, "sold-out", "R4.1 cap", { warehouses[$0.point] == place.warehouse }))
    }
    checks += [
      (product.memberLimit, "over-limit", "R4.2 member limit", { $0.member == member }),
      (product.orderLimit, "over-limit", "R4.2 order limit", { $0.id == order }),
      (product.pointLimit, "over-limit", "R4.2 point limit", { $0.point == point }),
    ]
    var accepted = units
    var reason: String?
    for check in checks {
      guard let limit = check.limit else { continue }
      let used = lines.filter { line in
        line.sku == sku && orders[line.order].map(check.counts) == true
      }.map(\.units).reduce(0, +)
      let room = max(0, limit - used)
      if room == units { fired.insert("\(check.what) hit exactly") }
      if room >= units { continue }
      if reason == nil { fired.insert(check.what) }
      reason = reason ?? check.reason
      accepted = product.isPartial ? min(accepted, room) : 0
    }
    return (accepted, reason)
  }
}
