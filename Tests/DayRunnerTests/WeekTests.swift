import PlainText
import DayRunner
import ExactValues
import OrderDay
import Testing

/// R16 over days made from seeds: one by one and all at once are the same, and the books balance after each day.
@Suite struct WeekPropertyTests {
  private static let seeds: [UInt64] = Array(1...40)

  @Test func `R16 days run one by one and together have the same bytes`() throws {
    for seed in Self.seeds {
      let week = GeneratedWeek(seed: seed)
      let (together, apart) = (try week.runTogether(), try week.runOneByOne())
      for (day, same) in zip(together, apart) {
        #expect(day.differences(from: same) == [], "seed \(seed)")
        #expect(day.digest == same.digest, "seed \(seed)")
      }
    }
  }

  @Test func `R14 the trial balance is zero after each day, and each account opens as it closed`()
    throws
  {
    for seed in Self.seeds {
      var before: [Ledger.Balance] = []
      for run in try GeneratedWeek(seed: seed).runTogether() {
        let ledger = run.night.ledger
        #expect(ledger.closing.reduce(0, +) == 0, "seed \(seed)")
        let opened = zip(ledger.accounts, ledger.opening).filter { $0.1 != 0 }
          .map { Ledger.Balance($0.0, $0.1) }
        #expect(opened == before, "seed \(seed)")
        before = ledger.balances
      }
    }
  }

  @Test func `R13.4 no leader is paid below zero, and every balance is the one of the books`()
    throws
  {
    var paid = 0
    var carriedDebts = 0
    for seed in Self.seeds {
      for run in try GeneratedWeek(seed: seed).runTogether() {
        let delivery = run.night.delivery
        for statement in delivery.statements {
          #expect(statement.paid >= 0 && statement.tax >= 0, "seed \(seed)")
          #expect(statement.paid == 0 || statement.closing >= 0, "seed \(seed)")
          paid += statement.paid > 0 ? 1 : 0
          carriedDebts += statement.closing < 0 ? 1 : 0
          let account = Account(.leader, of: delivery.book.names.leaders.name(statement.leader))
          let index = run.night.ledger.accounts.firstIndex(of: account)
          #expect((index.map { run.night.ledger.closing[$0] } ?? 0) == -statement.closing)
        }
      }
    }
    #expect(paid > 10 && carriedDebts > 0)
  }

  @Test func `R16 stock opens a day with what the day before left`() throws {
    var carried = 0
    for seed in Self.seeds {
      var left: [Opening.Stock] = []
      for run in try GeneratedWeek(seed: seed).runTogether() {
        #expect(run.night.day.opening.stock == left, "seed \(seed)")
        for line in run.night.purchases.lines {
          let product = run.night.day.catalogue.products[line.product]
          let warehouse = run.night.day.network.warehouses[line.warehouse]
          let stock = left.first { $0.sku == product.sku && $0.warehouse == warehouse }
          #expect(line.onHand == product.onHand ?? stock?.units ?? 0, "seed \(seed)")
          carried += product.onHand == nil && line.onHand > 0 ? 1 : 0
        }
        left = run.night.stockLeft
      }
    }
    #expect(carried > 10)
  }

  @Test func `every carry is read as it was written`() throws {
    var (lines, told) = (0, 0)
    for seed in Self.seeds {
      for run in try GeneratedWeek(seed: seed).runTogether() {
        let bytes = CarryFile.render(run.carry)
        let read = try CarryFile.parse(bytes).get()
        #expect(CarryFile.render(read) == bytes, "seed \(seed)")
        for day in read.book.days {
          lines += day.lines.count
          told += day.lines.count { $0.refundedUnits > 0 || $0.forfeited > 0 }
        }
      }
    }
    #expect(lines > 100 && told > 10)
  }

