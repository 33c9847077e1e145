import PlainText

/// One sheet of a workbook.
struct SheetPart {
  private let grid: Grid
  /// Spreadsheets keep 15 digits of a number; longer ones are written as text, so that none is lost.
  private static let exactMagnitudeMax: UInt64 = 999_999_999_999_999
  private static let widthRange = 5...48

  init(_ grid: Grid) {
    self.grid = grid
  }

  /// The part `xl/worksheets/sheetN.xml`.
  func render(_ strings: inout SharedStrings) -> [UInt8] {
    let last = "\(SheetPlace.letters(grid.columnCount - 1))\(max(1, grid.rows.count))"
    var bytes = Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:\(last)"/>\
      \(view)<sheetFormatPr defaultRowHeight="15"/>\(columns)<sheetData>
      """.utf8)
    for index in grid.rows.indices { row(index, &strings, &bytes) }
    bytes += Array(
      """
      </sheetData>\
      <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>\
      <headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>
      """.utf8)
    return bytes
  }

  private var view: String {
    guard grid.frozenRowCount > 0 else {
      return "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>"
    }
    let first = "A\(grid.frozenRowCount + 1)"
    return "<sheetViews><sheetView workbookViewId=\"0\">"
      + "<pane ySplit=\"\(grid.frozenRowCount)\" topLeftCell=\"\(first)\""
      + " activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>"
      + "</sheetView></sheetViews>"
  }

  /// As wide as the cells of all tables and facts, so that no number is shown as `###` and no text lies over the next;
  /// what runs over the cells beside it takes no width.
  private var columns: String {
    "<cols>"
      + (0..<grid.columnCount).map { column in
        let widest = grid.rows.reduce(0) { widest, row in
          guard column < row.cells.count, row.role != .title, !runsOver(row, column) else {
            return widest
          }
          let text = row.cells[column].plainText(moneyDecimals: grid.moneyDecimals)
          return max(widest, DisplayWidth.of(text))
        }
        let width = min(Self.widthRange.upperBound, max(Self.widthRange.lowerBound, widest + 2))
        return
          "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
      }.joined() + "</cols>"
  }

  /// Whether a text has nothing to its right and may be long: a title, a note, the value of a fact.
  private func runsOver(_ row: Grid.Row, _ column: Int) -> Bool {
    guard row.role == .body, row.cells.count <= 2, column == row.cells.count - 1 else {
      return false
    }
    if case .text = row.cells[column].content { return true }
    return false
  }

  private func row(_ index: Int, _ strings: inout SharedStrings, _ bytes: inout [UInt8]) {
    let row = grid.rows[index]
    // The letters of a title are larger than those of other rows.
    let height = row.role == .title ? " ht=\"20\" customHeight=\"1\"" : ""
    bytes += Array("<row r=\"\(index + 1)\"\(height)>".utf8)
    for (column, cell) in row.cells.enumerated() {
      let place = "\(SheetPlace.letters(column))\(index + 1)"
      let style = style(of: cell, in: row, column: column)
      switch cell.content {
      case .blank:
        if row.role == .total { bytes += Array("<c r=\"\(place)\" s=\"\(style)\"/>".utf8) }
      case .writeIn:
        bytes += Array("<c r=\"\(place)\" s=\"\(style)\"/>".utf8)
      case .number(let figure) where figure.value.magnitude <= Self.exactMagnitudeMax,
        .money(let figure) where figure.value.magnitude <= Self.exactMagnitudeMax:
        let text = cell.plainText(moneyDecimals: grid.moneyDecimals)
        bytes += Array("<c r=\"\(place)\" s=\"\(style)\"><v>\(text)</v></c>".utf8)
      case .text, .number, .money, .tickBox:
        let text = cell.plainText(moneyDecimals: grid.moneyDecimals)
        if text.isEmpty { continue }
        let number = strings.number(of: text)
        bytes += Array("<c r=\"\(place)\" s=\"\(style)\" t=\"s\"><v>\(number)</v></c>".utf8)
      }
    }
    bytes += Array("</row>".utf8)
  }

  private func style(of cell: Cell, in row: Grid.Row, column: Int) -> Int {
    let isStrong = cell.emphasis == .strong
    let runsOver = runsOver(row, column)
    let style: SheetStyle
    switch (row.role, cell.content) {
    case (.title, _): style = .title
    case (.head, _):
      let isRight = column < row.standsOverNumbers.count && row.standsOverNumbers[column]
      style = isRight ? .headRight : .head
    case (.total, .number): style = .totalNumber
    case (.total, .money): style = .totalMoney
    case (.total, _): style = .totalText
    case (_, .number): style = isStrong ? .numberStrong : .number
    case (_, .money): style = isStrong ? .moneyStrong : .money
    case (_, .writeIn): style = .writeIn
    case (_, .text(let text)) where SpreadsheetText.needsApostrophe(text):
      style = runsOver ? .guardedRunning : isStrong ? .guardedStrong : .guarded
    // A long note or fact runs over the cells beside it instead of growing its row.
    case (_, .text) where runsOver: style = .textRunning
    case (_, .text): style = isStrong ? .textStrong : .text
    case (_, .blank), (_, .tickBox): style = .plain
    }
    return style.rawValue
  }
}
