import DayRunner
import PlainText

/// The input is one table: `C` and what follows is `products.csv`.
///
/// | first byte | what follows it |
/// |---|---|
/// | `A` to `N` | the table of that number, in the order of `TableName` |
/// | `a` to `n` | at most 16 bytes of it, said again and again in a line that is too long |
/// | `*` | at most 4 bytes of the table of orders, said again and again: many errors |
/// | any other | the table of orders, the first byte among them |
enum CSVTarget {
  static func check(_ input: [UInt8]) {
    let (table, bytes) = content(of: input)
    ScannerClaims.check(bytes)
    let files = SmallDay.files(replacing: table, by: bytes)
    DayClaims.check(path: SmallDay.folder, files, input: input)
  }

  private static func content(of input: [UInt8]) -> (table: TableName, bytes: [UInt8]) {
    guard let first = input.first else { return (.orders, []) }
    let tables = TableName.allCases
    let body = Array(input.dropFirst())
    if first == UInt8(ascii: "*"), 1...4 ~= body.count {
      // More than 8,192 errors of a file are only counted.
      return (.orders, repeated(body, toBytes: 8_200 * body.count))
    }
    let index = Int(first & 0xDF) - Int(UInt8(ascii: "A"))
    guard tables.indices.contains(index) else { return (.orders, input) }
    if first & 0x20 != 0, 1...16 ~= body.count, !body.contains(0x0A) {
      return (tables[index], repeated(body, toBytes: CSVScanner.lineBytesMax + 1))
    }
    return (tables[index], body)
  }

  private static func repeated(_ body: [UInt8], toBytes count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += body }
    return bytes
  }
}
