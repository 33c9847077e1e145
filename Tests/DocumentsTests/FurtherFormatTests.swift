import Documents
import PlainText
import Testing

private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct FurtherFormatTests {
  // MARK: JSON

  @Test func `JSON keeps its keys, and money is a string`() {
    let paper = Paper(
      kind: "test", title: "T", subtitle: "a\"b\\", moneyDecimals: 2,
      facts: [.init("Total", .money(-5))],
      blocks: [
        .table(
          PaperTable(
            columns: [.init("", .tick), .init("Units", .number)], rows: [[.tickBox, .number(3)]],
            totals: [.blank, .writeIn]))
      ])
    #expect(
      string(JSONRenderer().render([paper])) == """
        {"format": "groupbuy-papers","version": 1,"papers": [
        {"kind": "test","language": "en","title": "T","subtitle": "a\\"b\\\\","money_decimals": 2,\
        "facts": [{"label": "Total","value": {"money": "-0.05"}}],"blocks": [
        {"type": "table","title": "",\
        "columns": [{"title": "","kind": "tick"},{"title": "Units","kind": "number"}],"groups": [
        {"rows": [[{"place": "tick"},3]],"subtotal": null}],"totals": [null,{"place": "write"}]}]}]}

        """)
  }

  @Test func `no papers are an empty list`() {
    #expect(
      string(JSONRenderer().render([])) == """
        {"format": "groupbuy-papers","version": 1,"papers": []}

        """)
  }

  @Test func `the schema names every key that a paper has`() {
    let text = string(JSONRenderer().render([pickupList(), gatheredList()]))
    let keys = Set(
      text.split(separator: "\"").enumerated().compactMap { index, part in
        text.contains("\"\(part)\": ") && index % 2 == 1 ? String(part) : nil
      })
    #expect(keys.count > 15)
    for key in keys { #expect(PaperSchema.text.contains("\"\(key)\"")) }
  }

  // MARK: Markdown

  @Test func `Markdown aligns numbers and escapes every mark in text`() {
    let paper = Paper(
      kind: "test", title: "A | B", moneyDecimals: 2, facts: [.init("Date", "2026-11-20 12:00")],
      blocks: [
        .table(
          PaperTable(
            columns: [.init("Name", .text), .init("Units", .number)],
            rows: [
              [.text("*a* <b> [c](d)"), .number(3).strong], [.text("www.x https://y"), .blank],
            ],
            totals: [.text("Total"), .number(3)]))
      ])
    #expect(
      string(MarkdownRenderer().render([paper])) == """
        # A \\| B

        - Date: 2026-11-20 12:00

        | Name | Units |
        | --- | ---: |
        | \\*a\\* \\<b\\> \\[c\\]\\(d\\) | **3** |
        | www\\.x https\\://y |  |
        | **Total** | **3** |

        """)
  }

  // MARK: CSV

  @Test func `CSV for people has the main table on top and a cell for each column in every row`() {
    #expect(
      string(PaperCSVRenderer().render([gatheredList()])) == """
        \u{FEFF}"Test",,,,,,\r
        "Code","","Member / SKU","Phone / goods","Zone","Units","Short"\r
        "1",,"王伟","*1234",,,\r
        ,,,"Note: bell",,,\r
        ,"☐","egg30","鲜鸡蛋","chilled",3,1\r
        "Total",,,,,3,1\r

        """)
  }

  // MARK: Receipts

  @Test func `a receipt of 32 cells shows a member and their goods line by line`() {
    #expect(
      string(TextRenderer.receipt(columns: 32).render(gatheredList())) == """
        Test                 page 1 of 1
        ================================

        --------------------------------
        1 *王伟 *1234
        Note: bell
        [ ] 3 鲜鸡蛋 egg30 chilled Short
            1
        --------------------------------
        Total  Units 3  Short 1

        """)
  }

  @Test(arguments: [32, 48]) func `no line of a receipt is wider than its roll`(columns: Int) {
    for paper in [pickupList(), pickSheet(), gatheredList()] {
      let text = string(TextRenderer.receipt(columns: columns).render(paper))
      for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= columns) }
      #expect(!text.contains("\u{C}"))
    }
  }

  // MARK: Index and cards

  @Test func `an index is read downwards in as many columns as fit`() {
    let entries = (1...5).map {
      Paper.IndexEntry(key: "100\($0)", name: $0 == 2 ? "欧阳" : "Li", place: String($0))
    }
    let paper = Paper(
      kind: "test", title: "T", moneyDecimals: 2, blocks: [.index("Who is who", entries)])
    #expect(
      string(TextRenderer(width: 40).render(paper)) == """
        T                            page 1 of 1
        ========================================

        Who is who
        1001 Li   *1   1004 Li   *4
        1002 欧阳 *2   1005 Li   *5
        1003 Li   *3

        """)
  }

  @Test func `cards are parted by lines to cut along`() {
    let paper = Paper(
      kind: "test", title: "T", moneyDecimals: 2,
      blocks: [
        .cards([
          .init(
            lead: "12", corner: "2 of 3", title: "王伟", lines: [.text("egg30"), .number(2).strong])
        ])
      ])
    #expect(
      string(TextRenderer(width: 20).render(paper)) == """
        T        page 1 of 1
        ====================

        - - - - - - - - - -
        *12  王伟     2 of 3
        egg30
        *2

        """)
  }
}
