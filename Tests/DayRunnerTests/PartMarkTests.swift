import Documents
import OrderDay
import PlainText
import Testing

@testable import DayRunner

/// R17: what a part tells of its whole, and what joining runs of parts refuses.
@Suite struct PartMarkTests {
  private static let east = Digest128(of: "east".utf8.span)
  private static let west = Digest128(of: "west".utf8.span)

  private func mark(_ number: Int, _ change: (inout PartMark) -> Void = { _ in }) -> PartMark {
    var mark = PartMark(
      engine: DayRun.engine, date: "2026-11-20",
      parts: [
        .init(warehouse: Array("east".utf8), tables: Self.east),
        .init(warehouse: Array("西 仓".utf8), tables: Self.west),
      ], number: number)
    mark.ran = number == 1 ? Self.east : Self.west
    mark.documents = ["refunds"]
    change(&mark)
    return mark
  }

  private func run(
    _ mark: PartMark, refunds: String = "", named: String? = nil, and others: [String: String] = [:]
  ) -> PartRun {
    PartRun(
      folder: named ?? "out-\(mark.number)",
      documents: [
        PartMark.fileName: mark.bytes,
        "refunds.csv": Array(("order_id,refund,member,point,amount,reasons\n" + refunds).utf8),
      ].merging(others.mapValues { Array($0.utf8) }) { $1 })
  }

  private func refusal(_ runs: [PartRun]) -> String? {
    guard case .failure(let fault) = DayMerge.merge(runs) else { return nil }
    // Every refusal is told in both languages, with a way out.
    #expect(fault.wording(in: .chinese).advice != nil)
    #expect(fault.wording(in: .english).advice != nil)
    return fault.wording(in: .english).message
  }

  @Test func `a mark is read as it was written, and in no other way`() throws {
    var mark = mark(2) {
      $0.told.facts = true
      $0.told.pickups = true
      $0.told.until = 1_795_183_200_000
      $0.warnings = [.english: ["a\tb", "c\nd\\"], .chinese: ["西"]]
    }
    #expect(try PartMark.parse(mark.bytes).get() == mark)
    mark.ran = nil
    mark.documents = nil
    #expect(try PartMark.parse(mark.bytes).get() == mark)
    for index in mark.bytes.indices {
      var other = mark.bytes
      other[index] ^= 1
      #expect((try? PartMark.parse(other).get()) == nil, "byte \(index)")
    }
    for count in mark.bytes.indices {
      #expect((try? PartMark.parse(Array(mark.bytes.prefix(count))).get()) == nil)
    }
  }

