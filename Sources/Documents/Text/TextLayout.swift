import ExactValues
import PlainText

/// Turns the parts of a paper into lines of text.
struct TextLayout {
  let width: Int
  let moneyDecimals: Int
  let words: any PageWords
  /// Whether the paper is too narrow for columns.
  var isNarrow = false

  /// The sections of a paper from top to bottom; a heading is part of what follows it.
  func sections(of paper: Paper) -> [TextSection] {
    var sections: [TextSection] = []
    var headings: [String] = []
    for block in (paper.facts.isEmpty ? [] : [.facts(paper.facts)]) + paper.blocks {
      if case .heading(let text, let level) = block {
        headings += heading(text, level: level)
        continue
      }
      var section = section(of: block)
      section.head = headings + section.head
      headings = []
      if section.pieces.isEmpty, !section.head.isEmpty { section.pieces = [.init(rows: [])] }
      sections.append(section)
    }
    if !headings.isEmpty {
      sections.append(TextSection(head: headings, pieces: [.init(rows: [])]))
    }
    return sections
  }

  private func section(of block: Paper.Block) -> TextSection {
    switch block {
    case .heading(let text, let level):
      TextSection(head: heading(text, level: level), pieces: [])
    case .table(let table):
      isNarrow
        ? StackedTable(table, layout: self).section : TextTable(table, layout: self).section
    case .note(let text):
      TextSection(head: [], pieces: [.init(rows: wrapped(text, width: width).map { [$0] })])
    case .facts(let facts):
      TextSection(head: [], pieces: lines(of: facts).map { .init(rows: [$0]) })
    case .signatures(let names):
      TextSection(head: [], pieces: [.init(rows: signatures(names))])
    case .index(let title, let entries):
      index(title, entries)
    case .cards(let cards):
      self.cards(cards)
    }
  }

  /// The first two levels are underlined, so that they stand out on a page of columns.
  private func heading(_ text: String, level: Int) -> [String] {
    let lines = wrapped(text, width: width)
    guard level <= 2 else { return lines }
    let longest = lines.map(DisplayWidth.of).max() ?? 0
    return lines + [String(repeating: level == 1 ? "=" : "-", count: longest)]
  }

  // MARK: Facts

  /// Facts, two a line where both fit half of it; a longer one has lines of its own.
  private func lines(of facts: [Paper.Fact]) -> [[String]] {
    let labels = facts.map { printable($0.label) }
    let values = facts.map { text(of: $0.value, writeInWidth: 16) }
    let labelWidth = labels.map(DisplayWidth.of).max() ?? 0
    let half = (width - 2) / 2
    func isShort(_ index: Int) -> Bool { labelWidth + 2 + DisplayWidth.of(values[index]) <= half }

    var lines: [[String]] = []
    var index = 0
    while index < facts.count {
      let label = padded(labels[index], to: labelWidth + 2)
      if isShort(index), index + 1 < facts.count, isShort(index + 1) {
        let left = padded(label + values[index], to: half + 2)
        lines.append([left + padded(labels[index + 1], to: labelWidth + 2) + values[index + 1]])
        index += 2
      } else {
        let value = wrapped(values[index], width: max(10, width - labelWidth - 2))
        let indent = String(repeating: " ", count: labelWidth + 2)
        lines.append(value.enumerated().map { ($0 == 0 ? label : indent) + $1 })
        index += 1
      }
    }
    return lines
  }

  // MARK: Signatures

  /// A line for each name with a free one above to write in, two side by side where they fit.
  private func signatures(_ names: [String]) -> [[String]] {
    let labels = names.map(printable)
    let labelWidth = labels.map(DisplayWidth.of).max() ?? 0
    let half = (width - 4) / 2
    let isPaired = labelWidth + 2 + 16 <= half
    let place = max(16, min(30, (isPaired ? half : width) - labelWidth - 2))
    let fields = labels.map {
      padded($0, to: labelWidth + 2) + String(repeating: "_", count: place)
    }
    guard isPaired else { return fields.map { ["", $0] } }
    return stride(from: 0, to: fields.count, by: 2).map { index in
      ["", fields[index] + (index + 1 < fields.count ? "    " + fields[index + 1] : "")]
    }
  }

  // MARK: Text

  /// A cell as text of one line; a place to write is `writeInWidth` wide.
  func text(of cell: Cell, writeInWidth: Int) -> String {
    let text: String
    switch cell.content {
    case .blank: return ""
    case .text(let value): text = printable(value)
    case .number(let value): text = String(value)
    case .money(let minorUnits): text = MoneyText.string(minorUnits, decimals: moneyDecimals)
    case .tickBox: text = "[ ]"
    case .writeIn: text = String(repeating: "_", count: writeInWidth)
    }
    return cell.emphasis == .strong ? "*" + text : text
  }

  /// `text` in lines of at most `width` cells.
  func wrapped(_ text: String, width: Int) -> [String] {
    DisplayWidth.lines(of: printable(text), width: width).map(String.init)
  }

  /// The cells of the longest word in `text`; one with wide characters can break at each of them, and is kept
  /// together up to `wideCells`.
  func longestWord(of text: String, wideCells: Int = 2) -> Int {
    printable(text).split(separator: " ").reduce(0) { longest, word in
      let cells = DisplayWidth.of(String(word))
      return cells > word.unicodeScalars.count
        ? max(longest, min(cells, wideCells)) : max(longest, cells)
    }
  }

  /// `text` with spaces after it up to `width` cells.
  func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// `text` with what does not print spelled out.
  func printable(_ text: String) -> String { text.printable }
}
