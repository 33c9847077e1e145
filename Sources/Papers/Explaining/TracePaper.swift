public import Documents
import ExactValues
public import OrderDay
public import PlainText

/// Where goods came from and where they went (R9.2), as papers; members are masked.
public enum TracePaper {
  /// From each lot that somebody has to its receipts, and to the points and members that have it: for a recall.
  static func papers(
    of night: Night, in language: Language, _ options: PaperOptions
  ) -> some Sequence<LabelledPaper> {
    LotTrace.all(of: night).lazy.map { trace in
      LabelledPaper(
        kind: .traceReport, labels: [String(trace.lot)], name: "",
        paper: paper(of: trace, in: night, language, options))
    }
  }

  /// From a lot to its receipts, and to the points and members that have it.
  ///
  /// - Parameter options: How much of the members it shows; their names show the first character where nothing is said.
  public static func paper(
    of trace: LotTrace, in night: Night, _ language: Language = .english,
    _ options: PaperOptions = .withoutNames
  ) -> Paper {
    let (words, say) = (language.paperWords, language.explanationWords)
    let suppliers = Set(trace.receipts.map(\.receipt.supplier)).sorted()
      .map { night.day.catalogue.suppliers[$0] }
    return night.paper(
      .traceReport, words, title: words.traceReport, of: String(trace.lot),
      facts: [.init(words.lot, String(trace.lot))]
        + suppliers.map { .init(words.supplier, String(masking: $0.supplier, name: $0.name)) } + [
          .init(words.points, .number(Int64(Set(trace.holders.map(\.entry.point)).count))),
          .init(words.units, .number(trace.handed)),
        ],
      blocks: [
        .note(say.lotOutcome(accepted: trace.accepted, handed: trace.handed)),
        .heading(say.suppliedBy, level: 2), .table(receipts(trace.receipts, night, language)),
      ]
        + (trace.holders.isEmpty
          ? []
          : [
            .heading(say.handedTo, level: 2), .table(holders(trace, night, language, options)),
          ]))
  }

  /// From the lines of an order to their lots, suppliers and receipts.
  public static func paper(
    of lines: [LineID], _ explainer: Explainer, in language: Language = .english
  ) -> Paper {
    let night = explainer.night
    let parts = Explaining(explainer, in: language)
    let lots = Set(
      lines.flatMap { line in
        [explainer.row(of: line), explainer.substituteRow(of: line)].compactMap { $0 }
      }.flatMap { row in night.lots.units.filter { $0.row == row }.map(\.lot) })
    let receipts = lots.sorted { $0.lexicographicallyPrecedes($1) }.flatMap {
      LotTrace(of: $0, in: night).receipts
    }
    let products = Set(lines.map { explainer.night.book.productOfLine[$0] })
    let substitutes = Set(
      lines.compactMap { explainer.substituteRow(of: $0) }.map { night.rows.product[$0] })
    let own = receipts.filter {
      products.contains($0.receipt.product) || substitutes.contains($0.receipt.product)
    }
    let owner = parts.say.owner(order: night.events.orders.string(explainer.order))
    let skus = lines.map { String(explainer.sku(of: $0)) }
    return paper(
      night, language, of: lines.count == 1 ? "\(owner) \(skus[0])" : owner,
      blocks: lines.flatMap { line -> [Paper.Block] in
        [.heading(String(explainer.sku(of: line)), level: 1), .note(outcome(of: line, parts))]
          + parts.lots(of: line)
      }
        + (own.isEmpty
          ? []
          : [
            .heading(parts.say.suppliedBy, level: 1), .table(self.receipts(own, night, language)),
          ]))
  }

  private static func outcome(of line: LineID, _ parts: Explaining) -> String {
    let (explainer, rows) = (parts.explainer, parts.night.rows)
    guard let row = explainer.row(of: line) else { return parts.say.nothingStands }
    return parts.say.outcome(
      ordered: rows.ordered[row], handed: rows.units[row], short: rows.short(row))
  }

