import PlainText

/// A table of a paper as lines of text: the title, a ruled head, the rows, and totals under a rule.
struct TextTable {
  private let table: PaperTable
  private let layout: TextLayout
  /// The texts of the cells, in the order in which rows are laid.
  private var texts = MeasuredTexts()
  private let widths: [Int]

  init(_ table: PaperTable, layout: TextLayout) {
    self.table = table
    self.layout = layout
    for group in table.groups {
      for row in group.rows { Self.add(row, of: table, by: layout, to: &texts) }
      if let subtotal = group.subtotal { Self.add(subtotal, of: table, by: layout, to: &texts) }
    }
    if let totals = table.totals { Self.add(totals, of: table, by: layout, to: &texts) }
    widths = TextColumnWidths(table, texts: texts, layout: layout).widths
  }

  private static func add(
    _ row: [Cell], of table: PaperTable, by layout: TextLayout, to texts: inout MeasuredTexts
  ) {
    precondition(row.count == table.columns.count, "a row has a cell for each column")
    for cell in row { texts.add(cell, by: layout, writeInWidth: 6) }
  }

  /// The table below `headings`.
  func section(below headings: [String]) -> TextSection {
    var section = TextSection(headings: headings)
    let title = table.title ?? ""
    let columnHead = columnHead
    if !title.isEmpty { section.lines.add(layout.wrapped(title, width: layout.width)) }
    section.lines.add(0..<columnHead.count, of: columnHead)
    section.endHead()
    section.lines.add(layout.wrapped(layout.words.continued(title), width: layout.width))
    section.lines.add(0..<columnHead.count, of: columnHead)
    section.endContinuedHead()

    // Groups of several lines stand apart, so that the eye stays with one of them.
    let standApart = table.groups.contains { $0.rows.count > 1 || $0.subtotal != nil }
    var next = 0
    for (index, group) in table.groups.enumerated() {
      for row in group.rows {
        lay(row, from: next, in: &section.lines)
        section.endRow()
        next += row.count
      }
      if let subtotal = group.subtotal {
        rule(above: subtotal, in: &section.lines)
        lay(sums: subtotal, from: next, in: &section.lines)
        section.extendRow()
        next += subtotal.count
      }
      section.endPiece(gap: standApart && index > 0 ? 1 : 0)
    }
    if let totals = table.totals {
      rule(in: &section.lines)
      lay(sums: totals, from: next, in: &section.lines)
      // The totals stay with the last group: alone on a page they would say nothing.
      section.extendPiece()
    }
    return section
  }

  // MARK: Head and rules

  private var columnHead: TextLines {
    var head = TextLines()
    let titles = zip(table.columns, widths).map { column, width in
      layout.wrapped(column.title, width: width)
    }
    let height = titles.map { $0.count }.max() ?? 0
    for line in 0..<height {
      var row = TextRow()
      for (column, title) in titles.enumerated() {
        // Shorter titles stand at the bottom, close to their cells.
        let text = title.count + line < height ? "" : title[title.count + line - height]
        row.append(
          text.utf8.span, cells: DisplayWidth.of(text), width: widths[column],
          alignedRight: table.columns[column].kind.isAlignedRight, to: &head)
      }
      head.endLine()
    }
    rule(in: &head)
    return head
  }

  private func rule(in lines: inout TextLines) {
    var row = TextRow()
    for width in widths { row.appendRule(width: width, to: &lines) }
    lines.endLine()
  }

  /// A rule above the sums alone.
  private func rule(above sums: [Cell], in lines: inout TextLines) {
    var row = TextRow()
    for (column, cell) in sums.enumerated() {
      switch cell.content {
      case .number, .money: row.appendRule(width: widths[column], to: &lines)
      default: row.skip(width: widths[column])
      }
    }
    lines.endLine()
  }

  // MARK: Rows

  /// Lays a row whose texts start at `first`.
  private func lay(_ row: [Cell], from first: Int, in lines: inout TextLines) {
    for column in row.indices where runsOver(row[column], first + column, width: widths[column]) {
      return lay(row.indices.map { part(row, $0, first: first, span: 1) }, in: &lines)
    }
    var line = TextRow()
    for column in row.indices {
      let width = widths[column]
      if case .writeIn = row[column].content {
        let place = placeToWrite(row[column], width: width)
        line.append(
          place.span, cells: place.count, width: width, alignedRight: false, to: &lines)
      } else {
        line.append(
          texts.bytes.span.extracting(texts.extent(of: first + column)),
          cells: texts.widths[first + column], width: width,
          alignedRight: table.columns[column].kind.isAlignedRight, to: &lines)
      }
    }
    lines.endLine()
  }

  /// Lays a row of sums, where text such as `Total` runs over the blank cells to its right.
  private func lay(sums row: [Cell], from first: Int, in lines: inout TextLines) {
    var parts: [Part] = []
    var column = 0
    while column < row.count {
      let span = row.textSpan(at: column)
      parts.append(part(row, column, first: first, span: span))
      column += span
    }
    lay(parts, in: &lines)
  }

  /// Whether a cell needs more than one line, or is cut.
  private func runsOver(_ cell: Cell, _ text: Int, width: Int) -> Bool {
    guard case .text = cell.content else { return false }
    return texts.widths[text] > width
  }

  /// A cell in the lines that it needs.
  private struct Part {
    var lines: [[UInt8]]
    var width: Int
    var alignedRight: Bool
  }

  /// A cell with the `span - 1` blank ones to its right, whose room it takes too.
  private func part(_ row: [Cell], _ column: Int, first: Int, span: Int) -> Part {
    let width = widths[column..<column + span].reduce(2 * (span - 1), +)
    var part = Part(
      lines: [], width: width,
      alignedRight: span == 1 && table.columns[column].kind.isAlignedRight)
    let text = texts.bytes.span.extracting(texts.extent(of: first + column))
    if case .writeIn = row[column].content {
      part.lines = [placeToWrite(row[column], width: width)]
    } else if !runsOver(row[column], first + column, width: width) {
      part.lines = [[UInt8](copying: text)]
    } else if span == 1, table.columns[column].mayBeCut {
      let kept = DisplayWidth.prefix(of: text, fitting: width - 1)
      part.lines = [[UInt8](copying: text.extracting(0..<kept)) + Array("…".utf8)]
    } else {
      part.lines = DisplayWidth.lines(of: text, width: width).map {
        [UInt8](copying: text.extracting($0))
      }
    }
    return part
  }

  private func lay(_ parts: [Part], in lines: inout TextLines) {
    for line in 0..<(parts.map { $0.lines.count }.max() ?? 1) {
      var row = TextRow()
      for part in parts {
        let text = line < part.lines.count ? part.lines[line] : []
        row.append(
          text.span, cells: DisplayWidth.of(text.span), width: part.width,
          alignedRight: part.alignedRight, to: &lines)
      }
      lines.endLine()
    }
  }

  private func placeToWrite(_ cell: Cell, width: Int) -> [UInt8] {
    var place: [UInt8] = []
    layout.append(cell, writeInWidth: width, to: &place)
    return place
  }
}

extension PaperTable.Column.Kind {
  /// Digits of the same weight stand below each other.
  var isAlignedRight: Bool { self == .number || self == .money }
}

extension [Cell] {
  /// How many columns the cell at `column` of a row of sums takes: text takes the blanks after it too.
  func textSpan(at column: Int) -> Int {
    guard case .text = self[column].content else { return 1 }
    return 1 + self[(column + 1)...].prefix { $0.content == .blank }.count
  }
}
