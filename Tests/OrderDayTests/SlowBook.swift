import OrderDay

/// What the rules R2, R3 and R4.1-3 say, as plainly as they can be written: the slow model that the engine is
/// held against.
///
/// It shares no code with the engine. Everything is a list that is searched from its start; names are strings
/// that are compared by their bytes; what a limit leaves is added up anew for each increment.
struct SlowBook {
  struct Increment {
    var time: Int64
    var units: Int64
  }

  struct Line {
    var order: String
    var sku: String
    var price: Int64
    var placing: OrderRow
    var increments: [Increment]

    var units: Int64 { increments.map(\.units).reduce(0, +) }
  }

  struct Order {
    var order: String
    var member: String
    var point: String
    var carried: [String: String]
  }

  struct Refusal {
    var row: OrderRow
    var reason: String
    var refused: Int64
    var isPartial = false
  }

  let day: TestDay
  var lines: [Line] = []
  var orders: [Order] = []
  var refusals: [Refusal] = []
  var appliedChanges: [OrderRow] = []
  var applied = 0
  var duplicates = 0
  var rejected = 0
  var partly = 0

  init(_ day: TestDay, _ rows: [OrderRow]) {
    self.day = day
    // R2.1 is silent on an unreadable row that looks like a readable one: it comes after.
    let ordered = rows.sorted { a, b in
      let order = SlowOrder.compare(a, b)
      return order == 0 ? !a.isUnreadable && b.isUnreadable : order < 0
    }
    for row in ordered { read(row) }
  }

  /// R3.7: the checks in their order.
  private mutating func read(_ row: OrderRow) {
    let asked = if case .units(let units) = row.quantity { units } else { Int64(0) }
    guard !row.isUnreadable, let time = row.time else { return refuse(row, "unreadable", asked) }
    if time < day.opens { return refuse(row, "before-opening", asked) }
    if time >= day.cutoff { return refuse(row, "after-cutoff", asked) }
    let isOrder = row.kind == "order"
    if isOrder || row.point != "", point(row.point) == nil {
      return refuse(row, "unknown-point", asked)
    }
    if isOrder || row.sku != "", product(row.sku) == nil {
      return refuse(row, "unknown-product", asked)
    }
    if let order = orders.first(where: { isSame($0.order, row.order) }) {
      let otherPoint = row.point != "" && !isSame(row.point, order.point)
      let otherMember = row.member != "" && !isSame(row.member, order.member)
      if otherPoint || otherMember { return refuse(row, "conflict", asked) }
    }
    switch row.kind {
    case "order": place(row, time, asked)
    case "amend": amend(row, time, asked)
    default: cancel(row, asked)
    }
  }

  private mutating func place(_ row: OrderRow, _ time: Int64, _ asked: Int64) {
    if let line = lines.first(where: { isSame($0.order, row.order) && isSame($0.sku, row.sku) }) {
      if SlowOrder.compareAllButTime(line.placing, row) == 0 {
        duplicates += 1
      } else {
        refuse(row, "conflict", asked)
      }
      return
    }
    if row.quantity == .blank || asked < 1 || asked > 1_000_000 {
      return refuse(row, "bad-quantity", asked)
    }
    let order = orders.first { isSame($0.order, row.order) }
    let owner = order ?? Order(order: row.order, member: row.member, point: row.point, carried: [:])
    let accepted = accept(row, time, asked, owner)
    if accepted == 0 { return }
    let price = row.price ?? product(row.sku)?.record.price ?? 0
    lines.append(
      Line(
        order: row.order, sku: row.sku, price: price, placing: row,
        increments: [Increment(time: time, units: accepted)]))
    if order == nil { orders.append(owner) }
    for index in orders.indices where isSame(orders[index].order, row.order) {
      for (column, value) in row.further
      where orders[index].carried[column] == nil && value != "no" {
        orders[index].carried[column] = value
      }
    }
  }

  private mutating func amend(_ row: OrderRow, _ time: Int64, _ asked: Int64) {
    if isAgain(row) { return }
    guard let index = standingLine(row) else { return refuse(row, "unknown-order", asked) }
    if row.quantity == .blank || asked < 0 || asked > 1_000_000 {
      return refuse(row, "bad-quantity", asked)
    }
    let units = lines[index].units
    if asked > units {
      guard let owner = orders.first(where: { isSame($0.order, row.order) }) else { return }
      let accepted = accept(row, time, asked - units, owner)
      if accepted == 0 { return }
      lines[index].increments.append(Increment(time: time, units: accepted))
    } else {
      lower(index, by: units - asked)
      applied += 1
    }
    appliedChanges.append(row)
  }

