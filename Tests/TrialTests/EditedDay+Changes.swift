@testable import Simulation

/// The changes that the metamorphic properties make to a day.
extension EditedDay {
  /// Whether the point and the SKU of an order row are in their tables.
  func knows(_ row: [String: String]) -> Bool {
    self["points"].rows.contains { same($0["point"], row["point"]) }
      && self["products"].rows.contains { $0["sku"] == row["sku"] }
  }

  /// Shortages go first come, first served.
  mutating func makeFirstCome() {
    set("shortage", to: "first-come")
    self["products"].set("shortage") { _ in "" }
  }

  /// All units k times as many, first come, first served; whether that is still within what a row may say.
  mutating func scale(by factor: Int) -> Bool {
    let units: [String: [String]] = [
      "orders": ["qty", "tolerance"],
      "products": [
        "case_pack", "stock_cap", "limit_member", "limit_order", "limit_point", "group_min",
        "on_hand",
      ],
      "receipts": ["delivered", "rejected"], "confirmations": ["units"], "weights": ["weight_g"],
      "arrivals": ["counted"], "pickups": ["qty"], "claims": ["qty"],
    ]
    // A price near the edge times three units does not fit.
    let prices =
      self["products"].rows.compactMap { $0["price"] }
      + self["orders"].rows.compactMap { $0["price"] }
    if prices.contains(where: { $0.utf8.count > 12 }) { return false }
    makeFirstCome()
    for (name, columns) in units {
      for row in self[name].rows.indices {
        for column in columns {
          guard let number = Int(self[name].rows[row][column] ?? "") else { continue }
          // Written otherwise it is unreadable, and huge it is out of bounds: such days stay as they are.
          if number > 100_000 || String(number) != self[name].rows[row][column] { return false }
          self[name].rows[row][column] = String(number * factor)
        }
      }
    }
    self["products"].set("tiers") { row in
      (row["tiers"] ?? "").split(separator: " ").map { tier in
        let parts = tier.split(separator: ":")
        return "\((Int(parts[0]) ?? 0) * factor):\(parts[1])"
      }.joined(separator: " ")
    }
    for row in self["suppliers"].rows.indices {
      guard let least = self["suppliers"].rows[row]["min_order"], !least.isEmpty else { continue }
      let parts = least.split(separator: ".").map(String.init)
      let decimals = parts.count > 1 ? parts[1] : ""
      let scaled = (Int(parts[0] + decimals) ?? 0) * factor
      var digits = String(scaled)
      while digits.count <= decimals.count { digits = "0" + digits }
      self["suppliers"].rows[row]["min_order"] =
        decimals.isEmpty
        ? digits : digits.dropLast(decimals.count) + "." + digits.suffix(decimals.count)
    }
    return true
  }

  /// Every order, SKU and member with an `x` before its name, which keeps their order.
  mutating func rename() {
    let names: [String: [String]] = [
      "orders": ["order_id", "sku", "member"], "products": ["sku", "substitute"],
      "receipts": ["sku"], "confirmations": ["sku"], "weights": ["order_id", "sku"],
      "arrivals": ["sku"], "pickups": ["order_id", "sku"], "claims": ["order_id", "sku"],
    ]
    for (table, columns) in names {
      for row in self[table].rows.indices {
        for column in columns {
          guard let name = self[table].rows[row][column], !name.isEmpty else { continue }
          self[table].rows[row][column] = "x" + name
        }
      }
    }
  }

