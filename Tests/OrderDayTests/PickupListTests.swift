import OrderDay
import Testing

/// R11: who gets what, by pickup code.
@Suite struct PickupListTests {
  @Test func `R11 codes go by each member's first accepted event at the point`() throws {
    let night = try TestDay().night(
      """
      20:03 order 1001 egg  1 for wang
      20:01 order 1002 egg  2 for li
      20:02 order 1003 egg  3 for zhao
      20:04 order 1000 egg  4 for li
      20:05 order 1002 milk 5 for li
      """)
    #expect(
      night.list == [
        "p1 1 li 1000 egg 4", "p1 1 li 1002 egg 2", "p1 1 li 1002 milk 5", "p1 2 zhao 1003 egg 3",
        "p1 3 wang 1001 egg 1",
      ])
  }

  @Test func `R11 members without a line leave no gap`() throws {
    let night = try TestDay(products: "egg\nmilk cap 0").night(
      """
      20:00 order  1001 egg  1 for wang
      20:01 order  1002 egg  1 for li
      20:02 order  1003 milk 1 for chen
      20:03 order  1004 egg  1 for zhao
      20:04 cancel 1001
      """)
    #expect(night.list == ["p1 1 li 1002 egg 1", "p1 2 zhao 1004 egg 1"])
  }

  @Test func `R11 a cancelled first order still gives its member the earlier code`() throws {
    let night = try TestDay().night(
      """
      20:00 order  1001 egg 1 for wang
      20:01 order  1002 egg 1 for li
      20:02 cancel 1001
      20:03 order  1003 egg 1 for wang
      """)
    #expect(night.list == ["p1 1 wang 1003 egg 1", "p1 2 li 1002 egg 1"])
  }

  @Test func `R11 a rejected event gives no code`() throws {
    let night = try TestDay().night(
      """
      20:00 order 1001 egg 0 for wang
      20:01 order 1002 egg 1 for li
      20:02 order 1001 egg 1 for wang
      """)
    #expect(night.list == ["p1 1 li 1002 egg 1", "p1 2 wang 1001 egg 1"])
  }

  @Test func `R11 the same member has a code at each point`() throws {
    let night = try TestDay().night(
      """
      20:00 order 1001 egg 1 for li
      20:01 order 1002 egg 1 for wang
      20:02 order 1003 egg 1 for wang at p2
      20:03 order 1004 egg 1 for li at p2
      """)
    #expect(
      night.list == [
        "p1 1 li 1001 egg 1", "p1 2 wang 1002 egg 1", "p2 1 wang 1003 egg 1", "p2 2 li 1004 egg 1",
      ])
    #expect(night.totals.value(of: "members") == Int64(2))
    #expect(night.totals.value(of: "points") == Int64(2))
  }

  @Test func `R11 the tenth code comes after the ninth, and a moment's orders by their ids`() throws
  {
    let rows = (10...21).map { "20:00 order \($0) egg 1 for m\(30 - $0)" }
    let night = try TestDay().night(rows.reversed().joined(separator: "\n"))
    #expect(night.lists.entries.map(\.code) == Array(1...12))
    #expect(night.list.first == "p1 1 m20 10 egg 1")
    #expect(night.list.last == "p1 12 m9 21 egg 1")
  }
}
