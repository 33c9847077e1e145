/// Renders papers as Markdown with tables (GFM), for chats, wikis and issue trackers.
///
/// Every mark that Markdown reads is escaped in text, so that a name stays a name.
public struct MarkdownRenderer: Sendable {
  /// A renderer; there is nothing to choose.
  public init() {}

  /// The bytes of `papers` one after the other, which end in one LF.
  ///
  /// - Precondition: each row of a table has a cell for each column.
  /// - Complexity: O(*n*) in the size of the papers.
  public func render(_ papers: [Paper]) -> [UInt8] {
    var text = MarkdownText()
    for (index, paper) in papers.enumerated() {
      if index > 0 { text.paragraph("---") }
      text.decimals = paper.moneyDecimals
      text.paragraph("# " + text.escaped(paper.title))
      if !paper.subtitle.isEmpty { text.paragraph("**\(text.escaped(paper.subtitle))**") }
      text.facts(paper.facts)
      for block in paper.blocks { text.append(block) }
    }
    return Array(text.text.utf8)
  }
}

/// Markdown in the making, paragraph by paragraph.
private struct MarkdownText {
  var decimals = 0
  private(set) var text = ""

  mutating func paragraph(_ lines: String) {
    if !text.isEmpty { text += "\n" }
    text += lines + "\n"
  }

  mutating func append(_ block: Paper.Block) {
    switch block {
    case .heading(let words, let level):
      paragraph(String(repeating: "#", count: min(6, max(2, level))) + " " + escaped(words))
    case .table(let table): self.table(table)
    case .note(let words): paragraph(escaped(words))
    case .facts(let facts): self.facts(facts)
    case .signatures(let names):
      paragraph(names.map { "- \(escaped($0)): ______________" }.joined(separator: "\n"))
    case .index(let title, let entries):
      paragraph("## " + escaped(title))
      paragraph(
        entries.map { "- \(escaped($0.key)) \(escaped($0.name)): **\(escaped($0.place))**" }
          .joined(separator: "\n"))
    case .cards(let cards):
      for card in cards { self.card(card) }
    }
  }

  mutating func facts(_ facts: [Paper.Fact]) {
    guard !facts.isEmpty else { return }
    paragraph(facts.map { "- \(escaped($0.label)): \(cell($0.value))" }.joined(separator: "\n"))
  }

  private mutating func card(_ card: Paper.Card) {
    let head = [card.lead, card.title, card.corner].filter { !$0.isEmpty }.map(escaped)
    paragraph("### " + head.joined(separator: " · "))
    paragraph(card.lines.map { "- \(cell($0))" }.joined(separator: "\n"))
  }

  private mutating func table(_ table: PaperTable) {
    if let title = table.title, !title.isEmpty { paragraph("## " + escaped(title)) }
    let head = line(table.columns.map { escaped($0.title) })
    let rule = line(table.columns.map { $0.kind.isAlignedRight ? "---:" : "---" })
    var rows: [String] = []
    for group in table.groups {
      rows += group.rows.map { line($0.map(cell)) }
      if let subtotal = group.subtotal { rows.append(line(subtotal.map(sum))) }
    }
    if let totals = table.totals { rows.append(line(totals.map(sum))) }
    paragraph(([head, rule] + rows).joined(separator: "\n"))
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func cell(_ cell: Cell) -> String {
    let text = escaped(cell.plainText(moneyDecimals: decimals))
    return cell.emphasis == .strong && !text.isEmpty ? "**\(text)**" : text
  }

  private func sum(_ cell: Cell) -> String {
    let text = escaped(cell.plainText(moneyDecimals: decimals))
    return text.isEmpty ? "" : "**\(text)**"
  }

  /// `words` with a backslash before every mark that Markdown, or a chat that makes links, would read.
  func escaped(_ words: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar = " "
    for scalar in words.printable.unicodeScalars {
      if isMark(scalar, after: previous) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
      previous = scalar
    }
    return escaped
  }

  private func isMark(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "!", "|", "&", "~",
      "=", "@":
      true
    // Dates and times keep theirs, where nothing can start: `2026-11-20 12:00`.
    case "-", ":": !("0"..."9").contains(previous)
    // Of `www.` a chat would make a link.
    case ".": previous == "w" || previous == "W"
    default: false
    }
  }
}
