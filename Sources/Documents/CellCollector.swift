public import ExactValues

/// Keeps the rows of a table as typed fields, for expectations and tests.
///
/// Each field holds what a reader of the CSV file would find there, unquoted: `19.90`, not 1990.
public struct CellCollector: RowSink {
  /// A cell of a table for machines: what it was given as and the text it has in a CSV file.
  public struct Field: Hashable, Sendable {
    /// Which call gave the field.
    public enum Kind: Hashable, Sendable {
      /// An identifier.
      case id
      /// Text from the data.
      case text
      /// A word of ours.
      case word
      /// A whole number.
      case number
      /// An amount of money.
      case money
      /// A moment.
      case instant
      /// Nothing.
      case blank
    }

    /// Which call gave the field.
    public var kind: Kind
    /// The value as UTF-8, before any quoting.
    public var value: [UInt8]

    /// A field of `kind` that reads `value`.
    public init(_ kind: Kind, _ value: [UInt8]) {
      self.kind = kind
      self.value = value
    }
  }

  /// The names of the columns.
  public let columns: [String]
  /// The rows that have ended, in the order they were given.
  public private(set) var rows: [[Field]] = []
  private var row: [Field] = []
  private let decimals: Int
  private let zone: ZoneRules

  /// Takes over the rows of a table whose columns begin with these.
  public mutating func append(rowsOf other: CellCollector) { rows += other.rows }

  /// A table of `columns` without rows yet; values read as in a `CSVWriter` of the same arguments.
  public init(columns: [String], decimals: Int, zone: ZoneRules) {
    self.columns = columns
    self.decimals = decimals
    self.zone = zone
  }

  /// Keeps an identifier.
  public mutating func id(_ bytes: Span<UInt8>) {
    row.append(Field(.id, Array(copying: bytes)))
  }

  /// Keeps text from the data.
  public mutating func text(_ bytes: Span<UInt8>) {
    row.append(Field(.text, Array(copying: bytes)))
  }

  /// Keeps a word of ours.
  public mutating func word(_ word: String) {
    row.append(Field(.word, Array(word.utf8)))
  }

  /// Keeps a whole number.
  public mutating func number(_ value: Int64) {
    var text: [UInt8] = []
    DecimalDigits.append(value, to: &text)
    row.append(Field(.number, text))
  }

  /// Keeps an amount in minor units as a decimal.
  public mutating func money(_ minorUnits: Int64) {
    var text: [UInt8] = []
    MoneyText.append(minorUnits, decimals: decimals, to: &text)
    row.append(Field(.money, text))
  }

  /// Keeps a sum of amounts as a decimal.
  public mutating func sum(_ minorUnits: Int128) {
    var text: [UInt8] = []
    MoneyText.append(minorUnits, decimals: decimals, to: &text)
    row.append(Field(.money, text))
  }

  /// Keeps milliseconds since 1970-01-01T00:00Z by the clock of the zone.
  public mutating func instant(_ milliseconds: Int64) {
    var text: [UInt8] = []
    InstantText.append(milliseconds, offset: zone.offset(at: milliseconds), to: &text)
    row.append(Field(.instant, text))
  }

  /// Keeps a cell with nothing in it.
  public mutating func blank() {
    row.append(Field(.blank, []))
  }

  /// Ends the row.
  ///
  /// - Precondition: the row has a cell for each column.
  public mutating func endRow() {
    precondition(row.count == columns.count, "a row has a cell for each column")
    rows.append(row)
    row = []
  }
}
