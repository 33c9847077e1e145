import Documents
import ExactValues
import Testing

/// 2026-11-20T21:59:59.999+08:00.
private let lastMillisecond: Int64 = 1_795_183_199_999

private let china = ZoneRules(fixed: UTCOffset(seconds: 8 * 3600) ?? .utc)

private func csv(_ columns: [String], decimals: Int = 2, rows: (inout CSVWriter) -> Void) -> String
{
  var writer = CSVWriter(columns: columns, decimals: decimals, zone: china)
  rows(&writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// One cell of each kind.
private func writeRow(to rows: inout some RowSink) {
  rows.id("A-1.x".utf8.span)
  rows.text("王伟, \"阿姨\"".utf8.span)
  rows.word("short")
  rows.number(-42)
  rows.money(1990)
  rows.instant(lastMillisecond)
  rows.blank()
  rows.endRow()
}

private let columns = ["order_id", "name", "reason", "qty", "amount", "time", "note"]

@Suite struct TableWritingTests {
  @Test func `R19 a row has each value in the form of R19`() {
    #expect(
      csv(columns) { writeRow(to: &$0) } == """
        order_id,name,reason,qty,amount,time,note
        A-1.x,"王伟, ""阿姨""\",short,-42,19.90,2026-11-20T21:59:59.999+08:00,

        """)
  }

  @Test func `a table without rows is its header`() {
    #expect(csv(["a", "b"]) { _ in } == "a,b\n")
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), (" spaces ", " spaces "), ("a,b", "\"a,b\""),
    ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
    ("=1+1", "=1+1"), ("#!$%&'()*+-./", "#!$%&'()*+-./"), ("锦绣花园", "锦绣花园"),
    ("12345678", "12345678"), ("1234567,", "\"1234567,\""), ("12345678,", "\"12345678,\""),
    (",1234567", "\",1234567\""), ("spaces in a long text", "spaces in a long text"),
    ("spaces in a long text,", "\"spaces in a long text,\""),
  ])
  func `text is quoted where it must be`(text: String, field: String) {
    #expect(
      csv(["a", "b"]) {
        $0.text(text.utf8.span)
        $0.blank()
        $0.endRow()
      } == "a,b\n\(field),\n")
  }

  @Test func `one special byte is found at any place of any length`() {
    for count in 1...26 {
      for place in 0..<count {
        for (special, isQuoted) in [
          (UInt8(0x2C), true), (0x22, true), (0x0A, true), (0x0D, true), (0x20, false),
          (0x2B, false), (0x2D, false), (0x80, false), (0xFF, false), (0x00, false),
        ] {
          var text = [UInt8](repeating: 0x61, count: count)
          text[place] = special
          var writer = CSVWriter(
            columns: ["a", "b"], decimals: 2, zone: china, writesHeader: false)
          writer.id(text.span)
          writer.blank()
          writer.endRow()
          let doubled = text.flatMap { $0 == 0x22 ? [$0, $0] : [$0] }
          let field = isQuoted ? [0x22] + doubled + [0x22] : text
          #expect(writer.bytes == field + [0x2C, 0x0A])
        }
      }
    }
  }

  @Test func `a lone blank cell is still a row`() {
    #expect(
      csv(["a"]) {
        $0.blank()
        $0.endRow()
        $0.number(1)
        $0.endRow()
      } == "a\n\"\"\n1\n")
    var writer = CSVWriter(columns: ["a"], decimals: 2, zone: china, writesHeader: false)
    writer.blank()
    writer.endRow()
    #expect(writer.bytes == Array("\"\"\n".utf8))
  }

  @Test func `money has the decimals of the currency`() {
    for (decimals, text) in [(0, "-1990"), (2, "-19.90"), (3, "-1.990")] {
      #expect(
        csv(["a", "b"], decimals: decimals) {
          $0.money(-1990)
          $0.number(.min)
          $0.endRow()
        } == "a,b\n\(text),-9223372036854775808\n")
    }
  }

  @Test func `bytes can be taken between rows and the table goes on`() {
    var writer = CSVWriter(columns: columns, decimals: 2, zone: china)
    var taken: [UInt8] = []
    for _ in 0..<3 {
      writeRow(to: &writer)
      taken += writer.takeBytes()
    }
    #expect(
      taken
        == Array(
          csv(columns) { writer in
            for _ in 0..<3 { writeRow(to: &writer) }
          }.utf8))
  }

  @Test func `cells that rows share are the same bytes wherever rows are gathered`() {
    // Cells from nothing to more than a gathering holds, some of them in quotes; the keys repeat for up to four rows.
    let lengths = [0, 1, 7, 8, 9, 60, 255, 500, 511, 512, 513, 1_000, 1_100, 3, 2, 40]
    func cell(_ row: Int) -> String {
      (row % 5 == 4 ? "," : "") + String(repeating: "x", count: lengths[row * 7 % lengths.count])
    }
    func written(_ cell: String) -> String { cell.hasPrefix(",") ? "\"\(cell)\"" : cell }
    for rowsOfKey in 1...4 {
      var writer = CSVWriter(columns: ["a", "b", "c", "d", "e", "f"], decimals: 2, zone: china)
      var expected = "a,b,c,d,e,f\n"
      for row in 0..<200 {
        let (first, last) = (row / rowsOfKey, row / rowsOfKey + 3)
        writer.shared(.leading, key: Int64(first)) {
          for row in first..<first + 3 { $0.text(cell(row).utf8.span) }
        }
        writer.text(cell(row).utf8.span)
        writer.shared(.inner, key: Int64(last)) { $0.text(cell(last).utf8.span) }
        writer.number(Int64(row))
        writer.endRow()
        let cells = [first, first + 1, first + 2, row, last].map { written(cell($0)) }
        expected += cells.joined(separator: ",") + ",\(row)\n"
        if row % 37 == 0 { #expect(writer.byteCount == expected.utf8.count) }
      }
      #expect(writer.bytes == Array(expected.utf8))
      #expect(writer.takeBytes() == Array(expected.utf8))
      #expect(writer.bytes == [])
    }
  }

  @Test func `collected fields hold what a reader of the file finds`() {
    var collector = CellCollector(columns: columns, decimals: 2, zone: china)
    writeRow(to: &collector)
    writeRow(to: &collector)
    let row: [CellCollector.Field] = [
      .init(.id, Array("A-1.x".utf8)), .init(.text, Array("王伟, \"阿姨\"".utf8)),
      .init(.word, Array("short".utf8)), .init(.number, Array("-42".utf8)),
      .init(.money, Array("19.90".utf8)),
      .init(.instant, Array("2026-11-20T21:59:59.999+08:00".utf8)), .init(.blank, []),
    ]
    #expect(collector.rows == [row, row])
    #expect(collector.columns == columns)
  }

  @Test func `a row with a cell too few is a mistake of ours`() async {
    await #expect(processExitsWith: .failure) {
      var writer = CSVWriter(
        columns: ["a", "b"], decimals: 2, zone: ZoneRules(fixed: .utc))
      writer.number(1)
      writer.endRow()
    }
    await #expect(processExitsWith: .failure) {
      var collector = CellCollector(columns: ["a"], decimals: 2, zone: ZoneRules(fixed: .utc))
      collector.endRow()
    }
  }

  @Test func `a table without columns is a mistake of ours`() async {
    await #expect(processExitsWith: .failure) {
      _ = CSVWriter(columns: [], decimals: 2, zone: ZoneRules(fixed: .utc))
    }
  }
}
