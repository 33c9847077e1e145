import PlainText

/// One row of a small table, every cell read and found to be what its column wants.
struct CheckedRow: Sendable {
  /// The position of the row's source among those of its table.
  var source: Int
  /// The cells as laid by the schema, for the places of later messages.
  var record: TableRecord
  /// The values as text; empty for a blank.
  var texts: [[UInt8]]
  /// The values as numbers (see `ValueDecoder`); `nil` for a blank.
  var numbers: [Int64?]
}

/// The rows of one small table.
struct CheckedTable: Sendable {
  let schema: TableSchema
  /// The files that rows came from.
  private(set) var files: [SourceFile] = []
  /// The rows, in the order of reading.
  private(set) var rows: [CheckedRow] = []
  /// What the first column says in any row, one with a fault elsewhere too: what other tables may name.
  private(set) var names: Set<[UInt8]> = []
  /// Whether every row's name was read: where not, a name that is not here may stand in the others.
  let isComplete: Bool

  /// A column of a row as text; empty for a blank.
  func text(_ column: String, of row: CheckedRow) -> [UInt8] {
    row.texts[schema.position(of: column)]
  }

  /// A column of a row as a number; `nil` for a blank.
  func number(_ column: String, of row: CheckedRow) -> Int64? {
    row.numbers[schema.position(of: column)]
  }

  /// A column of a row as one of the words of an enumeration; `nil` for a blank.
  func word<Word: RawRepresentable<String>>(_ column: String, of row: CheckedRow) -> Word? {
    Word(rawValue: text(column, of: row).string)
  }

  /// A diagnostic about a column of a row.
  func diagnostic(
    _ code: DiagnosticCode, _ row: CheckedRow, _ column: String, _ finding: TableFinding,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    files[row.source].diagnostic(
      code, at: row.record.place(schema.position(of: column)), finding, notes: notes)
  }

  /// A remark on a column of an earlier row.
  func note(_ row: CheckedRow, _ column: String, _ remark: Remark) -> Diagnostic.Note {
    Diagnostic.Note(
      file: files[row.source].name, place: row.record.place(schema.position(of: column)),
      remark)
  }

  /// Reads all rows of some sources; a row with a fault is reported and left out.
  ///
  /// - Complexity: O(bytes).
  init(
    _ table: TableName, from sources: [TableSource], decoder: ValueDecoder, ignored: Set<String>,
    diagnostics: inout Diagnostics
  ) {
    schema = TableSchema.of(table)
    var rows: [(row: CheckedRow, isGood: Bool)] = []
    var names: Set<[UInt8]> = []
    var namesAll = true
    for (index, source) in sources.enumerated() {
      files.append(source.file)
      let reader = CellReader(schema: schema, decoder: decoder, file: source.file)
      let isWhole = source.forEachRow(of: schema, ignored: ignored, diagnostics: &diagnostics) {
        record, diagnostics in
        var row = CheckedRow(source: index, record: copy record, texts: [], numbers: [])
        let isGood = reader.read(&row, diagnostics: &diagnostics)
        names.insert(row.texts[0])
        rows.append((row, isGood))
        if row.numbers[0] == nil { namesAll = false }
      }
      namesAll = namesAll && isWhole
    }
    self.names = names
    isComplete = namesAll
    let repeated = repeatedKeys(rows.map(\.row), diagnostics: &diagnostics)
    self.rows = rows.indices.filter { rows[$0].isGood && !repeated.contains($0) }.map {
      rows[$0].row
    }
  }

  /// A key stands once in its table, whatever the content (R18), also where another cell of its row cannot be read.
  ///
  /// Returns the positions of the later rows of a key.
  private func repeatedKeys(_ rows: [CheckedRow], diagnostics: inout Diagnostics) -> Set<Int> {
    guard let first = schema.key.first else { return [] }
    var seen: [[[UInt8]]: Int] = [:]
    var repeated: Set<Int> = []
    for (index, row) in rows.enumerated() where row.numbers[first] != nil {
      let key = schema.key.map { row.texts[$0] }
      guard let earlier = seen.updateValue(index, forKey: key) else { continue }
      seen[key] = earlier
      repeated.insert(index)
      let name = schema.columns[first].name
      diagnostics.report(
        diagnostic(
          .duplicate, row, name,
          .keyTwice(
            column: name, row.texts[first].string, schema.table,
            isSameRow: rows[earlier].texts == row.texts),
          notes: [note(rows[earlier], name, .standsHereFirst)]))
    }
    return repeated
  }
}

/// Reads the cells of one row by the schema.
private struct CellReader {
  let schema: TableSchema
  let decoder: ValueDecoder
  let file: SourceFile

  /// Fills the row's texts and numbers; whether all of them could be read.
  func read(_ row: inout CheckedRow, diagnostics: inout Diagnostics) -> Bool {
    var isGood = true
    var told: Set<Place> = []
    for position in schema.columns.indices {
      let column = schema.columns[position]
      let text = row.record.value(position, in: file.bytes)
      row.texts.append(text)
      row.numbers.append(nil)
      // In a scenario a value may stand for several columns: its fault is told once.
      if told.contains(row.record.place(position)) { continue }
      if text.isEmpty {
        if !column.isRequired || row.record.isDamaged { continue }
        report(.blank, column, row.record, position, text, &diagnostics)
        isGood = false
        continue
      }
      switch decoder.decode(text.span, as: column.kind) {
      case .success(let number):
        row.numbers[position] = number
        reportCheckDigit(column, row.record, position, text, &diagnostics)
      case .failure(let fault):
        report(fault, column, row.record, position, text, &diagnostics)
        told.insert(row.record.place(position))
        isGood = false
      }
    }
    return isGood && !row.record.isDamaged
  }

  private func report(
    _ fault: ValueFault, _ column: ColumnSchema, _ record: TableRecord, _ position: Int,
    _ text: [UInt8], _ diagnostics: inout Diagnostics
  ) {
    var finding = fault.finding(column: column.name, text: text.span)
    var place = record.place(position)
    if case .blank = fault, record.cells[position].line == 0, let key = schema.key.first {
      place = record.place(key)
      finding = .detailNotSaid(
        column: column.name, of: record.value(key, in: file.bytes).string)
    }
    diagnostics.report(file.diagnostic(fault.code, at: place, of: record, finding))
  }

  private func reportCheckDigit(
    _ column: ColumnSchema, _ record: TableRecord, _ position: Int, _ text: [UInt8],
    _ diagnostics: inout Diagnostics
  ) {
    guard case .tradeNumber = column.kind,
      let expected = TradeNumber.expectedCheckDigit(of: text.span)
    else { return }
    diagnostics.report(
      file.diagnostic(
        .checkDigit, at: record.place(position),
        ValueFinding.wrongCheckDigit(
          column: column.name, text: text.string, expected: Int(expected))))
  }
}
