import Documents
import ExactValues
import OrderDay

/// The report of every event that was refused, whole or in part (`domain.md` 6.16): nothing is dropped silently.
enum ExceptionReportPaper {
  /// The one paper; a day without rejections has none.
  static func papers(of night: Night, _ words: any PaperWords) -> [LabelledPaper] {
    let all = night.book.rejections
    if all.isEmpty { return [] }
    let date = night.day.timeline.date
    return [
      LabelledPaper(
        kind: .exceptionReport, labels: [date.description], name: "",
        paper: night.paper(
          .exceptionReport, words, title: words.exceptionReport, of: words.date(date),
          facts: [
            .init(words.events, .number(Int64(all.count))),
            .init(words.units, .number(refused(all))),
          ],
          blocks: [
            .table(
              RejectionTable(night, words).table(
                all[...], title: nil, totals: refused(all)))
          ]))
    ]
  }

  private static func refused(_ rejections: [Rejection]) -> Int64 {
    rejections.reduce(0) { $0.addingReportingOverflow($1.refused).partialValue }
  }
}

/// Refused events as rows.
///
/// Not where they were read: a paper is the same whatever the order of the rows (R17); `rejections.csv` says that.
struct RejectionTable {
  private let night: Night
  private let words: any PaperWords

  init(_ night: Night, _ words: any PaperWords) {
    self.night = night
    self.words = words
  }

  /// The rows of `rejections`, in their order; with the units refused where there are `totals` of them.
  func table(
    _ rejections: ArraySlice<Rejection>, title: String?, totals: Int64? = nil
  ) -> PaperTable {
    let hasUnits = totals != nil
    return PaperTable(
      title: title,
      columns: [
        .init(words.time, .text), .init(words.order, .text), .init(words.kind, .text),
        .init(words.sku, .text), .init(words.quantity, .number),
      ] + (hasUnits ? [.init(words.refused, .number)] : []) + [.init(words.reason, .text)],
      rows: rejections.map { row(of: $0, hasUnits: hasUnits) },
      totals: totals.map {
        [.text(words.total), .blank, .blank, .blank, .blank, .number($0), .blank]
      })
  }

  private func row(of rejection: Rejection, hasUnits: Bool) -> [Cell] {
    let events = night.events
    let row = Int(rejection.row)
    let quantity = events.quantity[row]
    let isNumber = quantity != OrderEvents.blank && quantity != OrderEvents.unreadQuantity
    return [
      .text(
        WallTime(night.day.timeline.zone, words).exact(
          events.time[row], on: night.day.timeline.date)),
      .text(events.orders.string(events.order[row])), .text(words.kind(events.kind[row])),
      .text(events.skus.string(events.sku[row])), isNumber ? .number(quantity) : .blank,
    ] + (hasUnits ? [.number(rejection.refused)] : []) + [.text(words.reason(rejection.reason))]
  }
}
