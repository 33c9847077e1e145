/// One cell of a record: where its value is, and where it was written.
public struct CSVCell: Equatable, Sendable {
  /// The first byte of the value: an offset in the source, or in `CSVRecord.unescaped` (see `isUnescaped`).
  public var start: Int
  /// The offset after the value's last byte.
  public var end: Int
  /// The byte column of the cell's first byte (of its opening quote, if it has one), from 1.
  public var column: Int32
  /// How many bytes the cell takes as it is written, with its quotes.
  public var length: Int32
  /// Whether the value had doubled quotes, so that it stands in `CSVRecord.unescaped`.
  public var isUnescaped: Bool

  /// Whether the cell has no value.
  public var isBlank: Bool { start == end }
}

/// One record of a table, which is one physical line; the same record is filled again and again.
public struct CSVRecord: Sendable {
  /// The physical line, from 1.
  public internal(set) var line = 0
  /// The offset of the line's first byte; a mark at the start of the file is not part of the line.
  public internal(set) var lineStart = 0
  /// The offset after the line's last byte, without its line end.
  public internal(set) var lineEnd = 0
  /// The cells from left to right.
  public internal(set) var cells: [CSVCell] = []
  /// The values that had doubled quotes, one after the other, each with single ones.
  public internal(set) var unescaped: [UInt8] = []

  /// The offsets behind the cells of the line that was plain last.
  var ends: [Int] = []

  /// A record to be filled.
  public init() {}

  /// Hands the bytes of a cell's value to `body`. The cell must be one of this record, `bytes` what it
  /// was read from.
  @inline(__always)
  public func withValue<Result>(
    of cell: CSVCell, in bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    cell.isUnescaped
      ? body(unescaped.span.extracting(cell.start..<cell.end))
      : body(bytes.extracting(cell.start..<cell.end))
  }

  /// The value of a cell as text.
  public func text(of cell: CSVCell, in bytes: Span<UInt8>) -> String {
    withValue(of: cell, in: bytes) { value in
      var copy: [UInt8] = []
      copy.reserveCapacity(value.count)
      for index in value.indices { copy.append(value[index]) }
      return String(decoding: copy, as: UTF8.self)
    }
  }

  /// Where a cell stands, for a diagnostic.
  public func place(of cell: CSVCell) -> Place {
    Place(line: line, column: Int(cell.column), length: max(1, Int(cell.length)))
  }

  /// The line around a place of it, for a diagnostic.
  public func excerpt(at place: Place, in bytes: Span<UInt8>) -> Excerpt {
    Excerpt(
      line: bytes.extracting(lineStart..<lineEnd), around: place.column, length: place.length)
  }
}
