import ExactValues
import OrderDay
import PlainText

/// The short way for the rows that a large day is made of.
///
/// It checks all that the long way does, but each name only where it is new: a name that is in the table of names
/// was found right when it came in. So checking costs hardly more than reading without it (`groupbuy-bench read`).
extension OrderReader {
  /// Adds a row in which nothing is wrong and just the seven required cells are filled; `false` for any other row,
  /// which is then to be read cell by cell.
  static func addPlain(
    _ record: borrowing TableRecord, in file: SourceFile, by decoder: ValueDecoder, source: Int32,
    to events: inout OrderEvents
  ) -> Bool {
    // After a row that could not be read the tables may hold names that are not right.
    guard record.unescaped.isEmpty, record.cells.count > Column.price, events.unreadable.isEmpty
    else { return false }
    for position in Column.price..<record.cells.count where !record.cells[position].isBlank {
      return false
    }
    let bytes = file.bytes.span
    guard let kind = Self.kind(bytes.extracting(record.extent(Column.kind))),
      case .success(let time) = decoder.moment(bytes.extracting(record.extent(Column.time))),
      case .success(let quantity) = WholeNumber.parse(
        bytes.extracting(record.extent(Column.quantity))),
      let order = Self.id(bytes.extracting(record.extent(Column.order)), in: &events.orders),
      let sku = Self.id(bytes.extracting(record.extent(Column.sku)), in: &events.skus),
      let point = Self.label(bytes.extracting(record.extent(Column.point)), in: &events.points),
      let member = Self.label(bytes.extracting(record.extent(Column.member)), in: &events.members)
    else { return false }
    events.append(
      OrderEvent(
        time: time, kind: kind, order: OrderID(rawValue: order), sku: sku, point: point,
        member: MemberID(rawValue: member), quantity: quantity, source: source,
        line: Int32(truncatingIfNeeded: record.line)))
    return true
  }

  private static func kind(_ text: Span<UInt8>) -> EventKind? {
    if text.isEqual(to: words.order) { return .order }
    if text.isEqual(to: words.amend) { return .amend }
    return text.isEqual(to: words.cancel) ? .cancel : nil
  }

  private static let words = (
    order: Array("order".utf8), amend: Array("amend".utf8), cancel: Array("cancel".utf8)
  )

  /// The number of an id; `nil` for a blank and for what is none.
  private static func id(_ text: Span<UInt8>, in names: inout NameTable) -> Int32? {
    let known = names.count
    let number = names.intern(text)
    if Int(number) < known || IdText.fault(text) == nil { return number }
    names.removeLast()
    return nil
  }

  /// The number of a label; `nil` for a blank and for what is none.
  private static func label(_ text: Span<UInt8>, in names: inout NameTable) -> Int32? {
    if text.isEmpty { return nil }
    let known = names.count
    let number = names.intern(text)
    let most = LabelText.labelScalarsMax
    if Int(number) < known || LabelText.fault(text, maxScalars: most) == nil { return number }
    names.removeLast()
    return nil
  }
}
