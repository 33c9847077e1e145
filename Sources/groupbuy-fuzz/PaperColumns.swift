import DayRunner
import ExactValues
import PlainText

/// A table that the run wrote, read back by its columns.
struct PaperColumns {
  let name: String
  private var columns: [String] = []
  private(set) var rows: [[[UInt8]]] = []
  private let decimals: Int

  init(_ file: OutputFile, decimals: Int) {
    name = file.path
    self.decimals = decimals
    var diagnostics = Diagnostics()
    var scanner = CSVScanner(file: file.path)
    var record = CSVRecord()
    let bytes = file.bytes.span
    func cells() -> [[UInt8]] {
      record.cells.map { cell in
        record.withValue(of: cell, in: bytes) { value in value.indices.map { value[$0] } }
      }
    }
    if scanner.header(in: bytes, into: &record, diagnostics: &diagnostics) {
      columns = cells().map { String(decoding: $0, as: UTF8.self) }
    }
    while scanner.next(in: bytes, into: &record, diagnostics: &diagnostics) { rows.append(cells()) }
    claim(diagnostics.isEmpty, "our own reader reads \(name): \(diagnostics.rendered())")
  }

  /// A column as text.
  func text(_ column: String) -> [String] {
    guard let position = columns.firstIndex(of: column) else {
      fatalError("claim does not hold: \(name) has the column \(column)")
    }
    return rows.map { String(decoding: $0[position], as: UTF8.self) }
  }

  /// A column of whole numbers, or of amounts in minor units.
  func numbers(_ column: String) -> [Int64] {
    text(column).map { number(of: $0, in: column) }
  }

  /// The sum of a column, in more bits than it can fill.
  func sum(_ column: String) -> Int128 { numbers(column).reduce(0) { $0 + Int128($1) } }

  func number(of text: String, in column: String) -> Int64 {
    if let number = Int64(text) { return number }
    // Amounts may be larger than any that is read in, so the point is left out.
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == decimals,
      let number = Int64(parts[0] + parts[1])
    else { fatalError("claim does not hold: \(name) has a number in \(column), not \(text)") }
    return number
  }
}
