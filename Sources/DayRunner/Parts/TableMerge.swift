import ExactValues
import OrderDay
import Papers
import PlainText

/// One table of several parts joined to that of the whole: rows are merged by what they are sorted by, and figures of
/// one name are added.
///
/// The table for people says the same row by row, and joins beside the other.
struct TableMerge {
  private let table: DayTable
  private let files: [SourceFile]
  private let people: [SourceFile?]
  private let keys: [KeyColumn]
  private let summed: [String]

  /// - Parameter people: The table for people of each part, if it has one.
  init(_ table: DayTable, _ files: [SourceFile], people: [SourceFile?]) {
    self.table = table
    self.files = files
    self.people = people
    keys = table.mergeKeys
    summed = table.summedColumns
  }

  /// The bytes of the whole table, and of the one for people; the latter is empty where no part has it.
  ///
  /// - Complexity: O(bytes), times the number of parts.
  func bytes() throws(MergeFault) -> (table: [UInt8], people: [UInt8]) {
    var inputs: [Input] = []
    for (file, people) in zip(files, people) {
      inputs.append(try Input(file, people: people, table: table))
    }
    var merged: (table: [UInt8], people: [UInt8]) = (inputs[0].header, inputs[0].peopleHeader)
    merged.table.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count })
    merged.people.reserveCapacity(people.reduce(0) { $0 + ($1?.bytes.count ?? 0) })
    while let next = least(inputs) {
      if summed.isEmpty {
        let key = inputs[next].key
        merged.table += inputs[next].line
        merged.people += inputs[next].peopleLine
        try inputs[next].advance()
        if table.isOneRowAKey, key == inputs[next].key {
          throw .unreadable(file: inputs[next].file.name)
        }
        if table.isOneRowAKey, let twin = inputs.first(where: { !$0.isAtEnd && $0.key == key }) {
          throw .rowTwice(file: twin.file.name, line: twin.number)
        }
      } else {
        try sum(&inputs, inputs[next].key, into: &merged)
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

  /// Adds a row of the figures of all parts that have it; sums stand bare in both tables.
  private func sum(
    _ inputs: inout [Input], _ key: [UInt8], into merged: inout (table: [UInt8], people: [UInt8])
  ) throws(MergeFault) {
    var cells: [[UInt8]] = []
    var peopleCells: [[UInt8]] = []
    let columns = table.columns
    for index in inputs.indices where !inputs[index].isAtEnd && inputs[index].key == key {
      let row = inputs[index].cells
      if cells.isEmpty {
        cells = row
        peopleCells = inputs[index].peopleCells
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
    merged.table += cells.map(\.quotedForCSV).joined(separator: [UInt8(ascii: ",")])
    merged.table.append(UInt8(ascii: "\n"))
    if peopleCells.isEmpty { return }
    guard peopleCells.count == columns.count else { throw .unreadable(file: files[0].name) }
    for (index, column) in columns.enumerated() where summed.contains(column) {
      peopleCells[index] = cells[index]
    }
    merged.people += peopleCells.joined(separator: [UInt8(ascii: ",")])
    merged.people += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
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
    /// Where the cell stands that the row before is merged by.
    private var lastCell: Range<Int>?
    private var people: PeopleRows?

    init(_ file: SourceFile, people: SourceFile?, table: DayTable) throws(MergeFault) {
      self.file = file
      self.people = nil
      if let people { self.people = try PeopleRows(people, columns: table.columns) }
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

    /// What the table for people says above its rows, and of this one; empty where there is none.
    var peopleHeader: [UInt8] { people?.header ?? [] }
    var peopleLine: [UInt8] { people?.line ?? [] }
    var peopleCells: [[UInt8]] { people?.cells ?? [] }

    /// The number of the row's line, from 1.
    var number: Int { record.line }

    var cells: [[UInt8]] {
      record.cells.map { record.withValue(of: $0, in: file.bytes.span) { $0.copied } }
    }

    /// Whether the row is merged by one cell, and that is the one of the row before: that of a point, of a transaction.
    private mutating func hasSameKey() -> Bool {
      if positions.count != 1 { return false }
      let cell = record.cells[positions[0]]
      let before = lastCell
      lastCell = cell.isUnescaped ? nil : cell.start..<cell.end
      guard let before, let now = lastCell, before.count == now.count else { return false }
      let bytes = file.bytes.span
      return zip(before, now).allSatisfy { bytes[$0] == bytes[$1] }
    }

    mutating func advance() throws(MergeFault) {
      let file = file
      isAtEnd = !scanner.next(in: file.bytes.span, into: &record, diagnostics: &diagnostics)
      if diagnostics.hasErrors { throw .unreadable(file: file.name) }
      try people?.advance(isAtEnd: isAtEnd)
      if !isAtEnd, hasSameKey() { return }
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

/// The rows of a table for people, beside those of the same table for machines.
private struct PeopleRows {
  private let file: SourceFile
  private var scanner: CSVScanner
  private var record = CSVRecord()
  private var diagnostics = Diagnostics()
  /// The mark of the encoding and the names of the columns.
  private(set) var header: [UInt8] = []

  init(_ file: SourceFile, columns: [String]) throws(MergeFault) {
    self.file = file
    scanner = CSVScanner(file: file.name)
    guard scanner.header(in: file.bytes.span, into: &record, diagnostics: &diagnostics),
      record.cells.map({ record.text(of: $0, in: file.bytes.span) }) == columns
    else { throw .unreadable(file: file.name) }
    header = file.bytes[0..<scanner.offset]
  }

  /// The row as it stands, with its line end.
  var line: [UInt8] { file.bytes[record.lineStart..<scanner.offset] }

  /// The cells as they stand, quotes and all.
  var cells: [[UInt8]] {
    let line = Array(line.dropLast(2))
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
    }
    return cells
  }

  /// Goes on to the next row; both tables must have one, or none.
  mutating func advance(isAtEnd: Bool) throws(MergeFault) {
    let file = file
    let isNext = scanner.next(in: file.bytes.span, into: &record, diagnostics: &diagnostics)
    if diagnostics.hasErrors || isNext == isAtEnd { throw .unreadable(file: file.name) }
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
