import Testing

/// `groupbuy diff`: how two days, or a day and a what-if, come out.
@Suite struct DiffTests {
  private func shop() throws -> Workshop {
    let shop = try Workshop()
    try shop.write("eggs.scenario", eggDay)
    return shop
  }

  @Test func `the same day, or its documents, do not differ`() throws {
    let done = try shop().shell(
      """
      $G run eggs.scenario --out out >/dev/null
      $G diff eggs.scenario eggs.scenario && $G diff out eggs.scenario && $G diff eggs.scenario out
      """)
    #expect(done.exit == 0)
    let line = "no difference: purchase orders, sheets, lists and money are the same\n"
    #expect(done.output == line + line + line)
    #expect(done.errors.isEmpty)
  }

  @Test func `what if the case becomes 24`() throws {
    let done = try shop().shell("$G diff eggs.scenario --case egg30=24")
    #expect(done.exit == 1)
    #expect(
      done.output == """
        purchase orders: 1 changed
          ~ farm main egg30: case_pack 12 -> 24, cases 2 -> 1
        pick sheets: 1 changed
          ~ main ambient egg30 station-1: cases 1 -> 0, loose 1 -> 13
        totals of the day: 1 changed
          ~ purchase_cases  3  ->  2  -1

        """)
  }

  @Test func `what if the supplier drops out`() throws {
    let done = try shop().shell("$G diff eggs.scenario --without-supplier farm")
    #expect(done.exit == 1)
    for line in [
      "purchase orders: 1 removed\n", "  - farm main egg30: cases 2, ordered 24, amount 372.00\n",
      "  ~ jinxiu 1001 egg30: units 3 -> 0, short 0 -> 3, net 59.70 -> 0.00, refund 0.00 -> 59.70\n",
      "  + 1001: amount 59.70, reasons supplier-minimum\n",
      "  ~ sales            271.70  ->   13.00  -258.70\n",
      "  ~ purchase_amount  396.00  ->   24.00  -372.00\n",
    ] {
      #expect(done.output.contains(line), "\(line)")
    }
  }

  @Test func `what if the cutoff moves to 21:30`() throws {
    let done = try shop().shell("$G diff eggs.scenario --cutoff 21:30")
    #expect(done.exit == 1)
    #expect(done.output.contains("rejections: 1 added\n"))
    #expect(done.output.contains(" 1002 order egg30 10: reason after-cutoff, refused 10\n"))
    #expect(done.output.contains("  - jinxiu 1002 egg30: units 10, short 0, net 199.00"))
  }

  @Test func `one member more does not make every later row another`() throws {
    let shop = try shop()
    try shop.write(
      "more.scenario",
      eggDay.replacing(
        "20:15 order 1001", with: "20:00 order 0999 at jinxiu for wu\n  milk 1\n20:15 order 1001"))
    let done = try shop.shell("$G diff eggs.scenario more.scenario")
    #expect(done.output.contains("pickup lists: 3 changed, 1 added\n"))
    #expect(done.output.contains("  ~ jinxiu 1001 egg30: code 1 -> 2\n"))
    #expect(done.output.contains("  + jinxiu 0999 milk: units 1, short 0, net 6.50"))
  }

  @Test func `totals alone`() throws {
    let done = try shop().shell("$G diff eggs.scenario --case egg30=24 --totals")
    #expect(done.exit == 1)
    #expect(
      done.output.hasPrefix(
        "purchase orders: 1 changed\npick sheets: 1 changed\ntotals of the day: "))
  }

  @Test(arguments: [
    ("eggs.scenario", "there is nothing to compare \"eggs.scenario\" with"),
    ("eggs.scenario --case egg3=24", "did you mean `egg30`?"),
    ("eggs.scenario --case egg30", "write it as `--case egg30=24`"),
    ("eggs.scenario --case egg30=0", "--case: case_pack"),
    ("eggs.scenario --price egg30=1.999", "--price: price \"1.999\" has 3 decimals"),
    ("eggs.scenario --without-supplier frm", "did you mean `farm`?"),
    ("eggs.scenario nothing.scenario", "nothing.scenario"),
    ("- --cutoff 21:30", "standard input can be read just once"),
  ])
  func `what cannot be compared is told with the way out`(words: String, part: String) throws {
    let done = try shop().shell("$G diff \(words)")
    #expect(done.exit == 2)
    #expect(done.output.isEmpty)
    #expect(done.errors.contains(part), "\(done.errors)")
  }

  @Test func `documents are compared as they are, and for nothing else`() throws {
    let shop = try shop()
    let done = try shop.shell(
      "$G run eggs.scenario --out out >/dev/null; $G diff eggs.scenario out --cutoff 21:00")
    #expect(done.exit == 2)
    #expect(done.errors.contains("out holds documents"))
    let missing = try shop.shell("rm out/refunds.csv; $G diff eggs.scenario out")
    #expect(missing.exit == 5)
    #expect(missing.errors.contains("out/refunds.csv: is missing"))
  }
}

/// Two products of two suppliers, and an order late in the evening.
private let eggDay = """
  groupbuy 1
  day 2026-11-20
    commission 8%
  supplier farm
  supplier dairy
  product egg30 supplier farm
    price 19.90 cost 15.50 case 12
  product milk supplier dairy
    price 6.50 cost 4.00 case 6
  leader li
  point jinxiu leader li

  20:15 order 1001 at jinxiu for wang
    egg30 3
    milk 2
  21:45 order 1002 at jinxiu for zhao
    egg30 10

  """
