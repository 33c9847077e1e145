@testable import DayRunner
import PlainText

/// The input is one table: `C` and what follows is `products.csv`.
///
/// | first byte | what follows it |
/// |---|---|
/// | `A` to `N` | the table of that number, in the order of `TableName` |
/// | `a` to `n` | at most 16 bytes of it, said again and again in a long line, of some inputs in one that is too long |
/// | `-` and a letter | what `A` to `N` says, whose first line is the columns that the command line names |
/// | `=` | the lines of a carry, under a digest that is right |
/// | `+` and a letter | what `A` to `N` says, below a header of all the columns of that table |
/// | `*` | at most 4 bytes of the table of orders, said again and again: many errors, of some inputs more than are kept |
/// | any other | the table of orders, the first byte among them |
enum CSVTarget {
  static func check(_ input: [UInt8]) {
    let depth = Depth(of: input)
    if input.first == UInt8(ascii: "=") {
      return CarryClaims.check(sealing: input.dropFirst(), depth: depth)
    }
    if input.first == UInt8(ascii: "-") { return checkNamedColumns(input.dropFirst(), depth) }
    let (table, bytes) = content(of: input, depth)
    if depth >= .again { ScannerClaims.check(bytes) }
    // Half of the inputs are read as in a day that rejects what it cannot read.
    checkRows(
      of: table, bytes, rejectsUnreadable: bytes.count.isMultiple(of: 2),
      checksTold: depth >= .again)
    if depth < .day { return }
    let files = SmallDay.files(replacing: table, by: bytes)
    DayClaims.check(path: SmallDay.folder, files, depth: depth)
  }

  private static func checkRows(
    of table: TableName, _ bytes: [UInt8], rejectsUnreadable: Bool, checksTold: Bool
  ) {
    let file = SourceFile(name: table.fileName, nameInDay: table.fileName, bytes: bytes)
    if table != .settings {
      TableClaims.check(
        .csv(file), of: table, rejectsUnreadable: rejectsUnreadable, checksTold: checksTold)
      return
    }
    var diagnostics = Diagnostics()
    let settings = CheckedTable(
      table, from: [.csv(file)], decoder: SmallDay.decoder, ignored: [], diagnostics: &diagnostics)
    let entries = settings.rows.map { row in
      SettingEntry(
        key: settings.text("key", of: row), value: settings.text("value", of: row), file: file,
        keyPlace: settings.place("key", of: row), valuePlace: settings.place("value", of: row))
    }
    _ = SettingClaims.check(entries, files: [file.name: bytes], checksTold: checksTold)
  }

  /// A table without a header is read as one with the header that the command line gives it.
  private static func checkNamedColumns(_ input: ArraySlice<UInt8>, _ depth: Depth) {
    let index = Int(input.first ?? 0) - Int(UInt8(ascii: "A"))
    let body = input.dropFirst()
    let first = body.prefix { $0 != 0x0A }
    guard TableName.allCases.indices.contains(index), first.endIndex < body.endIndex else { return }
    let table = TableName.allCases[index]
    let columns = String(decoding: first, as: UTF8.self)
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let file = SourceFile(
      name: table.fileName, nameInDay: table.fileName,
      bytes: Array(body[(first.endIndex + 1)...]), columns: columns)
    TableClaims.check(
      .csv(file), of: table, rejectsUnreadable: body.count.isMultiple(of: 2),
      checksTold: depth >= .again)
  }

  private static func content(
    of input: [UInt8], _ depth: Depth
  ) -> (table: TableName, bytes: [UInt8]) {
    guard let first = input.first else { return (.orders, []) }
    let tables = TableName.allCases
    let body = Array(input.dropFirst())
    if first == UInt8(ascii: "*"), 1...4 ~= body.count {
      // More than 8,192 errors of a file are only counted; to make so many takes long, so that most inputs make few.
      return (.orders, repeated(body, toBytes: (depth >= .again ? 8_200 : 8) * body.count))
    }
    if first == UInt8(ascii: "+"), let letter = body.first {
      let index = Int(letter) - Int(UInt8(ascii: "A"))
      if tables.indices.contains(index) {
        return (tables[index], headers[index] + body.dropFirst())
      }
    }
    let index = Int(first & 0xDF) - Int(UInt8(ascii: "A"))
    guard tables.indices.contains(index) else { return (.orders, input) }
    if first & 0x20 != 0, 1...16 ~= body.count, !body.contains(0x0A) {
      let isTooLong = depth >= .again
      return (
        tables[index], repeated(body, toBytes: isTooLong ? CSVScanner.lineBytesMax + 1 : 512)
      )
    }
    return (tables[index], body)
  }

  /// The header of each table with all its columns.
  private static let headers = TableName.allCases.map { table in
    Array((TableSchema.of(table).columns.map(\.name).joined(separator: ",") + "\n").utf8)
  }

  private static func repeated(_ body: [UInt8], toBytes count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += body }
    return bytes
  }
}
