import Documents
import OrderDay

/// The part of a pickup list by which goods are handed out: a group of rows for each member.
///
/// The columns for short units and refunds are there only where the list has any.
struct HandOutTable {
  private let night: Night
  private let words: any PaperWords
  private let hasShort: Bool
  private let hasRefunds: Bool

  init(entries: [PickupLists.Entry], night: Night, _ words: any PaperWords) {
    self.night = night
    self.words = words
    hasShort = entries.contains { night.rows.short($0.row) > 0 }
    hasRefunds = entries.contains { night.settlement.refund[$0.row] != 0 }
  }

  /// The table of these members, each with the entries of one pickup code.
  func table(_ members: [[PickupLists.Entry]]) -> PaperTable {
    let lines = members.joined()
    return PaperTable(
      title: words.handOut,
      columns: [
        .init(words.code, .text, emphasis: .strong), .init("", .tick),
        .init(words.memberOrSKU, .text), .init(words.contactOrGoods, .text),
        .init(words.zone, .text), .init(words.units, .number, emphasis: .strong),
      ] + (hasShort ? [.init(words.short, .number)] : [])
        + (hasRefunds ? [.init(words.refund, .money)] : []),
      groups: members.map { .init(rows(of: $0)) },
      totals: [
        .text(words.total), .blank, .blank, .blank, .blank,
        .number(lines.reduce(0) { $0 + night.rows.units[$1.row] }),
      ]
        + further(
          short: lines.reduce(0) { $0 + night.rows.short($1.row) },
          refund: lines.reduce(0) { $0 + night.settlement.refund[$1.row] }))
  }

  /// The member, then the lines order by order; an order says its id where the member has several.
  private func rows(of entries: [PickupLists.Entry]) -> [[Cell]] {
    let orders = entries.runs { order(of: $0) == order(of: $1) }.map(Array.init)
    let first = order(of: entries[0])
    let units = entries.reduce(0) { $0 + night.rows.units[$1.row] }
    let contact = contact(of: first)
    // One line says how many units by itself.
    let right =
      switch (contact.isEmpty, entries.count) {
      case (_, 1): contact
      case (true, let lines): words.linesAndUnits(lines, units)
      case (false, let lines): words.contact(contact, lines: lines, units: units)
      }
    var rows = [
      row(
        code: .text(String(entries[0].code)).strong, left: .text(memberName(of: first)).strong,
        right: .text(right))
    ]
    for lines in orders {
      let order = order(of: lines[0])
      if orders.count > 1 {
        let other = self.contact(of: order)
        rows.append(
          row(
            left: .text(words.order(night.events.orders.string(order))),
            right: .text(other == contact ? "" : other)))
      }
      rows += notes(of: order).map { row(right: .text($0)) }
      rows += lines.map { line($0) }
    }
    return rows
  }

  private func line(_ entry: PickupLists.Entry) -> [Cell] {
    let products = night.day.catalogue.products
    let product = products[night.rows.product[entry.row]]
    var name = String(product.name)
    if night.rows.isSubstitute(entry.row) {
      let short = products[night.book.productOfLine[entry.line]]
      name = words.goods(name, insteadOf: String(short.sku))
    }
    return [
      .blank, .tickBox, .text(String(product.sku)), .text(name),
      PickupListPaper.zoneMark(product.zone, words), .number(night.rows.units[entry.row]),
    ] + further(short: night.rows.short(entry.row), refund: night.settlement.refund[entry.row])
  }

  /// A row that is no line of an order.
  private func row(code: Cell = .blank, left: Cell = .blank, right: Cell) -> [Cell] {
    [code, .blank, left, right, .blank, .blank] + further(short: 0, refund: 0)
  }

  private func further(short: Int64, refund: Int64) -> [Cell] {
    (hasShort ? [short > 0 ? .number(short) : .blank] : [])
      + (hasRefunds ? [refund != 0 ? .money(refund) : .blank] : [])
  }

  // MARK: What an order carries (R3.6)

  private func order(of entry: PickupLists.Entry) -> OrderID { night.book.orderOfLine[entry.line] }

  private func text(_ column: FurtherColumn, of order: OrderID) -> String {
    night.events.texts.string(night.book.textNumber(column, of: order))
  }

  private func memberName(of order: OrderID) -> String {
    let name = text(.name, of: order)
    return name.isEmpty ? night.events.members.string(night.book.member[order]) : name
  }

  /// `*******1234 B3-1701`.
  private func contact(of order: OrderID) -> String {
    let phone = PhoneMask.masked(night.events.texts.name(night.book.textNumber(.phone, of: order)))
    let room = [text(.building, of: order), text(.room, of: order)].filter { !$0.isEmpty }
    return [String(phone), room.joined(separator: "-")].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func notes(of order: OrderID) -> [String] {
    let note = text(.note, of: order)
    return (night.book.carried(.homeDelivery, by: order) > 0 ? [words.homeDelivery] : [])
      + (night.book.carried(.byLeader, by: order) > 0 ? [words.byLeader] : [])
      + (note.isEmpty ? [] : [words.note(note)])
  }
}
