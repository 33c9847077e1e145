import OrderDay
import Testing

/// R3.8 with `unreadable: reject`: a row with a value that could not be read is a rejection.
@Suite struct UnreadableRowTests {
  @Test func `R3.8 an unreadable row is refused before every other check`() throws {
    let night = try TestDay().night(
      """
      23:00 order  1001 at px egg 2 unreadable
      20:00 order  1001 egg 2
      21:00 order  1001 egg ?
      21:00 ?      1001 egg 3
      ?     cancel 1001 egg 1
      """)
    #expect(night.lines == ["1001 egg 2"])
    #expect(
      night.refusals == [
        "? cancel 1001 egg 1: unreadable 1",
        "21:00 order 1001 egg ?: unreadable 0",
        "21:00 ? 1001 egg 3: unreadable 3",
        "23:00 order 1001 egg 2: unreadable 2",
      ])
  }

  @Test func `R3.8 an unread quantity sorts after numbers and an unread kind after cancel`() throws
  {
    let night = try TestDay().night(
      """
      21:00 ?      1001 egg 1
      21:00 cancel 1001 egg ?
      21:00 cancel 1001 egg 999999999999999999
      21:00 cancel 1001 egg -
      """)
    #expect(
      night.refusals == [
        "21:00 cancel 1001 egg -: unknown-order 0",
        "21:00 cancel 1001 egg 999999999999999999: unknown-order 999999999999999999",
        "21:00 cancel 1001 egg ?: unreadable 0",
        "21:00 ? 1001 egg 1: unreadable 1",
      ])
  }

  @Test func `R3.8 an unreadable twin does not come between a change and its duplicate`() throws {
    let rows = try """
    20:00 order  1001 egg 5
    21:00 cancel 1001 egg 1
    21:00 cancel 1001 egg 1 unreadable
    21:00 cancel 1001 egg 1
    """.rows.map { try OrderRow($0) }
    for order in permutations(of: rows.count) {
      let night = try TestDay().night(order.map { rows[$0] })
      #expect(night.lines == ["1001 egg 4"])
      #expect(night.counts == "applied 2 duplicates 1 rejected 1 partly 0")
    }
  }

  @Test func `R3.8 a row whose order could not be read is refused and listed first of its moment`()
    throws
  {
    let night = try TestDay().night(
      """
      20:00 order  1001 egg 5
      21:00 cancel ?    egg 1
      21:00 cancel 1001 egg 1
      21:00 cancel ?
      """)
    #expect(night.lines == ["1001 egg 4"])
    #expect(
      night.refusals == ["21:00 cancel  - -: unreadable 0", "21:00 cancel  egg 1: unreadable 1"])
  }
}
