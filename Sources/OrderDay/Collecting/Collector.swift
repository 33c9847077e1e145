/// Applies the events of some orders in canonical order (R2.1) and keeps what stands (R3, R4.1-3).
struct Collector {
  private let input: CollectingInput
  private var allowance: Allowance
  /// What stands so far.
  private(set) var collected: CollectedOrders
  private var previous: Int32 = -1
  private var previousTookEffect = false

  init(_ input: CollectingInput, collected: CollectedOrders) {
    self.input = input
    self.collected = collected
    allowance = input.rules.allowance
  }

  /// What stands when all events were applied.
  consuming func closed() -> CollectedOrders {
    collected.close()
    return collected
  }

  /// Applies the events of the next order; `spare` is room for its rows.
  mutating func takeOrder(_ order: Int, of rows: OrderRows, by spare: inout [Int32]) {
    if placePlainOrder(order, of: rows) { return }
    spare.removeAll(keepingCapacity: true)
    rows.append(order, to: &spare)
    // Not the events as a whole: what lies beside what changes is copied.
    collected.add(spare, skus: input.events.sku)
    input.canonical.sort(&spare)
    for row in spare { take(row) }
  }

  /// Places an order whose rows each place another line, and nothing can be refused of them: so are nearly all. `false`, and
  /// nothing is placed, where more is to be asked.
  private mutating func placePlainOrder(_ order: Int, of rows: OrderRows) -> Bool {
    let places = rows.places(of: order)
    guard input.rules.arePlain, !input.canonical.hasUnreadable, !places.isEmpty else {
      return false
    }
    let some = rows.basket(at: places.lowerBound).basket
    let (point, member) = (
      input.events.pickupPoint(ofBasket: some), input.events.baskets.member[some]
    )
    if point.isNone { return false }
    var rowCount = 0
    var (first, firstTime, firstSKU) = (-1, Int64.max, Int32.max)
    for place in places {
      let (basket, ofBasket) = rows.basket(at: place)
      let time = input.events.baskets.time[basket]
      guard input.events.baskets.kind[basket] == .order, input.day.timeline.isOpen(at: time),
        input.events.pickupPoint(ofBasket: basket) == point,
        input.events.baskets.member[basket] == member
      else { return false }
      for row in ofBasket {
        guard !input.events.product(of: row).isNone,
          (1...Self.mostUnits).contains(input.events.quantity[row])
        else { return false }
        let sku = input.canonical.skuRank(ofRow: row)
        if time < firstTime || time == firstTime && sku < firstSKU {
          (first, firstTime, firstSKU) = (row, time, sku)
        }
      }
      rowCount += ofBasket.count
    }
    let isPlaced = collected.addPlaced(rowCount, places, of: rows, input, openedBy: first)
    if isPlaced { collected.counts.applied += rowCount }
    return isPlaced
  }

  /// Applies the event of a row, which comes next in canonical order.
  @discardableResult
  mutating func take(_ row: Int32) -> EventVerdict {
    let verdict: EventVerdict
    if input.canonical.isUnreadable(row) {
      verdict = .rejected(.unreadable, refused: quantityAsRefused(Int(row)))
    } else if previousTookEffect, input.events.kind(of: Int(row)) != .order,
      input.canonical.areEqual(row, previous)
    {
      verdict = .duplicate
    } else {
      verdict = apply(Int(row))
    }
    previousTookEffect = note(verdict, of: row)
    previous = row
    return verdict
  }

  /// Counts the verdict; whether the event stands, itself or as the duplicate of one that does.
  private mutating func note(_ verdict: EventVerdict, of row: Int32) -> Bool {
    switch verdict {
    case .applied:
      collected.counts.applied += 1
      return true
    case .partly(let reason, let refused):
      collected.counts.applied += 1
      collected.counts.partlyRejected += 1
      collected.rejections.append(
        Rejection(row: row, reason: reason, refused: refused, isPartial: true))
      return true
    case .duplicate:
      collected.counts.duplicates += 1
      return true
    case .rejected(let reason, let refused):
      collected.counts.rejected += 1
      collected.rejections.append(
        Rejection(row: row, reason: reason, refused: refused, isPartial: false))
      return false
    }
  }

