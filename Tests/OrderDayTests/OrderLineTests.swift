import OrderDay
import Testing

/// R3.1 to R3.6: what a line is, and what events make of it.
@Suite struct OrderLineTests {
  @Test func `R3.1 an order belongs to the member and point of its first accepted row`() throws {
    let night = try TestDay().night(
      """
      20:00 order  1001 egg 0 at p2 for li
      20:01 order  1001 egg 2
      20:02 order  1001 milk 1 for li
      20:03 order  1001 milk 1 at p2
      20:04 amend  1001 egg 3 for li
      20:05 cancel 1001 egg 1 at p2
      20:06 amend  1001 egg 4 at p1 for wang
      20:07 cancel 1001 egg 1
      """)
    #expect(night.carriedLines == ["1001 p1 wang"])
    #expect(night.lines == ["1001 egg 3"])
    #expect(
      night.refusals == [
        "20:00 order 1001 egg 0: bad-quantity 0",
        "20:02 order 1001 milk 1: conflict 1",
        "20:03 order 1001 milk 1: conflict 1",
        "20:04 amend 1001 egg 3: conflict 3",
        "20:05 cancel 1001 egg 1: conflict 1",
      ])
  }

  @Test(arguments: [0, 1, 126, 127, 128, 300])
  func `the row that placed a line is known, however far behind the order's first`(
    _ between: Int
  ) throws {
    let others = (0..<between).map { "20:01 order x\($0) egg 1\n" }.joined()
    let night = try TestDay(products: "egg\nmilk\nrice\ntofu").night(
      """
      20:00 order  1001 egg 2
      \(others)20:02 order  1001 milk 1
      20:03 order  1001 rice 1
      20:04 cancel 1001 rice
      20:05 order  1001 tofu 0
      """)
    let (book, events) = (night.book, night.events)
    let lines = (0..<book.lineCount).map { LineID(index: $0) }
    for line in lines where book.placingRow(of: line) >= 0 {
      let row = Int(book.placingRow(of: line))
      #expect(
        events.order(of: row) == book.order(of: line) && events.sku[row] == book.sku(of: line))
      #expect(events.kind(of: row) == .order)
    }
    let ofOrder = book.lines(of: OrderID(rawValue: 0))
    #expect(
      ofOrder.map { book.placingRow(of: $0) } == [0, Int32(between) + 1, Int32(between) + 2, -1])
    #expect(night.proofs().isEmpty)
  }

  @Test func `R3.2 placing a line again is a duplicate, and a conflict with other content`() throws
  {
    let night = try TestDay(products: "egg price 12.90").night(
      """
      20:00 order 1001 egg 2
      20:01 order 1001 egg 2
      20:02 order 1001 egg 3
      20:03 order 1001 egg 2 price 12.90
      20:04 order 1001 egg 2 note ring
      """)
    #expect(night.lines == ["1001 egg 2"])
    #expect(night.counts == "applied 1 duplicates 1 rejected 3 partly 0")
    #expect(night.book.rejections.map(\.reason) == [.conflict, .conflict, .conflict])
  }

  @Test func `R3.2 a line placed again after its cancellation stays cancelled`() throws {
    let night = try TestDay().night(
      """
      20:00 order  1001 egg 2
      20:01 cancel 1001 egg
      20:02 order  1001 egg 2
      20:03 order  1001 egg 3
      20:04 amend  1001 egg 3
      """)
    #expect(night.lines == [])
    #expect(night.counts == "applied 2 duplicates 1 rejected 2 partly 0")
    #expect(
      night.refusals == [
        "20:03 order 1001 egg 3: conflict 3", "20:04 amend 1001 egg 3: unknown-order 3",
      ])
  }

  @Test func `R3.2 a line whose placing was rejected can be placed again`() throws {
    let night = try TestDay(products: "egg cap 2").night(
      """
      20:00 order 1001 egg 3
      20:01 order 1001 egg 3
      20:02 order 1001 egg 2
      20:03 order 1001 egg 3
      """)
    #expect(night.lines == ["1001 egg 2"])
    #expect(
      night.refusals == [
        "20:00 order 1001 egg 3: sold-out 3", "20:01 order 1001 egg 3: sold-out 3",
        "20:03 order 1001 egg 3: conflict 3",
      ])
  }

  @Test func `R3.2 a new SKU on a cancelled order is accepted`() throws {
    let night = try TestDay().night(
      """
      20:00 order  1001 egg 2
      20:01 cancel 1001
      20:02 order  1001 milk 1
      20:03 order  1001 milk 1 for li
      """)
    #expect(night.lines == ["1001 milk 1"])
    #expect(night.refusals == ["20:03 order 1001 milk 1: conflict 1"])
  }

  @Test func `R3.2 a change equal in time too is a duplicate, a moment later it is another`() throws
  {
    let night = try TestDay().night(
      """
      20:00        order  1001 egg 9
      20:01        cancel 1001 egg 2
      20:01        cancel 1001 egg 2
      20:01        cancel 1001 egg 2
      20:01:00.001 cancel 1001 egg 2
      20:02        amend  1001 egg 4
      20:02        amend  1001 egg 4
      20:03        cancel 1001
      20:03        cancel 1001
      20:03        cancel 1001 note again
      """)
    #expect(night.lines == [])
    #expect(night.counts == "applied 5 duplicates 4 rejected 1 partly 0")
    #expect(night.refusals == ["20:03 cancel 1001 - -: unknown-order 0"])
  }

  @Test func `R3.3 2 raised to 5 and lowered to 3 is 2 at the first time and 1 at the second`()
    throws
  {
    let night = try TestDay().night(
      """
      20:00 order 1001 egg 2
      20:10 amend 1001 egg 5
      20:20 amend 1001 egg 3
      """)
    #expect(night.increments("1001", "egg") == "2@20:00 1@20:10")
  }

  @Test(
    arguments: [
      ("20:30 cancel 1001 egg 1", "2@20:00 3@20:10"),
      ("20:30 cancel 1001 egg 4", "2@20:00"), ("20:30 cancel 1001 egg 5", "1@20:00"),
      ("20:30 cancel 1001 egg 6", ""), ("20:30 cancel 1001 egg 1000000", ""),
      ("20:30 cancel 1001 egg", ""), ("20:30 cancel 1001 - 3", ""), ("20:30 amend 1001 egg 0", ""),
      ("20:30 amend 1001 egg 6", "2@20:00 3@20:10 1@20:20"),
      ("20:30 amend 1001 egg 1\n20:40 amend 1001 egg 4", "1@20:00 3@20:40"),
      ("20:30 amend 1001 egg 2\n20:40 cancel 1001 egg 1", "1@20:00"),
    ])
  func `R3.3 lowering takes the newest units first`(_ rows: String, _ left: String) throws {
    let night = try TestDay().night(
      """
      20:00 order 1001 egg 2
      20:10 amend 1001 egg 5
      20:20 amend 1001 egg 6
      \(rows)
      """)
    #expect(night.increments("1001", "egg") == left)
    #expect(night.refusals == [])
  }

  @Test func `R3.3 what is not there cannot be changed: not yet, no more, never`() throws {
    let night = try TestDay().night(
      """
      19:00 amend  1001 egg 3
      19:01 cancel 1001 egg
      19:02 cancel 1001
      20:00 order  1001 egg 2
      20:01 amend  1001 milk 1
      20:02 cancel 1001 milk 1
      20:03 amend  1001 egg 0
      20:04 amend  1001 egg 1
      20:05 cancel 1001 egg 1
      20:06 cancel 1001
      20:07 cancel 1002
      """)
    #expect(night.book.rejections.allSatisfy { $0.reason == .unknownOrder })
    #expect(night.counts == "applied 2 duplicates 0 rejected 9 partly 0")
  }

  @Test(
    arguments: [
      ("order 1001 egg 1", true), ("order 1001 egg 1000000", true), ("order 1001 egg 0", false),
      ("order 1001 egg 1000001", false), ("order 1001 egg -", false),
      ("order 1001 egg 999999999999999999", false),
      ("amend 1002 milk 0", true), ("amend 1002 milk 1000000", true),
      ("amend 1002 milk 1000001", false), ("amend 1002 milk -", false),
      ("cancel 1002 milk 1", true), ("cancel 1002 milk 1000000", true),
      ("cancel 1002 milk -", true), ("cancel 1002 milk 0", false),
      ("cancel 1002 milk 1000001", false), ("cancel 1002 - 0", true),
      ("cancel 1002 - 1000001", true),
    ])
  func `R3.4 quantities have bounds`(_ row: String, _ isAccepted: Bool) throws {
    let night = try TestDay().night("20:00 order 1002 milk 3\n20:01 \(row)")
    #expect(night.book.counts.applied == (isAccepted ? 2 : 1))
    #expect(night.book.rejections.map(\.reason) == (isAccepted ? [] : [.badQuantity]))
  }

  @Test func `R3.5 one SKU may have two prices, and totals add amounts`() throws {
    let night = try TestDay(products: "egg price 12.90").night(
      """
      20:00 order 1001 egg 2
      20:01 order 1002 egg 3 price 9.90
      20:02 order 1003 egg 1 price 0
      20:03 amend 1002 egg 4 price 1.00
      """)
    #expect(night.standing.map { night.book.price[$0] } == [1290, 990, 0])
    #expect(night.totals.value(of: "sales") == Int64(2 * 1290 + 4 * 990))
  }

  @Test func `R3.6 an order carries what its first accepted row that names it says`() throws {
    let night = try TestDay(products: "egg\nmilk\ntea cap 0").night(
      """
      20:00 order 1001 tea  1 name refused phone 1
      20:01 order 1001 egg  2 room 201
      20:02 order 1001 milk 1 name first room 1701 priority 2
      20:03 order 1001 milk 1 name second
      20:04 amend 1001 milk 2 note amended
      """)
    #expect(night.carriedLines == ["1001 p1 wang name=first room=201 priority=2"])
  }
}
