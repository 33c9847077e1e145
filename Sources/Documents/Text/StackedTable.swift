import PlainText

/// A table on paper too narrow for columns: each row is what it is about, then its values with what they are.
///
///     [ ] A-03 egg30 鲜鸡蛋30枚
///         Units *13  Cases 1  of 12
///
/// Where a group is somebody and what is theirs, the number of units stands before its goods:
///
///     *12 王伟 *******1234 3-1701
///     [ ] *2 鲜鸡蛋30枚 egg30
struct StackedTable {
  private let table: PaperTable
  private let layout: TextLayout
  private let reading: GatheredRow.Reading

  init(_ table: PaperTable, layout: TextLayout) {
    self.table = table
    self.layout = layout
    reading = GatheredRow.Reading(table)
  }

  /// The table below `headings`.
  func section(below headings: [String]) -> TextSection {
    let rule = String(repeating: "-", count: layout.width)
    let title = table.title ?? ""
    var section = TextSection(headings: headings)
    let start = section.lines.count
    if !title.isEmpty { section.lines.add(layout.wrapped(title, width: layout.width)) }
    section.lines.add([rule])
    section.endHead()
    section.repeatHead(from: start)
    let standApart = table.groups.contains { $0.rows.count > 1 }
    for (index, group) in table.groups.enumerated() {
      for lines in rows(of: group) + (group.subtotal.map { [lines(ofSums: $0)] } ?? []) {
        section.lines.add(lines)
        section.endRow()
      }
      section.endPiece(gap: standApart && index > 0 ? 1 : 0)
    }
    if let totals = table.totals { section.addPiece([rule] + lines(ofSums: totals)) }
    return section
  }

  private func rows(of group: PaperTable.RowGroup) -> [[String]] {
    guard case .gathered = table.layout else { return group.rows.map { lines(of: $0) } }
    return group.rows.enumerated().map { index, row in
      let parts = reading.read(row, isItem: index > 0)
      if index == 0 {
        return hanging([text(row[0])] + (group.who ?? parts.texts).map(text), indent: 4)
      }
      let names = parts.hasTick ? parts.texts.reversed() : parts.texts
      return hanging(
        (parts.hasTick ? ["[ ]"] : []) + [text(parts.count)] + names.map(text)
          + parts.marks.map(text) + parts.further.map { label($0.title, $0.cell) },
        indent: 4)
    }
  }

  /// A row that stands by itself: boxes and texts, then each other value with the title of its column.
  private func lines(of row: [Cell]) -> [String] {
    var names: [String] = []
    var values: [String] = []
    for (column, cell) in zip(table.columns, row) {
      switch cell.content {
      case .blank: continue
      case .text where !column.kind.isAlignedRight, .tickBox: names.append(text(cell))
      case .text, .number, .money, .writeIn: values.append(label(column.title, cell))
      }
    }
    let indent = String(repeating: " ", count: 4)
    return hanging(names, indent: 4)
      + flowing(values, width: layout.width - 4).map { indent + $0 }
  }

  private func lines(ofSums row: [Cell]) -> [String] {
    var parts: [String] = []
    for (column, cell) in zip(table.columns, row) {
      if case .text = cell.content {
        parts.append(text(cell))
      } else if cell.content != .blank {
        parts.append(label(column.title, cell))
      }
    }
    return flowing(parts, width: layout.width)
  }

  private func text(_ cell: Cell) -> String { layout.text(of: cell, writeInWidth: 8) }

  private func label(_ title: String, _ cell: Cell) -> String {
    title.isEmpty ? text(cell) : layout.printable(title) + " " + text(cell)
  }

  /// Words after one another, further lines further in.
  private func hanging(_ words: [String], indent: Int) -> [String] {
    let text = words.filter { !$0.isEmpty }.joined(separator: " ")
    if text.isEmpty { return [] }
    guard DisplayWidth.of(text) > layout.width else { return [text] }
    let first = DisplayWidth.lines(of: text, width: layout.width)
    // The rest is broken anew, for lines that are that much shorter.
    let rest = text[(first.first?.endIndex ?? text.startIndex)...].drop { $0 == " " }
    let margin = String(repeating: " ", count: indent)
    return [String(first[0])]
      + DisplayWidth.lines(of: String(rest), width: layout.width - indent).map { margin + $0 }
  }

  /// Parts that stay whole, two spaces between them, as many on a line as it takes.
  private func flowing(_ parts: [String], width: Int) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, DisplayWidth.of(last) + 2 + DisplayWidth.of(part) <= width {
        lines[lines.count - 1] += "  " + part
      } else {
        lines += DisplayWidth.lines(of: part, width: width).map(String.init)
      }
    }
    return lines
  }
}
