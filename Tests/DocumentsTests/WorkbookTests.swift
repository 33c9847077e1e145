import PlainText
import Testing

@testable import Documents

/// The entries of a ZIP file, found as a reader finds them: by the directory at its end.
private func entries(of zip: [UInt8]) -> [String: String] {
  func number(_ offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(zip[offset + $1]) << (8 * $1) }
  }
  var entries: [String: String] = [:]
  var place = number(zip.count - 22 + 16, 4)
  for _ in 0..<number(zip.count - 22 + 10, 2) {
    #expect(number(place, 4) == 0x0201_4B50)
    let (size, nameSize, start) = (
      number(place + 24, 4), number(place + 28, 2), number(place + 42, 4)
    )
    #expect(number(start, 4) == 0x0403_4B50)
    let content = start + 30 + nameSize
    let bytes = Array(zip[content..<content + size])
    #expect(Int(CRC32.of(bytes.span)) == number(place + 16, 4))
    let name = String(decoding: zip[place + 46..<place + 46 + nameSize], as: UTF8.self)
    entries[name] = String(decoding: bytes, as: UTF8.self)
    place += 46 + nameSize
  }
  return entries
}

private func sheet(_ papers: [Paper]) -> (sheet: String, strings: String, workbook: String) {
  let parts = entries(of: WorkbookRenderer().render(papers))
  return (
    parts["xl/worksheets/sheet1.xml"] ?? "", parts["xl/sharedStrings.xml"] ?? "",
    parts["xl/workbook.xml"] ?? ""
  )
}

private func table(_ cells: [Cell], _ kind: PaperTable.Column.Kind = .text) -> Paper {
  Paper(
    kind: "test", title: "T", moneyDecimals: 2,
    blocks: [
      .table(PaperTable(columns: cells.map { _ in .init("c", kind) }, rows: [cells]))
    ])
}

@Suite struct WorkbookTests {
  @Test func `the checksum is that of ZIP files`() {
    #expect(CRC32.of("123456789".utf8.span) == 0xCBF4_3926)
  }

  @Test func `a workbook has every part that its list of contents names`() {
    let parts = entries(of: WorkbookRenderer().render([pickupList(), pickSheet()]))
    #expect(
      parts.keys.sorted() == [
        "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
        "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      ])
  }

  @Test func `the same papers give the same bytes`() {
    let papers = [pickupList(), pickSheet()]
    #expect(WorkbookRenderer().render(papers) == WorkbookRenderer().render(papers))
  }

  @Test func `text stays text, whatever it looks like`() {
    for text in ["=1+1", "+86", "-1", "@SUM", "007", "110101199003074477", "1E5"] {
      let parts = sheet([table([.text(text)])])
      #expect(parts.strings.contains("<t xml:space=\"preserve\">\(text)</t>"))
      #expect(
        parts.sheet.contains("<c r=\"A3\" s=\"\(SheetStyle.guardedRunning.rawValue)\" t=\"s\">"))
      #expect(!parts.sheet.contains("<f>"))
    }
  }

  @Test func `a column is as wide as its widest number, in facts and further tables too`() {
    var paper = table([.number(1)], .number)
    paper.facts = [
      .init("Sales", .money(123_456_789_00)), .init("Leader", "a name that is long and runs over"),
    ]
    let columns = sheet([paper]).sheet
    for (column, widest) in ["Leader", "123456789.00"].enumerated() {
      let place = "min=\"\(column + 1)\" max=\"\(column + 1)\""
      #expect(columns.contains("<col \(place) width=\"\(widest.count + 2)\""))
    }
  }

  @Test func `numbers are numbers up to 15 digits, and text beyond, so that no digit is lost`() {
    let parts = sheet([
      table([.number(999_999_999_999_999), .number(9_007_199_254_740_993)], .number)
    ])
    #expect(parts.sheet.contains("<v>999999999999999</v>"))
    #expect(parts.strings.contains(">9007199254740993<"))
  }

  @Test func `an amount is a number with the decimals of its currency`() {
    let parts = sheet([table([.money(1990)], .money)])
    #expect(
      parts.sheet.contains("<c r=\"A3\" s=\"\(SheetStyle.money.rawValue)\"><v>19.90</v></c>"))
    #expect(SheetStyle.part(moneyDecimals: 3).contains("formatCode=\"0.000\""))
    #expect(SheetStyle.part(moneyDecimals: 0).contains("formatCode=\"0\""))
  }

  @Test func `two spellings that look alike stay two texts`() {
    let parts = sheet([table([.text("e\u{301}"), .text("\u{E9}")])])
    #expect(parts.strings.contains(">e\u{301}</t></si><si>"))
    #expect(parts.sheet.contains("<v>2</v>"))
    #expect(parts.sheet.contains("<v>3</v>"))
  }

  @Test func `what looks like an escape of the format is kept as it was typed`() {
    #expect(sheet([table([.text("a_x0041_b_")])]).strings.contains("a_x005F_x0041_b_"))
  }

  @Test func `the head of the main table stays in sight and prints on every page`() {
    var paper = pickupList()
    guard case .table(var members) = paper.blocks[1] else { return }
    members.isMain = true
    paper.blocks[1] = .table(members)
    let parts = sheet([paper])
    #expect(
      parts.sheet.contains("<pane ySplit=\"4\" topLeftCell=\"A5\" activePane=\"bottomLeft\""))
    #expect(parts.workbook.contains("'锦绣花园 Jinxiu Garden, gate 2'!$1:$4</definedName>"))
    #expect(parts.workbook.contains("'!$A$1:$I$"))
  }

  @Test func `a sheet's name is one that spreadsheets accept, and stands once`() {
    var names = SheetNames()
    #expect(names.next(for: "a/b:c") == "a b c")
    #expect(names.next(for: "A B c") == "A B c (2)")
    #expect(names.next(for: "'=1'") == "=1")
    #expect(names.next(for: "") == "Sheet")
    #expect(names.next(for: "History") == "History (2)")
    let long = String(repeating: "锦", count: 40)
    #expect(names.next(for: long) == String(repeating: "锦", count: 31))
    #expect(names.next(for: long) == String(repeating: "锦", count: 27) + " (2)")
    #expect(names.next(for: "???") == "Sheet (2)")
  }

  @Test func `columns are named by letters`() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map { SheetPlace.letters($0) } == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
      ])
  }
}
