extension DayScenario {
  /// The day of a difference, and what the slow model says of the document that differs.
  ///
  /// `engine` is what the engine says of the day: its rows that the slow model does not have are expected not to be.
  public init(of difference: Difference, engine: NightAnswer, named name: String) {
    let comment =
      "Seed \(difference.seed ?? 0): the slow model and the engine part in \(difference.document)."
    self.init(
      difference.tables, named: name, comment: comment,
      expectations: Self.expectations(
        of: difference.document, slow: SlowNight(difference.tables).answer, engine: engine))
  }

  /// Lines that hold of the slow model's document, each of one row.
  ///
  /// Where one of the two has no documents, the figures of the day stand for them; that the engine is to find an
  /// overflow cannot be expected of a row, so that such a day fails for as long as it has figures.
  private static func expectations(
    of document: String, slow: NightAnswer, engine: NightAnswer
  ) -> [String] {
    guard case .documents(let expected) = slow else { return ["expect no total events"] }
    guard case .documents(let actual) = engine, let text = expected[document] else {
      return rows(of: "day_totals.csv", in: expected["day_totals.csv"] ?? "")
        .map { "expect \($0.keys) \($0.claims)" }
    }
    let right = rows(of: document, in: text)
    let chosen = Set(right.map(\.keys))
    let wrong = rows(of: document, in: actual[document] ?? "").filter { !chosen.contains($0.keys) }
    return right.map { "expect \($0.keys) \($0.claims)" } + wrong.map { "expect no \($0.keys)" }
  }

  private static func rows(of document: String, in text: String) -> [ExpectedRow] {
    guard let words = ExpectationWords.all[document] else { return [] }
    let table = SlowTable(text)
    return table.rows.map { words.row($0, columns: table.columns) }
  }
}

/// One row of a document: the words that choose it, and what it says.
private struct ExpectedRow {
  var keys: String
  var claims: String
}

/// How the rows of a document are expected.
private struct ExpectationWords {
  var kind: String
  /// The columns of the words after the kind.
  var heads: [String]
  /// Further columns that tell rows apart.
  var keys: [String] = []
  /// The column of a value that stands by itself.
  var main = ""

  /// Columns that nothing is said of: where a row was read is another place in a scenario, and `rejected` knows
  /// the columns that all refusals have.
  private static let unsaid: Set<String> = ["source", "line"]
  private static let unsaidOfRefusals: Set<String> = ["point", "lot"]

  static let all: [String: ExpectationWords] = [
    "purchase_orders.csv": .init(
      kind: "purchase", heads: ["sku"], keys: ["supplier", "warehouse"]),
    "pick_sheet.csv": .init(kind: "pick", heads: ["sku"], keys: ["warehouse", "zone", "station"]),
    "sort_sheet.csv": .init(
      kind: "sort", heads: ["sku"], keys: ["station", "zone", "route", "stop", "point"]),
    "load_sheet.csv": .init(kind: "load", heads: ["point"], keys: ["route", "stop", "zone"]),
    "pickup_lists.csv": .init(kind: "pickup", heads: ["order_id", "sku"], keys: ["point", "for"]),
    "refunds.csv": .init(kind: "refund", heads: ["order_id"]),
    "commissions.csv": .init(kind: "commission", heads: ["leader"]),
    "rejections.csv": .init(
      kind: "rejected", heads: ["order_id"], keys: ["time", "kind", "sku", "qty"]),
    "lots.csv": .init(kind: "lot", heads: ["order_id", "sku", "lot"]),
    "states.csv": .init(kind: "state", heads: ["order_id", "sku"], keys: ["day", "for"]),
    "deliveries.csv": .init(
      kind: "delivery", heads: ["order_id", "sku"], keys: ["time", "kind", "for", "day", "units"]),
    "delivery_rejections.csv": .init(
      kind: "rejected", heads: ["order_id"], keys: ["time", "kind", "sku", "qty"]),
    "arrival_counts.csv": .init(kind: "count", heads: ["point", "sku"], keys: ["time"]),
    "statements.csv": .init(kind: "statement", heads: ["leader"]),
    "day_totals.csv": .init(kind: "total", heads: ["metric"], main: "value"),
  ]

  func row(_ row: SlowRow, columns: [String]) -> ExpectedRow {
    func word(_ column: String) -> String {
      ScenarioText.word(row[column].text, notOneOf: columns + ["no"])
    }
    let chosen = [kind] + heads.map(word) + keys.flatMap { [$0, word($0)] }
    let unsaid = kind == "rejected" ? Self.unsaid.union(Self.unsaidOfRefusals) : Self.unsaid
    let claimed = columns.filter {
      !heads.contains($0) && !keys.contains($0) && $0 != main && !unsaid.contains($0)
    }
    let claims = (main.isEmpty ? [] : [word(main)]) + claimed.flatMap { [$0, word($0)] }
    return ExpectedRow(
      keys: chosen.joined(separator: " "), claims: claims.joined(separator: " "))
  }
}
