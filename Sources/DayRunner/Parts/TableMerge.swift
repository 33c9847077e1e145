import ExactValues
import OrderDay
import Papers
import PlainText

/// One table of several parts joined to that of the whole: rows are merged by what they are sorted by, and figures of
/// one name are added.
struct TableMerge {
  private let table: DayTable
  private let files: [SourceFile]
  private let keys: [KeyColumn]
  private let summed: [String]

  init(_ table: DayTable, _ files: [SourceFile]) {
    self.table = table
    self.files = files
    keys = table.mergeKeys
    summed = table.summedColumns
  }

  /// The bytes of the whole table.
  ///
  /// - Complexity: O(bytes), times the number of parts.
  func bytes() throws(MergeFault) -> [UInt8] {
    var inputs: [Input] = []
    for file in files { inputs.append(try Input(file, table: table)) }
    var merged = inputs[0].header
    merged.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count })
    while let next = least(inputs) {
      if summed.isEmpty {
        let key = inputs[next].key
        merged += inputs[next].line
        try inputs[next].advance()
        if table.isOneRowAKey, key == inputs[next].key {
          throw .unreadable(file: inputs[next].file.name)
        }
        if table.isOneRowAKey, let twin = inputs.first(where: { !$0.isAtEnd && $0.key == key }) {
          throw .rowTwice(file: twin.file.name, line: twin.number)
        }
      } else {
        merged += try sum(&inputs, inputs[next].key)
      }
    }
    return merged
  }

  /// The input whose row comes next; the earlier part where two are alike.
  private func least(_ inputs: [Input]) -> Int? {
    var least: Int?
    for index in inputs.indices where !inputs[index].isAtEnd {
      guard let before = least else {
        least = index
        continue
      }
      if inputs[index].key.lexicographicallyPrecedes(inputs[before].key) { least = index }
    }
    return least
  }

  /// A row of the figures of all parts that have it.
  private func sum(_ inputs: inout [Input], _ key: [UInt8]) throws(MergeFault) -> [UInt8] {
    var cells: [[UInt8]] = []
    let columns = table.columns
    for index in inputs.indices where !inputs[index].isAtEnd && inputs[index].key == key {
      let row = inputs[index].cells
      if cells.isEmpty {
        cells = row
      } else {
        for position in columns.indices {
          if !summed.contains(columns[position]) {
            if cells[position] == row[position] { continue }
            throw .unreadable(file: inputs[index].file.name)
          }
          guard let sum = DecimalSum.of(cells[position], row[position]) else {
            throw .unreadable(file: inputs[index].file.name)
          }
          cells[position] = sum
        }
      }
      try inputs[index].advance()
    }
    var line: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      line += cell.quotedForCSV
    }
    return line + [UInt8(ascii: "\n")]
  }

  /// A part's table, row by row.
  private struct Input {
    let file: SourceFile
    private let keys: [KeyColumn]
    private let positions: [Int]
    private var scanner: CSVScanner
    private var record = CSVRecord()
    private var diagnostics = Diagnostics()
    private(set) var isAtEnd = false
    /// What the row is sorted by.
    private(set) var key: [UInt8] = []

    init(_ file: SourceFile, table: DayTable) throws(MergeFault) {
      self.file = file
      keys = table.mergeKeys
      positions = keys.map { table.columns.firstIndex(of: $0.column) ?? 0 }
      scanner = CSVScanner(file: file.name)
      guard scanner.header(in: file.bytes.span, into: &record, diagnostics: &diagnostics),
        record.cells.map({ record.text(of: $0, in: file.bytes.span) }) == table.columns
      else { throw .unreadable(file: file.name) }
      try advance()
    }

    var header: [UInt8] { Array(file.bytes.array.prefix { $0 != UInt8(ascii: "\n") }) + [0x0A] }

    /// The row as it stands, with its line end.
    var line: [UInt8] { file.bytes[record.lineStart..<scanner.offset] }

    /// The number of the row's line, from 1.
    var number: Int { record.line }

    var cells: [[UInt8]] {
      record.cells.map { record.withValue(of: $0, in: file.bytes.span) { $0.copied } }
    }

    mutating func advance() throws(MergeFault) {
      let file = file
      isAtEnd = !scanner.next(in: file.bytes.span, into: &record, diagnostics: &diagnostics)
      if diagnostics.hasErrors { throw .unreadable(file: file.name) }
      key.removeAll(keepingCapacity: true)
      if isAtEnd { return }
      for (column, position) in zip(keys, positions) {
        let cell = record.cells[position]
        let isGood = record.withValue(of: cell, in: file.bytes.span) { value in
          column.append(value, to: &key)
        }
        if !isGood { throw .unreadable(file: file.name) }
      }
    }
  }
}

/// A column that rows are sorted by, and how.
struct KeyColumn: Sendable {
  enum Order: Sendable {
    /// By bytes; a blank first.
    case bytes
    /// By number; a blank first.
    case number
    /// By the moment; a blank first.
    case moment
    /// By the place in a list; what is not in it last.
    case words([String])
    /// By the kind of the account, then its label.
    case account
  }

  let column: String
  let order: Order

