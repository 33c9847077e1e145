import ExactValues
import Documents
import OrderDay

/// The summary of the day: its figures, the proof that its papers agree, and what was refused.
enum DaySummaryPaper {
  /// How many rejections are told; the table for machines has all of them.
  private static let rejectionsMax = 50

  /// What the one paper is made of, with what the caller has to warn of.
  static func tally(
    of night: Night, warnings: [String], _ words: any PaperWords
  ) -> PaperTally {
    let timeline = night.day.timeline
    let wallTime = WallTime(timeline.zone, words)
    var tally = PaperTally(.daySummary, label: timeline.date.description)
    tally.add(
      .times, [],
      [
        .text(timeline.zone.offset(at: timeline.cutoff).description),
        .text(wallTime.text(timeline.opens)), .text(wallTime.text(timeline.cutoff)),
        .text(wallTime.text(timeline.arrival)),
      ])
    let pickups = timeline.pickupFacts(of: TemperatureZone.allCases, words)
    for (index, fact) in pickups.enumerated() {
      tally.add(.pickups, [.number(index)], [fact.value])
    }
    for (index, warning) in warnings.enumerated() {
      tally.add(.warnings, [.number(index)], [.text(warning)])
    }
    addPurchases(of: night, to: &tally)
    addSums(of: night, to: &tally)
    for (index, figure) in night.totals.figures.enumerated() {
      tally.add(
        .figures, [.number(index)],
        [
          .text(figure.metric),
          figure.kind == .money ? .money(figure.value) : .number(figure.value),
        ])
    }
    RejectionTable(night, words).add(night.book.rejections.prefix(rejectionsMax), to: &tally)
    return tally
  }

  /// The purchase orders below their supplier's minimum (R6.3), and the units that came and were neither accepted nor
  /// sent back (R7.1).
  private static func addPurchases(of night: Night, to tally: inout PaperTally) {
    let (catalogue, warehouses) = (night.day.catalogue, night.day.network.warehouses)
    for order in night.purchases.orders where order.isBelowMinimum {
      let supplier = catalogue.suppliers[order.supplier]
      tally.add(
        .minimums,
        [.text(String(supplier.supplier)), .text(String(warehouses[order.warehouse]))],
        [
          .text(
            PurchaseOrderNumber.shown(
              of: night.day, warehouse: order.warehouse, supplier: order.supplier)),
          .money(order.amount), .money(supplier.minimumOrder),
        ])
    }
    let over = night.supply.over.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    for (cell, units) in over {
      let product = catalogue.products[cell.product]
      let warehouse = warehouses[cell.warehouse]
      tally.add(
        .over, [.text(String(product.sku)), .text(String(warehouse))],
        [
          .text(String(masking: warehouse)), .text(String(product.sku)),
          .text(String(masking: product.name)), .number(units),
        ])
    }
  }

  /// What is added up of the papers, each reckoned from what it shows.
  private enum Sum: Int, CaseIterable {
    case handed, picked, sorted, loaded, listed, ordered, short, rejections
  }

  private static func addSums(of night: Night, to tally: inout PaperTally) {
    for sum in Sum.allCases {
      let units: Int128 =
        switch sum {
        case .handed: night.rows.units.total { $0 }
        case .picked: night.warehouse.picks.total { $0.units }
        case .sorted: night.warehouse.sorts.total { $0.units }
        case .loaded: night.warehouse.loads.total { $0.units }
        case .listed: night.lists.entries.total { night.rows.units[$0.row] }
        case .ordered: night.rows.ordered.total { $0 }
        case .short: night.rows.all.total { night.rows.short($0) }
        case .rejections: Int128(night.book.rejections.count)
        }
      tally.add(.sums, [.number(sum.rawValue)], [.number(units)])
    }
  }

