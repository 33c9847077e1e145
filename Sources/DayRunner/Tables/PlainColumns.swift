import ExactValues
import OrderDay
import PlainText

/// The short way for the rows that a large day is made of: where the cells of the seven required columns stand, and those
/// of any others.
///
/// It checks all that the long way does, but each name only where it is new: a name that is in the table of names
/// was found right when it came in. So checking costs hardly more than reading without it (`groupbuy-bench read`).
struct PlainColumns {
  /// For each required column, in their order, the number of its cell.
  private var cells = InlineArray<7, Int>(repeating: -1)
  /// Where the cells of the line that is read end.
  private var ends: [Int]
  /// The rows that are not among the events yet.
  private var rows: [OrderEvent] = []
  /// Whether what `RowBefore` says is to follow on them. To take it over as soon as its parts were put down makes the machine
  /// wait for all of them.
  private var isRowBeforeDue = false

  private static let rowsAtOnce = 128

  /// The columns of a header, which has every required one.
  init(_ header: TableHeader) {
    ends = [Int](repeating: 0, count: header.positions.count)
    rows.reserveCapacity(Self.rowsAtOnce)
    for (cell, position) in header.positions.enumerated() {
      if cells.indices.contains(position) { cells[position] = cell }
    }
  }

  /// Adds the row of the scanner's next line and passes it, if nothing is wrong in it and the seven required cells are
  /// filled; `false` for any other row, which is then to be read cell by cell.
  mutating func add(
    nextOf scanner: inout CSVScanner, in bytes: Span<UInt8>, by decoder: ValueDecoder,
    after before: inout RowBefore, and further: inout FurtherCells, source: Int32,
    to events: inout OrderEvents
  ) -> Bool {
    if isRowBeforeDue {
      rows.append(before.event)
      isRowBeforeDue = false
      if rows.count == Self.rowsAtOnce { finish(&events) }
    }
    // After a row that could not be read the tables may hold names that are not right.
    guard events.unreadable.isEmpty,
      let line = scanner.plainLine(in: bytes, after: before.line, endsInto: &ends),
      read(line, in: bytes, by: decoder, after: &before, and: &further, namedIn: &events)
    else {
      before.line = nil
      return false
    }
    before.event.source = source
    before.event.line = Int32(truncatingIfNeeded: scanner.line)
    if !further.values.isEmpty { events.note(further.values, of: events.count + rows.count) }
    isRowBeforeDue = true
    scanner.pass(line)
    before.line = line
    return true
  }

  /// Takes over what a line says in the cells that are not those of the line before; `false` where something in it is wrong
  /// or blank.
  @inline(__always)
  private func read(
    _ line: CSVScanner.PlainLine, in bytes: Span<UInt8>, by decoder: ValueDecoder,
    after before: inout RowBefore, and further: inout FurtherCells,
    namedIn events: inout OrderEvents
  ) -> Bool {
    let ends = ends.span
    func cell(_ number: Int) -> Range<Int> {
      let (start, end) = (number == 0 ? line.start : ends[number - 1] + 1, ends[number])
      let isQuoted = line.hasQuotes && start < end && bytes[start] == UInt8(ascii: "\"")
      return isQuoted ? start + 1..<end - 1 : start..<end
    }
    func isRepeated(_ column: Int) -> Bool { cells[column] < line.repeatedCellCount }
    func extent(_ column: Int) -> Range<Int> { cell(cells[column]) }
    if !isRepeated(OrderReader.Column.kind) {
      let text = bytes.extracting(extent(OrderReader.Column.kind))
      guard let kind = Self.kind(text) else { return false }
      before.event.kind = kind
    }
    if !isRepeated(OrderReader.Column.time) {
      let text = bytes.extracting(extent(OrderReader.Column.time))
      guard let time = before.minute.moment(text, orReadBy: decoder) else { return false }
      before.event.time = time
    }
    if !isRepeated(OrderReader.Column.quantity) {
      let text = bytes.extracting(extent(OrderReader.Column.quantity))
      guard case .success(let quantity) = WholeNumber.parse(text) else { return false }
      before.event.quantity = quantity
    }
    if !isRepeated(OrderReader.Column.order) {
      let text = bytes.extracting(extent(OrderReader.Column.order))
      guard let order = Self.id(text, in: &events.orders) else { return false }
      before.event.order = OrderID(rawValue: order)
    }
    if !isRepeated(OrderReader.Column.sku) {
      let text = bytes.extracting(extent(OrderReader.Column.sku))
      guard let sku = Self.id(text, in: &events.skus) else { return false }
      before.event.sku = sku
    }
    if !isRepeated(OrderReader.Column.point) {
      let text = bytes.extracting(extent(OrderReader.Column.point))
      guard let point = Self.label(text, in: &events.points) else { return false }
      before.event.point = point
    }
    if !isRepeated(OrderReader.Column.member) {
      let text = bytes.extracting(extent(OrderReader.Column.member))
      guard let member = Self.label(text, in: &events.members) else { return false }
      before.event.member = MemberID(rawValue: member)
    }
    guard further.read(in: bytes, by: decoder, texts: &events.texts, cell) else { return false }
    before.event.price = further.price
    return true
  }

  /// Adds the rows that were read and are not among the events yet: to be done before a row that is added by another way,
  /// and at the end, when the next line was found not to be plain.
  mutating func finish(_ events: inout OrderEvents) {
    events.append(rows)
    rows.removeAll(keepingCapacity: true)
  }

  private static func kind(_ text: Span<UInt8>) -> EventKind? {
    guard text.count == 5 || text.count == 6 else { return nil }
    switch text.lastWord(from: 0) {
    case order: return .order
    case amend: return .amend
    case cancel: return .cancel
    default: return nil
    }
  }

  // The words as the bytes of a number, the first one lowest: to compare them so takes one step.
  private static let order: UInt64 = 0x72_65_64_72_6F
  private static let amend: UInt64 = 0x64_6E_65_6D_61
  private static let cancel: UInt64 = 0x6C_65_63_6E_61_63

  /// The number of an id; `nil` for a blank and for what is none.
  private static func id(_ text: Span<UInt8>, in names: inout NameTable) -> Int32? {
    names.intern(text) { IdText.fault($0) == nil }
  }

  /// The number of a label; `nil` for a blank and for what is none.
  private static func label(_ text: Span<UInt8>, in names: inout NameTable) -> Int32? {
    text.isEmpty
      ? nil
      : names.intern(text) { LabelText.fault($0, maxScalars: LabelText.labelScalarsMax) == nil }
  }
}

/// The row before, whose cells the next one mostly says again.
struct RowBefore {
  /// Where it stands; `nil` where it was not plain.
  fileprivate var line: CSVScanner.PlainLine?
  /// What it says.
  fileprivate var event = OrderEvent(time: 0, kind: .unread, order: .none)
  /// The minute of a row before.
  fileprivate var minute = LastMinute()
}
