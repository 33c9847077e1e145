import Documents
public import OrderDay

func writePickupLists(
  _ night: Night, _ entries: Slice<ListEntries>, to rows: inout some RowSink
) {
  let book = night.book
  let events = night.events
  let (points, orders, skus) = (events.points, events.orders, events.skus)
  let (members, texts) = (events.members, events.texts)
  let hasPhones = !book.carried[FurtherColumn.phone.rawValue].isEmpty
  for entry in entries {
    let order = book.orderOfLine[entry.line]
    let row = entry.row
    // The names of the network and the catalogue are those of the events up to their counts.
    rows.text(points, entry.point.rawValue)
    if entry.orderPoint == entry.point {
      rows.number(entry.code)
    } else {
      rows.text(night.day.network.points[entry.orderPoint].point + "-\(entry.code)".utf8)
    }
    rows.id(orders, order.rawValue)
    rows.id(skus, night.rows.product[row].rawValue)
    rows.text(members, book.member[order].rawValue)
    rows.name(texts, book.textNumber(.name, of: order))
    if hasPhones {
      rows.text(PhoneMask.masked(texts.name(book.textNumber(.phone, of: order))))
    } else {
      rows.blank()
    }
    let (ordered, units) = (night.rows.ordered[row], night.rows.units[row])
    rows.number(ordered)
    rows.number(units)
    rows.number(ordered - units)
    rows.money(night.settlement.net[row])
    rows.money(night.settlement.refund[row])
    if night.rows.isSubstitute(row) {
      rows.id(skus, book.productOfLine[entry.line].rawValue)
    } else {
      rows.blank()
    }
    rows.endRow()
  }
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
    rows.word(events.sources[Int(events.source[row])])
    rows.number(Int64(events.line[row]))
    rows.endRow()
  }
}

extension OrderBook {
  /// The number of a text that an order carries, in `OrderEvents.texts`; -1 where it carries none.
  func textNumber(_ column: FurtherColumn, of order: OrderID) -> Int32 {
    Int32(truncatingIfNeeded: carried(column, by: order))
  }
}
