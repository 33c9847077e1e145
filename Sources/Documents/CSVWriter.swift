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
  public var bytes: [UInt8] {
    var bytes = written
    bytes.append(copying: row.bytes)
    return bytes
  }
  /// How many bytes that are.
  public var byteCount: Int { written.count + row.count }
  private var written: [UInt8] = []
  /// What follows on `written`: some rows, and the one that is being written.
  private var row = RowBuffer()
  private let columnCount: Int
  private let decimals: Int
  private let zone: ZoneRules
  /// An amount of nothing, as most refunds are.
  private let noMoney: ShortText?
  private var cellCount = 0
  private var sharedCells = InlineArray<2, WrittenCells>(repeating: WrittenCells())
  private var sharedBytes = InlineArray<2, CellBytes>(repeating: CellBytes())

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
    noMoney = ShortText(0, decimals: decimals, then: comma)
    if writesHeader {
      for column in columns { word(column) }
      endRow()
    }
  }

  /// Gives the bytes away, and goes on without them; call it between two rows.
  public mutating func takeBytes() -> [UInt8] {
    gather()
    defer { written = [] }
    return written
  }

  /// Writes an identifier.
  @inline(__always)
  public mutating func id(_ bytes: Span<UInt8>) {
    field(bytes)
  }

  /// Writes text from the data.
  @inline(__always)
  public mutating func text(_ bytes: Span<UInt8>) {
    field(bytes)
  }

  /// Writes a word of ours.
  public mutating func word(_ word: String) {
    field(word.utf8.span)
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int64) {
    // Most numbers of a table are units, and those one digit.
    if UInt64(bitPattern: value) < 10, row.hasRoom(for: 8) {
      row.append(ShortText(digit: UInt8(truncatingIfNeeded: value), then: comma))
      cellCount += 1
    } else if row.hasRoom(for: 8), let text = ShortText(value, decimals: 0, then: comma) {
      row.append(text)
      cellCount += 1
    } else {
      cell { DecimalDigits.append(value, to: &$0) }
    }
  }

  /// Writes an amount in minor units as a decimal.
  public mutating func money(_ minorUnits: Int64) {
    if minorUnits == 0, let noMoney, row.hasRoom(for: 8) {
      row.append(noMoney)
      cellCount += 1
    } else if row.hasRoom(for: 8), let text = ShortText(minorUnits, decimals: decimals, then: comma)
    {
      row.append(text)
      cellCount += 1
    } else {
      cell { [decimals] in MoneyText.append(minorUnits, decimals: decimals, to: &$0) }
    }
  }

  /// Writes a sum of amounts as a decimal.
  public mutating func sum(_ minorUnits: Int128) {
    cell { [decimals] in MoneyText.append(minorUnits, decimals: decimals, to: &$0) }
  }

  /// Writes milliseconds since 1970-01-01T00:00Z by the clock of the zone.
  public mutating func instant(_ milliseconds: Int64) {
    cell { [zone] in
      InstantText.append(milliseconds, offset: zone.offset(at: milliseconds), to: &$0)
    }
  }

  /// Writes a cell with nothing in it.
  public mutating func blank() {
    field(Span())
  }

  /// Copies the cells that were kept when they were written for the first of the rows; long ones are written for each.
  public mutating func shared(_ group: SharedCells, key: Int64, _ write: (inout Self) -> Void) {
    let known = sharedCells[group.rawValue]
    if known.key == key, row.hasRoom(for: known.length) {
      row.append(sharedBytes[group.rawValue], known.length)
      cellCount += known.count
      return
    }
    let (start, gathered, cellsBefore) = (row.count, written.count, cellCount)
    write(&self)
    // A cell of any length is gathered with all that stands before it.
    let isHere = written.count == gathered
    let isKept = isHere && row.copy(from: start, to: &sharedBytes[group.rawValue])
    sharedCells[group.rawValue] =
      isKept
      ? WrittenCells(key: key, length: row.count - start, count: cellCount - cellsBefore)
      : WrittenCells()
  }

  /// Ends the row.
  ///
  /// - Precondition: the row has a cell for each column.
  public mutating func endRow() {
    precondition(cellCount == columnCount, "a row has a cell for each column")
    cellCount = 0
    // Each cell was followed by a comma; the last one's becomes the end of the line.
    if row.endLine(), columnCount > 1, !row.isNearlyFull { return }
    gather()
    written[written.count - 1] = lineFeed
    if columnCount == 1 { quoteLoneBlank() }
  }

  /// Puts what was written behind what was gathered before.
  private mutating func gather() {
    written.append(copying: row.bytes)
    row.removeAll()
  }

  /// Writes a cell of any length.
  private mutating func cell(_ write: (inout [UInt8]) -> Void) {
    gather()
    write(&written)
    written.append(comma)
    cellCount += 1
  }

  @inline(__always)
  private mutating func field(_ field: Span<UInt8>) {
    if row.hasRoom(for: field.count + 1), row.append(plainCell: field) {
      cellCount += 1
    } else {
      longOrQuoted(field)
    }
  }

  private mutating func longOrQuoted(_ field: Span<UInt8>) {
    let needsQuotes = field.needsQuotes
    cell { bytes in
      if !needsQuotes { return bytes.append(copying: field) }
      bytes.append(quote)
      for index in field.indices {
        if field[index] == quote { bytes.append(quote) }
        bytes.append(field[index])
      }
      bytes.append(quote)
    }
  }

  /// A blank cell that is a row by itself would read as no row at all.
  private mutating func quoteLoneBlank() {
    guard written.count == 1 || written[written.count - 2] == lineFeed else { return }
    written[written.count - 1] = quote
    written.append(quote)
    written.append(lineFeed)
  }
}

/// Cells of the last row that the next one may have, too.
private struct WrittenCells: Sendable {
  /// What the cells were written for; no key is below 0.
  var key: Int64 = -1
  /// How many bytes they are.
  var length = 0
  /// How many cells there are.
  var count = 0
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")

extension Span<UInt8> {
  /// Whether a comma, a quote, a CR or an LF is among the bytes.
  fileprivate var needsQuotes: Bool {
    indices.contains { index in
      switch self[index] {
      case comma, quote, lineFeed, UInt8(ascii: "\r"): true
      default: false
      }
    }
  }
}
