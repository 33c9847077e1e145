import PlainText
import Testing

@Suite struct `The records of a table` {
  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r\n1,2\n3,4\r\n", "a,b\n1,2\n3,4",
    "a,b\n1,2\n3,4\n\n\r\n\n",
    "\"a\",\"b\"\n\"1\",2\n3,\"4\"", "\u{FEFF}a,b\n1,2\n3,4\r\n\r\n",
  ])
  func `line ends of all kinds make the same rows`(text: String) {
    let scanned = Scanned(text)
    #expect(scanned.errors.isEmpty)
    #expect(scanned.header == ["a", "b"])
    #expect(scanned.rows == [["1", "2"], ["3", "4"]])
    #expect(scanned.lines == [2, 3])
  }

  @Test(arguments: [
    ("1,\"2", "2:3 E-QUOTE"),
    ("\"", "2:1 E-QUOTE"),
    ("1,\"2\"x", "2:6 E-QUOTE"),
    ("1,\"2\"\"", "2:3 E-QUOTE"),
    ("1,x\"2\"", "2:4 E-QUOTE"),
    ("1, \"2\"", "2:4 E-QUOTE"),
    ("1", "2:1 E-FIELDS"),
    ("1,2,", "2:1 E-FIELDS"),
    ("<<<<<<< HEAD", "2:1 E-FIELDS"),
    ("# comment", "2:1 E-FIELDS"),
    ("", "2:1 E-FIELDS"),
    ("1\r,2", "2:2 E-CHAR"),
  ])
  func `a wrong line is told and left out`(line: String, error: String) {
    let scanned = Scanned("a,b\n\(line)\n3,4\n")
    #expect(scanned.errors == [error])
    #expect(scanned.rows == [["3", "4"]])
    #expect(scanned.lines == [3])
    #expect(scanned.damagedLineCount == 1)
  }

  @Test func `cells with quotes have their values and their columns`() {
    let bytes = Array("a,b,c,d\n\"王, \"\"小\"\" 明\",\"\",\"\"\"\",x\n".utf8)
    var diagnostics = Diagnostics()
    var scanner = CSVScanner(file: "t.csv")
    var record = CSVRecord()
    #expect(scanner.header(in: bytes.span, into: &record, diagnostics: &diagnostics))
    #expect(scanner.next(in: bytes.span, into: &record, diagnostics: &diagnostics))
    let texts = record.cells.map { record.text(of: $0, in: bytes.span) }
    #expect(texts == ["王, \"小\" 明", "", "\"", "x"])
    #expect(record.cells.map(\.column) == [1, 20, 23, 28])
    #expect(record.cells.map(\.length) == [18, 2, 4, 1])
    #expect(record.cells.map(\.isUnescaped) == [true, false, true, false])
    #expect(record.cells.map(\.isBlank) == [false, true, false, false])
    #expect(!scanner.next(in: bytes.span, into: &record, diagnostics: &diagnostics))
  }

  @Test func `a quote that is never closed does not swallow the file`() {
    let scanned = Scanned(
      Orders.header + Orders.row(member: "\"M0001") + Orders.row() + Orders.row(member: "\"M2\"x"))
    #expect(scanned.errors == ["2:38 E-QUOTE", "4:42 E-QUOTE"])
    #expect(scanned.rows.count == 1)
    let broken = Scanned(Orders.header + Orders.row(member: "\"王\n(x)\""))
    #expect(broken.errors.first == "2:38 E-QUOTE")
    let header = Scanned("order_id,placed_at,point,member,sku,\"qty,kind\n" + Orders.good)
    #expect(header.errors == ["1:37 E-QUOTE"])
    #expect(header.header == nil)
  }

  @Test func `the messages say how many cells there are and should be`() {
    #expect(Scanned("a,b\n1,2,3\n").messages == ["3 cells, and the header has 2"])
    #expect(Scanned("a,b\n1\n").messages == ["1 cell, and the header has 2"])
    #expect(
      Scanned("a,b\n\n1,2\n").messages
        == ["a blank line between rows: no cell, and the header has 2"])
    #expect(Scanned("\na,b\n1,2\n").errors == ["1:1 E-FIELDS"])
    #expect(Scanned("\na,b\n1,2\n").header == ["a", "b"])
  }

  @Test func `blank lines are told one by one unless nothing follows`() {
    #expect(
      Scanned("a\n\n\r\n\n1\n\n\n").errors == ["2:1 E-FIELDS", "3:1 E-FIELDS", "4:1 E-FIELDS"])
    #expect(Scanned("a\n1\n\n\r").errors == ["3:1 E-FIELDS", "4:1 E-CHAR"])
  }

  @Test(arguments: [65_535, 65_536, 65_537, 100_000])
  func `a line has at most 65,536 bytes without its line end`(count: Int) {
    let errors = count > 65_536 ? ["2:65537 E-LINE"] : []
    let long = String(repeating: "x", count: count)
    for end in ["\n", "\r\n", ""] {
      #expect(Scanned("a\n\(long)\(end)").errors == errors)
      #expect(Scanned("a\n1\n\(long)\(end)").errors == (errors.isEmpty ? [] : ["3:65537 E-LINE"]))
      #expect(Scanned("\u{FEFF}\(long)\(end)").errors == (errors.isEmpty ? [] : ["1:65537 E-LINE"]))
    }
  }

  @Test func `lines of commas are told once`() {
    #expect(Scanned("a,b\n" + String(repeating: ",", count: 100_000)).errors == ["2:65537 E-LINE"])
    let scanned = Scanned("a,b\n" + String(repeating: ",", count: 60_000) + "\n1,2\n")
    #expect(scanned.errors == ["2:1 E-FIELDS"])
    #expect(scanned.messages == ["60001 cells, and the header has 2"])
    #expect(scanned.rows == [["1", "2"]])
  }

  @Test func `a combining mark at the start of a line belongs to its cell`() {
    let scanned = Scanned("a,b\n\u{301}1,2\n")
    #expect(scanned.errors.isEmpty)
    #expect(scanned.rows[0][0].unicodeScalars.first == "\u{301}")
  }

  @Test func `a file read in two parts says the same as in one`() {
    let text = "a,b\n1,2\n\n\"x\n王,小\n1\n5,6\n\n\n"
    let bytes = Array(text.utf8)
    let whole = Scanned(bytes)
    for cut in 4...bytes.count {
      let span = bytes.span
      let middle = CSVScanner.lineStart(in: span, from: cut)
      var diagnostics = Diagnostics()
      var rows: [[String]] = []
      var damaged = 0
      let middleLine = 2 + CSVScanner.lineCount(in: span, from: 4, to: middle)
      for (start, end, line) in [(4, middle, 2), (middle, bytes.count, middleLine)] {
        var scanner = CSVScanner(
          file: "t.csv", offset: start, end: end, line: line, expectedFieldCount: 2)
        var record = CSVRecord()
        while scanner.next(in: span, into: &record, diagnostics: &diagnostics) {
          rows.append(record.cells.map { record.text(of: $0, in: span) })
        }
        damaged += scanner.damagedLineCount
      }
      #expect(rows == whole.rows)
      #expect(diagnostics.rendered() == whole.diagnostics.rendered())
      #expect(damaged == whole.damagedLineCount)
    }
  }
}

