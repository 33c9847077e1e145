import Documents
import OrderDay

extension RowSink {
  /// A label, name or other text that a record holds.
  mutating func text(_ bytes: [UInt8]) { text(bytes.span) }

  /// An id that a record holds.
  mutating func id(_ bytes: [UInt8]) { id(bytes.span) }

  /// A name by its number; blank for a number below 0.
  mutating func text(_ names: NameTable, _ number: Int32) {
    text(names.bytes.span.extracting(names.range(of: number)))
  }

  /// An id by its number; blank for a number below 0.
  mutating func id(_ names: NameTable, _ number: Int32) {
    id(names.bytes.span.extracting(names.range(of: number)))
  }
}
