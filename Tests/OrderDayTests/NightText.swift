@testable import OrderDay

/// A night read back as short lines, without any number that the reading order of the rows could change.
extension Night {
  /// What stands: `1001 egg 3`, by order and SKU.
  var lines: [String] { standing.map { "\(name($0)) \(book.units[$0])" } }

  /// What was refused, in canonical order: `21:40 amend 1001 egg 3: sold-out 2`.
  var refusals: [String] {
    book.rejections.map { rejection in
      let word = "\(rejection.reason.word) \(rejection.refused)"
      return "\(text(ofRow: Int(rejection.row))): \(word)\(rejection.isPartial ? " partly" : "")"
    }
  }

  /// `applied 2 duplicates 0 rejected 1 partly 0`.
  var counts: String {
    "applied \(book.counts.applied) duplicates \(book.counts.duplicates) "
      + "rejected \(book.counts.rejected) partly \(book.counts.partlyRejected)"
  }

  /// The increments that are left of a line, oldest first: `2@20:15 1@21:40`.
  func increments(_ order: String, _ sku: String) -> String {
    standing.first { name($0) == "\(order) \(sku)" }.map { increments(of: $0) } ?? ""
  }

  /// The pickup lists: `p1 1 wang 1001 egg 3`.
  var list: [String] {
    lists.entries.map { entry in
      let order = book.order(of: entry.line)
      return
        "\(pointName(entry.point)) \(entry.code) \(events.members.string(book.member(of: order))) "
        + "\(name(entry.line)) \(rows.units[entry.row])"
    }
  }

  /// What stands on the pickup lists, substitutes left out, with the accepted units (R2-R4 alone).
  var acceptedList: [String] {
    lists.entries.filter { !rows.isSubstitute($0.row) }.map { entry in
      let order = book.order(of: entry.line)
      return
        "\(pointName(entry.point)) \(entry.code) \(events.members.string(book.member(of: order))) "
        + "\(name(entry.line)) \(book.units[entry.line])"
    }
  }

  /// What is handed over and what is paid for it: `1001 egg 3 of 5 net 2970 refund 1980`, with `for milk` where
  /// it stands in for a short line; amounts in minor units.
  var handed: [String] {
    lists.entries.map { entry in
      let row = entry.row
      let order = events.orders.string(book.order(of: entry.line))
      return "\(order) \(sku(rows.product[row])) \(rows.units[row]) of \(rows.ordered[row]) "
        + "net \(settlement.net[row]) refund \(settlement.refund[row])"
        + (rows.isSubstitute(row) ? " for \(sku(book.productOfLine[entry.line]))" : "")
    }
  }

  /// The units that are handed over by line, in the canonical order of the lines: `1001 4`.
  var shares: [String] {
    book.standingLines(by: CanonicalOrder(events)).map { line in
      let units = rows.row(of: line).map { rows.units[$0] } ?? 0
      return "\(events.orders.string(book.order(of: line))) \(units)"
    }
  }

  /// What goes back: `1001 500 short;tier-price`.
  var refundLines: [String] {
    settlement.refunds.map {
      "\(events.orders.string($0.order)) \($0.amount) "
        + $0.reasons.map(\.word).joined(separator: ";")
    }
  }

  /// The lots: `1001 egg a 3 farm`, by the rows, then the batches.
  var lotLines: [String] {
    lots.units.map { part in
      let line = rows.line[part.row]
      return "\(events.orders.string(book.order(of: line))) \(sku(rows.product[part.row])) "
        + "\(text(part.lot)) \(part.units) \(text(day.catalogue.suppliers[part.supplier].supplier))"
    }
  }

  /// The statements with their bonus: `li 57586 and 0`.
  var earned: [String] {
    settlement.statements.map {
      "\(text(day.network.leaders[$0.leader].leader)) \($0.commission) and \($0.bonus)"
    }
  }

  /// The purchase orders: `farm main egg: 47 wanted, 4 x 12 = 48, 1 over, 480.00`, amounts in minor units.
  var purchaseLines: [String] {
    purchases.lines.map { line in
      let product = day.catalogue.products[line.product]
      return "\(text(day.catalogue.suppliers[line.supplier].supplier)) "
        + "\(text(day.network.warehouses[line.warehouse])) \(text(product.sku)): "
        + "\(line.demand) wanted, \(line.onHand) there, \(line.cases) x \(product.casePack) = "
        + "\(line.ordered), \(line.surplus) over, \(line.amount)"
    }
  }

  /// The pick sheet: `main chilled milk s1 7`.
  var pickSheet: [String] {
    warehouse.picks.map {
      "\(text(day.network.warehouses[$0.warehouse])) \($0.zone.word) \(sku($0.product)) "
        + "\(text(day.network.stations[$0.station])) \($0.units)"
    }
  }

