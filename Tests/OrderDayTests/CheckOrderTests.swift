import OrderDay
import Testing

/// R3.7: the checks run in one order, and the first that fails is the reason.
@Suite struct CheckOrderTests {
  /// One way for a row to be refused.
  struct Fault: CustomTestStringConvertible, Sendable {
    var reason: Reason
    var name: String
    var rowChange: @Sendable (inout OrderRow) -> Void = { _ in }
    var dayChange: @Sendable (inout TestDay) -> Void = { _ in }
    /// A row before it.
    var before = ""

    var testDescription: String { name }
  }

  private static let atTheDoor = [
    Fault(reason: .unreadable, name: "unreadable", rowChange: { $0.isUnreadable = true }),
    Fault(
      reason: .beforeOpening, name: "before-opening", rowChange: { $0.time = Timeline.hour },
      dayChange: { $0.opens = 2 * Timeline.hour }),
    Fault(
      reason: .afterCutoff, name: "after-cutoff", rowChange: { $0.time = 23 * Timeline.hour }),
    Fault(reason: .unknownPoint, name: "unknown-point", rowChange: { $0.point = "px" }),
    Fault(reason: .unknownProduct, name: "unknown-product", rowChange: { $0.sku = "none" }),
    Fault(reason: .conflict, name: "conflict of members", rowChange: { $0.member = "li" }),
  ]

  private static let ofRaises = [
    Fault(
      reason: .pointClosed, name: "point-closed",
      dayChange: { $0.points[0].record.closedFrom = 12 * Timeline.hour }),
    Fault(
      reason: .notOnSale, name: "not-on-sale",
      dayChange: { $0.goods[0].record.saleTo = 12 * Timeline.hour }),
    Fault(reason: .soldOut, name: "sold-out", dayChange: { $0.goods[0].record.stockCap = 1 }),
    Fault(reason: .overLimit, name: "over-limit", dayChange: { $0.goods[0].record.limitOrder = 1 }),
  ]

  private static let ofOrders =
    atTheDoor + [
      Fault(
        reason: .conflict, name: "conflict of content", before: "10:00 order 1001 egg 1 note first"),
      Fault(
        reason: .badQuantity, name: "bad-quantity", rowChange: { $0.quantity = .units(1_000_001) }),
    ] + ofRaises

  private static let ofAmendments =
    atTheDoor + [
      Fault(reason: .unknownOrder, name: "unknown-order", before: "11:00 cancel 1001 egg"),
      Fault(
        reason: .badQuantity, name: "bad-quantity", rowChange: { $0.quantity = .units(1_000_001) }),
    ] + ofRaises

  @Test(arguments: ofOrders.indices, ofOrders.indices)
  func `R3.7 an order that fails two checks gets the first`(_ one: Int, _ other: Int) throws {
    let faults = [Self.ofOrders[min(one, other)], Self.ofOrders[max(one, other)]]
    try expectFirst(of: faults, on: "20:00 order 1001 egg 2", after: "09:00 order 1001 milk 1")
  }

  @Test(arguments: ofAmendments.indices, ofAmendments.indices)
  func `R3.7 a raise that fails two checks gets the first`(_ one: Int, _ other: Int) throws {
    let faults = [Self.ofAmendments[min(one, other)], Self.ofAmendments[max(one, other)]]
    try expectFirst(
      of: faults, on: "20:00 amend 1001 egg 2",
      after: "09:00 order 1001 milk 1\n10:00 order 1001 egg 1")
  }

  private func expectFirst(of faults: [Fault], on text: String, after before: String) throws {
    var day = try TestDay()
    let lines = ([before] + faults.map(\.before)).joined(separator: "\n")
    let rows = try lines.rows.map { try OrderRow($0) }
    var row = try OrderRow(text.rows[0])
    // The first is made last, so that it holds where both change the same value.
    for fault in faults.reversed() {
      fault.rowChange(&row)
      fault.dayChange(&day)
    }
    let night = try day.night(rows + [row])
    let refused = night.book.rejections.filter { Int($0.row) == rows.count }
    #expect(refused.map(\.reason) == [faults[0].reason])
  }

  @Test func `R3.7 closing and the sale window bind orders and raises only`() throws {
    let night = try TestDay(
      products: "egg sale 10:00 12:00\nmilk", points: "p1 closed 12:00\np2"
    ).night(
      """
      09:59:59.999 order  1001 egg 1
      10:00        order  1001 egg 5
      11:59:59.999 amend  1001 egg 6
      11:59:59.999 order  1001 milk 4
      12:00        amend  1001 egg 7
      12:00        order  1002 egg 1 at p2
      12:00        amend  1001 milk 5
      12:01        amend  1001 egg 4
      12:02        amend  1001 egg 4 note same
      12:03        cancel 1001 egg 1
      12:04        cancel 1001 milk 1
      """)
    #expect(night.lines == ["1001 egg 3", "1001 milk 3"])
    #expect(
      night.refusals == [
        "09:59:59.999 order 1001 egg 1: not-on-sale 1",
        "12:00 amend 1001 egg 7: point-closed 1",
        "12:00 amend 1001 milk 5: point-closed 1",
        "12:00 order 1002 egg 1: not-on-sale 1",
      ])
  }

  @Test func `R3.7 the refused units are the increment once it is known, else the row's quantity`()
    throws
  {
    let night = try TestDay(products: "egg cap 5\nmilk order 5").night(
      """
      20:00 order  1001 egg 4
      20:00 order  1001 milk 4
      20:01 amend  1001 egg 9
      20:02 amend  1001 milk 9
      20:03 order  1001 egg 9
      20:04 amend  1001 egg 1000001
      20:05 amend  1001 egg -
      20:06 cancel 1002 egg 7
      """)
    #expect(night.book.rejections.map(\.refused) == [5, 5, 9, 1_000_001, 0, 7])
  }
}
