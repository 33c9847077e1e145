import Documents
import ExactValues
import OrderDay

/// The reconciliation of the day (`domain.md` 6.15): of each SKU, what there was and where it went, so that every unit
/// that is missing or left over has a name.
enum ReconciliationPaper {
  private struct Sum {
    /// Whether it was ordered or bought, and not just on hand.
    var isListed = false
    var ordered: Int128 = 0
    var units: Int128 = 0
    var onHand: Int128 = 0
    var bought: Int128 = 0
    var available: Int128 = 0
  }

  /// What the one paper is made of.
  static func tally(of night: Night) -> PaperTally {
    var tally = PaperTally(.reconciliation, label: night.day.timeline.date.description)
    for (product, sum) in sums(of: night) {
      let record = night.day.catalogue.products[product]
      tally.add(
        .products, [.text(String(record.sku))],
        [
          .text(String(record.sku)), .text(String(masking: record.name)), .number(sum.ordered),
          .number(sum.units), .number(sum.onHand), .number(sum.bought), .number(sum.available),
          .number(sum.isListed ? 1 : 0),
        ])
    }
    return tally
  }

  /// Of each product that was ordered or bought, or is there.
  private static func sums(of night: Night) -> [(product: ProductID, sum: Sum)] {
    var sums = [Sum](repeating: Sum(), count: night.day.catalogue.products.count)
    for row in night.rows.all {
      let product = night.rows.product[row].index
      sums[product].isListed = true
      sums[product].ordered += Int128(night.rows.ordered[row])
      sums[product].units += Int128(night.rows.units[row])
    }
    for line in night.purchases.lines {
      sums[line.product.index].isListed = true
      sums[line.product.index].bought += Int128(line.ordered)
    }
    let onHand = night.day.onHand
    for index in sums.indices {
      let product = ProductID(index: index)
      for warehouse in night.day.network.warehouses.indices {
        let warehouse = WarehouseID(index: warehouse)
        sums[index].onHand += Int128(onHand.units(of: product, at: warehouse))
        sums[index].available += Int128(
          night.supply.available.units(of: product, at: warehouse))
      }
    }
    return sums.enumerated()
      .filter { $0.element.isListed || $0.element.onHand != 0 || $0.element.available != 0 }
      .map { (ProductID(index: $0.offset), $0.element) }
  }

  /// The one paper; a day without goods has none.
  static func paper(
    of tally: PaperTally, in day: PaperTally, _ words: any PaperWords
  ) -> LabelledPaper? {
    let sums = tally[.products].filter { $0.value(7) != 0 }.map { row in
      (
        name: Array(row.cells[..<2]),
        sum: Sum(
          isListed: true, ordered: row.value(2), units: row.value(3), onHand: row.value(4),
          bought: row.value(5), available: row.value(6))
      )
    }
    if sums.isEmpty { return nil }
    return LabelledPaper(
      kind: .reconciliation, labels: [day.date], name: "",
      paper: day.paper(
        .reconciliation, words, title: words.reconciliation, of: day.shownDate,
        facts: [.init(words.skus, .number(sums.count))],
        blocks: [.table(orders(sums, words)), .table(goods(sums, words))]))
  }

  /// Ordered = handed over + short.
  private static func orders(
    _ sums: [(name: [Cell], sum: Sum)], _ words: any PaperWords
  ) -> PaperTable {
    PaperTable(
      title: words.ordersBySKU,
      columns: [
        .init(words.sku, .text), .init(words.name, .text), .init(words.ordered, .number),
        .init(words.handedOver, .number, emphasis: .strong), .init(words.short, .number),
      ],
      rows: sums.map { name, sum in
        name + [
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
    _ sums: [(name: [Cell], sum: Sum)], _ words: any PaperWords
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
      rows: sums.map { name, sum in name + cells(sum) },
      totals: [.text(words.total), .blank] + cells(total))
  }
}
