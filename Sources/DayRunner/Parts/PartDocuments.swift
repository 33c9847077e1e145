import PlainText

/// The documents of a run of a part, on their way into those of the whole: who joins a document takes it, and what
/// nobody takes is left out.
struct PartDocuments {
  /// Which part it is.
  let mark: PartMark
  /// The folder, as messages tell it.
  let folder: String
  private var documents: [String: [UInt8]]

  init(_ run: PartRun, _ mark: PartMark) {
    self.mark = mark
    folder = run.folder
    documents = run.documents
    documents[PartMark.fileName] = nil
  }

  /// What was not taken.
  var names: [String] { documents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// A document as messages tell it.
  func name(of document: String) -> String { "\(folder)/\(document)" }

  /// A document, which stays where it is.
  func document(_ name: String) -> SourceFile? {
    documents[name].map { SourceFile(name: self.name(of: name), nameInDay: name, bytes: $0) }
  }

  /// A document, which is gone afterwards.
  mutating func take(_ name: String) -> SourceFile? {
    defer { documents[name] = nil }
    return document(name)
  }
}

extension [PartDocuments] {
  /// The documents of one name, by part.
  mutating func take(_ name: String) -> [SourceFile] { indices.compactMap { self[$0].take(name) } }
}

extension SourceFile {
  /// The rows of a table that a run writes under these columns, with their lines.
  func rows(under columns: [String]) throws(MergeFault) -> [(line: Int, cells: [[UInt8]])] {
    var scanner = CSVScanner(file: name)
    var record = CSVRecord()
    var diagnostics = Diagnostics()
    guard scanner.header(in: bytes.span, into: &record, diagnostics: &diagnostics),
      record.cells.map({ record.text(of: $0, in: bytes.span) }) == columns
    else { throw .unreadable(file: name) }
    var rows: [(line: Int, cells: [[UInt8]])] = []
    while scanner.next(in: bytes.span, into: &record, diagnostics: &diagnostics) {
      let cells = record.cells.map { record.withValue(of: $0, in: bytes.span) { $0.copied } }
      rows.append((record.line, cells))
    }
    if diagnostics.hasErrors { throw .unreadable(file: name) }
    return rows
  }
}
