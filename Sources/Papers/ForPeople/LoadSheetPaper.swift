import Documents
import ExactValues
import OrderDay

/// The load sheets, one for each route (R10.3): how to load, how to drive, what to have signed.
enum LoadSheetPaper {
  /// What one point gets: a stop of the route.
  private struct Drop {
    let stop: Int64
    let point: PointRecord
    let cells: [LoadCell]
    /// The crates of each of `cells`: zones never share one (R10.1).
    let crates: [Int64]

    var crateCount: Int64 { crates.reduce(0, +) }
  }

  /// The papers by route.
  static func papers(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    night.warehouse.loads.runs { $0.route == $1.route }
      .lazy.map { paper(for: Array($0), of: night, words) }
  }

  private static func paper(
    for loads: [LoadCell], of night: Night, _ words: any PaperWords
  ) -> LabelledPaper {
    let day = night.day
    let network = day.network
    let crateUnits = max(1, day.settings.crateUnits)
    let drops = loads.runs { ($0.stop, $0.point) == ($1.stop, $1.point) }.map(Array.init)
      .map { cells in
        Drop(
          stop: cells[0].stop, point: network.points[cells[0].point], cells: cells,
          crates: cells.map { Rounding.ceilingDivided($0.units, by: crateUnits) })
      }
    let route = loads[0].route
    let station = network.stationOfRoute[route]
    let label = network.routes[route]
    let shown = String(masking: label)
    return LabelledPaper(
      kind: .loadSheet, labels: [String(label)], name: "",
      paper: night.paper(
        .loadSheet, words, title: words.loadSheet, of: shown,
        at: [network.warehouseOfStation[station]],
        facts: [
          .init(words.route, shown),
          .init(words.station, String(masking: network.stations[station])),
          .init(
            words.warehouse,
            String(masking: network.warehouses[network.warehouseOfStation[station]])),
          .init(words.stops, .number(Int64(Set(drops.map(\.stop)).count))),
          .init(words.points, .number(Int64(drops.count))),
          .init(words.crates, .number(drops.reduce(0) { $0 + $1.crateCount })),
          .init(words.units, .number(loads.reduce(0) { $0 + $1.units })),
          .init(words.kilograms, Kilograms.text(loads.reduce(0) { $0 + Int128($1.weight) })),
        ],
        blocks: [
          .table(loadOrder(drops, words)),
          .signatures([words.departureWarehouse, words.departureDriver, words.departureTime]),
          .table(driveOrder(drops, words)), .note(words.crateNote(crateUnits)),
          .table(handOver(drops, words)),
          .signatures([words.returnTime, words.returnedCrates, words.returnWarehouse]),
        ]))
  }

  /// Last stop first, with the crates of each zone that the route has.
  private static func loadOrder(_ drops: [Drop], _ words: any PaperWords) -> PaperTable {
    let zones = TemperatureZone.allCases.filter { zone in
      drops.contains { $0.cells.contains { $0.zone == zone } }
    }
    func crates(_ drop: Drop, _ zone: TemperatureZone) -> Int64 {
      zip(drop.cells, drop.crates).reduce(0) { $0 + ($1.0.zone == zone ? $1.1 : 0) }
    }
    var soFar: Int64 = 0
    let rows = drops.reversed().map { drop -> [Cell] in
      soFar += drop.crateCount
      return [
        .tickBox, .number(drop.stop).strong,
        .text(String(masking: drop.point.point, name: drop.point.name)),
      ] + zones.map { crates(drop, $0) }.map { $0 > 0 ? .number($0) : .blank } + [
        .number(drop.crateCount).strong, .number(soFar),
      ]
    }
    return PaperTable(
      title: words.loadOrder,
      columns: [
        .init("", .tick), .init(words.stop, .number, emphasis: .strong),
        .init(words.point, .text),
      ] + zones.map { .init(words.zone($0), .number) } + [
        .init(words.crates, .number, emphasis: .strong), .init(words.soFar, .number),
      ],
      rows: rows,
      totals: [.blank, .blank, .text(words.total)]
        + zones.map { zone in .number(drops.reduce(0) { $0 + crates($1, zone) }) }
        + [.number(soFar), .blank])
  }

  /// First stop first, a row a zone, with what is off the car by then.
  private static func driveOrder(_ drops: [Drop], _ words: any PaperWords) -> PaperTable {
    var crates: Int64 = 0
    var units: Int64 = 0
    var weight: Int128 = 0
    let groups = drops.map { drop in
      PaperTable.RowGroup(
        drop.cells.indices.map { index in
          let cell = drop.cells[index]
          crates += drop.crates[index]
          units += cell.units
          weight += Int128(cell.weight)
          return
            (index == 0
            ? [
              .number(drop.stop).strong,
              .text(String(masking: drop.point.point, name: drop.point.name)),
            ] : [.blank, .blank]) + [
              .text(words.zone(cell.zone)), .number(drop.crates[index]), .number(cell.units),
              Kilograms.cell(Int128(cell.weight)), .number(crates), .number(units),
              Kilograms.cell(weight),
            ]
        })
    }
    return PaperTable(
      title: words.driveOrder,
      columns: [
        .init(words.stop, .number, emphasis: .strong), .init(words.point, .text),
        .init(words.zone, .text), .init(words.crates, .number), .init(words.units, .number),
        .init(words.kilograms, .number), .init(words.cratesSoFar, .number),
        .init(words.unitsSoFar, .number), .init(words.kilogramsSoFar, .number),
      ],
      groups: groups,
      totals: [
        .blank, .text(words.total), .blank, .number(crates), .number(units),
        Kilograms.cell(weight), .number(crates), .number(units), Kilograms.cell(weight),
      ])
  }

  /// Where to go, and places for the arrival of the goods and the crates that come back.
  private static func handOver(_ drops: [Drop], _ words: any PaperWords) -> PaperTable {
    let hasAddresses = drops.contains { !$0.point.address.isEmpty }
    let rows = drops.map { drop -> [Cell] in
      [.number(drop.stop).strong, .text(String(masking: drop.point.point, name: drop.point.name))]
        + (hasAddresses ? [.text(String(masking: drop.point.address))] : [])
        + [.number(drop.crateCount), .writeIn, .writeIn, .writeIn]
    }
    return PaperTable(
      title: words.handOver,
      columns: [
        .init(words.stop, .number, emphasis: .strong), .init(words.point, .text),
      ] + (hasAddresses ? [.init(words.address, .text)] : []) + [
        .init(words.crates, .number), .init(words.cratesBack, .writeIn),
        .init(words.time, .writeIn), .init(words.receivedBy, .writeIn),
      ],
      rows: rows,
      totals: [.blank, .text(words.total)] + (hasAddresses ? [.blank] : [])
        + [.number(drops.reduce(0) { $0 + $1.crateCount }), .writeIn, .blank, .blank])
  }
}
