import Papers
import PlainText

/// How one table of two runs differs, row by row.
struct TableDifference: Sendable {
  /// One row that differs.
  enum Row: Equatable, Sendable {
    /// Just the first run has it.
    case removed(key: [String], said: [Field])
    /// Just the second run has it.
    case added(key: [String], said: [Field])
    /// Both have it, with other values.
    case changed(key: [String], changes: [Change])
  }

  /// A value of a column.
  struct Field: Equatable, Sendable {
    var column: String
    var value: String
  }

  /// A value that the two runs say otherwise.
  struct Change: Equatable, Sendable {
    var column: String
    var old: String
    var new: String
  }

  let table: DayTable
  /// What the first run's rows become, in their order, then the rows that the second run adds.
  let rows: [Row]

  /// Compares two files of a table.
  ///
  /// Rows of the same name are compared in their order; a file that cannot be read is told.
  ///
  /// - Complexity: O(bytes).
  init(_ table: DayTable, _ first: SourceFile, _ second: SourceFile) throws(UnreadableDocument) {
    let old = try Records(of: first, table)
    let new = try Records(of: second, table)
    let columns = table.columns.filter {
      !table.comparedBy.contains($0) && !table.notCompared.contains($0)
    }
    var rows: [Row] = []
    for (key, values) in zip(old.keys, old.rows) {
      guard let others = new.row(of: key) else {
        rows.append(.removed(key: key.words, said: old.fields(table.telling, of: values)))
        continue
      }
      let changes = columns.compactMap { column -> Change? in
        let (before, now) = (old.value(column, of: values), new.value(column, of: others))
        return before.utf8.elementsEqual(now.utf8)
          ? nil : Change(column: column, old: before, new: now)
      }
      if !changes.isEmpty { rows.append(.changed(key: key.words, changes: changes)) }
    }
    for (key, values) in zip(new.keys, new.rows) where old.row(of: key) == nil {
      rows.append(.added(key: key.words, said: new.fields(table.telling, of: values)))
    }
    self.table = table
    self.rows = rows
  }
}

/// A document that cannot be compared, because it is not as a run writes it.
struct UnreadableDocument: Error {
  let diagnostics: Diagnostics
}

/// The rows of one file of a table, found by what they are compared by.
private struct Records {
  /// What names a row; several rows of one name are told apart by their order.
  struct Key: Hashable {
    var words: [String]
    var ordinal = 0
  }

  private(set) var keys: [Key] = []
  private(set) var rows: [[String]] = []
  private var header: [String] = []
  private var positions: [Key: Int] = [:]

  init(of file: SourceFile, _ table: DayTable) throws(UnreadableDocument) {
    var diagnostics = Diagnostics()
    var scanner = CSVScanner(file: file.name)
    var record = CSVRecord()
    let bytes = file.bytes.span
    func texts() -> [String] { record.cells.map { record.text(of: $0, in: bytes) } }
    if let fault = CSVScanner.fileFault(bytes, file: file.name) { diagnostics.report(fault) }
    if !diagnostics.hasErrors,
      scanner.header(in: bytes, into: &record, diagnostics: &diagnostics)
    {
      header = texts()
      var counts: [[String]: Int] = [:]
      while scanner.next(in: bytes, into: &record, diagnostics: &diagnostics) {
        let values = texts()
        let words = table.comparedBy.map { value($0, of: values) }
        let key = Key(words: words, ordinal: counts[words, default: 0])
        counts[words, default: 0] += 1
        positions[key] = rows.count
        keys.append(key)
        rows.append(values)
      }
    }
    if diagnostics.hasErrors { throw UnreadableDocument(diagnostics: diagnostics) }
  }

  func row(of key: Key) -> [String]? { positions[key].map { rows[$0] } }

  /// The value of a column; empty where the file has no such column.
  func value(_ column: String, of values: [String]) -> String {
    guard let position = header.firstIndex(of: column), position < values.count else { return "" }
    return values[position]
  }

  /// The filled columns of some.
  func fields(_ columns: [String], of values: [String]) -> [TableDifference.Field] {
    columns.map { .init(column: $0, value: value($0, of: values)) }.filter { !$0.value.isEmpty }
  }
}
