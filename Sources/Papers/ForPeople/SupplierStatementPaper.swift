import Documents
import ExactValues
import OrderDay

/// The supplier statements, one for each supplier that goods were ordered of or something is taken off of (R14): what
/// came, what is paid for it, and every deduction with its clause.
enum SupplierStatementPaper {
  /// What the papers are made of, by supplier.
  static func tallies(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<PaperTally> {
    night.suppliers.lazy.map { tally(of: $0, night, words) }
  }

  private static func tally(
    of statement: SupplierStatement, _ night: Night, _ words: any PaperWords
  ) -> PaperTally {
    let record = night.day.catalogue.suppliers.first { $0.supplier == statement.supplier }
    let name = record?.name ?? []
    var tally = PaperTally(.supplierStatement, label: String(statement.supplier))
    tally.add(
      .supplier, [],
      [
        .text(String(masking: statement.supplier, name: name)), .text(String(masking: name)),
        .text(words.date(SupplierStatement.due(of: night.day))),
      ])
    for goods in statement.goods {
      let product = night.day.catalogue.products[goods.cell.product]
      tally.add(
        .goods,
        [
          .text(String(night.day.network.warehouses[goods.cell.warehouse])),
          .text(String(product.sku)),
        ],
        [
          .text(String(product.sku)), .text(String(masking: product.name)),
          .number(goods.ordered), .number(goods.delivered), .number(goods.rejected),
          .number(goods.over), .number(goods.accepted), .money(product.cost),
          .money(goods.amount(in: night.day.catalogue)),
        ])
    }
    for deduction in statement.deductions {
      tally.add(
        .deductions,
        [
          .number(deduction.clause.place), .number(deduction.date.daysSinceEpoch),
          .text(String(deduction.order)), .text(String(deduction.sku)),
        ],
        [
          .text(words.clause(deduction.clause)), .text(words.date(deduction.date)),
          .text(String(deduction.order)), .text(String(deduction.sku)), .number(deduction.units),
          .money(deduction.amount),
        ])
    }
    return tally
  }

  /// The paper of one supplier.
  static func paper(
    of tally: PaperTally, in day: PaperTally, _ words: any PaperWords
  ) -> LabelledPaper? {
    guard let supplier = tally[.supplier].first else { return nil }
    let amount = tally[.goods].total { $0.value(8) }
    let deducted = tally[.deductions].total { $0.value(5) }
    let sums: [Paper.Fact] = [
      .init(words.goods, .money(amount)), .init(words.deductions, .money(-deducted)),
      .init(words.netPayable, .money(amount - deducted)),
    ]
    return LabelledPaper(
      kind: .supplierStatement, labels: [tally.label], name: supplier.text(1),
      paper: day.paper(
        .supplierStatement, words, title: words.supplierStatement, of: supplier.text(0),
        facts: [.init(words.currency, day.currency), .init(words.due, supplier.text(2))] + sums,
        blocks: goods(tally[.goods], amount: amount, words)
          + deductions(tally[.deductions], sum: deducted, words) + [.note(words.supplierNote)]))
  }

  private static func goods(
    _ goods: [PaperTally.Row], amount: Int128, _ words: any PaperWords
  ) -> [Paper.Block] {
    if goods.isEmpty { return [] }
    func sum(_ column: Int) -> Cell { .number(goods.total { $0.value(column) }) }
    return [
      .table(
        PaperTable(
          title: words.goods,
          columns: [
            .init(words.sku, .text), .init(words.name, .text), .init(words.ordered, .number),
            .init(words.delivered, .number), .init(words.sentBack, .number),
            .init(words.notKept, .number),
            .init(words.accepted, .number, emphasis: .strong), .init(words.cost, .money),
            .init(words.amount, .money),
          ],
          rows: goods.map { row in
            var cells = row.cells
            cells[6] = cells[6].strong
            return cells
          },
          totals: [
            .text(words.total), .blank, sum(2), sum(3), sum(4), sum(5), sum(6), .blank,
            .money(amount),
          ]))
    ]
  }

  private static func deductions(
    _ deductions: [PaperTally.Row], sum: Int128, _ words: any PaperWords
  ) -> [Paper.Block] {
    if deductions.isEmpty { return [] }
    return [
      .table(
        PaperTable(
          title: words.deductions,
          columns: [
            .init(words.clause, .text), .init(words.orderDate, .text), .init(words.order, .text),
            .init(words.sku, .text), .init(words.units, .number), .init(words.amount, .money),
          ],
          rows: deductions.map(\.cells),
          totals: [.text(words.total), .blank, .blank, .blank, .blank, .money(sum)]))
    ]
  }
}
