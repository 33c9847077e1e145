import ExactValues

/// Renders a paper as CSV for people, who open it in a spreadsheet: the same cells as its sheet in a workbook.
///
/// UTF-8 with BOM, CRLF, every text quoted and kept a text (`SpreadsheetText`), numbers and amounts bare; every row
/// has a cell for each column. Papers of one file follow each other with a blank row between.
public struct PaperCSVRenderer: Sendable {
  /// A renderer; there is nothing to choose.
  public init() {}

  /// The bytes of `papers`.
  ///
  /// - Complexity: O(*n*) in the size of the papers.
  public func render(_ papers: [Paper]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    let grids = papers.map { Grid($0) }
    let columnCount = grids.map(\.columnCount).max() ?? 1
    for (index, grid) in grids.enumerated() {
      if index > 0 { append(Grid.Row(role: .body, cells: []), columnCount, 0, to: &bytes) }
      for row in grid.rows { append(row, columnCount, grid.moneyDecimals, to: &bytes) }
    }
    return bytes
  }

  private func append(
    _ row: Grid.Row, _ columnCount: Int, _ decimals: Int, to bytes: inout [UInt8]
  ) {
    for column in 0..<columnCount {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      guard column < row.cells.count else { continue }
      let cell = row.cells[column]
      let text = cell.plainText(moneyDecimals: decimals)
      switch cell.content {
      case .number, .money: bytes += Array(text.utf8)
      case .blank, .writeIn: break
      case .text, .tickBox: SpreadsheetText.append(text, to: &bytes)
      }
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }
}
