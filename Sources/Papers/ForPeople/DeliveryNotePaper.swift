import Documents
import ExactValues
import OrderDay

/// The delivery notes, one for each point, which its leader signs (`domain.md` 6.8): what comes, and what came short
/// and why nobody need look for it.
enum DeliveryNotePaper {
  private struct Sum {
    var ordered: Int64 = 0
    var units: Int64 = 0
    var refund: Int64 = 0
  }

  /// The papers by point; a point without lines has none.
  static func papers(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    night.day.network.points.indices.lazy.map { PointID(index: $0) }.compactMap { point in
      let entries = night.lists.entries[night.lists.entriesOfPoint[point.index]]
      return entries.isEmpty ? nil : paper(of: point, entries, night, words)
    }
  }

  private static func paper(
    of point: PointID, _ entries: Slice<ListEntries>, _ night: Night,
    _ words: any PaperWords
  ) -> LabelledPaper {
    let network = night.day.network
    let record = network.points[point]
    let leader = network.leaders[network.leaderOfPoint[point]]
    var sums: [ProductID: Sum] = [:]
    for entry in entries {
      sums[night.rows.product[entry.row], default: Sum()].ordered += night.rows.ordered[entry.row]
      sums[night.rows.product[entry.row], default: Sum()].units += night.rows.units[entry.row]
      sums[night.rows.product[entry.row], default: Sum()].refund +=
        night.settlement.refund[entry.row]
    }
    let goods = sums.sorted { $0.key < $1.key }.map { (product: $0.key, sum: $0.value) }
    let address = String(masking: record.address)
    let phone = String(PhoneMask.masked(leader.phone))
    return LabelledPaper(
      kind: .deliveryNote, labels: [String(record.point)], name: String(masking: record.name),
      paper: night.paper(
        .deliveryNote, words, title: words.deliveryNote,
        of: String(masking: record.point, name: record.name), at: [network.warehouse(of: point)],
        facts: [.init(words.leader, String(masking: leader.leader, name: leader.name))]
          + (phone.isEmpty ? [] : [.init(words.phone, phone)])
          + (address.isEmpty ? [] : [.init(words.address, address)]) + [
            .init(
              words.arrival,
              WallTime(night.day.timeline.zone, words).text(night.day.timeline.arrival)),
            .init(words.route, String(masking: record.route)),
            .init(words.stop, .number(record.stop)),
            .init(words.units, .number(goods.reduce(0) { $0 + $1.sum.units })),
          ],
        blocks: [.table(sent(goods, night.day, words))] + short(goods, night.day, words) + [
          .signatures([
            words.receivedBy, words.arrivalTime, words.differences, words.driver,
          ])
        ]))
  }

  private static func sent(
    _ goods: [(product: ProductID, sum: Sum)], _ day: Day, _ words: any PaperWords
  ) -> PaperTable {
    let sent = goods.filter { $0.sum.units > 0 }
    return PaperTable(
      title: words.deliveredGoods,
      columns: [
        .init("", .tick), .init(words.sku, .text), .init(words.name, .text),
        .init(words.zone, .text), .init(words.units, .number, emphasis: .strong),
      ] + CaseSplit.columns(words) + [.init(words.counted, .writeIn)],
      rows: sent.map { product, sum in
        let record = day.catalogue.products[product]
        return [
          .tickBox, .text(String(record.sku)), .text(String(masking: record.name)),
          PickupListPaper.zoneMark(record.zone, words), .number(sum.units).strong,
        ] + CaseSplit(sum.units, casePack: record.casePack).cells + [.writeIn]
      },
      totals: [
        .blank, .text(words.total), .blank, .blank, .number(sent.reduce(0) { $0 + $1.sum.units }),
        .blank, .blank, .blank, .blank,
      ])
  }

  /// What came short, told apart so that the leader can answer for it.
  private static func short(
    _ goods: [(product: ProductID, sum: Sum)], _ day: Day, _ words: any PaperWords
  ) -> [Paper.Block] {
    let short = goods.filter { $0.sum.units < $0.sum.ordered || $0.sum.refund != 0 }
    if short.isEmpty { return [] }
    return [
      .table(
        PaperTable(
          title: words.shortGoods,
          columns: [
            .init(words.sku, .text), .init(words.name, .text), .init(words.ordered, .number),
            .init(words.sent, .number), .init(words.short, .number, emphasis: .strong),
            .init(words.refund, .money),
          ],
          rows: short.map { product, sum in
            let record = day.catalogue.products[product]
            return [
              .text(String(record.sku)), .text(String(masking: record.name)), .number(sum.ordered),
              .number(sum.units), .number(sum.ordered - sum.units), .money(sum.refund),
            ]
          },
          totals: [
            .text(words.total), .blank, .number(short.reduce(0) { $0 + $1.sum.ordered }),
            .number(short.reduce(0) { $0 + $1.sum.units }),
            .number(short.reduce(0) { $0 + $1.sum.ordered - $1.sum.units }),
            .money(short.reduce(0) { $0 + $1.sum.refund }),
          ]))
    ]
  }
}
