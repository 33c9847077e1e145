/// A day of tables told as a scenario, with what the slow model says of one document.
///
/// It is what a failing day becomes once it is shrunk: `groupbuy test` runs it and shows what differs, and as it
/// stands it can join the scenarios of this repository.
public struct DayScenario: Sendable {
  /// The files by name: `NAME.scenario`, and `NAME-orders.csv` where a row of orders is no statement.
  public let files: Tables

  /// Tells the tables of a day; `expectations` are lines that start with `expect`.
  public init(_ tables: Tables, named name: String, comment: String, expectations: [String]) {
    let drafts = tables.mapValues { SlowTable($0) }
    var text = "groupbuy 1\n\n# \(comment)\n\n"
    var files: Tables = [:]
    text += Self.day(drafts["settings"] ?? .none)
    for form in StatementForm.all {
      guard let table = drafts[form.table], !table.rows.isEmpty else { continue }
      text += "\n" + table.rows.map { form.statement(of: $0, in: table) }.joined()
    }
    let orders = (drafts["orders"] ?? .none).rows
    if orders.allSatisfy(OrderStatement.canTell) {
      text += (orders.isEmpty ? "" : "\n") + orders.map(OrderStatement.text).joined()
    } else {
      let file = name + "-orders.csv"
      text += "\nload orders \"\(file)\"\n"
      files[file] = tables["orders"]
    }
    for form in StatementForm.later {
      guard let table = drafts[form.table], !table.rows.isEmpty else { continue }
      text += "\n" + table.rows.map { form.statement(of: $0, in: table) }.joined()
    }
    if !expectations.isEmpty { text += "\n" + expectations.joined(separator: "\n") + "\n" }
    files[name + ".scenario"] = text
    self.files = files
  }

  /// `day 2026-11-20` and its settings.
  private static func day(_ settings: SlowTable) -> String {
    let rows = settings.rows.map { (key: $0["key"].text, value: $0["value"].text) }
    let date = rows.first { $0.key == "date" }?.value ?? ""
    return "day \(ScenarioText.word(date))\n"
      + rows.filter { $0.key != "date" }
      .map { "  \(ScenarioText.word($0.key)) \(ScenarioText.word($0.value))\n" }.joined()
  }
}

/// How a scenario writes a word.
enum ScenarioText {
  /// The word, in quotes where it holds more than plain letters, digits and `._:/%+-`.
  static func word(_ text: String, notOneOf taken: [String] = []) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || [46, 95, 58, 47, 37, 43, 45].contains(byte)
    }
    return isPlain && !text.isEmpty && !taken.contains(text) ? text : quoted(text)
  }

  /// A time, which stands without quotes at the start of a statement: a `T` is what the space says too.
  static func time(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    return word(parts.count == 2 && parts[0].utf8.count == 10 ? parts.joined(separator: "T") : text)
  }

  /// The word in quotes.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

/// A row of a table as a statement: its keys in the head, its name in quotes, the rest as details.
private struct StatementForm {
  var table: String
  var keyword: String
  var keys: [String]
  /// Bare words after the keys, which need not be said: none after one that is not.
  var further: [String] = []
  var time = ""
  var name = ""

  /// What is known before the first order.
  static let all = [
    StatementForm(table: "suppliers", keyword: "supplier", keys: ["supplier"], name: "name"),
    StatementForm(table: "products", keyword: "product", keys: ["sku"], name: "name"),
    StatementForm(table: "leaders", keyword: "leader", keys: ["leader"], name: "name"),
    StatementForm(table: "points", keyword: "point", keys: ["point"], name: "name"),
    StatementForm(table: "coupons", keyword: "coupon", keys: ["coupon"]),
  ]

  /// What is told after the cutoff.
  static let later = [
    StatementForm(table: "confirmations", keyword: "confirm", keys: ["supplier", "sku", "units"]),
    StatementForm(
      table: "receipts", keyword: "receipt", keys: ["supplier", "sku", "delivered"],
      time: "received_at"),
    StatementForm(table: "weights", keyword: "weight", keys: ["order_id", "sku", "weight_g"]),
    StatementForm(
      table: "arrivals", keyword: "arrival", keys: ["point", "sku", "counted"], time: "at"),
    StatementForm(
      table: "pickups", keyword: "pickup", keys: ["order_id"], further: ["sku", "qty"], time: "at"),
    StatementForm(
      table: "claims", keyword: "claim", keys: ["order_id", "sku", "qty", "reason"], time: "at"),
    StatementForm(table: "recalls", keyword: "recall", keys: ["lot"], time: "at"),
  ]

  func statement(of row: SlowRow, in table: SlowTable) -> String {
    var head = keyword
    if !time.isEmpty { head = ScenarioText.time(row[time].text) + " " + head }
    for key in keys { head += " " + ScenarioText.word(row[key].text) }
    let bare = further.prefix { row[$0] != "" }
    for column in bare { head += " " + ScenarioText.word(row[column].text) }
    if !name.isEmpty, row[name] != "" { head += " " + ScenarioText.quoted(row[name].text) }
    let details = table.columns.filter { column in
      !keys.contains(column) && !bare.contains(column) && column != time && column != name
        && row[column] != ""
    }
    return head + "\n" + details.map { "  \($0) \(ScenarioText.word(row[$0].text))\n" }.joined()
  }
}

/// A row of the table of orders as a statement of one line.
private enum OrderStatement {
  static let further = [
    "price", "name", "phone", "building", "room", "note", "by_leader", "home_delivery",
    "priority", "tolerance", "coupon", "allow_substitute", "channel",
  ]

  /// Whether the language has a form for the row: a broken time or kind, or a blank where a name must stand, has none.
  static func canTell(_ row: SlowRow) -> Bool {
    let startsWithDigit = row["placed_at"].text.utf8.first.map { (48...57).contains($0) } ?? false
    if !startsWithDigit || row["order_id"] == "" { return false }
    switch row["kind"].text {
    case "order": return ["point", "member", "sku"].allSatisfy { row[$0] != "" }
    case "amend": return row["sku"] != ""
    case "cancel": return row["sku"] != "" || row["qty"] == ""
    default: return false
    }
  }

  static func text(_ row: SlowRow) -> String {
    let isOrder = row["kind"] == "order"
    var head = [ScenarioText.time(row["placed_at"].text)]
    head += ["kind", "order_id"].map { ScenarioText.word(row[$0].text) }
    let line = ["sku", "qty"].filter { row[$0] != "" }.map { ScenarioText.word(row[$0].text) }
    if !isOrder { head += line }
    for (word, column) in [("at", "point"), ("for", "member")] where row[column] != "" {
      head += [word, ScenarioText.word(row[column].text)]
    }
    for column in further where row[column] != "" {
      head += [column, ScenarioText.word(row[column].text)]
    }
    let text = head.joined(separator: " ") + "\n"
    return isOrder ? text + "  " + line.joined(separator: " ") + "\n" : text
  }
}
