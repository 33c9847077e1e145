import Documents
public import OrderDay

func writePickupLists(_ night: Night, _ part: Range<Int>, to rows: inout some RowSink) {
  let (book, columns, rowsInTurn) = (night.book, night.rows, night.lists.entries.rowsInTurn)
  let (net, refund, skus) = (night.settlement.net, night.settlement.refund, night.events.skus)
  for start in stride(from: part.lowerBound, to: part.upperBound, by: ListedOrderNames.partSize) {
    let part = start..<min(start + ListedOrderNames.partSize, part.upperBound)
    for order in ListedOrderNames.orders(of: part, in: night) {
      let key = Int64(order.entries.order.rawValue)
      for position in order.entries.positions {
        let row = rowsInTurn[position]
        // The rows of an order stand together, and say the same of it.
        rows.shared(.leading, key: key) { order.writeCode(night, to: &$0) }
        rows.id(skus, columns.product[row].rawValue)
        rows.shared(.inner, key: key) { order.writePerson(night, to: &$0) }
        let (ordered, units) = (columns.ordered[row], columns.units[row])
        rows.number(ordered)
        rows.number(units)
        rows.number(ordered - units)
        rows.money(net[row])
        rows.money(refund[row])
        if columns.isSubstitute(row) {
          rows.id(skus, book.productOfLine[columns.line[row]].rawValue)
        } else {
          rows.blank()
        }
        rows.endRow()
      }
    }
  }
}

/// An order of a list, and where its names stand.
///
/// Orders stand by point, their names in the order in which they were read: each look at one waits for memory. Those of a
/// part of the list are looked up step by step, so that the machine waits for many at once.
private struct ListedOrderNames {
  let entries: ListEntries.OfOrder
  private var member = MemberID.none
  private var orderName = 0..<0
  private var memberName = 0..<0
  /// The first bytes of both names: to look at them is to bring them near before they are written.
  private var initials: (order: UInt8, member: UInt8) = (0, 0)

  /// How many rows of the list are looked up together.
  static let partSize = 256

  /// The orders of some rows of the lists.
  static func orders(of part: Range<Int>, in night: Night) -> [Self] {
    var found = night.lists.entries.byOrder(in: part).map { Self(entries: $0) }
    let (events, orders, members) = (night.events, night.events.orders, night.events.members)
    for index in found.indices {
      found[index].member = events.member(of: Int(found[index].entries.openingRow))
    }
    for index in found.indices {
      found[index].orderName = orders.range(of: found[index].entries.order.rawValue)
    }
    for index in found.indices {
      found[index].memberName = members.range(of: found[index].member.rawValue)
    }
    for index in found.indices {
      found[index].initials.order = orders.initial(of: found[index].orderName)
    }
    for index in found.indices {
      found[index].initials.member = members.initial(of: found[index].memberName)
    }
    return found
  }

  private init(entries: ListEntries.OfOrder) { self.entries = entries }

  /// Where the order is handed out, by which code, and its id.
  func writeCode(_ night: Night, to rows: inout some RowSink) {
    // The names of the network and the catalogue are those of the events up to their counts.
    rows.text(night.events.points, entries.point.rawValue)
    if entries.orderPoint == entries.point {
      rows.number(entries.code)
    } else {
      rows.text(night.day.network.points[entries.orderPoint].point + "-\(entries.code)".utf8)
    }
    rows.id(night.events.orders.bytes.span.extracting(orderName))
  }

  /// Whose it is.
  func writePerson(_ night: Night, to rows: inout some RowSink) {
    rows.text(night.events.members.bytes.span.extracting(memberName))
    // Not a copy of the book: to take one and give it back costs more than the cells.
    rows.name(night.events.texts, night.book.textNumber(.name, of: entries.order))
    let phone = night.book.textNumber(.phone, of: entries.order)
    if phone < 0 {
      rows.blank()
    } else {
      rows.text(PhoneMask.masked(night.events.texts.name(phone)))
    }
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
      order: book.order(of: night.rows.line[part.row]), product: night.rows.product[part.row],
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
    if events.time(of: row) == OrderEvents.unreadTime {
      rows.blank()
    } else {
      rows.instant(events.time(of: row))
    }
    rows.id(events.orders, events.order(of: row).rawValue)
    rows.word(events.kind(of: row).word)
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

extension NameTable {
  /// The first byte of a name that stands there; 0 for an empty one.
  fileprivate func initial(of range: Range<Int>) -> UInt8 {
    range.isEmpty ? 0 : bytes[range.lowerBound]
  }
}
