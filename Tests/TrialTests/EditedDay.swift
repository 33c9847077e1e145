import Testing
import Trial

@testable import Simulation

/// A generated day that a test changes row by row.
struct EditedDay {
  /// A table as rows of cells by column; a column that is not there is blank.
  struct Table {
    var columns: [String]
    var rows: [[String: String]]

    /// Sets the cells of a column, which is added where it is missing.
    mutating func set(_ column: String, _ value: (_ row: [String: String]) -> String) {
      if !columns.contains(column) { columns.append(column) }
      for row in rows.indices { rows[row][column] = value(rows[row]) }
    }

    var text: String {
      var writer = SlowWriter(columns.joined(separator: ","))
      for row in rows { writer.row(columns.map { row[$0] ?? "" }) }
      return writer.text
    }
  }

  /// The tables by name; a table that is not there is empty.
  private(set) var tables: [String: Table] = [:]

  init(seed: UInt64) {
    for (name, text) in DayGenerator.day(seed: seed) { tables[name] = Self.read(text) }
  }

  subscript(name: String) -> Table {
    get { tables[name] ?? Table(columns: [], rows: []) }
    set { tables[name] = newValue.columns.isEmpty ? nil : newValue }
  }

  /// The value of a setting; blank where it is not set.
  func setting(_ key: String) -> String {
    self["settings"].rows.first { $0["key"] == key }?["value"] ?? ""
  }

  mutating func set(_ key: String, to value: String) {
    self["settings"].rows.removeAll { $0["key"] == key }
    if !value.isEmpty { self["settings"].rows.append(["key": key, "value": value]) }
  }

  /// What the engine makes of the day; `nil` where an amount does not fit or the day is none.
  func documents() -> [String: Table]? {
    guard case .documents(let documents) = Engine.answer(texts) else { return nil }
    return documents.mapValues(Self.read)
  }

  var texts: Tables { tables.mapValues(\.text) }

  private static func read(_ text: String) -> Table {
    let table = SlowTable(text)
    let rows = table.rows.map { row in
      Dictionary(
        zip(table.columns, row.cells).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }
    return Table(columns: table.columns, rows: rows)
  }
}

extension [String: EditedDay.Table] {
  /// The lines of a document without some columns, bytes compared.
  func lines(_ document: String, without hidden: [String] = []) -> [[UInt8]] {
    guard let table = self["\(document).csv"] else { return [] }
    let columns = table.columns.filter { !hidden.contains($0) }
    return table.rows.map { row in
      Array(columns.map { row[$0] ?? "" }.joined(separator: "\u{1}").utf8)
    }
  }

  /// A figure of the day.
  func total(_ metric: String) -> Int? {
    self["day_totals.csv"]?.rows.first { $0["metric"] == metric }?["value"]
      .flatMap { Int($0.replacing(".", with: "")) }
  }

  /// The documents that tell of goods and money: not what was read, applied and refused.
  static var ofTheNight: [String] {
    [
      "purchase_orders", "pick_sheet", "sort_sheet", "load_sheet", "pickup_lists", "refunds",
      "commissions", "lots",
    ]
  }

  /// The names of those documents in which two nights differ, and of the figures of the day that do.
  func differences(from other: Self, hiding: [String] = []) -> [String] {
    var names = Self.ofTheNight.filter {
      lines($0, without: hiding) != other.lines($0, without: hiding)
    }
    let ofEvents = ["events", "applied", "duplicates", "rejected", "partly_rejected"]
    for row in self["day_totals.csv"]?.rows ?? [] {
      guard let metric = row["metric"], !ofEvents.contains(metric), !metric.hasPrefix("rejected.")
      else { continue }
      if other.total(metric) != total(metric) { names.append(metric) }
    }
    return names
  }
}
