import DayRunner

/// A small day made from a seed, as rows of cells: it can be written as a folder of tables or as a scenario.
struct GeneratedTables {
  static let path = "days/2026-11-20"

  /// The cells of each table; the header comes first.
  var tables: [String: [[String]]] = [:]
  private var numbers: SeededNumbers

  init(seed: UInt64, orders: Int = 30) {
    numbers = SeededNumbers(seed: seed)
    tables["settings"] = [
      ["key", "value"], ["cutoff", numbers.pick(["20:00", "22:00", "24:00"])],
      ["opens", numbers.pick(["00:00", "08:30", "09:00:00.500"])],
      ["commission_bp", numbers.pick(["0", "800", "850"])],
    ]
    tables["suppliers"] = [
      ["supplier", "name", "city"], ["farm", "Yiyang Farm", ""], ["奶场", "Dairy, \"Best\"", "武汉"],
    ]
    tables["leaders"] = [["leader", "name"], ["li", "Li Na"], ["zhao", "赵敏"]]
    makeProducts()
    makePoints()
    makeOrders(orders)
  }

  private mutating func makeProducts() {
    var rows = [
      [
        "sku", "name", "supplier", "category", "zone", "case_pack", "price", "cost",
        "commission_bp",
        "stock_cap", "limit_member", "partial", "on_hand",
      ]
    ]
    for sku in ["egg30", "EGG30", "milk", "rice-5"] {
      rows.append([
        sku, numbers.pick(["Fresh eggs, 30", "鲜鸡蛋", "Milk \"1 l\""]), numbers.pick(["farm", "奶场"]),
        numbers.pick(["eggs", "dry"]), numbers.pick(["ambient", "chilled", "frozen", "live"]),
        numbers.pick(["1", "6", "12"]), numbers.pick(["19.90", "0", "4.5"]),
        numbers.pick(["3", "15.50"]),
        numbers.pick(["", "825"]), numbers.pick(["", "12"]), numbers.pick(["", "6"]),
        numbers.pick(["", "no", "yes"]), numbers.pick(["", "5"]),
      ])
    }
    tables["products"] = rows
  }

  private mutating func makePoints() {
    var rows = [["point", "name", "leader", "station", "route", "stop", "closed_from"]]
    for (index, point) in ["jinxiu", "hongqi", "东湖"].enumerated() {
      rows.append([
        point, "Gate \(index)", numbers.pick(["li", "zhao"]), index == 2 ? "south" : "north",
        "r\(index)", numbers.pick(["1", "2"]), numbers.pick(["", "", "15:00"]),
      ])
    }
    tables["points"] = rows
  }

  private mutating func makeOrders(_ count: Int) {
    var rows = [
      [
        "order_id", "placed_at", "point", "member", "sku", "qty", "kind", "price", "name", "phone",
        "note",
      ]
    ]
    for _ in 0..<count {
      let order = Int(numbers.pick(["0", "1", "2", "3", "4", "5", "6", "7"])) ?? 0
      let kind = numbers.pick(["order", "order", "order", "amend", "cancel"])
      let isOrder = kind == "order"
      let time = numbers.pick([
        "08:29", "08:30:00.25", "09:15", "2026-11-20T14:00", "2026-11-20T08:00:00Z", "19:59:59.999",
        "20:00", "23:00",
      ])
      rows.append([
        "\(1000 + order)", time,
        isOrder ? ["jinxiu", "hongqi", "东湖", "jinxiu"][order % 4] : "",
        isOrder ? ["wang", "Wang", "caf\u{E9}", "cafe\u{301}"][order / 2] : "",
        numbers.pick(["egg30", "egg30", "EGG30", "milk", "rice-5", "none"]),
        numbers.pick(["1", "2", "3", "5", "0"]), kind,
        isOrder ? numbers.pick(["", "", "9.90"]) : "",
        isOrder ? numbers.pick(["", "Wang \"Wei\"", "王伟"]) : "",
        isOrder ? numbers.pick(["", "13812341234", "110"]) : "",
        isOrder ? numbers.pick(["", "ring, twice"]) : "",
      ])
    }
    tables["orders"] = rows
  }

