public import PlainText

/// A file of the day as it was read: its name, as messages and `rejections` tell it, and its bytes.
public struct SourceFile: Sendable {
  /// The name that messages tell, as the user would find the file.
  public var name: String
  /// The name within the day, as documents tell it: the same wherever the day lies.
  public var nameInDay: String
  /// The bytes as they are on the disk.
  public let bytes: FileBytes
  /// The columns of a table without a header, in its order, as the command line names them; `nil` for one with it.
  let columns: [String]?
  private let lines = LineStarts()

  /// A file that was read.
  public init(name: String, nameInDay: String, bytes: [UInt8], columns: [String]? = nil) {
    self.init(name: name, nameInDay: nameInDay, bytes: FileBytes(bytes), columns: columns)
  }

  /// A file that was read, or is yet to be.
  init(name: String, nameInDay: String, bytes: FileBytes, columns: [String]? = nil) {
    self.name = name
    self.nameInDay = nameInDay
    self.bytes = bytes
    self.columns = columns
  }

  /// The physical line of a place, cut to a window around it; `nil` for a line that there is not.
  func excerpt(of place: Place) -> Excerpt? {
    lines.line(place.line, of: bytes.span).map { line in
      Excerpt(
        line: bytes.span.extracting(line), around: place.column, length: place.length)
    }
  }

  /// A diagnostic about a place of a row, whose line need not be looked for.
  func diagnostic(
    _ code: DiagnosticCode, at place: Place, of record: borrowing TableRecord,
    _ finding: any Finding
  ) -> Diagnostic {
    if record.lineEnd == 0 || place.line != record.line {
      return diagnostic(code, at: place, finding)
    }
    let line = bytes.span.extracting(record.lineStart..<record.lineEnd)
    return Diagnostic(
      code, file: name, place: place, finding,
      excerpt: Excerpt(line: line, around: place.column, length: place.length))
  }

  /// A diagnostic about a place of this file, with the line that it speaks of.
  func diagnostic(
    _ code: DiagnosticCode, at place: Place?, _ finding: any Finding,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      code, file: name, place: place, finding, excerpt: place.flatMap { excerpt(of: $0) },
      notes: notes)
  }
}
