import OrderDay
import PlainText

/// One row of a small table, every cell read and found to be what its column wants: its table says what it holds.
struct CheckedRow: Sendable {
  /// The position of the row's source among those of its table.
  let source: Int
  /// The physical line where it starts, from 1.
  let line: Int
  /// Where the offsets of its cells count from: in the bytes of its source, and in what the table unescaped.
  fileprivate let start: Int
  fileprivate let unescapedStart: Int
  /// Its cells among those of the table.
  fileprivate let cells: Range<Int>
}

/// A cell of a row, as narrow as can be: a column that a row does not have takes nothing, and one that it has little
/// more than its text.
private struct CheckedCell {
  /// What it says as a number; 0 for a blank.
  var number: Int64
  /// The first byte of its text, from the start of its row; the number of bytes.
  var start: Int32
  var count: Int32
  /// Where it stands as written.
  var line: Int32
  var column: Int32
  var length: Int32
  /// The position of its column in the schema.
  var position: Int16
  /// Whether its text stands in what the table unescaped.
  var isUnescaped: Bool
}

/// The rows of one small table.
struct CheckedTable: Sendable {
  let schema: TableSchema
  /// The files that rows came from.
  private(set) var files: [SourceFile] = []
  /// The rows, in the order of reading.
  private(set) var rows: [CheckedRow] = []
  /// What the first column says in any row, one with a fault elsewhere too: what other tables may name.
  private(set) var names = NameTable()
  /// Whether every row's name was read: where not, a name that is not here may stand in the others.
  private(set) var isComplete = true

  /// The cells of all rows, those of a row by their columns.
  private var cells: [CheckedCell] = []
  /// The texts that do not stand in their files as they are.
  private var unescaped: [UInt8] = []

  // MARK: What it says

  /// A column of a row as text; empty for a blank.
  func text(_ column: String, of row: CheckedRow) -> [UInt8] {
    text(schema.position(of: column), of: row)
  }

  /// The column at a position of the schema as text; empty for a blank.
  func text(_ position: Int, of row: CheckedRow) -> [UInt8] {
    guard let cell = cell(position, of: row) else { return [] }
    let start = Int(cell.start)
    let end = start + Int(cell.count)
    return cell.isUnescaped
      ? Array(unescaped[row.unescapedStart + start..<row.unescapedStart + end])
      : files[row.source].bytes[row.start + start..<row.start + end]
  }

  /// A column of a row as a number (see `ValueDecoder`); `nil` for a blank.
  func number(_ column: String, of row: CheckedRow) -> Int64? {
    number(schema.position(of: column), of: row)
  }

  /// The column at a position of the schema as a number; `nil` for a blank.
  func number(_ position: Int, of row: CheckedRow) -> Int64? {
    cell(position, of: row).flatMap { $0.count == 0 ? nil : $0.number }
  }

  /// A column of a row as one of the words of an enumeration; `nil` for a blank.
  func word<Word: RawRepresentable<String>>(_ column: String, of row: CheckedRow) -> Word? {
    Word(rawValue: text(column, of: row).string)
  }

  /// Where a message about a column of a row points; the start of the row if the column is absent.
  func place(_ column: String, of row: CheckedRow) -> Place {
    guard let cell = cell(schema.position(of: column), of: row) else {
      return Place(line: row.line, column: 1)
    }
    return Place(line: Int(cell.line), column: Int(cell.column), length: Int(cell.length))
  }

  /// A diagnostic about a column of a row.
  func diagnostic(
    _ code: DiagnosticCode, _ row: CheckedRow, _ column: String, _ finding: TableFinding,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    files[row.source].diagnostic(code, at: place(column, of: row), finding, notes: notes)
  }

  /// A remark on a column of an earlier row.
  func note(_ row: CheckedRow, _ column: String, _ remark: Remark) -> Diagnostic.Note {
    Diagnostic.Note(file: files[row.source].name, place: place(column, of: row), remark)
  }

  private func cell(_ position: Int, of row: CheckedRow) -> CheckedCell? {
    for index in row.cells where cells[index].position == position { return cells[index] }
    return nil
  }

  // MARK: Reading

