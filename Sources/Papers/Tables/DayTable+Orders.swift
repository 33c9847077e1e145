import Documents
import OrderDay

func writePickupLists(_ night: Night, to rows: inout some RowSink) {
  let book = night.book
  let events = night.events
  for entry in night.lists.entries {
    let line = entry.line
    let order = book.orderOfLine[line]
    rows.text(night.day.network.points[entry.point].point)
    rows.number(entry.code)
    rows.text(events.orders, order.rawValue)
    rows.id(night.day.catalogue.products[book.productOfLine[line]].sku)
    rows.text(events.members, book.member[order].rawValue)
    rows.text(events.texts, book.textNumber(.name, of: order))
    rows.text(PhoneMask.masked(events.texts.name(book.textNumber(.phone, of: order))))
    rows.number(book.units[line])
    rows.number(night.allocation.units[line])
    rows.number(book.units[line] - night.allocation.units[line])
    rows.money(night.settlement.net[line])
    rows.money(night.settlement.refund[line])
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
    rows.text(events.orders, events.order[row].rawValue)
    rows.word(events.kind[row].word)
    rows.text(events.skus, events.sku[row])
    switch events.quantity[row] {
    case OrderEvents.blank, OrderEvents.unreadQuantity: rows.blank()
    case let quantity: rows.number(quantity)
    }
    rows.word(rejection.reason.word)
    rows.number(rejection.refused)
    rows.text(Array(events.sources[Int(events.source[row])].utf8))
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
