import Papers
import PlainText

/// The rows of one file of a table, found by the columns that name them.
struct TableRecords {
  /// What names a row; several rows of one name are told apart by their order.
  struct Key: Hashable {
    var words: [String]
    var ordinal = 0
  }

  private(set) var keys: [Key] = []
  private(set) var rows: [[String]] = []
  private var header: [String] = []
  private var positions: [Key: Int] = [:]

  init(of file: SourceFile, by columns: [String]) throws(UnreadableDocument) {
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
        let words = columns.map { value($0, of: values) }
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

/// A document that cannot be compared, because it is not as a run writes it.
struct UnreadableDocument: Error {
  let diagnostics: Diagnostics
}