  /// The sort sheet: `s1 chilled milk r1 2 p1 3 running 7`.
  var sortSheet: [String] {
    warehouse.sorts.map {
      let point = day.network.points[$0.point]
      let zone = day.catalogue.products[$0.product].zone
      return "\(text(point.station)) \(zone.word) \(sku($0.product)) "
        + "\(text(point.route)) \(point.stop) \(pointName($0.point)) \($0.units) "
        + "running \($0.running)"
    }
  }

  /// The load sheet: `r1 2 p1 chilled 3 1500g`.
  var loadSheet: [String] {
    warehouse.loads.map {
      "\(text(day.network.routes[$0.route])) \($0.stop) \(pointName($0.point)) \($0.zone.word) "
        + "\($0.units) \($0.weight)g"
    }
  }

  /// The statements: `li 1 line 186 units 479880 sales 57586 commission`, amounts in minor units.
  var commissions: [String] {
    settlement.statements.map {
      "\(text(day.network.leaders[$0.leader].leader)) \($0.lines) lines \($0.units) units "
        + "\($0.sales) sales \($0.base) base \($0.commission) commission"
    }
  }

  /// The whole result, for comparing two nights.
  var whole: [String] {
    lines + incrementLines + carriedLines + refusals + [counts] + list + handed + refundLines
      + lotLines + earned + purchaseLines + pickSheet + sortSheet + loadSheet + commissions
      + totals.figures.map { "\($0.metric) \($0.value)" }
  }

  /// What each order carries (R3.6), by order: `1001 p1 wang room=8-201`.
  var carriedLines: [String] {
    (0..<book.orderCount).filter { !book.point(of: OrderID(index: $0)).isNone }
      .sorted { events.orders.precedes(Int32($0), Int32($1)) }.map { index in
        let order = OrderID(index: index)
        let head = "\(events.orders.string(order)) \(pointName(book.point(of: order))) "
        return head + events.members.string(book.member(of: order))
          + zip(FurtherColumn.allCases, OrderRow.furtherNames).map { column, name in
            let value = book.carried(column, by: order)
            if value == OrderEvents.blank { return "" }
            if column.isText { return " \(name)=\(events.texts.string(Int32(value)))" }
            return " \(name)=\(value)"
          }.joined()
      }
  }

  /// The standing lines by order and SKU.
  var standing: [LineID] {
    book.standingLines.sorted { a, b in
      let orders = (book.order(of: a).rawValue, book.order(of: b).rawValue)
      return orders.0 == orders.1
        ? book.productOfLine[a] < book.productOfLine[b]
        : events.orders.precedes(orders.0, orders.1)
    }
  }

  func name(_ line: LineID) -> String {
    "\(events.orders.string(book.order(of: line))) \(sku(book.productOfLine[line]))"
  }

  /// Each standing line with its increments and its price: `1001 egg: 2@20:00 1@20:10 at 1290`.
  var incrementLines: [String] {
    standing.map { "\(name($0)): \(increments(of: $0)) at \(book.price[$0])" }
  }

  private func increments(of line: LineID) -> String {
    book.raises(of: line).map { "\($0.units)@\(clockText(events.time(of: Int($0.row))))" }
      .joined(separator: " ")
  }

  private func text(ofRow row: Int) -> String {
    let time =
      events.time(of: row) == OrderEvents.unreadTime ? "?" : clockText(events.time(of: row))
    let kind = events.kind(of: row) == .unread ? "?" : events.kind(of: row).word
    let quantity =
      switch events.quantity[row] {
      case OrderEvents.blank: "-"
      case OrderEvents.unreadQuantity: "?"
      default: "\(events.quantity[row])"
      }
    let sku = events.sku[row] < 0 ? "-" : events.skus.string(events.sku[row])
    return "\(time) \(kind) \(events.orders.string(events.order(of: row))) \(sku) \(quantity)"
  }

  private func sku(_ product: ProductID) -> String { text(day.catalogue.products[product].sku) }

  private func pointName(_ point: PointID) -> String { text(day.network.points[point].point) }

  private func text(_ name: [UInt8]) -> String { String(decoding: name, as: UTF8.self) }
}

/// `21:40`, `21:59:59`, `21:59:59.999`.
func clockText(_ time: Int64) -> String {
  func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
  let hours = padded(time / Timeline.hour, 2)
  let minutes = padded(time / Timeline.minute % 60, 2)
  let seconds = time / 1000 % 60
  let rest = time % 1000
  if seconds == 0, rest == 0 { return "\(hours):\(minutes)" }
  return "\(hours):\(minutes):\(padded(seconds, 2))" + (rest == 0 ? "" : ".\(padded(rest, 3))")
}
