import ExactValues
import Testing

@testable import OrderDay

/// R14 after delivery: who bears what goes back, what becomes of goods that nobody took away, what leaders are paid.
@Suite struct LedgerAfterDeliveryTests {
  /// Eggs at 10.00 that cost 6.00 each; li hands out for 10 %.
  private func day(_ words: String = "") throws -> TestDay {
    var day = try TestDay(products: "egg price 10 cost 6 \(words)")
    day.settings.commissionRate = 1000
    return day
  }

  /// The transactions after the hand-over and the goods of the night.
  private func told(_ night: Night) -> [String] {
    let ofTheNight = ["paid:", "handed-over:", "received:", "cost-of-goods:", "commission:"]
    return night.transactions.filter { line in !ofTheNight.contains { line.hasPrefix($0) } }
  }

  @Test(arguments: [
    ("supplier", "Liabilities:Suppliers:S-farm:Claims"), ("carrier", "Assets:Carrier:Claims"),
    ("leader", "Assets:Leaders:L-li:Claims"), ("none", "Expenses:Claims"),
  ])
  func `a claim costs the party at fault, and its commission is taken back`(
    _ fault: String, _ account: String
  ) throws {
    let night = try day().night(
      "20:00 order 1001 egg 3", told: "40:00 claim 1001 egg 1 damaged \(fault)")
    #expect(
      told(night) == [
        "claim: \(account) 1000, Liabilities:Refunds -1000",
        "clawed-back: Liabilities:Leaders:L-li:Commission 100, Expenses:Commission -100",
        "refunded: Liabilities:Refunds 1000, Assets:Cash -1000",
      ])
    #expect(night.proofs() == [])
  }

  @Test func `units that did not arrive cost the carrier, and were never earned`() throws {
    let night = try day().night("20:00 order 1001 egg 3", told: "36:05 arrival p1 egg 2")
    #expect(
      told(night) == [
        "arrival: Assets:Carrier:Claims 1000, Liabilities:Refunds -1000",
        "refunded: Liabilities:Refunds 1000, Assets:Cash -1000",
      ])
    #expect(
      night.transactions.last
        == "commission: Expenses:Commission 200, Liabilities:Leaders:L-li:Commission -200")
    #expect(night.proofs() == [])
  }

  @Test func `a recalled lot costs its supplier`() throws {
    let night = try day().night(
      "20:00 order 1001 egg 3", after: "receipt 23:00 farm egg 3 lot L7", told: "40:00 recall L7")
    #expect(
      told(night).first
        == "recall: Liabilities:Suppliers:S-farm:Claims 3000, Liabilities:Refunds -3000")
    #expect(night.suppliers.map(\.net) == [-1200])
    #expect(night.suppliers.flatMap(\.deductions).map(\.clause) == [.recall])
    #expect(night.proofs() == [])
  }

  @Test func `chilled goods that nobody took away are thrown away, and no sale`() throws {
    let night = try day("zone chilled").night(
      "20:00 order 1001 egg 3", told: "36:30 pickup 1001 egg 1")
    #expect(
      told(night) == [
        "disposed: Expenses:Disposal 1200, Expenses:Goods -1200",
        "forfeit: Income:Sales 2000, Income:Forfeits -2000",
      ])
    #expect(night.stockLeft == [])
    #expect(night.proofs() == [])
  }

  @Test func `ambient goods that nobody took away come back to the stock`() throws {
    var day = try day()
    day.settings.refundForfeit = true
    let night = try day.night("20:00 order 1001 egg 3", told: "36:30 pickup 1001 egg 1")
    #expect(
      told(night) == [
        "brought-back: Assets:Stock 1200, Expenses:Goods -1200",
        "forfeit: Income:Sales 2000, Liabilities:Refunds -2000",
        "refunded: Liabilities:Refunds 2000, Assets:Cash -2000",
      ])
    #expect(night.stockLeft.map(\.units) == [2])
    #expect(night.stockLeft.map(\.value) == [1200])
    #expect(night.proofs() == [])
  }

  @Test func `what is payable is paid, tax withheld, and the account closes as the statement does`()
    throws
  {
    var day = try day()
    day.settings.taxRate = 2000
    day.leaders = [LeaderRecord(leader: bytes("li"), name: bytes("li"))]
    day.leaders?[0].openingBalance = 1000
    let night = try day.night("20:00 order 1001 egg 3", told: "")
    #expect(
      night.transactions.filter { $0.contains("L-li") } == [
        "opening-balance: Equity:Opening 1000, Liabilities:Leaders:L-li:Commission -1000",
        "commission: Expenses:Commission 300, Liabilities:Leaders:L-li:Commission -300",
        "tax: Liabilities:Leaders:L-li:Commission 200, Liabilities:Tax -200",
        "payout: Liabilities:Leaders:L-li:Commission 800, Assets:Cash -800",
      ])
    #expect(night.balances.contains("Liabilities:Leaders:L-li:Commission -300"))
    #expect(night.proofs() == [])
  }

  @Test func `a supplier is owed accepted goods at cost, less what clauses take off`() throws {
    var day = try day()
    try day.add(coupons: "c from 20.00 off 5.00 supplier:10000")
    let night = try day.night(
      "20:00 order 1001 egg 3 coupon c", after: "receipt 23:00 farm egg 4 reject 1",
      told: "40:00 claim 1001 egg 1 spoiled supplier")
    let statement = try #require(night.suppliers.first)
    #expect(night.suppliers.count == 1)
    let goods = try #require(statement.goods.first)
    #expect(
      [goods.ordered, goods.delivered, goods.accepted, goods.rejected, goods.over] == [
        3, 4, 3, 1, 0,
      ])
    #expect(statement.amount == 1800)
    #expect(statement.deductions.map(\.amount) == [500, 833])
    #expect(statement.deductions.map(\.clause) == [.coupon, .claim])
    #expect(statement.net == 1800 - 1333)
    #expect(
      SupplierStatement.due(of: night.day).daysSinceEpoch
        - night.day.timeline.date.daysSinceEpoch == 30)
  }
}
