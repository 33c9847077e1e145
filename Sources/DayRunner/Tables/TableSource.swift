import PlainText

/// Where rows of a table come from: a CSV file, or statements of a scenario.
enum TableSource: Sendable {
  /// A CSV file with a header.
  case csv(SourceFile)
  /// Statements of a scenario, already laid by columns.
  case statements(SourceFile, [TableRecord])

  /// The file that the rows stand in.
  var file: SourceFile {
    switch self {
    case .csv(let file), .statements(let file, _): file
    }
  }

  /// Gives every readable row to `body`, in the order of the file; reports the others.
  ///
  /// The record is one buffer that is filled again for each row. Returns whether every line could be given:
  /// where not, names may stand in the others.
  ///
  /// - Complexity: O(bytes).
  @discardableResult
  func forEachRow(
    of schema: TableSchema, ignored: Set<String>, diagnostics: inout Diagnostics,
    _ body: (borrowing TableRecord, inout Diagnostics) -> Void
  ) -> Bool {
    switch self {
    case .statements(_, let records):
      for record in records { body(record, &diagnostics) }
      return true
    case .csv(let file):
      // Without a header there may be nothing at all: a table of no rows.
      if let fault = CSVScanner.fileFault(file.bytes.span, file: file.name),
        fault.code != .empty || file.columns == nil
      {
        diagnostics.report(fault)
        return false
      }
      var scanner = CSVScanner(file: file.name)
      var record = CSVRecord()
      let header: TableHeader?
      if let columns = file.columns {
        header = TableHeader(
          naming: columns, of: file, schema: schema, ignored: ignored, diagnostics: &diagnostics)
        scanner.expectedFieldCount = columns.count
      } else if scanner.header(in: file.bytes.span, into: &record, diagnostics: &diagnostics) {
        header = TableHeader(
          record, of: file, schema: schema, ignored: ignored, diagnostics: &diagnostics)
      } else {
        header = nil
      }
      guard let header else {
        while scanner.next(in: file.bytes.span, into: &record, diagnostics: &diagnostics) {}
        return false
      }
      var row = TableRecord(columnCount: schema.columns.count)
      while scanner.next(in: file.bytes.span, into: &record, diagnostics: &diagnostics) {
        header.lay(record, into: &row)
        body(row, &diagnostics)
      }
      return scanner.damagedLineCount == 0
    }
  }
}
