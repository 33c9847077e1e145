import Documents
import OrderDay

/// The sort sheets of the put-to-point, one for each station with a section for each zone (R10.2).
///
/// One block a SKU: what came in, then the lanes in route and stop order with a running total, whose last figure is
/// what came in, so that nothing remains.
enum SortSheetPaper {
  /// The papers by station.
  static func papers(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    let network = night.day.network
    return night.warehouse.sorts
      .runs { network.station(of: $0.point) == network.station(of: $1.point) }
      .lazy.map { paper(for: Array($0), of: night, words) }
  }

  private static func paper(
    for cells: [SortCell], of night: Night, _ words: any PaperWords
  ) -> LabelledPaper {
    let network = night.day.network
    let station = network.station(of: cells[0].point)
    let label = network.stations[station]
    let shown = String(masking: label)
    let blocks = cells.runs { $0.product == $1.product }.map(Array.init)
    let products = night.day.catalogue.products
    return LabelledPaper(
      kind: .sortSheet, labels: [String(label)], name: "",
      paper: night.paper(
        .sortSheet, words, title: words.sortSheet, of: shown,
        at: [network.warehouseOfStation[station]],
        facts: [
          .init(words.station, shown),
          .init(
            words.warehouse,
            String(masking: network.warehouses[network.warehouseOfStation[station]])),
          .init(words.skus, .number(Int64(blocks.count))),
          .init(words.points, .number(Int64(Set(cells.map(\.point)).count))),
          .init(words.units, .number(cells.reduce(0) { $0 + $1.units })),
        ],
        blocks: blocks.runs { products[$0[0].product].zone == products[$1[0].product].zone }
          .flatMap { section(Array($0), night.day, words) }))
  }

  private static func section(
    _ blocks: [[SortCell]], _ day: Day, _ words: any PaperWords
  ) -> [Paper.Block] {
    let zone = day.catalogue.products[blocks[0][0].product].zone
    let units = blocks.joined().reduce(0) { $0 + $1.units }
    return [
      .heading(words.section(of: zone, skus: blocks.count, units: units), level: 2),
      .table(
        PaperTable(
          columns: [
            .init("", .tick), .init(words.skuOrRoute, .text), .init(words.stop, .number),
            .init(words.goodsOrPoint, .text), .init(words.units, .number, emphasis: .strong),
          ] + CaseSplit.columns(words) + [.init(words.soFar, .number)],
          groups: blocks.map { group(of: $0, day, words) },
          totals: [
            .blank, .text(words.total(of: zone)), .blank, .blank, .number(units), .blank, .blank,
            .blank, .blank,
          ])),
    ]
  }

  private static func group(
    of block: [SortCell], _ day: Day, _ words: any PaperWords
  ) -> PaperTable.RowGroup {
    let product = day.catalogue.products[block[0].product]
    let network = day.network
    let units = block.reduce(0) { $0 + $1.units }
    let head: [Cell] =
      [
        .blank, .text(String(product.sku)).strong, .blank, .text(String(masking: product.name)),
        .number(units).strong,
      ] + CaseSplit(units, casePack: product.casePack).cells + [.blank]
    let lanes = block.map { cell -> [Cell] in
      let point = network.points[cell.point]
      return [
        .tickBox, .text(String(masking: point.route)), .number(point.stop),
        .text(String(masking: point.point, name: point.name)), .number(cell.units),
      ] + CaseSplit(cell.units, casePack: product.casePack).cells + [.number(cell.running)]
    }
    let foot: [Cell] = [
      .blank, .blank, .blank, .text(words.remaining(units - (block.last?.running ?? 0))), .blank,
      .blank, .blank, .blank, .blank,
    ]
    return .init([head] + lanes + [foot])
  }
}
