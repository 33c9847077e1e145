import PlainText

/// A table of a paper as lines of text: the title, a ruled head, the rows, and totals under a rule.
struct TextTable {
  private let table: PaperTable
  private let layout: TextLayout
  private let widths: [Int]

  init(_ table: PaperTable, layout: TextLayout) {
    for row in table.groups.flatMap(\.rows) + table.sums {
      precondition(row.count == table.columns.count, "a row has a cell for each column")
    }
    self.table = table
    self.layout = layout
    widths = TextColumnWidths(table, layout: layout).widths
  }

  var section: TextSection {
    var pieces = table.groups.map { piece(of: $0) }
    // Groups of several lines stand apart, so that the eye stays with one of them.
    if table.groups.contains(where: { $0.rows.count > 1 || $0.subtotal != nil }) {
      for index in pieces.indices.dropFirst() { pieces[index].gap = 1 }
    }
    if let totals = table.totals {
      let lines = [rule] + self.lines(ofSums: totals)
      // The totals stay with the last group: alone on a page they would say nothing.
      if let last = pieces.indices.last, let row = pieces[last].rows.indices.last {
        pieces[last].rows[row] += lines
      } else {
        pieces.append(.init(rows: [lines]))
      }
    }
    let title = table.title ?? ""
    let continued = layout.words.continued(title)
    return TextSection(
      head: (title.isEmpty ? [] : layout.wrapped(title, width: layout.width)) + columnHead,
      continuedHead: layout.wrapped(continued, width: layout.width) + columnHead,
      pieces: pieces)
  }

  private func piece(of group: PaperTable.RowGroup) -> TextSection.Piece {
    var rows = group.rows.map { lines(of: $0) }
    if let subtotal = group.subtotal {
      let lines = [rule(above: subtotal)] + self.lines(ofSums: subtotal)
      if rows.isEmpty { rows.append(lines) } else { rows[rows.count - 1] += lines }
    }
    return TextSection.Piece(rows: rows)
  }

  // MARK: Head and rules

  private var columnHead: [String] {
    let titles = zip(table.columns, widths).map { column, width in
      layout.wrapped(column.title, width: width)
    }
    let height = titles.map(\.count).max() ?? 0
    let lines = (0..<height).map { line in
      // Shorter titles stand at the bottom, close to their cells.
      joined(titles.map { $0.count + line < height ? "" : $0[$0.count + line - height] })
    }
    return lines + [rule]
  }

  private var rule: String {
    joined(widths.map { String(repeating: "-", count: $0) })
  }

  /// A rule above the sums alone.
  private func rule(above sums: [Cell]) -> String {
    joined(
      table.columns.indices.map { index in
        switch sums[index].content {
        case .number, .money: String(repeating: "-", count: widths[index])
        default: ""
        }
      })
  }

  // MARK: Rows

  private func lines(of row: [Cell]) -> [String] {
    let cells = table.columns.indices.map { lines(of: row[$0], column: $0) }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { line in joined(cells.map { line < $0.count ? $0[line] : "" }) }
  }

  private func lines(of cell: Cell, column: Int) -> [String] {
    let width = widths[column]
    let text = layout.text(of: cell, writeInWidth: width)
    guard case .text = cell.content, DisplayWidth.of(text) > width else { return [text] }
    guard table.columns[column].mayBeCut else {
      return DisplayWidth.lines(of: text, width: width).map(String.init)
    }
    return [String(DisplayWidth.prefix(of: text, fitting: width - 1)) + "…"]
  }

  /// The lines of a row of sums, where text such as `Total` runs over the blank cells to its right.
  private func lines(ofSums row: [Cell]) -> [String] {
    var parts: [(lines: [String], width: Int, alignedRight: Bool)] = []
    var column = 0
    while column < row.count {
      let span = row.textSpan(at: column)
      let width = widths[column..<column + span].reduce(2 * (span - 1), +)
      if span > 1 {
        let text = layout.text(of: row[column], writeInWidth: width)
        let wrapped = DisplayWidth.lines(of: text, width: width).map(String.init)
        parts.append((wrapped, width, false))
      } else {
        let alignedRight = table.columns[column].kind.isAlignedRight
        parts.append((lines(of: row[column], column: column), width, alignedRight))
      }
      column += span
    }
    return (0..<(parts.map(\.lines.count).max() ?? 1)).map { line in
      var row = TextRow()
      for part in parts {
        let text = line < part.lines.count ? part.lines[line] : ""
        row.append(text, width: part.width, alignedRight: part.alignedRight)
      }
      return row.text
    }
  }

  private func joined(_ cells: [String]) -> String {
    var row = TextRow()
    for (index, column) in table.columns.enumerated() {
      row.append(cells[index], width: widths[index], alignedRight: column.kind.isAlignedRight)
    }
    return row.text
  }
}

extension PaperTable.Column.Kind {
  /// Digits of the same weight stand below each other.
  var isAlignedRight: Bool { self == .number || self == .money }
}

extension PaperTable {
  /// The rows of sums: those of the groups, then the totals.
  var sums: [[Cell]] { groups.compactMap(\.subtotal) + (totals.map { [$0] } ?? []) }
}

extension [Cell] {
  /// How many columns the cell at `column` of a row of sums takes: text takes the blanks after it too.
  func textSpan(at column: Int) -> Int {
    guard case .text = self[column].content else { return 1 }
    return 1 + self[(column + 1)...].prefix { $0.content == .blank }.count
  }
}
