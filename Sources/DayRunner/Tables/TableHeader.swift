import PlainText

/// Which cell of a CSV record belongs to which column of the schema.
struct TableHeader {
  /// For each cell of the file its position in the schema; -1 for a column that is ignored.
  private(set) var positions: [Int] = []

  /// Reads the header, and reports columns that are unknown, stand twice or are missing (R18).
  ///
  /// `nil` where the rows cannot be read by it.
  init?(
    _ record: CSVRecord, of file: SourceFile, schema: TableSchema, ignored: Set<String>,
    diagnostics: inout Diagnostics
  ) {
    var isGood = true
    var seen: [String: Place] = [:]
    let names = record.cells.map { record.text(of: $0, in: file.bytes.span) }
    let required = schema.columns.filter(\.isRequired).map(\.name)
    if !names.contains(where: { schema.position(of: $0) >= 0 }) {
      diagnostics.report(
        file.diagnostic(
          .column, at: Place(line: record.line, column: 1),
          TableFinding.noHeader(schema.table, required: required)))
      return nil
    }
    for cell in record.cells {
      let name = record.text(of: cell, in: file.bytes.span)
      let place = record.place(of: cell)
      if let first = seen[name] {
        diagnostics.report(
          file.diagnostic(
            .column, at: place, TableFinding.columnTwice(name),
            notes: [.init(file: file.name, place: first, Remark.standsHereAlready)]))
        isGood = false
      }
      seen[name] = place
      let position = schema.position(of: name)
      positions.append(position)
      if position >= 0 || ignored.contains(name) { continue }
      diagnostics.report(
        file.diagnostic(
          .column, at: place, Self.unknown(name, in: schema)))
      isGood = false
    }
    let missing = required.filter { seen[$0] == nil }
    if !missing.isEmpty {
      diagnostics.report(
        file.diagnostic(
          .column, at: Place(line: record.line, column: 1),
          TableFinding.missingColumns(missing, schema.table, required: required)))
      isGood = false
    }
    if !isGood { return nil }
  }

  /// Lays the cells of a record by the schema's columns.
  func lay(_ record: CSVRecord, into row: inout TableRecord) {
    row.line = record.line
    row.lineStart = record.lineStart
    row.lineEnd = record.lineEnd
    for (index, cell) in record.cells.enumerated() where positions[index] >= 0 {
      row.cells[positions[index]] = TableCell(
        start: cell.start, end: cell.end, isUnescaped: cell.isUnescaped,
        line: Int32(truncatingIfNeeded: record.line),
        column: cell.column, length: cell.length)
    }
    row.unescaped = record.unescaped
  }

  private static func unknown(_ name: String, in schema: TableSchema) -> TableFinding {
    if name.isEmpty { return .unnamedColumn }
    let near = SimilarWord.closest(to: name, among: schema.columns.map(\.name))
    return .unknownColumn(name, schema.table, near: near)
  }
}
