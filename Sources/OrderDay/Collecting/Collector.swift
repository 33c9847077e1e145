/// Applies the events of a day in canonical order (R2.1) and keeps what stands (R3, R4.1-3).
struct Collector {
  private let day: Day
  private let events: OrderEvents
  private let canonical: CanonicalOrder
  private let index: LineIndex
  /// The further columns that any row fills.
  private let filledColumns: [FurtherColumn]
  private var allowance: Allowance
  private(set) var book: OrderBook
  private var previous: Int32 = -1
  private var previousTookEffect = false

  init(day: Day, events: OrderEvents, canonical: CanonicalOrder, index: LineIndex) {
    self.day = day
    self.events = events
    self.canonical = canonical
    self.index = index
    filledColumns = FurtherColumn.allCases.filter { !events.further[$0.rawValue].isEmpty }
    allowance = Allowance(day: day)
    book = OrderBook(orderCount: events.orders.count)
    let lineCount = index.order.count
    book.orderOfLine = index.order
    book.productOfLine = index.sku.map {
      Int($0) < events.productCount ? ProductID(rawValue: $0) : .none
    }
    book.units = [Int64](repeating: 0, count: lineCount)
    book.price = [Int64](repeating: 0, count: lineCount)
    book.placingRow = [Int32](repeating: -1, count: lineCount)
    book.increments = Increments(lineCount: lineCount)
  }

  /// The book at the cutoff, from all rows in canonical order.
  mutating func collect(_ sequence: [Int32]) -> OrderBook {
    for (position, row) in sequence.enumerated() {
      _ = take(row, at: Int32(truncatingIfNeeded: position))
    }
    return book
  }

  /// Applies the event of a row, which comes next in canonical order.
  mutating func take(_ row: Int32, at position: Int32) -> EventVerdict {
    let verdict: EventVerdict
    if canonical.isUnreadable(row) {
      verdict = .rejected(.unreadable, refused: quantityAsRefused(Int(row)))
    } else if previousTookEffect, events.kind[Int(row)] != .order,
      canonical.areEqual(row, previous)
    {
      verdict = .duplicate
    } else {
      verdict = apply(Int(row), at: position)
    }
    previousTookEffect = note(verdict, of: row)
    previous = row
    return verdict
  }

  /// Counts the verdict; whether the event stands, itself or as the duplicate of one that does.
  private mutating func note(_ verdict: EventVerdict, of row: Int32) -> Bool {
    switch verdict {
    case .applied:
      book.appliedCount += 1
      return true
    case .partly(let reason, let refused):
      book.appliedCount += 1
      book.partlyRejectedCount += 1
      book.rejections.append(
        Rejection(row: row, reason: reason, refused: refused, isPartial: true))
      return true
    case .duplicate:
      book.duplicateCount += 1
      return true
    case .rejected(let reason, let refused):
      book.rejectedCount += 1
      book.rejections.append(
        Rejection(row: row, reason: reason, refused: refused, isPartial: false))
      return false
    }
  }

  /// Runs the checks of R3.7 in their order; the first that fails is the reason.
  private mutating func apply(_ row: Int, at position: Int32) -> EventVerdict {
    if let reason = standingFault(row) {
      return .rejected(reason, refused: quantityAsRefused(row))
    }
    switch events.kind[row] {
    case .order: return place(row, at: position)
    case .amend: return amend(row, at: position)
    case .cancel: return cancel(row)
    case .unread: return .rejected(.unreadable, refused: quantityAsRefused(row))
    }
  }

  /// The checks that every kind shares: the time, the names, and whose order it is.
  private func standingFault(_ row: Int) -> Reason? {
    if events.time[row] < day.timeline.opens { return .beforeOpening }
    if events.time[row] >= day.timeline.cutoff { return .afterCutoff }
    let point = events.pickupPoint(of: row)
    let isOrder = events.kind[row] == .order
    if point.isNone, isOrder || events.point[row] >= 0 { return .unknownPoint }
    if events.product(of: row).isNone, isOrder || events.sku[row] >= 0 { return .unknownProduct }
    let order = events.order[row]
    if book.firstAccepted[order] >= 0 {
      if !point.isNone, point != book.point[order] { return .conflict }
      let member = events.member[row]
      if !member.isNone, member != book.member[order] { return .conflict }
    }
    return nil
  }

  private mutating func place(_ row: Int, at position: Int32) -> EventVerdict {
    let line = index.lineOfRow[row]
    let quantity = events.quantity[row]
    if book.placingRow[line] >= 0 {
      return canonical.haveEqualContent(row, Int(book.placingRow[line]))
        ? .duplicate : .rejected(.conflict, refused: quantityAsRefused(row))
    }
    if !(1...Self.mostUnits).contains(quantity) {
      return .rejected(.badQuantity, refused: quantityAsRefused(row))
    }
    let verdict = raise(line, by: quantity, row: row, at: position)
    if case .rejected = verdict { return verdict }
    book.placingRow[line] = Int32(truncatingIfNeeded: row)
    let own = events.price(of: row)
    book.price[line] =
      own == OrderEvents.blank ? day.catalogue.products[book.productOfLine[line]].price : own
    openOrder(of: row, at: position)
    return verdict
  }

