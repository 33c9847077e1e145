import ExactValues
import Documents
import OrderDay

/// The purchase orders, one for each warehouse and supplier (R6).
///
/// The lines stand by zone, for goods of different zones come in different cars, and by SKU within it. What the
/// supplier has to do stands first, how the buyer came to these cases after it.
enum PurchaseOrderPaper {
  /// The papers by supplier, then warehouse.
  static func papers(of night: Night) -> some Sequence<LabelledPaper> {
    night.purchases.orders.lazy.map { order in
      paper(for: Array(night.purchases.lines[order.lines]), of: order, night)
    }
  }

  private static func paper(
    for purchase: [PurchaseLine], of order: PurchaseOrder, _ night: Night
  ) -> LabelledPaper {
    let day = night.day
    let supplier = day.catalogue.suppliers[purchase[0].supplier]
    let warehouse = String(day.network.warehouses[purchase[0].warehouse])
    let lines = purchase.sorted { a, b in
      let products = day.catalogue.products
      return (products[a.product].zone, a.product) < (products[b.product].zone, b.product)
    }
    let totals = totals(of: lines)
    let tables = tables(of: lines, day: day)
    let label = String(supplier.supplier)
    return LabelledPaper(
      kind: .purchaseOrder,
      labels: [label] + (day.network.warehouses.count == 1 ? [] : [warehouse]),
      name: String(supplier.name),
      paper: night.paper(
        .purchaseOrder, title: Words.purchaseOrder, of: String(supplier.name),
        revision: order.revision,
        facts: head(of: purchase[0], day: day) + totals,
        blocks: belowMinimum(order, day) + tables + confirmed(lines, day)
          + (tables.count == 1 ? [] : [.heading(Words.total, level: 2), .facts(totals)])
          + [
            .table(reckoning(of: lines, day: day)), .note(Words.surplusNote),
            .signatures([Words.confirmedBy, Words.date]),
          ]))
  }

  /// The supplier's minimum where the order does not reach it (R6.3).
  private static func belowMinimum(_ order: PurchaseOrder, _ day: Day) -> [Paper.Block] {
    if !order.isBelowMinimum { return [] }
    let minimum = MoneyText.string(
      day.catalogue.suppliers[order.supplier].minimumOrder, decimals: day.settings.currency.decimals)
    return [.note(Words.belowMinimum(minimum, day.settings.currency.code))]
  }

  /// Old and new quantity of each line of which the supplier confirmed fewer units (R6.4).
  private static func confirmed(_ lines: [PurchaseLine], _ day: Day) -> [Paper.Block] {
    let rows = lines.compactMap { line -> [Cell]? in
      guard let units = line.confirmed else { return nil }
      let product = day.catalogue.products[line.product]
      return [
        .text(String(product.sku)), .text(String(product.name)), .number(line.ordered),
        .number(units).strong,
      ]
    }
    if rows.isEmpty { return [] }
    return [
      .table(
        PaperTable(
          title: Words.confirmedUnits,
          columns: [
            .init(Words.sku, .text), .init(Words.name, .text), .init(Words.ordered, .number),
            .init(Words.confirmedUnits, .number, emphasis: .strong),
          ], rows: rows))
    ]
  }

  private static func head(of line: PurchaseLine, day: Day) -> [Paper.Fact] {
    let number = PurchaseOrderNumber.bytes(
      of: day, warehouse: line.warehouse, supplier: line.supplier)
    let buyer = String(day.settings.buyerName)
    let supplier = day.catalogue.suppliers[line.supplier]
    return [.init(Words.number, String(number))]
      + (buyer.isEmpty ? [] : [.init(Words.buyer, buyer)]) + [
        .init(Words.supplier, String(label: supplier.supplier, name: supplier.name)),
        .init(Words.shipTo, String(day.network.warehouses[line.warehouse])),
        .init(
          Words.deliverBefore,
          WallTime.textWithOffset(day.timeline.arrival, zone: day.timeline.zone)),
        .init(Words.currency, day.settings.currency.code),
      ]
  }

  private static func totals(of lines: [PurchaseLine]) -> [Paper.Fact] {
    [
      .init(Words.cases, .number(lines.reduce(0) { $0 + $1.cases })),
      .init(Words.units, .number(lines.reduce(0) { $0 + $1.ordered })),
      .init(Words.amount, .money(lines.reduce(0) { $0 + $1.amount })),
    ]
  }

  /// What is ordered, a table a zone; line numbers run on.
  private static func tables(of lines: [PurchaseLine], day: Day) -> [Paper.Block] {
    let products = day.catalogue.products
    let numbered = Array(lines.enumerated())
    return numbered.runs {
      products[$0.element.product].zone == products[$1.element.product].zone
    }.map { section in
      let rows = section.map { offset, line in
        let product = products[line.product]
        return [
          .number(Int64(offset + 1)), .text(String(product.sku)), .text(String(product.name)),
          .number(line.cases).strong, .number(product.casePack), .number(line.ordered),
          .money(product.cost), .money(line.amount),
        ] as [Cell]
      }
      let zone = products[section.first?.element.product ?? .none].zone.word
      return .table(
        PaperTable(
          title: "\(Words.zone): \(zone)",
          columns: [
            .init(Words.ordinal, .number), .init(Words.sku, .text), .init(Words.name, .text),
            .init(Words.cases, .number, emphasis: .strong), .init(Words.casePack, .number),
            .init(Words.units, .number), .init(Words.cost, .money), .init(Words.amount, .money),
          ],
          rows: rows,
          totals: [
            .blank, .text(Words.total(of: zone)), .blank,
            .number(section.reduce(0) { $0 + $1.element.cases }), .blank,
            .number(section.reduce(0) { $0 + $1.element.ordered }), .blank,
            .money(section.reduce(0) { $0 + $1.element.amount }),
          ]))
    }
  }

  /// Why so many: what members want, what is there, what will be left.
  private static func reckoning(of lines: [PurchaseLine], day: Day) -> PaperTable {
    PaperTable(
      title: Words.reckoning,
      columns: [
        .init(Words.ordinal, .number), .init(Words.sku, .text), .init(Words.name, .text),
        .init(Words.wanted, .number), .init(Words.onHand, .number),
        .init(Words.ordered, .number), .init(Words.surplus, .number),
      ],
      rows: lines.enumerated().map { offset, line in
        let product = day.catalogue.products[line.product]
        return [
          .number(Int64(offset + 1)), .text(String(product.sku)), .text(String(product.name)),
          .number(line.demand), .number(line.onHand), .number(line.ordered),
          .number(line.surplus),
        ]
      })
  }
}
