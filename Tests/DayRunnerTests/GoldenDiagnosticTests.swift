import DayRunner
import PlainText
import Papers
import Testing

@Suite struct `A mistake is told with its line, a caret and the way out` {
  private func told(_ scenario: SmallScenario) -> String { scenario.reading.diagnostics.rendered() }

  @Test func `where no statement starts with a word`() {
    #expect(
      told(SmallScenario("porduct milk\n  supplier farm\n")) == """
        week/day.scenario:15:1: error[E-WORD]: no statement starts with "porduct"
           15 | porduct milk
              | ^~~~~~~
              = did you mean `product`?

        """)
  }

  @Test func `where an expectation names a SKU that there is not`() {
    #expect(
      SmallScenario("expect purchase eg30 cases 1\n").test.report == """
        week/day.scenario:15:17: error[E-REF]: sku "eg30" is not in products
           15 | expect purchase eg30 cases 1
              |                 ^~~~
              = did you mean `egg30`?

        """)
  }

  @Test func `where a date does not exist`() {
    let start = SmallScenario.start.replacing("2026-11-20", with: "2026-02-30")
    #expect(
      told(SmallScenario("", start: start)) == """
        week/day.scenario:2:5: error[E-TIME]: date "2026-02-30" is no date of the calendar
            2 | day 2026-02-30
              |     ^~~~~~~~~~
              = write a date as `2026-03-01`

        """)
  }

  @Test func `where a price has three decimals`() {
    var day = SmallDay()
    day.set("products", "name=鸡蛋三十枚;price=19.905")
    #expect(
      day.reading().diagnostics.rendered() == """
        days/2026-03-01/products.csv:2:44: error[E-MONEY]: price "19.905" has 3 decimals; CNY has 2
            2 | egg30,鸡蛋三十枚,farm,eggs,chilled,12,19.905,15.50
              |                                       ^~~~~~
              = write it as `19.90`: digits, and at most 2 decimals

        """)
  }

  @Test func `where a table is missing`() {
    var day = SmallDay()
    day.remove("points")
    #expect(
      day.reading().diagnostics.rendered() == """
        days/2026-03-01/points.csv: error[E-FILE]: the table of points is not there
              = put `points.csv` into the folder, with the header point,name,leader,station,route,stop

        """)
    #expect(
      told(SmallScenario("load orders \"tables/orders.csv\"\n")) == """
        week/day.scenario:15:13: error[E-FILE]: "tables/orders.csv" is not there
           15 | load orders "tables/orders.csv"
              |             ^~~~~~~~~~~~~~~~~~~
              = put it there, or name the file that is meant

        """)
  }

  @Test func `where a name is misspelt`() {
    var day = SmallDay()
    day.set("products", "supplier=frm")
    #expect(
      day.reading().diagnostics.rendered() == """
        days/2026-03-01/products.csv:2:18: error[E-REF]: supplier "frm" is not in suppliers
            2 | egg30,Fresh eggs,frm,eggs,chilled,12,19.90,15.50
              |                  ^~~
              = did you mean `farm`? add it to suppliers, or correct it here

        """)
  }

  @Test func `where a percentage has three decimals`() {
    let start = SmallScenario.start.replacing("8%", with: "8.255%")
    #expect(
      told(SmallScenario("", start: start)) == """
        week/day.scenario:9:14: error[E-NUMBER]: commission "8.255%" is no rate
            9 |   commission 8.255%
              |              ^~~~~~
              = write it with at most two decimals, as `8%` or `8.25%`

        """)
  }

  @Test func `where an amendment does not say of what`() {
    #expect(
      told(SmallScenario("20:18 amend 1001\n")) == """
        week/day.scenario:15:1: error[E-SYNTAX]: the amendment names no SKU
           15 | 20:18 amend 1001
              | ^~~~~~~~~~~~~~~~
              = write `20:18 amend ORDER SKU QUANTITY`

        """)
  }

  @Test func `where two stations share a route`() {
    var day = SmallDay()
    day["points"] += "hongqi,Hongqi,li,south,n1,4\n"
    #expect(
      day.reading().diagnostics.rendered() == """
        days/2026-03-01/points.csv:3:24: error[E-NETWORK]: route "n1" belongs to two stations
            3 | hongqi,Hongqi,li,south,n1,4
              |                        ^~
              = days/2026-03-01/points.csv:2:31: it has the station "north" here
              = a route has one station: put one of the two rows right

        """)
  }

  @Test func `where the date is not said at all`() {
    let start = SmallScenario.start.replacing("day 2026-11-20\n", with: "day\n  cutoff 22:00\n")
    #expect(
      told(SmallScenario("", start: start)) == """
        week/day.scenario:2:1: error[E-SYNTAX]: `day` needs a date
            2 | day
              | ^~~
              = write `day 2026-11-20`

        """)
    let none = SmallScenario.start.replacing("day 2026-11-20\n", with: "")
    #expect(
      told(SmallScenario("", start: none)) == """
        week/day.scenario: error[E-BLANK]: the day has no date
              = write `day 2026-11-20` below the version line

        """)
  }
}
