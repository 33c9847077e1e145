import Documents
import OrderDay

/// The receiving sheets, one for each purchase order (`domain.md` 6.3): where what comes is counted against what was
/// ordered, or counted blind, without a number to be swayed by. Once goods were received, what was accepted.
enum ReceivingSheetPaper {
  /// The papers by supplier, then warehouse; `isBlind` hides what was ordered.
  static func papers(
    of night: Night, isBlind: Bool, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    night.purchases.orders.lazy.map { paper(of: $0, isBlind: isBlind, night, words) }
  }

  private static func paper(
    of order: PurchaseOrder, isBlind: Bool, _ night: Night, _ words: any PaperWords
  ) -> LabelledPaper {
    let day = night.day
    let supplier = day.catalogue.suppliers[order.supplier]
    let warehouse = day.network.warehouses[order.warehouse]
    let products = day.catalogue.products
    let lines = night.purchases.lines[order.lines].sorted { a, b in
      (products[a.product].zone, a.product) < (products[b.product].zone, b.product)
    }
    let kind = isBlind ? PaperKind.blindReceivingSheet : .receivingSheet
    let isCounted = !night.isPlanned(order.warehouse) && !isBlind
    return LabelledPaper(
      kind: kind,
      labels: [String(supplier.supplier)]
        + (day.isOfSeveralWarehouses ? [String(warehouse)] : []),
      name: String(masking: supplier.name),
      paper: night.paper(
        kind, words, title: isBlind ? words.blindReceivingSheet : words.receivingSheet,
        of: String(masking: supplier.supplier, name: supplier.name), at: [order.warehouse],
        revision: order.revision,
        facts: [
          .init(
            words.number,
            PurchaseOrderNumber.shown(
              of: day, warehouse: order.warehouse, supplier: order.supplier)),
          .init(words.warehouse, String(masking: warehouse)),
          .init(
            words.deliverBefore,
            WallTime(day.timeline.zone, words).text(day.timeline.arrival)),
          .init(words.lines, .number(Int64(lines.count))),
        ]
          + (isCounted
            ? []
            : [.init(words.arrivalTime, .writeIn), .init(words.vehicleTemperature, .writeIn)]),
        blocks: (isCounted
          ? [.table(counted(lines, order.supplier, night, words))]
          : lines.runs { products[$0.product].zone == products[$1.product].zone }.map {
            .table(toCount(Array($0), isBlind: isBlind, day, words))
          }) + [
            .signatures([words.arrivalCheck, words.driver])
          ]))
  }

  private static func toCount(
    _ lines: [PurchaseLine], isBlind: Bool, _ day: Day, _ words: any PaperWords
  ) -> PaperTable {
    let ordered: [PaperTable.Column] =
      isBlind
      ? []
      : [
        .init(words.ordered, .number, emphasis: .strong), .init(words.cases, .number),
        .init(words.casePack, .number),
      ]
    return PaperTable(
      title: words.section(of: day.catalogue.products[lines[0].product].zone),
      columns: [.init(words.sku, .text), .init(words.name, .text)]
        + ordered + [
          .init(words.delivered, .writeIn), .init(words.refused, .writeIn),
          .init(words.lot, .writeIn), .init(words.bestBefore, .writeIn),
        ],
      rows: lines.map { line in
        let product = day.catalogue.products[line.product]
        return [.text(String(product.sku)), .text(String(masking: product.name))]
          + (isBlind
            ? []
            : [
              .number(line.expected).strong, .number(line.expected / max(1, product.casePack)),
              .number(product.casePack),
            ]) + [.writeIn, .writeIn, .writeIn, .writeIn]
      },
      totals: isBlind
        ? nil
        : [
          .text(words.total), .blank, .number(lines.total { $0.expected }),
          .blank, .blank, .blank, .blank, .blank, .blank,
        ])
  }

  private static func counted(
    _ lines: [PurchaseLine], _ supplier: SupplierID, _ night: Night, _ words: any PaperWords
  ) -> PaperTable {
    let rows = lines.map { line in
      let cell = StockCell(product: line.product, warehouse: line.warehouse)
      let batches = (night.supply.batches[cell] ?? []).filter { $0.supplier == supplier }
      let lots = batches.map { String($0.lot) }.filter { !$0.isEmpty }
      return (
        line: line, accepted: batches.total { $0.units },
        lots: lots.joined(separator: " ")
      )
    }
    return PaperTable(
      columns: [
        .init(words.sku, .text), .init(words.name, .text), .init(words.ordered, .number),
        .init(words.accepted, .number, emphasis: .strong), .init(words.short, .number),
        .init(words.lot, .text),
      ],
      rows: rows.map { line, accepted, lots in
        let product = night.day.catalogue.products[line.product]
        let short = Int128(line.ordered) - accepted
        return [
          .text(String(product.sku)), .text(String(masking: product.name)), .number(line.ordered),
          .number(accepted).strong, short > 0 ? .number(short) : .blank, .text(lots),
        ]
      },
      totals: [
        .text(words.total), .blank, .number(rows.total { $0.line.ordered }),
        .number(rows.total { $0.accepted }),
        .number(rows.total { max(0, Int128($0.line.ordered) - $0.accepted) }), .blank,
      ])
  }
}
