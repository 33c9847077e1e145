import OrderDay
import PlainText

/// Finds names that a person takes for one and the engine takes for two (R18): ids that differ only in case,
/// labels that are canonically equivalent and differ in bytes.
struct Lookalikes {
  /// The columns whose names are compared, each with itself.
  private static let columns: [(table: TableName, column: String)] = [
    (.suppliers, "supplier"), (.products, "sku"), (.products, "category"), (.points, "point"),
    (.points, "station"), (.points, "route"), (.points, "warehouse"), (.leaders, "leader"),
    (.leaders, "tier"), (.coupons, "coupon"), (.orders, "order_id"), (.orders, "member"),
    (.receipts, "lot"),
  ]

  /// Reports each name that looks like an earlier one, at the row where it stands first.
  ///
  /// - Complexity: O(bytes); strings are made of no more than each name once.
  static func report(
    in sources: [TableName: [TableSource]], ignored: [TableName: Set<String>],
    diagnostics: inout Diagnostics
  ) {
    for table in TableName.allCases {
      let schema = TableSchema.of(table)
      var columns = columns.filter { $0.table == table }.map {
        NamesOfColumn(schema.position(of: $0.column))
      }
      if columns.isEmpty { continue }
      let files = (sources[table] ?? []).map(\.file)
      for (number, source) in (sources[table] ?? []).enumerated() {
        // The reading has told the faults of the rows already.
        var silent = Diagnostics()
        let bytes = source.file.bytes
        source.forEachRow(of: schema, ignored: ignored[table] ?? [], diagnostics: &silent) {
          record, _ in
          for index in columns.indices {
            columns[index].note(record, in: bytes, source: Int32(truncatingIfNeeded: number))
          }
        }
      }
      for names in columns {
        let column = schema.columns[names.position]
        let isID = if case .id = column.kind { true } else { false }
        for (name, first) in isID ? names.pairsByCase() : names.pairsByForm() {
          diagnostics.report(names.diagnostic(name, like: first, column, isID: isID, files))
        }
      }
    }
  }
}

/// The names of one column, each once, with where it stands first.
private struct NamesOfColumn {
  let position: Int
  private var names = NameTable()
  /// By the number of a name: where it was read first.
  private var firsts: [(source: Int32, place: Place)] = []

  init(_ position: Int) { self.position = position }

  mutating func note(_ record: borrowing TableRecord, in bytes: FileBytes, source: Int32) {
    let cell = record.cells[position]
    if cell.isBlank { return }
    let text = cell.isUnescaped ? record.unescaped.span : bytes.span
    let number = names.intern(text.extracting(cell.start..<cell.end))
    if Int(number) < firsts.count { return }
    firsts.append((source, record.place(position)))
  }

  /// Names that differ from an earlier one only in the case of letters.
  func pairsByCase() -> [(name: Int32, first: Int32)] {
    var pairs: [(name: Int32, first: Int32)] = []
    var folded = NameTable()
    var firstOf: [Int32] = []
    var scratch: [UInt8] = []
    for number in 0..<Int32(truncatingIfNeeded: names.count) {
      scratch.removeAll(keepingCapacity: true)
      for index in names.range(of: number) {
        let byte = names.bytes[index]
        scratch.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
      let look = folded.intern(scratch.span)
      if Int(look) == firstOf.count {
        firstOf.append(number)
      } else {
        pairs.append((number, firstOf[Int(look)]))
      }
    }
    return pairs
  }

  /// Names that are canonically equivalent to an earlier one.
  ///
  /// Of two such names one at least is not normal: where all are, as in nearly every day, there is nothing to
  /// look for.
  func pairsByForm() -> [(name: Int32, first: Int32)] {
    let numbers = 0..<Int32(truncatingIfNeeded: names.count)
    if numbers.allSatisfy({ NormalForm.isPlain(names.bytes[names.range(of: $0)]) }) { return [] }
    var pairs: [(name: Int32, first: Int32)] = []
    // Strings are equal where they are canonically equivalent: just what is asked here.
    var firstOf: [String: Int32] = [:]
    for number in numbers {
      let name = names.string(number)
      if let first = firstOf[name] {
        pairs.append((number, first))
      } else {
        firstOf[name] = number
      }
    }
    return pairs
  }

  func diagnostic(
    _ name: Int32, like other: Int32, _ column: ColumnSchema, isID: Bool, _ files: [SourceFile]
  ) -> Diagnostic {
    let (here, there) = (firsts[Int(name)], firsts[Int(other)])
    let (said, another) = (names.string(name), names.string(other))
    return files[Int(here.source)].diagnostic(
      .lookalike, at: here.place,
      isID
        ? TableFinding.idLikeAnother(column: column.name, said, other: another)
        : .labelLikeAnother(column: column.name, said, other: another),
      notes: [
        .init(
          file: files[Int(there.source)].name, place: there.place, Remark.otherStandsHere)
      ])
  }
}

/// Which texts are surely in Unicode's normal form C, so that no other such text is equivalent to them.
enum NormalForm {
  /// Whether all scalars are below U+0300 or from U+4000 to U+9FFF: none of them has another form or joins others.
  static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case 0x00...0x7F: index += 1
      case 0xC2...0xCB: index += 2
      case 0xE4...0xE9: index += 3
      default: return false
      }
    }
    return true
  }
}
