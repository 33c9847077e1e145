import PlainText
import Papers
import Testing

@Suite struct `R18: tables of one day` {
  @Test func `are all told of in one run, by file and place`() {
    var day = SmallDay()
    day.set("products", "price=x;cost=y")
    day.set("orders", "qty=x")
    day.set("leaders", "name=")
    day["suppliers"] += "mill\n"
    day["points"] += "hongqi,Hongqi,li,south,n1,x\n"
    #expect(
      day.reading().errors == [
        "E-BLANK leaders.csv:2:4", "E-NUMBER orders.csv:2:30", "E-NUMBER points.csv:3:27",
        "E-MONEY products.csv:2:39", "E-MONEY products.csv:2:41", "E-FIELDS suppliers.csv:3:1",
      ])
  }

  @Test func `do not fail for what a bad row of another one is called`() {
    var day = SmallDay()
    day.set("products", "price=x")
    day.set("receipts", "lot=L1")
    #expect(day.reading().errors == ["E-MONEY products.csv:2:39"])
    day = SmallDay()
    day.set("suppliers", "city= x")
    #expect(day.reading().errors == ["E-LABEL suppliers.csv:2:18"])
  }

  @Test func `do not fail for a name that may stand in a line that could not be read`() {
    var day = SmallDay()
    day["suppliers"] = "supplier,name\nfarm\n"
    #expect(day.reading().errors == ["E-FIELDS suppliers.csv:2:1"])
    day = SmallDay()
    day["points"] = "point,name,leader,station,route,stop\n\"jinxiu,Jinxiu,li,north,n1,3\n"
    day.set("arrivals", "counted=1")
    #expect(day.reading().errors == ["E-QUOTE points.csv:2:1"])
    day = SmallDay()
    day["orders"] += "1002\n"
    day.set("weights", "order_id=1002")
    #expect(day.reading().errors == ["E-FIELDS orders.csv:3:1"])
  }

  @Test func `have a key once, with a note whether the rows are the same`() {
    var day = SmallDay()
    day["suppliers"] += "farm,Yiyang Farm\nfarm,Other\n"
    let reading = day.reading()
    #expect(reading.errors == ["E-DUPLICATE suppliers.csv:3:1", "E-DUPLICATE suppliers.csv:4:1"])
    #expect(
      reading.diagnostics.all.map(\.message) == [
        "supplier \"farm\" stands in suppliers already, with the same content",
        "supplier \"farm\" stands in suppliers already, with other content",
      ])
    #expect(reading.diagnostics.all.allSatisfy { $0.notes.first?.place.line == 2 })
  }

  @Test func `have a key once, also where another cell of the row cannot be read`() {
    var day = SmallDay()
    day["products"] += "egg30,Fresh eggs,farm,eggs,chilled,x,19.90,15.50\n"
    #expect(
      day.reading().errors == ["E-DUPLICATE products.csv:3:1", "E-NUMBER products.csv:3:36"])
  }

  @Test func `that log what happens may repeat a row`() {
    var day = SmallDay()
    day["receipts"] =
      "received_at,supplier,sku,delivered\n23:30,farm,egg30,12\n23:30,farm,egg30,12\n"
    #expect(day.reading().errors.isEmpty)
  }

  @Test(arguments: [
    ("points", "hongqi,Hongqi,li,south,n1,4\n", "E-NETWORK points.csv:3:24", "station \"north\""),
    (
      "warehouse", "hongqi,Hongqi,li,north,n2,4,west\n", "E-NETWORK points.csv:3:18",
      "warehouse \"main\""
    ),
  ])
  func `have a route of one station and a station of one warehouse`(
    _ form: String, _ row: String, _ told: String, _ first: String
  ) {
    var day = SmallDay()
    if form == "warehouse" { day.set("points", "warehouse=") }
    day["points"] += row
    let reading = day.reading()
    #expect(reading.errors == [told])
    #expect(reading.diagnostics.all.first?.notes.first?.message == "it has the \(first) here")
  }

  @Test(arguments: [
    ("products", "egg30", "EGG30"), ("products", "egg30", "Egg30"),
  ])
  func `with ids that differ only in case are warned of`(
    _ table: String, _ first: String, _ second: String
  ) {
    var day = SmallDay()
    day[table] += "\(second),Eggs,farm,eggs,chilled,12,19.90,15.50\n"
    let reading = day.reading()
    #expect(reading.warnings == ["W-LOOKALIKE products.csv:3:1"])
    #expect(reading.diagnostics.all.first?.notes.first?.place.line == 2)
    #expect(reading.run != nil)
  }

  @Test func `with labels that differ only in their Unicode form are warned of, and not in case`() {
    var day = SmallDay()
    day["points"] +=
      "caf\u{E9},A,li,north,n1,4\ncafe\u{301},B,li,north,n1,5\nJinxiu,C,li,north,n1,6\n"
    #expect(day.reading().warnings == ["W-LOOKALIKE points.csv:4:1"])
  }

  @Test(arguments: [
    ("K1", "\u{212A}1"), ("a;b", "a\u{37E}b"), ("\u{AC00}", "\u{1100}\u{1161}"),
    ("\u{8C48}", "\u{F900}"), ("\u{30AC}", "\u{30AB}\u{3099}"),
  ])
  func `with labels of any script in two forms are warned of, whichever comes first`(
    _ one: String, _ other: String
  ) {
    for (first, second) in [(one, other), (other, one)] {
      var day = SmallDay()
      day["points"] += "\(first),A,li,north,n1,4\n\(second),B,li,north,n1,5\n"
      #expect(day.reading().warnings == ["W-LOOKALIKE points.csv:4:1"])
    }
  }

  @Test(
    arguments: [
      ("gln", "suppliers", "6901234567892", nil), ("gln", "suppliers", "6901234567890", "2"),
      ("gtin", "products", "96385074", nil), ("gtin", "products", "96385075", "4"),
      ("gtin", "products", "036000291452", nil), ("gtin", "products", "036000291453", "2"),
      ("gtin", "products", "4006381333931", nil), ("gtin", "products", "04006381333930", "1"),
    ] as [(String, String, String, String?)])
  func `with a wrong check digit are warned of, with the digit that is right`(
    _ column: String, _ table: String, _ digits: String, _ right: String?
  ) {
    var day = SmallDay()
    day.set(table, "\(column)=\(digits)")
    let reading = day.reading()
    #expect(reading.run != nil)
    #expect(reading.warnings.count == (right == nil ? 0 : 1))
    guard let right else { return }
    #expect(
      reading.diagnostics.all.first?.advice
        == "its other digits ask for \(right) at the end; compare it with the label")
  }

  @Test(arguments: [
    ("receipt", "receipts.csv" as String?), ("Coupons", "coupons.csv"), ("wieghts", "weights.csv"),
    ("products_fen", nil), ("notes", nil), ("orders-copy", nil),
  ])
  func `leave other files alone, and warn of one that is named nearly as a table`(
    _ name: String, _ meant: String?
  ) {
    var day = SmallDay()
    day[name] = "what is not read may say anything"
    let reading = day.reading()
    #expect(reading.run != nil)
    #expect(reading.warnings == (meant == nil ? [] : ["W-NOT-USED \(name).csv"]))
    if let meant { #expect(reading.diagnostics.all.first?.advice == "did you mean `\(meant)`?") }
  }

  @Test func `with a column whose rule comes later are warned of once`() {
    var day = SmallDay()
    day["suppliers"] = "supplier,name,lead_days\nfarm,Farm,1\nfar,Far,2\n"
    #expect(day.reading().warnings == ["W-NOT-USED suppliers.csv:2:11"])
  }

  @Test func `of several warehouses need a warehouse in a receipt`() {
    var day = SmallDay()
    day["points"] = """
      point,name,leader,station,route,stop,warehouse
      jinxiu,J,li,north,n1,3,
      hongqi,H,li,south,s1,3,west

      """
    day.set("receipts", "warehouse=")
    day["receipts"] +=
      "23:31,farm,egg30,12,east\n23:31,farm,egg30,12,west\n23:31,farm,egg30,12,main\n"
    #expect(day.reading().errors == ["E-BLANK receipts.csv:2:21", "E-REF receipts.csv:3:21"])
  }

  @Test func `have the leaders that points name where there is no table of them`() {
    var day = SmallDay()
    day.remove("leaders")
    #expect(day.reading().rows(.commissions).map { $0["leader"] } == ["li"])
  }
}

@Suite struct `Blank cells of an order row, by kind` {
  @Test(arguments: [
    ("1001,20:16,,,egg30,3,amend", [String]()),
    ("1001,20:16,,,,3,amend", ["E-BLANK orders.csv:3:14"]),
    ("1001,20:16,,,egg30,,cancel", []), ("1001,20:16,,,,,cancel", []),
    (",20:16,,,,,cancel", ["E-BLANK orders.csv:3:1"]),
    ("1001,,,,,,cancel", ["E-BLANK orders.csv:3:6"]),
    ("1001,20:16,,,,,", ["E-BLANK orders.csv:3:16"]),
    (
      "1002,20:16,,,,,order",
      ["E-BLANK orders.csv:3:12", "E-BLANK orders.csv:3:13", "E-BLANK orders.csv:3:14"]
    ),
    ("1002,20:16,jinxiu,wang,egg30,,order", []),
  ])
  func `are those that the kind may leave`(_ row: String, _ errors: [String]) {
    var day = SmallDay()
    day["orders"] += row + "\n"
    #expect(day.reading().errors == errors)
  }
}
