import ExactValues
@testable import OrderDay
import Testing

/// What other systems pay their leaders for the same figures: the right answers, and the wrong ones that we do not give.
///
/// Amounts in fen, rates in basis points; R13.2 for what is earned, R13.4 for what is taken back.
@Suite struct PeerCommissionTests {
  private func egg(
    _ words: String, _ change: (inout DaySettings) -> Void = { _ in }
  ) throws -> TestDay {
    var day = try TestDay(products: "egg \(words)")
    change(&day.settings)
    return day
  }

  // MARK: Right

  @Test func `ABox: commission is paid on what is handed out, 5 x 25.80 x 12 % = 15.48`() throws {
    let night = try egg("price 25.80 rate 1200").night(
      "20:00 order 1 egg 5\n20:01 order 2 egg 2", told: "36:30 pickup 1")
    #expect(night.delivery.statements.map(\.commission) == [2167])
    #expect(night.delivery.statements.map(\.earned) == [1548])
  }

  @Test func `ABox: 31 x 25.80 = 799.80 at 8 % is 63.98`() throws {
    let night = try egg("price 25.80 rate 800").night("20:00 order 1 egg 31", told: "")
    #expect(night.delivery.statements.map(\.earned) == [6398])
  }

  /// Of 15.48 with 10.00 frozen it lets 5.48 go: here the 5.48 are chilled, and 10.00 of the shelf wait for their claims.
  @Test func `ABox: of 15.48 earned 10.00 stay frozen and 5.48 are there to be paid`() throws {
    var day = try TestDay(
      products: "milk price 54.80 rate 1000 zone chilled\nrice price 100.00 rate 1000")
    day.settings.asOf = 84 * Timeline.hour
    let night = try day.night("20:00 order 1 milk 1\n20:00 order 1 rice 1", told: "")
    #expect(night.delivery.accounts == ["li: 0 + 1548 - 0 + 0 - 0 - 548 = 1000 (frozen 1000)"])
  }

  /// "No per-order duplicates", "one record per order", "idempotent".
  @Test func `ABox, gkr185: an order that is told twice earns once`() throws {
    let night = try egg("price 10.00 rate 1000").night(
      "20:00 order 1 egg 2\n20:00 order 1 egg 2", told: "36:30 pickup 1\n36:30 pickup 1")
    #expect(night.delivery.statements.map(\.earned) == [200])
    #expect(night.delivery.duplicates.count == 1)
  }

  /// Fixed commission x (effective - refund) / effective.
  @Test(arguments: [(0, 150), (2, 90), (5, 0)] as [(Int, Int64)])
  func `LF: a fixed amount is lowered with what is left, 5 x 0.30 less 2 is 0.90`(
    _ refunded: Int, _ left: Int64
  ) throws {
    let told = refunded == 0 ? "" : "40:00 claim 1 egg \(refunded) damaged supplier"
    let night = try egg("price 10.00 each 0.30").night("20:00 order 1 egg 5", told: told)
    #expect(night.delivery.statements.map { $0.earned - $0.clawedBack } == [left])
  }

  /// "Snapshot of rules at payment time", "20 % withholding".
  @Test
  func `seafood captain: the rules are those of the day, and 20 % is withheld from what is paid`()
    throws
  {
    let first = try egg("price 10.00 rate 1000 zone chilled").night(
      "20:00 order 1 egg 10", told: "")
    var later = try egg("price 10.00 rate 100 zone chilled")
    later.settings.taxRate = 2000
    later.settings.asOf = 84 * Timeline.hour
    let next = try later.night(
      "", told: "40:00 claim 1 egg 5 damaged supplier", opening: first.delivery.carried)
    // 10 % as on its day: half of 10.00 goes back, and a fifth of the other half is tax.
    #expect(next.delivery.accounts == ["li: 1000 + 0 - 500 + 0 - 100 - 400 = 0 (frozen 0)"])
  }

