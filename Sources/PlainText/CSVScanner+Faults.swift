// What the scanner tells the user, one function for each code.
extension CSVScanner {
  /// What is wrong with a file as a whole: it is no CSV (E-FORMAT), or there is no header (E-EMPTY).
  public static func fileFault(_ bytes: Span<UInt8>, file: String) -> Diagnostic? {
    let place = Place(line: 1, column: 1)
    func fault(_ code: DiagnosticCode, _ finding: CSVFinding) -> Diagnostic {
      Diagnostic(code, file: file, place: place, finding)
    }
    if let kind = FileKind.recognise(bytes) { return fault(.format, .notCSV(kind)) }
    let start = beginsWithMark(bytes) ? 3 : 0
    guard endOfBlankLines(in: bytes, from: start) == bytes.count else { return nil }
    return fault(.empty, bytes.count == 0 ? .noBytes : .nothingButBlankLines)
  }

  /// Reports the first byte that is not UTF-8 and the first forbidden character of a line.
  mutating func checkBytes(
    of record: CSVRecord, in bytes: Span<UInt8>, diagnostics: inout Diagnostics
  ) -> Bool {
    let (start, end) = (record.lineStart, record.lineEnd)
    let invalid = UTF8Text.firstInvalid(in: bytes, from: start, to: end)
    let forbidden = CharacterClass.firstForbidden(in: bytes, from: start, to: end)
    if let invalid { reportEncoding(at: invalid, of: record, in: bytes, to: &diagnostics) }
    if let forbidden { reportCharacter(forbidden, of: record, in: bytes, to: &diagnostics) }
    return invalid == nil && forbidden == nil
  }

  private mutating func reportEncoding(
    at offset: Int, of record: CSVRecord, in bytes: Span<UInt8>, to diagnostics: inout Diagnostics
  ) {
    let block = offset / EncodingGuess.windowBytes
    if guess?.block != block {
      guess = (block, EncodingGuess.likely(in: bytes, at: offset))
    }
    let encoding = guess?.encoding
    report(
      .encoding, at: offset, of: record, in: bytes, to: &diagnostics,
      .notUTF8(bytes[offset], encoding))
  }

  private func reportCharacter(
    _ found: CharacterClass.Forbidden, of record: CSVRecord, in bytes: Span<UInt8>,
    to diagnostics: inout Diagnostics
  ) {
    report(
      .character, at: found.offset, length: found.length, of: record, in: bytes, to: &diagnostics,
      .forbidden(found.scalar))
  }

  func report(
    _ fault: QuoteFault, of record: CSVRecord, in bytes: Span<UInt8>,
    to diagnostics: inout Diagnostics
  ) {
    let told: (offset: Int, finding: CSVFinding) =
      switch fault {
      case .neverClosed(let at): (at, .quoteNotClosed)
      case .notAtStart(let at): (at, .quoteInCell)
      case .notAtEnd(let at): (at, .textAfterQuote)
      }
    report(.quote, at: told.offset, of: record, in: bytes, to: &diagnostics, told.finding)
  }

  func reportLongLine(
    _ record: CSVRecord, in bytes: Span<UInt8>, to diagnostics: inout Diagnostics
  ) {
    let length = record.lineEnd - record.lineStart
    let at = record.lineStart + Self.lineBytesMax
    report(
      .line, at: at, of: record, in: bytes, to: &diagnostics,
      .longLine(record.line, bytes: length, most: Self.lineBytesMax))
  }

  mutating func reportBlankLine(
    _ record: CSVRecord, in bytes: Span<UInt8>, to diagnostics: inout Diagnostics
  ) {
    damagedLineCount += 1
    report(
      .fields, at: record.lineStart, of: record, in: bytes, to: &diagnostics,
      .blankLine(headerCells: expectedFieldCount))
  }

  mutating func reportFieldCount(
    of record: CSVRecord, in bytes: Span<UInt8>, to diagnostics: inout Diagnostics
  ) {
    damagedLineCount += 1
    let count = record.cells.count
    report(
      .fields, at: record.lineStart, of: record, in: bytes, to: &diagnostics,
      .cellCount(count, headerCells: expectedFieldCount ?? count))
  }

  /// Reports at a byte offset of the record's line.
  private func report(
    _ code: DiagnosticCode, at offset: Int, length: Int = 1, of record: CSVRecord,
    in bytes: Span<UInt8>, to diagnostics: inout Diagnostics, _ finding: CSVFinding
  ) {
    let column = offset - record.lineStart + 1
    let place = Place(line: record.line, column: column, length: length)
    guard diagnostics.hasRoom(for: code, file: file, place: place) else {
      diagnostics.count(unshown: code)
      return
    }
    diagnostics.report(
      Diagnostic(
        code, file: file, place: place, finding, excerpt: record.excerpt(at: place, in: bytes)))
  }
}
