import Documents
import OrderDay

/// What did not arrive of tonight's rows, by the counts at the points (R15.2): why a pickup list has a second
/// revision.
struct MissingOnArrival {
  private var rows: [RowID: (units: Int64, refund: Int64)] = [:]

  init(_ night: Night) {
    let delivery = night.delivery
    for fact in delivery.facts where fact.kind == .arrival && fact.day == delivery.tonight {
      let row = delivery.book.days[fact.day].lines[fact.line].row
      let before = rows[row] ?? (0, 0)
      rows[row] = (before.units + fact.units, before.refund + fact.refund)
    }
  }

  func units(of row: RowID) -> Int64 { rows[row]?.units ?? 0 }

  func refund(of row: RowID) -> Int64 { rows[row]?.refund ?? 0 }

  /// 2 where something of these entries did not arrive, else 1.
  func revision(of entries: [PickupLists.Entry]) -> Int64 {
    entries.contains { units(of: $0.row) > 0 } ? 2 : 1
  }

  /// The lines that the count changed, with what the list said before; `nil` where it changed none.
  func changes(
    of entries: [PickupLists.Entry], in night: Night, _ words: any PaperWords
  ) -> PaperTable? {
    let changed = entries.filter { units(of: $0.row) > 0 }
    if changed.isEmpty { return nil }
    return PaperTable(
      title: words.changed,
      columns: [
        .init(words.code, .text, emphasis: .strong), .init(words.sku, .text),
        .init(words.before, .number), .init(words.now, .number, emphasis: .strong),
        .init(words.refund, .money),
      ],
      rows: changed.map { entry in
        let units = night.rows.units[entry.row]
        return [
          .text(night.codeText(of: entry)),
          .text(String(night.day.catalogue.products[night.rows.product[entry.row]].sku)),
          .number(units), .number(units - self.units(of: entry.row)),
          .money(refund(of: entry.row)),
        ]
      })
  }
}
