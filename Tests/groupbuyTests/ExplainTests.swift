import Testing

/// `groupbuy explain` and `groupbuy trace`: what one line got, and where its goods came from.
@Suite struct ExplainTests {
  private func shop() throws -> Workshop {
    let shop = try Workshop()
    try shop.write("short.scenario", shortDay)
    return shop
  }

  @Test func `a line cut by pro-rata shows quotas, remainders and the tie-break`() throws {
    let done = try shop().shell("$G explain short.scenario 1002 egg30")
    #expect(done.exit == 0)
    #expect(
      done.output.contains(
        """
        7 for 9, shared by `pro-rata`.

        Order  Member  Asked at  Claimed  Quota  Remainder  One more  Gets
        -----  ------  --------  -------  -----  ---------  --------  ----
        1003   l*      20:20           5      3          8         1     4
        1001   w*      20:15           2      1          5         1     2
        *1002  z*      20:16           2      1          5               1

        A quota is claimed x available / claimed in all, rounded down; here 2 x 7 / 9 =
        1, remainder 5. The quotas sum to 5; the 2 left go one each to the largest
        remainders. 2 lines tie at remainder 5 for 1: the earlier ones get one more.

        """))
  }

  @Test func `a line refused for a limit shows what was used up by whom before, members masked`()
    throws
  {
    let done = try shop().shell("$G explain short.scenario 1004")
    #expect(done.exit == 0)
    #expect(
      done.output.contains(
        """
        Time   Limit        Most  Used  Left  Asked  Used before by
        -----  -----------  ----  ----  ----  -----  --------------
        20:30  *per member     8     5     3      4  1003 (l*) 5

        """))
    #expect(
      done.output.contains(
        """
        Time   Limit       Most  Used  Left  Asked  Used before by
        -----  ----------  ----  ----  ----  -----  ------------------------
        20:30  *stock cap     5     5     0      1  1001 (w*) 3, 1003 (l*) 2

        """))
    #expect(!done.output.contains("wang"))
  }

  @Test func `events say what they did: applied, in part, duplicate, refused and why`() throws {
    let done = try shop().shell("$G explain short.scenario 1003")
    for row in [
      "20:20  order 5  applied                                  0      5",
      "21:00  order 4  refused 4: conflict with the order       5      5",
      "21:30  order 5  duplicate                                5      5",
      "20:20  order 4  applied but for 2: sold out       0      2",
      "21:00 conflict with the order: the line was placed at 20:20 with 5",
    ] {
      #expect(done.output.contains(row), "\(row)")
    }
  }

  @Test func `coupon, tier, receipt, weight, refund and commission are told with their figures`()
    throws
  {
    let done = try shop().shell("$G explain short.scenario 1001")
    for line in [
      "The step from 6 units is reached: 18.80.",
      "milk   19.50  19.50   1.70       4300      0.01   1.71",
      "23:00  farm              8         1  broken         7     0  A1   2026-12-10",
      "850 g for nominal 1000 g, tolerance 20 g: 34.31 x 150 / 1000 = 5.15 goes back.",
      "base 31.13 = net 34.31 + platform's",
      "Refund 2026-11-20/1001/1 of the order: 7.35\n(lower price of the group, underweight).",
    ] {
      #expect(done.output.contains(line), "\(line)")
    }
  }

  @Test func `explanations speak Chinese where asked`() throws {
    let done = try shop().shell("$G explain short.scenario 1002 egg30 --language zh")
    #expect(done.exit == 0)
    #expect(done.output.contains("7 对 9，按比例分配（`pro-rata`）。"))
  }

  @Test(arguments: [
    ("1020", "the day has no order \"1020\"", "did you mean `1002`?"),
    ("1001 egg3", "the order \"1001\" has no line of \"egg3\"", "did you mean `egg30`?"),
    ("1001 rice", "the order \"1001\" has no line of \"rice\"", "there are egg30, milk"),
  ])
  func `an unknown name is told with what might be meant`(
    words: String, message: String, advice: String
  ) throws {
    let done = try shop().shell("$G explain short.scenario \(words)")
    #expect(done.exit == 2)
    #expect(done.output.isEmpty)
    #expect(done.errors.contains(message))
    #expect(done.errors.contains(advice))
  }

  // MARK: Traces

  @Test func `a lot leads to its receipts, points and members`() throws {
    let done = try shop().shell("$G trace short.scenario A1")
    #expect(done.exit == 0)
    #expect(
      done.output.contains(
        """
        7 accepted, 7 handed over, 0 left at the warehouse.

        """))
    #expect(
      done.output.contains(
        """
        Point   Leader  Code  Member  Order  SKU    Units
        ------  ------  ----  ------  -----  -----  -----
        jinxiu  li      1     w*      1001   egg30      2
        jinxiu  li      2     z*      1002   egg30      1
                                                    -----
        Total                                           3

        jx2     li      1     l*      1003   egg30      4
                                                    -----
        Total                                           4
        ------  ------  ----  ------  -----  -----  -----
        Total                                           7

        """))
  }

  @Test func `an order leads to its lots and their suppliers`() throws {
    let done = try shop().shell("$G trace short.scenario --order 1001 --sku milk")
    #expect(done.exit == 0)
    #expect(done.output.contains("milk  M1   dairy         3"))
    #expect(done.output.contains("23:10  dairy     milk  M1"))
    #expect(!done.output.contains("egg30"))
  }

  @Test func `a lot that there is not is told`() throws {
    let shop = try shop()
    let near = try shop.shell("$G trace short.scenario A2")
    #expect(near.exit == 2)
    #expect(near.errors.contains("did you mean `A1`?"))
    let order = try shop.shell("$G trace short.scenario 1001")
    #expect(order.errors.contains("it is an order: `--order 1001` traces its lots"))
    #expect(try shop.shell("$G trace short.scenario").exit == 2)
    #expect(try shop.shell("$G trace short.scenario A1 --order 1001").exit == 2)
  }
}

/// A day on which eggs are short and shared pro-rata, with limits that some events meet.
private let shortDay = """
  groupbuy 1
  day 2026-11-20
    commission 8%
  supplier farm
  supplier dairy
  product egg30 "Eggs" supplier farm
    price 19.90 cost 15.50 case 12 shortage pro-rata limit_member 8 nominal_g 500 tolerance_g 10
    tiers "6:18.80"
  product milk "Milk" supplier dairy
    price 6.50 cost 4.00 case 6 stock_cap 5 partial yes
  leader li
  point jinxiu leader li
  point jx2 leader li stop 2
  coupon c30 threshold 30.00 off 5.00 borne_by "platform:6000 leader:4000"

  20:15 order 1001 at jinxiu for wang coupon c30
    egg30 2
    milk 3
  20:16 order 1002 at jinxiu for zhao
    egg30 2
  20:20 order 1003 at jx2 for liu
    egg30 5
    milk 4
  20:30 order 1004 at jx2 for liu
    egg30 4
    milk 1
  21:00 order 1003 at jx2 for liu
    egg30 4
  21:30 order 1003 at jx2 for liu
    egg30 5
  23:00 receipt farm egg30 8 rejected 1 reason broken lot A1 best_before 2026-12-10
  23:10 receipt dairy milk 6 lot M1
  weight 1001 egg30 850

  """
