/// A table of a paper as markup.
struct HTMLTable {
  private let table: PaperTable
  private let paper: Paper

  /// From this many rows on a table names its paper on every printed page.
  private static let rowsOfOnePage = 30

  init(_ table: PaperTable, of paper: Paper) {
    self.table = table
    self.paper = paper
  }

  func render(into html: inout HTMLMarkup) {
    if case .gathered(let who, let what) = table.layout {
      HTMLGathered(table, of: paper).render(who: who, what: what, caption: caption, into: &html)
      return
    }
    html.raw("<table class=\"rows\">\n")
    caption(&html)
    html.raw("<thead>\n")
    runningHead(columnCount: table.columns.count, &html)
    html.raw("<tr>")
    for column in table.columns { head(column, &html) }
    html.raw("</tr>\n</thead>\n")
    for group in table.groups {
      html.raw("<tbody>\n")
      for row in group.rows { self.row(row, &html) }
      if let subtotal = group.subtotal { sums(subtotal, " class=\"sub\"", &html) }
      html.raw("</tbody>\n")
    }
    if let totals = table.totals {
      html.raw("<tfoot>\n")
      sums(totals, "", &html)
      html.raw("</tfoot>\n")
    }
    html.raw("</table>\n")
  }

  private func caption(_ html: inout HTMLMarkup) {
    guard let title = table.title, !title.isEmpty else { return }
    html.element("caption", text: title.printable)
    html.raw("\n")
  }

  // MARK: Heads

  /// Which paper this is, on every printed page of a long table.
  func runningHead(columnCount: Int, _ html: inout HTMLMarkup) {
    guard table.groups.reduce(0, { $0 + $1.rows.count }) >= Self.rowsOfOnePage else { return }
    html.raw("<tr class=\"run\"><th colspan=\"\(columnCount)\" scope=\"colgroup\">")
    html.isolated(paper.title)
    if !paper.subtitle.isEmpty {
      html.raw(" · ")
      html.isolated(paper.subtitle)
    }
    for fact in paper.facts.prefix(3) {
      html.raw(" · ")
      html.text(fact.label.printable)
      html.raw(" ")
      html.cell(fact.value, moneyDecimals: paper.moneyDecimals)
    }
    html.raw("</th></tr>\n")
  }

  private func head(_ column: PaperTable.Column, _ html: inout HTMLMarkup) {
    let classes = column.kind.isAlignedRight ? " class=\"n\"" : ""
    if column.title.isEmpty {
      html.raw("<td\(classes)></td>")
    } else {
      html.element("th", " scope=\"col\"\(classes)", text: column.title.printable)
    }
  }

  // MARK: Rows

  /// The first text of a row is what the row is about: its head.
  private func row(_ row: [Cell], _ html: inout HTMLMarkup) {
    let heading = row.indices.first { index in
      if case .text = row[index].content { table.columns[index].kind == .text } else { false }
    }
    html.raw("<tr>")
    for (index, cell) in row.enumerated() {
      let column = table.columns[index]
      let name = index == heading ? "th" : "td"
      var attributes = index == heading ? " scope=\"row\"" : ""
      var classes: [String] = []
      if column.kind.isAlignedRight { classes.append("n") }
      if cell.content == .writeIn { classes.append("w") }
      if cell.emphasis == .strong || column.emphasis == .strong && cell.content != .blank {
        classes.append("s")
      }
      if !classes.isEmpty { attributes += " class=\"\(classes.joined(separator: " "))\"" }
      html.raw("<\(name)\(attributes)")
      label(of: column, cell, &html)
      html.raw(">")
      html.cell(cell, moneyDecimals: paper.moneyDecimals)
      html.raw("</\(name)>")
    }
    html.raw("</tr>\n")
  }

  /// On a narrow screen a value stands by itself and tells what it is.
  private func label(of column: PaperTable.Column, _ cell: Cell, _ html: inout HTMLMarkup) {
    guard column.kind.isAlignedRight || column.kind == .writeIn, cell.content != .blank,
      !column.title.isEmpty
    else { return }
    html.raw(" data-label=\"")
    html.text(column.title.printable)
    html.raw("\"")
  }

  private func sums(_ row: [Cell], _ attributes: String, _ html: inout HTMLMarkup) {
    html.raw("<tr\(attributes)>")
    var index = 0
    while index < row.count {
      let span = row.textSpan(at: index)
      let column = table.columns[index]
      let wide = span > 1 ? " colspan=\"\(span)\"" : ""
      // A text among numbers is a figure with a unit, such as a weight; in the first column it names the sums.
      if case .text = row[index].content, index == 0 || !column.kind.isAlignedRight {
        html.raw("<th scope=\"row\"\(wide)>")
        html.cell(row[index], moneyDecimals: paper.moneyDecimals)
        html.raw("</th>")
      } else {
        html.raw(column.kind.isAlignedRight ? "<td class=\"n\"" : "<td")
        label(of: column, row[index], &html)
        html.raw(">")
        html.cell(row[index], moneyDecimals: paper.moneyDecimals)
        html.raw("</td>")
      }
      index += span
    }
    html.raw("</tr>\n")
  }
}
