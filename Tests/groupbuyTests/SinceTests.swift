import Testing

/// `--since FOLDER`: what changed against an earlier run, and which revision a paper is.
@Suite struct SinceTests {
  private func day(_ orders: String, _ later: String = "") -> String {
    """
    groupbuy 1
    day 2026-11-20
      commission 8%
    supplier farm
    product egg30 "Fresh eggs" supplier farm
      price 19.90 cost 15.50 case 12
    product milk "Milk" supplier farm
      price 6.50 cost 4.00 case 6
    leader li "Li Na"
    leader zhang "Zhang Min"
    point heping "Heping" leader zhang
      station north route n1 stop 1
    point jinxiu "Jinxiu" leader li
      station north route n1 stop 3

    \(orders)
    \(later)

    """
  }

  private let before = """
    20:15 order 1001 at jinxiu for wang
      egg30 3
    20:30 order 1003 at heping for chen
      egg30 2
      milk 1
    """
  /// Two more for the leader of jinxiu, one less for that of heping.
  private let after = """
    20:15 order 1001 at jinxiu for wang
      egg30 3
    20:20 amend 1001 egg30 5
    20:30 order 1003 at heping for chen
      egg30 2
      milk 1
    20:40 amend 1003 egg30 1
    """

  private func shop(_ later: String = "") throws -> Workshop {
    let shop = try Workshop()
    try shop.write("before.scenario", day(before))
    try shop.write("after.scenario", day(after, later))
    #expect(try shop.shell("$G run before.scenario --out first").exit == 0)
    return shop
  }

