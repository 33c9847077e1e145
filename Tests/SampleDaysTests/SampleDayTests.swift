import SampleDays
import Testing

/// The tables of a day as text.
private func tables(_ day: SampleDay) -> [String: String] {
  var bytes: [String: [UInt8]] = [:]
  day.write { table, piece in bytes[table, default: []] += piece }
  return bytes.mapValues { String(decoding: $0, as: UTF8.self) }
}

@Suite struct SampleDayTests {
  @Test func `the same seed gives the same tables, and another seed gives others`() {
    var day = SampleDay(rows: 3_000, seed: 7)
    day.rules = Set(SampleRule.allCases)
    let first = tables(day)
    #expect(first == tables(day))
    var other = SampleDay(rows: 3_000, seed: 8)
    other.rules = day.rules
    #expect(first["orders"] != tables(other)["orders"])
    #expect(first["products"] != tables(other)["products"])
  }

  @Test(arguments: [100, 101, 2_500, 20_000])
  func `the table of orders has the rows that were asked for`(_ rows: Int) {
    for rules in [[], Set(SampleRule.allCases)] {
      var day = SampleDay(rows: rows, seed: 1)
      day.rules = rules
      let orders = tables(day)["orders"] ?? ""
      #expect(orders.utf8.count { $0 == UInt8(ascii: "\n") } == rows + 1)
    }
  }

  @Test func `people order at noon and in the evening, some late, and some take goods back`() {
    let rows = (tables(SampleDay(rows: 20_000, seed: 3))["orders"] ?? "").split(separator: "\n")
      .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    func hour(_ row: [Substring]) -> Int { Int(row[1].dropFirst(11).prefix(2)) ?? 0 }
    let evening = rows.count { (19...21).contains(hour($0)) }
    let night = rows.count { (1...4).contains(hour($0)) }
    let late = rows.count { hour($0) >= 22 }
    let cancels = rows.count { $0[6] == "cancel" }
    #expect(evening * 10 > rows.count * 2 && night * 100 < rows.count)
    #expect((rows.count / 100...rows.count / 30).contains(late))
    #expect((rows.count / 200...rows.count / 30).contains(cancels))
    var linesOfProduct: [Substring: Int] = [:]
    for row in rows { linesOfProduct[row[4], default: 0] += 1 }
    #expect((linesOfProduct.values.max() ?? 0) * 20 > rows.count)
  }

  @Test func `a rule adds its columns and tables, and a plain day has none of them`() {
    let plain = tables(SampleDay(rows: 500, seed: 1))
    #expect(
      Set(plain.keys) == ["settings", "suppliers", "products", "points", "leaders", "orders"])
    #expect(plain["orders"]?.hasPrefix("order_id,placed_at,point,member,sku,qty,kind\n") == true)
    for (rule, table, column) in [
      (SampleRule.coupons, "orders", "coupon"), (.tiers, "products", "tiers"),
      (.groups, "products", "group_min"), (.limits, "products", "limit_member"),
      (.tolerance, "orders", "tolerance"), (.substitutes, "products", "substitute"),
      (.priorities, "orders", "priority"), (.persons, "orders", "phone"),
      (.warehouses, "points", "warehouse"), (.receipts, "receipts", "rejected"),
      (.lots, "receipts", "best_before"),
    ] {
      var day = SampleDay(rows: 500, seed: 1)
      day.rules = [rule]
      let header = (tables(day)[table] ?? "").prefix { $0 != "\n" }
      #expect(header.split(separator: ",").contains(Substring(column)), "\(rule)")
    }
    var amended = SampleDay(rows: 5_000, seed: 1)
    amended.rules = [.amendments]
    #expect(tables(amended)["orders"]?.contains(",amend\n") == true)
  }
}