  @Test func `a mark of another version is told as that`() {
    #expect(
      PartMark.parse(Array("groupbuy-part 2\n".utf8)) == .failure(.version("2")))
  }

  @Test func `rows of all parts stand in the order of the whole`() throws {
    let merged = try DayMerge.merge([
      run(mark(2), refunds: "10,r10,b,p2,1.00,short\n9,r9,b,p2,2.00,short\n"),
      run(mark(1), refunds: "1,r1,a,p1,3.00,short\n2,r2,a,p1,4.00,\"a,b\"\n"),
    ]).get()
    let refunds = try #require(merged.files.first { $0.path == "refunds.csv" })
    #expect(
      String(decoding: refunds.bytes, as: UTF8.self) == """
        order_id,refund,member,point,amount,reasons
        1,r1,a,p1,3.00,short
        10,r10,b,p2,1.00,short
        2,r2,a,p1,4.00,"a,b"
        9,r9,b,p2,2.00,short

        """)
    #expect(merged.leftOut == [])
  }

  @Test func `runs of other programs, days, splits and documents are refused`() {
    let first = run(mark(1))
    #expect(
      refusal([first, run(mark(2) { $0.engine = "groupbuy 0.2.0" })])
        == "\"out-1\" was run by \(DayRun.engine), and \"out-2\" by groupbuy 0.2.0")
    #expect(
      refusal([first, run(mark(2) { $0.date = "2026-11-21" })])
        == "\"out-1\" is of 2026-11-20, and \"out-2\" of 2026-11-21")
    #expect(
      refusal([first, run(mark(2) { $0.parts[0].tables = Self.west })])?
        .contains("different wholes") == true)
    #expect(
      refusal([first, run(mark(2) { $0.told.pickups = true })])?
        .contains("different wholes") == true)
    #expect(
      refusal([first, run(mark(2) { $0.documents = ["lots"] })])?
        .contains("different documents") == true)
  }

  @Test func `runs that overlap, lack, or are of something else are refused`() {
    #expect(
      refusal([run(mark(1)), run(mark(1), named: "copy")])
        == "\"out-1\" and \"copy\" overlap: both are part 1")
    #expect(refusal([run(mark(1))]) == "of 2 parts these are missing: 2 (\"西 仓\")")
    #expect(
      refusal([run(mark(1)), run(mark(2) { $0.ran = Self.east })])
        == "\"out-2\" is a run of other rows or settings than part 2 has")
    // The tables of a part are no run of it.
    #expect(refusal([run(mark(1) { $0.ran = nil })])?.contains("is not the run of a part") == true)
    #expect(refusal([])?.contains("is not the run of a part") == true)
  }

  @Test func `tables that no run writes are refused`() {
    #expect(
      refusal([
        run(mark(1), refunds: "1,r1,a,p1,3.00,short\n"),
        run(mark(2), refunds: "1,r1,a,p1,3.00,short\n"),
      ]) == "\"out-2/refunds.csv\" line 2 stands in another part too")
    #expect(
      refusal([run(mark(1), refunds: "1,r1\n"), run(mark(2))])
        == "\"out-1/refunds.csv\" is not as a run writes it")
  }

  @Test func `documents of one part each join under the numbers of the whole`() throws {
    let index = "file,kind,label,name\n"
    let merged = try DayMerge.merge([
      run(
        mark(1),
        and: [
          "papers/index.csv": index + """
            pick-sheets/pick-sheet-0001-east-chilled.txt,pick-sheet,east/chilled,
            pickup-lists/pickup-list-0001-b.txt,pickup-list,b,B
            pickup-lists/pickup-list-0001-b.html,pickup-list,b,B
            day-summary.txt,day-summary,2026-11-20,

            """,
          "papers/pick-sheets/pick-sheet-0001-east-chilled.txt": "east\n",
          "papers/pickup-lists/pickup-list-0001-b.txt": "b\n",
          "papers/pickup-lists/pickup-list-0001-b.html": "<b>\n",
          "papers/day-summary.txt": "sum\n", "papers/changes/day-summary.txt": "x\n",
        ]),
      run(
        mark(2),
        and: [
          "papers/index.csv": index + "pickup-lists/pickup-list-0001-a.txt,pickup-list,a,A\n",
          "papers/pickup-lists/pickup-list-0001-a.txt": "a\n",
        ]),
    ]).get()
    let files = Dictionary(
      uniqueKeysWithValues: merged.files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      }
    ).filter { $0.key.hasPrefix("papers/") }
    #expect(
      files == [
        "papers/index.csv": index + """
          pick-sheets/pick-sheet-0001-east-chilled.txt,pick-sheet,east/chilled,
          pickup-lists/pickup-list-0001-a.txt,pickup-list,a,A
          pickup-lists/pickup-list-0002-b.txt,pickup-list,b,B
          pickup-lists/pickup-list-0002-b.html,pickup-list,b,B

          """,
        "papers/pick-sheets/pick-sheet-0001-east-chilled.txt": "east\n",
        "papers/pickup-lists/pickup-list-0001-a.txt": "a\n",
        "papers/pickup-lists/pickup-list-0002-b.txt": "b\n",
        "papers/pickup-lists/pickup-list-0002-b.html": "<b>\n",
      ])
    #expect(merged.leftOut == ["papers/changes/", "papers/day-summary.txt"])
  }

  @Test func `papers, lists and carries that no run writes are refused`() {
    func refused(_ name: String, _ text: String, _ more: [String: String] = [:]) -> String? {
      refusal([run(mark(1)), run(mark(2), and: more.merging([name: text]) { $1 })])
    }
    let index = "file,kind,label,name\n"
    #expect(
      refused("papers/index.csv", index + "pickup-lists/pickup-list-0001-b.txt,pickup-list,b,B\n")
        == "\"out-2/papers/index.csv\" is not as a run writes it")
    #expect(
      refused("papers/index.csv", index + "x.txt,no-kind,b,B\n")
        == "\"out-2/papers/index.csv\" is not as a run writes it")
    #expect(
      refused("carry.txt", "groupbuy-carry 1\n") == "\"out-2/carry.txt\" is not as a run writes it")
    #expect(
      refused("pickup_lists/pickup-list-0001-b.csv", "point\n")
        == "\"out-2/pickup_lists/pickup-list-0001-b.csv\" is not as a run writes it")
    #expect(
      refused(
        "ledger.csv",
        "transaction,date,fact,order_id,sku,account,amount\n2026-11-20/lost/1,,lost,1,,a,1.00\n")
        == "\"out-2/ledger.csv\" is not as a run writes it")
    let paper = ["papers/pickup-lists/pickup-list-0001-b.txt": "b\n"]
    let twice = paper.merging([
      "papers/index.csv": index + "pickup-lists/pickup-list-0001-b.txt,pickup-list,b,B\n"
    ]) { $1 }
    #expect(
      refusal([run(mark(1), and: twice), run(mark(2), and: twice)])
        == "\"out-2/papers/index.csv\" line 2 stands in another part too")
  }

  @Test func `tables for people and journals that no run writes are refused`() throws {
    let header = "\u{FEFF}\"order_id\",\"refund\",\"member\",\"point\",\"amount\",\"reasons\"\r\n"
    func joined(_ one: String?, _ other: String?) -> Result<DayMerge, MergeFault> {
      DayMerge.merge([
        run(
          mark(1), refunds: "2,r2,a,p1,3.00,short\n",
          and: one.map { ["people/refunds.csv": header + $0] } ?? [:]),
        run(
          mark(2), refunds: "1,r1,b,p2,4.00,short\n",
          and: other.map { ["people/refunds.csv": header + $0] } ?? [:]),
      ])
    }
    let (two, one) = ("\"2\",,,,3.00,\"a,b\"\r\n", "\"1\",,,,4.00,\"=\"\r\n")
    let people = try joined(two, one).get().files.first { $0.path == "people/refunds.csv" }
    #expect(people?.bytes == Array((header + one + two).utf8))
    for broken in ["", one + one, "\"1\"\r\n"] {
      #expect(throws: MergeFault.self) { try joined(two, broken).get() }
    }
    #expect(throws: MergeFault.self) { try joined(two, nil).get() }
    for broken in [
      "", "\n", "\n\n\n", "commodity 1.00 CNY\n\nx\n", "commodity 1.00 CNY\n\naccount X\n\n()",
    ] {
      #expect(
        refusal([run(mark(1), and: ["ledger.journal": broken]), run(mark(2))]) != nil, "\(broken)")
    }
    #expect(
      refusal([
        run(mark(1), and: ["ledger.beancount": "option\n\n2026-11-20 open Assets:Cash CNY\n\n^\n"]),
        run(mark(2)),
      ]) == "\"out-1/ledger.beancount\" is not as a run writes it")
  }

  @Test func `figures of all parts are added with their decimals`() {
    func sum(_ one: String, _ other: String) -> String? {
      DecimalSum.of(Array(one.utf8), Array(other.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(sum("3", "4") == "7")
    #expect(sum("3.10", "-4.05") == "-0.95")
    #expect(sum("0.999", "0.001") == "1.000")
    #expect(sum("3.1", "4.05") == nil)
    #expect(sum("x", "4") == nil)
  }
}
