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
      var section = section(of: block, below: headings)
      headings = []
      if section.pieces.isEmpty, !section.head.isEmpty { section.endPiece() }
      sections.append(section)
    }
    if !headings.isEmpty {
      var section = TextSection(headings: headings)
      section.endPiece()
      sections.append(section)
    }
    return sections
  }

  private func section(of block: Paper.Block, below headings: [String]) -> TextSection {
    if case .table(let table) = block {
      return isNarrow
        ? StackedTable(table, layout: self).section(below: headings)
        : TextTable(table, layout: self).section(below: headings)
    }
    var section = TextSection(headings: headings)
    switch block {
    case .heading(let text, let level):
      section.lines.add(heading(text, level: level))
      section.endHead()
    case .table: break
    case .note(let text):
      for line in wrapped(text, width: width) {
        section.lines.add([line])
        section.endRow()
      }
      section.endPiece()
    case .facts(let facts): lay(facts, in: &section)
    case .signatures(let names):
      for line in signatures(names) {
        section.lines.add(line)
        section.endRow()
      }
      section.endPiece()
    case .index(let title, let entries): lay(entries, under: title, in: &section)
    case .cards(let cards):
      for card in cards { section.addPiece(lines(of: card)) }
    }
    return section
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
  private func lay(_ facts: [Paper.Fact], in section: inout TextSection) {
    var labels = MeasuredTexts()
    var values = MeasuredTexts()
    for fact in facts {
      labels.add(fact.label)
      values.add(fact.value, by: self, writeInWidth: 16)
    }
    let labelWidth = labels.widths.max() ?? 0
    let half = (width - 2) / 2
    func isShort(_ index: Int) -> Bool { labelWidth + 2 + values.widths[index] <= half }
    func append(_ texts: MeasuredTexts, _ index: Int, width: Int, to lines: inout TextLines) {
      lines.append(copying: texts.bytes.span.extracting(texts.extent(of: index)))
      lines.append(repeating: " ", count: max(0, width - texts.widths[index]))
    }

    var index = 0
    while index < facts.count {
      append(labels, index, width: labelWidth + 2, to: &section.lines)
      if isShort(index) {
        let isPaired = index + 1 < facts.count && isShort(index + 1)
        append(values, index, width: half - labelWidth, to: &section.lines)
        index += 1
        if isPaired {
          append(labels, index, width: labelWidth + 2, to: &section.lines)
          append(values, index, width: 0, to: &section.lines)
          index += 1
        }
        section.lines.endLine()
      } else {
        let text = values.bytes.span.extracting(values.extent(of: index))
        let lines = DisplayWidth.lines(of: text, width: max(10, width - labelWidth - 2))
        for (ordinal, line) in lines.enumerated() {
          if ordinal > 0 { section.lines.append(repeating: " ", count: labelWidth + 2) }
          section.lines.append(copying: text.extracting(line))
          section.lines.endLine()
        }
        index += 1
      }
      section.endRow()
      section.endPiece()
    }
  }

  // MARK: Signatures

  /// A line for each name with a free one above to write in, two side by side where they fit.
  private func signatures(_ names: [String]) -> [[String]] {
    let labels = names.map(printable)
    let labelWidth = labels.map(DisplayWidth.of).max() ?? 0
    let half = (width - 4) / 2
    let isPaired = labelWidth + 2 + 16 <= half
    let place = min(30, (isPaired ? half : width) - labelWidth - 2)
    // On a roll a long name leaves no room to write beside it.
    if place < 8 {
      return labels.map {
        [""] + wrapped($0, width: width) + [String(repeating: "_", count: min(30, width))]
      }
    }
    let fields = labels.map {
      padded($0, to: labelWidth + 2) + String(repeating: "_", count: place)
    }
    guard isPaired else { return fields.map { ["", $0] } }
    return stride(from: 0, to: fields.count, by: 2).map { index in
      ["", fields[index] + (index + 1 < fields.count ? "    " + fields[index + 1] : "")]
    }
  }

  // MARK: Text

  /// Appends a cell as text of one line; a place to write is `writeInWidth` wide.
  func append(_ cell: Cell, writeInWidth: Int, to bytes: inout [UInt8]) {
    if case .blank = cell.content { return }
    if cell.emphasis == .strong { bytes.append(UInt8(ascii: "*")) }
    switch cell.content {
    case .blank: break
    case .text(let value): value.appendPrintable(to: &bytes)
    case .number(let figure): DecimalDigits.append(figure.value, to: &bytes)
    case .money(let figure):
      MoneyText.append(figure.value, decimals: moneyDecimals, to: &bytes)
    case .tickBox: bytes.append(contentsOf: "[ ]".utf8)
    case .writeIn: for _ in 0..<writeInWidth { bytes.append(UInt8(ascii: "_")) }
    }
  }

  /// The same text as a string.
  func text(of cell: Cell, writeInWidth: Int) -> String {
    var bytes: [UInt8] = []
    append(cell, writeInWidth: writeInWidth, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `text` in lines of at most `width` cells.
  func wrapped(_ text: String, width: Int) -> [String] {
    DisplayWidth.lines(of: printable(text), width: width).map(String.init)
  }

  /// The cells of the longest word in `text`; one with wide characters can break at each of them, and is kept
  /// together up to `wideCells`.
  func longestWord(of text: String, wideCells: Int = 2) -> Int {
    let text = printable(text)
    let bytes = text.utf8.span
    var longest = 0
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: " ") {
      let word = bytes.extracting(start..<end)
      let cells = DisplayWidth.of(word)
      let isWide = cells > UTF8Text.scalarCount(of: word)
      longest = max(longest, isWide ? min(cells, wideCells) : cells)
      start = end + 1
    }
    return longest
  }

  /// `text` with spaces after it up to `width` cells.
  func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// `text` with what does not print spelled out.
  func printable(_ text: String) -> String { text.printable }
}
