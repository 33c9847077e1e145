import Papers
import Testing

@Suite struct `With unreadable rows rejected` {
  private func day(_ edit: String) -> SmallDay {
    var day = SmallDay()
    day.set("settings", "key=unreadable;value=reject")
    day.set("orders", edit)
    return day
  }

  @Test(arguments: [
    ("order_id=_1", "2026-03-01T20:15:00.000+08:00,_1,order,egg30,2,unreadable,2"),
    ("order_id=", "2026-03-01T20:15:00.000+08:00,,order,egg30,2,unreadable,2"),
    ("placed_at=late", ",1001,order,egg30,2,unreadable,2"),
    ("placed_at=", ",1001,order,egg30,2,unreadable,2"),
    ("point= jinxiu", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("point=", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("member=wang ", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("sku=egg 30", "2026-03-01T20:15:00.000+08:00,1001,order,egg 30,2,unreadable,2"),
    ("sku=", "2026-03-01T20:15:00.000+08:00,1001,order,,2,unreadable,2"),
    ("qty=2.0", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,,unreadable,0"),
    ("qty=1000000000000000000", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,,unreadable,0"),
    ("price=1e1", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("name= Wang", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("phone= 1", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("building= 1", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("room= 1", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("note= 1", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("by_leader=y", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("home_delivery=y", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("priority=0", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("tolerance=x", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("coupon=C 1", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("allow_substitute=y", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
    ("channel= app", "2026-03-01T20:15:00.000+08:00,1001,order,egg30,2,unreadable,2"),
  ])
  func `a value of an order that cannot be read is a rejection`(_ edit: String, _ row: String) {
    let reading = day(edit).reading()
    #expect(reading.errors.isEmpty)
    #expect(reading.csv(.rejections).split(separator: "\n").dropFirst() == ["\(row),orders.csv,2"])
    #expect(reading.total("rejected.unreadable") == "1")
    #expect(reading.total("applied") == "0")
  }

  @Test func `an unknown kind is told as no kind, after those that there are`() {
    let reading = day("kind=Order").reading()
    #expect(reading.total("rejected.unreadable") == "1")
    #expect(reading.rows(.rejections).first?["sku"] == "egg30")
  }

  @Test func `a name that is not in its table is still an error`() {
    #expect(day("coupon=C30").reading().errors == ["E-REF orders.csv:2:38"])
  }

  @Test func `a broken record is still an error`() {
    var day = day("qty=x")
    day["orders"] += "1002,20:15\n"
    #expect(day.reading().errors == ["E-FIELDS orders.csv:3:1"])
  }

  @Test func `other tables are still read without mercy`() {
    var day = day("qty=x")
    day.set("products", "price=x")
    #expect(day.reading().errors == ["E-MONEY products.csv:2:39"])
  }

  @Test func `a good blank quantity is bad-quantity, as without the setting`() {
    #expect(day("qty=").reading().total("rejected.bad-quantity") == "1")
  }

  @Test func `unread times come first and an unread quantity after the numbers`() {
    var day = day("qty=7")
    day["orders"] += """
      1001,20:15,jinxiu,zhao,egg30,x,order
      1001,never,jinxiu,wang,egg30,2,order
      1001,20:15,hongqi,wang,egg30,9,order

      """
    #expect(
      day.reading().rows(.rejections).map { "\($0["line"] ?? "") \($0["reason"] ?? "")" }
        == ["4 unreadable", "5 unknown-point", "3 unreadable"])
  }
}