  private mutating func cancel(_ row: OrderRow, _ asked: Int64) {
    if isAgain(row) { return }
    if row.sku == "" {
      let standing = lines.indices.filter {
        isSame(lines[$0].order, row.order) && lines[$0].units > 0
      }
      if standing.isEmpty { return refuse(row, "unknown-order", asked) }
      for index in standing { lower(index, by: lines[index].units) }
    } else {
      guard let index = standingLine(row) else { return refuse(row, "unknown-order", asked) }
      if row.quantity != .blank, asked < 1 || asked > 1_000_000 {
        return refuse(row, "bad-quantity", asked)
      }
      let units = lines[index].units
      lower(index, by: row.quantity == .blank ? units : min(asked, units))
    }
    applied += 1
    appliedChanges.append(row)
  }

  /// What an increment gets past the closing, the sale window and R4; notes what it does not get.
  private mutating func accept(
    _ row: OrderRow, _ time: Int64, _ increment: Int64, _ owner: Order
  ) -> Int64 {
    guard let point = point(owner.point), let product = product(row.sku)?.record else { return 0 }
    var reason = ""
    var fits: Int64 = 0
    if time >= point.record.closedFrom {
      reason = "point-closed"
    } else if time < product.saleFrom || time >= product.saleTo {
      reason = "not-on-sale"
    } else {
      (fits, reason) = limited(increment, product, row, owner)
    }
    if reason == "" {
      applied += 1
    } else if fits == 0 {
      refuse(row, reason, increment)
    } else {
      applied += 1
      partly += 1
      refusals.append(
        Refusal(row: row, reason: reason, refused: increment - fits, isPartial: true))
    }
    return fits
  }

  /// R4.1 and R4.2.
  private func limited(
    _ increment: Int64, _ product: ProductRecord, _ row: OrderRow, _ owner: Order
  ) -> (Int64, String) {
    let warehouse = point(owner.point)?.record.warehouse
    let liveCap = day.settings.caps == .live ? product.stockCap : nil
    let stockLeft = liveCap.map { cap in
      cap - taken(row.sku) { point($0.point)?.record.warehouse == warehouse }
    }
    let limitsLeft = [
      product.limitMember.map { $0 - taken(row.sku) { isSame($0.member, owner.member) } },
      product.limitOrder.map { $0 - taken(row.sku) { isSame($0.order, owner.order) } },
      product.limitPoint.map { $0 - taken(row.sku) { isSame($0.point, owner.point) } },
    ].compactMap { $0 }
    var reason = ""
    if let stockLeft, increment > stockLeft {
      reason = "sold-out"
    } else if limitsLeft.contains(where: { increment > $0 }) {
      reason = "over-limit"
    }
    if reason == "" { return (increment, "") }
    let fits = max(0, ([increment, stockLeft ?? increment] + limitsLeft).min() ?? 0)
    return (product.isPartial ? fits : 0, reason)
  }

  /// The accepted units of a SKU over the orders that are counted.
  private func taken(_ sku: String, where isCounted: (Order) -> Bool) -> Int64 {
    var units: Int64 = 0
    for line in lines where isSame(line.sku, sku) {
      for order in orders where isSame(order.order, line.order) && isCounted(order) {
        units += line.units
      }
    }
    return units
  }

  /// R3.3: the newest units go first.
  private mutating func lower(_ index: Int, by units: Int64) {
    var left = units
    while left > 0, let newest = lines[index].increments.popLast() {
      let taken = min(left, newest.units)
      left -= taken
      if newest.units > taken {
        lines[index].increments.append(
          Increment(time: newest.time, units: newest.units - taken))
      }
    }
  }

  /// R3.2: a change equal in every column to an applied one.
  private mutating func isAgain(_ row: OrderRow) -> Bool {
    if !appliedChanges.contains(where: { SlowOrder.compare($0, row) == 0 }) { return false }
    duplicates += 1
    return true
  }

  private mutating func refuse(_ row: OrderRow, _ reason: String, _ refused: Int64) {
    rejected += 1
    refusals.append(Refusal(row: row, reason: reason, refused: refused))
  }

  private func standingLine(_ row: OrderRow) -> Int? {
    lines.firstIndex {
      isSame($0.order, row.order) && isSame($0.sku, row.sku) && $0.units > 0
    }
  }

  private func point(_ name: String) -> Stop? {
    day.points.first { $0.record.point == Array(name.utf8) }
  }

  private func product(_ sku: String) -> Goods? {
    day.goods.first { $0.record.sku == Array(sku.utf8) }
  }

  private func isSame(_ a: String, _ b: String) -> Bool { SlowOrder.compareNames(a, b) == 0 }
}