@Suite struct `All short files` {
  /// The rules of R18 for one line, written again in the plainest way.
  private func reference(_ line: [UInt8]) -> [[UInt8]]? {
    var cells: [[UInt8]] = []
    var rest = line[...]
    while true {
      var cell: [UInt8] = []
      if rest.first == 0x22 {
        rest = rest.dropFirst()
        while true {
          guard let byte = rest.popFirst() else { return nil }
          if byte != 0x22 {
            cell.append(byte)
          } else if rest.first == 0x22 {
            cell.append(byte)
            rest = rest.dropFirst()
          } else {
            break
          }
        }
        if let byte = rest.first, byte != 0x2C { return nil }
      } else {
        while let byte = rest.first, byte != 0x2C {
          if byte == 0x22 { return nil }
          cell.append(byte)
          rest = rest.dropFirst()
        }
      }
      cells.append(cell)
      guard rest.popFirst() != nil else { return cells }
    }
  }

  @Test func `of commas, quotes, letters and line ends are read as the plain rules read them`() {
    let alphabet: [UInt8] = [0x2C, 0x22, 0x61, 0x0A]
    for length in 0...7 {
      var digits = [Int](repeating: 0, count: length)
      while true {
        let tail = digits.map { alphabet[$0] }
        let lines = tail.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let expected = lines.compactMap { reference($0) }.filter { $0.count == 2 }
        let scanned = Scanned([0x78, 0x2C, 0x79, 0x0A] + tail)
        let rows = scanned.rows.map { $0.map { Array($0.utf8) } }
        if rows != expected { Issue.record("\(String(decoding: tail, as: UTF8.self))") }
        guard let next = digits.lastIndex(where: { $0 < alphabet.count - 1 }) else { break }
        digits[next] += 1
        for index in (next + 1)..<max(length, next + 1) { digits[index] = 0 }
      }
    }
  }

  @Test func `of any bytes never trap and end`() {
    var state: UInt64 = 42
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let choices: [UInt8] = [
          0x2C, 0x22, 0x0A, 0x0D, 0x61, 0xE7, 0x8E, 0x8B, 0xF0, 0, 0xEF, 0xBB, 0xBF,
        ]
        let index = Int(state >> 33) % (choices.count + 1)
        bytes.append(index < choices.count ? choices[index] : UInt8(state >> 56))
      }
      let scanned = Scanned(bytes)
      #expect(scanned.rows.count + scanned.damagedLineCount <= 41)
      #expect(
        CharacterClass.firstForbidden(in: Array(scanned.diagnostics.rendered().utf8).span)?.scalar
          ?? "\n" == "\n")
    }
  }

  /// Every file of up to eight of these bytes behind a header of two cells.
  @Test func `that begin as the line before end where they end alone`() {
    let alphabet: [UInt8] = [0x2C, 0x22, 0x61, 0x0A]
    for length in 4...8 {
      for number in 0..<(1 << (2 * length)) {
        let tail = (0..<length).map { alphabet[number >> (2 * $0) & 3] }
        let bytes = [0x78, 0x2C, 0x79, 0x0A] + tail
        var (alone, following) = (
          CSVScanner(file: "t.csv", offset: 4), CSVScanner(file: "t.csv", offset: 4)
        )
        var (ends, endsAfter) = ([0, 0], [0, 0])
        var last: CSVScanner.PlainLine?
        while let line = alone.plainLine(in: bytes.span, endsInto: &ends) {
          let after = following.plainLine(in: bytes.span, after: last, endsInto: &endsAfter)
          if after?.start != line.start || after?.end != line.end || ends != endsAfter {
            Issue.record("\(String(decoding: tail, as: UTF8.self)) at \(line.start)")
          }
          alone.pass(line)
          following.pass(line)
          last = after
        }
        if following.plainLine(in: bytes.span, after: last, endsInto: &endsAfter) != nil {
          Issue.record("\(String(decoding: tail, as: UTF8.self))")
        }
      }
    }
  }
}
