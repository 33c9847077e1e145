import Testing

@testable import OrderDay

/// R15.1, R17: where what was told after delivery stands, and what the books make of it, depends on nothing but itself.
@Suite struct FactOrderTests {
  /// What every fact is of: `forfeit 1001`.
  private func facts(_ night: Night) -> [String] {
    night.delivery.facts.map { fact in
      let open = night.delivery.book.days[fact.day]
      return "\(fact.kind.word) \(open.orders.string(open.lines[fact.line].order))"
    }
  }

  @Test func `what is forfeited at a deadline stands by order, whoever ordered first`() throws {
    let night = try TestDay().night(
      "20:00 order 1003 egg 1\n20:05 order 1001 egg 2\n20:10 order 1002 milk 1",
      told: "37:00 pickup 1002")
    #expect(facts(night) == ["pickup 1002", "forfeit 1001", "forfeit 1003"])
  }

  @Test func `counts of one moment stand by order, whatever goods were counted first`() throws {
    let night = try TestDay().night(
      "20:00 order 1002 egg 2\n20:05 order 1001 milk 2",
      told: "37:00 arrival p1 egg 1\n37:00 arrival p1 milk 1")
    #expect(facts(night) == ["arrival 1001", "arrival 1002"])
  }

  @Test func `the facts of one order and SKU are counted by themselves`() throws {
    let night = try TestDay().night(
      "20:00 order 1001 egg 3\n20:05 order 1002 egg 2\n20:10 order 1002 milk 1",
      told: """
        40:00 claim 1001 egg 1 damaged none
        41:00 claim 1002 egg 1 damaged none
        42:00 claim 1001 egg 1 spoiled none
        43:00 claim 1002 milk 1 spoiled none
        """)
    #expect(night.delivery.facts.map(\.ordinal) == [1, 1, 2, 1])
  }

  @Test func `the lines that stay open stand by point, and know of their own point alone`() throws {
    let night = try TestDay().night(
      "20:00 order 1003 at p2 egg 1\n20:05 order 1001 egg 2\n20:10 order 1002 at p2 milk 1",
      told: ""
    )
    let tonight = night.delivery.book.days[night.delivery.tonight]
    #expect(tonight.lines.map { tonight.orders.string($0.order) } == ["1001", "1003", "1002"])
    #expect(tonight.lines.map(\.position) == [0, 0, 1])
  }
}
