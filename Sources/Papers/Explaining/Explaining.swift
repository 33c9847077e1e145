import Documents
import ExactValues
import OrderDay
import PlainText

/// What the parts of an explanation share: the figures, the words, and how people read amounts and times.
struct Explaining {
  let explainer: Explainer
  let words: any PaperWords
  let say: any ExplanationWords
  var night: Night { explainer.night }
  var day: Day { night.day }

  init(_ explainer: Explainer, in language: Language) {
    self.explainer = explainer
    words = language.paperWords
    say = language.explanationWords
  }

  func money(_ amount: Int64) -> String {
    MoneyText.string(amount, decimals: day.settings.currency.decimals)
  }

  /// An amount that may be wider than 64 bits.
  func money(_ amount: Int128) -> String {
    Int64(exactly: amount).map { money($0) } ?? String(amount)
  }

  func moment(_ instant: Int64) -> String {
    WallTime(day.timeline.zone, words).brief(instant, on: day.timeline.date)
  }

  func orderID(of line: LineID) -> String {
    night.events.orders.string(night.book.order(of: line))
  }

  func member(_ member: MemberID) -> String {
    NameMask.masked(night.events.members.string(member))
  }

  func member(of line: LineID) -> String {
    member(night.book.member(of: night.book.order(of: line)))
  }

  func point(_ point: PointID) -> String { String(masking: day.network.points[point].point) }

  func supplier(_ supplier: SupplierID) -> String {
    String(masking: day.catalogue.suppliers[supplier].supplier)
  }

  /// A heading with what stands below it; nothing where nothing does.
  func section(_ title: String, _ blocks: [Paper.Block]) -> [Paper.Block] {
    blocks.isEmpty ? [] : [.heading(title, level: 2)] + blocks
  }

  /// The most rows of a table in which one is looked for.
  static let rowsMax = 20

  /// The rows to show of many: those that are asked for, and the ones on both sides of the edge; then how many
  /// are hidden.
  func shown(_ count: Int, own: [Int], edge: Int) -> (indices: [Int], hidden: Int) {
    if count <= Self.rowsMax { return (Array(0..<count), 0) }
    let around = max(0, edge - 8)..<min(count, edge + 8)
    let chosen = Set(around).union(own.prefix(4)).sorted()
    return (chosen, count - chosen.count)
  }

  /// A table, and below it how many rows it leaves out.
  func table(_ columns: [PaperTable.Column], _ rows: [[Cell]], hidden: Int = 0) -> [Paper.Block] {
    [.table(PaperTable(columns: columns, rows: rows))]
      + (hidden > 0 ? [.note(say.hidden(hidden))] : [])
  }

  /// The text, strong for the line that is explained.
  func text(_ text: String, isOwn: Bool) -> Cell {
    isOwn ? .text(text).strong : .text(text)
  }
}
