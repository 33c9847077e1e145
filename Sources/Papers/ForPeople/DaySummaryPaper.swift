import ExactValues
import Documents
import OrderDay

/// The summary of the day: its figures, the proof that its papers agree, and what was refused.
enum DaySummaryPaper {
  /// How many rejections are told; the table for machines has all of them.
  private static let rejectionsMax = 50

  /// The one paper, with what the caller has to warn of.
  static func paper(
    of night: Night, warnings: [String], _ words: any PaperWords
  ) -> LabelledPaper {
    let timeline = night.day.timeline
    let wallTime = WallTime(timeline.zone, words)
    return LabelledPaper(
      kind: .daySummary, labels: [timeline.date.description], name: "",
      paper: night.paper(
        .daySummary, words, title: words.daySummary, of: words.date(timeline.date),
        facts: [
          .init(words.clock, timeline.zone.offset(at: timeline.cutoff).description),
          .init(words.currency, night.day.settings.currency.code),
          .init(words.opens, wallTime.text(timeline.opens)),
          .init(words.cutoff, wallTime.text(timeline.cutoff)),
          .init(words.arrival, wallTime.text(timeline.arrival)),
        ] + timeline.pickupFacts(of: TemperatureZone.allCases, words),
        blocks: warningBlocks(warnings + belowMinimum(night, words), words)
          + [.table(crossFoot(night, words))] + over(night, words) + figures(night, words)
          + rejections(night, words)))
  }

  /// The units that came and were neither accepted nor sent back (R7.1).
  private static func over(_ night: Night, _ words: any PaperWords) -> [Paper.Block] {
    let cells = night.supply.over.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    if cells.isEmpty { return [] }
    return [
      .table(
        PaperTable(
          title: words.over,
          columns: [
            .init(words.warehouse, .text), .init(words.sku, .text), .init(words.name, .text),
            .init(words.units, .number),
          ],
          rows: cells.map { cell, units in
            let product = night.day.catalogue.products[cell.product]
            return [
              .text(String(masking: night.day.network.warehouses[cell.warehouse])),
              .text(String(product.sku)), .text(String(masking: product.name)), .number(units),
            ]
          }))
    ]
  }

  /// The purchase orders below their supplier's minimum (R6.3).
  private static func belowMinimum(_ night: Night, _ words: any PaperWords) -> [String] {
    let decimals = night.day.settings.currency.decimals
    return night.purchases.orders.filter(\.isBelowMinimum).map { order in
      let number = PurchaseOrderNumber.shown(
        of: night.day, warehouse: order.warehouse, supplier: order.supplier)
      let minimum = night.day.catalogue.suppliers[order.supplier].minimumOrder
      return words.orderBelowMinimum(
        number, MoneyText.string(order.amount, decimals: decimals),
        MoneyText.string(minimum, decimals: decimals))
    }
  }

  private static func warningBlocks(
    _ warnings: [String], _ words: any PaperWords
  ) -> [Paper.Block] {
    if warnings.isEmpty { return [] }
    return [
      .heading(words.warnings, level: 2),
      .table(
        PaperTable(
          columns: [.init(words.ordinal, .number), .init(words.warning, .text)],
          rows: warnings.enumerated().map { [.number(Int64($0 + 1)), .text($1)] })),
    ]
  }

  // MARK: Figures

  private static func sections(
    _ words: any PaperWords
  ) -> [(title: String, metrics: [String])] {
    [
      (words.events, ["events", "applied", "duplicates", "rejected", "partly_rejected"]),
      (words.orders, ["orders", "lines", "members", "points", "leaders"]),
      (words.goods, ["units_ordered", "units_short", "units"]),
      (words.money, ["sales", "discounts", "refunds", "commission", "bonus"]),
      (
        words.purchases, ["purchase_cases", "purchase_units", "surplus_units", "purchase_amount"]
      ),
    ]
  }

  /// The figures by section; one that no section names comes last, so that none is lost.
  private static func figures(_ night: Night, _ words: any PaperWords) -> [Paper.Block] {
    let sections = sections(words)
    let known = Set(sections.flatMap(\.metrics))
    let further = night.totals.figures.map(\.metric)
      .filter { !known.contains($0) && !$0.hasPrefix("rejected.") }
    let all = sections + (further.isEmpty ? [] : [(words.further, further)])
    return all.flatMap { section -> [Paper.Block] in
      let facts = section.metrics.compactMap { metric in
        night.totals.figures.first { $0.metric == metric }.map { figure in
          Paper.Fact(
            words.figure(metric),
            figure.kind == .money ? .money(figure.value) : .number(figure.value))
        }
      }
      return [.heading(section.title, level: 2), .facts(facts)]
    }
  }

  // MARK: The proof

  /// What each kind of paper adds up to, reckoned from what that paper shows.
  private static func crossFoot(_ night: Night, _ words: any PaperWords) -> PaperTable {
    let handed = night.rows.units.reduce(0, +)
    let short = night.rows.all.reduce(0) { $0 + night.rows.short($1) }
    let ordered = night.rows.ordered.reduce(0, +)
    let sheets = [
      (words.picked, night.warehouse.picks.reduce(0) { $0 + $1.units }),
      (words.sorted, night.warehouse.sorts.reduce(0) { $0 + $1.units }),
      (words.loaded, night.warehouse.loads.reduce(0) { $0 + $1.units }),
      (words.listed, night.lists.entries.reduce(0) { $0 + night.rows.units[$1.row] }),
    ]
    // A sum without an expected one is what those below it are compared with.
    let rows: [(name: String, sum: Int128, expected: Int128?)] =
      [(words.handedOut, Int128(handed), nil)]
      + sheets.map { ($0.0, Int128($0.1), Int128(handed)) }
      + [
        (words.orderedInAll, Int128(ordered), nil),
        (words.handedAndShort, Int128(handed + short), Int128(ordered)),
      ]
    return PaperTable(
      title: words.crossFoot,
      columns: [
        .init(words.sum, .text), .init(words.units, .number), .init(words.verdict, .text),
      ],
      rows: rows.map { name, sum, expected in
        [.text(name), .text(String(sum)), verdict(sum, expected, words)]
      })
  }

  private static func verdict(
    _ sum: Int128, _ expected: Int128?, _ words: any PaperWords
  ) -> Cell {
    guard let expected else { return .blank }
    return sum == expected ? .text(words.agrees) : .text(words.differs).strong
  }

  // MARK: Rejections

  private static func rejections(_ night: Night, _ words: any PaperWords) -> [Paper.Block] {
    let all = night.book.rejections
    if all.isEmpty { return [] }
    let reasons = RejectionReasons.counts(of: night)
    let hidden = all.count - min(all.count, rejectionsMax)
    return [
      .table(
        PaperTable(
          title: words.rejectedByReason,
          columns: [
            .init(words.reason, .text), .init(words.events, .number), .init(words.remedy, .text),
          ],
          rows: reasons.map { reason, count in
            [
              .text(words.reason(reason)), .number(count),
              .text(RejectionReasons.remedy(reason, night, words)),
            ]
          },
          totals: [.text(words.total), .number(reasons.reduce(0) { $0 + $1.count }), .blank])),
      .table(
        RejectionTable(night, words).table(
          all.prefix(rejectionsMax), title: words.firstRejections)),
      .note(hidden > 0 ? words.moreRejections(hidden) : words.placesOfRejections),
    ]
  }
}
