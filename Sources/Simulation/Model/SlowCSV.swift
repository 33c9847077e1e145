/// A table as the slow model reads it: the header, and a row for every record.
struct SlowTable {
  var columns: [String]
  var rows: [SlowRow]

  static let none = SlowTable(columns: [], rows: [])

  /// Reads a valid CSV text: RFC 4180, LF or CRLF, with or without BOM, a record per line.
  init(_ text: String) {
    var records: [[String]] = []
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      records.append(Self.cells(of: line.last == 13 ? line.dropLast() : line))
    }
    while let last = records.last, last == [""] { records.removeLast() }
    let header = records.first ?? []
    var places: [String: Int] = [:]
    for (place, column) in header.enumerated() { places[column] = place }
    columns = header
    rows = records.enumerated().dropFirst().map { number, cells in
      SlowRow(places: places, cells: cells, line: number + 1)
    }
  }

  init(columns: [String], rows: [SlowRow]) {
    self.columns = columns
    self.rows = rows
  }

  private static func cells(of line: ArraySlice<UInt8>) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var previousWasQuote = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        // A quote inside quotes is two quotes: the second one turns quoting on again.
        if !isQuoted && previousWasQuote { cell.append(byte) }
        previousWasQuote = isQuoted
        isQuoted.toggle()
        continue
      }
      previousWasQuote = false
      if byte == UInt8(ascii: ",") && !isQuoted {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else {
        cell.append(byte)
      }
    }
    return cells + [String(decoding: cell, as: UTF8.self)]
  }
}

/// A record of a table; a column that is not there is blank.
struct SlowRow {
  var places: [String: Int]
  var cells: [String]
  /// The physical line where the record starts; the header is 1.
  var line: Int

  subscript(column: String) -> Name {
    guard let place = places[column], place < cells.count else { return "" }
    return Name(cells[place])
  }

  func isYes(_ column: String) -> Bool { self[column] == "yes" }
}

/// The text of an output table: LF, quotes only where a cell needs them.
struct SlowWriter {
  private(set) var text: String

  init(_ columns: String) { text = columns + "\n" }

  mutating func row(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text += "," }
      text += Self.quoted(cell)
    }
    text += "\n"
  }

  /// A cell, in quotes where it holds a comma, a quote or a line end.
  static func quoted(_ cell: String) -> String {
    let mustQuote = cell.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
    guard mustQuote else { return cell }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
