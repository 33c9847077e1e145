import ExactValues
import Testing

@testable import OrderDay

/// Every explained figure is the night's, on days made from seeds.
@Suite struct ExplanationTests {
  /// Runs a body for every order of every day.
  private func forEachOrder(_ body: (Explainer, UInt64) throws -> Void) throws {
    for tried in try TriedDay.all.get() {
      let arrivals = try tried.made.day.arrivals(tried.made.later, tried.night.events)
      for order in 0..<tried.night.events.orders.count {
        try body(
          Explainer(of: OrderID(index: order), in: tried.night, arrivals: arrivals), tried.seed)
      }
    }
  }

  /// Runs a body for every line that stands at the cutoff.
  private func forEachLine(_ body: (Explainer, LineID, UInt64) throws -> Void) throws {
    try forEachOrder { explainer, seed in
      for line in explainer.lines where explainer.night.book.units[line] > 0 {
        try body(explainer, line, seed)
      }
    }
  }

  @Test func `the events of an order lead from nothing to its units at the cutoff`() throws {
    var met = 0
    try forEachOrder { explainer, seed in
      let night = explainer.night
      var units: [LineID: Int64] = [:]
      var refused: [Int32] = []
      for event in explainer.events {
        if event.line.isNone {
          #expect(event.before == explainer.lines.reduce(0) { $0 + (units[$1] ?? 0) })
          if event.after == 0 { units = [:] }
        } else {
          #expect(event.before == units[event.line] ?? 0, "seed \(seed)")
          units[event.line] = event.after
        }
        switch event.verdict {
        case .applied: break
        case .duplicate: #expect(event.before == event.after, "seed \(seed)")
        case .partly: refused.append(Int32(event.row))
        case .rejected:
          #expect(event.before == event.after, "seed \(seed)")
          refused.append(Int32(event.row))
        }
        met += 1
      }
      for line in explainer.lines {
        #expect(units[line] ?? 0 == night.book.units[line], "seed \(seed)")
      }
      let told = night.book.rejections.map(\.row)
        .filter { night.events.order(of: Int($0)) == explainer.order }
      #expect(refused == told, "seed \(seed)")
    }
    #expect(met > 5000)
  }

  @Test func `what each limit had left decides what was accepted and the reason`() throws {
    var met: Set<String> = []
    try forEachOrder { explainer, seed in
      let (night, events) = (explainer.night, explainer.night.events)
      for event in explainer.events where !event.limits.isEmpty {
        let increment =
          events.quantity[event.row] - (events.kind(of: event.row) == .order ? 0 : event.before)
        let fits = event.limits.reduce(increment) { min($0, $1.left) }
        let isPartial = night.day.catalogue.products[events.product(of: event.row)].isPartial
        let reason: Reason? = event.limits.first { $0.left < increment }
          .map { $0.kind == .warehouse ? .soldOut : .overLimit }
        let expected: EventVerdict =
          if let reason {
            isPartial && fits > 0
              ? .partly(reason, refused: increment - fits) : .rejected(reason, refused: increment)
          } else {
            .applied
          }
        #expect(event.verdict == expected, "seed \(seed)")
        for limit in event.limits where limit.left < increment { met.insert("\(limit.kind)") }
        if case .partly = event.verdict { met.insert("partly") }
      }
    }
    #expect(met == ["warehouse", "member", "order", "point", "partly"])
  }

