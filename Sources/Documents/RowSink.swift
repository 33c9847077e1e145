/// What takes the rows of a table for machines, cell by cell from left to right (R19).
///
/// A table is written once against this protocol and goes to a file (`CSVWriter`) or to an expectation
/// (`CellCollector`). Generic callers are specialised, so a cell costs no dynamic call:
///
///     func writeRefunds(to rows: inout some RowSink) {
///       for refund in refunds {
///         rows.id(refund.order)
///         rows.money(refund.amount)
///         rows.endRow()
///       }
///     }
public protocol RowSink {
  /// An identifier, which by R18 never needs quotes; it is checked all the same.
  mutating func id(_ bytes: Span<UInt8>)
  /// Text from the data: a label, a name, a note; UTF-8.
  mutating func text(_ bytes: Span<UInt8>)
  /// A word of ours, such as a reason or the name of a metric.
  mutating func word(_ word: String)
  /// A whole number.
  mutating func number(_ value: Int64)
  /// An amount in minor units of the day's currency; written as a decimal.
  mutating func money(_ minorUnits: Int64)
  /// A sum of such amounts, which may need more than 64 bits.
  mutating func sum(_ minorUnits: Int128)
  /// A moment in milliseconds since 1970-01-01T00:00Z; written in the day's clock, with its offset.
  mutating func instant(_ milliseconds: Int64)
  /// Nothing.
  mutating func blank()
  /// Cells that rows which follow each other have in common: those that `write` writes, which are the same wherever `key`
  /// is the same. A table has up to two such groups of cells.
  mutating func shared(_ group: SharedCells, key: Int64, _ write: (inout Self) -> Void)
  /// The end of the row, which has as many cells as the table has columns.
  mutating func endRow()
}

/// Which of the groups of cells that rows have in common.
public enum SharedCells: Int, Sendable {
  /// The cells before those that differ.
  case leading
  /// Cells among those that differ.
  case inner
}

extension RowSink {
  /// Writes the cells anew for each row.
  public mutating func shared(_ group: SharedCells, key: Int64, _ write: (inout Self) -> Void) {
    write(&self)
  }
}
