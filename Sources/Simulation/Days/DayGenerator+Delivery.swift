extension DayGenerator {
  mutating func couponTable() -> DraftTable {
    var table = DraftTable(required: ["coupon", "threshold", "off"], optional: ["borne_by"])
    couponNames = ["c1", "c2", "C1"]
    for coupon in couponNames {
      table.rows.append([
        "coupon": coupon, "threshold": money(random.pick([0, 100, 1000, 2580, 3000, 10_000])),
        "off": money(
          random.pick(has(.equalWishes) ? [1, 283, 501] : [0, 1, 283, 500, 500, 100_000])),
        "borne_by": maybe(
          70,
          [
            "platform", "supplier", "leader", "platform:6000 leader:4000",
            "leader:3333 supplier:3333 platform:3334", "supplier:10000",
          ]),
      ])
    }
    return table
  }

  /// Receipts of some warehouses: too little, too much, nothing, what nobody ordered.
  mutating func receiptTable() -> DraftTable {
    var table = DraftTable(
      required: ["received_at", "supplier", "sku", "delivered"],
      optional: ["rejected", "reason", "lot", "best_before", "weight_g", "keep", "warehouse"])
    for warehouse in warehouses where random.chance(75) {
      for sku in skus {
        for _ in 0..<random.pick([0, 1, 1, 1, 1, 2, 3]) {
          table.rows.append(receipt(of: sku, in: warehouse))
        }
      }
    }
    random.shuffle(&table.rows)
    return table
  }

  private mutating func receipt(of sku: String, in warehouse: String) -> [String: String] {
    let cases = (packOf[sku] ?? 1) * random.number(1...3)
    let delivered = random.pick([0, 1, 2, 3, 4, 6, 7, 10, 12, 24, cases, cases, cases, cases])
    var row = ["sku": sku, "delivered": String(delivered)]
    let clock = random.pick(["T04:00", "T04:00", "T05:00:00.001"])
    row["received_at"] = "2030-11-21" + clock
    row["supplier"] =
      random.chance(92) ? supplierOf[sku] ?? suppliers[0] : random.pick(suppliers)
    if random.chance(20) {
      row["rejected"] = String(random.number(0...delivered))
      row["reason"] = maybe(50, ["wet, torn"])
    }
    if has(.lots) {
      row["lot"] = maybe(75, ["L1", "L2", "L10", "l1"])
      row["best_before"] = maybe(60, ["2030-12-01", "2030-12-02", "2030-11-30"])
    }
    row["weight_g"] = maybe(10, 0...2)
    row["keep"] = maybe(30, ["yes", "no"])
    row["warehouse"] = warehouse.isEmpty && has(.severalWarehouses) ? "main" : warehouse
    return row
  }

  mutating func confirmationTable() -> DraftTable {
    var table = DraftTable(
      required: ["supplier", "sku", "units"], optional: ["warehouse"])
    for warehouse in warehouses {
      for sku in skus where random.chance(60) {
        table.rows.append([
          "supplier": random.chance(95) ? supplierOf[sku] ?? suppliers[0] : random.pick(suppliers),
          "sku": sku, "units": String(random.pick([0, 1, 3, 5, 6, 8, 12, 24])),
          "warehouse": warehouse.isEmpty && has(.severalWarehouses) ? "main" : warehouse,
        ])
      }
    }
    return table
  }

  /// Weights of lines that were placed, near the nominal weight of a few units.
  mutating func weightTable() -> DraftTable {
    var table = DraftTable(required: ["order_id", "sku", "weight_g"])
    var seen: Set<String> = []
    for line in placed where random.chance(50) {
      guard skus.contains(line.sku), seen.insert(line.order + " " + line.sku).inserted else {
        continue
      }
      let nominal = nominalOf[line.sku] ?? 500
      let grams = nominal * random.number(1...4) - random.pick([0, 4, 5, 6, 37, 100])
      table.rows.append([
        "order_id": line.order, "sku": line.sku, "weight_g": String(max(0, grams)),
      ])
    }
    return table
  }
}
