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
    if night.events.orders.number(of: lot.utf8.span) != nil { return .failure(.lotIsOrder(lot)) }
    let near = SimilarWord.closest(to: lot, among: known)
    return .failure(.lot(lot, near: near, known: known))
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
      return .failure(.order(order, near: SimilarWord.closest(to: order, among: names)))
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
    let near = SimilarWord.closest(to: sku, among: skus)
    return .failure(.line(order: order, sku: sku, near: near, known: skus))
  }
}
