import Documents
import ExactValues
import OrderDay

/// The supplier statements, one for each supplier that goods were ordered of or something is taken off of (R14): what
/// came, what is paid for it, and every deduction with its clause.
enum SupplierStatementPaper {
  /// The papers by supplier.
  static func papers(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    night.suppliers.lazy.map { paper(of: $0, night, words) }
  }

  private static func paper(
    of statement: SupplierStatement, _ night: Night, _ words: any PaperWords
  ) -> LabelledPaper {
    let record = night.day.catalogue.suppliers.first { $0.supplier == statement.supplier }
    let name = record?.name ?? []
    let sums: [Paper.Fact] = [
      .init(words.goods, .money(statement.amount)),
      .init(words.deductions, .money(-statement.deducted)),
      .init(words.netPayable, .money(statement.net)),
    ]
    return LabelledPaper(
      kind: .supplierStatement, labels: [String(statement.supplier)], name: String(masking: name),
      paper: night.paper(
        .supplierStatement, words, title: words.supplierStatement,
        of: String(masking: statement.supplier, name: name),
        facts: [
          .init(words.currency, night.day.settings.currency.code),
          .init(words.due, words.date(SupplierStatement.due(of: night.day))),
        ] + sums,
        blocks: goods(of: statement, night, words) + deductions(of: statement, words)
          + [.note(words.supplierNote)]))
  }

  private static func goods(
    of statement: SupplierStatement, _ night: Night, _ words: any PaperWords
  ) -> [Paper.Block] {
    if statement.goods.isEmpty { return [] }
    let products = night.day.catalogue.products
    func sum(_ units: (SuppliedGoods) -> Int64) -> Cell {
      .number(statement.goods.total(units))
    }
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
          rows: statement.goods.map { goods in
            let product = products[goods.cell.product]
            return [
              .text(String(product.sku)), .text(String(masking: product.name)),
              .number(goods.ordered),
              .number(goods.delivered), .number(goods.rejected), .number(goods.over),
              .number(goods.accepted).strong, .money(product.cost),
              .money(goods.amount(in: night.day.catalogue)),
            ]
          },
          totals: [
            .text(words.total), .blank, sum(\.ordered), sum(\.delivered), sum(\.rejected),
            sum(\.over), sum(\.accepted), .blank, .money(statement.amount),
          ]))
    ]
  }

  private static func deductions(
    of statement: SupplierStatement, _ words: any PaperWords
  ) -> [Paper.Block] {
    if statement.deductions.isEmpty { return [] }
    return [
      .table(
        PaperTable(
          title: words.deductions,
          columns: [
            .init(words.clause, .text), .init(words.orderDate, .text), .init(words.order, .text),
            .init(words.sku, .text), .init(words.units, .number), .init(words.amount, .money),
          ],
          rows: statement.deductions.map { deduction in
            [
              .text(words.clause(deduction.clause)), .text(words.date(deduction.date)),
              .text(String(deduction.order)), .text(String(deduction.sku)),
              .number(deduction.units), .money(deduction.amount),
            ]
          },
          totals: [
            .text(words.total), .blank, .blank, .blank, .blank, .money(statement.deducted),
          ]))
    ]
  }
}