  /// Totals of a month begin anew with each month: the days run from 27 November into December.
  @Test func `R16 the total of a month is carried through the month and no further`() throws {
    var (within, turned) = (0, 0)
    for seed in Self.seeds {
      var last: (month: Int, totals: [[UInt8]: Int64]) = (11, [:])
      for run in try GeneratedWeek(seed: seed).runTogether() {
        let month = run.night.day.timeline.date.month
        for leader in run.night.day.network.leaders {
          guard let before = last.totals[leader.leader] else { continue }
          #expect(leader.monthTotal == (month == last.month ? before : 0), "seed \(seed)")
          if month == last.month { within += before > 0 ? 1 : 0 } else { turned += 1 }
        }
        let book = run.carry.book
        let labels = run.night.day.network.leaders.map(\.leader)
        last = (
          month,
          Dictionary(
            labels.map { ($0, book.account(of: $0)?.monthTotal ?? 0) },
            uniquingKeysWith: { a, _ in a })
        )
      }
    }
    #expect(within > 5 && turned > 5)
  }
}

/// R16: a carry that does not belong to the day before is refused, with what to do.
@Suite struct CarryRefusalTests {
  private func told(
    _ change: (inout TestFiles) -> Void, on path: String? = nil
  ) throws -> [String] {
    let week = GeneratedWeek(seed: 5, days: 2)
    let first = try week.runTogether()[0]
    var files = week.files
    files.files["carry"] = first.files.first { $0.path == CarryFile.name }?.bytes
    change(&files)
    var reader = DayReader(
      path: path ?? week.paths[1], files: files.access, carry: .file("carry"))
    #expect(reader.read() == nil)
    return reader.diagnostics.all.map {
      "\($0.code.rawValue) \($0.file): \($0.message); \($0.advice ?? "")"
    }
  }

  @Test func `R16 one of the same day, or of a later one`() throws {
    #expect(
      try told({ _ in }, on: "week/2026-11-27") == [
        "E-RANGE carry: the carry is of 2026-11-27, and the day is 2026-11-27;"
          + " give the carry of the last day before 2026-11-27"
      ])
  }

  @Test func `one that is not there, is something else, was changed, or is newer`() throws {
    #expect(
      try told { $0.files["carry"] = nil } == [
        "E-FILE carry: the carry of the day before is not there;"
          + " put it there, or name the file that is meant"
      ])
    #expect(
      try told { $0["carry"] = "groupbuy 1\n" } == [
        "E-FORMAT carry: this is not what a day leaves for the next;"
          + " give the file `carry.txt` among the documents of the day before"
      ])
    #expect(
      try told { $0["carry"] += "stock\n" } == [
        "E-FORMAT carry: the carry was cut or changed: its digest is not that of what it says;"
          + " run the day before again, and give the carry that it writes"
      ])
    #expect(
      try told { $0["carry"] = "groupbuy-carry 2\n" } == [
        "E-VERSION carry: the carry has version 2, and this program reads 1;"
          + " use the newer program, or run the day before again with this one"
      ])
  }

  @Test func `one in another currency`() throws {
    let path = GeneratedWeek(seed: 5, days: 2).paths[1]
    #expect(
      try told { $0["\(path)/settings.csv"] += "currency,EUR\n" } == [
        "E-RANGE carry: the carry is in CNY, and the day is in EUR;"
          + " days in a row have one currency: give the carry of the day before in EUR"
      ])
  }

  @Test func `a balance that a table says otherwise, and one that it says alike`() throws {
    let path = GeneratedWeek(seed: 5, days: 2).paths[1]
    let table = "leader,name,opening_balance\nli,Li Na,99.00\nzhao,赵敏,\n"
    let told = try told { $0["\(path)/leaders.csv"] = table }
    #expect(told.count == 1)
    #expect(
      told.first?.hasPrefix("E-RANGE \(path)/leaders.csv: opening_balance is not the ") == true)
    #expect(told.first?.hasSuffix("leave the cell blank: the carry says it") == true)
  }
}
