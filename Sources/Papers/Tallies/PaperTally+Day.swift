import Documents
import ExactValues
import OrderDay

extension PaperTally {
  /// What all papers of a night say in their heads.
  static func ofDay(_ night: Night, _ words: any PaperWords) -> PaperTally {
    let (day, currency) = (night.day, night.day.settings.currency)
    var tally = PaperTally(nil, label: day.timeline.date.description)
    tally.add(
      .day, [],
      [
        .text(words.date(day.timeline.date)), .text(day.timeline.date.description),
        .text(currency.code), .number(currency.decimals),
        .number(day.isOfSeveralWarehouses ? 1 : 0),
      ])
    for (index, warehouse) in day.network.warehouses.enumerated() {
      tally.add(
        .warehouses, [.text(String(warehouse))],
        [
          .text(String(masking: warehouse)),
          .number(night.isPlanned(WarehouseID(index: index)) ? 1 : 0),
        ])
    }
    return tally
  }

  private var day: Row { self[.day].first ?? Row([], TallyTable.day.cells.map { _ in .blank }) }
  /// The order date, as the papers say it.
  var shownDate: String { day.text(0) }
  /// The order date, as the label of a paper of the day.
  var date: String { day.text(1) }
  /// The code of the currency.
  var currency: String { day.text(2) }
  /// How many decimals amounts have.
  public var decimals: Int { Int(clamping: day.value(3)) }
  /// Whether papers say of which warehouse things are.
  var isOfSeveralWarehouses: Bool { day.value(4) != 0 }

  /// Whether the quantities are planned or received: each warehouse by itself (R7.2).
  private func quantities(_ words: any PaperWords) -> String {
    words.quantities(self[.warehouses].map { (name: $0.text(0), isPlanned: $0.value(1) != 0) })
  }

  /// A paper of the day that this is the tally of, with the head that every paper has.
  func paper(
    _ kind: PaperKind, _ words: any PaperWords, title: String, of owner: String,
    facts: [Paper.Fact], blocks: [Paper.Block]
  ) -> Paper {
    Paper(
      of: kind, words, title: title, subtitle: owner, date: shownDate,
      quantities: quantities(words), decimals: decimals, facts: facts, blocks: blocks)
  }
}