  /// Runs the checks of R3.7 in their order; the first that fails is the reason.
  private mutating func apply(_ row: Int) -> EventVerdict {
    if let reason = standingFault(row) {
      return .rejected(reason, refused: quantityAsRefused(row))
    }
    switch input.events.kind(of: row) {
    case .order: return place(row)
    case .amend: return amend(row)
    case .cancel: return cancel(row)
    case .unread: return .rejected(.unreadable, refused: quantityAsRefused(row))
    }
  }

  /// The checks that every kind shares: the time, the names, and whose order it is.
  private func standingFault(_ row: Int) -> Reason? {
    if input.events.time(of: row) < input.day.timeline.opens { return .beforeOpening }
    if input.events.time(of: row) >= input.day.timeline.cutoff { return .afterCutoff }
    let point = input.events.pickupPoint(of: row)
    let isOrder = input.events.kind(of: row) == .order
    if point.isNone, isOrder || input.events.point(of: row) >= 0 { return .unknownPoint }
    if input.events.product(of: row).isNone, isOrder || input.events.sku[row] >= 0 {
      return .unknownProduct
    }
    let order = collected.position(of: input.events.order(of: row))
    if collected.heads[order].isOpen {
      let head = collected.heads[order]
      if !point.isNone, point != head.point(in: input.events) { return .conflict }
      let member = input.events.member(of: row)
      if !member.isNone, member != head.member(in: input.events) { return .conflict }
    }
    return nil
  }

  private mutating func place(_ row: Int) -> EventVerdict {
    let line = line(of: row)
    let quantity = input.events.quantity[row]
    if collected.lines[line].placingRow >= 0 {
      return input.canonical.haveEqualContent(row, Int(collected.lines[line].placingRow))
        ? .duplicate : .rejected(.conflict, refused: quantityAsRefused(row))
    }
    if !(1...Self.mostUnits).contains(quantity) {
      return .rejected(.badQuantity, refused: quantityAsRefused(row))
    }
    let verdict = raise(line, by: quantity, row: row)
    if case .rejected = verdict { return verdict }
    collected.place(line, by: Int32(truncatingIfNeeded: row))
    openOrder(of: row)
    return verdict
  }

  private mutating func amend(_ row: Int) -> EventVerdict {
    let line = line(of: row)
    let units = line.isNone ? 0 : Int64(collected.lines[line].units)
    if units == 0 { return .rejected(.unknownOrder, refused: quantityAsRefused(row)) }
    let quantity = input.events.quantity[row]
    if !(0...Self.mostUnits).contains(quantity) {
      return .rejected(.badQuantity, refused: quantityAsRefused(row))
    }
    if quantity > units { return raise(line, by: quantity - units, row: row) }
    lower(line, by: units - quantity, order: input.events.order(of: row))
    return .applied
  }

  private mutating func cancel(_ row: Int) -> EventVerdict {
    let order = input.events.order(of: row)
    let line = line(of: row)
    if line.isNone {
      let standing = collected.lines(at: collected.position(of: order))
        .filter { collected.lines[$0].units > 0 }
      if standing.isEmpty { return .rejected(.unknownOrder, refused: quantityAsRefused(row)) }
      for line in standing {
        lower(LineID(index: line), by: Int64(collected.lines[line].units), order: order)
      }
      return .applied
    }
    let units = Int64(collected.lines[line].units)
    if units == 0 { return .rejected(.unknownOrder, refused: quantityAsRefused(row)) }
    let quantity = input.events.quantity[row]
    if quantity == OrderEvents.blank {
      lower(line, by: units, order: order)
    } else if (1...Self.mostUnits).contains(quantity) {
      lower(line, by: min(quantity, units), order: order)
    } else {
      return .rejected(.badQuantity, refused: quantityAsRefused(row))
    }
    return .applied
  }