  /// The folder of tables.
  var folder: TestFiles {
    var files = TestFiles()
    for (table, rows) in tables {
      files["\(Self.path)/\(table).csv"] =
        rows.map { $0.map(Self.quotedWhereNeeded).joined(separator: ",") + "\n" }.joined()
    }
    return files
  }

  private static func quotedWhereNeeded(_ cell: String) -> String {
    cell.contains(",") || cell.contains("\"") ? Self.quoted(cell) : cell
  }

  /// A cell between quotes, as CSV doubles them.
  static func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// The same day as statements.
  var scenario: TestFiles {
    var text = "groupbuy 1\nday 2026-11-20\n"
    for row in rows("settings") { text += "  \(row["key"] ?? "") \(row["value"] ?? "")\n" }
    for (table, keyword, key) in [
      ("suppliers", "supplier", "supplier"), ("products", "product", "sku"),
      ("leaders", "leader", "leader"), ("points", "point", "point"),
    ] {
      for row in rows(table) { text += statement(keyword, key, row, of: table) }
    }
    for row in rows("orders") { text += event(row) }
    var files = TestFiles()
    files["day.scenario"] = text
    return files
  }

  /// The rows of a table by column.
  func rows(_ table: String) -> [[String: String]] {
    guard let rows = tables[table] else { return [] }
    return rows.dropFirst().map {
      Dictionary(zip(rows[0], $0), uniquingKeysWith: { first, _ in first })
    }
  }

  /// A value between quotes, as a scenario escapes them.
  private func word(_ value: String) -> String {
    "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Details stand in turn on lines of their own and two on a line.
  private func statement(
    _ keyword: String, _ key: String, _ row: [String: String], of table: String
  ) -> String {
    var text = "\(keyword) \(row[key] ?? "") \(word(row["name"] ?? ""))\n"
    let columns = (tables[table]?[0] ?? []).filter { $0 != key && $0 != "name" }
    for (index, column) in columns.enumerated() {
      guard let value = row[column], !value.isEmpty else { continue }
      text += (index % 2 == 0 || text.hasSuffix("\n") ? "  " : " ") + "\(column) \(word(value))"
      text += index % 2 == 0 ? "" : "\n"
    }
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  private func event(_ row: [String: String]) -> String {
    let head = "\(row["placed_at"] ?? "") \(row["kind"] ?? "") \(row["order_id"] ?? "")"
    let line = "\(row["sku"] ?? "") \(row["qty"] ?? "")"
    guard row["kind"] == "order" else { return "\(head) \(line)\n" }
    var text = "\(head) at \(row["point"] ?? "") for \(row["member"] ?? "")"
    if let name = row["name"], !name.isEmpty { text += " " + word(name) }
    if let phone = row["phone"], !phone.isEmpty { text += " phone \(phone)" }
    text += "\n  \(line)"
    if let price = row["price"], !price.isEmpty { text += " price \(price)" }
    if let note = row["note"], !note.isEmpty { text += " note " + word(note) }
    return text + "\n"
  }
}

extension DayRun {
  /// Every document by its path, but MANIFEST; `source` and `line` of rejections are cut off, which may differ.
  var documents: [String: [UInt8]] {
    var documents: [String: [UInt8]] = [:]
    for file in files where file.path != Self.manifestName {
      documents[file.path] = file.bytes
      if !file.path.hasSuffix("rejections.csv") { continue }
      let lines = file.bytes.split(separator: UInt8(ascii: "\n")).map { line in
        line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).dropLast(2)
          .joined(separator: [UInt8(ascii: ",")])
      }
      documents[file.path] = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
    return documents
  }

  /// The names of the documents in which another run differs.
  func differences(from other: DayRun?) -> [String] {
    let (mine, its) = (documents, other?.documents ?? [:])
    return Set(mine.keys).union(its.keys).filter { mine[$0] != its[$0] }.sorted()
  }
}
