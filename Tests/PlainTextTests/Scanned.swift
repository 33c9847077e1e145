import PlainText

/// What the scanner makes of a file, as short lines that tests compare.
struct Scanned {
  var header: [String]?
  var rows: [[String]] = []
  var lines: [Int] = []
  var diagnostics = Diagnostics()
  var damagedLineCount = 0

  /// The errors as `3:38 E-CHAR`.
  var errors: [String] {
    diagnostics.all.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code.rawValue)" }
  }

  var messages: [String] { diagnostics.all.map(\.message) }

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    if let fault = CSVScanner.fileFault(span, file: "t.csv") {
      diagnostics.report(fault)
      return
    }
    var scanner = CSVScanner(file: "t.csv")
    var record = CSVRecord()
    if scanner.header(in: span, into: &record, diagnostics: &diagnostics) {
      header = record.cells.map { record.text(of: $0, in: span) }
    }
    while scanner.next(in: span, into: &record, diagnostics: &diagnostics) {
      rows.append(record.cells.map { record.text(of: $0, in: span) })
      lines.append(record.line)
    }
    damagedLineCount = scanner.damagedLineCount
  }

  init(_ text: String) { self.init(Array(text.utf8)) }
}

/// A small orders table with one cell or line of its second row replaced.
enum Orders {
  static let header = "order_id,placed_at,point,member,sku,qty,kind\n"
  static let time = "2026-03-01T09:02:00+08:00"

  static func row(
    _ id: String = "GB0002", point: String = "P01", member: String = "M0002"
  ) -> String {
    "\(id),\(time),\(point),\(member),SKU-TEA-01,2,order\n"
  }

  static let good = row("GB0001")

  /// Header, a good row, then the row with this member.
  static func member(_ bytes: [UInt8]) -> [UInt8] {
    let parts = row(member: "|").utf8.split(separator: UInt8(ascii: "|"))
    return Array((header + good).utf8) + Array(parts[0]) + bytes + Array(parts[1])
  }

  static func member(_ text: String) -> [UInt8] { member(Array(text.utf8)) }
}
