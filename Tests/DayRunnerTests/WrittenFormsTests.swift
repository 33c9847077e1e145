import DayRunner
import Papers
import Testing

/// R18: a table may be written in many ways that say the same. Rows of orders have a short way of their own for the plain
/// ones, which must not be told from the long one.
@Suite struct `Rows of orders` {
  private static let rows = [
    ["order_id", "placed_at", "point", "member", "sku", "qty", "kind", "coupon"],
    ["1001", "20:15", "jinxiu", "王小明", "egg30", "2", "order", ""],
    ["1002", "20:16", "jinxiu", "zhou", "egg30", "3", "order", ""],
    ["1002", "20:20", "", "", "egg30", "1", "amend", ""],
    ["1003", "20:21", "jinxiu", "zhou", "egg30", "1", "order", ""],
    ["1003", "20:22", "", "", "", "", "cancel", ""],
    ["1004", "22:00", "jinxiu", "王小明", "egg30", "5", "order", ""],
  ]

  /// The rows written by some rule, the columns in some order.
  private func reading(
    columns: [Int] = Array(0..<8), ending: String = "\n", endsLast: Bool = true, mark: String = "",
    cell: (String) -> String = { $0 }
  ) -> Reading {
    let lines = Self.rows.map { row in
      columns.map { cell(row[$0]) }.joined(separator: ",")
    }
    var day = SmallDay()
    day["orders"] = mark + lines.joined(separator: ending) + (endsLast ? ending : "")
    return day.reading()
  }

  private func quoted(_ cell: String) -> String { "\"\(cell)\"" }

  @Test func `say the same in every form that the rules allow`() throws {
    let plain = reading()
    #expect(plain.errors.isEmpty)
    #expect(plain.total("events") == "6")
    #expect(plain.total("rejected") == "1")
    #expect(plain.total("units") == "3")
    let others = [
      reading(cell: quoted), reading(ending: "\r\n"), reading(endsLast: false),
      reading(ending: "\r\n", endsLast: false, mark: "\u{FEFF}", cell: quoted),
      reading(cell: { $0.isEmpty ? "" : quoted($0) }),
      reading(endsLast: false, cell: { $0.isEmpty ? "" : quoted($0) }),
      reading(columns: [7, 6, 5, 4, 3, 2, 1, 0]),
      reading(columns: [7, 6, 5, 4, 3, 2, 1, 0], cell: quoted),
    ]
    for other in others {
      #expect(other.errors.isEmpty)
      #expect(other.csv(.pickupLists) == plain.csv(.pickupLists))
      #expect(other.csv(.rejections) == plain.csv(.rejections))
      #expect(other.csv(.dayTotals) == plain.csv(.dayTotals))
    }
  }

  /// The row before says the cells that stand first, too: those are not read again.
  @Test(arguments: 0..<8) func `that begin as the row before say what they say alone`(_ shift: Int)
  {
    let header = Self.rows[0]
    let before = ["1001", "20:15", "jinxiu", "wang", "egg30", "2", "order", "C30"]
    let other = ["1002", "20:16", "cuihu", "zhou", "milk", "31", "cancel", ""]
    let columns = (0..<8).map { ($0 + shift) % 8 }
    func read(_ rows: [[String]], isQuoted: Bool) -> Reading {
      var day = SmallDay()
      day["products"] += "milk,Milk,farm,milk,ambient,12,9.90,5.50\n"
      day["points"] += "cuihu,Cuihu Garden,li,north,n1,4\n"
      day["coupons"] = "coupon,threshold,off\nC30,30.00,5.00\n"
      day["orders"] = ([header] + rows).map { row in
        columns.map { isQuoted ? quoted(row[$0]) : row[$0] }.joined(separator: ",") + "\n"
      }.joined()
      return day.reading()
    }
    for differing in 0..<256 {
      let row = (0..<8).map { differing >> $0 & 1 == 1 ? other[$0] : before[$0] }
      let plain = read([before, row, before, row], isQuoted: false)
      let long = read([before, row, before, row], isQuoted: true)
      #expect(plain.errors.isEmpty && long.errors.isEmpty)
      #expect(plain.csv(.pickupLists) == long.csv(.pickupLists), "\(differing)")
      #expect(plain.csv(.rejections) == long.csv(.rejections), "\(differing)")
      #expect(plain.csv(.dayTotals) == long.csv(.dayTotals), "\(differing)")
    }
  }

  @Test(arguments: ["x y", "", "é", "a\u{200B}"])
  func `that begin as a row with a mistake tell the mistake of each`(_ sku: String) {
    var day = SmallDay()
    let (good, bad) = ("1001,20:15,jinxiu,wang,egg30", "1001,20:15,jinxiu,wang,\(sku)")
    day["orders"] =
      "\(Self.rows[0].dropLast().joined(separator: ","))\n"
      + [good, bad, bad, good].map { "\($0),2,order\n" }.joined()
    #expect(day.reading().errors.map { $0.split(separator: ":")[1] } == ["3", "4"])
  }
}
