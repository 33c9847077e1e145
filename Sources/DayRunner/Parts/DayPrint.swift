import Documents
import Parallel
import PlainText

/// What a day is recognised by whatever the order of its rows and columns, the files that they stand in and the way that
/// they come in: the sum of the digests of its rows, each with the name of its table (R17).
///
/// Two rows change places and the sum stays; one cell more, less or otherwise, and it is another.
struct DayPrint {
  private var sum: UInt128 = 0
  /// Between the cells of a row: no table has a control character (R18).
  private static let separator: UInt8 = 0x1F

  /// The print of tables and settings, and of what the day before left.
  ///
  /// - Complexity: O(bytes).
  static func digest(
    of sources: [TableName: [TableSource]], settings: [SettingEntry],
    ignored: [TableName: Set<String>], carry: Carry? = nil, workers: Workers = .one
  ) -> Digest128 {
    var print = DayPrint()
    for table in TableName.allCases where table != .settings {
      for source in sources[table] ?? [] {
        print.add(source, of: table, ignored: ignored[table] ?? [], workers: workers)
      }
    }
    for (key, value) in effective(settings) {
      print.add(row: Array("settings".utf8) + [separator] + key + [separator] + value)
    }
    if let carry {
      print.add(row: Array("carry".utf8) + [separator] + CarryFile.render(carry))
    }
    var bytes: [UInt8] = []
    for shift in stride(from: 120, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: print.sum >> UInt128(shift)))
    }
    return Digest128(of: bytes.span)
  }

  /// The settings that hold, in the order of their first entries: the last entry of a key stands above the others.
  static func effective(_ settings: [SettingEntry]) -> [(key: [UInt8], value: [UInt8])] {
    var held: [(key: [UInt8], value: [UInt8])] = []
    for entry in settings {
      if let index = held.firstIndex(where: { $0.key == entry.key }) {
        held[index].value = entry.value
      } else {
        held.append((entry.key, entry.value))
      }
    }
    return held
  }

  private mutating func add(row bytes: [UInt8]) {
    let digest = Digest128(of: bytes.span)
    sum &+= UInt128(digest.high) << 64 | UInt128(digest.low)
  }

  private mutating func add(
    _ source: TableSource, of table: TableName, ignored: Set<String>, workers: Workers
  ) {
    let schema = TableSchema.of(table)
    var silent = Diagnostics()
    guard case .csv(let file) = source,
      let rows = TableRows(opening: file, schema: schema, ignored: ignored, diagnostics: &silent)
    else {
      source.forEachRow(of: schema, ignored: ignored, diagnostics: &silent) { record, _ in
        add(record, of: table, in: source.file.bytes)
      }
      return
    }
    let parts = workers.areSeveral ? rows.parts(by: workers) : [rows.whole]
    let sums = workers.map(parts.count) { index in
      var print = DayPrint()
      var silent = Diagnostics()
      _ = rows.forEachRow(of: parts[index], diagnostics: &silent) { record, _ in
        print.add(record, of: table, in: file.bytes)
      }
      return print.sum
    }
    for part in sums { sum &+= part }
  }

  private mutating func add(
    _ record: borrowing TableRecord, of table: TableName, in bytes: FileBytes
  ) {
    var row: [UInt8] = []
    row.reserveCapacity(record.cells.count + 128)
    row += Array(table.rawValue.utf8)
    for cell in record.cells {
      row.append(Self.separator)
      if cell.isBlank { continue }
      let text = cell.isUnescaped ? record.unescaped.span : bytes.span
      for index in cell.start..<cell.end { row.append(text[index]) }
    }
    add(row: row)
  }
}
