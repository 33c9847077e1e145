import ExactValues
import Testing

@testable import OrderDay

/// What holds of the goods and the money of every night, tried on days made from seeds.
@Suite struct NightPropertyTests {
  /// Units by product and warehouse, of the rows that count.
  private func units(
    _ night: Night, _ units: (RowID) -> Int64, where counts: (RowID) -> Bool = { _ in true }
  ) -> [StockCell: Int64] {
    var sums: [StockCell: Int64] = [:]
    for row in night.rows.all where counts(row) {
      let warehouse = night.day.network.warehouse(of: night.book.point(of: night.rows.line[row]))
      sums[StockCell(product: night.rows.product[row], warehouse: warehouse), default: 0] += units(
        row)
    }
    return sums
  }

  @Test func `no proof fails`() throws {
    for tried in try TriedDay.all.get() {
      #expect(tried.night.proofs() == [], "seed \(tried.seed)")
    }
  }

  @Test func `filled and short units are the accepted ones, on every line within bounds`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      for row in night.rows.all {
        let line = night.rows.line[row]
        #expect(night.rows.units[row] >= 0 && night.rows.short(row) >= 0, "seed \(seed)")
        if night.rows.isSubstitute(row) {
          #expect(night.rows.short(row) == 0, "seed \(seed)")
          continue
        }
        let filled = night.allocation.filled[line]
        #expect(filled + night.rows.short(row) == night.book.units[line], "seed \(seed)")
        #expect(filled <= night.cutoff.demand[line], "seed \(seed)")
      }
    }
  }

  @Test
  func
    `in each warehouse the lesser of supply and demand is shared out, and no more goes than came`()
    throws
  {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      let wanted = units(
        night, { night.cutoff.demand[night.rows.line[$0]] }, where: { !night.rows.isSubstitute($0) }
      )
      let filled = units(
        night, { night.allocation.filled[night.rows.line[$0]] },
        where: { !night.rows.isSubstitute($0) })
      let handed = units(night) { night.rows.units[$0] }
      for (cell, wanted) in wanted {
        #expect(filled[cell] == min(wanted, night.supply.available[cell]), "seed \(seed)")
      }
      for (cell, handed) in handed {
        #expect(handed <= night.supply.available[cell], "seed \(seed)")
      }
    }
  }

  @Test func `I-06 and I-07: pro-rata keeps to the quota, equals differ by one`() throws {
    var met = 0
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      var lines: [StockCell: [LineID]] = [:]
      for line in night.cutoff.lines where night.cutoff.demand[line] > 0 {
        let warehouse = night.day.network.warehouse(of: night.book.point(of: line))
        let cell = StockCell(product: night.book.productOfLine[line], warehouse: warehouse)
        lines[cell, default: []].append(line)
      }
      for (cell, lines) in lines {
        let policy =
          night.day.catalogue.products[cell.product].shortage ?? night.day.settings.shortage
        let classes = Set(
          lines.map { night.book.carried(.priority, by: night.book.orderOfLine[$0]) })
        if classes.count > 1 || policy == .firstCome || policy == .byPoint { continue }
        let wanted = lines.map { night.cutoff.demand[$0] }
        let got = lines.map { night.allocation.filled[$0] }
        let (total, there) = (wanted.reduce(0, +), night.supply.available[cell])
        if there >= total { continue }
        met += 1
        for (wanted, got) in zip(wanted, got) where policy == .proRata {
          #expect(wanted * there / total <= got, "seed \(seed)")
          #expect(got <= (wanted * there + total - 1) / total, "seed \(seed)")
        }
        for (first, second) in zip(wanted, got) {
          for (otherFirst, other) in zip(wanted, got) where first == otherFirst {
            #expect(abs(second - other) <= 1, "seed \(seed)")
          }
        }
      }
    }
    #expect(met > 20)
  }

  @Test func `I-08: with first come nobody gets less of a larger supply`() throws {
    var met = 0
    for tried in try TriedDay.all.get() {
      let night = tried.night
      let lines = night.cutoff.lines.filter { night.cutoff.demand[$0] > 0 }
      for product in night.day.catalogue.products.indices {
        let claims = lines.filter { night.book.productOfLine[$0].index == product }.map {
          Claim(
            line: $0, units: night.cutoff.demand[$0],
            priority: night.book.carried(.priority, by: night.book.orderOfLine[$0]),
            point: night.book.point(of: $0))
        }
        var before = ShortagePolicy.firstCome.shares(of: 0, among: claims, book: night.book)
        for supply in 1...12 as ClosedRange<Int64> {
          let after = ShortagePolicy.firstCome.shares(of: supply, among: claims, book: night.book)
          #expect(zip(before, after).allSatisfy { $0 <= $1 }, "seed \(tried.seed)")
          before = after
          met += claims.count
        }
      }
    }
    #expect(met > 1000)
  }

  /// The coupon that an order carries, found by its name in the day.
  private func coupon(of order: OrderID, _ night: Night) -> CouponRecord? {
    let text = night.book.carried(.coupon, by: order)
    if text == OrderEvents.blank { return nil }
    let name = night.events.texts.name(Int32(truncatingIfNeeded: text))
    return night.day.coupons.first { $0.coupon == name }
  }

  @Test func `what was paid at line prices is net, discounts, credits and refunds, order by order`()
    throws
  {
    var discounted = 0
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      let settlement = night.settlement
      for order in night.book.member.indices.map({ OrderID(index: $0) }) {
        let rows = night.rows.all.filter { night.book.orderOfLine[night.rows.line[$0]] == order }
        let lines = rows.filter { !night.rows.isSubstitute($0) }.map { night.rows.line[$0] }
        let paid = lines.reduce(0) { $0 + night.book.units[$1] * night.book.price[$1] }
        let final = lines.reduce(0) { $0 + night.book.units[$1] * night.cutoff.finalPrice[$1] }
        let given = rows.filter { !night.rows.isSubstitute($0) }.reduce(Int64(0)) { sum, row in
          let line = night.rows.line[row]
          return sum + (night.rows.units[row] - night.allocation.filled[line])
            * night.cutoff.finalPrice[line]
        }
        var discount: Int64 = 0
        if let coupon = coupon(of: order, night), paid >= coupon.threshold {
          discount = min(coupon.off, final)
        }
        if discount > 0 { discounted += 1 }
        let net = rows.reduce(0) { $0 + settlement.net[$1] }
        let back = rows.reduce(0) { $0 + settlement.refund[$1] + settlement.credit[$1] }
        let underweight = rows.reduce(0) { $0 + settlement.underweight[$1] }
        #expect(paid + given == net + discount + back, "seed \(seed)")
        let instruction = settlement.refunds.first { $0.order == order }?.amount ?? 0
        #expect(instruction == back + underweight, "seed \(seed)")
        for row in rows {
          #expect(settlement.net[row] >= 0 && settlement.refund[row] >= 0, "seed \(seed)")
          #expect(settlement.net[row] <= settlement.sales[row], "seed \(seed)")
          #expect(
            (0...settlement.net[row]).contains(settlement.underweight[row]), "seed \(seed)")
        }
      }
    }
    #expect(discounted > 100)
  }

  @Test func `a refund has a reason for each of its parts and no other`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      for instruction in night.settlement.refunds {
        let rows = night.rows.all.filter {
          night.book.orderOfLine[night.rows.line[$0]] == instruction.order
        }
        #expect(instruction.amount > 0, "seed \(seed)")
        #expect(
          instruction.reasons.contains(.tierPrice)
            == rows.contains { night.settlement.credit[$0] > 0 }, "seed \(seed)")
        #expect(
          instruction.reasons.contains(.underweight)
            == rows.contains { night.settlement.underweight[$0] > 0 }, "seed \(seed)")
        let others: Set<RefundReason> = [.short, .soldOut, .groupNotFormed, .supplierMinimum]
        #expect(
          !others.isDisjoint(with: instruction.reasons)
            == rows.contains { night.settlement.refund[$0] > 0 }, "seed \(seed)")
      }
    }
  }

  @Test func `bases and commissions add up again, within the caps`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      let (settings, settlement) = (night.day.settings, night.settlement)
      for row in night.rows.all {
        let order = night.book.orderOfLine[night.rows.line[row]]
        let borne = settlement.sales[row] - settlement.net[row]
        let least = settlement.net[row] - settlement.underweight[row]
        let shares = coupon(of: order, night).map { coupon in
          zip(coupon.bearers, Apportionment.split(borne, by: coupon.bearers.map(\.basisPoints)))
            .filter { $0.0.bearer == .platform }.reduce(0) { $0 + $1.1 }
        }
        let platform = settings.commissionBase == .paid ? 0 : shares ?? 0
        #expect(
          settlement.base[row] == (night.rows.units[row] > 0 ? least + platform : 0), "seed \(seed)"
        )
      }
      for statement in settlement.statements {
        let rows = night.rows.all.filter {
          night.rows.units[$0] > 0
            && night.day.network.leaderOfPoint[night.book.point(of: night.rows.line[$0])]
              == statement.leader
        }
        #expect(statement.lines == Int64(rows.count), "seed \(seed)")
        #expect(statement.base == rows.reduce(0) { $0 + settlement.base[$1] }, "seed \(seed)")
        #expect(statement.sales == rows.reduce(0) { $0 + settlement.sales[$1] }, "seed \(seed)")
        let orders = Dictionary(grouping: rows) { night.book.orderOfLine[night.rows.line[$0]] }
        let earned = orders.values.reduce(Int64(0)) { sum, rows in
          sum
            + min(
              rows.reduce(0) { $0 + settlement.commission[$1] }, settings.commissionCapOrder ?? .max
            )
        }
        #expect(
          statement.commission == min(earned, settings.commissionCapDay ?? .max), "seed \(seed)")
      }
    }
  }

  @Test func `what is bought is whole cases, by the rounding, with the surplus of the plan`() throws
  {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      for line in night.purchases.lines {
        let product = night.day.catalogue.products[line.product]
        let need = line.demand - line.onHand
        #expect(line.ordered == line.cases * product.casePack && need > 0, "seed \(seed)")
        switch product.rounding ?? night.day.settings.rounding {
        case .up:
          #expect(line.ordered >= need, "seed \(seed)")
          #expect(
            line.ordered - need < product.casePack || line.cases == product.minimumCases,
            "seed \(seed)")
        case .down: #expect(line.ordered <= need && line.surplus == 0, "seed \(seed)")
        case .tolerance: #expect(line.surplus == 0, "seed \(seed)")
        }
        #expect(line.surplus >= 0 && line.surplus <= max(0, line.ordered - need), "seed \(seed)")
      }
    }
  }

  @Test func `every unit that came with a lot name and is handed over has that lot`() throws {
    var met = 0
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      let handed = units(night) { night.rows.units[$0] }
      var named: [StockCell: Int64] = [:]
      for part in night.lots.units {
        let warehouse = night.day.network.warehouse(
          of: night.book.point(of: night.rows.line[part.row]))
        named[StockCell(product: night.rows.product[part.row], warehouse: warehouse), default: 0] +=
          part.units
        met += 1
      }
      for (cell, handed) in handed {
        // First out first: the stock, then the batches in their order.
        var left = handed - min(handed, night.day.catalogue.products[cell.product].onHand)
        var withName: Int64 = 0
        for batch in night.supply.batches[cell] ?? [] {
          let taken = min(left, batch.units)
          left -= taken
          if !batch.lot.isEmpty { withName += taken }
        }
        #expect(named[cell] ?? 0 == withName, "seed \(seed)")
      }
    }
    #expect(met > 20)
  }

  @Test func `the generated days meet every rule of the night`() throws {
    var met: Set<String> = []
    for tried in try TriedDay.all.get() {
      let night = tried.night
      for instruction in night.settlement.refunds { met.formUnion(instruction.reasons.map(\.word)) }
      if !night.allocation.substitutes.isEmpty { met.insert("substitute") }
      if night.allocation.extra.contains(where: { $0 > 0 }) { met.insert("tolerance") }
      if night.purchases.orders.contains(where: { $0.revision == 2 }) { met.insert("revision") }
      if night.purchases.orders.contains(where: \.isBelowMinimum) { met.insert("flag") }
      if !night.supply.over.isEmpty { met.insert("over") }
      if !night.lots.units.isEmpty { met.insert("lot") }
      if night.settlement.statements.contains(where: { $0.bonus > 0 }) { met.insert("bonus") }
      if night.settlement.net != night.settlement.sales { met.insert("coupon") }
    }
    let all =
      RefundReason.allCases.map(\.word) + [
        "substitute", "tolerance", "revision", "flag", "over", "lot", "bonus", "coupon",
      ]
    #expect(met == Set(all))
  }
}
