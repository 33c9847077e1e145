import PlainText

/// How many cells each column of a table gets.
///
/// As wide as what it holds, if that fits the line. Else titles run over several lines; else columns of
/// text give room, the widest first, and their text runs over several lines (or is cut, where the column
/// says it may be): first as far as words stay whole, then further. Numbers, boxes and places to write
/// keep their width even if the line grows too long.
struct TextColumnWidths {
  let widths: [Int]

  /// The narrowest that a column of text gets, unless it needs less or the words of its title more.
  private static let textWidthMin = 8

  /// `texts` are those of the table's cells, group after group with their subtotals, then the totals.
  init(_ table: PaperTable, texts: MeasuredTexts, layout: TextLayout) {
    let columns = table.columns
    let cells = Self.cellWidths(of: table, texts: texts)
    let titles = columns.map { DisplayWidth.of(layout.printable($0.title)) }
    let room = layout.width - 2 * max(0, columns.count - 1)

    var widths = zip(cells, titles).map(max)
    if widths.reduce(0, +) > room {
      var floors: [Int] = []
      // A title of four wide characters stays whole if the texts can make room for it; else it is cut in the middle.
      for wideCells in [8, 4] {
        let words = columns.map { layout.longestWord(of: $0.title, wideCells: wideCells) }
        widths = zip(cells, words).map(max)
        floors = columns.indices.map { index in
          columns[index].kind == .text
            ? min(widths[index], max(words[index], Self.textWidthMin)) : widths[index]
        }
        if floors.reduce(0, +) <= room { break }
      }
      if widths.reduce(0, +) > room {
        let wholeWords = Self.wholeWordWidths(of: table, layout: layout)
        Self.narrow(&widths, to: room, floors: zip(floors, wholeWords).map(max), columns: columns)
        // Words are cut just where that makes the row fit its line.
        if floors.reduce(0, +) <= room {
          Self.narrow(&widths, to: room, floors: floors, columns: columns)
        }
      }
    }
    self.widths = widths
  }

  /// What the widest cell of each column needs on one line.
  private static func cellWidths(of table: PaperTable, texts: MeasuredTexts) -> [Int] {
    var widths = table.columns.map { column in
      switch column.kind {
      case .tick: 3
      case .writeIn: 6
      case .text, .number, .money: 1
      }
    }
    var next = 0
    func measure(sums: [Cell]) {
      for column in sums.indices {
        if sums.textSpan(at: column) == 1 {
          widths[column] = max(widths[column], texts.widths[next + column])
        }
      }
      next += sums.count
    }
    for group in table.groups {
      for row in group.rows {
        for column in row.indices {
          widths[column] = max(widths[column], texts.widths[next + column])
        }
        next += row.count
      }
      if let subtotal = group.subtotal { measure(sums: subtotal) }
    }
    if let totals = table.totals { measure(sums: totals) }
    return widths
  }

  /// What the longest word of each column needs; one that may be cut needs none whole.
  private static func wholeWordWidths(of table: PaperTable, layout: TextLayout) -> [Int] {
    var widths = table.columns.map { _ in 0 }
    for group in table.groups {
      for row in group.rows {
        for column in row.indices where !table.columns[column].mayBeCut {
          guard case .text(let text) = row[column].content else { continue }
          widths[column] = max(widths[column], layout.longestWord(of: text))
        }
      }
    }
    return widths
  }

  /// Takes cell after cell from the widest column that can give one; of several, from one that may be cut,
  /// then from the rightmost.
  private static func narrow(
    _ widths: inout [Int], to room: Int, floors: [Int], columns: [PaperTable.Column]
  ) {
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let giving = widths.indices.filter { widths[$0] > floors[$0] }
      let widest = giving.max { left, right in
        (widths[left], columns[left].mayBeCut ? 1 : 0, left)
          < (widths[right], columns[right].mayBeCut ? 1 : 0, right)
      }
      guard let widest else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }
}
