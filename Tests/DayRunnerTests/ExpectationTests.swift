import DayRunner
import Papers
import Testing

@Suite struct `An expectation` {
  private func report(_ more: String) -> String { SmallScenario(more).test.report }

  @Test(arguments: [
    "expect purchase egg30 1", "expect purchase egg30 cases 1 ordered 12 surplus 10",
    "expect pick egg30 2", "expect pick egg30 units 2 loose 2", "expect sort egg30 2 running 2",
    "expect load jinxiu 2 zone ambient weight_g 0", "expect pickup 1001 egg30 2 net 39.80",
    "expect pickup 1001 egg30", "expect pickup 1001 egg30 name \"Wang Wei\" phone *******1234",
    "expect commission li 3.18 lines 1 units 2", "expect no refund 1001", "expect total units 2",
    "expect total sales 39.8", "expect total sales 39.80", "expect total bonus 0",
    "expect no rejected 1001", "expect no pickup 1001 egg30 units 1",
    "expect no pickup 1001 egg30 name Wang",
    "expect no pickup 1001 egg30 3", "expect no pickup 1001 egg30 2 net 39.81",
  ])
  func `is met`(_ expectation: String) {
    let test = SmallScenario(expectation + "\n").test
    #expect((test.checked, test.failed, test.report) == (1, 0, ""))
    #expect(test.updates.isEmpty)
  }

  @Test(arguments: [
    "expect total units 02", "expect total units 2.0", "expect total sales 39.81",
    "expect pickup 1001 egg30 2 name \"wang wei\"", "expect no pickup 1001 egg30",
    "expect no pickup 1001 egg30 2", "expect no pickup 1001 egg30 2 net 39.80",
    "expect pickup 1001 egg30 ?", "expect refund 1001 0.00", "expect total unit 2",
  ])
  func `is not met`(_ expectation: String) {
    let test = SmallScenario(expectation + "\n").test
    #expect((test.checked, test.failed) == (1, 1))
  }

  @Test func `that differs shows expected and actual side by side`() {
    let more = "expect purchase egg30 cases 2 ordered 24 surplus 10 name \"鸡蛋\"\n"
    #expect(
      report(more) == """
        week/day.scenario:15: expect purchase egg30 cases 2 ordered 24 surplus 10 name "鸡蛋"
            column   expected  actual
            cases    2         1
            ordered  24        12
            name     鸡蛋      Fresh eggs, tray of 30

        """)
  }

  @Test func `of a row that there is not, and of one that there is to be none`() {
    #expect(
      report("expect pickup 1001 egg30 code 2\nexpect no pickup 1001 egg30\nexpect refund 1001\n")
        == """
        week/day.scenario:15: expect pickup 1001 egg30 code 2
            column  expected  actual
            code    2         1
        week/day.scenario:16: expect no pickup 1001 egg30
            expected  no such row
            actual    there is one
        week/day.scenario:17: expect refund 1001
            expected  such a row
            actual    none

        """)
  }

  /// An order that is refused twice, for two reasons.
  private static let refusals = """
    20:30 order 1001 at jinxiu for wang
      egg30 3
    22:30 order 1001 at jinxiu for wang
      egg30 4

    """

  @Test func `of several rows asks for what tells them apart, unless it claims what one says`() {
    #expect(
      report(Self.refusals + "expect rejected 1001 sold-out\n") == """
        week/day.scenario:19: expect rejected 1001 sold-out
            expected  one row
            actual    2 rows; say also `time`, `kind`, `sku` or `qty`

        """)
    #expect(report(Self.refusals + "expect rejected 1001 conflict\n").isEmpty)
    #expect(report(Self.refusals + "expect rejected 1001 after-cutoff\n").isEmpty)
    #expect(report(Self.refusals + "expect rejected 1001 conflict qty 3\n").isEmpty)
    #expect(!report(Self.refusals + "expect rejected 1001 conflict qty 4\n").isEmpty)
    #expect(!report(Self.refusals + "expect no rejected 1001\n").isEmpty)
  }

  @Test func `of a day that cannot be read fails with what is wrong`() {
    let test = SmallScenario("expect total units 2\nporduct\n").test
    #expect((test.checked, test.failed) == (1, 1))
    #expect(test.report.hasPrefix("week/day.scenario:16:1: error[E-WORD]"))
    #expect(test.updates.isEmpty)
  }

  @Test func `may be what is told, in a file beside the scenario`() {
    var scenario = SmallScenario("porduct\n")
    scenario.files["week/day.diagnostics"] = "other\n"
    let test = scenario.test
    #expect((test.checked, test.failed) == (1, 1))
    #expect(test.report.contains("    - other\n"))
    #expect(test.updates.map(\.path) == ["week/day.diagnostics"])
    let updated = scenario.updated
    #expect(updated.test.failed == 0)
    // The scenario names itself from its own folder.
    #expect(updated.files["week/day.diagnostics"].hasPrefix("day.scenario:15:1: error"))
  }
}

