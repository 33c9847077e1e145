/// One paper as the markup of an article.
struct HTMLArticle {
  private let paper: Paper
  /// The level of the paper's own head: 1 where it stands alone.
  private let topLevel: Int

  init(_ paper: Paper, topLevel: Int) {
    self.paper = paper
    self.topLevel = topLevel
  }

  mutating func render(into html: inout HTMLMarkup) {
    html.element("h\(topLevel)", " class=\"title\"", text: paper.title.printable)
    html.raw("\n")
    if !paper.subtitle.isEmpty {
      html.raw("<p class=\"of\">")
      html.isolated(paper.subtitle)
      html.raw("</p>\n")
    }
    facts(paper.facts, &html)
    for block in paper.blocks { render(block, into: &html) }
  }

  private func render(_ block: Paper.Block, into html: inout HTMLMarkup) {
    switch block {
    case .heading(let text, let level):
      heading(text, level: level, &html)
    case .table(let table):
      HTMLTable(table, of: paper).render(into: &html)
    case .note(let text):
      html.raw("<p class=\"message\">")
      html.isolated(text)
      html.raw("</p>\n")
    case .facts(let facts):
      self.facts(facts, &html)
    case .signatures(let names):
      html.raw("<ul class=\"signs\">\n")
      for name in names {
        html.raw("<li>")
        html.text(name.printable)
        html.raw(" <span></span></li>\n")
      }
      html.raw("</ul>\n")
    case .index(let title, let entries):
      index(title, entries, &html)
    case .cards(let cards):
      html.raw("<ul class=\"cards\">\n")
      for card in cards { self.card(card, &html) }
      html.raw("</ul>\n")
    }
  }

  /// No level is left out below the paper's head, whatever level the paper asks for.
  private func heading(_ text: String, level: Int, _ html: inout HTMLMarkup) {
    let name = "h\(min(6, topLevel + max(1, level - 1)))"
    html.element(name, text: text.printable)
    html.raw("\n")
  }

  private func facts(_ facts: [Paper.Fact], _ html: inout HTMLMarkup) {
    guard !facts.isEmpty else { return }
    html.raw("<dl class=\"facts\">\n")
    for fact in facts {
      html.raw("<div>")
      html.element("dt", text: fact.label.printable)
      html.raw(fact.value.content == .writeIn ? "<dd class=\"w\">" : "<dd>")
      html.cell(fact.value, moneyDecimals: paper.moneyDecimals)
      html.raw("</dd></div>\n")
    }
    html.raw("</dl>\n")
  }

  private func index(_ title: String, _ entries: [Paper.IndexEntry], _ html: inout HTMLMarkup) {
    heading(title, level: 2, &html)
    html.raw("<ul class=\"index\">\n")
    for entry in entries {
      html.raw("<li>")
      html.isolated(entry.key)
      html.raw(" ")
      html.isolated(entry.name)
      html.raw(" <b>")
      html.isolated(entry.place)
      html.raw("</b></li>\n")
    }
    html.raw("</ul>\n")
  }

  private func card(_ card: Paper.Card, _ html: inout HTMLMarkup) {
    html.raw("<li><div class=\"top\"><b>")
    html.isolated(card.lead)
    html.raw("</b> ")
    html.isolated(card.title)
    if !card.corner.isEmpty {
      html.raw(" <span>")
      html.isolated(card.corner)
      html.raw("</span>")
    }
    html.raw("</div>")
    for line in card.lines {
      html.raw(line.emphasis == .strong ? "<p class=\"s\">" : "<p>")
      html.cell(line, moneyDecimals: paper.moneyDecimals)
      html.raw("</p>")
    }
    html.raw("</li>\n")
  }
}

extension HTMLMarkup {
  /// What stands in a cell.
  mutating func cell(_ cell: Cell, moneyDecimals: Int) {
    switch cell.content {
    case .blank, .writeIn: break
    case .tickBox: raw("<span class=\"box\">☐</span>")
    case .text(let text): isolated(text)
    case .number, .money: raw(cell.plainText(moneyDecimals: moneyDecimals))
    }
  }
}
