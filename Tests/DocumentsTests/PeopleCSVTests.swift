import Documents
import ExactValues
import Testing

@Suite struct PeopleCSVTests {
  @Test(
    arguments: [
      "=1+1", "+8613800138000", "-1", "@SUM(1+1)", " =1", "\u{FF1D}1", "\"=1", "=\u{301}1", "007",
      "110101199003074477", "3-4", "1E5", "12:30", "1.5", "\u{200B}=1",
    ])
  func `what a spreadsheet would turn into something else gets an apostrophe`(_ text: String) {
    #expect(SpreadsheetText.needsApostrophe(text))
  }

  @Test(arguments: ["", "1001", "egg30", "王伟", "A-1", "x=1", "3 eggs", "0", "*******1234"])
  func `other text stays as it is`(_ text: String) {
    #expect(!SpreadsheetText.needsApostrophe(text))
  }

  @Test func `a table for people has a mark, CRLF, quoted text and bare numbers`() {
    var writer = PeopleCSVWriter(
      columns: ["member", "units", "net"], decimals: 2, zone: ZoneRules(fixed: .utc))
    writer.text("=cmd|' /C calc'!A0".utf8.span)
    writer.number(-3)
    writer.money(1990)
    writer.endRow()
    writer.text("say \"hi\", 王".utf8.span)
    writer.blank()
    writer.instant(0)
    writer.endRow()
    let expected =
      "\u{FEFF}\"member\",\"units\",\"net\"\r\n\"'=cmd|' /C calc'!A0\",-3,19.90\r\n"
      + "\"say \"\"hi\"\", 王\",,\"1970-01-01T00:00:00.000+00:00\"\r\n"
    #expect(writer.bytes == Array(expected.utf8))
  }
}
