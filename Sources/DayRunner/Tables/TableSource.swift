import Parallel
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
      guard
        let rows = TableRows(
          opening: file, schema: schema, ignored: ignored, diagnostics: &diagnostics)
      else { return false }
      return rows.forEachRow(of: rows.whole, diagnostics: &diagnostics, body)
    }
  }
}

/// The rows of a CSV file whose header was read, to be gone through as a whole or in parts side by side.
struct TableRows: Sendable {
  let file: SourceFile
  private let schema: TableSchema
  /// Which cell of a record belongs to which column.
  let header: TableHeader
  private let cellCount: Int
  /// All rows.
  let whole: Part

  /// Lines of the file that follow each other.
  struct Part: Sendable {
    /// The bytes of the lines.
    var bytes: Range<Int>
    /// The number of the first line, from 1.
    var line: Int
    /// How many lines there are; 0 where nobody counted them.
    var lineCount = 0
  }

  /// Reads the header; `nil` where the rows cannot be read by it, or the file is none: that is reported, and with it
  /// what is wrong with the lines.
  init?(
    opening file: SourceFile, schema: TableSchema, ignored: Set<String>,
    diagnostics: inout Diagnostics
  ) {
    // Without a header there may be nothing at all: a table of no rows.
    if let fault = CSVScanner.fileFault(file.bytes.span, file: file.name),
      fault.code != .empty || file.columns == nil
    {
      diagnostics.report(fault)
      return nil
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
    guard let header, let cellCount = scanner.expectedFieldCount else {
      while scanner.next(in: file.bytes.span, into: &record, diagnostics: &diagnostics) {}
      return nil
    }
    self.file = file
    self.schema = schema
    self.header = header
    self.cellCount = cellCount
    whole = Part(bytes: scanner.offset..<file.bytes.count, line: scanner.line)
  }

  /// So few rows that the names in them stay in the cache of a core, and enough that to put the parts together costs little.
  private static let partBytes = 1 << 20

  /// All rows in parts that end where lines do.
  ///
  /// - Complexity: O(bytes), for the lines are counted.
  func parts(by workers: Workers) -> [Part] {
    let size = workers.partSize(usual: Self.partBytes)
    var parts: [Part] = []
    var start = whole.bytes.lowerBound
    while start < whole.bytes.upperBound {
      let end = CSVScanner.lineStart(in: file.bytes.span, from: start + size)
      parts.append(Part(bytes: start..<end, line: 0))
      start = end
    }
    let bytes = parts.map(\.bytes)
    let counts = workers.map(parts.count) { part in
      CSVScanner.lineCount(
        in: file.bytes.span, from: bytes[part].lowerBound, to: bytes[part].upperBound)
    }
    var line = whole.line
    for index in parts.indices {
      parts[index].line = line
      parts[index].lineCount = counts[index]
      line += counts[index]
    }
    return parts
  }

  /// Gives every readable row of a part to `body`; see `TableSource.forEachRow`.
  func forEachRow(
    of part: Part, diagnostics: inout Diagnostics,
    _ body: (borrowing TableRecord, inout Diagnostics) -> Void
  ) -> Bool {
    let bytes = file.bytes.span
    var scanner = scanner(of: part)
    var record = CSVRecord()
    var row = emptyRow
    while scanner.next(in: bytes, into: &record, diagnostics: &diagnostics) {
      header.lay(record, into: &row)
      body(row, &diagnostics)
    }
    return scanner.damagedLineCount == 0
  }

  /// A scanner of the lines of a part, whose records are to be laid by `header`.
  func scanner(of part: Part) -> CSVScanner {
    CSVScanner(
      file: file.name, offset: part.bytes.lowerBound, end: part.bytes.upperBound, line: part.line,
      expectedFieldCount: cellCount)
  }

  /// A row to be filled by `header.lay`.
  var emptyRow: TableRecord { TableRecord(columnCount: schema.columns.count) }
}
