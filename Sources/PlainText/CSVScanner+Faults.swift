// What the scanner tells the user, one function for each code.
extension CSVScanner {
  /// What is wrong with a file as a whole: it is no CSV (E-FORMAT), or there is no header (E-EMPTY).
  public static func fileFault(_ bytes: Span<UInt8>, file: String) -> Diagnostic? {
    let place = Place(line: 1, column: 1)
    if let kind = FileKind.recognise(bytes) {
      return Diagnostic(
        .format, file: file, place: place, message: "this is \(kind.name), not a CSV table",
        advice: kind.advice)
    }
    let start = beginsWithMark(bytes) ? 3 : 0
    guard endOfBlankLines(in: bytes, from: start) == bytes.count else { return nil }
    let found =
      bytes.count == 0 ? "the file has no bytes" : "the file has nothing but blank lines or a mark"
    return Diagnostic(
      .empty, file: file, place: place, message: found + ", so it has no header",
      advice: "export it again; a table without rows still has its header")
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
    report(.encoding, at: offset, of: record, in: bytes, to: &diagnostics) {
      let digits = String(bytes[offset], radix: 16, uppercase: true)
      let name = encoding.map { "; the file looks like \($0.rawValue)" } ?? ""
      return (
        "byte \(digits) is not UTF-8\(name)",
        "open the file where it was made and save it as CSV UTF-8"
      )
    }
  }

  private func reportCharacter(
    _ found: CharacterClass.Forbidden, of record: CSVRecord, in bytes: Span<UInt8>,
    to diagnostics: inout Diagnostics
  ) {
    report(
      .character, at: found.offset, length: found.length, of: record, in: bytes, to: &diagnostics
    ) {
      let advice =
        found.scalar == "\t"
        ? "delete it and type the cell again; commas, not tabs, stand between cells"
        : "delete it and type the cell again"
      return (CharacterClass.name(of: found.scalar) + " may not stand in a table", advice)
    }
  }

  func report(
    _ fault: QuoteFault, of record: CSVRecord, in bytes: Span<UInt8>,
    to diagnostics: inout Diagnostics
  ) {
    let told: (offset: Int, message: String, advice: String)
    switch fault {
    case .neverClosed(let at):
      told = (
        at, "this quote is not closed on its line",
        "close it; one record is one line, so no cell has a line break"
      )
    case .notAtStart(let at):
      told = (
        at, "a quote in a cell that does not start with one",
        "put the whole cell between quotes and double each quote inside it"
      )
    case .notAtEnd(let at):
      told = (
        at, "a closing quote is not followed by a comma or the end of the line",
        "double each quote inside a quoted cell"
      )
    }
    report(.quote, at: told.offset, of: record, in: bytes, to: &diagnostics) {
      (told.message, told.advice)
    }
  }

  func reportLongLine(
    _ record: CSVRecord, in bytes: Span<UInt8>, to diagnostics: inout Diagnostics
  ) {
    let length = record.lineEnd - record.lineStart
    let at = record.lineStart + Self.lineBytesMax
    report(.line, at: at, of: record, in: bytes, to: &diagnostics) {
      (
        "line \(record.line) has \(length) bytes; a line has at most \(Self.lineBytesMax)",
        "look for a lost line end, or export the table again"
      )
    }
  }

  mutating func reportBlankLine(
    _ record: CSVRecord, in bytes: Span<UInt8>, to diagnostics: inout Diagnostics
  ) {
    damagedLineCount += 1
    let message =
      expectedFieldCount.map { "a blank line between rows: no cell, and the header has \($0)" }
      ?? "a blank line before the end of the table"
    report(.fields, at: record.lineStart, of: record, in: bytes, to: &diagnostics) {
      (message, "remove the line")
    }
  }

  mutating func reportFieldCount(
    of record: CSVRecord, in bytes: Span<UInt8>, to diagnostics: inout Diagnostics
  ) {
    damagedLineCount += 1
    let count = record.cells.count
    let expected = expectedFieldCount ?? count
    report(.fields, at: record.lineStart, of: record, in: bytes, to: &diagnostics) {
      (
        "\(count) \(count == 1 ? "cell" : "cells"), and the header has \(expected)",
        count > expected
          ? "remove what is too much, or put a cell that has a comma between quotes"
          : "fill in what is missing (an empty cell has its comma), or remove the line"
      )
    }
  }

  /// Reports at a byte offset of the record's line; the words are made only where they may be shown.
  private func report(
    _ code: DiagnosticCode, at offset: Int, length: Int = 1, of record: CSVRecord,
    in bytes: Span<UInt8>, to diagnostics: inout Diagnostics,
    _ words: () -> (message: String, advice: String)
  ) {
    let column = offset - record.lineStart + 1
    let place = Place(line: record.line, column: column, length: length)
    guard diagnostics.hasRoom(for: code, file: file, place: place) else {
      diagnostics.count(unshown: code)
      return
    }
    let (message, advice) = words()
    diagnostics.report(
      Diagnostic(
        code, file: file, place: place, message: message, advice: advice,
        excerpt: record.excerpt(at: place, in: bytes)))
  }
}
