import Documents
import ExactValues
import OrderDay

/// The list of what goes back, an instruction an order (R12.4), by point, so that a leader can answer for it.
enum RefundListPaper {
  /// The one paper; a day without refunds has none.
  static func papers(
    of night: Night, _ words: any PaperWords, _ options: PaperOptions
  ) -> [LabelledPaper] {
    let refunds = night.settlement.refunds
    if refunds.isEmpty { return [] }
    let person = OrderPerson(night, options)
    let network = night.day.network
    let points = Dictionary(grouping: refunds) { night.book.point[$0.order] }
    let date = words.date(night.day.timeline.date)
    return [
      LabelledPaper(
        kind: .refundList, labels: [night.day.timeline.date.description], name: "",
        paper: night.paper(
          .refundList, words, title: words.refundList, of: date,
          facts: [
            .init(words.currency, night.day.settings.currency.code),
            .init(words.orders, .number(Int64(refunds.count))),
            .init(words.refund, .money(sum(refunds))),
          ],
          blocks: [
            .table(
              PaperTable(
                columns: [
                  .init(words.point, .text), .init(words.order, .text), .init(words.member, .text),
                  .init(words.reason, .text), .init(words.refund, .money),
                ],
                groups: points.keys.sorted().map { point in
                  let rows = points[point] ?? []
                  return .init(
                    rows.enumerated().map { index, refund in
                      [
                        index == 0 ? .text(String(masking: network.points[point].point)) : .blank,
                        .text(night.events.orders.string(refund.order)),
                        .text(person.name(of: refund.order)),
                        .text(words.refundReasons(refund.reasons)), .money(refund.amount),
                      ]
                    },
                    subtotal: rows.count == 1
                      ? nil : [.text(words.total), .blank, .blank, .blank, .money(sum(rows))])
                },
                totals: [.text(words.total), .blank, .blank, .blank, .money(sum(refunds))]))
          ]))
    ]
  }

  /// The proofs of the night have summed the same amounts (R12.5), so that this sum fits.
  private static func sum(_ refunds: [RefundInstruction]) -> Int64 {
    refunds.reduce(0) { $0 + $1.amount }
  }
}