  /// Makes the warehouses strangers to each other, as R17 asks, and names them; `nil` for a day of one.
  ///
  /// Rows of no warehouse are left out, and so are days with rows that cannot be read, unless they are asked for.
  mutating func splitByWarehouse(keepsHomeless: Bool = false) -> [String]? {
    let warehouses = Set(self["points"].rows.map { $0["warehouse"] ?? "" }).sorted()
    let isTorn = self["orders"].rows.contains { $0["placed_at"] == "" || $0["order_id"] == "" }
    if warehouses.count < 2 { return nil }
    if !keepsHomeless, isTorn || setting("unreadable") == "reject" { return nil }
    // Groups and leaders of one warehouse; a leaders table of both.
    self["products"].set("group_scope") { _ in "point" }
    self["points"].set("leader") { ($0["leader"] ?? "") + "@" + ($0["warehouse"] ?? "") }
    let leaders = self["leaders"].rows
    self["leaders"].rows = warehouses.flatMap { warehouse in
      leaders.map { row in
        var row = row
        row["leader"] = (row["leader"] ?? "") + "@" + warehouse
        return row
      }
    }
    // An order is of the warehouse of its first row with a point; its rows of other warehouses are left out.
    var home: [String: String] = [:]
    for row in self["orders"].rows {
      guard let warehouse = warehouse(of: row["point"]) else { continue }
      home[row["order_id"] ?? ""] = home[row["order_id"] ?? ""] ?? warehouse
    }
    self["orders"].rows = self["orders"].rows.filter { row in
      guard let home = home[row["order_id"] ?? ""] else { return keepsHomeless }
      let place = warehouse(of: row["point"])
      return place == home || (row["point"] ?? "").isEmpty || (keepsHomeless && place == nil)
    }
    self["orders"].set("member") { row in
      guard let member = row["member"], !member.isEmpty else { return "" }
      return member + "@" + (home[row["order_id"] ?? ""] ?? "")
    }
    return warehouses
  }

  /// The part of one warehouse.
  func part(of warehouse: String) -> EditedDay {
    var part = self
    part["points"].rows = self["points"].rows.filter { ($0["warehouse"] ?? "") == warehouse }
    let orders = Set(
      self["orders"].rows.filter { self.warehouse(of: $0["point"]) == warehouse }
        .map { $0["order_id"] ?? "" })
    part["orders"].rows = self["orders"].rows.filter { orders.contains($0["order_id"] ?? "") }
    for name in ["weights", "pickups", "claims"] {
      part[name].rows = self[name].rows.filter { orders.contains($0["order_id"] ?? "") }
    }
    part["arrivals"].rows = self["arrivals"].rows.filter {
      self.warehouse(of: $0["point"]) == warehouse
    }
    for name in ["receipts", "confirmations"] {
      part[name].rows = self[name].rows.filter { row in
        let named = row["warehouse"] ?? ""
        return named == warehouse || (warehouse.isEmpty && named == "main")
      }
    }
    return part
  }

  private func warehouse(of point: String?) -> String? {
    self["points"].rows.first { same($0["point"], point) }.map { $0["warehouse"] ?? "" }
  }

  /// Names are their bytes (R2.3).
  private func same(_ one: String?, _ other: String?) -> Bool {
    (one ?? "").utf8.elementsEqual((other ?? "").utf8)
  }
}

extension [String: EditedDay.Table] {
  /// The units handed over of each line, substitutes left out.
  var unitsOfLines: [String: Int] {
    var units: [String: Int] = [:]
    for row in self["pickup_lists.csv"]?.rows ?? [] where (row["for"] ?? "").isEmpty {
      units["\(row["order_id"] ?? "") \(row["sku"] ?? "")"] = Int(row["units"] ?? "") ?? 0
    }
    return units
  }

  /// The documents with the names as they were before `rename`.
  var withOldNames: Self {
    mapValues { table in
      var table = table
      for row in table.rows.indices {
        for column in ["order_id", "sku", "for", "member"] {
          guard let name = table.rows[row][column], name.hasPrefix("x") else { continue }
          table.rows[row][column] = String(name.dropFirst())
        }
        if let refund = table.rows[row]["refund"], refund.contains("/") {
          table.rows[row]["refund"] = refund.replacing("/x", with: "/")
        }
      }
      return table
    }
  }
}
