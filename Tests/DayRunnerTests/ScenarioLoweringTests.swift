import DayRunner
import Papers
import Testing

@Suite struct `A scenario says the same as tables` {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `for a day made from a seed`(_ seed: UInt64) {
    let day = GeneratedTables(seed: seed)
    let scenario = day.scenario.reading("day.scenario")
    let folder = day.folder.reading(GeneratedTables.path)
    #expect(scenario.errors.isEmpty, "\(scenario.errors)")
    #expect(folder.run?.differences(from: scenario.run) == [])
  }

  private func rows(_ more: String, _ table: DayTable) -> [[String: String]] {
    SmallScenario(more).reading.rows(table)
  }

  @Test func `R1.1 what is not said has a default`() {
    let scenario = SmallScenario(
      """
      groupbuy 1
      day 2026-11-20
      supplier farm
      product egg30
        supplier farm
        price 19.90
      point jinxiu
        leader li
      20:15 order 1001 at jinxiu for wang
        egg30 2

      """, start: "")
    let reading = scenario.reading
    #expect(
      reading.csv(.sortSheet) == """
        station,zone,sku,route,stop,point,units,running
        station-1,ambient,egg30,route-1,1,jinxiu,2,2

        """)
    #expect(
      reading.csv(.purchaseOrders) == """
        supplier,warehouse,sku,po,name,demand,on_hand,case_pack,cases,ordered,surplus,cost,amount
        farm,main,egg30,2026-11-20/main/farm,egg30,2,0,1,2,2,0,0.00,0.00

        """)
  }

  @Test(arguments: [
    ("8%", "3.18"), ("8.5%", "3.38"), ("8.25%", "3.28"), ("08.50%", "3.38"), ("0%", "0.00"),
    ("100%", "39.80"), ("0.01%", "0.00"),
  ])
  func `a percentage is basis points`(_ rate: String, _ commission: String) {
    let start = SmallScenario.start.replacing("commission 8%", with: "commission \(rate)")
    #expect(
      SmallScenario("", start: start).reading.rows(.commissions).first?["commission"] == commission)
    let day = SmallScenario.start.replacing("  commission 8%\n", with: "")
      .replacing("day 2026-11-20\n", with: "day 2026-11-20\n  commission \(rate)\n")
    #expect(
      SmallScenario("", start: day).reading.rows(.commissions).first?["commission"] == commission)
  }

  @Test func `short words stand for columns`() {
    let long = SmallScenario.start.replacing("  case 12", with: "  case_pack 12\n  stock_cap 1")
      .replacing("commission 8%", with: "commission_bp 800")
    let short = SmallScenario.start.replacing("  case 12", with: "  case 12\n  cap 1")
    let (first, second) = (
      SmallScenario("", start: long).reading, SmallScenario("", start: short).reading
    )
    #expect(first.total("rejected.sold-out") == "1")
    #expect(first.run != nil && first.run?.digest == second.run?.digest)
  }

  @Test func `details may stand on one line with the head, on one line, or on several`() {
    let lines = "product milk \"Milk\"\n  supplier farm\n  price 3.00\n  zone chilled\n"
    let one = "product milk \"Milk\"\n  supplier farm price 3.00 zone chilled\n"
    let head = "product milk \"Milk\" supplier farm price 3.00 zone chilled\n"
    let quoted =
      "product \"milk\" \"Milk\"\n  supplier \"farm\" price \"3.00\"\n  zone chilled\n"
    let order = "20:16 order 1002 at jinxiu for wang\n  milk 2\n"
    let digests = [lines, one, head].map { SmallScenario($0 + order).reading.run?.digest }
    #expect(digests[0] != nil && digests.allSatisfy { $0 == digests[0] })
    #expect(SmallScenario(quoted + order).reading.run?.digest == digests[0])
  }

  @Test(arguments: [
    "20:15", "20:15:00", "20:15:00.000", "2026-11-20T20:15", "2026-11-20T12:15:00Z",
    "2026-11-20T20:15:00.0+08:00",
  ])
  func `R1.2 times have every form of the tables`(_ time: String) {
    let start = SmallScenario.start.replacing("20:15", with: time)
    #expect(
      SmallScenario("", start: start).reading.run?.digest == SmallScenario("").reading.run?.digest)
  }

  @Test func `a time with a space needs quotes, and 24:00 is the next day`() {
    let late = SmallScenario("24:00 order 1002 at jinxiu for wang\n  egg30 1\n").reading
    #expect(late.rows(.rejections).first?["time"] == "2026-11-21T00:00:00.000+08:00")
  }

  @Test func `an order has as many lines as stand below it, and what its head says`() {
    let list = rows(
      """
      product milk "Milk"
        supplier farm
        price 3.00
      20:16 order 1002 at jinxiu for zhao "Zhao Min" phone 110 building 8 room 201 by_leader yes
        egg30 2 price 18.00
        milk 3 note "no lid"

      """, .pickupLists
    ).filter { $0["order_id"] == "1002" }
    #expect(list.map { $0["net"] } == ["36.00", "9.00"])
    #expect(list.allSatisfy { $0["name"] == "Zhao Min" && $0["phone"] == "****" })
  }

  @Test func `an amendment and a cancellation name order, SKU and quantity`() {
    let more = "20:16 amend 1001 egg30 5\n20:17 cancel 1001 egg30 1\n"
    #expect(rows(more, .pickupLists).map { $0["units"] } == ["4"])
    #expect(rows(more + "20:18 cancel 1001 egg30\n", .pickupLists).isEmpty)
    #expect(rows(more + "20:18 cancel 1001\n", .pickupLists).isEmpty)
    #expect(rows(more + "20:18 cancel 1001 at jinxiu for wang\n", .pickupLists).isEmpty)
    let other = SmallScenario("20:18 cancel 1001 for zhao\n").reading
    #expect(other.total("rejected.conflict") == "1")
  }

  @Test func `tables are loaded from beside the scenario, and stand with its own rows`() {
    var scenario = SmallScenario("load orders \"more/orders.csv\"\nload orders \"late.csv\"\n")
    let header = "order_id,placed_at,point,member,sku,qty,kind\n"
    scenario.files["week/more/orders.csv"] = header + "1002,20:16,jinxiu,zhao,egg30,3,order\n"
    scenario.files["week/late.csv"] = header + "1003,22:00,jinxiu,zhao,egg30,3,order\n"
    let reading = scenario.reading
    #expect(reading.rows(.pickupLists).map { $0["units"] } == ["2", "3"])
    #expect(reading.rows(.rejections).first?["source"] == "late.csv")
    #expect(reading.rows(.rejections).first?["line"] == "2")
  }

  @Test func `a loaded table and a statement may not name one key twice`() {
    var scenario = SmallScenario("load leaders \"leaders.csv\"\n")
    scenario.files["week/leaders.csv"] = "leader,name\nli,Li Na\n"
    #expect(scenario.reading.errors == ["E-DUPLICATE leaders.csv:2:1"])
  }

  @Test func `rejections name the scenario and the line of the order's line`() {
    let reading = SmallScenario("22:00 order 1002 at jinxiu for wang\n  egg30 1\n").reading
    #expect(reading.rows(.rejections).map { $0["source"] } == ["day.scenario"])
    #expect(reading.rows(.rejections).map { $0["line"] } == ["16"])
  }
}
