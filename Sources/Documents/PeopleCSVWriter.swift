public import ExactValues
import PlainText

/// Writes a table as CSV for people, who open it in a spreadsheet: UTF-8 with BOM, CRLF, every text quoted, and an
/// apostrophe before a text that a spreadsheet would take for a formula, a number or a date.
///
/// Texts show no phone and no identity card (`NumberMask`), labels neither: nothing reads these tables back, so that nothing has
/// to find a row by one. Numbers and amounts of ours are bare, so that a spreadsheet can add them up. For machines there is `CSVWriter`.
public struct PeopleCSVWriter: RowSink {
  /// What was written: the mark, the header, then whole rows.
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let decimals: Int
  private let zone: ZoneRules
  private var isRowStart = true

  /// A table of `columns` with its header; money and instants as in a `CSVWriter` of the same arguments.
  public init(columns: [String], decimals: Int, zone: ZoneRules) {
    self.decimals = decimals
    self.zone = zone
    for column in columns { word(column) }
    endRow()
  }

  /// Writes an identifier, quoted and safe.
  public mutating func id(_ bytes: Span<UInt8>) {
    var copy: [UInt8] = []
    for index in bytes.indices { copy.append(bytes[index]) }
    word(String(decoding: copy, as: UTF8.self))
  }

  /// Writes text from the data, quoted and safe, without the numbers of persons.
  public mutating func text(_ bytes: Span<UInt8>) {
    word(String(decoding: NumberMask.masked(bytes), as: UTF8.self))
  }

  /// Writes a word, quoted and safe.
  public mutating func word(_ word: String) {
    startCell()
    SpreadsheetText.append(word, to: &bytes)
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int64) {
    startCell()
    DecimalDigits.append(value, to: &bytes)
  }

  /// Writes an amount in minor units as a decimal.
  public mutating func money(_ minorUnits: Int64) {
    startCell()
    MoneyText.append(minorUnits, decimals: decimals, to: &bytes)
  }

  /// Writes a sum of amounts as a decimal.
  public mutating func sum(_ minorUnits: Int128) {
    startCell()
    MoneyText.append(minorUnits, decimals: decimals, to: &bytes)
  }

  /// Writes a moment as text, which no spreadsheet turns into its own idea of a date.
  public mutating func instant(_ milliseconds: Int64) {
    var text: [UInt8] = []
    InstantText.append(milliseconds, offset: zone.offset(at: milliseconds), to: &text)
    startCell()
    bytes.append(UInt8(ascii: "\""))
    bytes += text
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a cell with nothing in it.
  public mutating func blank() { startCell() }

  /// Ends the row.
  public mutating func endRow() {
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    isRowStart = true
  }

  private mutating func startCell() {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
  }
}
