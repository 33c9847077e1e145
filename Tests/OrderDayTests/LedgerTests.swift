import Testing

@testable import OrderDay

/// R14: double entry, one transaction for each business fact.
@Suite struct LedgerTests {
  /// Eggs at 10.00 in cases of 4 that cost 6.00 each; li hands out for 10 %.
  private func day(_ more: String = "") throws -> TestDay {
    var day = try TestDay(products: "egg price 10 case 4 cost 6\n" + more)
    day.settings.commissionRate = 1000
    return day
  }

  @Test func `an order is paid into escrow, and its goods become sales when they are handed over`()
    throws
  {
    let night = try day().night("20:00 order 1001 egg 3")
    #expect(
      night.transactions == [
        "paid: Assets:Cash 3000, Liabilities:Escrow -3000",
        "handed-over: Liabilities:Escrow 3000, Income:Sales -3000",
        "received: Assets:Stock 2400, Liabilities:Suppliers:S-farm:Goods -2400",
        "cost-of-goods: Expenses:Goods 1800, Assets:Stock -1800",
        "commission: Expenses:Commission 300, Liabilities:Leaders:L-li:Commission -300",
      ])
    #expect(
      night.balances == [
        "Assets:Cash 3000", "Assets:Stock 600", "Liabilities:Escrow 0", "Liabilities:Refunds 0",
        "Liabilities:Suppliers:S-farm:Goods -2400", "Liabilities:Leaders:L-li:Commission -300",
        "Income:Sales -3000", "Expenses:Goods 1800", "Expenses:Commission 300",
      ])
  }

  @Test func `short units go back from escrow, in one payment for each instruction`() throws {
    let night = try day().night(
      "20:00 order 1001 egg 4", after: "receipt 23:00 farm egg 4 reject 1")
    #expect(
      night.transactions == [
        "paid: Assets:Cash 4000, Liabilities:Escrow -4000",
        "short: Liabilities:Escrow 1000, Liabilities:Refunds -1000",
        "refunded: Liabilities:Refunds 1000, Assets:Cash -1000",
        "handed-over: Liabilities:Escrow 3000, Income:Sales -3000",
        "received: Assets:Stock 1800, Liabilities:Suppliers:S-farm:Goods -1800",
        "cost-of-goods: Expenses:Goods 1800, Assets:Stock -1800",
        "commission: Expenses:Commission 300, Liabilities:Leaders:L-li:Commission -300",
      ])
  }

  @Test func `each bearer of a coupon has its part, and sales stand at final prices`() throws {
    var day = try day()
    try day.add(coupons: "c from 20.00 off 5.00 platform:5000 supplier:3000 leader:2000")
    let night = try day.night("20:00 order 1001 egg 3 coupon c")
    #expect(
      night.transactions.first { $0.hasPrefix("handed-over") }
        == "handed-over: Expenses:Coupons 250, Liabilities:Suppliers:S-farm:Coupons 150, "
        + "Assets:Leaders:L-li:Coupons 100, Liabilities:Escrow 2500, Income:Sales -3000")
  }

  @Test func `a credit of a tier and underweight goods have transactions of their own`() throws {
    let night = try day("pork price 12.90 grams 500 slack 5 tiers 2:12.00").night(
      "20:00 order 1001 pork 2", after: "weigh 1001 pork 926")
    #expect(
      night.transactions.prefix(5) == [
        "paid: Assets:Cash 2580, Liabilities:Escrow -2580",
        "tier-price: Liabilities:Escrow 180, Liabilities:Refunds -180",
        "underweight: Expenses:Underweight 178, Liabilities:Refunds -178",
        "refunded: Liabilities:Refunds 358, Assets:Cash -358",
        "handed-over: Liabilities:Escrow 2400, Income:Sales -2400",
      ])
  }

  @Test func `stock on hand opens the first day, and leaves at the mean of what it cost`() throws {
    let night = try day().night("20:00 order 1001 egg 3")
    #expect(night.stockLeft.map(\.units) == [1])
    var second = try day()
    second.goods[0].record.onHand = 2
    let next = try second.night("20:00 order 1001 egg 5")
    #expect(
      next.transactions.filter { $0.contains("Stock") } == [
        "opening-stock: Assets:Stock 1200, Equity:Opening -1200",
        "received: Assets:Stock 2400, Liabilities:Suppliers:S-farm:Goods -2400",
        "cost-of-goods: Expenses:Goods 3000, Assets:Stock -3000",
      ])
  }

  @Test func `shares of a pool are cumulative, so that an empty pool is worth nothing`() throws {
    var pool = StockMovement(StockCell(product: .none, warehouse: .none), units: 3, value: 1000)
    #expect([pool.take(1), pool.take(1), pool.take(1)] == [333, 334, 333])
    #expect(pool.units == 0 && pool.value == 0)
    let found = pool.count(2, cost: 150)
    #expect(found == 300)
    let lost = pool.count(1, cost: 150)
    #expect(lost == -150)
    // Beyond 64 bits: 10^18 units at 10^18 fen, of which a third leaves.
    let (most, third) = (Int64(1_000_000_000_000_000_000), Int64(333_333_333_333_333_333))
    let all = pool.count(most + 1, cost: most)
    #expect(all == Int128(most) * Int128(most))
    let left = pool.take(third)
    #expect(String(left) == "333333333333333332666666666666666717")
  }

  @Test func `every transaction of a generated day balances, and so do all accounts`() throws {
    for tried in try TriedDay.all.get() {
      let ledger = tried.night.ledger
      for transaction in ledger.transactions {
        let sum = transaction.postings.reduce(0) { $0 + ledger.amount[$1] }
        #expect(sum == 0, "seed \(tried.seed)")
      }
      #expect(ledger.closing.reduce(0, +) == 0, "seed \(tried.seed)")
    }
  }
}

extension Night {
  /// Each transaction: its fact, and its postings in minor units.
  var transactions: [String] {
    ledger.transactions.map { transaction in
      let postings = transaction.postings.map {
        "\(ledger.accounts[Int(ledger.account[$0])].name) \(ledger.amount[$0])"
      }
      return "\(transaction.fact.word(in: delivery)): " + postings.joined(separator: ", ")
    }
  }

  /// What each account closes with.
  var balances: [String] {
    zip(ledger.accounts, ledger.closing).map { "\($0.name) \($1)" }
  }
}
