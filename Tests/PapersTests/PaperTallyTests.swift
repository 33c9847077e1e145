import Documents
import Testing

@testable import Papers

/// R17: how what parts tell of a paper joins.
@Suite struct PaperTallyTests {
  private func tally(_ table: TallyTable, _ rows: [(keys: [Cell], cells: [Cell])]) -> PaperTally {
    var tally = PaperTally(.supplierStatement, label: "farm")
    for row in rows { tally.add(table, row.keys, row.cells) }
    return tally
  }

  private func joined(
    _ table: TallyTable, _ parts: [(keys: [Cell], cells: [Cell])]...
  ) -> [PaperTally.Row]? {
    PaperTally.joined(parts.map { tally(table, $0) }).map { $0[table] }
  }

  private func figure(_ key: Int, _ name: String, _ cell: Cell) -> (keys: [Cell], cells: [Cell]) {
    ([.number(key)], [.text(name), cell])
  }

  @Test func `figures of one name are added, and what else is said is the same`() {
    #expect(
      joined(
        .figures, [figure(0, "units", .number(3)), figure(1, "sales", .money(100))],
        [figure(1, "sales", .money(-30)), figure(2, "lines", .number(1))])
        == [
          .init([.number(0)], [.text("units"), .number(3)]),
          .init([.number(1)], [.text("sales"), .money(70)]),
          .init([.number(2)], [.text("lines"), .number(1)]),
        ])
    #expect(
      joined(.figures, [figure(0, "units", .number(3))], [figure(0, "lines", .number(3))]) == nil)
    #expect(
      joined(.figures, [figure(0, "units", .number(3))], [figure(0, "units", .money(3))]) == nil)
  }

  @Test func `what is the same everywhere stands once, and what is of one part is there once`() {
    let (one, other): ([Cell], [Cell]) = ([.text("22:00")], [.text("23:00")])
    #expect(joined(.pickups, [([.number(0)], one)], [([.number(0)], one)])?.count == 1)
    #expect(joined(.pickups, [([.number(0)], one)], [([.number(0)], other)]) == nil)
    let east: [Cell] = [.text("east"), .number(0)]
    #expect(joined(.warehouses, [([.text("east")], east)], [([.text("west")], east)])?.count == 2)
    #expect(joined(.warehouses, [([.text("east")], east)], [([.text("east")], east)]) == nil)
  }

  @Test
  func `rows of a list stand by their keys' bytes, and as they stood where these are the same`() {
    func refund(_ point: String, _ order: String) -> (keys: [Cell], cells: [Cell]) {
      (
        [.text(point)],
        [.text(point), .text(order), .text("m"), .text("short"), .money(1)]
      )
    }
    // Two spellings of one letter are two labels.
    let rows = joined(
      .refunds, [refund("\u{E9}", "9"), refund("b", "2"), refund("b", "1")],
      [refund("e\u{301}", "3"), refund("a", "4"), refund("b", "0")])
    #expect(rows?.map { $0.text(1) } == ["4", "2", "1", "0", "3", "9"])
  }

  @Test func `each kind of paper is of one warehouse, or made of tallies`() {
    for kind in PaperKind.allCases { #expect(kind.isOfOneWarehouse != kind.isOfTallies, "\(kind)") }
  }
}
