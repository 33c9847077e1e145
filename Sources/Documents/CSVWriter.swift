public import ExactValues

/// Writes a table as CSV: RFC 4180, UTF-8 without BOM, LF, quotes just where they are needed (R19).
///
/// The rows gather in `bytes`. Who writes a long table takes them between two rows now and then, so
/// that any number of rows needs no more memory than the buffer:
///
///     var writer = CSVWriter(columns: ["order_id", "amount"], decimals: 2, zone: zone)
///     writer.id("A1".utf8.span)
///     writer.money(1990)
///     writer.endRow()
///     // writer.bytes reads "order_id,amount\nA1,19.90\n"
public struct CSVWriter: RowSink {
  /// What was written and not yet removed: the header, then whole rows.
  public private(set) var bytes: [UInt8] = []
  private let columnCount: Int
  private let decimals: Int
  private let zone: ZoneRules
  private var cellCount = 0
  private var sharedCells = InlineArray<2, WrittenCells>(repeating: WrittenCells())

  /// A table of `columns`, with its header unless it continues one.
  ///
  /// Money has `decimals` digits after the point; instants read in the clock of `zone`.
  ///
  /// - Precondition: there is at least one column.
  public init(columns: [String], decimals: Int, zone: ZoneRules, writesHeader: Bool = true) {
    precondition(!columns.isEmpty, "a table has columns")
    self.columnCount = columns.count
    self.decimals = decimals
    self.zone = zone
    if writesHeader {
      for column in columns { word(column) }
      endRow()
    }
  }

  /// Forgets the bytes that were taken and keeps their room; call it between two rows.
  public mutating func removeBytes() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes an identifier.
  public mutating func id(_ bytes: Span<UInt8>) {
    field(bytes)
  }

  /// Writes text from the data.
  public mutating func text(_ bytes: Span<UInt8>) {
    field(bytes)
  }

  /// Writes a word of ours.
  public mutating func word(_ word: String) {
    field(word.utf8.span)
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int64) {
    DecimalDigits.append(value, then: comma, to: &bytes)
    cellCount += 1
  }

  /// Writes an amount in minor units as a decimal.
  public mutating func money(_ minorUnits: Int64) {
    MoneyText.append(minorUnits, decimals: decimals, then: comma, to: &bytes)
    cellCount += 1
  }

  /// Writes a sum of amounts as a decimal.
  public mutating func sum(_ minorUnits: Int128) {
    MoneyText.append(minorUnits, decimals: decimals, to: &bytes)
    endCell()
  }

  /// Writes milliseconds since 1970-01-01T00:00Z by the clock of the zone.
  public mutating func instant(_ milliseconds: Int64) {
    InstantText.append(milliseconds, offset: zone.offset(at: milliseconds), to: &bytes)
    endCell()
  }

  /// Writes a cell with nothing in it.
  public mutating func blank() {
    endCell()
  }

  /// Copies the cells where they were written for the row before.
  public mutating func shared(_ group: SharedCells, key: Int64, _ write: (inout Self) -> Void) {
    if sharedCells[group.rawValue].key == key {
      bytes.append(contentsOf: sharedCells[group.rawValue].bytes)
      cellCount += sharedCells[group.rawValue].count
      return
    }
    let (start, cellsBefore) = (bytes.count, cellCount)
    write(&self)
    sharedCells[group.rawValue].keep(bytes[start...], cellCount - cellsBefore, key: key)
  }

  /// Ends the row.
  ///
  /// - Precondition: the row has a cell for each column.
  public mutating func endRow() {
    precondition(cellCount == columnCount, "a row has a cell for each column")
    // Each cell was followed by a comma; the last one's becomes the end of the line.
    bytes[bytes.count - 1] = lineFeed
    cellCount = 0
    if columnCount == 1 { quoteLoneBlank() }
  }

  @inline(__always)
  private mutating func endCell() {
    bytes.append(comma)
    cellCount += 1
  }

  @inline(__always)
  private mutating func field(_ field: Span<UInt8>) {
    if field.needsQuotes {
      appendQuoted(field)
      endCell()
    } else {
      bytes.append(copying: field, then: comma)
      cellCount += 1
    }
  }

  private mutating func appendQuoted(_ field: Span<UInt8>) {
    bytes.append(quote)
    for index in field.indices {
      if field[index] == quote { bytes.append(quote) }
      bytes.append(field[index])
    }
    bytes.append(quote)
  }

  /// A blank cell that is a row by itself would read as no row at all.
  private mutating func quoteLoneBlank() {
    guard bytes.count == 1 || bytes[bytes.count - 2] == lineFeed else { return }
    bytes[bytes.count - 1] = quote
    bytes.append(quote)
    bytes.append(lineFeed)
  }
}

/// Cells of the last row that the next one may have, too.
private struct WrittenCells: Sendable {
  /// What the cells were written for; no key is below 0.
  var key: Int64 = -1
  var bytes: [UInt8] = []
  var count = 0

  mutating func keep(_ written: ArraySlice<UInt8>, _ count: Int, key: Int64) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: written)
    self.count = count
    self.key = key
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")

extension Span<UInt8> {
  /// Whether a comma, a quote, a CR or an LF is among the bytes.
  ///
  /// All four lie below `-`, as few other bytes of a table do: eight bytes at a time are asked for one
  /// that does, and just where there is one are they looked at singly.
  @inline(__always)
  fileprivate var needsQuotes: Bool {
    if count < 8 {
      for index in indices where self[index] < UInt8(ascii: "-") { return needsQuotes(from: index) }
      return false
    }
    var offset = 0
    while offset < count - 8 {
      if word(at: offset).hasByteBelowDash { return needsQuotes(from: offset) }
      offset += 8
    }
    return word(at: count - 8).hasByteBelowDash && needsQuotes(from: offset)
  }

  private func needsQuotes(from start: Int) -> Bool {
    for index in start..<count {
      switch self[index] {
      case comma, quote, lineFeed, UInt8(ascii: "\r"): return true
      default: continue
      }
    }
    return false
  }
}

extension UInt64 {
  /// Whether any of the eight bytes is less than `-` (0x2D): subtracting that from it borrows its top bit.
  @inline(__always)
  fileprivate var hasByteBelowDash: Bool {
    (self &- 0x2d2d_2d2d_2d2d_2d2d) & ~self & 0x8080_8080_8080_8080 != 0
  }
}
