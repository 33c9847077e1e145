import DayRunner
import Papers
import PlainText
import Testing

@Suite struct `A figure that does not fit 64 bits` {
  private func told(_ day: SmallDay) -> Diagnostic? {
    guard case .failure(let fault) = day.reading().result else { return nil }
    guard case .amount(let diagnostic) = fault else { return nil }
    return diagnostic
  }

  @Test func `is told with the row of the order that makes it so`() {
    var day = SmallDay()
    day.set("orders", "qty=1000000;price=9999999999999999.99")
    #expect(
      told(day)?.rendered() == """
        days/2026-03-01/orders.csv:2:1: error[E-OVERFLOW]: units times price of order 1001 does not fit 64 bits
              = no paper can carry it: put price and quantity right

        """)
  }

  @Test(arguments: [
    ("case_pack=999999999999999999;min_cases=10", "the units to order of egg30"),
    (
      "on_hand=0;case_pack=1000000;cost=99999999999999.99;min_cases=1000",
      "ordered units times cost"
    ),
    ("nominal_g=999999999999999999", "the weight of egg30"),
    ("commission_each=9999999999999999.99", "the commission of order 1001"),
  ])
  func `is told with its name`(_ edit: String, _ words: String) {
    var day = SmallDay()
    day.set("products", edit)
    day.set("orders", "qty=1000000")
    let diagnostic = told(day)
    #expect(diagnostic?.code == .overflow)
    #expect(diagnostic?.message.contains(words) == true, "\(diagnostic?.message ?? "it fits")")
  }

  @Test func `is told where only the sum of a day is too large`() {
    var day = SmallDay()
    day["orders"] = "order_id,placed_at,point,member,sku,qty,kind,price\n"
    for order in 1...20 {
      day["orders"] += "\(order),20:15,jinxiu,wang,egg30,100,order,9999999999999999.99\n"
    }
    #expect(told(day)?.code == .overflow)
    day["orders"] = "order_id,placed_at,point,member,sku,qty,kind,price\n"
    for order in 1...20 {
      day["orders"] += "\(order),20:15,jinxiu,wang,egg30,1,order,9999999999999999.99\n"
    }
    #expect(told(day)?.message == "the total of sales of the leader \"li\" does not fit 64 bits")
  }

  @Test func `is none where all of it just fits`() {
    var day = SmallDay()
    day.set("orders", "qty=9;price=9999999999999999.99")
    #expect(day.reading().total("sales") == "89999999999999999.91")
  }

  @Test func `is none in settings at their ends`() {
    var day = SmallDay()
    day["settings"] = """
      key,value
      date,9999-12-31
      pickup_hours,87840
      pickup_days,3660
      claim_hours,87840
      crate_units,999999999999999999

      """
    _ = day.reading()
    day["settings"] = "key,value\ndate,0001-01-01\noffset,+23:59\n"
    _ = day.reading()
  }
}

@Suite struct `A day without anything to do` {
  @Test func `has papers, though it has no order`() {
    var day = SmallDay()
    day["orders"] = "order_id,placed_at,point,member,sku,qty,kind\n"
    let reading = day.reading()
    #expect(reading.total("events") == "0")
    #expect(reading.total("units") == "0")
    #expect(reading.csv(.pickupLists).split(separator: "\n").count == 1)
    #expect(reading.run?.files.last?.path == "MANIFEST")
  }

  @Test func `has papers, though no order is accepted`() {
    var day = SmallDay()
    day.set("orders", "placed_at=22:00")
    let reading = day.reading()
    #expect(reading.total("rejected") == "1")
    #expect(reading.rows(.purchaseOrders).isEmpty)
    #expect(reading.rows(.commissions).isEmpty)
    #expect(reading.run?.files.last?.path == "MANIFEST")
  }

  @Test func `lists thousands of rejections, each of them`() {
    var day = SmallDay()
    var rows = ""
    for row in 0..<5_000 { rows += "\(row),22:00,jinxiu,wang,egg30,1,order\n" }
    day["orders"] += rows
    let reading = day.reading()
    #expect(reading.total("rejected.after-cutoff") == "5000")
    #expect(reading.csv(.rejections).split(separator: "\n").count == 5_001)
  }
}
