public import Documents
import OrderDay
import Papers
public import PlainText

/// A day that was run, to be asked about one order or one lot; each answer is a paper.
///
///     switch DayQuestions.of(day) {
///     case .success(let questions): questions.explanation(ofOrder: "1003", sku: "egg30")
///     case .failure(let fault): ...
///     }
public struct DayQuestions: Sendable {
  private let night: Night
  private let arrivals: Arrivals

  /// The night of the day, proven.
  public static func of(_ read: ReadDay) -> Result<DayQuestions, DayRunFault> {
    DayRun.night(of: read).map { DayQuestions(night: $0, arrivals: read.arrivals) }
  }

  /// Why the lines of an order got what they got, or one of them.
  ///
  /// - Complexity: O(n log n) in the events.
  public func explanation(
    ofOrder order: String, sku: String?, in language: Language = .english
  ) -> Result<Paper, UnknownName> {
    lines(ofOrder: order, sku: sku).map { explainer, lines in
      ExplanationPaper.paper(of: lines, explainer, in: language)
    }
  }

  /// Which lots the lines of an order got, or one of them, and where those came from (R9.2).
  public func trace(
    ofOrder order: String, sku: String?, in language: Language = .english
  ) -> Result<Paper, UnknownName> {
    lines(ofOrder: order, sku: sku).map { explainer, lines in
      TracePaper.paper(of: lines, explainer, in: language)
    }
  }

  /// Where a lot came from, and which points and members have it (R9.2).
  public func trace(
    ofLot lot: String, in language: Language = .english
  ) -> Result<Paper, UnknownName> {
    let trace = LotTrace(of: Array(lot.utf8), in: night)
    if !trace.receipts.isEmpty { return .success(TracePaper.paper(of: trace, in: night, language)) }
    let known = LotTrace.lots(of: night).map(\.string)
    let near = SimilarWord.closest(to: lot, among: known).map { "did you mean `\($0)`?" }
    let isOrder = night.events.orders.number(of: lot.utf8.span) != nil
    return .failure(
      UnknownName(
        message: "no receipt names the lot \(lot.quotedForDisplay)",
        advice: isOrder
          ? "it is an order: `--order \(lot)` traces its lots"
          : near ?? (known.isEmpty ? "the day has no receipts with lots" : Self.listed(known))))
  }

  /// The whole story of an order: what happened when, its papers, where each unit is, and the money (R15.7).
  ///
  /// - Complexity: O(events).
  public func story(
    ofOrder order: String, in language: Language = .english
  ) -> Result<Paper, UnknownName> {
    number(ofOrder: order).map { OrderStory.paper(of: $0, in: night, language) }
  }

  private func number(ofOrder order: String) -> Result<OrderID, UnknownName> {
    let events = night.events
    guard let number = events.orders.number(of: order.utf8.span) else {
      let names = (0..<events.orders.count).lazy.map { events.orders.string(Int32($0)) }
      let near = SimilarWord.closest(to: order, among: names)
      return .failure(
        UnknownName(
          message: "the day has no order \(order.quotedForDisplay)",
          advice: near.map { "did you mean `\($0)`?" }
            ?? "order ids are those of the table of orders, to the byte"))
    }
    return .success(OrderID(rawValue: number))
  }

  private func lines(
    ofOrder order: String, sku: String?
  ) -> Result<(Explainer, [LineID]), UnknownName> {
    let explainer: Explainer
    switch number(ofOrder: order) {
    case .success(let number): explainer = Explainer(of: number, in: night, arrivals: arrivals)
    case .failure(let unknown): return .failure(unknown)
    }
    guard let sku else { return .success((explainer, explainer.lines)) }
    let skus = explainer.lines.map { explainer.sku(of: $0).string }
    if let index = skus.firstIndex(where: { $0.utf8.elementsEqual(sku.utf8) }) {
      return .success((explainer, [explainer.lines[index]]))
    }
    let near = SimilarWord.closest(to: sku, among: skus).map { "did you mean `\($0)`?" }
    return .failure(
      UnknownName(
        message: "the order \(order.quotedForDisplay) has no line of \(sku.quotedForDisplay)",
        advice: near ?? (skus.isEmpty ? "it has no line at all" : Self.listed(skus))))
  }

  /// The names that there are, at most ten of them.
  private static func listed(_ names: [String]) -> String {
    let more = names.count > 10 ? " and \(names.count - 10) more" : ""
    return "there \(names.count == 1 ? "is" : "are") "
      + names.prefix(10).joined(separator: ", ") + more
  }
}

/// A question about something that the day does not have.
public struct UnknownName: Error {
  /// What is not there.
  public let message: String
  /// What might have been meant.
  public let advice: String
}
