/// Reads the records of a table (RFC 4180, R18) from its bytes: one pass, one record at a time, every
/// error of the file told in one run.
///
///     var scanner = CSVScanner(file: "products.csv")
///     var record = CSVRecord()
///     if scanner.header(in: bytes, into: &record, diagnostics: &diagnostics) { ... }
///     while scanner.next(in: bytes, into: &record, diagnostics: &diagnostics) { ... }
///
/// A record is one physical line of at most 65,536 bytes; LF and CRLF may mix, and the last line needs no
/// line end. A mark at the start of the file is passed over, and so are blank lines at its very end. A line
/// that is wrong is reported and left out. No bytes can make the scanner trap, and it takes time linear in
/// their number.
public struct CSVScanner: Sendable {
  /// The most bytes of a line without its line end.
  public static let lineBytesMax = 65_536

  /// The name of the file in diagnostics.
  public let file: String
  /// How many cells each record must have: those of the header. Set by `header`, or by the caller for a
  /// part of a file; `nil` where the header could not be read, and then cells are not counted.
  public var expectedFieldCount: Int?
  /// Where the next line starts.
  public private(set) var offset: Int
  /// The number of the next line, from 1.
  public private(set) var line: Int
  /// How many lines were reported and left out: names that stand in them cannot be known to be missing.
  public internal(set) var damagedLineCount = 0

  /// Where the part ends that is to be read: the start of a line, or the end of the file.
  let end: Int
  /// The end of the run of blank lines that was found last not to be at the end of the file.
  private var blankRunEnd = 0
  /// The encoding that was guessed last, so that a file is not looked at for each of its lines.
  var guess: (block: Int, encoding: EncodingGuess?)?

  /// A scanner of the lines that start in `offset..<end`; both must be starts of lines.
  ///
  /// The parts of one file may be read side by side: each scanner is given the bytes of the whole file,
  /// and reports as one scanner of all of it would.
  public init(
    file: String, offset: Int = 0, end: Int = .max, line: Int = 1, expectedFieldCount: Int? = nil
  ) {
    self.file = file
    self.offset = max(0, offset)
    self.end = end
    self.line = line
    self.expectedFieldCount = expectedFieldCount
  }

  /// Reads the header, the first line that is not blank, and expects as many cells of every record.
  ///
  /// Returns whether it could be read; where not, that is reported, and records may still be read to
  /// tell their errors. `fileFault` is to be asked first.
  public mutating func header(
    in bytes: Span<UInt8>, into record: inout CSVRecord, diagnostics: inout Diagnostics
  ) -> Bool {
    expectedFieldCount = nil
    while offset < min(end, bytes.count) {
      switch scanLine(in: bytes, into: &record, diagnostics: &diagnostics) {
      case .record:
        expectedFieldCount = record.cells.count
        return true
      case .blank: continue
      case .damaged, .end: return false
      }
    }
    return false
  }

  /// Reads the next record that is not damaged; `false` at the end.
  public mutating func next(
    in bytes: Span<UInt8>, into record: inout CSVRecord, diagnostics: inout Diagnostics
  ) -> Bool {
    while offset < min(end, bytes.count) {
      switch scanLine(in: bytes, into: &record, diagnostics: &diagnostics) {
      case .record:
        guard let expectedFieldCount, record.cells.count != expectedFieldCount else { return true }
        reportFieldCount(of: record, in: bytes, to: &diagnostics)
      case .blank, .damaged: continue
      case .end: return false
      }
    }
    return false
  }

  /// Goes on to the line after a plain one.
  public mutating func pass(_ plain: PlainLine) {
    offset = plain.next
    line += 1
  }

  private enum Outcome {
    case record
    case blank
    case damaged
    case end
  }

  /// Reads one line, whatever it is.
  private mutating func scanLine(
    in bytes: Span<UInt8>, into record: inout CSVRecord, diagnostics: inout Diagnostics
  ) -> Outcome {
    if offset == 0, Self.beginsWithMark(bytes) {
      offset = 3
      guard offset < bytes.count else { return .end }
    }
    record.line = line
    record.lineStart = offset
    var isGood = true
    // A table's lines have as many cells as the one before; where not, the slow way makes room.
    record.makeRoomForEnds()
    var ends = record.ends.mutableSpan
    if let plain = Self.plainLine(in: bytes, from: offset, into: &ends) {
      record.take(plain, in: bytes)
      record.lineEnd = plain.end
      offset = plain.next
    } else {
      let found = Self.lineEnd(in: bytes, from: offset)
      record.lineEnd = found.end
      offset = found.next
      isGood = parse(&record, in: bytes, diagnostics: &diagnostics)
    }
    line += 1
    guard isGood else {
      damagedLineCount += 1
      return .damaged
    }
    guard record.lineEnd == record.lineStart else { return .record }
    if record.lineStart >= blankRunEnd {
      blankRunEnd = Self.endOfBlankLines(in: bytes, from: offset)
      if blankRunEnd == bytes.count {
        offset = bytes.count
        return .end
      }
    }
    reportBlankLine(record, in: bytes, to: &diagnostics)
    return .blank
  }

  /// Reads a line the slow way, quotes and all, and reports what is wrong with it.
  private mutating func parse(
    _ record: inout CSVRecord, in bytes: Span<UInt8>, diagnostics: inout Diagnostics
  ) -> Bool {
    if record.lineEnd - record.lineStart > Self.lineBytesMax {
      reportLongLine(record, in: bytes, to: &diagnostics)
      return false
    }
    let areBytesGood = checkBytes(of: record, in: bytes, diagnostics: &diagnostics)
    guard let fault = record.splitIntoCells(bytes) else { return areBytesGood }
    report(fault, of: record, in: bytes, to: &diagnostics)
    return false
  }
}