  /// Unrounded shares; here a line is rounded once, and parts of a refund never drift.
  @Test func `OpenOlitor: what is rounded is rounded once, so that ten refunds of 1 are one of 10`()
    throws
  {
    let day = try egg("price 3.33 rate 850")
    let steps = (0..<10).map { "\(40 + $0):00 claim 1 egg 1 damaged supplier" }
    let slow = try day.night("20:00 order 1 egg 10", told: steps.joined(separator: "\n")).delivery
    let fast = try day.night(
      "20:00 order 1 egg 10", told: "40:00 claim 1 egg 10 damaged supplier"
    ).delivery
    #expect(slow.facts.reduce(0) { $0 + $1.refund } == fast.facts.reduce(0) { $0 + $1.refund })
    #expect(slow.accounts == fast.accounts)
    #expect(slow.statements.map(\.closing) == [0])
  }

  // MARK: Wrong, and not ours

  /// Both truncate, and CRMEB truncates the percentage too: 7.5 % becomes 7 %.
  @Test func `not CRMEB's: 9.99 at 8 % is 0.80, where truncation pays 0.79`() throws {
    let night = try egg("price 9.99 rate 800").night("20:00 order 1 egg 1", told: "")
    #expect(night.delivery.statements.map(\.earned) == [80])
  }

  /// Rounded before multiplying 7.5 % pays 8.00 (or, cut off, 7.00), 5.5 % 6.00, 2.4 % 2.00 and 0.4 % nothing.
  @Test(arguments: [(750, 750), (550, 550), (240, 240), (40, 40)])
  func `not group_purchase's: rates are not rounded before multiplying`(
    _ rate: Int, _ earned: Int64
  ) throws {
    let night = try egg("price 100.00 rate \(rate)").night("20:00 order 1 egg 1", told: "")
    #expect(night.delivery.statements.map(\.earned) == [earned])
  }

  /// Paid 100.00, commission 10.00: a refund of 50.00 takes back 5.00, one of 30.00 takes back 3.00; paid over
  /// refund would take 20.00 and 33.30.
  @Test(arguments: [(5, 500), (3, 300), (10, 1000)])
  func `not group_purchase's: R13.4 clawback is refund over paid, not paid over refund`(
    _ units: Int, _ taken: Int64
  ) throws {
    let night = try egg("price 10.00 rate 1000").night(
      "20:00 order 1 egg 10", told: "40:00 claim 1 egg \(units) damaged supplier")
    #expect(night.delivery.statements.map(\.clawedBack) == [taken])
  }

  /// Its balance stops at 0, so that who was paid already keeps what is taken back.
  @Test
  func `not CRMEB's: a clawback after the payout leaves a debt, which the next days make good`()
    throws
  {
    var day = try egg("price 10.00 rate 1000 zone chilled\nmilk")
    let first = try day.night("20:00 order 1 egg 5", told: "").delivery
    day.settings.asOf = 100 * Timeline.hour
    let paid = try day.night("", told: "", opening: first.carried).delivery
    #expect(paid.accounts == ["li: 500 + 0 - 0 + 0 - 0 - 500 = 0 (frozen 0)"])
    let owing = try day.night(
      "", told: "80:00 claim 1 egg 2 damaged supplier", opening: paid.carried
    ).delivery
    #expect(owing.accounts == ["li: 0 + 0 - 200 + 0 - 0 - 0 = -200 (frozen 0)"])
    day.settings.asOf = 1000 * Timeline.hour
    let good = try day.night("20:00 order 2 egg 3", told: "", opening: owing.carried).delivery
    #expect(good.accounts == ["li: -200 + 300 - 0 + 0 - 0 - 100 = 0 (frozen 0)"])
  }

  @Test func `not gkr185's: a refund takes the commission back`() throws {
    let night = try egg("price 10.00 rate 1000").night(
      "20:00 order 1 egg 2", told: "40:00 claim 1 egg 2 returned none")
    #expect(night.delivery.accounts == ["li: 0 + 200 - 200 + 0 - 0 - 0 = 0 (frozen 0)"])
  }

  /// Its path for deliveries in batches wrote no record.
  @Test(arguments: ["", "36:30 pickup 1", "36:30 pickup 1 egg 1\n36:31 pickup 1 egg 1"])
  func `not gkr185's: goods earn whichever way their hand-over is told`(_ told: String) throws {
    let night = try egg("price 10.00 rate 1000").night("20:00 order 1 egg 2", told: told)
    #expect(night.delivery.statements.map(\.earned) == [200])
  }
}
