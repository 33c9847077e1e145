import ExactValues
import Documents
import OrderDay

/// The purchase orders, one for each warehouse and supplier (R6).
///
/// The lines stand by zone, for goods of different zones come in different cars, and by SKU within it. What the
/// supplier has to do stands first, how the buyer came to these cases after it.
enum PurchaseOrderPaper {
  /// The papers by supplier, then warehouse.
  static func papers(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    night.purchases.orders.lazy.map { order in
      paper(for: Array(night.purchases.lines[order.lines]), of: order, night, words)
    }
  }

  private static func paper(
    for purchase: [PurchaseLine], of order: PurchaseOrder, _ night: Night,
    _ words: any PaperWords
  ) -> LabelledPaper {
    let day = night.day
    let supplier = day.catalogue.suppliers[purchase[0].supplier]
    let warehouse = String(day.network.warehouses[purchase[0].warehouse])
    let lines = purchase.sorted { a, b in
      let products = day.catalogue.products
      return (products[a.product].zone, a.product) < (products[b.product].zone, b.product)
    }
    let totals = totals(of: lines, words)
    let tables = tables(of: lines, day, words)
    let label = String(supplier.supplier)
    return LabelledPaper(
      kind: .purchaseOrder,
      labels: [label] + (day.isOfSeveralWarehouses ? [warehouse] : []),
      name: String(masking: supplier.name),
      paper: night.paper(
        .purchaseOrder, words, title: words.purchaseOrder, of: String(masking: supplier.name),
        at: [order.warehouse], revision: order.revision,
        facts: head(of: purchase[0], day, words) + totals,
        blocks: belowMinimum(order, day, words) + tables + confirmed(lines, day, words)
          + (tables.count == 1 ? [] : [.heading(words.total, level: 2), .facts(totals)])
          + [
            .table(reckoning(of: lines, day, words)), .note(words.surplusNote),
            .signatures([words.confirmedBy, words.date]),
          ]))
  }

  /// The supplier's minimum where the order does not reach it (R6.3).
  private static func belowMinimum(
    _ order: PurchaseOrder, _ day: Day, _ words: any PaperWords
  ) -> [Paper.Block] {
    if !order.isBelowMinimum { return [] }
    let minimum = MoneyText.string(
      day.catalogue.suppliers[order.supplier].minimumOrder, decimals: day.settings.currency.decimals
    )
    return [.note(words.belowMinimum(minimum, day.settings.currency.code))]
  }

  /// Old and new quantity of each line of which the supplier confirmed fewer units (R6.4).
  private static func confirmed(
    _ lines: [PurchaseLine], _ day: Day, _ words: any PaperWords
  ) -> [Paper.Block] {
    let rows = lines.compactMap { line -> [Cell]? in
      guard let units = line.confirmed else { return nil }
      let product = day.catalogue.products[line.product]
      return [
        .text(String(product.sku)), .text(String(masking: product.name)), .number(line.ordered),
        .number(units).strong,
      ]
    }
    if rows.isEmpty { return [] }
    return [
      .table(
        PaperTable(
          title: words.confirmedUnits,
          columns: [
            .init(words.sku, .text), .init(words.name, .text), .init(words.ordered, .number),
            .init(words.confirmedUnits, .number, emphasis: .strong),
          ], rows: rows))
    ]
  }

  private static func head(
    of line: PurchaseLine, _ day: Day, _ words: any PaperWords
  ) -> [Paper.Fact] {
    let number = PurchaseOrderNumber.shown(
      of: day, warehouse: line.warehouse, supplier: line.supplier)
    let buyer = String(masking: day.settings.buyerName)
    let supplier = day.catalogue.suppliers[line.supplier]
    return [.init(words.number, number)]
      + (buyer.isEmpty ? [] : [.init(words.buyer, buyer)]) + [
        .init(words.supplier, String(masking: supplier.supplier, name: supplier.name)),
        .init(words.shipTo, String(masking: day.network.warehouses[line.warehouse])),
        .init(
          words.deliverBefore,
          WallTime(day.timeline.zone, words).textWithOffset(day.timeline.arrival)),
        .init(words.currency, day.settings.currency.code),
      ]
  }

  private static func totals(
    of lines: [PurchaseLine], _ words: any PaperWords
  ) -> [Paper.Fact] {
    [
      .init(words.cases, .number(lines.reduce(0) { $0 + $1.cases })),
      .init(words.units, .number(lines.reduce(0) { $0 + $1.ordered })),
      .init(words.amount, .money(lines.reduce(0) { $0 + $1.amount })),
    ]
  }

  /// What is ordered, a table a zone; line numbers run on.
  private static func tables(
    of lines: [PurchaseLine], _ day: Day, _ words: any PaperWords
  ) -> [Paper.Block] {
    let products = day.catalogue.products
    let numbered = Array(lines.enumerated())
    return numbered.runs {
      products[$0.element.product].zone == products[$1.element.product].zone
    }.map { section in
      let rows = section.map { offset, line in
        let product = products[line.product]
        return [
          .number(Int64(offset + 1)), .text(String(product.sku)),
          .text(String(masking: product.name)),
          .number(line.cases).strong, .number(product.casePack), .number(line.ordered),
          .money(product.cost), .money(line.amount),
        ] as [Cell]
      }
      let zone = products[section.first?.element.product ?? .none].zone
      return .table(
        PaperTable(
          title: words.section(of: zone),
          columns: [
            .init(words.ordinal, .number), .init(words.sku, .text), .init(words.name, .text),
            .init(words.cases, .number, emphasis: .strong), .init(words.casePack, .number),
            .init(words.units, .number), .init(words.cost, .money), .init(words.amount, .money),
          ],
          rows: rows,
          totals: [
            .blank, .text(words.total(of: zone)), .blank,
            .number(section.reduce(0) { $0 + $1.element.cases }), .blank,
            .number(section.reduce(0) { $0 + $1.element.ordered }), .blank,
            .money(section.reduce(0) { $0 + $1.element.amount }),
          ]))
    }
  }

  /// Why so many: what members want, what is there, what will be left.
  private static func reckoning(
    of lines: [PurchaseLine], _ day: Day, _ words: any PaperWords
  ) -> PaperTable {
    PaperTable(
      title: words.reckoning,
      columns: [
        .init(words.ordinal, .number), .init(words.sku, .text), .init(words.name, .text),
        .init(words.wanted, .number), .init(words.onHand, .number),
        .init(words.ordered, .number), .init(words.surplus, .number),
      ],
      rows: lines.enumerated().map { offset, line in
        let product = day.catalogue.products[line.product]
        return [
          .number(Int64(offset + 1)), .text(String(product.sku)),
          .text(String(masking: product.name)),
          .number(line.demand), .number(line.onHand), .number(line.ordered),
          .number(line.surplus),
        ]
      })
  }
}
