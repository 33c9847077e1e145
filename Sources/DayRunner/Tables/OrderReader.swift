import ExactValues
import OrderDay
import Parallel
import PlainText

/// Reads order rows into the columns of the engine, without a string or an array a row.
///
/// Nearly every row of a large day has nothing wrong: such rows are read by `PlainColumns`, any other cell by cell.
struct OrderReader {
  let schema = TableSchema.orders
  let decoder: ValueDecoder
  let rejectsUnreadable: Bool
  /// The coupons that there are.
  let coupons: NameTable
  /// A day's events without rows, of which each part of a file has its own.
  let empty: OrderEvents
  /// Who reads the parts of a large file.
  let workers: Workers
  /// The places in a scenario whose fault was told.
  private var told: Set<Place> = []

  init(
    decoder: ValueDecoder, rejectsUnreadable: Bool, coupons: NameTable, empty: OrderEvents,
    workers: Workers = .one
  ) {
    self.decoder = decoder
    self.rejectsUnreadable = rejectsUnreadable
    self.coupons = coupons
    self.empty = empty
    self.workers = workers
  }

  /// Positions of `TableSchema.orders`; the further columns follow in the order of `FurtherColumn`.
  enum Column {
    static let order = 0
    static let time = 1
    static let point = 2
    static let member = 3
    static let sku = 4
    static let quantity = 5
    static let kind = 6
    static let price = 7
    static let further = 8
  }

  /// About the fewest bytes of a row: seven cells, of which one is a time.
  private static let rowBytesMin = 32

  /// The list of all, made once and not for each row.
  private static let furtherColumns = FurtherColumn.allCases

  /// Adds the rows of one source; a row with a fault is reported, or becomes unreadable (R3.8).
  ///
  /// A large file is read in parts side by side, each as if it were a file of its own, and put together in the order of
  /// the file: nothing tells how many parts there were.
  ///
  /// - Complexity: O(bytes).
  mutating func read(
    _ source: TableSource, ignored: Set<String>, into events: inout OrderEvents,
    diagnostics: inout Diagnostics
  ) {
    let number = Int32(truncatingIfNeeded: events.sources.count)
    events.sources.append(source.file.nameInDay)
    let file = source.file
    switch source {
    case .statements(_, let records):
      for record in records {
        add(record, of: file, source: number, to: &events, diagnostics: &diagnostics)
      }
    case .csv:
      guard
        let rows = TableRows(
          opening: file, schema: schema, ignored: ignored, diagnostics: &diagnostics)
      else { return }
      let parts = workers.areSeveral ? rows.parts(by: workers) : []
      if parts.count < 2 {
        read(rows.whole, of: rows, source: number, into: &events, diagnostics: &diagnostics)
        return
      }
      let lineCount = parts.reduce(0) { $0 + $1.lineCount }
      workers.plan(lineCount)
      // Many lines may hold nothing: no row is shorter than what it must say.
      events.reserve(events.count + min(lineCount, rows.whole.bytes.count / Self.rowBytesMin))
      let reader = self
      workers.inTurns(over: parts.indices, by: 1) {
        reader.read(parts[$0.lowerBound], of: rows, source: number)
      } _: { found in
        for part in found { diagnostics.merge(part.diagnostics) }
        events.append(found.map(\.events), by: workers)
      }
    }
  }

  /// A part of a file as if it were a file of its own.
  private func read(
    _ part: TableRows.Part, of rows: TableRows, source: Int32
  ) -> (events: OrderEvents, diagnostics: Diagnostics) {
    var reader = self
    var (events, diagnostics) = (empty.forPart, Diagnostics())
    events.reserve(min(part.lineCount, part.bytes.count / Self.rowBytesMin))
    reader.read(part, of: rows, source: source, into: &events, diagnostics: &diagnostics)
    events.numberPoints(asIn: empty)
    workers.advance(by: part.lineCount)
    return (events, diagnostics)
  }

  private mutating func read(
    _ part: TableRows.Part, of rows: TableRows, source: Int32, into events: inout OrderEvents,
    diagnostics: inout Diagnostics
  ) {
    let file = rows.file
    let bytes = file.bytes.span
    var plain = PlainColumns(rows.header)
    var further = FurtherCells(rows.header, coupons: coupons)
    var before = RowBefore()
    let decoder = decoder
    var scanner = rows.scanner(of: part)
    var record = CSVRecord()
    var row = rows.emptyRow
    while true {
      let isPlain = plain.add(
        nextOf: &scanner, in: bytes, by: decoder, after: &before, and: &further, source: source,
        to: &events)
      if isPlain { continue }
      plain.finish(&events)
      guard scanner.next(in: bytes, into: &record, diagnostics: &diagnostics) else { return }
      rows.header.lay(record, into: &row)
      add(row, of: file, source: source, to: &events, diagnostics: &diagnostics)
    }
  }

  private mutating func add(
    _ record: borrowing TableRecord, of file: SourceFile, source: Int32,
    to events: inout OrderEvents, diagnostics: inout Diagnostics
  ) {
    var row = RowValues()
    for position in schema.columns.indices {
      readCell(position, of: record, in: file, to: &row, diagnostics: &diagnostics)
    }
    if record.isDamaged { return }
    requireCells(of: record, in: file, row: &row, diagnostics: &diagnostics)
    if row.isDamaged { return }
    append(record, file, row, source: source, to: &events)
  }

