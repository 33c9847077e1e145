import DayRunner
import Papers
import PlainText
import Testing

@Suite struct `The files of one table` {
  private let header = "order_id,placed_at,point,member,sku,qty,kind\n"

  private func day(orders files: [String: String]) -> SmallDay {
    var day = SmallDay()
    day.remove("orders")
    for (name, text) in files { day.files["\(SmallDay.path)/\(name)"] = text }
    return day
  }

  @Test func `of orders are numbered parts of one table, in any order`() {
    let whole = day(orders: [
      "orders.csv": header + "1,20:15,jinxiu,wang,egg30,2,order\n1,20:20,,,egg30,3,amend\n"
    ])
    let parts = day(orders: [
      "orders-2.csv": header + "1,20:15,jinxiu,wang,egg30,2,order\n",
      "orders-1.csv": "qty,kind,order_id,placed_at,sku,point,member\n3,amend,1,20:20,egg30,,\n",
    ])
    #expect(parts.reading().errors.isEmpty)
    #expect(parts.reading().csv(.pickupLists) == whole.reading().csv(.pickupLists))
    #expect(parts.reading().total("units") == "3")
  }

  @Test(arguments: [
    "orders-old.csv", "orders-.csv", "orders1.csv", "orders.csv.bak", "orders-1.CSV",
    "orders-1a.csv",
  ])
  func `of other names are left alone`(_ name: String) {
    let both = day(orders: [
      "orders.csv": header + "1,20:15,jinxiu,wang,egg30,2,order\n", name: "nothing of ours",
    ])
    #expect(both.reading().errors.isEmpty)
    #expect(both.reading().total("events") == "1")
    #expect(day(orders: [name: header]).reading().errors == ["E-FILE orders.csv"])
  }

  @Test func `tell their errors by their own names`() {
    let parts = day(orders: [
      "orders-1.csv": header + "1,20:15,jinxiu,wang,egg30,x,order\n",
      "orders-2.csv": header + "2,20:15,jinxiu,wang,egg30,y,order\n",
    ])
    #expect(
      parts.reading().errors == ["E-NUMBER orders-1.csv:2:27", "E-NUMBER orders-2.csv:2:27"])
  }

  @Test func `are told by their names in the rejections`() {
    let parts = day(orders: [
      "orders-1.csv": header + "1,22:00,jinxiu,wang,egg30,1,order\n",
      "orders-2.csv": header + "2,22:00,jinxiu,wang,egg30,1,order\n",
    ])
    let rows = parts.reading().rows(.rejections)
    #expect(rows.map { $0["source"] } == ["orders-1.csv", "orders-2.csv"])
  }
}

@Suite struct `A table that is loaded beside the day` {
  private let rows = "1001,20:15,jinxiu,wang,egg30,2,order\n1002,20:16,jinxiu,zhao,egg30,x,order\n"
  private let columns = ["order_id", "placed_at", "point", "member", "sku", "qty", "kind"]

  private func reading(_ text: String, columns: [String]?) -> Reading {
    var files = SmallDay().files
    files["\(SmallDay.path)/orders.csv"] = "order_id,placed_at,point,member,sku,qty,kind\n"
    files["-"] = text
    var reader = DayReader(
      path: SmallDay.path, files: files.access,
      loads: [TableLoad(table: .orders, path: "-", columns: columns)])
    let day = reader.read()
    return Reading(diagnostics: reader.diagnostics, result: day.map { DayRun.run($0) })
  }

  @Test func `without a header has its first row on line 1`() {
    #expect(reading(rows, columns: columns).errors == ["E-NUMBER <stdin>:2:30"])
    let good = reading(String(rows.prefix { $0 != "\n" }), columns: columns)
    #expect(good.total("units") == "2")
    #expect(reading("\u{FEFF}" + rows, columns: columns).errors == ["E-NUMBER <stdin>:2:30"])
  }

  @Test func `without a header may have no rows at all`() {
    #expect(reading("", columns: columns).errors.isEmpty)
    #expect(reading("", columns: nil).errors == ["E-EMPTY <stdin>:1:1"])
  }

  @Test func `without a header has as many cells as there are columns`() {
    #expect(reading("1001,20:15\n", columns: columns).errors == ["E-FIELDS <stdin>:1:1"])
  }

  @Test(
    arguments: [
      (
        ["order_id", "placed_at", "point", "member", "sku", "qty", "kin"],
        ["E-COLUMN <stdin>", "E-COLUMN <stdin>"]
      ),
      (
        ["order_id", "placed_at", "point", "member", "sku", "qty", "kind", "qty"],
        ["E-COLUMN <stdin>"]
      ),
      (["order_id"], ["E-COLUMN <stdin>"]),
    ] as [([String], [String])])
  func `has columns of the table, each once, and all that it must have`(
    _ columns: [String], _ errors: [String]
  ) {
    #expect(reading(rows, columns: columns).errors.filter { $0.hasPrefix("E-COLUMN") } == errors)
  }
}