  /// The one paper.
  static func paper(
    of tally: PaperTally, in day: PaperTally, _ words: any PaperWords
  ) -> LabelledPaper? {
    guard let times = tally[.times].first else { return nil }
    let warnings = tally[.warnings].map { $0.text(0) } + belowMinimum(tally, in: day, words)
    return LabelledPaper(
      kind: .daySummary, labels: [day.date], name: "",
      paper: day.paper(
        .daySummary, words, title: words.daySummary, of: day.shownDate,
        facts: [
          .init(words.clock, times.cells[0]), .init(words.currency, day.currency),
          .init(words.opens, times.cells[1]), .init(words.cutoff, times.cells[2]),
          .init(words.arrival, times.cells[3]),
        ] + tally[.pickups].map { .init(words.pickUpUntil, $0.cells[0]) },
        blocks: warningBlocks(warnings, words)
          + [.table(crossFoot(tally, words))] + over(tally, words) + figures(tally, words)
          + rejections(tally, words)))
  }

  private static func over(_ tally: PaperTally, _ words: any PaperWords) -> [Paper.Block] {
    if tally[.over].isEmpty { return [] }
    return [
      .table(
        PaperTable(
          title: words.over,
          columns: [
            .init(words.warehouse, .text), .init(words.sku, .text), .init(words.name, .text),
            .init(words.units, .number),
          ],
          rows: tally[.over].map(\.cells)))
    ]
  }

  private static func belowMinimum(
    _ tally: PaperTally, in day: PaperTally, _ words: any PaperWords
  ) -> [String] {
    tally[.minimums].map { row in
      words.orderBelowMinimum(
        row.text(0), MoneyText.string(row.value(1), decimals: day.decimals),
        MoneyText.string(row.value(2), decimals: day.decimals))
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
  private static func figures(_ tally: PaperTally, _ words: any PaperWords) -> [Paper.Block] {
    let sections = sections(words)
    let known = Set(sections.flatMap(\.metrics))
    let further = tally[.figures].map { $0.text(0) }
      .filter { !known.contains($0) && !$0.hasPrefix("rejected.") }
    let all = sections + (further.isEmpty ? [] : [(words.further, further)])
    return all.flatMap { section -> [Paper.Block] in
      let facts = section.metrics.compactMap { metric in
        figure(metric, of: tally).map { Paper.Fact(words.figure(metric), $0) }
      }
      return [.heading(section.title, level: 2), .facts(facts)]
    }
  }

  private static func figure(_ metric: String, of tally: PaperTally) -> Cell? {
    tally[.figures].first { $0.text(0) == metric }?.cells[1]
  }

  // MARK: The proof

  /// What each kind of paper adds up to, reckoned from what that paper shows.
  private static func crossFoot(_ tally: PaperTally, _ words: any PaperWords) -> PaperTable {
    func sum(_ sum: Sum) -> Int128 {
      tally[.sums].first { $0.keys[0].value == Int128(sum.rawValue) }?.value(0) ?? 0
    }
    let (handed, ordered) = (sum(.handed), sum(.ordered))
    // A sum without an expected one is what those below it are compared with.
    let rows: [(name: String, sum: Int128, expected: Int128?)] = [
      (words.handedOut, handed, nil), (words.picked, sum(.picked), handed),
      (words.sorted, sum(.sorted), handed), (words.loaded, sum(.loaded), handed),
      (words.listed, sum(.listed), handed), (words.orderedInAll, ordered, nil),
      (words.handedAndShort, handed + sum(.short), ordered),
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

  private static func rejections(_ tally: PaperTally, _ words: any PaperWords) -> [Paper.Block] {
    let shown = tally[.rejections].prefix(rejectionsMax)
    guard let times = tally[.times].first, !shown.isEmpty else { return [] }
    let reasons = Reason.allCases
      .map { ($0, figure("rejected.\($0.word)", of: tally)?.value ?? 0) }.filter { $0.1 > 0 }
    let all = tally[.sums].first { $0.keys[0].value == Int128(Sum.rejections.rawValue) }
    let hidden = Int(clamping: (all?.value(0) ?? 0) - Int128(shown.count))
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
              .text(words.remedy(reason, opens: times.text(1), cutoff: times.text(2))),
            ]
          },
          totals: [.text(words.total), .number(reasons.total { $0.1 }), .blank])),
      .table(RejectionTable.table(shown, words, title: words.firstRejections)),
      .note(hidden > 0 ? words.moreRejections(hidden) : words.placesOfRejections),
    ]
  }
}
