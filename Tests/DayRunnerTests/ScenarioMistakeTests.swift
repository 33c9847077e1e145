import Papers
import Testing

@Suite struct `A wrong statement of a scenario is told once` {
  private func errors(_ more: String) -> [String] {
    SmallScenario(more).reading.errors.map { $0.replacing("day.scenario:", with: "") }
  }

  @Test(arguments: [
    ("product\n", "E-SYNTAX 15:1"), ("product milk\n  supplier farm\n  price\n", "E-SYNTAX 17:3"),
    ("product milk \"Milk\"\n  price 1.00\n", "E-BLANK 15:9"),
    ("product milk \"Milk\"\n  supplier farm\n", "E-BLANK 15:9"),
    ("product milk\n  supplier farm price 1.00 price 2.00\n", "E-DUPLICATE 16:28"),
    ("product milk\n  suplier farm\n  price 1.00\n", "E-WORD 16:3"),
    ("product milk\n  supplier farm\n  price 1.00\n  sku tea\n", "E-WORD 18:3"),
    ("product mi/lk\n  supplier farm\n  price 1.00\n", "E-ID 15:9"),
    ("product milk\n  supplier farm\n  price 1.000\n", "E-MONEY 17:9"),
    ("product milk\n  supplier farm\n  price 1.00\n  case 0\n", "E-RANGE 18:8"),
    ("product milk\n  supplier farm\n  price 1\n  commission 101%\n", "E-RANGE 18:14"),
    ("product milk\n  supplier farm\n  price 1\n  commission %\n", "E-NUMBER 18:14"),
    ("product milk\n  supplier farm\n  price 1\n  commission -8%\n", "E-NUMBER 18:14"),
    ("product milk\n  supplier mill\n  price 1.00\n", "E-REF 16:12"),
    ("product egg30\n  supplier farm\n  price 1.00\n", "E-DUPLICATE 15:9"),
    ("point x\n", "E-BLANK 15:7"), ("point x \" X\"\n  leader li\n", "E-LABEL 15:9"),
    ("leader\n", "E-SYNTAX 15:1"), ("supplier mill \"Mill\n", "E-QUOTE 15:15"),
    ("coupon C30\n  off 5.00\n", "E-BLANK 15:8"),
  ])
  func `of the catalogue and the network`(_ more: String, _ expected: String) {
    #expect(errors(more) == [expected])
  }

  @Test(arguments: [
    ("20:15\n", "E-WORD 15:1"), ("20:15 ordr 5 at jinxiu for wang\n  egg30 1\n", "E-WORD 15:7"),
    ("20:15 order\n", "E-SYNTAX 15:7"), ("20:15 order 5 at jinxiu for wang\n", "E-SYNTAX 15:1"),
    ("20:15 order 5 at jinxiu fro wang\n  egg30 1\n", "E-WORD 15:25"),
    ("20:15 order 5 at jinxiu for\n  egg30 1\n", "E-SYNTAX 15:25"),
    ("20:15 order 5 at jinxiu\n  egg30 1\n", "E-SYNTAX 15:1"),
    ("20:15 order 5 for wang\n  egg30 1\n", "E-SYNTAX 15:1"),
    ("20:15 order 5 at jinxiu for wang\n  egg30 1 pric 5\n", "E-WORD 16:11"),
    ("20:15 order 5 at jinxiu for wang\n  egg30 1.5\n", "E-NUMBER 16:9"),
    ("20:15 order 5 at jinxiu for wang\n  egg30 1 price 5.005\n", "E-MONEY 16:17"),
    ("20:15 order 5 at jinxiu for wang\n  egg30 1 by_leader perhaps\n", "E-WORD 16:21"),
    ("20:15 order 5 at jinxiu for wang coupon C30\n  egg30 1\n", "E-REF 15:41"),
    ("25:00 order 5 at jinxiu for wang\n  egg30 1\n", "E-TIME 15:1"),
    ("2026-02-30T10:00 order 5 at jinxiu for wang\n  egg30 1\n", "E-TIME 15:1"),
    ("20:15 order 5/1 at jinxiu for wang\n  egg30 1\n", "E-ID 15:13"),
    ("20:18 amend\n", "E-SYNTAX 15:7"), ("20:18 amend 1001\n", "E-SYNTAX 15:1"),
    ("20:18 amend 1001 egg30 x\n", "E-NUMBER 15:24"),
    ("20:18 amend 1001 egg30 3\n  egg30 2\n", "E-SYNTAX 16:3"),
    ("20:18 cancel 1001\n  egg30\n", "E-SYNTAX 16:3"),
  ])
  func `of an order event`(_ more: String, _ expected: String) {
    #expect(errors(more) == [expected])
  }

  @Test(arguments: [
    ("load order \"x.csv\"\n", "E-WORD 15:6"), ("load orders\n", "E-SYNTAX 15:1"),
    ("load orders \"x.csv\"\n", "E-FILE 15:13"), ("load orders a b\n", "E-SYNTAX 15:1"),
    ("day\n", "E-SYNTAX 15:1"), ("day 2026-11-20\n", "E-DUPLICATE 15:1"),
    ("expect\n", "E-WORD 15:1"), ("expect no\n", "E-WORD 15:1"),
    ("expect rejectd 1\n", "E-WORD 15:8"), ("expect pickup 1001\n", "E-SYNTAX 15:1"),
    ("expect pickup 1001 egg30 2 nett 5\n", "E-WORD 15:28"),
    ("expect pickup 1001 egg30 2 net\n", "E-SYNTAX 15:28"),
    ("expect total sales 1\n  more\n", "E-SYNTAX 16:3"), ("exepct total sales 1\n", "E-WORD 15:1"),
    ("groupbuy 1\n", "E-VERSION 15:1"),
  ])
  func `of tables, the day and expectations`(_ more: String, _ expected: String) {
    #expect(errors(more) == [expected])
  }

  @Test func `and all of one file are told in one run, with those of its tables`() {
    var scenario = SmallScenario("load orders \"orders.csv\"\nporduct x\nexpect totl x\n")
    scenario.text = scenario.text.replacing("price 19.90", with: "price 19.905")
    scenario.text = scenario.text.replacing("day 2026-11-20", with: "day 2026-11-20 crate_units 0")
    scenario.files["week/orders.csv"] = """
      order_id,placed_at,point,member,sku,qty,kind
      1001,25:00,jinxiu,wang,egg30,2,order

      """
    #expect(
      scenario.reading.errors == [
        "E-RANGE day.scenario:2:28", "E-MONEY day.scenario:6:9", "E-WORD day.scenario:16:1",
        "E-WORD day.scenario:17:8", "E-TIME orders.csv:2:6",
      ])
  }

  @Test func `and what a broken statement would have declared is no second error`() {
    #expect(
      errors("supplier mill \"Mill\n  city Wuhan\nproduct rice\n  supplier mill\n  price 3\n")
        == ["E-QUOTE 15:15"])
    #expect(
      errors("supplier mill\n  cty Wuhan\nproduct rice\n  supplier mill\n  price 3\n")
        == ["E-WORD 16:3"])
    #expect(
      errors("load suppliers \"x.csv\"\nproduct rice\n  supplier mill\n  price 3\n")
        == ["E-FILE 15:16"])
  }
}
