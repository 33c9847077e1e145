import Documents
import ExactValues
import OrderDay

/// The list of what goes back, an instruction an order (R12.4), by point, so that a leader can answer for it.
enum RefundListPaper {
  /// What the one paper is made of.
  static func tally(
    of night: Night, _ words: any PaperWords, _ options: PaperOptions
  ) -> PaperTally {
    let person = OrderPerson(night, options)
    let network = night.day.network
    let points = Dictionary(grouping: night.settlement.refunds) { night.book.point(of: $0.order) }
    var tally = PaperTally(.refundList, label: night.day.timeline.date.description)
    for point in points.keys.sorted() {
      let label = network.points[point].point
      for refund in points[point] ?? [] {
        tally.add(
          .refunds, [.text(String(label))],
          [
            .text(String(masking: label)), .text(night.events.orders.string(refund.order)),
            .text(person.name(of: refund.order)), .text(words.refundReasons(refund.reasons)),
            .money(refund.amount),
          ])
      }
    }
    return tally
  }

  /// The one paper; a day without refunds has none.
  static func paper(
    of tally: PaperTally, in day: PaperTally, _ words: any PaperWords
  ) -> LabelledPaper? {
    let refunds = tally[.refunds]
    if refunds.isEmpty { return nil }
    return LabelledPaper(
      kind: .refundList, labels: [day.date], name: "",
      paper: day.paper(
        .refundList, words, title: words.refundList, of: day.shownDate,
        facts: [
          .init(words.currency, day.currency), .init(words.orders, .number(refunds.count)),
          .init(words.refund, .money(sum(refunds))),
        ],
        blocks: [
          .table(
            PaperTable(
              columns: [
                .init(words.point, .text), .init(words.order, .text), .init(words.member, .text),
                .init(words.reason, .text), .init(words.refund, .money),
              ],
              groups: refunds.runs { $0.hasKeys(of: $1) }.map { rows in
                .init(
                  rows.enumerated().map { index, row in
                    [index == 0 ? row.cells[0] : .blank] + row.cells[1...]
                  },
                  subtotal: rows.count == 1
                    ? nil : [.text(words.total), .blank, .blank, .blank, .money(sum(rows))])
              },
              totals: [.text(words.total), .blank, .blank, .blank, .money(sum(refunds))]))
        ]))
  }

  private static func sum(_ refunds: some Sequence<PaperTally.Row>) -> Int128 {
    refunds.total { $0.value(4) }
  }
}
