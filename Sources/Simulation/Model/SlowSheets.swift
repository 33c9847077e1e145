/// The warehouse's sheets, summed from the pickup rows (R10).
struct SlowSheets {
  let papers: SlowPapers

  private var handedOver: [SlowPickupRow] { papers.rows.filter { $0.units > 0 } }

  /// Rows that are equal in all cells of the key, with their sum.
  private func sums(
    by key: (SlowPickupRow) -> [SlowCell], of value: (SlowPickupRow) -> [Whole]
  ) -> [(key: [SlowCell], sums: [Whole], row: SlowPickupRow)] {
    var sums: [[SlowCell]: (sums: [Whole], row: SlowPickupRow)] = [:]
    for row in handedOver {
      let values = value(row)
      let before = sums[key(row)]?.sums ?? values.map { _ in 0 }
      sums[key(row)] = (zip(before, values).map { $0 + $1 }, row)
    }
    return sums.map { ($0.key, $0.value.sums, $0.value.row) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  func pickSheet() throws(Overflow) -> String {
    var writer = SlowWriter("warehouse,zone,sku,station,units,cases,loose")
    let keyed = sums(
      by: { row in
        [row.point.warehouse, row.product.zone, row.product.sku, row.point.station]
          .map { .text($0) }
      }, of: { [$0.units] })
    for (_, sums, row) in keyed {
      writer.row([
        row.point.warehouse.text, row.product.zone.text, row.product.sku.text,
        row.point.station.text, try papers.count(sums[0]),
        try papers.count(sums[0] / row.product.casePack),
        try papers.count(sums[0] % row.product.casePack),
      ])
    }
    return writer.text
  }

  func sortSheet() throws(Overflow) -> String {
    var writer = SlowWriter("station,zone,sku,route,stop,point,units,running")
    let keyed = sums(
      by: { row in
        [
          .text(row.point.station), .text(row.product.zone), .text(row.product.sku),
          .text(row.point.route), .number(row.point.stop), .text(row.point.point),
        ]
      }, of: { [$0.units] })
    var block: ArraySlice<SlowCell> = []
    var running: Whole = 0
    for (key, sums, row) in keyed {
      running = key.prefix(3) == block ? running + sums[0] : sums[0]
      block = key.prefix(3)
      writer.row([
        row.point.station.text, row.product.zone.text, row.product.sku.text,
        row.point.route.text, String(row.point.stop), row.point.point.text,
        try papers.count(sums[0]), try papers.count(running),
      ])
    }
    return writer.text
  }

  func loadSheet() throws(Overflow) -> String {
    var writer = SlowWriter("route,stop,point,zone,units,weight_g")
    let keyed = sums(
      by: { row in
        [
          .text(row.point.route), .number(row.point.stop), .text(row.point.point),
          .text(row.product.zone),
        ]
      }, of: { [$0.units, $0.units * ($0.product.nominal ?? 0)] })
    for (_, sums, row) in keyed {
      writer.row([
        row.point.route.text, String(row.point.stop), row.point.point.text,
        row.product.zone.text, try papers.count(sums[0]), try papers.count(sums[1]),
      ])
    }
    return writer.text
  }
}

extension SlowPapers {
  /// The reasons of rejections, in the order of their checks (R3.7).
  static let reasons = [
    "unreadable", "before-opening", "after-cutoff", "unknown-point", "unknown-product",
    "conflict", "unknown-order", "bad-quantity", "point-closed", "not-on-sale", "sold-out",
    "over-limit",
  ]

  func dayTotals(refunded: Whole) throws(Overflow) -> String {
    var writer = SlowWriter("metric,value")
    let whole = book.rejections.count - book.partlyRejectedCount
    // A partly refused event was applied, and so is no rejection of its reason.
    func refused(for reason: String) -> Int {
      book.rejections.count { $0.reason == reason && !$0.isPartial }
    }
    func write(_ counts: [(String, Int)]) {
      for (metric, count) in counts { writer.row([metric, String(count)]) }
    }
    let listed = self.rows.filter { $0.ordered > 0 }
    func distinct(_ name: (SlowPickupRow) -> Name) -> Int { Set(listed.map(name)).count }
    func sum(_ value: (SlowPickupRow) -> Whole) -> Whole { listed.map(value).reduce(0, +) }
    write([
      ("events", book.eventCount), ("applied", book.appliedCount),
      ("duplicates", book.duplicateCount), ("rejected", whole),
    ])
    write(Self.reasons.map { ("rejected." + $0, refused(for: $0)) })
    write([
      ("partly_rejected", book.partlyRejectedCount), ("orders", distinct(\.order.id)),
      ("lines", listed.count),
    ])
    writer.row(["units_ordered", try count(sum(\.ordered))])
    writer.row(["units_short", try count(sum(\.short))])
    writer.row(["units", try count(sum(\.units))])
    write([
      ("points", distinct(\.point.point)), ("members", distinct(\.order.member)),
      ("leaders", distinct(\.point.leader)),
    ])
    writer.row(["sales", try money(sum(\.sales))])
    writer.row(["discounts", try money(sum(\.discount))])
    writer.row(["refunds", try money(refunded)])
    writer.row(["commission", try money(commissions.map(\.commission).reduce(0, +))])
    writer.row(["bonus", try money(commissions.map(\.bonus).reduce(0, +))])
    writer.row(["purchase_cases", try count(purchases.map(\.cases).reduce(0, +))])
    writer.row(["purchase_units", try count(purchases.map(\.ordered).reduce(0, +))])
    writer.row(["surplus_units", try count(purchases.map(\.surplus).reduce(0, +))])
    writer.row(["purchase_amount", try money(purchases.map(\.amount).reduce(0, +))])
    return writer.text
  }
}