  private static func paper(
    _ night: Night, _ language: Language, of owner: String, blocks: [Paper.Block]
  ) -> Paper {
    let words = language.paperWords
    return Paper(
      kind: "trace", language: language, title: language.explanationWords.trace, subtitle: owner,
      moneyDecimals: night.day.settings.currency.decimals,
      facts: [
        .init(words.orderDate, words.date(night.day.timeline.date)),
        .init(words.quantities, night.quantities(words)),
      ], blocks: blocks)
  }

  private static func receipts(
    _ receipts: [ReceiptOutcome], _ night: Night, _ language: Language
  ) -> PaperTable {
    let (words, say) = (language.paperWords, language.explanationWords)
    let clock = WallTime(night.day.timeline.zone, words)
    let hasSeveral = night.day.isOfSeveralWarehouses
    return PaperTable(
      columns: [.init(words.time, .text), .init(words.supplier, .text)]
        + (hasSeveral ? [.init(words.warehouse, .text)] : []) + [
          .init(words.sku, .text), .init(say.lot, .text), .init(say.bestBefore, .text),
          .init(say.delivered, .number), .init(say.rejected, .number),
          .init(say.accepted, .number),
        ],
      rows: receipts.map { one in
        let receipt = one.receipt
        let best = receipt.bestBefore.map {
          words.date(CivilDate(daysSinceEpoch: Int(clamping: $0)))
        }
        return [
          .text(clock.brief(receipt.time, on: night.day.timeline.date)),
          .text(String(masking: night.day.catalogue.suppliers[receipt.supplier].supplier)),
        ]
          + (hasSeveral
            ? [.text(String(masking: night.day.network.warehouses[receipt.warehouse]))] : []) + [
            .text(String(night.day.catalogue.products[receipt.product].sku)),
            .text(String(receipt.lot)), .text(best ?? ""), .number(receipt.delivered),
            .number(receipt.rejected), .number(one.accepted),
          ]
      })
  }

  /// The members by pickup point, each with the code by which the leader finds them.
  private static func holders(
    _ trace: LotTrace, _ night: Night, _ language: Language, _ options: PaperOptions
  ) -> PaperTable {
    let (words, say) = (language.paperWords, language.explanationWords)
    let person = OrderPerson(night, options)
    let hasContacts = trace.holders.contains {
      !person.contact(of: person.order(of: $0.entry)).isEmpty
    }
    let groups = trace.holders.runs { $0.entry.point == $1.entry.point }
    let blanks = [Cell](repeating: .blank, count: hasContacts ? 6 : 5)
    return PaperTable(
      columns: [
        .init(words.point, .text), .init(words.leader, .text), .init(words.code, .text),
        .init(say.member, .text),
      ] + (hasContacts ? [.init(words.contact, .text)] : []) + [
        .init(words.order, .text), .init(words.sku, .text),
        .init(words.units, .number, emphasis: .strong),
      ],
      groups: groups.map { group in
        .init(
          group.map { row(of: $0, person, night, words, hasContacts: hasContacts) },
          subtotal: [.text(words.total)] + blanks + [.number(group.total { $0.units })])
      },
      totals: [.text(words.total)] + blanks + [.number(trace.handed)])
  }

  private static func row(
    of holder: LotTrace.Holder, _ person: OrderPerson, _ night: Night, _ words: any PaperWords,
    hasContacts: Bool
  ) -> [Cell] {
    let entry = holder.entry
    let order = person.order(of: entry)
    let point = night.day.network.points[entry.point]
    let sku = String(night.day.catalogue.products[night.rows.product[entry.row]].sku)
    let short = night.day.catalogue.products[night.book.productOfLine[entry.line]].sku
    return [
      .text(String(masking: point.point)), .text(String(masking: point.leader)),
      .text(night.codeText(of: entry)), .text(person.name(of: order)),
    ] + (hasContacts ? [.text(person.contact(of: order))] : []) + [
      .text(night.events.orders.string(order)),
      .text(
        night.rows.isSubstitute(entry.row)
          ? words.goods(sku, insteadOf: String(short)) : sku),
      .number(holder.units),
    ]
  }
}
