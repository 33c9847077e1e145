import OrderDay
import Papers
import PlainText
import ScenarioLanguage

/// Looks up the names that expectations speak of, so that a misspelt one is told and not taken for a row that
/// there is not.
///
/// Refusals are left out: they may speak of names that no table has.
struct ExpectationNames {
  private let day: Day
  private let events: OrderEvents

  init(day: Day, events: OrderEvents) {
    self.day = day
    self.events = events
  }

  /// Reports each name that its table does not have.
  func check(_ expectations: [Expectation], diagnostics: inout Diagnostics) {
    for expectation in expectations where expectation.form.table != .rejections {
      for key in expectation.keys {
        guard let (table, names) = names(of: key.column), !names.contains(key.word.bytes) else {
          continue
        }
        let near = SimilarWord.closest(to: key.word.text, among: names.map(\.string))
        diagnostics.report(
          expectation.file.diagnostic(
            .reference, at: key.word.place,
            ExpectationFinding.unknownName(
              column: key.column, key.word.text, table, near: near)))
      }
    }
  }

  /// The names that a column may have, and their table; `nil` for a column of no names.
  private func names(of column: String) -> (TableName, [[UInt8]])? {
    switch column {
    case "sku": (.products, day.catalogue.products.map(\.sku))
    case "supplier": (.suppliers, day.catalogue.suppliers.map(\.supplier))
    case "point": (.points, day.network.points.map(\.point))
    case "leader": (.leaders, day.network.leaders.map(\.leader))
    case "order_id":
      (.orders, (0..<events.orders.count).map { events.orders.name(Int32(truncatingIfNeeded: $0)) })
    default: nil
    }
  }
}