  init(_ column: String, _ order: Order = .bytes) {
    self.column = column
    self.order = order
  }

  /// Appends bytes that sort as the values do; `false` for a value that none of a run is.
  func append(_ value: Span<UInt8>, to key: inout [UInt8]) -> Bool {
    switch order {
    case .bytes:
      for index in value.indices { key.append(value[index]) }
      // Below every byte of a label, so that a name comes before those that begin with it.
      key.append(0)
      return true
    case .number:
      if value.isEmpty {
        append(Int64.min, to: &key)
        return true
      }
      guard let number = Int64(value.string) else { return false }
      append(number, to: &key)
      return true
    case .moment:
      if value.isEmpty {
        append(Int64.min, to: &key)
        return true
      }
      guard case .success(.instant(let moment)) = TimeText.parse(value) else { return false }
      append(moment, to: &key)
      return true
    case .words(let words):
      let place = words.firstIndex(of: value.string) ?? words.count
      key.append(UInt8(truncatingIfNeeded: place))
      return true
    case .account:
      guard let account = Account(name: value.string) else { return false }
      key.append(account.kind.rawValue)
      key += account.label
      key.append(0)
      return true
    }
  }

  /// Eight bytes, the highest first, that sort as the number does.
  private func append(_ number: Int64, to key: inout [UInt8]) {
    let bits = UInt64(bitPattern: number) ^ 1 << 63
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      key.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }
}

extension DayTable {
  /// What rows of different parts are told apart and sorted by: the columns of R19, as far as parts can agree in them.
  var mergeKeys: [KeyColumn] {
    let events = KeyColumn("kind", .words(EventKind.allCases.map(\.word).filter { !$0.isEmpty }))
    let told = KeyColumn("kind", .words(DeliveryKind.allCases.map(\.word)))
    switch self {
    case .purchaseOrders, .confirmedUnits: return keys("supplier", "warehouse", "sku")
    case .pickSheet: return keys("warehouse", "zone", "sku", "station")
    case .sortSheet: return keys("station")
    case .loadSheet: return keys("route")
    case .pickupLists: return keys("point")
    case .refunds: return keys("order_id")
    case .commissions, .statements: return keys("leader")
    case .rejections:
      return [KeyColumn("time", .moment), KeyColumn("order_id"), events, KeyColumn("sku")]
        + [KeyColumn("qty", .number)]
    case .dayTotals:
      return []
    case .lots: return keys("order_id")
    case .states: return keys("day", "order_id")
    case .deliveryRejections:
      return [KeyColumn("time", .moment), told, KeyColumn("order_id"), KeyColumn("sku")]
        + [KeyColumn("qty", .number), KeyColumn("point"), KeyColumn("lot")]
    case .arrivalCounts:
      return [KeyColumn("time", .moment), KeyColumn("sku"), KeyColumn("counted", .number)]
        + [KeyColumn("point")]
    case .trialBalance: return [KeyColumn("account", .account)]
    case .supplierStatements:
      let clauses = ["goods"] + SupplierStatement.Clause.allCases.map(\.rawValue)
      return [KeyColumn("supplier"), KeyColumn("clause", .words(clauses))]
        + keys("warehouse", "date", "order_id", "sku")
    case .ledger, .deliveries: return []
    }
  }

  private func keys(_ columns: String...) -> [KeyColumn] { columns.map { KeyColumn($0) } }

  /// The columns whose figures are added where parts have the same row.
  var summedColumns: [String] {
    switch self {
    case .dayTotals: ["value"]
    case .trialBalance: ["opening", "debits", "credits", "closing"]
    default: []
    }
  }

  /// Whether no two rows of all parts are alike in what they are merged by.
  var isOneRowAKey: Bool {
    switch self {
    case .purchaseOrders, .confirmedUnits, .pickSheet, .refunds, .commissions, .statements: true
    default: false
    }
  }
}

/// Sums of decimals as text: amounts and counts of one table have the same number of decimals.
enum DecimalSum {
  /// The sum, with as many decimals as both have; `nil` where a text is no number, or does not fit.
  static func of(_ one: [UInt8], _ other: [UInt8]) -> [UInt8]? {
    let decimals = Self.decimals(of: one)
    guard decimals == Self.decimals(of: other), let a = units(of: one), let b = units(of: other)
    else { return nil }
    let (sum, overflows) = a.addingReportingOverflow(b)
    if overflows { return nil }
    var text: [UInt8] = []
    MoneyText.append(sum, decimals: decimals, to: &text)
    return text
  }

  private static func decimals(of text: [UInt8]) -> Int {
    text.firstIndex(of: UInt8(ascii: ".")).map { text.count - 1 - $0 } ?? 0
  }

  private static func units(of text: [UInt8]) -> Int128? {
    Int128(String(decoding: text.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self))
  }
}

extension [UInt8] {
  /// The value as a cell of a table: in quotes where it needs them (R19).
  fileprivate var quotedForCSV: [UInt8] {
    let quote = UInt8(ascii: "\"")
    if !contains(where: { [quote, UInt8(ascii: ","), 0x0A, 0x0D].contains($0) }) { return self }
    return [quote] + flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}