  /// The checks that bind orders and raises only, and the increment as far as it is accepted.
  private mutating func raise(
    _ line: LineID, by increment: Int64, row: Int
  ) -> EventVerdict {
    let order = collected.position(of: input.events.order(of: row))
    let opening = collected.heads[order].isOpen ? Int(collected.heads[order].firstAccepted) : row
    let (point, member) = (
      input.events.pickupPoint(of: opening), input.events.member(of: opening)
    )
    let product = ProductID(rawValue: input.events.sku[row])
    let time = input.events.time(of: row)
    if input.rules.closesPoints, time >= input.day.network.points[point].closedFrom {
      return .rejected(.pointClosed, refused: increment)
    }
    if input.rules.hasSaleTimes,
      time < input.day.catalogue.products[product].saleFrom
        || time >= input.day.catalogue.products[product].saleTo
    {
      return .rejected(.notOnSale, refused: increment)
    }
    if !input.rules.hasLimits {
      collected.raise(line, by: increment, row: Int32(truncatingIfNeeded: row))
      return .applied
    }
    let taker = Allowance.Taker(
      member: member, point: point, warehouse: input.day.network.warehouse(of: point))
    let fitting = allowance.fitting(
      increment, of: product, for: taker, lineHas: Int64(collected.lines[line].units))
    if let reason = fitting.reason, fitting.units == 0 {
      return .rejected(reason, refused: increment)
    }
    allowance.take(fitting.units, of: product, for: taker)
    collected.raise(line, by: fitting.units, row: Int32(truncatingIfNeeded: row))
    guard let reason = fitting.reason else { return .applied }
    return .partly(reason, refused: increment - fitting.units)
  }

  private mutating func lower(_ line: LineID, by units: Int64, order: OrderID) {
    if input.rules.hasLimits {
      let order = collected.position(of: order)
      let point = collected.heads[order].point(in: input.events)
      allowance.take(
        -units, of: ProductID(rawValue: collected.lines[line].sku),
        for: .init(
          member: collected.heads[order].member(in: input.events), point: point,
          warehouse: input.day.network.warehouse(of: point)
        ))
    }
    collected.lower(line, by: units)
  }

  /// Notes whose order it is, and what the first accepted row that says it carries (R3.1, R3.6).
  private mutating func openOrder(of row: Int) {
    let order = collected.position(of: input.events.order(of: row))
    if !collected.heads[order].isOpen {
      collected.open(at: order, by: Int32(truncatingIfNeeded: row))
    }
    for column in input.rules.filledColumns {
      let value = input.events.further(column, of: row)
      if value == OrderEvents.blank { continue }
      if collected.carried[column.rawValue][order] == OrderEvents.blank {
        collected.carried[column.rawValue][order] = value
      }
    }
  }

  /// The line that a row names; none where it names no SKU.
  func line(of row: Int) -> LineID {
    input.events.sku[row] < 0
      ? .none : collected.line(of: input.events.order(of: row), sku: input.events.sku[row])
  }

  /// The row's quantity where an event is refused before its increment is known; 0 if blank or unread.
  private func quantityAsRefused(_ row: Int) -> Int64 {
    let quantity = input.events.quantity[row]
    return quantity == OrderEvents.blank || quantity == OrderEvents.unreadQuantity ? 0 : quantity
  }

  /// The most units of one order, amendment or cancellation (R3.4).
  private static let mostUnits: Int64 = 1_000_000
}

/// What the events of a day are collected by.
///
/// It is a class because each collector has it: a part of the orders has its own, and to apply an event is to copy what
/// the collector is.
final class CollectingInput: Sendable {
  let day: Day
  let events: OrderEvents
  let canonical: CanonicalOrder
  let rules: CollectingRules

  init(day: Day, events: OrderEvents, canonical: CanonicalOrder) {
    self.day = day
    self.events = events
    self.canonical = canonical
    rules = CollectingRules(day, events)
  }
}
