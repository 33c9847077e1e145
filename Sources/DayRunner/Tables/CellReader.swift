import PlainText

/// Reads the cells of rows of a small table by its schema.
struct CellReader {
  let schema: TableSchema
  let decoder: ValueDecoder
  let file: SourceFile

  /// Puts what the cells say as numbers (see `ValueDecoder`) in the place of `numbers`, `nil` for a cell that is blank or
  /// cannot be read; whether all of them could be.
  func read(
    _ record: borrowing TableRecord, into numbers: inout [Int64?],
    diagnostics: inout Diagnostics
  ) -> Bool {
    numbers.removeAll(keepingCapacity: true)
    var isGood = !record.isDamaged
    var told: Set<Place> = []
    for position in schema.columns.indices {
      numbers.append(nil)
      let cell = record.cells[position]
      if cell.isBlank, !schema.columns[position].isRequired || record.isDamaged { continue }
      let column = schema.columns[position]
      // In a scenario a value may stand for several columns: its fault is told once.
      if !told.isEmpty, told.contains(record.place(position)) { continue }
      let bytes = cell.isUnescaped ? record.unescaped.span : file.bytes.span
      let text = bytes.extracting(cell.start..<cell.end)
      if text.isEmpty {
        report(.blank, column, record, position, text, &diagnostics)
        isGood = false
        continue
      }
      switch decoder.decode(text, as: column.kind) {
      case .success(let number):
        numbers[position] = number
        reportCheckDigit(column, record, position, text, &diagnostics)
      case .failure(let fault):
        report(fault, column, record, position, text, &diagnostics)
        told.insert(record.place(position))
        isGood = false
      }
    }
    return isGood
  }

  private func report(
    _ fault: ValueFault, _ column: ColumnSchema, _ record: borrowing TableRecord, _ position: Int,
    _ text: Span<UInt8>, _ diagnostics: inout Diagnostics
  ) {
    var finding = fault.finding(column: column.name, text: text)
    var place = record.place(position)
    if case .blank = fault, record.cells[position].line == 0, let key = schema.key.first {
      place = record.place(key)
      finding = .detailNotSaid(
        column: column.name, of: record.value(key, in: file.bytes).string)
    }
    diagnostics.report(file.diagnostic(fault.code, at: place, of: record, finding))
  }

  private func reportCheckDigit(
    _ column: ColumnSchema, _ record: borrowing TableRecord, _ position: Int,
    _ text: Span<UInt8>, _ diagnostics: inout Diagnostics
  ) {
    guard case .tradeNumber = column.kind,
      let expected = TradeNumber.expectedCheckDigit(of: text)
    else { return }
    diagnostics.report(
      file.diagnostic(
        .checkDigit, at: record.place(position),
        ValueFinding.wrongCheckDigit(
          column: column.name, text: text.string, expected: Int(expected))))
  }
}
