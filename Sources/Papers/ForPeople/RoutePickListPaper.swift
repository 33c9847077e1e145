import Documents
import OrderDay

/// The pick lists by route: what leaves on one car, by zone and SKU (`domain.md` 6.6).
enum RoutePickListPaper {
  /// The papers by route.
  static func papers(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    let network = night.day.network
    let routes = Dictionary(grouping: night.warehouse.sorts) { network.routeOfPoint[$0.point] }
    return routes.keys.sorted().lazy.map { paper(of: $0, routes[$0] ?? [], night, words) }
  }

  private static func paper(
    of route: RouteID, _ cells: [SortCell], _ night: Night, _ words: any PaperWords
  ) -> LabelledPaper {
    let network = night.day.network
    let label = network.routes[route]
    let shown = String(masking: label)
    let station = network.stationOfRoute[route]
    let products = night.day.catalogue.products
    let zones = Dictionary(grouping: cells) { products[$0.product].zone }
    return LabelledPaper(
      kind: .routePickList, labels: [String(label)], name: "",
      paper: night.paper(
        .routePickList, words, title: words.routePickList, of: shown,
        at: [network.warehouseOfStation[station]],
        facts: [
          .init(words.route, shown),
          .init(words.station, String(masking: network.stations[station])),
          .init(words.points, .number(Int64(Set(cells.map(\.point)).count))),
          .init(words.units, .number(cells.reduce(0) { $0 + $1.units })),
        ],
        blocks: zones.keys.sorted().map {
          .table(GoodsTable(zones[$0] ?? [], night.day, words).table(of: $0))
        }))
  }
}

/// Goods by SKU with a box to tick each, as a crate is packed or counted.
struct GoodsTable {
  private let sums: [(product: ProductID, units: Int64)]
  private let day: Day
  private let words: any PaperWords

  /// The units of each product over all cells.
  init(_ cells: [SortCell], _ day: Day, _ words: any PaperWords) {
    var units: [ProductID: Int64] = [:]
    for cell in cells { units[cell.product, default: 0] += cell.units }
    sums = units.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.day = day
    self.words = words
  }

  /// The table of a zone.
  func table(of zone: TemperatureZone) -> PaperTable {
    PaperTable(
      title: words.section(of: zone),
      columns: [
        .init("", .tick), .init(words.sku, .text), .init(words.name, .text),
        .init(words.units, .number, emphasis: .strong),
      ] + CaseSplit.columns(words),
      rows: sums.map { product, units in
        let record = day.catalogue.products[product]
        return [
          .tickBox, .text(String(record.sku)), .text(String(masking: record.name)),
          .number(units).strong,
        ] + CaseSplit(units, casePack: record.casePack).cells
      },
      totals: [
        .blank, .text(words.total(of: zone)), .blank,
        .number(sums.reduce(0) { $0 + $1.units }), .blank, .blank, .blank,
      ])
  }
}
