import ExactValues
import Documents
import OrderDay

/// The summary of the day: its figures, the proof that its papers agree, and what was refused.
enum DaySummaryPaper {
  /// How many rejections are told; the table for machines has all of them.
  private static let rejectionsMax = 50

  /// The one paper, with what the caller has to warn of.
  static func paper(of night: Night, warnings: [String]) -> LabelledPaper {
    let timeline = night.day.timeline
    func moment(_ instant: Int64) -> String { WallTime.text(instant, zone: timeline.zone) }
    let date = timeline.date.description
    return LabelledPaper(
      kind: .daySummary, labels: [date], name: "",
      paper: night.paper(
        .daySummary, title: Words.daySummary, of: date,
        facts: [
          .init(Words.clock, timeline.zone.offset(at: timeline.cutoff).description),
          .init(Words.currency, night.day.settings.currency.code),
          .init(Words.opens, moment(timeline.opens)), .init(Words.cutoff, moment(timeline.cutoff)),
          .init(Words.arrival, moment(timeline.arrival)),
        ] + timeline.pickupFacts(of: TemperatureZone.allCases),
        blocks: warningBlocks(warnings + belowMinimum(night)) + [.table(crossFoot(night))]
          + over(night) + figures(night)
          + rejections(night)))
  }

  /// The units that came and were neither accepted nor sent back (R7.1).
  private static func over(_ night: Night) -> [Paper.Block] {
    let cells = night.supply.over.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    if cells.isEmpty { return [] }
    return [
      .table(
        PaperTable(
          title: Words.over,
          columns: [
            .init(Words.warehouse, .text), .init(Words.sku, .text), .init(Words.name, .text),
            .init(Words.units, .number),
          ],
          rows: cells.map { cell, units in
            let product = night.day.catalogue.products[cell.product]
            return [
              .text(String(night.day.network.warehouses[cell.warehouse])),
              .text(String(product.sku)), .text(String(product.name)), .number(units),
            ]
          }))
    ]
  }

  /// The purchase orders below their supplier's minimum (R6.3).
  private static func belowMinimum(_ night: Night) -> [String] {
    let decimals = night.day.settings.currency.decimals
    return night.purchases.orders.filter(\.isBelowMinimum).map { order in
      let number = PurchaseOrderNumber.bytes(
        of: night.day, warehouse: order.warehouse, supplier: order.supplier)
      let minimum = night.day.catalogue.suppliers[order.supplier].minimumOrder
      return Words.orderBelowMinimum(
        String(number), MoneyText.string(order.amount, decimals: decimals),
        MoneyText.string(minimum, decimals: decimals))
    }
  }

  private static func warningBlocks(_ warnings: [String]) -> [Paper.Block] {
    if warnings.isEmpty { return [] }
    return [
      .heading(Words.warnings, level: 2),
      .table(
        PaperTable(
          columns: [.init(Words.ordinal, .number), .init(Words.warning, .text)],
          rows: warnings.enumerated().map { [.number(Int64($0 + 1)), .text($1)] })),
    ]
  }

  // MARK: Figures

  private static let sections: [(title: String, metrics: [String])] = [
    (Words.events, ["events", "applied", "duplicates", "rejected", "partly_rejected"]),
    (Words.orders, ["orders", "lines", "members", "points", "leaders"]),
    (Words.goods, ["units_ordered", "units_short", "units"]),
    (Words.money, ["sales", "discounts", "refunds", "commission", "bonus"]),
    (
      Words.purchases, ["purchase_cases", "purchase_units", "surplus_units", "purchase_amount"]
    ),
  ]

