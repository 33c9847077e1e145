import Testing

@testable import OrderDay

/// What holds of the goods of every night, tried on days made from seeds.
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
      for line in night.book.standingLines where night.cutoff.demand[line] > 0 {
        let warehouse = night.day.network.warehouse(of: night.book.point(of: line))
        let cell = StockCell(product: night.book.productOfLine[line], warehouse: warehouse)
        lines[cell, default: []].append(line)
      }
      for (cell, lines) in lines {
        let policy =
          night.day.catalogue.products[cell.product].shortage ?? night.day.settings.shortage
        let classes = Set(
          lines.map { night.book.carried(.priority, by: night.book.order(of: $0)) })
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
      let canonical = CanonicalOrder(night.events)
      let lines = night.book.standingLines(by: canonical).filter { night.cutoff.demand[$0] > 0 }
      let raises = Claims(
        in: [], units: night.cutoff.demand, day: night.day, book: night.book, canonical: canonical
      ).raises
      for product in night.day.catalogue.products.indices {
        let claims = lines.filter { night.book.productOfLine[$0].index == product }.map {
          Claim(
            line: $0, row: night.book.placingRow(of: $0), units: night.cutoff.demand[$0],
            priority: night.book.carried(.priority, by: night.book.order(of: $0)),
            point: night.book.point(of: $0))
        }
        var before = ShortagePolicy.firstCome.shares(of: 0, among: claims, raises: raises)
        for supply in 1...12 as ClosedRange<Int64> {
          let after = ShortagePolicy.firstCome.shares(of: supply, among: claims, raises: raises)
          #expect(zip(before, after).allSatisfy { $0 <= $1 }, "seed \(tried.seed)")
          before = after
          met += claims.count
        }
      }
    }
    #expect(met > 1000)
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
        var left = handed - min(handed, night.day.catalogue.products[cell.product].onHand ?? 0)
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
