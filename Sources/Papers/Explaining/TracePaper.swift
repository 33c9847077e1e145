public import Documents
import ExactValues
public import OrderDay
public import PlainText

/// Where goods came from and where they went (R9.2), as papers; members are masked.
public enum TracePaper {
  /// What the papers are made of: each lot that was delivered or that somebody has.
  static func tallies(
    of night: Night, in language: Language, _ options: PaperOptions
  ) -> some Sequence<PaperTally> {
    LotTrace.all(of: night).lazy.map { tally(of: $0, in: night, language, options) }
  }

  /// From a lot that somebody has to its receipts, and to the points and members that have it: for a recall.
  static func labelledPaper(
    of tally: PaperTally, in day: PaperTally, _ language: Language
  ) -> LabelledPaper? {
    if tally[.holders].isEmpty { return nil }
    return LabelledPaper(
      kind: .traceReport, labels: [tally.label], name: "",
      paper: paper(of: tally, in: day, language))
  }

  /// From a lot to its receipts, and to the points and members that have it.
  ///
  /// - Parameter options: How much of the members it shows; their names show the first character where nothing is said.
  public static func paper(
    of trace: LotTrace, in night: Night, _ language: Language = .english,
    _ options: PaperOptions = .withoutNames
  ) -> Paper {
    paper(
      of: tally(of: trace, in: night, language, options), in: .ofDay(night, in: language), language)
  }

