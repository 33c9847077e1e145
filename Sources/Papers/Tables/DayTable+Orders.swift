import Documents
public import OrderDay

func writePickupLists(_ night: Night, _ part: Range<Int>, to rows: inout some RowSink) {
  let (book, lists, columns) = (night.book, night.lists, night.rows)
  let (net, refund) = (night.settlement.net, night.settlement.refund)
  let (orders, skus) = (night.events.orders, night.events.skus)
  for position in part {
    let row = lists.entries.row(at: position)
    let line = columns.line[row]
    let order = book.orderOfLine[line]
    // The rows of an order stand together, and say the same of it.
    let key = Int64(order.rawValue)
    rows.shared(.leading, key: key) { rows in
      writeCode(of: lists.entries[position], night, to: &rows)
      rows.id(orders, order.rawValue)
    }
    rows.id(skus, columns.product[row].rawValue)
    rows.shared(.inner, key: key) { writePerson(of: order, night, to: &$0) }
    let (ordered, units) = (columns.ordered[row], columns.units[row])
    rows.number(ordered)
    rows.number(units)
    rows.number(ordered - units)
    rows.money(net[row])
    rows.money(refund[row])
    if columns.isSubstitute(row) {
      rows.id(skus, book.productOfLine[line].rawValue)
    } else {
      rows.blank()
    }
    rows.endRow()
  }
}

/// Where an order is handed out, and by which code.
private func writeCode(
  of entry: PickupLists.Entry, _ night: Night, to rows: inout some RowSink
) {
  // The names of the network and the catalogue are those of the events up to their counts.
  rows.text(night.events.points, entry.point.rawValue)
  if entry.orderPoint == entry.point {
    rows.number(entry.code)
  } else {
    rows.text(night.day.network.points[entry.orderPoint].point + "-\(entry.code)".utf8)
  }
}

/// Whose an order is.
private func writePerson(of order: OrderID, _ night: Night, to rows: inout some RowSink) {
  let (book, texts) = (night.book, night.events.texts)
  rows.text(night.events.members, book.member[order].rawValue)
  rows.name(texts, book.textNumber(.name, of: order))
  let phone = book.textNumber(.phone, of: order)
  if phone < 0 { rows.blank() } else { rows.text(PhoneMask.masked(texts.name(phone))) }
}

extension Night {
  /// The pickup code as papers show it: `3`, or `jinxiu-3` where the point of the order closed after the cutoff
  /// (R15.6).
  public func codeText(of entry: PickupLists.Entry) -> String {
    if entry.orderPoint == entry.point { return String(entry.code) }
    return String(masking: day.network.points[entry.orderPoint].point) + "-\(entry.code)"
  }
}

/// Units of one lot in one line of an order, whichever row of the list they are on.
private struct LotKey: Hashable {
  var order: OrderID
  var product: ProductID
  var lot: [UInt8]
}

func writeLots(_ night: Night, to rows: inout some RowSink) {
  let book = night.book
  let orders = night.events.orders
  let products = night.day.catalogue.products
  var units: [LotKey: Int64] = [:]
  for part in night.lots.units {
    let key = LotKey(
      order: book.orderOfLine[night.rows.line[part.row]], product: night.rows.product[part.row],
      lot: part.lot)
    units[key, default: 0] += part.units
  }
  let keys = units.keys.sorted { a, b in
    if a.order != b.order { return orders.precedes(a.order.rawValue, b.order.rawValue) }
    if a.product != b.product { return a.product < b.product }
    return a.lot.lexicographicallyPrecedes(b.lot)
  }
  for key in keys {
    rows.id(orders, key.order.rawValue)
    rows.id(products[key.product].sku)
    rows.id(key.lot)
    rows.number(units[key] ?? 0)
    rows.endRow()
  }
}

func writeRejections(_ night: Night, to rows: inout some RowSink) {
  let events = night.events
  for rejection in night.book.rejections {
    let row = Int(rejection.row)
    if events.time[row] == OrderEvents.unreadTime {
      rows.blank()
    } else {
      rows.instant(events.time[row])
    }
    rows.id(events.orders, events.order[row].rawValue)
    rows.word(events.kind[row].word)
    rows.id(events.skus, events.sku[row])
    switch events.quantity[row] {
    case OrderEvents.blank, OrderEvents.unreadQuantity: rows.blank()
    case let quantity: rows.number(quantity)
    }
    rows.word(rejection.reason.word)
    rows.number(rejection.refused)
    let place = events.places[row]
    rows.word(events.sources[Int(place.source)])
    rows.number(Int64(place.line))
    rows.endRow()
  }
}

extension OrderBook {
  /// The number of a text that an order carries, in `OrderEvents.texts`; -1 where it carries none.
  func textNumber(_ column: FurtherColumn, of order: OrderID) -> Int32 {
    Int32(truncatingIfNeeded: carried(column, by: order))
  }
}
