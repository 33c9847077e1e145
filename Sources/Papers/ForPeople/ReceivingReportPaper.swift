import Documents
import ExactValues
import OrderDay
import PlainText

/// What came to a warehouse, for whoever counted it and for who asks the supplier: accepted, sent back with the
/// reason, beyond the order, and missing (R7.1).
enum ReceivingReportPaper {
  /// A paper for each warehouse at which anything was received.
  static func papers(of night: Night, in language: Language) -> [LabelledPaper] {
    let words = language.paperWords
    return night.day.network.warehouses.indices.map { WarehouseID(index: $0) }
      .filter { night.supply.isReceived[$0.index] }
      .map { warehouse in
        let label = night.day.network.warehouses[warehouse]
        let receipts = night.supply.receipts.filter { $0.receipt.warehouse == warehouse }
        let lines = night.purchases.lines.filter { $0.warehouse == warehouse }
        return LabelledPaper(
          kind: .receivingReport, labels: [String(label)], name: "",
          paper: night.paper(
            .receivingReport, words, title: words.receivingReport, of: String(masking: label),
            at: [warehouse],
            facts: [.init(words.warehouse, String(masking: label))],
            blocks: [
              .table(came(receipts, night, words)), .table(ordered(lines, receipts, night, words)),
              .signatures([words.receivedBy, words.date]),
            ]))
      }
  }

  /// Every receipt as it applied, and below it why units were sent back.
  private static func came(
    _ receipts: [ReceiptOutcome], _ night: Night, _ words: any PaperWords
  ) -> PaperTable {
    let clock = WallTime(night.day.timeline.zone, words)
    let catalogue = night.day.catalogue
    return PaperTable(
      title: words.whatCame,
      columns: [
        .init(words.time, .text), .init(words.supplier, .text), .init(words.sku, .text),
        .init(words.lot, .text), .init(words.delivered, .number), .init(words.rejected, .number),
        .init(words.overUnits, .number), .init(words.accepted, .number, emphasis: .strong),
      ],
      groups: receipts.map { one in
        let receipt = one.receipt
        let best = receipt.bestBefore.map {
          words.bestBefore(words.date(CivilDate(daysSinceEpoch: Int(clamping: $0))))
        }
        let reason =
          receipt.rejected > 0 ? words.rejected(because: String(masking: receipt.reason)) : nil
        let remarks = [reason, best].compactMap { $0 }
        let row: [Cell] = [
          .text(clock.brief(receipt.time, on: night.day.timeline.date)),
          .text(String(masking: catalogue.suppliers[receipt.supplier].supplier)),
          .text(String(catalogue.products[receipt.product].sku)), .text(String(receipt.lot)),
          .number(receipt.delivered), .number(receipt.rejected), .number(one.over),
          .number(one.accepted),
        ]
        return .init(
          [row]
            + remarks.map { remark in
              [.blank, .blank, .text(remark)] + Array(repeating: Cell.blank, count: 5)
            })
      },
      totals: [.text(words.total), .blank, .blank, .blank]
        + sums(receipts, [\.receipt.delivered, \.receipt.rejected, \.over, \.accepted]))
  }

  private static func sums(
    _ receipts: [ReceiptOutcome], _ columns: [KeyPath<ReceiptOutcome, Int64>]
  ) -> [Cell] {
    columns.map { column in
      .number(receipts.total { $0[keyPath: column] })
    }
  }

  /// Each line of the purchase orders against what was accepted of it; then what nobody ordered.
  private static func ordered(
    _ lines: [PurchaseLine], _ receipts: [ReceiptOutcome], _ night: Night,
    _ words: any PaperWords
  ) -> PaperTable {
    struct Key: Hashable {
      var supplier: SupplierID
      var product: ProductID
    }
    var accepted: [Key: Int128] = [:]
    for one in receipts {
      let key = Key(supplier: one.receipt.supplier, product: one.receipt.product)
      accepted[key, default: 0] += Int128(one.accepted)
    }
    let bought = lines.map { line in
      (key: Key(supplier: line.supplier, product: line.product), ordered: line.ordered)
    }
    let known = Set(bought.map(\.key))
    let others = accepted.keys.filter { !known.contains($0) }
      .sorted { ($0.supplier, $0.product) < ($1.supplier, $1.product) }
      .map { (key: $0, ordered: Int64(0)) }
    let catalogue = night.day.catalogue
    return PaperTable(
      title: words.againstOrders,
      columns: [
        .init(words.supplier, .text), .init(words.sku, .text),
        .init(words.name, .text, mayBeCut: true), .init(words.ordered, .number),
        .init(words.accepted, .number), .init(words.missing, .number, emphasis: .strong),
      ],
      rows: (bought + others).map { key, ordered in
        let came = accepted[key] ?? 0
        let product = catalogue.products[key.product]
        return [
          .text(String(masking: catalogue.suppliers[key.supplier].supplier)),
          .text(String(product.sku)),
          .text(String(masking: product.name)), .number(ordered), .number(came),
          ordered > came ? .number(Int128(ordered) - came) : .blank,
        ]
      })
  }
}
