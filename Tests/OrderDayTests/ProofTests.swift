import Testing

@testable import OrderDay

/// R14: the streams agree, and a proof that fails names the first place that breaks it.
@Suite struct ProofTests {
  /// A night with something of everything: two points, a tier, a coupon, a substitute, tolerance, lots, weight.
  private static func makeNight() throws -> Night {
    var day = try TestDay(
      products: """
        egg price 10 case 4 rounding tolerance cost 6
        milk price 5 hand 1 case 100 rounding down substitute oat zone chilled
        oat price 4 cost 2 case 6 zone chilled tiers 2:3.00
        pork price 12.90 grams 500 slack 5
        """, points: "p1\np2 stop 2 leader zhao\np3 station s2 route r2 warehouse north")
    try day.add(coupons: "c from 20.00 off 3.00")
    day.settings.commissionRate = 1000
    day.settings.commissionCapOrder = 150
    return try day.night(
      """
      20:00 order 1001 egg 2 tolerance 3
      20:01 order 1002 milk 3 at p2 for li allow_substitute yes coupon c
      20:02 order 1002 oat 2 at p2 for li
      20:03 order 1003 pork 2
      20:04 order 1004 egg 2 at p3 tolerance 2
      20:05 amend 1003 pork 3
      20:06 order 1005 oat 1 at px
      """,
      after: """
        receipt 23:00 farm egg 4 lot a
        receipt 23:00 farm oat 6 lot b
        receipt 23:00 farm pork 3 lot c
        weigh 1003 pork 1400
        """)
  }

  private let night: Night

  init() throws { night = try Self.makeNight() }