  private static func paper(
    of tally: PaperTally, in day: PaperTally, _ language: Language
  ) -> Paper {
    let (words, say) = (language.paperWords, language.explanationWords)
    let (receipts, holders) = (tally[.receipts], tally[.holders])
    let accepted = Int64(clamping: max(0, receipts.total { $0.value(8) }))
    let handed = Int64(clamping: max(0, holders.total { $0.value(7) }))
    let points = holders.runs { $0.hasKeys(of: $1) }
    let hasSeveral = day.isOfSeveralWarehouses
    return day.paper(
      .traceReport, words, title: words.traceReport, of: tally.label,
      facts: [.init(words.lot, tally.label)]
        + tally[.lotSuppliers].map { .init(words.supplier, $0.text(0)) } + [
          .init(words.points, .number(points.count)), .init(words.units, .number(handed)),
        ],
      blocks: [
        .note(say.lotOutcome(accepted: accepted, handed: handed)),
        .heading(say.suppliedBy, level: 2),
        .table(Self.receipts(receipts.map(\.cells), hasSeveral: hasSeveral, language)),
      ]
        + (holders.isEmpty
          ? []
          : [
            .heading(say.handedTo, level: 2), .table(Self.holders(points, handed, language)),
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
            .heading(parts.say.suppliedBy, level: 1),
            .table(
              self.receipts(
                cells(of: own, night, language), hasSeveral: night.day.isOfSeveralWarehouses,
                language)),
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

  /// Receipts as rows, with the warehouse of each where there are several.
  private static func receipts(
    _ receipts: [[Cell]], hasSeveral: Bool, _ language: Language
  ) -> PaperTable {
    let (words, say) = (language.paperWords, language.explanationWords)
    return PaperTable(
      columns: [.init(words.time, .text), .init(words.supplier, .text)]
        + (hasSeveral ? [.init(words.warehouse, .text)] : []) + [
          .init(words.sku, .text), .init(say.lot, .text), .init(say.bestBefore, .text),
          .init(say.delivered, .number), .init(say.rejected, .number),
          .init(say.accepted, .number),
        ],
      rows: hasSeveral ? receipts : receipts.map { Array($0[..<2] + $0[3...]) })
  }

  /// The members by pickup point, each with the code by which the leader finds them.
  private static func holders(
    _ points: [ArraySlice<PaperTally.Row>], _ handed: Int64, _ language: Language
  ) -> PaperTable {
    let (words, say) = (language.paperWords, language.explanationWords)
    let hasContacts = points.contains { $0.contains { !$0.text(4).isEmpty } }
    let blanks = [Cell](repeating: .blank, count: hasContacts ? 6 : 5)
    let member: [PaperTable.Column] = [
      .init(words.point, .text), .init(words.leader, .text), .init(words.code, .text),
      .init(say.member, .text),
    ]
    let goods: [PaperTable.Column] = [
      .init(words.order, .text), .init(words.sku, .text),
      .init(words.units, .number, emphasis: .strong),
    ]
    return PaperTable(
      columns: member + (hasContacts ? [.init(words.contact, .text)] : []) + goods,
      groups: points.map { holders in
        .init(
          holders.map { hasContacts ? $0.cells : $0.cells(without: 4) },
          subtotal: [.text(words.total)] + blanks + [.number(holders.total { $0.value(7) })])
      },
      totals: [.text(words.total)] + blanks + [.number(handed)])
  }
}

// MARK: What they are made of

extension TracePaper {
  private static func tally(
    of trace: LotTrace, in night: Night, _ language: Language, _ options: PaperOptions
  ) -> PaperTally {
    let words = language.paperWords
    let person = OrderPerson(night, options)
    let day = night.day
    var tally = PaperTally(.traceReport, label: String(trace.lot))
    for supplier in Set(trace.receipts.map(\.receipt.supplier)).sorted() {
      let record = day.catalogue.suppliers[supplier]
      tally.add(
        .lotSuppliers, [.text(String(record.supplier))],
        [.text(String(masking: record.supplier, name: record.name))])
    }
    for (one, cells) in zip(trace.receipts, cells(of: trace.receipts, night, language)) {
      tally.add(.receipts, keys(of: one.receipt, day), cells)
    }
    for holder in trace.holders {
      let label = String(day.network.points[holder.entry.point].point)
      tally.add(.holders, [.text(label)], cells(of: holder, person, night, words))
    }
    return tally
  }

  /// What the receipts of a lot are sorted by (R7.1).
  private static func keys(of receipt: Receipt, _ day: Day) -> [Cell] {
    [
      .number(receipt.time), .number(receipt.bestBefore ?? .min),
      .text(String(day.catalogue.suppliers[receipt.supplier].supplier)),
      .text(String(day.catalogue.products[receipt.product].sku)), .number(receipt.delivered),
      .number(receipt.rejected), .text(String(receipt.reason)), .number(receipt.weight ?? -1),
      .number(receipt.isKept ? 1 : 0), .text(String(day.network.warehouses[receipt.warehouse])),
    ]
  }

  private static func cells(
    of receipts: [ReceiptOutcome], _ night: Night, _ language: Language
  ) -> [[Cell]] {
    let words = language.paperWords
    let clock = WallTime(night.day.timeline.zone, words)
    return receipts.map { one in
      let receipt = one.receipt
      let best = receipt.bestBefore.map {
        words.date(CivilDate(daysSinceEpoch: Int(clamping: $0)))
      }
      return [
        .text(clock.brief(receipt.time, on: night.day.timeline.date)),
        .text(String(masking: night.day.catalogue.suppliers[receipt.supplier].supplier)),
        .text(String(masking: night.day.network.warehouses[receipt.warehouse])),
        .text(String(night.day.catalogue.products[receipt.product].sku)),
        .text(String(receipt.lot)), .text(best ?? ""), .number(receipt.delivered),
        .number(receipt.rejected), .number(one.accepted),
      ]
    }
  }

  private static func cells(
    of holder: LotTrace.Holder, _ person: OrderPerson, _ night: Night, _ words: any PaperWords
  ) -> [Cell] {
    let entry = holder.entry
    let order = person.order(of: entry)
    let point = night.day.network.points[entry.point]
    let sku = String(night.day.catalogue.products[night.rows.product[entry.row]].sku)
    let short = night.day.catalogue.products[night.book.productOfLine[entry.line]].sku
    return [
      .text(String(masking: point.point)), .text(String(masking: point.leader)),
      .text(night.codeText(of: entry)), .text(person.name(of: order)),
      .text(person.contact(of: order)), .text(night.events.orders.string(order)),
      .text(
        night.rows.isSubstitute(entry.row)
          ? words.goods(sku, insteadOf: String(short)) : sku),
      .number(holder.units),
    ]
  }
}
