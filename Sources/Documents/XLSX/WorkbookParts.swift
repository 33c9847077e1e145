/// The parts of a workbook that say which sheets there are and how they print.
struct WorkbookParts {
  private let sheetNames: [String]
  private let grids: [Grid]

  init(sheetNames: [String], grids: [Grid]) {
    self.sheetNames = sheetNames
    self.grids = grids
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let formats = "http://schemas.openxmlformats.org"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  var contentTypes: String {
    let sheets = sheetNames.indices.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\""
        + " ContentType=\"\(Self.types).worksheet+xml\"/>"
    }.joined()
    return Self.head + """
      <Types xmlns="\(Self.formats)/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(Self.types).sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(Self.types).styles+xml"/>\
      <Override PartName="/xl/sharedStrings.xml" ContentType="\(Self.types).sharedStrings+xml"/>\
      \(sheets)</Types>
      """
  }

  static let rootRelations =
    head + """
      <Relationships xmlns="\(formats)/package/2006/relationships">\
      <Relationship Id="rId1" \
      Type="\(formats)/officeDocument/2006/relationships/officeDocument" \
      Target="xl/workbook.xml"/></Relationships>
      """

  var relations: String {
    let type = "\(Self.formats)/officeDocument/2006/relationships"
    let sheets = sheetNames.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(type)/worksheet\""
        + " Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }.joined()
    let next = sheetNames.count + 1
    return Self.head + """
      <Relationships xmlns="\(Self.formats)/package/2006/relationships">\(sheets)\
      <Relationship Id="rId\(next)" Type="\(type)/styles" Target="styles.xml"/>\
      <Relationship Id="rId\(next + 1)" Type="\(type)/sharedStrings" \
      Target="sharedStrings.xml"/></Relationships>
      """
  }

  var workbook: String {
    var sheets = ""
    var names = ""
    for (index, name) in sheetNames.enumerated() {
      sheets +=
        "<sheet name=\"\(XMLText.escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    // By kind, then sheet: the order in which spreadsheets write them themselves.
    for (index, grid) in grids.enumerated() {
      let area = "$A$1:$\(SheetPlace.letters(grid.columnCount - 1))$\(max(1, grid.rows.count))"
      names += definedName("Print_Area", index, area)
    }
    for (index, grid) in grids.enumerated() where grid.frozenRowCount > 0 {
      names += definedName("Print_Titles", index, "$1:$\(grid.frozenRowCount)")
    }
    return Self.head + """
      <workbook xmlns="\(Self.formats)/spreadsheetml/2006/main" \
      xmlns:r="\(Self.formats)/officeDocument/2006/relationships">\
      <sheets>\(sheets)</sheets><definedNames>\(names)</definedNames></workbook>
      """
  }

  private func definedName(_ name: String, _ sheet: Int, _ area: String) -> String {
    let quoted = sheetNames[sheet].split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    return "<definedName name=\"_xlnm.\(name)\" localSheetId=\"\(sheet)\">"
      + XMLText.escaped("'\(quoted)'!\(area)") + "</definedName>"
  }
}

/// Places in a sheet.
enum SheetPlace {
  /// The letters of a column, from 0: `A`, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    var rest = column + 1
    var letters = ""
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      letters = String(Character(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// Text in XML.
enum XMLText {
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
