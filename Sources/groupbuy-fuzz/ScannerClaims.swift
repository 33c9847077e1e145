import PlainText

/// What must hold for the records of any bytes.
enum ScannerClaims {
  private static let file = "f.csv"

  /// What a scanner gave of a file, or of a part of it.
  private struct Scan {
    var records: [(line: Int, cells: [[UInt8]])] = []
    var damaged = 0
    var diagnostics = Diagnostics()
  }

  static func check(_ bytes: [UInt8]) {
    if let fault = CSVScanner.fileFault(bytes.span, file: file) {
      var diagnostics = Diagnostics()
      diagnostics.report(fault)
      DiagnosticClaims.check(diagnostics, of: [file: bytes])
      return
    }
    var whole = Scan()
    var scanner = CSVScanner(file: file)
    var record = CSVRecord()
    let hasHeader = scanner.header(in: bytes.span, into: &record, diagnostics: &whole.diagnostics)
    let fields = scanner.expectedFieldCount
    let header = hasHeader ? [(line: record.line, cells: cells(of: record, bytes))] : []
    claim(hasHeader == (fields != nil), "a header says how many cells there are")
    let bodyStart = scanner.offset
    let bodyLine = scanner.line
    let inHeader = whole.diagnostics
    let damagedInHeader = scanner.damagedLineCount
    read(&scanner, bytes, into: &whole)
    checkLines(header + whole.records, damaged: whole.damaged, bytes)
    DiagnosticClaims.check(whole.diagnostics, of: [file: bytes])
    rewrite(header + whole.records)
    guard hasHeader, let fields, bytes.count < 10_000 else { return }
    // The file may be read in parts, and the result is that of the whole.
    let middle = CSVScanner.lineStart(
      in: bytes.span, from: bodyStart + (bytes.count - bodyStart) / 2)
    var parts = Scan(diagnostics: inHeader)
    var first = CSVScanner(
      file: file, offset: bodyStart, end: middle, line: bodyLine, expectedFieldCount: fields)
    read(&first, bytes, into: &parts)
    let line = bodyLine + CSVScanner.lineCount(in: bytes.span, from: bodyStart, to: middle)
    var second = CSVScanner(file: file, offset: middle, line: line, expectedFieldCount: fields)
    read(&second, bytes, into: &parts)
    claim(
      parts.records.elementsEqual(whole.records, by: { $0 == $1 }), "parts have the whole's records"
    )
    claim(parts.damaged + damagedInHeader == whole.damaged, "parts leave out the whole's lines")
    claim(
      parts.diagnostics.rendered().utf8.elementsEqual(whole.diagnostics.rendered().utf8),
      "parts tell what the whole tells")
  }

  private static func read(_ scanner: inout CSVScanner, _ bytes: [UInt8], into scan: inout Scan) {
    var record = CSVRecord()
    var ends = [Int](repeating: 0, count: scanner.expectedFieldCount ?? 0)
    var last: CSVScanner.PlainLine?
    while true {
      var passed = scanner
      let plain = scanner.plainLine(in: bytes.span, after: last, endsInto: &ends)
      last = plain
      guard scanner.next(in: bytes.span, into: &record, diagnostics: &scan.diagnostics) else {
        claim(plain == nil, "a plain line is a record")
        break
      }
      if let plain {
        passed.pass(plain)
        claim(
          passed.offset == scanner.offset && passed.line == scanner.line,
          "who passes a plain line goes on where it ends")
        claim(
          record.lineStart == plain.start && record.lineEnd == plain.end
            && ends.elementsEqual(writtenEnds(of: record)), "a plain line has its record's cells")
      }
      claim(
        scanner.expectedFieldCount.map { $0 == record.cells.count } ?? true,
        "a record has as many cells as the header")
      scan.records.append((record.line, cells(of: record, bytes)))
    }
    scan.damaged += scanner.damagedLineCount
  }

  /// The offsets behind the cells as they are written.
  private static func writtenEnds(of record: CSVRecord) -> [Int] {
    record.cells.map { record.lineStart + Int($0.column) - 1 + Int($0.length) }
  }

  private static func cells(of record: CSVRecord, _ bytes: [UInt8]) -> [[UInt8]] {
    record.cells.map { cell in
      let value = record.withValue(of: cell, in: bytes.span) { value in
        value.indices.map { value[$0] }
      }
      claim(record.place(of: cell).line == record.line, "a cell stands in its record's line")
      claim(cell.isUnescaped || value.count <= Int(cell.length), "a cell is written in its length")
      if cell.isUnescaped { Canary.copyOneTooMany(value) }
      return value
    }
  }

  /// Every line is a record or is left out with a word, but for blank ones at the end.
  private static func checkLines(
    _ records: [(line: Int, cells: [[UInt8]])], damaged: Int, _ bytes: [UInt8]
  ) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    while let last = lines.last, last.isEmpty || last.elementsEqual([0x0D]), lines.count > 0 {
      // A carriage return without its line feed is no line end.
      if !last.isEmpty, last.endIndex == bytes.endIndex { break }
      lines.removeLast()
    }
    claim(
      records.count + damaged == lines.count,
      "\(records.count) records and \(damaged) damaged lines are \(lines.count) lines")
    for (first, second) in zip(records, records.dropFirst()) {
      claim(first.line < second.line, "records stand in the order of their lines")
    }
  }

  /// Records written anew, every cell in quotes, are read as they were.
  private static func rewrite(_ records: [(line: Int, cells: [[UInt8]])]) {
    var bytes: [UInt8] = []
    for record in records {
      let start = bytes.count
      for (index, cell) in record.cells.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell {
          if byte == UInt8(ascii: "\"") { bytes.append(byte) }
          bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
      }
      if bytes.count - start > CSVScanner.lineBytesMax { return }
      bytes += [0x0D, 0x0A]
    }
    var again = Scan()
    var scanner = CSVScanner(file: file)
    read(&scanner, bytes, into: &again)
    claim(again.diagnostics.isEmpty, "records written anew have no fault")
    claim(
      again.records.elementsEqual(records, by: { $0.cells == $1.cells }),
      "records written anew are read as they were")
  }
}
