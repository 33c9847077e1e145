import Simulation

/// A day of a few rows: a supplier, points p1 to p5 of leaders l1 to l5, and what a test adds.
struct SmallDay {
  var settings = ["date,2026-11-20"]
  var supplier = "farm,Farm"
  var products: [String] = []
  var orders: [String] = []
  var productColumns = ""
  var orderColumns = ""
  var others: Tables = [:]

  /// Products as `sku,name,supplier,category,zone,case_pack,price,cost` and further columns.
  init(_ products: [String], columns: String = "") {
    self.products = products
    if !columns.isEmpty { productColumns = "," + columns }
  }

  /// A product with the usual cells, and the further ones.
  static func product(
    _ sku: String, pack: Int = 1, price: String = "10.00", cost: String = "5.00",
    _ further: String = ""
  ) -> String {
    "\(sku),Name,farm,food,ambient,\(pack),\(price),\(cost)"
      + (further.isEmpty ? "" : "," + further)
  }

  /// An order row: `1 20:00 p1 ann a 3`, then the further cells.
  mutating func order(
    _ id: String, _ time: String, _ point: String, _ member: String, _ sku: String, _ qty: String,
    kind: String = "order", _ further: String = ""
  ) {
    orders.append(
      "\(id),\(time),\(point),\(member),\(sku),\(qty),\(kind)"
        + (orderColumns.isEmpty ? "" : "," + further))
  }

  var tables: Tables {
    var tables = others
    func text(_ header: String, _ rows: [String]) -> String {
      ([header] + rows).joined(separator: "\n") + "\n"
    }
    tables["settings"] = text("key,value", settings)
    tables["suppliers"] = text(
      "supplier,name,min_order,below_min",
      [
        supplier + (supplier == "farm,Farm" ? ",," : "")
      ])
    tables["products"] = text(
      "sku,name,supplier,category,zone,case_pack,price,cost" + productColumns, products)
    tables["points"] =
      others["points"]
      ?? text(
        "point,name,leader,station,route,stop",
        (1...5).map { "p\($0),Point \($0),l\($0),s,r,\($0)" })
    tables["orders"] = text(
      "order_id,placed_at,point,member,sku,qty,kind"
        + (orderColumns.isEmpty ? "" : "," + orderColumns), orders)
    return tables
  }

  /// The named cells of every row of a document, joined by spaces.
  func cells(_ columns: String, of document: String) -> [String] {
    guard case .documents(let documents) = SlowNight(tables).answer,
      let text = documents[document]
    else { return ["no documents"] }
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let header = lines.first else { return ["no header"] }
    let places = columns.split(separator: " ").compactMap { header.firstIndex(of: $0) }
    return lines.dropFirst().map { line in
      places.map { $0 < line.count ? String(line[$0]) : "?" }.joined(separator: " ")
    }
  }

  func total(_ metric: String) -> String? {
    cells("metric value", of: "day_totals.csv").first { $0.hasPrefix(metric + " ") }
      .map { String($0.dropFirst(metric.count + 1)) }
  }
}