  /// Reads all rows of some sources; a row with a fault is reported and left out.
  ///
  /// - Complexity: O(bytes).
  init(
    _ table: TableName, from sources: [TableSource], decoder: ValueDecoder, ignored: Set<String>,
    diagnostics: inout Diagnostics
  ) {
    schema = TableSchema.of(table)
    var numbers: [Int64?] = []
    var keys = RowKeys()
    var isRight: [Bool] = []
    for (index, source) in sources.enumerated() {
      files.append(source.file)
      cells.reserveCapacity(cells.count + source.file.bytes.count / Self.cellBytes)
      let reader = CellReader(schema: schema, decoder: decoder, file: source.file)
      let isWhole = source.forEachRow(of: schema, ignored: ignored, diagnostics: &diagnostics) {
        record, diagnostics in
        let isGood = reader.read(record, into: &numbers, diagnostics: &diagnostics)
        let name = add(record, of: source.file, numbers, source: index)
        let isRepeated = isKeyTold(by: &keys, name, numbers, diagnostics: &diagnostics)
        isRight.append(isGood && !isRepeated)
        if numbers[0] == nil { isComplete = false }
      }
      isComplete = isComplete && isWhole
    }
    if isRight.contains(false) { rows = rows.indices.filter { isRight[$0] }.map { rows[$0] } }
  }

  /// About how many bytes a cell has with its comma: room that is not needed costs nothing.
  private static let cellBytes = 8

  /// Adds a row; returns the number of its name, -1 for a blank.
  private mutating func add(
    _ record: borrowing TableRecord, of file: SourceFile, _ numbers: [Int64?], source: Int
  ) -> Int32 {
    let first = cells.count
    for position in record.cells.indices where record.cells[position].line != 0 {
      let cell = record.cells[position]
      cells.append(
        CheckedCell(
          number: numbers[position] ?? 0,
          start: Int32(truncatingIfNeeded: cell.start - (cell.isUnescaped ? 0 : record.lineStart)),
          count: Int32(truncatingIfNeeded: cell.end - cell.start), line: cell.line,
          column: cell.column, length: cell.length, position: Int16(truncatingIfNeeded: position),
          isUnescaped: cell.isUnescaped))
    }
    let row = CheckedRow(
      source: source, line: record.line, start: record.lineStart,
      unescapedStart: unescaped.count, cells: first..<cells.count)
    if !record.unescaped.isEmpty { unescaped += record.unescaped }
    rows.append(row)
    let name = record.cells[0]
    if name.isBlank { return -1 }
    let bytes = name.isUnescaped ? record.unescaped.span : file.bytes.span
    return names.intern(bytes.extracting(name.start..<name.end))
  }

  /// A key stands once in its table, whatever the content (R18), also where another cell of its row cannot be read.
  ///
  /// Whether the last row that was added repeats an earlier one: that is reported.
  private mutating func isKeyTold(
    by keys: inout RowKeys, _ name: Int32, _ numbers: [Int64?], diagnostics: inout Diagnostics
  ) -> Bool {
    guard let first = schema.key.first, numbers[first] != nil, let row = rows.last else {
      return false
    }
    // Most tables are told apart by what their rows are named by.
    let key =
      schema.key == [0] ? name : keys.number(of: schema.key.map { text($0, of: row) })
    guard let earlier = keys.row(of: key, orNew: rows.count - 1).map({ rows[$0] }) else {
      return false
    }
    let name = schema.columns[first].name
    diagnostics.report(
      diagnostic(
        .duplicate, row, name,
        .keyTwice(
          column: name, text(first, of: row).string, schema.table,
          isSameRow: schema.columns.indices.allSatisfy {
            text($0, of: earlier) == text($0, of: row)
          }),
        notes: [note(earlier, name, .standsHereFirst)]))
    return true
  }
}

/// The keys that were read, and in which row each stands first.
private struct RowKeys {
  private var keys = NameTable()
  /// The rows by the numbers of their keys; -1 for a key that was not read.
  private var firsts: [Int] = []

  /// The number of a key of several cells.
  mutating func number(of texts: [[UInt8]]) -> Int32 {
    // A text is one of a line: it holds no line feed.
    let key = Array(texts.joined(separator: [0x0A]))
    return keys.intern(key.span)
  }

  /// The row where a key stands first; `nil` for a new one, which stands first in `row`.
  mutating func row(of key: Int32, orNew row: Int) -> Int? {
    let key = Int(key)
    while firsts.count <= key { firsts.append(-1) }
    if firsts[key] >= 0 { return firsts[key] }
    firsts[key] = row
    return nil
  }
}
