import OrderDay
import Testing

/// R2: the order in which events apply is that of their values, never that of the rows.
@Suite struct CanonicalOrderTests {
  /// Sets of rows that tie in time, order, kind, SKU, quantity and further columns.
  private static let rowSets = [
    """
    20:00 order  1001 egg 2
    20:00 order  1001 egg 3
    20:00 amend  1001 egg 5
    20:00 cancel 1001 egg 1
    20:00 cancel 1001 egg 1
    20:00 order  1001 milk 2
    """,
    """
    20:00 order  1001  egg 2 at p2 for li
    20:00 order  10010 egg 2 for li
    20:00 order  1001  egg 2 for wang
    20:00 order  1001  egg 2 for Wang
    20:00 amend  1001  egg 3 for wang
    20:00 amend  1001  egg 3 for Wang
    """,
    """
    20:00 order  1001 egg 2 price 12.9
    20:00 order  1001 egg 2 price 12.90
    20:00 order  1001 egg 2
    20:00 order  1001 egg 2 note b
    20:00 order  1001 egg 2 channel a
    20:00 order  1001 egg 2 priority 1
    """,
    """
    20:00 order  1001 egg 2 by_leader yes
    20:00 order  1001 egg 2 by_leader no
    20:00 order  1001 egg 2
    20:00 order  1001 milk 1 by_leader no room 201
    20:00 order  1001 milk 1 room 1701
    20:00 amend  1001 egg 4 by_leader no
    """,
    """
    20:00 order  1001 egg 3 for li
    20:00 order  1002 egg 3 for zhao
    20:00 cancel 1001
    20:00 order  1003 egg 3 for wang
    20:00 amend  1002 egg 4
    20:00 amend  1002 egg 4
    """,
    """
    20:00 order  1001 egg 0
    20:00 order  1001 egg -
    20:00 order  1001 egg ?
    20:00 order  1001 egg 2
    20:00 ?      1001 egg 2
    20:00 amend  1001 egg 1 unreadable
    """,
  ]

  @Test(arguments: rowSets)
  func `R2.1 every permutation of six rows gives the same night`(_ text: String) throws {
    let day = try TestDay(products: "egg cap 5 member 4 partial\nmilk", points: "p1\np2 stop 2")
    let rows = try text.rows.map { try OrderRow($0) }
    let whole = try day.night(rows).whole
    for order in permutations(of: rows.count) {
      let permuted = try day.night(order.map { rows[$0] }).whole
      #expect(unlike(permuted, whole) == [], "\(order)")
    }
  }

  /// A live journal takes each event as it comes, and gives it a later moment than the one before it. Neither ids nor
  /// kinds are in the order of their bytes here, and it is the journal's order that counts.
  @Test func `R2.2 the order of a journal with rising times is the canonical order`() throws {
    let day = try TestDay(products: "egg cap 5")
    let journal = """
      20:00:00.000 order  9  egg 3
      20:00:00.001 order  10 egg 2
      20:00:00.002 cancel 9  egg 3
      20:00:00.003 order  1  egg 3
      20:00:00.004 amend  10 egg 3
      """
    let accepted = try day.night(journal)
    #expect(accepted.lines == ["1 egg 3", "10 egg 2"])
    let rows = try journal.rows.map { try OrderRow($0) }
    for order in permutations(of: rows.count) {
      let again = try day.night(order.map { rows[$0] })
      #expect(
        again.lines == accepted.lines && unlike(again.whole, accepted.whole) == [], "\(order)")
    }
  }

  @Test func `R2.1 events of one moment go by order, then kind, then SKU, then quantity`() throws {
    // Each is refused, so that all are listed as they were met.
    let night = try TestDay().night(
      """
      22:00 cancel 1001  egg  1
      22:00 order  10010 egg  1
      22:00 order  1001  milk 1
      22:00 order  1001  egg  12
      22:00 order  1001  egg  2
      22:00 order  1001  egg  -
      22:00 amend  1001  egg  1
      22:00 order  A1    egg  1
      22:00 order  a1    egg  1
      22:00 cancel 1001
      """)
    #expect(
      night.refusals == [
        "22:00 order 1001 egg -: after-cutoff 0",
        "22:00 order 1001 egg 2: after-cutoff 2",
        "22:00 order 1001 egg 12: after-cutoff 12",
        "22:00 order 1001 milk 1: after-cutoff 1",
        "22:00 amend 1001 egg 1: after-cutoff 1",
        "22:00 cancel 1001 - -: after-cutoff 0",
        "22:00 cancel 1001 egg 1: after-cutoff 1",
        "22:00 order 10010 egg 1: after-cutoff 1",
        "22:00 order A1 egg 1: after-cutoff 1",
        "22:00 order a1 egg 1: after-cutoff 1",
      ])
  }

  @Test(arguments: ["by_leader", "home_delivery", "allow_substitute"])
  func `R2.1 a blank is no, and so names nothing`(_ column: String) throws {
    let night = try TestDay().night(
      """
      20:00 order 1001 egg  1 \(column) no
      20:01 order 1001 egg  1
      20:02 order 1001 milk 1 \(column) yes
      20:03 amend 1001 egg  3 \(column) no
      20:03 amend 1001 egg  3
      """)
    #expect(night.counts == "applied 3 duplicates 2 rejected 0 partly 0")
    #expect(night.carriedLines == ["1001 p1 wang \(column)=1"])
  }

  @Test func `R2.3 names are their bytes, whatever Unicode holds for the same`() throws {
    let night = try TestDay(products: "egg member 1").night(
      """
      20:00 order 1001 egg 1 for \u{E9}
      20:01 order 1002 egg 1 for e\u{301}
      20:02 order 1003 egg 1 for \u{E9}
      20:03 amend 1001 egg 2 for e\u{301}
      """)
    #expect(night.lines == ["1001 egg 1", "1002 egg 1"])
    #expect(
      night.refusals == [
        "20:02 order 1003 egg 1: over-limit 1", "20:03 amend 1001 egg 2: conflict 2",
      ])
  }

  @Test(
    arguments: zip(
      ["price 9.90", "name a", "phone 1", "building 8", "room 2", "note a", "by_leader yes"]
        + ["home_delivery yes", "priority 1", "tolerance 1", "coupon a", "allow_substitute yes"],
      ["price 9.91", "name b", "phone 2", "building 9", "room 3", "note b", "home_delivery yes"]
        + ["priority 1", "priority 2", "tolerance 2", "coupon b", "channel a"]))
  func `R2.1 rows that tie up to a further column go by its value, blank first`(
    _ lower: String, _ higher: String
  ) throws {
    for (first, second) in [("", lower), ("", higher)] {
      try expect(first, before: second)
    }
    // Of two different columns the earlier in R18 decides: blank there comes first.
    let isOneColumn = lower.split(separator: " ")[0] == higher.split(separator: " ")[0]
    try expect(isOneColumn ? lower : higher, before: isOneColumn ? higher : lower)
  }

  /// Of two rows the one that is met first stands, and the other is the conflict.
  private func expect(_ first: String, before second: String) throws {
    let rows = try [first, second].flatMap { "20:00 order 1001 egg 1 \($0)".rows }
      .map { try OrderRow($0) }
    #expect(try TestDay().night(rows).book.rejections.map(\.row) == [1], "\(first) < \(second)")
    let swapped = try TestDay().night([rows[1], rows[0]])
    #expect(swapped.book.rejections.map(\.row) == [0], "\(first) < \(second)")
  }
}
