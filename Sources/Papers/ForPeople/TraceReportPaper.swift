import Documents
import OrderDay

/// Where each lot went (R9.2): from the lot to points, codes and members, for a recall.
enum TraceReportPaper {
  /// The papers by lot; none without receipts that name one.
  static func papers(
    of night: Night, _ words: any PaperWords, _ options: PaperOptions
  ) -> some Sequence<LabelledPaper> {
    let lots = Dictionary(grouping: night.lots.units) { String($0.lot) }
    let codes = Dictionary(
      night.lists.entries.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    return lots.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.lazy.map { lot in
      paper(of: lot, lots[lot] ?? [], codes, night, words, options)
    }
  }

  private static func paper(
    of lot: String, _ units: [LotUnits], _ entries: [RowID: PickupLists.Entry], _ night: Night,
    _ words: any PaperWords, _ options: PaperOptions
  ) -> LabelledPaper {
    let person = OrderPerson(night, options)
    let network = night.day.network
    let products = night.day.catalogue.products
    let parts = units.compactMap { part in entries[part.row].map { (entry: $0, part: part) } }
      .sorted {
        ($0.entry.point, $0.entry.orderPoint, $0.entry.code, $0.entry.row)
          < ($1.entry.point, $1.entry.orderPoint, $1.entry.code, $1.entry.row)
      }
    func cells(_ entry: PickupLists.Entry, _ part: LotUnits) -> [Cell] {
      let order = person.order(of: entry)
      return [
        .text(String(masking: network.points[entry.point].point)),
        .text(night.codeText(of: entry)), .text(person.name(of: order)),
        .text(person.contact(of: order)), .text(night.events.orders.string(order)),
        .text(String(products[night.rows.product[entry.row]].sku)), .number(part.units),
      ]
    }
    let suppliers = Set(units.map(\.supplier)).sorted()
      .map { night.day.catalogue.suppliers[$0] }
    return LabelledPaper(
      kind: .traceReport, labels: [lot], name: "",
      paper: night.paper(
        .traceReport, words, title: words.traceReport, of: lot,
        facts: [.init(words.lot, lot)]
          + suppliers.map { .init(words.supplier, String(masking: $0.supplier, name: $0.name)) } + [
            .init(words.points, .number(Int64(Set(parts.map(\.entry.point)).count))),
            .init(words.units, .number(units.reduce(0) { $0 + $1.units })),
          ],
        blocks: [
          .table(
            PaperTable(
              columns: [
                .init(words.point, .text), .init(words.code, .text), .init(words.member, .text),
                .init(words.contact, .text), .init(words.order, .text), .init(words.sku, .text),
                .init(words.units, .number, emphasis: .strong),
              ],
              groups: parts.runs { $0.entry.point == $1.entry.point }.map { rows in
                .init(
                  rows.map { cells($0.entry, $0.part) },
                  subtotal: [
                    .text(words.total), .blank, .blank, .blank, .blank, .blank,
                    .number(rows.reduce(0) { $0 + $1.part.units }),
                  ])
              },
              totals: [
                .text(words.total), .blank, .blank, .blank, .blank, .blank,
                .number(parts.reduce(0) { $0 + $1.part.units }),
              ]))
        ]))
  }
}
