@testable import OrderDay
import Testing

/// R15: what becomes of the units after the night.
@Suite struct AfterDeliveryTests {
  private let orders = "20:00 order 1001 egg 3\n20:05 order 1002 egg 2\n20:10 order 1002 milk 1"

  @Test func `R15.2 where nothing is told, all that was sent is taken away`() throws {
    let night = try TestDay().night(orders, told: "")
    #expect(
      night.delivery.states == [
        "1001 egg: picked-up 3", "1002 egg: picked-up 2", "1002 milk: picked-up 1",
      ])
    #expect(night.delivery.facts.isEmpty)
  }

  @Test func `R15.2 a short arrival is shared out again, and the missing units are paid back`()
    throws
  {
    let night = try TestDay(products: "egg price 10.00 rate 1000\nmilk")
      .night(orders, told: "36:05 arrival p1 egg 4\n36:06 arrival p1 milk 1")
    #expect(
      night.delivery.states == [
        "1001 egg: picked-up 3", "1002 egg: picked-up 1, short 1", "1002 milk: picked-up 1",
      ])
    #expect(
      night.delivery.money == ["arrival 1002 egg 1: 1000 back, commission 100 unearned"])
    #expect(night.delivery.facts.map(\.fault) == [.carrier])
    #expect(night.delivery.differences.map(\.missing) == [1])
  }

  /// R8: 7/5/3/1 with 10 is 4/3/2/1, and first come is first served by increments.
  @Test(
    arguments: [
      ("pro-rata", ["4", "3", "2", "1"]), ("first-come", ["7", "3", "", ""]),
      ("even", ["3", "3", "3", "1"]), ("by-point", ["7", "3", "", ""]),
    ])
  func `R15.2 a short arrival goes by the product's policy`(_ policy: String, _ kept: [String])
    throws
  {
    let night = try TestDay(products: "egg policy \(policy)").night(
      """
      20:00 order 1 egg 7
      20:01 order 2 egg 5
      20:02 order 3 egg 3
      20:03 order 4 egg 1
      """, told: "36:05 arrival p1 egg 10")
    let picked = night.delivery.states.map { state in
      state.split(separator: " ").firstIndex(of: "picked-up").map { index in
        String(state.split(separator: " ")[index + 1].prefix { $0.isNumber })
      } ?? ""
    }
    #expect(picked == kept)
  }

  @Test func `R15.2 more than was sent is listed as over, and so is what was not sent at all`()
    throws
  {
    let night = try TestDay().night(orders, told: "36:05 arrival p1 egg 7\n37:00 arrival p2 egg 1")
    #expect(night.delivery.differences.map(\.over) == [2])
    #expect(night.delivery.refusals == ["unknown-order 1"])
    #expect(night.delivery.facts.isEmpty)
  }

  @Test
  func `R15.2 a second count that is lower takes away more, and a higher one gives nothing back`()
    throws
  {
    let night = try TestDay().night(
      orders, told: "36:05 arrival p1 egg 4\n36:10 arrival p1 egg 3\n36:20 arrival p1 egg 5")
    #expect(night.delivery.states[1] == "1002 egg: short 2")
  }

  @Test
  func `R15.3 what nobody takes away by the deadline is forfeited, cold goods before shelf goods`()
    throws
  {
    let night = try TestDay(products: "egg zone chilled\nmilk").night(
      orders, told: "36:30 pickup 1001 egg 2\n59:59 pickup 1002 egg 1\n60:00 pickup 1001 egg 1")
    #expect(
      night.delivery.states == [
        "1001 egg: picked-up 2, forfeited 1", "1002 egg: picked-up 1, forfeited 1",
        "1002 milk: forfeited 1",
      ])
    #expect(night.delivery.refusals == ["over-pickup 1"])
  }

  @Test func `R15.3 a pickup takes a SKU or the whole order, and no more than is there`() throws {
    let night = try TestDay().night(
      orders,
      told: "36:30 pickup 1002\n36:40 pickup 1002\n36:40 pickup 1001 egg\n36:50 pickup 1001 egg 1")
    #expect(
      night.delivery.states == [
        "1001 egg: picked-up 3", "1002 egg: picked-up 2", "1002 milk: picked-up 1",
      ])
    #expect(night.delivery.refusals == ["over-pickup 0", "over-pickup 1"])
  }

  @Test func `R15.1, R15.4 refusals say unknown-order, too-early, after-window and over-claim`()
    throws
  {
    let night = try TestDay(products: "egg zone chilled\nmilk").night(
      orders,
      told: """
        35:59 pickup 1001
        36:10 pickup 9
        36:10 pickup 1001 milk
        36:20 claim 1001 egg 5 damaged supplier
        36:20 claim 1001 egg 5 damaged supplier
        84:00 claim 1002 egg 1 damaged supplier
        84:00 claim 1002 milk 1 damaged supplier
        84:00 recall L1
        """)
    #expect(
      night.delivery.refusals == [
        "too-early 0", "unknown-order 0", "unknown-order 0", "over-claim 2 partly",
        "after-window 1", "unknown-order 0",
      ])
    #expect(night.delivery.duplicates.count == 1)
    #expect(
      night.delivery.states == [
        "1001 egg: damaged 3", "1002 egg: picked-up 2", "1002 milk: damaged 1",
      ])
  }

  @Test
  func `R15.4 a short claim is of units that were never taken away, another of those that were`()
    throws
  {
    let day = try TestDay()
    let short = "36:30 pickup 1001 egg 2\n37:00 claim 1001 egg 1 "
    #expect(
      try day.night("20:00 order 1001 egg 3", told: short + "short carrier").delivery.states
        == ["1001 egg: picked-up 2, short 1"])
    #expect(
      try day.night("20:00 order 1001 egg 3", told: short + "damaged none").delivery.states
        == ["1001 egg: picked-up 1, forfeited 1, damaged 1"])
  }

  @Test func `R15.5 a recalled lot is paid back in full, taken away or not, and blocked`() throws {
    let night = try TestDay(products: "egg price 10.00").night(
      "20:00 order 1001 egg 3\n20:05 order 1002 egg 3",
      after: "receipt 23:00 farm egg 4 lot L7\nreceipt 23:10 farm egg 2 lot L8",
      told: """
        36:10 pickup 1001 egg 2
        38:00 claim 1001 egg 1 damaged supplier
        39:00 recall L7
        39:10 pickup 1002
        """)
    #expect(
      night.delivery.states == [
        "1001 egg: damaged 1, recalled 2", "1002 egg: picked-up 2, recalled 1",
      ])
    #expect(
      night.delivery.money == [
        "claim 1001 egg 1: 1000 back, commission 0", "recall 1001 egg 2: 2000 back, commission 0",
        "recall 1002 egg 1: 1000 back, commission 0",
      ])
  }

  @Test func `R15.3 forfeits are paid back only where the day says so`() throws {
    var day = try TestDay(products: "egg price 10.00")
    for (isPaidBack, back) in [(false, 0), (true, 2000)] {
      day.settings.refundForfeit = isPaidBack
      let night = try day.night("20:00 order 1001 egg 3", told: "36:10 pickup 1001 egg 1")
      #expect(night.delivery.money == ["forfeit 1001 egg 2: \(back) back, commission 0"])
      #expect(night.delivery.states == ["1001 egg: picked-up 1, forfeited 2"])
    }
  }

  @Test func `R15.1 any order of the rows gives the same end`() throws {
    let rows = [
      "36:05 arrival p1 egg 4", "36:30 pickup 1001 egg 2", "42:00 claim 1001 egg 1 spoiled leader",
      "42:00 claim 1001 egg 1 damaged leader", "42:00 claim 1001 egg 1 damaged leader",
      "43:00 pickup 1002",
    ]
    let day = try TestDay(products: "egg price 10.83 rate 850\nmilk")
    let first = try day.night(orders, told: rows.joined(separator: "\n")).delivery
    for order in permutations(of: rows.count) {
      let told = order.map { rows[$0] }.joined(separator: "\n")
      let night = try day.night(orders, told: told).delivery
      #expect(night.states == first.states)
      #expect(night.money == first.money)
      #expect(night.accounts == first.accounts)
    }
  }
}
