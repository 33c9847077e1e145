import PlainText

/// Which cell of a CSV record belongs to which column of the schema.
struct TableHeader {
  /// For each cell of the file its position in the schema; -1 for a column that is ignored.
  private(set) var positions: [Int] = []

  /// The name of a column, and where it stands: nowhere where the command line says it.
  private typealias Name = (text: String, place: Place?)

  /// Reads the header, and reports columns that are unknown, stand twice or are missing (R18).
  ///
  /// `nil` where the rows cannot be read by it.
  init?(
    _ record: CSVRecord, of file: SourceFile, schema: TableSchema, ignored: Set<String>,
    diagnostics: inout Diagnostics
  ) {
    let names = record.cells.map { cell in
      Name(record.text(of: cell, in: file.bytes.span), record.place(of: cell))
    }
    if !names.contains(where: { schema.position(of: $0.text) >= 0 }) {
      diagnostics.report(
        file.diagnostic(
          .column, at: Place(line: record.line, column: 1),
          TableFinding.noHeader(
            schema.table, HeaderLook(names.map(\.text), schema),
            required: Self.required(of: schema))))
      return nil
    }
    self.init(
      names, start: Place(line: record.line, column: 1), of: file, schema: schema,
      ignored: ignored, diagnostics: &diagnostics)
  }

  /// Takes the columns of a table without a header as the command line names them, under the same conditions.
  init?(
    naming columns: [String], of file: SourceFile, schema: TableSchema, ignored: Set<String>,
    diagnostics: inout Diagnostics
  ) {
    self.init(
      columns.map { Name($0, nil) }, start: nil, of: file, schema: schema, ignored: ignored,
      diagnostics: &diagnostics)
  }

  private init?(
    _ names: [Name], start: Place?, of file: SourceFile, schema: TableSchema,
    ignored: Set<String>, diagnostics: inout Diagnostics
  ) {
    var isGood = true
    var seen: [String: Place?] = [:]
    for (name, place) in names {
      if let first = seen[name] {
        diagnostics.report(
          file.diagnostic(
            .column, at: place, TableFinding.columnTwice(name),
            notes: first.map { [.init(file: file.name, place: $0, Remark.standsHereAlready)] }
              ?? []))
        isGood = false
      }
      seen[name] = .some(place)
      let position = schema.position(of: name)
      positions.append(position)
      if position >= 0 || ignored.contains(name) { continue }
      diagnostics.report(
        file.diagnostic(
          .column, at: place, Self.unknown(name, in: schema)))
      isGood = false
    }
    let required = Self.required(of: schema)
    let missing = required.filter { seen[$0] == nil }
    if !missing.isEmpty {
      diagnostics.report(
        file.diagnostic(
          .column, at: start,
          TableFinding.missingColumns(missing, schema.table, required: required)))
      isGood = false
    }
    if !isGood { return nil }
  }

  /// The columns that a header must have.
  private static func required(of schema: TableSchema) -> [String] {
    schema.columns.filter(\.isRequired).map(\.name)
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
    // Copied where there is something: sharing an array costs more than to see that it is empty.
    if !record.unescaped.isEmpty || !row.unescaped.isEmpty { row.unescaped = record.unescaped }
  }

  private static func unknown(_ name: String, in schema: TableSchema) -> TableFinding {
    if name.isEmpty { return .unnamedColumn }
    let near = SimilarWord.closest(to: name, among: schema.columns.map(\.name))
    return .unknownColumn(name, schema.table, near: near)
  }
}
