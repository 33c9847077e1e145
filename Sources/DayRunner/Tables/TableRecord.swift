import PlainText

/// One cell of a record: where its value stands, and where a message about it points.
struct TableCell: Sendable {
  /// The bytes of the value, in the source or in `TableRecord.unescaped`.
  var start = 0
  var end = 0
  /// Whether the value stands in `TableRecord.unescaped`.
  var isUnescaped = false
  /// Where the cell stands as written.
  var line: Int32 = 0
  var column: Int32 = 0
  var length: Int32 = 0

  /// Whether there is nothing in it: blank, or the column is absent.
  var isBlank: Bool { start == end }

  var place: Place { Place(line: Int(line), column: Int(column), length: Int(length)) }
}

/// One row of a table, from a CSV file or from a statement of a scenario: its cells by the schema's columns.
struct TableRecord: Sendable {
  /// The physical line where it starts, from 1.
  var line = 0
  /// The bytes of its physical line in the source; empty for a row of a scenario.
  var lineStart = 0
  var lineEnd = 0
  /// Whether a mistake in its statement was told: its cells are read for theirs, and the row is left out.
  var isDamaged = false
  /// The cells by the positions of `TableSchema.columns`.
  var cells: [TableCell] = []
  /// The values that do not stand in the source as they are.
  var unescaped: [UInt8] = []

  /// An empty record for a table of so many columns.
  init(columnCount: Int) {
    cells = [TableCell](repeating: TableCell(), count: columnCount)
  }

  /// A copy of a cell's value.
  ///
  /// Not inlined: in a closure that borrows the record the optimiser (6.3.1) fails over what becomes of it.
  @inline(never)
  func value(_ position: Int, in bytes: FileBytes) -> [UInt8] {
    let cell = cells[position]
    let range = cell.start..<cell.end
    return cell.isUnescaped ? Array(unescaped[range]) : bytes[range]
  }

  /// Where a message about a cell points; the start of the row if the column is absent.
  func place(_ position: Int) -> Place {
    cells[position].line == 0 ? Place(line: line, column: 1) : cells[position].place
  }
}
