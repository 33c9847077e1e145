import Documents
import PlainText
import Testing

private func html(_ papers: [Paper], size: PageSize = .a4) -> String {
  String(decoding: HTMLRenderer(size: size).render(papers), as: UTF8.self)
}

/// How often a text stands in another.
private func count(_ part: String, in text: String) -> Int {
  var count = 0
  var rest = text.utf8[...]
  let bytes = Array(part.utf8)
  while rest.count >= bytes.count {
    if rest.starts(with: bytes) { count += 1 }
    rest = rest.dropFirst()
  }
  return count
}

@Suite struct HTMLRendererTests {
  @Test func `a page forbids everything but its own style, at its very start`() {
    let page = html([pickupList()])
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"))
    let start = String(page.prefix(400))
    #expect(start.contains("default-src 'none'; style-src 'unsafe-inline'"))
    for word in ["<script", "http:", "https:", "url(", "@import", " onerror=\"", "src="] {
      let body = String(page.split(separator: "<body>").last ?? "")
      #expect(!body.contains(word))
    }
  }

  @Test func `a name stays a name, whatever marks it holds`() {
    var paper = pickupList()
    let name = #"<img src=x onerror="alert('1')">&amp;"#
    paper.subtitle = name
    paper.facts = [.init(name, name)]
    paper.blocks = [
      .note(name), .signatures([name]), .index(name, [.init(key: name, name: name, place: name)]),
      .cards([.init(lead: name, corner: name, title: name, lines: [.text(name)])]),
      .table(
        PaperTable(
          title: name, columns: [.init(name, .text), .init(name, .number)],
          rows: [[.text(name), .number(1)]], totals: [.text(name), .number(1)])),
    ]
    let escaped =
      "&lt;img src=x onerror=&quot;alert(&#x27;1&#x27;)&quot;&gt;&amp;amp;"
    let page = html([paper])
    #expect(!page.contains("<img"))
    #expect(count(escaped, in: page) == 21)
  }

  @Test(arguments: ["=1+1", "\u{200B} =1+1", "=\u{301}1", "@SUM(A1)", "\u{FF1D}1"])
  func `a cell that starts as a formula does is none in a spreadsheet that opens the page`(
    text: String
  ) {
    var paper = pickupList()
    paper.blocks = [
      .table(
        PaperTable(
          title: "A", columns: [.init("A", .text)], rows: [[.text(text)], [.text("tea")]],
          totals: nil))
    ]
    let page = html([paper])
    #expect(count("<bdi>&#x2060;", in: page) == 1)
    #expect(page.contains("<bdi>tea"))
  }

  @Test func `each text stands in a box of its own direction`() {
    #expect(html([pickupList()]).contains("<bdi>欧阳娜娜</bdi>"))
  }

  @Test func `a group of rows is a body of its own, which no page break cuts`() {
    let page = html([pickupList()])
    #expect(page.contains("tbody,tr{break-inside:avoid}"))
    #expect(count("<tbody>", in: page) == 2 + 3)
    #expect(page.contains("thead{display:table-header-group"))
  }

  @Test func `a row is headed by its first text and a column by its title`() {
    let page = html([pickupList()])
    #expect(page.contains("<th scope=\"col\" class=\"n\">Units</th>"))
    #expect(page.contains("<th scope=\"row\"><bdi>egg30</bdi></th>"))
    #expect(page.contains("<th scope=\"row\" colspan=\"2\"><bdi>Total</bdi></th>"))
  }

  @Test func `several papers have contents that lead to them`() {
    var second = pickupList()
    second.subtitle = "滨江一号"
    let page = html([pickupList(), second])
    #expect(page.contains("<a href=\"#paper-2\"><bdi>滨江一号</bdi></a>"))
    #expect(
      page.contains(
        "<article id=\"paper-2\" class=\"pickup\">\n<h2 class=\"title\">Pickup list</h2>"))
    #expect(count("<h1", in: page) == 1)
  }

  @Test func `the page number is a sentence of the language around the counters`() {
    var paper = pickupList()
    #expect(html([paper]).contains(#"content:"page " counter(page) " of " counter(pages) "";"#))
    paper.language = .chinese
    let page = html([paper])
    #expect(page.contains(#"content:"第" counter(page) "页 共" counter(pages) "页";"#))
    #expect(page.contains("<html lang=\"zh-Hans\">"))
  }

  @Test func `a roll is as wide as a receipt printer`() {
    #expect(html([pickupList()], size: .roll).contains("@page{size:80mm"))
    #expect(html([pickupList()], size: .a4).contains("@page{size:A4"))
  }

  @Test func `what is gathered shows a member and their goods in one row`() {
    let page = html([gatheredList()])
    #expect(
      page.contains(
        """
        <tr><th scope="row" class="lead"><bdi>1</bdi></th><td class="who"><b><bdi>王伟</bdi></b> \
        <span><bdi>*1234</bdi></span></td><td class="goods"><ul class="items">\
        <li class="note"><bdi>Note: bell</bdi></li>\
        <li><span class="box">☐</span> <b>3</b> <bdi>鲜鸡蛋</bdi> <small><bdi>egg30</bdi></small> \
        <span class="mark"><bdi>chilled</bdi></span> <span class="s">Short 1</span></li></ul>
        """))
    #expect(page.contains("<td class=\"goods\"><b>3</b> <span class=\"s\">Short 1</span></td>"))
  }
}

/// One member with a note and a line.
func gatheredList() -> Paper {
  Paper(
    kind: "test", title: "Test", moneyDecimals: 2,
    blocks: [
      .table(
        PaperTable(
          columns: [
            .init("Code", .text, emphasis: .strong), .init("", .tick), .init("Member / SKU", .text),
            .init("Phone / goods", .text), .init("Zone", .text),
            .init("Units", .number, emphasis: .strong), .init("Short", .number),
          ],
          groups: [
            .init([
              [.text("1"), .blank, .text("王伟").strong, .text("*1234"), .blank, .blank, .blank],
              [.blank, .blank, .blank, .text("Note: bell"), .blank, .blank, .blank],
              [
                .blank, .tickBox, .text("egg30"), .text("鲜鸡蛋"), .text("chilled"), .number(3),
                .number(1),
              ],
            ])
          ],
          totals: [.text("Total"), .blank, .blank, .blank, .blank, .number(3), .number(1)],
          layout: .gathered(who: "Member", what: "Goods"), isMain: true))
    ])
}
