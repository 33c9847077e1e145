import Documents
import ExactValues
import OrderDay

/// The report of every event that was refused, whole or in part (`domain.md` 6.16): nothing is dropped silently.
enum ExceptionReportPaper {
  /// What the one paper is made of.
  static func tally(of night: Night, _ words: any PaperWords) -> PaperTally {
    var tally = PaperTally(.exceptionReport, label: night.day.timeline.date.description)
    RejectionTable(night, words).add(night.book.rejections[...], to: &tally)
    return tally
  }

  /// The one paper; a day without rejections has none.
  static func paper(
    of tally: PaperTally, in day: PaperTally, _ words: any PaperWords
  ) -> LabelledPaper? {
    let rejections = tally[.rejections]
    if rejections.isEmpty { return nil }
    let refused = rejections.total { $0.value(5) }
    return LabelledPaper(
      kind: .exceptionReport, labels: [day.date], name: "",
      paper: day.paper(
        .exceptionReport, words, title: words.exceptionReport, of: day.shownDate,
        facts: [
          .init(words.events, .number(rejections.count)), .init(words.units, .number(refused)),
        ],
        blocks: [
          .table(RejectionTable.table(rejections[...], words, title: nil, totals: refused))
        ]))
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

  /// Adds rejections to a tally, in their order.
  func add(_ rejections: ArraySlice<Rejection>, to tally: inout PaperTally) {
    for rejection in rejections {
      let row = Int(rejection.row)
      tally.add(
        .rejections,
        [
          .number(night.events.time(of: row)),
          .text(night.events.orders.string(night.events.order(of: row))),
        ], cells(of: rejection))
    }
  }

  private func cells(of rejection: Rejection) -> [Cell] {
    let events = night.events
    let row = Int(rejection.row)
    let quantity = events.quantity[row]
    let isNumber = quantity != OrderEvents.blank && quantity != OrderEvents.unreadQuantity
    return [
      .text(
        WallTime(night.day.timeline.zone, words).exact(
          events.time(of: row), on: night.day.timeline.date)),
      .text(events.orders.string(events.order(of: row))), .text(words.kind(events.kind(of: row))),
      .text(events.skus.string(events.sku[row])), isNumber ? .number(quantity) : .blank,
      .number(rejection.refused), .text(words.reason(rejection.reason)),
    ]
  }

  /// The rows of `rejections`, in their order; with the units refused where there are `totals` of them.
  static func table(
    _ rejections: ArraySlice<PaperTally.Row>, _ words: any PaperWords, title: String?,
    totals: Int128? = nil
  ) -> PaperTable {
    let hasUnits = totals != nil
    return PaperTable(
      title: title,
      columns: [
        .init(words.time, .text), .init(words.order, .text), .init(words.kind, .text),
        .init(words.sku, .text), .init(words.quantity, .number),
      ] + (hasUnits ? [.init(words.refused, .number)] : []) + [.init(words.reason, .text)],
      rows: rejections.map { hasUnits ? $0.cells : $0.cells(without: 5) },
      totals: totals.map {
        [.text(words.total), .blank, .blank, .blank, .blank, .number($0), .blank]
      })
  }
}
