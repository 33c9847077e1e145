import Documents
import OrderDay
import PlainText

extension RowSink {
  /// A label, name or other text that a record holds.
  mutating func text(_ bytes: [UInt8]) { text(bytes.span) }

  /// The name that somebody gave of themselves, by its number: a phone in it is a phone, and masked as those are (R18).
  mutating func name(_ names: NameTable, _ number: Int32) {
    let name = names.bytes.span.extracting(names.range(of: number))
    if NumberMask.isNeedless(name) { text(name) } else { text(NumberMask.masked(name).span) }
  }

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