  @Test func `R5: the explained group, tier and cap are those of the cutoff`() throws {
    var met: Set<String> = []
    try forEachLine { explainer, line, seed in
      let (night, units) = (explainer.night, explainer.night.book.units[line])
      let group = explainer.group(of: line)
      let isWithout = !night.cutoff.isWithoutGroup.isEmpty && night.cutoff.isWithoutGroup[line]
      if let group {
        #expect(isWithout == (!group.isFormed && group.otherwise == .cancel), "seed \(seed)")
        #expect(
          night.cutoff.finalPrice[line]
            == min(night.book.price[line], group.tier?.price ?? .max), "seed \(seed)")
        met.insert(isWithout ? "no group" : "group")
        if group.tier != nil { met.insert("tier") }
      } else {
        #expect(!isWithout && night.cutoff.finalPrice[line] == night.book.price[line])
      }
      let cap = explainer.cap(of: line)
      if cap != nil { met.insert("cap") }
      #expect(
        night.cutoff.demand[line] == (isWithout ? 0 : cap?.share(of: line) ?? units),
        "seed \(seed)")
    }
    #expect(met == ["no group", "group", "tier", "cap"])
  }

  @Test func `R6, R7: the explained cases and receipts add up to what there was`() throws {
    var met: Set<String> = []
    try forEachLine { explainer, line, seed in
      let purchase = explainer.purchase(of: line)
      if purchase.isDropped {
        #expect(purchase.orderAmount < purchase.supplierMinimum && purchase.line == nil)
        met.insert("dropped")
      } else {
        #expect(purchase.cases == purchase.line?.cases ?? 0, "seed \(seed)")
        if let bought = purchase.line {
          let order = explainer.night.purchases.orders.first {
            $0.supplier == bought.supplier && $0.warehouse == bought.warehouse
          }
          #expect(order?.amount == purchase.orderAmount, "seed \(seed)")
        }
      }
      let supply = explainer.supply(of: line)
      let accepted = supply.receipts.reduce(0) { $0 + $1.accepted }
      #expect(supply.onHand + supply.expected + accepted == supply.available, "seed \(seed)")
      let over = supply.receipts.reduce(0) { $0 + $1.over }
      #expect(over == explainer.night.supply.over[explainer.cell(of: line)] ?? 0, "seed \(seed)")
      if !supply.receipts.isEmpty { met.insert("receipt") }
      if over > 0 { met.insert("over") }
      met.insert(supply.isPlanned ? "planned" : "received")
    }
    #expect(met == ["dropped", "receipt", "over", "planned", "received"])
  }

  @Test func `R8: the explained shares, tolerance units and substitutes are those handed over`()
    throws
  {
    var met: Set<String> = []
    try forEachLine { explainer, line, seed in
      let (night, demand) = (explainer.night, explainer.night.cutoff.demand[line])
      let shortage = explainer.shortage(of: line)
      #expect(
        night.allocation.filled[line] == (demand == 0 ? 0 : shortage?.share(of: line) ?? demand),
        "seed \(seed)")
      for one in shortage?.classes ?? [] {
        let given = one.claims.reduce(0) { $0 + $1.share }
        #expect(given == min(one.available, one.claimed), "seed \(seed)")
        switch one.way {
        case .whole: met.insert("whole")
        case .firstCome: met.insert("first-come")
        case .proRata: met.insert("pro-rata")
        case .byPoint: met.insert("by-point")
        case .even: met.insert("even")
        }
      }
      let extra = explainer.extra(of: line)
      #expect(
        night.allocation.units(of: line) - night.allocation.filled[line]
          == extra.map { min($0.wanted, max(0, $0.left - $0.takenBefore)) } ?? 0, "seed \(seed)")
      if extra?.units ?? 0 > 0 { met.insert("tolerance") }
      let substitute = explainer.substitute(of: line)
      let row = explainer.substituteRow(of: line)
      #expect(
        row.map { night.rows.units[$0] } ?? 0
          == substitute.map { min($0.wanted, max(0, $0.left - $0.takenBefore)) } ?? 0,
        "seed \(seed)")
      #expect(substitute?.units ?? 0 == row.map { night.rows.units[$0] } ?? 0, "seed \(seed)")
      if row != nil { met.insert("substitute") }
    }
    #expect(
      met == [
        "whole", "first-come", "pro-rata", "by-point", "even", "tolerance", "substitute",
      ])
  }

  @Test func `R5.3, R12, R9.3: the explained coupon shares, refunds and weights are those paid`()
    throws
  {
    var met: Set<String> = []
    try forEachLine { explainer, line, seed in
      let night = explainer.night
      let shares = try CouponShares(
        day: night.day, events: night.events, book: night.book, cutoff: night.cutoff)
      let money = try #require(explainer.money(of: line))
      let row = try #require(explainer.row(of: line))
      #expect(night.rows.line[row] == line, "seed \(seed)")
      #expect(money.discount == shares.discount(of: line), "seed \(seed)")
      if money.discount > 0 { met.insert("coupon") }
      func back(_ units: Int64) -> Int64 {
        Apportionment.cumulativeShare(of: money.netOfAll, units: units, outOf: money.units)
      }
      let short = money.units - money.filled
      #expect(money.refund == back(short) - money.substituteNet, "seed \(seed)")
      #expect(money.refundOfCutoff == back(money.units - money.demand), "seed \(seed)")
      #expect(
        money.net == money.netOfAll - back(short) + money.extra * money.finalPrice, "seed \(seed)")
      #expect(money.credit == money.units * (money.price - money.finalPrice), "seed \(seed)")
      if let weight = explainer.weight(of: line) {
        let missing = weight.nominal - weight.grams
        let refund =
          missing <= weight.tolerance
          ? 0 : Rounding.multipliedDividedHalfUp(weight.net, missing, dividedBy: weight.nominal)
        #expect(weight.refund == refund, "seed \(seed)")
        if weight.refund > 0 { met.insert("underweight") }
      } else {
        #expect(night.settlement.underweight[row] == 0, "seed \(seed)")
      }
    }
    #expect(met == ["coupon", "underweight"])
  }

  @Test func `R13: the explained commissions of all lines are the statements'`() throws {
    for tried in try TriedDay.all.get() {
      let (night, settings) = (tried.night, tried.night.day.settings)
      if settings.commissionCapDay != nil { continue }
      var sums: [LeaderID: Int64] = [:]
      for order in 0..<night.events.orders.count {
        let explainer = Explainer(
          of: OrderID(index: order), in: night,
          arrivals: try tried.made.day.arrivals(tried.made.later, night.events))
        var sum: Int64 = 0
        for line in explainer.lines {
          for one in explainer.commissions(of: line) {
            #expect(one.base == one.net + one.platformPart - one.underweight)
            #expect(
              one.commission
                == one.rate.commission(units: night.rows.units[one.row], base: one.base))
            sum += one.commission
          }
        }
        guard !night.book.point(of: OrderID(index: order)).isNone else { continue }
        let leader = night.day.network.leaderOfPoint[night.book.point(of: OrderID(index: order))]
        sums[leader, default: 0] += min(sum, settings.commissionCapOrder ?? .max)
      }
      for statement in night.settlement.statements {
        #expect(statement.commission == sums[statement.leader], "seed \(tried.seed)")
      }
    }
  }

  @Test func `R8.2: quotas, remainders and the tie-break of 7, 5, 3, 1 with 10`() throws {
    let day = try TestDay(
      products: "egg hand 10 case 1000000 rounding down policy pro-rata", points: "p1")
    let night = try day.night(
      """
      20:00 order 1001 egg 7 at p1
      20:01 order 1002 egg 5 at p1
      20:02 order 1003 egg 3 at p1
      20:03 order 1004 egg 1 at p1
      """)
    let explainer = Explainer(of: OrderID(index: 0), in: night, arrivals: Arrivals())
    let shares = try #require(explainer.shortage(of: explainer.lines[0]))
    guard case .proRata(let parts) = shares.classes[0].way else {
      Issue.record("it is shared pro-rata")
      return
    }
    #expect(parts.map(\.whole) == [4, 3, 1, 0])
    #expect(parts.map(\.remainder) == [6, 2, 14, 10])
    #expect(parts.map(\.share) == [4, 3, 2, 1])
  }
}
