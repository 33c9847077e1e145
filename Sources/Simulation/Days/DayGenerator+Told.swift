extension DayGenerator {
  /// What is told after delivery (R15): counts, pickups, claims and recalls, of lines that are there and others.
  mutating func toldTables() -> [String: DraftTable] {
    var arrivals = DraftTable(required: ["at", "point", "sku", "counted"])
    var pickups = DraftTable(required: ["at", "order_id"], optional: ["sku", "qty"])
    var claims = DraftTable(required: ["at", "order_id", "sku", "qty", "reason", "fault"])
    var recalls = DraftTable(required: ["at", "lot"])
    if has(.arrivals) {
      for _ in 0..<random.number(1...6) {
        arrivals.rows.append([
          "at": toldAt([0, 0, 0, 1, 5]), "point": random.pick(points), "sku": random.pick(skus),
          "counted": String(random.pick([0, 1, 1, 2, 3, 5, 8, 30])),
        ])
      }
    }
    if has(.pickups) {
      for _ in 0..<random.number(1...8) {
        let line = toldLine()
        var row = ["at": toldAt([1, 1, 2, 23, 24, 100]), "order_id": line.order]
        row["sku"] = random.chance(70) ? line.sku : ""
        row["qty"] = maybe(60, 1...3)
        pickups.rows.append(row)
      }
    }
    if has(.claims) {
      for _ in 0..<random.number(1...8) {
        let line = toldLine()
        claims.rows.append([
          "at": toldAt([1, 2, 2, 30, 48, 191, 192]), "order_id": line.order, "sku": line.sku,
          "qty": String(random.pick([1, 1, 2, 3, 1_000_000])),
          "reason": random.pick(Self.claimReasons),
          "fault": random.pick(["supplier", "carrier", "leader", "none"]),
        ])
      }
    }
    if has(.recalls) {
      for _ in 0..<random.number(1...3) {
        recalls.rows.append([
          "at": toldAt([0, 3, 50]), "lot": random.pick(["L1", "L2", "L10", "l1"]),
        ])
      }
    }
    var told: [String: DraftTable] = [:]
    // An array: the order in which a dictionary is walked differs from run to run, and each table takes from `random`.
    let all = [
      ("arrivals", arrivals), ("pickups", pickups), ("claims", claims), ("recalls", recalls),
    ]
    for (name, draft) in all where !draft.rows.isEmpty {
      var table = draft
      if random.chance(40) { table.rows.append(random.pick(table.rows)) }
      random.shuffle(&table.rows)
      told[name] = table
    }
    return told
  }

  private static let claimReasons = [
    "short", "underweight", "damaged", "spoiled", "wrong-item", "returned",
  ]

  /// A line that was placed, or now and then one that was not.
  private mutating func toldLine() -> (order: String, sku: String) {
    if placed.isEmpty || random.chance(8) { return ("nobody", random.pick(skus)) }
    var line = random.pick(placed)
    if random.chance(8) { line.sku = random.pick(skus) }
    return line
  }

  /// A moment some hours after the arrival, seldom just before it.
  private mutating func toldAt(_ hours: [Int]) -> String {
    let days = SlowTime.days(date) ?? 0
    if random.chance(6) { return SlowTime.date(days + 1) + " 11:59:59.999" }
    let hour = 12 + random.pick(hours)
    let clock = (hour % 24 < 10 ? "0" : "") + "\(hour % 24):00"
    if hour < 24, random.chance(30) { return clock }
    return SlowTime.date(days + 1 + Whole(hour / 24)) + random.pick([" ", "T"]) + clock
  }
}