  /// The numbers of one row, by column.
  private struct RowValues {
    var time = OrderEvents.unreadTime
    var kind = EventKind.unread
    var quantity = OrderEvents.blank
    var price = OrderEvents.blank
    var numbers = InlineArray<12, Int64>(repeating: OrderEvents.blank)
    var isUnreadable = false
    var isDamaged = false
  }

  private mutating func readCell(
    _ position: Int, of record: borrowing TableRecord, in file: SourceFile,
    to row: inout RowValues, diagnostics: inout Diagnostics
  ) {
    let cell = record.cells[position]
    if cell.isBlank { return }
    let bytes = cell.isUnescaped ? record.unescaped.span : file.bytes.span
    let text = bytes.extracting(cell.start..<cell.end)
    let column = schema.columns[position]
    switch decoder.decode(text, as: column.kind) {
    case .success(let number):
      switch position {
      case Column.time: row.time = number
      case Column.quantity: row.quantity = number
      case Column.kind: row.kind = EventKind(rawValue: UInt8(truncatingIfNeeded: number)) ?? .unread
      case Column.price: row.price = number
      case Column.further...: row.numbers[position - Column.further] = number
      default: break
      }
      if column.references == .coupons, coupons.number(of: text) == nil {
        report(.reference, unknownCoupon(text), cell, record, file, &diagnostics)
        row.isDamaged = true
      }
    case .failure(let fault):
      if rejectsUnreadable {
        row.isUnreadable = true
        if position == Column.quantity { row.quantity = OrderEvents.unreadQuantity }
      } else {
        row.isDamaged = true
        report(
          fault.code, fault.finding(column: column.name, text: text), cell, record, file,
          &diagnostics)
      }
    }
  }

  /// Which cells must be filled depends on the kind: an amendment may leave point and member blank, a
  /// cancellation the SKU too, and a blank quantity is the event's affair (R3.4).
  private func requireCells(
    of record: borrowing TableRecord, in file: SourceFile, row: inout RowValues,
    diagnostics: inout Diagnostics
  ) {
    var required = [Column.order, Column.time, Column.kind]
    if row.kind == .order { required += [Column.point, Column.member] }
    if row.kind == .order || row.kind == .amend { required.append(Column.sku) }
    for position in required where record.cells[position].isBlank {
      if rejectsUnreadable {
        row.isUnreadable = true
        continue
      }
      row.isDamaged = true
      let column = schema.columns[position].name
      let finding: ValueFinding =
        record.cells[position].line == 0
        ? .notSaidOfEvent(column: column)
        : ValueFault.blank.finding(column: column, text: [UInt8]().span)
      diagnostics.report(
        file.diagnostic(.blank, at: record.place(position), of: record, finding))
    }
  }

  private func unknownCoupon(_ text: Span<UInt8>) -> TableFinding {
    let known = (0..<coupons.count).map { coupons.string(Int32(truncatingIfNeeded: $0)) }
    let near = SimilarWord.closest(to: text.string, among: known)
    return .unknownName(column: "coupon", text.string, .coupons, near: near)
  }

  private mutating func report(
    _ code: DiagnosticCode, _ finding: any Finding, _ cell: TableCell,
    _ record: borrowing TableRecord, _ file: SourceFile, _ diagnostics: inout Diagnostics
  ) {
    // The head of an order in a scenario belongs to each of its lines: its faults are told once.
    if record.lineEnd == 0, !told.insert(cell.place).inserted { return }
    if !diagnostics.hasRoom(for: code, file: file.name, place: cell.place) {
      diagnostics.count(unshown: code)
      return
    }
    diagnostics.report(file.diagnostic(code, at: cell.place, of: record, finding))
  }

  private func append(
    _ record: borrowing TableRecord, _ file: SourceFile, _ row: RowValues, source: Int32,
    to events: inout OrderEvents
  ) {
    /// The number of a cell's name in a table of names; -1 for a blank, but of an order even that is a name.
    func number(_ position: Int, _ names: inout NameTable) -> Int32 {
      let cell = record.cells[position]
      if cell.isBlank, position != Column.order { return -1 }
      let bytes = cell.isUnescaped ? record.unescaped.span : file.bytes.span
      return names.intern(bytes.extracting(cell.start..<cell.end))
    }
    var event = OrderEvent(
      time: row.time, kind: row.kind,
      order: OrderID(rawValue: number(Column.order, &events.orders)),
      sku: number(Column.sku, &events.skus), point: number(Column.point, &events.points),
      member: MemberID(rawValue: number(Column.member, &events.members)),
      quantity: row.quantity, price: row.price, source: source,
      line: Int32(truncatingIfNeeded: record.line))
    event.isUnreadable = row.isUnreadable
    var further: [(column: FurtherColumn, value: Int64)] = []
    for column in Self.furtherColumns {
      let position = Column.further + column.rawValue
      if record.cells[position].isBlank { continue }
      let value =
        column.isText
        ? Int64(number(position, &events.texts)) : row.numbers[column.rawValue]
      // `no` and 0 units of tolerance are what a blank says too (R2.1, by value).
      if !column.isText, value <= 0 { continue }
      further.append((column, value))
    }
    events.append(event, further: further)
  }
}
