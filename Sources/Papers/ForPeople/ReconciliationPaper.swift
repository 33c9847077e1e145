import Documents
import ExactValues
import OrderDay

/// The reconciliation of the day (`domain.md` 6.15): of each SKU, what there was and where it went, so that every unit
/// that is missing or left over has a name.
enum ReconciliationPaper {
  private struct Sum {
    var ordered: Int128 = 0
    var units: Int128 = 0
    var onHand: Int128 = 0
    var bought: Int128 = 0
    var available: Int128 = 0
  }

  /// The one paper; a day without goods has none.
  static func papers(of night: Night, _ words: any PaperWords) -> [LabelledPaper] {
    let sums = sums(of: night)
    if sums.isEmpty { return [] }
    let date = night.day.timeline.date
    let paper = LabelledPaper(
      kind: .reconciliation, labels: [date.description], name: "",
      paper: night.paper(
        .reconciliation, words, title: words.reconciliation, of: words.date(date),
        facts: [.init(words.skus, .number(Int64(sums.count)))],
        blocks: [.table(orders(sums, night, words)), .table(goods(sums, night, words))]))
    return [paper]
  }

  private static func sums(of night: Night) -> [(product: ProductID, sum: Sum)] {
    var sums: [ProductID: Sum] = [:]
    for row in night.rows.all {
      sums[night.rows.product[row], default: Sum()].ordered += Int128(night.rows.ordered[row])
      sums[night.rows.product[row], default: Sum()].units += Int128(night.rows.units[row])
    }
    for line in night.purchases.lines {
      sums[line.product, default: Sum()].bought += Int128(line.ordered)
    }
    let onHand = night.day.onHand
    for product in sums.keys {
      for warehouse in night.day.network.warehouses.indices {
        let warehouse = WarehouseID(index: warehouse)
        sums[product]?.onHand += Int128(onHand.units(of: product, at: warehouse))
        sums[product]?.available += Int128(
          night.supply.available.units(of: product, at: warehouse))
      }
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Ordered = handed over + short.
  private static func orders(
    _ sums: [(product: ProductID, sum: Sum)], _ night: Night, _ words: any PaperWords
  ) -> PaperTable {
    PaperTable(
      title: words.ordersBySKU,
      columns: [
        .init(words.sku, .text), .init(words.name, .text), .init(words.ordered, .number),
        .init(words.handedOver, .number, emphasis: .strong), .init(words.short, .number),
      ],
      rows: sums.map { product, sum in
        name(product, night) + [
          .number(sum.ordered), .number(sum.units), .number(sum.ordered - sum.units),
        ]
      },
      totals: [
        .text(words.total), .blank, .number(sums.total { $0.sum.ordered }),
        .number(sums.total { $0.sum.units }),
        .number(sums.total { $0.sum.ordered - $0.sum.units }),
      ])
  }

  /// On hand + came = handed over + left; what was bought and did not come stands beside it.
  private static func goods(
    _ sums: [(product: ProductID, sum: Sum)], _ night: Night, _ words: any PaperWords
  ) -> PaperTable {
    func cells(_ sum: Sum) -> [Cell] {
      let came = sum.available - sum.onHand
      return [
        .number(sum.bought), .number(came), .number(sum.bought - came), .number(sum.onHand),
        .number(sum.units), .number(sum.available - sum.units),
      ]
    }
    let total = sums.reduce(into: Sum()) { total, entry in
      total.units += entry.sum.units
      total.onHand += entry.sum.onHand
      total.bought += entry.sum.bought
      total.available += entry.sum.available
    }
    return PaperTable(
      title: words.goodsBySKU,
      columns: [
        .init(words.sku, .text), .init(words.name, .text), .init(words.bought, .number),
        .init(words.came, .number), .init(words.missing, .number), .init(words.onHand, .number),
        .init(words.handedOver, .number, emphasis: .strong), .init(words.left, .number),
      ],
      rows: sums.map { product, sum in name(product, night) + cells(sum) },
      totals: [.text(words.total), .blank] + cells(total))
  }

  private static func name(_ product: ProductID, _ night: Night) -> [Cell] {
    let record = night.day.catalogue.products[product]
    return [.text(String(record.sku)), .text(String(masking: record.name))]
  }
}