  @Test func `a sort sheet says 2 more for one leader and 1 fewer for another`() throws {
    let done = try shop().shell("$G sort after.scenario --since first")
    #expect(done.exit == 0, "\(done.errors)")
    let lines = done.output.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    #expect(
      lines.first
        == "Sort sheet: what changed                                             page 1 of 1")
    #expect(lines.contains("Revision    2                            Replaces    revision 1"))
    #expect(lines.contains { $0.hasPrefix("Since       run ") })
    let table = lines.drop { !$0.hasPrefix("SKU") }.joined(separator: "\n")
    #expect(
      table == """
        SKU    Name        Point          Leader           Before  Now  More  Fewer
        -----  ----------  -------------  ---------------  ------  ---  ----  -----
        egg30  Fresh eggs  heping Heping  zhang Zhang Min       2    1           *1
        egg30  Fresh eggs  jinxiu Jinxiu  li Li Na              3    5    *2
        -----  ----------  -------------  ---------------  ------  ---  ----  -----
        Total                                                   5    6     2      1

        """)
  }

  @Test func `a leader's list says what changed for one order, and in Chinese too`() throws {
    let shop = try shop()
    let english = try shop.shell("$G pickup after.scenario --since first --leader zhang")
    #expect(english.output.contains("heping Heping"))
    #expect(english.output.contains(/1003 +egg30 +Fresh eggs +2 +1 +\*1\n/), "\(english.output)")
    #expect(!english.output.contains("milk"))
    let chinese = try shop.shell(
      "$G pickup after.scenario --since first --leader zhang --language zh")
    #expect(chinese.output.contains("提货单变更"))
    #expect(chinese.output.contains("取代"))
    #expect(chinese.output.contains("减少"))
  }

  @Test func `codes that moved are told, though the units are the same`() throws {
    let shop = try shop()
    try shop.write(
      "moved.scenario", day("20:00 order 0999 at jinxiu for liu\n  egg30 2\n" + before))
    let done = try shop.shell("$G pickup moved.scenario --since first")
    #expect(done.output.contains(/1 +0999 +egg30 +Fresh eggs +0 +2 +\*2\n/), "\(done.output)")
    #expect(done.output.contains(/1 -> 2 +1001 +egg30 +Fresh eggs +3 +3\n/), "\(done.output)")
  }

  @Test(arguments: ["pick", "sort", "load", "deliver", "pickup", "commission", "pick --by route"])
  func `each work tells its own changes, in both languages and every format`(call: String) throws {
    let shop = try shop()
    let words = call.split(separator: " ", maxSplits: 1).map(String.init)
    let work = "\(words[0]) after.scenario --since first \(words.dropFirst().joined())"
    let english = try shop.shell("$G \(work)")
    #expect(english.exit == 0 && english.output.contains("what changed"), "\(english.errors)")
    let chinese = try shop.shell("$G \(work) --language zh --format html")
    #expect(chinese.exit == 0 && chinese.output.contains("变更"))
    for format in ["csv", "json", "markdown", "xlsx"] {
      #expect(try shop.shell("$G \(work) --format \(format) > out && test -s out").exit == 0)
    }
  }

  @Test func `a reprint is the whole paper, and names the revision that it replaces`() throws {
    let done = try shop().shell("$G pickup after.scenario --since first --reprint --leader li")
    #expect(done.exit == 0, "\(done.errors)")
    #expect(done.output.contains(/Revision +2/))
    #expect(done.output.contains(/Replaces +revision 1/))
    #expect(done.output.contains("Hand out"))
  }

  @Test(arguments: [
    (
      "pickup before.scenario --since first", 1,
      "nothing changed: what was printed then still holds"
    ),
    ("labels after.scenario --since first", 2, "--since"),
    ("reconcile after.scenario --since first", 2, "--since"),
    ("receive after.scenario --count blind --since first", 2, "do not tell what changed"),
    ("pickup after.scenario --since nowhere", 5, "nowhere/MANIFEST: is missing"),
    ("pickup after.scenario --reprint", 2, "--since"),
    ("pickup after.scenario --since first --date 2026-11-21", 2, "which is another day"),
  ])
  func `what cannot be compared is told with the way out`(
    call: String, exit: Int32, part: String
  ) throws {
    let done = try shop().shell("$G \(call)")
    #expect(done.exit == exit, "\(done.errors)")
    #expect(done.output.isEmpty)
    #expect(done.errors.contains(part), "\(done.errors)")
  }

  @Test func `a run makes the next revision of the papers that changed, of no others`() throws {
    let shop = try shop("12:30 arrival jinxiu egg30 4")
    try shop.write("added.scenario", day(after))
    let done = try shop.shell(
      """
      $G run added.scenario --out second --since first &&
        $G run after.scenario --out third --since second &&
        $G run after.scenario --out fourth --since third
      """)
    #expect(done.exit == 0, "\(done.errors)")
    #expect(!(try shop.names(in: "first").contains("revisions.csv")))
    #expect(
      try shop.read("second/revisions.csv") == """
        kind,label,revision
        pick-sheet,main/ambient,2
        sort-sheet,north,2
        load-sheet,n1,2
        delivery-note,heping,2
        delivery-note,jinxiu,2
        pickup-list,heping,2
        pickup-list,jinxiu,2
        commission-statement,li,2
        commission-statement,zhang,2
        account-statement,li,2
        account-statement,zhang,2
        route-pick-list,n1,2

        """)
    // Four of five eggs arrived at one point: that point's list alone is a new one, and its leader's account.
    let third = try shop.read("third/revisions.csv")
    #expect(third.contains("pickup-list,jinxiu,3\n"))
    #expect(third.contains("pickup-list,heping,2\n"))
    #expect(third.contains("sort-sheet,north,2\n"))
    #expect(third.contains("delivery-note,jinxiu,2\n"))
    #expect(
      try shop.names(in: "third/papers/changes").filter { $0.contains("list") } == ["pickup-lists"])
    #expect(
      try shop.names(in: "third/papers/changes/pickup-lists") == ["pickup-list-0001-jinxiu.txt"])
    let list = try shop.read("third/papers/pickup-lists/pickup-list-0002-jinxiu.txt")
    #expect(list.contains("revision 2"), "\(list)")
    // The same day again: nothing changed, and every paper is what it was.
    #expect(try shop.read("fourth/revisions.csv") == third)
    #expect(!(try shop.names(in: "fourth/papers").contains("changes")))
  }

  @Test func `a run that was compared is verified with the same comparison`() throws {
    let shop = try shop()
    let done = try shop.shell(
      """
      $G run after.scenario --out second --since first &&
        $G verify second after.scenario --since first
      """)
    #expect(done.exit == 0, "\(done.output) \(done.errors)")
    #expect(try shop.shell("$G verify second after.scenario").exit == 1)
  }

  @Test func `without an earlier run a run is what it always was`() throws {
    let shop = try shop()
    #expect(try shop.shell("$G run before.scenario --out again --since first").exit == 0)
    #expect(try shop.shell("diff -r first again").output.isEmpty)
  }

  @Test
  func `a supplier's confirmation is a revision of the purchase order that says what changed`()
    throws
  {
    let shop = try shop("confirm farm egg30 6")
    let done = try shop.shell(
      """
      $G run after.scenario --out second --since first >/dev/null &&
        $G purchase after.scenario --since first && $G purchase after.scenario --since second
      """)
    #expect(done.exit == 1, "\(done.errors)")
    #expect(done.output.contains(/egg30 +Fresh eggs +12 +6 +\*6\n/), "\(done.output)")
    #expect(try shop.read("second/confirmed_units.csv").hasSuffix("farm,main,egg30,12,6\n"))
  }

  @Test func `a paper that is there no more says so, line by line`() throws {
    let shop = try shop()
    try shop.write(
      "gone.scenario",
      day("20:15 order 1001 at jinxiu for wang\n  egg30 3"))
    let done = try shop.shell("$G pickup gone.scenario --since first")
    #expect(done.exit == 0, "\(done.errors)")
    #expect(done.output.contains(/1003 +egg30 +Fresh eggs +2 +0 +\*2\n/), "\(done.output)")
    #expect(try shop.shell("$G pickup gone.scenario --since first --leader zhang").exit == 0)
  }

  @Test func `accounts are asked for by leader`() throws {
    let done = try shop().shell("$G commission after.scenario --what account --leader li")
    #expect(done.exit == 0 && done.output.contains("Account statement"))
    let changes = try shop().shell(
      "$G commission after.scenario --what account --leader li --since first")
    #expect(changes.output.contains(/closing balance +4.78 +7.96 +\*3.18/), "\(changes.output)")
  }
}