  /// The figures by section; one that no section names comes last, so that none is lost.
  private static func figures(_ night: Night) -> [Paper.Block] {
    let known = Set(sections.flatMap(\.metrics))
    let further = night.totals.figures.map(\.metric)
      .filter { !known.contains($0) && !$0.hasPrefix("rejected.") }
    let all = sections + (further.isEmpty ? [] : [(Words.further, further)])
    return all.flatMap { section -> [Paper.Block] in
      let facts = section.metrics.compactMap { metric in
        night.totals.figures.first { $0.metric == metric }.map { figure in
          Paper.Fact(
            Words.figure(metric),
            figure.kind == .money ? .money(figure.value) : .number(figure.value))
        }
      }
      return [.heading(section.title, level: 2), .facts(facts)]
    }
  }

  // MARK: The proof

  /// What each kind of paper adds up to, reckoned from what that paper shows.
  private static func crossFoot(_ night: Night) -> PaperTable {
    let handed = night.rows.units.reduce(0, +)
    let short = night.rows.all.reduce(0) { $0 + night.rows.short($1) }
    let ordered = night.rows.ordered.reduce(0, +)
    let sheets = [
      (Words.picked, night.warehouse.picks.reduce(0) { $0 + $1.units }),
      (Words.sorted, night.warehouse.sorts.reduce(0) { $0 + $1.units }),
      (Words.loaded, night.warehouse.loads.reduce(0) { $0 + $1.units }),
      (Words.listed, night.lists.entries.reduce(0) { $0 + night.rows.units[$1.row] }),
    ]
    // A sum without an expected one is what those below it are compared with.
    let rows: [(name: String, sum: Int128, expected: Int128?)] =
      [(Words.handedOut, Int128(handed), nil)]
      + sheets.map { ($0.0, Int128($0.1), Int128(handed)) }
      + [
        (Words.orderedInAll, Int128(ordered), nil),
        (Words.handedAndShort, Int128(handed + short), Int128(ordered)),
      ]
    return PaperTable(
      title: Words.crossFoot,
      columns: [
        .init(Words.sum, .text), .init(Words.units, .number), .init(Words.verdict, .text),
      ],
      rows: rows.map { name, sum, expected in
        [.text(name), .text(String(sum)), verdict(sum, expected)]
      })
  }

  private static func verdict(_ sum: Int128, _ expected: Int128?) -> Cell {
    guard let expected else { return .blank }
    return sum == expected ? .text(Words.agrees) : .text(Words.differs).strong
  }

  // MARK: Rejections

  private static func rejections(_ night: Night) -> [Paper.Block] {
    let all = night.book.rejections
    if all.isEmpty { return [] }
    let reasons = night.totals.figures.filter { $0.metric.hasPrefix("rejected.") && $0.value > 0 }
    let hidden = all.count - min(all.count, rejectionsMax)
    return [
      .table(
        PaperTable(
          title: Words.rejectedByReason,
          columns: [.init(Words.reason, .text), .init(Words.events, .number)],
          rows: reasons.map {
            [.text(String($0.metric.dropFirst("rejected.".count))), .number($0.value)]
          },
          totals: [.text(Words.total), .number(reasons.reduce(0) { $0 + $1.value })])),
      .table(
        PaperTable(
          title: Words.firstRejections,
          columns: [
            .init(Words.time, .text), .init(Words.order, .text), .init(Words.kind, .text),
            .init(Words.sku, .text), .init(Words.quantity, .number), .init(Words.reason, .text),
          ],
          // Not where they were read: a paper is the same whatever the order of the rows (R17).
          rows: all.prefix(rejectionsMax).map { row(of: $0, night) })),
      .note(hidden > 0 ? Words.moreRejections(hidden) : Words.placesOfRejections),
    ]
  }

  private static func row(of rejection: Rejection, _ night: Night) -> [Cell] {
    let events = night.events
    let row = Int(rejection.row)
    let quantity = events.quantity[row]
    let isNumber = quantity != OrderEvents.blank && quantity != OrderEvents.unreadQuantity
    return [
      .text(WallTime.exact(events.time[row], on: night.day.timeline)),
      .text(events.orders.string(events.order[row])), .text(events.kind[row].word),
      .text(events.skus.string(events.sku[row])), isNumber ? .number(quantity) : .blank,
      .text(rejection.reason.word),
    ]
  }
}