  @Test func `R14 the night of the test has something of everything, and every proof holds`() throws
  {
    #expect(night.proofs() == [])
    #expect(
      night.handed == [
        "1001 egg 4 of 4 net 4000 refund 0", "1003 pork 3 of 3 net 3870 refund 0",
        "1002 milk 1 of 3 net 429 refund 57", "1002 oat 2 of 2 net 514 refund 0",
        "1002 oat 2 of 2 net 800 refund 0 for milk", "1004 egg 4 of 4 net 4000 refund 0",
      ])
  }

  /// What the proofs say of the night after a change of its columns.
  private func failures(_ change: (inout ProofOfNight) -> Void) -> [String] {
    var proof = ProofOfNight(night)
    change(&proof)
    return proof.failures().map {
      "\($0.proof): \(night.words(for: $0.place)): \($0.expected), not \($0.actual)"
    }
  }

  /// The row of an order and a SKU.
  private func row(_ order: String, _ sku: String) -> Int {
    let row = night.rows.all.first {
      night.events.orders.string(night.book.order(of: night.rows.line[$0])) == order
        && night.day.catalogue.products[night.rows.product[$0]].sku == bytes(sku)
    }
    return row?.index ?? 0
  }

  @Test func `R14 an event that is lost, or refused twice`() {
    #expect(failures { $0.book.counts.applied -= 1 } == ["events: the day's events: 7, not 6"])
    #expect(
      failures { $0.book.rejections.append($0.book.rejections[0]) }
        == ["events: orders.csv:8: 1, not 2"])
    #expect(failures { $0.book.rejections = [] } == ["events: the day's rejected: 1, not 0"])
    #expect(
      failures { $0.book.rejections[0].isPartial = true } == [
        "events: the day's rejected: 1, not 0"
      ])
    #expect(
      failures { $0.book.counts.partlyRejected = 1 } == [
        "events: the day's partly_rejected: 1, not 0"
      ])
  }

  @Test func `R14 a line whose units are not its increments, or not on its row`() {
    let pork = night.rows.line[row("1003", "pork")]
    #expect(
      failures { $0.book.units[pork] += 1 }.first == "increments: order 1003, SKU pork: 3, not 4")
    #expect(failures { $0.ordered[0] += 1 }.first == "handover: order 1001, SKU egg: 4, not 5")
    #expect(failures { $0.filled[0] += 1 }.first == "handover: order 1001, SKU egg: 5, not 4")
    #expect(failures { $0.demand[0] = 1 }.first == "handover: order 1001, SKU egg: 4, not 4")
    #expect(
      failures { $0.substitutes[0].units += 1 }.first == "handover: order 1002, SKU milk: 3, not 2")
  }

  @Test func `R14 a row on no list, on two, or on that of another point`() {
    #expect(
      failures { $0.lists.entriesOfPoint[0] = $0.lists.entriesOfPoint[0].dropFirst() } == [
        "lists: order 1001, SKU egg: 1, not 0", "sorting: point p1, SKU egg: 0, not 4",
        "picking: station s1, SKU egg: 0, not 4", "loading: point p1, zone ambient: 3, not 7",
      ])
    #expect(
      failures { proof in
        proof.lists.entries.rows = Array(proof.rowsOfLists)
        proof.lists.entries.rows[1] = proof.lists.entries.rows[0]
      }.first == "lists: order 1001, SKU egg: 1, not 2")
    #expect(
      failures { $0.lists.entriesOfPoint.swapAt(0, 1) }.first?.hasPrefix("lists: order 1002, SKU ")
        == true)
  }

  @Test func `R14 a unit lost between the list, the sort, the pick and the load`() {
    #expect(
      failures { $0.sorts?[0].units += 1 } == ["sorting: point p1, SKU egg: 4, not 5"])
    #expect(
      failures { $0.picks[0].units -= 1 } == ["picking: station s1, SKU egg: 4, not 3"])
    #expect(
      failures { $0.loads[1].units = 1 }.first == "loading: point p2, zone chilled: 5, not 1")
    #expect(
      failures { if let last = $0.sorts?.indices.last { $0.sorts?[last].units = 0 } }.contains {
        $0.hasPrefix("sorting: point p3")
      })
  }

  @Test
  func `R14 a purchase for another demand, goods from nowhere, a unit left while one is short`() {
    #expect(
      failures { $0.purchaseLines[0].demand += 1 } == [
        "purchasing: SKU egg, warehouse main: 2, not 3"
      ])
    #expect(
      failures { $0.purchaseLines[0].ordered += 1 }.first
        == "purchasing: SKU egg, warehouse main: 4, not 5")
    let egg = StockCell(product: ProductID(index: 0), warehouse: WarehouseID(index: 0))
    #expect(
      failures { $0.available[egg] += 1 } == ["supply: SKU egg, warehouse main: 4, not 5"])
    #expect(
      failures { $0.batches[egg] = [] }.first == "supply: SKU egg, warehouse main: 0, not 4")
    #expect(
      failures { $0.filled[night.rows.line[row("1002", "milk")].index] = 0 }.contains(
        "allocation: SKU milk, warehouse main: 1, not 0"))
    #expect(
      failures { $0.units[0] = 5 }.contains("surplus: SKU egg, warehouse main: 4, not 5"))
    let north = night.purchases.lines.firstIndex { $0.warehouse.index == 1 } ?? 0
    #expect(
      failures { $0.purchaseLines[north].surplus = 1 }.first
        == "surplus: SKU egg, warehouse north: 1, not 0")
  }

  @Test func `R14 a lot of which more goes out than came, or than the row gets`() {
    #expect(failures { $0.lotsTaken[0].units += 1 } == ["lots: order 1001, SKU egg: 4, not 5"])
    #expect(
      failures { $0.lotsDelivered[0].lot = bytes("x") }
        == ["lots: order 1001, SKU egg: 0, not -4"])
    #expect(
      !failures { $0.lotsDelivered[0].cell.warehouse = WarehouseID(index: 1) }.isEmpty)
  }

  @Test func `R14 an order whose money does not add up, a refund that its lines do not have`() {
    #expect(
      failures { $0.net[0] -= 1 } == [
        "orderMoney: order 1001: 4000, not 3999", "totals: the day's discounts: 158, not 157",
        "books: the account Assets:Cash: 13354, not 13355",
      ])
    #expect(
      failures { $0.refund[row("1002", "milk")] += 1 } == [
        "refunds: order 1002: 258, not 257", "totals: the day's refunds: 516, not 515",
      ])
    #expect(
      failures { $0.refunds[0].amount += 1 } == [
        "orderMoney: order 1002: 2000, not 2001", "refunds: order 1002: 257, not 258",
      ])
    #expect(failures { $0.refunds[0].reasons = [] } == ["refunds: order 1002: 1, not 257"])
  }

  @Test func `R14 sales that are not units at the final price, a net beyond them`() {
    #expect(failures { $0.sales[0] += 1 }.first == "sales: order 1001, SKU egg: 4000, not 4001")
    #expect(
      failures { ($0.net[0], $0.underweight[0]) = (4001, 1) }.first
        == "sales: order 1001, SKU egg: 4000, not 4001")
  }

  @Test func `R14 a base, a commission or a bonus that the rules do not give`() throws {
    let oat = row("1002", "oat")
    #expect(failures { $0.base[oat] -= 1 }.first == "earnings: order 1002, SKU oat: 600, not 599")
    #expect(
      failures { $0.commission[oat] += 1 }.first == "earnings: order 1002, SKU oat: 60, not 61")
    #expect(
      failures { $0.statements[0].bonus += 1 }.first == "earnings: leader li, bonus: 0, not 1")
  }

  @Test func `R14 every ladder is climbed as its steps say`() throws {
    for kind in Ladder.Kind.allCases {
      for total in [999, 1000, 1001, 7050, 15_000] as [Int64] {
        var day = try TestDay(products: "egg price 0.01")
        day.settings.ladder.kind = kind
        day.settings.ladder.steps = [
          .init(from: 1000, value: 100), .init(from: 7000, value: 250),
          .init(from: 9000, value: 30),
        ]
        let night = try day.night("20:00 order 1001 egg \(total)")
        #expect(night.proofs() == [])
      }
    }
  }

  @Test func `R14 a statement that its lists do not have, a total that the papers do not have`() {
    #expect(
      failures { $0.statements[0].base += 1 } == ["statements: leader li, base: 11612, not 11613"])
    #expect(
      failures { $0.statements[1].lines = 0 } == ["statements: leader zhao, lines: 3, not 0"])
    #expect(
      failures { $0.statements[0].commission += 1 }.first
        == "statements: leader li, commission: 450, not 451")
    for index in night.totals.figures.indices {
      let metric = night.totals.figures[index].metric
      let failed = failures { $0.totals[index].value += 7 }
      #expect(failed.count == (Self.proved.contains(metric) ? 1 : 0), "\(metric)")
      if let failed = failed.first { #expect(failed.hasPrefix("totals: the day's \(metric): ")) }
    }
  }

  private static let proved: Set<String> = [
    "events", "units", "sales", "units_short", "discounts", "refunds", "commission", "bonus",
    "purchase_amount", "purchase_units", "surplus_units",
  ]

  @Test func `a unit in two states, or in none`() {
    #expect(
      failures { proof in
        var line = night.delivery.book.days[night.delivery.tonight].lines[0]
        line.forfeited += 1
        proof.books?.tonight.setLine(0, to: line)
      } == ["states: order 1001, SKU egg: 0, not 1"])
    #expect(
      failures { proof in
        var line = night.delivery.book.days[night.delivery.tonight].lines[1]
        line.refund = line.paid + 1
        proof.books?.tonight.setLine(1, to: line)
      }.map { $0.prefix(29) } == ["states: order 1003, SKU pork:"])
  }

  @Test func `a commission that a fact took and the lines still earn, or an account that is off`() {
    #expect(
      failures { proof in
        var fact = DeliveryFact(
          time: 0, kind: .claim, day: night.delivery.tonight, line: 0, units: 1)
        fact.commission = 7
        proof.books?.facts.append(fact)
      }.map { $0.prefix(8) } == ["states: ", "accounts"])
    #expect(
      failures { $0.books?.leaderStatements[0].closing += 1 }.map { $0.prefix(8) }
        == ["accounts", "books: t"])
  }

  @Test func `a posting that is off by one fen, and one in the wrong account`() {
    #expect(
      failures { $0.books?.postedAmount[0] += 1 } == [
        "ledger: transaction 1 of the ledger, paid: 0, not 1",
        "trialBalance: the account Assets:Cash: 13356, not 13355",
        "books: the account Assets:Cash: 13355, not 13356",
      ])
    for posting in night.ledger.amount.indices {
      let failed = failures { $0.books?.postedAmount[posting] -= 1 }
      #expect(failed.first?.hasPrefix("ledger: ") == true, "posting \(posting)")
      #expect(failed.count >= 2, "posting \(posting)")
    }
    let sales = night.ledger.accounts.firstIndex(of: Account(.sales)) ?? 0
    #expect(
      failures { proof in
        let posting = night.ledger.account.firstIndex(of: Int32(sales)) ?? 0
        proof.books?.postedAccount[posting] = 0
      }.contains { $0.hasPrefix("books: ") })
  }

  @Test func `an account that closes with what nobody posted, stock that is not there`() {
    #expect(
      failures { $0.books?.closingBalances[0] += 1 } == [
        "trialBalance: the account Assets:Cash: 13355, not 13356"
      ])
    #expect(
      failures {
        $0.books?.openingBalances[0] += 1
        $0.books?.closingBalances[0] += 1
      } == ["trialBalance: the day's trial balance: 0, not 1"])
    #expect(
      failures { $0.books?.stockLeft = [] }.first?.hasPrefix("books: the account Assets:Stock")
        == true)
  }
}
