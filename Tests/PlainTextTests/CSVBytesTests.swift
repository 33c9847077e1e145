import PlainText
import Testing

@Suite struct `The bytes of a table` {
  @Test(
    arguments: [
      ([], "E-EMPTY"),
      ([0xEF, 0xBB, 0xBF], "E-EMPTY"),
      (Array("\n\r\n\n".utf8), "E-EMPTY"),
      ([0xFF, 0xFE, 0x6F, 0x00], "E-FORMAT"),
      ([0xFE, 0xFF, 0x00, 0x6F], "E-FORMAT"),
      ([0xFF, 0xFE, 0, 0, 0x6F, 0, 0, 0], "E-FORMAT"),
      ([0x6F, 0x00, 0x72, 0x00], "E-FORMAT"),
      ([0x1F, 0x8B, 0x08], "E-FORMAT"),
      (Array("[{\"order_id\": 1}]".utf8), "E-FORMAT"),
      (Array("%PDF-1.7".utf8), "E-FORMAT"),
    ] as [([UInt8], String)])
  func `a file that is no table is told at its first byte`(bytes: [UInt8], code: String) {
    #expect(Scanned(bytes).errors == ["1:1 \(code)"])
  }

  @Test(
    arguments: [
      (
        [0xCD, 0xF5, 0xD0, 0xA1, 0xC3, 0xF7], 38,
        "byte CD is not UTF-8; the file looks like GBK (GB18030)"
      ),
      ([0x94, 0x39, 0xDA, 0x30], 38, "byte 94 is not UTF-8; the file looks like GBK (GB18030)"),
      ([0xBB, 0x4F, 0xA5, 0x5F, 0xAF, 0xB8], 38, "byte BB is not UTF-8; the file looks like Big5"),
      ([0x93, 0x63, 0x92, 0x86], 38, "byte 93 is not UTF-8; the file looks like Shift-JIS"),
      ([0x4A, 0x6F, 0x73, 0xE9], 41, "byte E9 is not UTF-8; the file looks like Latin-1"),
      ([0x4D, 0xF4, 0x90, 0x80, 0x80], 39, "byte F4 is not UTF-8"),
      ([0xC0, 0xAF], 38, "byte C0 is not UTF-8"),
      ([0x41, 0xED, 0xA0, 0x80], 39, "byte ED is not UTF-8"),
    ] as [([UInt8], Int, String)])
  func `bytes of another encoding are told at the first wrong one`(
    bytes: [UInt8], column: Int, message: String
  ) {
    let scanned = Scanned(Orders.member(bytes))
    #expect(scanned.errors == ["3:\(column) E-UTF8"])
    #expect(scanned.messages[0].hasPrefix(message.split(separator: ";")[0]))
    if message.contains(";") { #expect(scanned.messages == [message]) }
    #expect(scanned.lines == [2])
  }

  @Test(arguments: [
    ("\u{1B}[2J\u{1B}[31mX", 38, "U+001B escape"),
    ("A\u{B}\u{C}B", 39, "U+000B vertical tab"),
    ("\tM2", 38, "U+0009 tab"),
    ("王\u{FFFD}明", 41, "U+FFFD replacement character"),
    ("A\u{FFFE}", 39, "U+FFFE noncharacter"),
    ("M\0../../x", 39, "U+0000 null"),
    ("王\u{200B}小明", 41, "U+200B zero-width space"),
    ("M\u{202E}x", 39, "U+202E right-to-left override"),
    ("M\u{E0041}", 39, "U+E0041 invisible tag character"),
    ("王\u{2060}", 41, "U+2060 word joiner"),
    ("M2\u{200E}", 40, "U+200E left-to-right mark"),
    ("M\r2", 39, "U+000D carriage return"),
    ("M\u{85}2", 39, "U+0085 next line"),
    ("a\u{200D}b", 39, "U+200D zero-width joiner"),
    ("\u{1F468}\u{200D}b", 42, "U+200D zero-width joiner"),
    ("\"a, \u{7F}\"", 42, "U+007F delete"),
  ])
  func `a character that may not stand in a table is told with its name`(
    member: String, column: Int, name: String
  ) {
    let scanned = Scanned(Orders.member(member))
    #expect(scanned.errors == ["3:\(column) E-CHAR"])
    #expect(scanned.messages == ["\(name) may not stand in a table"])
    #expect(scanned.damagedLineCount == 1)
  }

  @Test(arguments: [
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{2764}\u{FE0F}\u{200D}\u{1F525}", "❤️", "𠮷",
    "Å",
    "محمد", "“王”", "=1+1", "\"王, 小明\"", "a\u{301}b", "\"\"",
  ])
  func `an odd name may stand`(member: String) {
    let scanned = Scanned(Orders.member(member))
    #expect(scanned.errors.isEmpty)
    #expect(scanned.rows.count == 2)
    #expect(
      scanned.rows[1][3].utf8.elementsEqual(
        member.hasPrefix("\"") ? member.dropFirst().dropLast().utf8 : member[...].utf8))
  }

  @Test func `a mark at the start is not counted, a second one is an error`() {
    let text = Orders.header + Orders.good
    #expect(Scanned("\u{FEFF}" + text).header?.first == "order_id")
    #expect(Scanned("\u{FEFF}" + text).errors.isEmpty)
    #expect(Scanned("\u{FEFF}\u{FEFF}" + text).errors == ["1:1 E-CHAR"])
    #expect(
      Scanned(Orders.header + Orders.good + "\u{FEFF}" + Orders.row()).errors == ["3:1 E-CHAR"])
    #expect(Scanned("\u{FEFF}a,\u{1}\n").errors == ["1:3 E-CHAR"])
  }

  @Test func `a tail of nulls is one error`() {
    let tail = String(repeating: "\0", count: 512)
    let scanned = Scanned(Orders.header + Orders.good + tail)
    #expect(scanned.errors == ["3:1 E-CHAR"])
    #expect(scanned.rows.count == 1)
  }

  @Test func `the first wrong byte and the first forbidden character of a line are both told`() {
    let scanned = Scanned(Array("a,b\n".utf8) + [0x01, 0x02, 0x2C, 0xB4, 0xB5, 0x0A])
    #expect(scanned.errors == ["2:1 E-CHAR", "2:4 E-UTF8"])
  }

  @Test func `a table with tabs is told in its header and goes on without counting cells`() {
    let scanned = Scanned("order_id\tplaced_at\nGB1\t09:00\nx,y\n")
    #expect(scanned.errors == ["1:9 E-CHAR", "2:4 E-CHAR"])
    #expect(scanned.header == nil)
  }
}
