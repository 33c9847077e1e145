import Documents
import OrderDay

/// The pick sheets of the batch pick, one for each warehouse and zone (R10.2).
///
/// A picker walks by bin, takes the units of a SKU at once and sets them down by station.
enum PickSheetPaper {
  /// The papers by warehouse, then zone.
  static func papers(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    night.warehouse.picks.runs { ($0.warehouse, $0.zone) == ($1.warehouse, $1.zone) }
      .lazy.map { paper(for: Array($0), of: night, words) }
  }

  private static func paper(
    for picks: [PickCell], of night: Night, _ words: any PaperWords
  ) -> LabelledPaper {
    let day = night.day
    let label = day.network.warehouses[picks[0].warehouse]
    let warehouse = String(masking: label)
    let zone = picks[0].zone
    let products = day.catalogue.products
    let blocks = picks.runs { $0.product == $1.product }.map(Array.init).sorted { a, b in
      let (left, right) = (products[a[0].product].bin, products[b[0].product].bin)
      return left == right
        ? a[0].product < b[0].product : left.lexicographicallyPrecedes(right)
    }
    return LabelledPaper(
      kind: .pickSheet, labels: [String(label), zone.word], name: "",
      paper: night.paper(
        .pickSheet, words, title: words.pickSheet, of: words.warehouse(warehouse, zone),
        at: [picks[0].warehouse],
        facts: [
          .init(words.warehouse, warehouse), .init(words.zone, words.zone(zone)),
          .init(words.skus, .number(Int64(blocks.count))),
          .init(words.units, .number(picks.reduce(0) { $0 + $1.units })),
        ],
        blocks: [
          .table(goods(blocks, day, words)), .table(stations(picks, day, words)),
        ]))
  }

  private static func goods(
    _ blocks: [[PickCell]], _ day: Day, _ words: any PaperWords
  ) -> PaperTable {
    let hasBins = blocks.contains { !day.catalogue.products[$0[0].product].bin.isEmpty }
    let splits = blocks.map { block in
      CaseSplit(
        block.reduce(0) { $0 + $1.units },
        casePack: day.catalogue.products[block[0].product].casePack)
    }
    let columns: [PaperTable.Column] =
      [.init("", .tick)] + (hasBins ? [.init(words.bin, .text, emphasis: .strong)] : []) + [
        .init(words.sku, .text), .init(words.name, .text), .init(words.station, .text),
        .init(words.units, .number, emphasis: .strong),
      ] + CaseSplit.columns(words)
    let totals: [Cell] =
      [.blank, .text(words.total)] + (hasBins ? [.blank] : []) + [
        .blank, .blank,
        .number(blocks.joined().reduce(0) { $0 + $1.units }),
        .number(splits.reduce(0) { $0 + $1.cases }), .blank,
        .number(splits.reduce(0) { $0 + $1.loose }),
      ]
    return PaperTable(
      columns: columns,
      groups: blocks.map { .init(rows(of: $0, hasBins: hasBins, day, words)) }, totals: totals)
  }

  /// A row for the SKU; where several stations share it, one for each of them beneath.
  private static func rows(
    of block: [PickCell], hasBins: Bool, _ day: Day, _ words: any PaperWords
  ) -> [[Cell]] {
    let product = day.catalogue.products[block[0].product]
    let units = block.reduce(0) { $0 + $1.units }
    let station =
      block.count == 1
      ? String(masking: day.network.stations[block[0].station]) : words.stationsSharing(block.count)
    let head: [Cell] =
      [.tickBox] + (hasBins ? [.text(String(masking: product.bin))] : []) + [
        .text(String(product.sku)), .text(String(masking: product.name)), .text(station),
        .number(units).strong,
      ] + CaseSplit(units, casePack: product.casePack).cells
    if block.count == 1 { return [head] }
    return [head]
      + block.map { cell in
        [.tickBox] + (hasBins ? [.blank] : []) + [
          .blank, .blank, .text(String(masking: day.network.stations[cell.station])),
          .number(cell.units),
        ] + CaseSplit(cell.units, casePack: product.casePack).cells
      }
  }

  /// What each station must find in its place; the sort sheets start from these sums.
  private static func stations(
    _ picks: [PickCell], _ day: Day, _ words: any PaperWords
  ) -> PaperTable {
    let runs = picks.sorted { ($0.station, $0.product) < ($1.station, $1.product) }
      .runs { $0.station == $1.station }
    return PaperTable(
      title: words.perStation,
      columns: [
        .init(words.station, .text), .init(words.skus, .number), .init(words.units, .number),
      ],
      rows: runs.map { run in
        [
          .text(String(masking: day.network.stations[run.first?.station ?? .none])),
          .number(Int64(run.count)), .number(run.reduce(0) { $0 + $1.units }),
        ]
      },
      totals: [
        .text(words.total), .blank, .number(picks.reduce(0) { $0 + $1.units }),
      ])
  }
}
