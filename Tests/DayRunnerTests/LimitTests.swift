import Papers
import Testing

@Suite struct `R18: what is read to its limit and not beyond` {
  private func text(_ count: Int) -> String { String(repeating: "鸡", count: count) }

  @Test(arguments: [
    ("points", "station", 64), ("points", "name", 200), ("points", "warehouse", 64),
    ("points", "address", 200), ("leaders", "phone", 64), ("orders", "member", 64),
    ("orders", "note", 200), ("suppliers", "email", 200), ("products", "bin", 64),
  ])
  func `are the scalars of labels and texts`(_ table: String, _ column: String, _ most: Int) {
    var day = SmallDay()
    day.set(table, "\(column)=\(text(most))")
    #expect(day.reading().errors.isEmpty)
    day.set(table, "\(column)=\(text(most + 1))")
    #expect(day.reading().errors.map { $0.prefix(7) } == ["E-LABEL"])
  }

  @Test func `are the characters of an id`() {
    var day = SmallDay()
    day.set("orders", "order_id=" + String(repeating: "a", count: 64))
    #expect(day.reading().errors.isEmpty)
    day.set("orders", "order_id=" + String(repeating: "a", count: 65))
    #expect(day.reading().errors == ["E-ID orders.csv:2:1"])
  }

  @Test func `are four combining marks in a row`() {
    var day = SmallDay()
    day.set("points", "name=a" + String(repeating: "\u{301}", count: 4) + "a\u{301}")
    #expect(day.reading().errors.isEmpty)
    day.set("points", "name=a" + String(repeating: "\u{301}", count: 5))
    #expect(day.reading().errors == ["E-LABEL points.csv:2:8"])
  }

  @Test func `are the eighteen digits of a number`() {
    var day = SmallDay()
    day.set("products", "stock_cap=" + String(repeating: "9", count: 18))
    #expect(day.reading().errors.isEmpty)
    day.set("products", "stock_cap=" + String(repeating: "9", count: 19))
    #expect(day.reading().errors == ["E-NUMBER products.csv:2:51"])
  }

  @Test(arguments: [
    ("order", "1000000", "0"), ("order", "1000001", "1"), ("order", "0", "1"),
    ("amend", "1000000", "0"), ("amend", "1000001", "1"), ("amend", "0", "0"),
    ("cancel", "1000000", "0"), ("cancel", "1000001", "1"), ("cancel", "0", "1"),
    ("order", "999999999999999999", "1"),
  ])
  func `are the units of an event`(_ kind: String, _ quantity: String, _ rejected: String) {
    var day = SmallDay()
    let order = kind == "order" ? "1002" : "1001"
    day["orders"] += "\(order),20:16,jinxiu,wang,egg30,\(quantity),\(kind)\n"
    #expect(day.reading().total("rejected.bad-quantity") == rejected)
  }

  @Test(arguments: [65_536, 65_537])
  func `are the bytes of a line`(_ bytes: Int) {
    var day = SmallDay()
    day.set("settings", "key=ignore.points;value=x")
    day.set("points", "x=")
    let row = "hongqi,H,li,north,n1,4,"
    day["points"] += row + String(repeating: "x", count: bytes - row.utf8.count) + "\n"
    #expect(day.reading().errors == (bytes == 65_536 ? [] : ["E-LINE points.csv:3:65537"]))
  }

  @Test func `are the eighteen digits of an amount`() {
    var day = SmallDay()
    day.set("orders", "qty=1;price=9999999999999999.99")
    #expect(day.reading().errors.isEmpty)
    #expect(day.reading().rows(.pickupLists).first?["net"] == "9999999999999999.99")
    day.set("orders", "price=10000000000000000")
    #expect(day.reading().errors == ["E-MONEY orders.csv:2:38"])
  }
}
