import Documents
import OrderDay

/// The part of a pickup list by which goods are handed out: a group of rows for each member.
///
/// The columns for short units and refunds are there only where the list has any.
struct HandOutTable {
  private let night: Night
  private let words: any PaperWords
  private let person: OrderPerson
  /// What did not arrive (R15.2).
  private let missing: MissingOnArrival
  private let hasShort: Bool
  private let hasRefunds: Bool

  init(
    entries: [PickupLists.Entry], night: Night, missing: MissingOnArrival,
    _ words: any PaperWords, _ options: PaperOptions
  ) {
    self.night = night
    self.missing = missing
    self.words = words
    person = OrderPerson(night, options)
    hasShort = entries.contains { night.rows.short($0.row) + missing.units(of: $0.row) > 0 }
    hasRefunds = entries.contains {
      night.settlement.refund[$0.row] + missing.refund(of: $0.row) != 0
    }
  }

  private func units(of row: RowID) -> Int64 { night.rows.units[row] - missing.units(of: row) }

  private func short(of row: RowID) -> Int64 { night.rows.short(row) + missing.units(of: row) }

  private func refund(of row: RowID) -> Int64 {
    night.settlement.refund[row] + missing.refund(of: row)
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
      groups: members.map { .init(rows(of: $0), who: who(of: $0)) },
      totals: [
        .text(words.total), .blank, .blank, .blank, .blank,
        .number(lines.reduce(0) { $0 + self.units(of: $1.row) }),
      ]
        + further(
          short: lines.total { short(of: $0.row) },
          refund: lines.total { refund(of: $0.row) }),
      layout: .gathered(who: words.member, what: words.goods), isMain: true)
  }

  /// The same lines product by product, each with the members that get it, by code.
  func tableByProduct(_ members: [[PickupLists.Entry]]) -> PaperTable {
    let products = night.day.catalogue.products
    let lines = members.joined().sorted {
      (night.rows.product[$0.row], $0.orderPoint, $0.code, $0.row)
        < (night.rows.product[$1.row], $1.orderPoint, $1.code, $1.row)
    }
    let groups = lines.runs { night.rows.product[$0.row] == night.rows.product[$1.row] }
    func sum(_ lines: some Sequence<PickupLists.Entry>) -> Int64 {
      lines.reduce(0) { $0 + units(of: $1.row) }
    }
    return PaperTable(
      title: words.handOut,
      columns: [
        .init(words.sku, .text, emphasis: .strong), .init("", .tick),
        .init(words.code, .text), .init(words.goodsOrMember, .text),
        .init(words.contact, .text), .init(words.units, .number, emphasis: .strong),
      ] + (hasShort ? [.init(words.short, .number)] : [])
        + (hasRefunds ? [.init(words.refund, .money)] : []),
      groups: groups.map { lines in
        let product = products[night.rows.product[lines[lines.startIndex].row]]
        let head: [Cell] =
          [
            .text(String(product.sku)), .blank, .blank, .text(String(masking: product.name)).strong,
            PickupListPaper.zoneMark(product.zone, words), .number(sum(lines)).strong,
          ] + further(short: 0, refund: 0)
        return .init(
          [head]
            + lines.map { entry in
              let order = person.order(of: entry)
              return [
                .blank, .tickBox, .text(night.codeText(of: entry)).strong,
                .text(person.name(of: order)), .text(person.contact(of: order)),
                .number(units(of: entry.row)),
              ]
                + further(
                  short: short(of: entry.row), refund: refund(of: entry.row))
            })
      },
      totals: [.text(words.total), .blank, .blank, .blank, .blank, .number(sum(lines))]
        + further(
          short: lines.total { short(of: $0.row) },
          refund: lines.total { refund(of: $0.row) }),
      isMain: true)
  }

  /// Beside their goods a member needs no count of them.
  private func who(of entries: [PickupLists.Entry]) -> [Cell] {
    let order = person.order(of: entries[0])
    return [.text(person.name(of: order)).strong, .text(person.contact(of: order))]
  }

  /// The member, then the lines order by order; an order says its id where the member has several.
  private func rows(of entries: [PickupLists.Entry]) -> [[Cell]] {
    let orders = entries.runs { person.order(of: $0) == person.order(of: $1) }.map(Array.init)
    let first = person.order(of: entries[0])
    let units = entries.reduce(0) { $0 + self.units(of: $1.row) }
    let contact = person.contact(of: first)
    // One line says how many units by itself.
    let right =
      switch (contact.isEmpty, entries.count) {
      case (_, 1): contact
      case (true, let lines): words.linesAndUnits(lines, units)
      case (false, let lines): words.contact(contact, lines: lines, units: units)
      }
    var rows = [
      row(
        code: .text(night.codeText(of: entries[0])).strong,
        left: .text(person.name(of: first)).strong,
        right: .text(right))
    ]
    for lines in orders {
      let order = person.order(of: lines[0])
      if orders.count > 1 {
        let other = person.contact(of: order)
        rows.append(
          row(
            left: .text(words.order(night.events.orders.string(order))),
            right: .text(other == contact ? "" : other)))
      }
      rows += person.notes(of: order, words).map { row(right: .text($0)) }
      rows += lines.flatMap { [line($0)] + causes(of: $0) }
    }
    return rows
  }

  private func line(_ entry: PickupLists.Entry) -> [Cell] {
    let products = night.day.catalogue.products
    let product = products[night.rows.product[entry.row]]
    var name = String(masking: product.name)
    if night.rows.isSubstitute(entry.row) {
      let short = products[night.book.productOfLine[entry.line]]
      name = words.goods(name, insteadOf: String(short.sku))
    }
    return [
      .blank, .tickBox, .text(String(product.sku)), .text(name),
      PickupListPaper.zoneMark(product.zone, words), .number(units(of: entry.row)),
    ] + further(short: short(of: entry.row), refund: refund(of: entry.row))
  }

  /// Why a line came short, and which policy decided who (R8.6).
  private func causes(of entry: PickupLists.Entry) -> [[Cell]] {
    night.shortCauses(of: entry.row).map { cause, units in
      row(
        right: .text(words.short(units, ofOrdered: night.rows.ordered[entry.row], because: cause)))
    }
  }

  /// A row that is no line of an order.
  private func row(code: Cell = .blank, left: Cell = .blank, right: Cell) -> [Cell] {
    [code, .blank, left, right, .blank, .blank] + further(short: 0, refund: 0)
  }

  private func further(short: some BinaryInteger, refund: some BinaryInteger) -> [Cell] {
    (hasShort ? [short > 0 ? .number(short) : .blank] : [])
      + (hasRefunds ? [refund != 0 ? .money(refund) : .blank] : [])
  }
}
