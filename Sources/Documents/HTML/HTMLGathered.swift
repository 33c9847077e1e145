/// A table whose groups are each somebody and what is theirs: the code, who it is, and the goods beside it.
///
/// So a member takes a line or two instead of one for each of their lines, and the number of units stands right at its
/// goods.
struct HTMLGathered {
  private let table: PaperTable
  private let paper: Paper
  private let parts: GatheredRow.Reading

  init(_ table: PaperTable, of paper: Paper) {
    self.table = table
    self.paper = paper
    parts = GatheredRow.Reading(table)
  }

  func render(
    who: String, what: String, caption: (inout HTMLMarkup) -> Void, into html: inout HTMLMarkup
  ) {
    html.raw("<table class=\"gathered\">\n")
    caption(&html)
    html.raw("<thead>\n")
    HTMLTable(table, of: paper).runningHead(columnCount: 3, &html)
    html.raw("<tr>")
    for title in [table.columns[0].title, who, what] {
      html.element("th", " scope=\"col\"", text: title.printable)
    }
    html.raw("</tr>\n</thead>\n")
    for group in table.groups { self.group(group, &html) }
    if let totals = table.totals {
      html.raw("<tfoot>\n<tr><th scope=\"row\" colspan=\"2\">")
      html.cell(totals[0], moneyDecimals: paper.moneyDecimals)
      html.raw("</th><td class=\"goods\">")
      let total = parts.read(totals, isItem: true)
      html.raw("<b>")
      html.cell(total.count, moneyDecimals: paper.moneyDecimals)
      html.raw("</b>")
      further(total.further, &html)
      html.raw("</td></tr>\n</tfoot>\n")
    }
    html.raw("</table>\n")
  }

  private func group(_ group: PaperTable.RowGroup, _ html: inout HTMLMarkup) {
    guard let first = group.rows.first else { return }
    let who = group.who ?? parts.read(first, isItem: false).texts
    html.raw("<tbody>\n<tr><th scope=\"row\" class=\"lead\">")
    html.cell(first[0], moneyDecimals: paper.moneyDecimals)
    html.raw("</th><td class=\"who\">")
    for (index, text) in who.enumerated() {
      if index > 0 { html.raw(" ") }
      html.raw(text.emphasis == .strong ? "<b>" : "<span>")
      html.cell(text, moneyDecimals: paper.moneyDecimals)
      html.raw(text.emphasis == .strong ? "</b>" : "</span>")
    }
    html.raw("</td><td class=\"goods\"><ul class=\"items\">")
    for row in group.rows.dropFirst() {
      let item = parts.read(row, isItem: true)
      if item.hasTick { self.item(item, &html) } else { note(item, &html) }
    }
    html.raw("</ul></td></tr>\n</tbody>\n")
  }

  private func item(_ item: GatheredRow, _ html: inout HTMLMarkup) {
    html.raw("<li><span class=\"box\">☐</span> <b>")
    html.cell(item.count, moneyDecimals: paper.moneyDecimals)
    html.raw("</b>")
    // The name is what people read, the id what they check.
    for (index, text) in item.texts.reversed().enumerated() {
      html.raw(index == 0 ? " " : " <small>")
      html.cell(text, moneyDecimals: paper.moneyDecimals)
      if index > 0 { html.raw("</small>") }
    }
    for mark in item.marks {
      html.raw(" <span class=\"mark\">")
      html.cell(mark, moneyDecimals: paper.moneyDecimals)
      html.raw("</span>")
    }
    further(item.further, &html)
    html.raw("</li>")
  }

  private func note(_ note: GatheredRow, _ html: inout HTMLMarkup) {
    html.raw("<li class=\"note\">")
    for (index, text) in note.texts.enumerated() {
      if index > 0 { html.raw(" ") }
      html.cell(text, moneyDecimals: paper.moneyDecimals)
    }
    html.raw("</li>")
  }

  private func further(_ values: [(title: String, cell: Cell)], _ html: inout HTMLMarkup) {
    for (title, cell) in values {
      html.raw(" <span class=\"s\">")
      html.text(title.printable)
      html.raw(" ")
      html.cell(cell, moneyDecimals: paper.moneyDecimals)
      html.raw("</span>")
    }
  }
}