  private mutating func amend(_ row: Int, at position: Int32) -> EventVerdict {
    let line = index.lineOfRow[row]
    if line.isNone || book.units[line] == 0 {
      return .rejected(.unknownOrder, refused: quantityAsRefused(row))
    }
    let quantity = events.quantity[row]
    if !(0...Self.mostUnits).contains(quantity) {
      return .rejected(.badQuantity, refused: quantityAsRefused(row))
    }
    if quantity > book.units[line] {
      return raise(line, by: quantity - book.units[line], row: row, at: position)
    }
    lower(line, by: book.units[line] - quantity)
    return .applied
  }

  private mutating func cancel(_ row: Int) -> EventVerdict {
    let line = index.lineOfRow[row]
    if line.isNone {
      let standing = index.lines(of: events.order[row]).filter { book.units[$0] > 0 }
      if standing.isEmpty { return .rejected(.unknownOrder, refused: quantityAsRefused(row)) }
      for line in standing { lower(line, by: book.units[line]) }
      return .applied
    }
    if book.units[line] == 0 { return .rejected(.unknownOrder, refused: quantityAsRefused(row)) }
    let quantity = events.quantity[row]
    if quantity == OrderEvents.blank {
      lower(line, by: book.units[line])
    } else if (1...Self.mostUnits).contains(quantity) {
      lower(line, by: min(quantity, book.units[line]))
    } else {
      return .rejected(.badQuantity, refused: quantityAsRefused(row))
    }
    return .applied
  }

  /// The checks that bind orders and raises only, and the increment as far as it is accepted.
  private mutating func raise(
    _ line: LineID, by increment: Int64, row: Int, at position: Int32
  ) -> EventVerdict {
    let order = events.order[row]
    let point = book.firstAccepted[order] >= 0 ? book.point[order] : events.pickupPoint(of: row)
    let member = book.firstAccepted[order] >= 0 ? book.member[order] : events.member[row]
    let product = book.productOfLine[line]
    let time = events.time[row]
    if time >= day.network.points[point].closedFrom {
      return .rejected(.pointClosed, refused: increment)
    }
    if time < day.catalogue.products[product].saleFrom
      || time >= day.catalogue.products[product].saleTo
    {
      return .rejected(.notOnSale, refused: increment)
    }
    let taker = Allowance.Taker(
      member: member, point: point, warehouse: day.network.warehouse(of: point))
    let fitting = allowance.fitting(
      increment, of: product, for: taker, lineHas: book.units[line])
    if let reason = fitting.reason, fitting.units == 0 {
      return .rejected(reason, refused: increment)
    }
    allowance.take(fitting.units, of: product, for: taker)
    book.units[line] += fitting.units
    book.increments.raise(line, by: fitting.units, at: position)
    guard let reason = fitting.reason else { return .applied }
    return .partly(reason, refused: increment - fitting.units)
  }

  private mutating func lower(_ line: LineID, by units: Int64) {
    let order = book.orderOfLine[line]
    let point = book.point[order]
    allowance.take(
      -units, of: book.productOfLine[line],
      for: .init(
        member: book.member[order], point: point, warehouse: day.network.warehouse(of: point)))
    book.units[line] -= units
    book.increments.lower(line, by: units)
  }

  /// Notes whose order it is, and what the first accepted row that says it carries (R3.1, R3.6).
  private mutating func openOrder(of row: Int, at position: Int32) {
    let order = events.order[row]
    if book.firstAccepted[order] < 0 {
      book.firstAccepted[order] = position
      book.member[order] = events.member[row]
      book.point[order] = events.pickupPoint(of: row)
    }
    for column in filledColumns {
      let value = events.further(column, of: row)
      if value == OrderEvents.blank { continue }
      if book.carried[column.rawValue].isEmpty {
        book.carried[column.rawValue] = [Int64](
          repeating: OrderEvents.blank, count: book.member.count)
      }
      if book.carried[column.rawValue][order] == OrderEvents.blank {
        book.carried[column.rawValue][order] = value
      }
    }
  }

  /// The row's quantity where an event is refused before its increment is known; 0 if blank or unread.
  private func quantityAsRefused(_ row: Int) -> Int64 {
    let quantity = events.quantity[row]
    return quantity == OrderEvents.blank || quantity == OrderEvents.unreadQuantity ? 0 : quantity
  }

  /// The most units of one order, amendment or cancellation (R3.4).
  private static let mostUnits: Int64 = 1_000_000
}
