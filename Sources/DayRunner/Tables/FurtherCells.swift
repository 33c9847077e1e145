import ExactValues
import OrderDay

/// The short way for the cells that a row may leave blank: the price of its line, and what its order carries.
///
/// All rows of an order mostly say the same, so that a cell is read and checked just where it differs from the one that was
/// read last in its column.
struct FurtherCells {
  /// A column that the header names, and what was read in it last.
  private struct Column {
    /// The number of its cell in a line.
    let cell: Int
    /// Which column it is; `nil` for the price.
    let further: FurtherColumn?
    let kind: ValueKind
    /// Where the cell stands that was read last.
    var last = 0..<0
    /// What it says.
    var value = OrderEvents.blank
  }

  private var columns: [Column]
  private let coupons: NameTable
  /// The price of the row that was read last, in minor units.
  private(set) var price = OrderEvents.blank
  /// What the row says beside it.
  private(set) var values: [(column: FurtherColumn, value: Int64)] = []

  /// The further columns of a header; orders may name these coupons.
  init(_ header: TableHeader, coupons: NameTable) {
    self.coupons = coupons
    columns = header.positions.enumerated().compactMap { cell, position in
      position < OrderReader.Column.price
        ? nil
        : Column(
          cell: cell, further: FurtherColumn(rawValue: position - OrderReader.Column.further),
          kind: TableSchema.orders.columns[position].kind)
    }
  }

  /// Reads the further cells of a line, of which `cell` tells where they stand; `false` where one of them is not right.
  mutating func read(
    in bytes: Span<UInt8>, by decoder: ValueDecoder, texts: inout NameTable,
    _ cell: (Int) -> Range<Int>
  ) -> Bool {
    if columns.isEmpty { return true }
    price = OrderEvents.blank
    values.removeAll(keepingCapacity: true)
    for index in columns.indices {
      let extent = cell(columns[index].cell)
      if extent.isEmpty { continue }
      let text = bytes.extracting(extent)
      if !text.hasSameBytes(as: bytes.extracting(columns[index].last)) {
        guard let value = value(of: text, columns[index], by: decoder, texts: &texts) else {
          return false
        }
        columns[index].value = value
        columns[index].last = extent
      }
      let value = columns[index].value
      guard let column = columns[index].further else {
        price = value
        continue
      }
      // `no` and 0 units of tolerance are what a blank says too (R2.1, by value).
      if column.isText || value > 0 { values.append((column, value)) }
    }
    return true
  }

  /// What a cell says: a number, or that of a text in `texts`.
  private func value(
    of text: Span<UInt8>, _ column: Column, by decoder: ValueDecoder, texts: inout NameTable
  ) -> Int64? {
    guard case .success(let value) = decoder.decode(text, as: column.kind) else { return nil }
    if column.further == .coupon, coupons.number(of: text) == nil { return nil }
    guard let further = column.further, further.isText else { return value }
    return Int64(texts.intern(text))
  }
}