@Suite struct `Updating expectations` {
  @Test func `writes the values and leaves every other byte`() {
    let scenario = SmallScenario(
      """
      # What is bought.
      expect purchase   egg30 cases ?   ordered 24 # two cases
      expect commission "li" "0.00"
      expect pickup 1001 egg30 ? name ?
      expect total sales 39.8

      """)
    let before = scenario.text
    #expect(
      Array(scenario.updated.text.utf8)
        == Array(
          before.replacing("cases ?   ordered 24", with: "cases 1   ordered 12")
            .replacing("\"0.00\"", with: "\"3.18\"")
            .replacing("egg30 ? name ?", with: "egg30 2 name \"Wang Wei\"").utf8))
    #expect(scenario.updated.test.failed == 0)
  }

  @Test func `turns an expectation around where a row is there or not`() {
    let updated = SmallScenario("expect no pickup 1001 egg30\nexpect refund 1001 2\n").updated
    #expect(
      updated.text.hasSuffix("expect pickup 1001 egg30 units 2\nexpect no refund 1001\n"))
    #expect(updated.test.failed == 0)
  }

  @Test func `keeps the line ends of Windows`() {
    var scenario = SmallScenario("expect total units 5\nexpect no pickup 1001 egg30\n")
    scenario.text = scenario.text.replacing("\n", with: "\r\n")
    let updated = scenario.updated
    #expect(updated.test.failed == 0)
    #expect(updated.text.utf8.count { $0 == 0x0D } == updated.text.utf8.count { $0 == 0x0A })
  }

  /// Expectations made from a seed: of rows that are there and that are not, with values right and wrong.
  private func expectations(_ seed: UInt64) -> String {
    var numbers = SeededNumbers(seed: seed)
    let forms = [
      ("purchase", ["egg30", "EGG30", "milk"], ["cases", "ordered", "amount", "name"]),
      ("pick", ["rice-5"], ["zone", "loose"]), ("commission", ["li", "zhao"], ["sales", "lines"]),
      ("total", ["sales", "units", "rejected.sold-out"], ["value"]),
      ("pickup", ["1000 egg30", "1001 milk", "1005 EGG30"], ["net", "member", "name", "phone"]),
    ]
    var text = ""
    for _ in 0..<12 {
      let form = numbers.pick(forms)
      text += "expect \(numbers.once(in: 4) ? "no " : "")\(form.0) \(numbers.pick(form.1))"
      if !text.contains("expect no"), numbers.once(in: 2) { text += " ?" }
      if numbers.once(in: 2) {
        text += " \(numbers.pick(form.2)) \(numbers.pick(["?", "1", "\"a b\""]))"
      }
      text += "\n"
    }
    return text
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `makes all of them met, and again changes nothing`(_ seed: UInt64) {
    var files = GeneratedTables(seed: seed, orders: 80).scenario
    files["day.scenario"] += expectations(seed)
    let first = ScenarioTest(path: "day.scenario", files: files.access)
    #expect(first.checked == 12, "\(first.report)")
    for update in first.updates { files.files[update.path] = update.bytes }
    let second = ScenarioTest(path: "day.scenario", files: files.access)
    // What means several rows of a sheet is left to the author.
    let several = second.report.split(separator: "\n").filter { $0.contains(" rows; say also ") }
    #expect(second.failed == several.count, "\(second.report)")
    #expect(second.updates.isEmpty)
  }
}
