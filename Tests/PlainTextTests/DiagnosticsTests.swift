import PlainText
import Testing

@Suite struct `A collection of diagnostics` {
  private func error(_ line: Int, file: String = "orders.csv", _ message: String = "bad")
    -> Diagnostic
  {
    Diagnostic(.number, file: file, place: Place(line: line, column: 1), message: message)
  }

  @Test func `counts errors and warnings`() {
    var diagnostics = Diagnostics()
    #expect(diagnostics.isEmpty)
    diagnostics.report(Diagnostic(.lookalike, file: "a", place: nil, message: "m"))
    #expect(!diagnostics.isEmpty)
    #expect(!diagnostics.hasErrors)
    diagnostics.report(error(1))
    #expect(diagnostics.hasErrors)
    #expect(diagnostics.errorCount == 1)
    #expect(diagnostics.warningCount == 1)
  }

  @Test func `is shown by file, line, column and code`() {
    var diagnostics = Diagnostics()
    for diagnostic in [
      error(2, file: "b"), error(10, file: "a"), error(9, file: "a"),
      Diagnostic(.id, file: "a", place: Place(line: 9, column: 1), message: "x"),
      Diagnostic(.file, file: "a", place: nil, message: "x"),
      Diagnostic(.checkDigit, file: "a", place: Place(line: 9, column: 5), message: "x"),
    ] { diagnostics.report(diagnostic) }
    #expect(
      diagnostics.rendered() == """
        a: error[E-FILE]: x
        a:9:1: error[E-ID]: x
        a:9:1: error[E-NUMBER]: bad
        a:9:5: warning[W-CHECK-DIGIT]: x
        a:10:1: error[E-NUMBER]: bad
        b:2:1: error[E-NUMBER]: bad

        """)
  }

  @Test func `is bounded and says how many there are more`() {
    var upward = Diagnostics()
    var downward = Diagnostics()
    var left = Diagnostics()
    var right = Diagnostics()
    let count = 20_000
    for line in 1...count {
      upward.report(error(line))
      downward.report(error(count + 1 - line))
      if line % 3 == 0 { left.report(error(line)) } else { right.report(error(line)) }
    }
    right.merge(left)
    let text = upward.rendered()
    #expect(text == downward.rendered())
    #expect(text == right.rendered())
    #expect(text.utf8.count < Diagnostics.renderedBytesMax)
    #expect(upward.all.count < 9_000)
    let lines = text.split(separator: "\n")
    #expect(lines.first == "orders.csv:1:1: error[E-NUMBER]: bad")
    #expect(lines.last == "… and \(count - lines.count + 1) more")
    #expect(upward.errorCount == count)
  }

  @Test func `stays under 256 KiB with long messages`() {
    var diagnostics = Diagnostics()
    let long = String(repeating: "王", count: 1_000)
    for line in 1...4_980 { diagnostics.report(error(line, long)) }
    let text = diagnostics.rendered()
    #expect(text.utf8.count < Diagnostics.renderedBytesMax)
    #expect(text.utf8.count > Diagnostics.renderedBytesMax - 4_000)
  }

  @Test func `gives errors the room before warnings`() {
    var diagnostics = Diagnostics()
    let long = String(repeating: "x", count: 100)
    for line in 1...4_000 {
      diagnostics.report(
        Diagnostic(.lookalike, file: "a", place: Place(line: line, column: 1), message: long))
    }
    diagnostics.report(error(1, file: "z"))
    #expect(diagnostics.rendered().contains("z:1:1: error[E-NUMBER]: bad\n… and "))
  }

  @Test func `need not make what it would not show`() {
    var diagnostics = Diagnostics()
    for line in 1...10_000 { diagnostics.report(error(line)) }
    let last = Place(line: 10_001, column: 1)
    #expect(!diagnostics.hasRoom(for: .number, file: "orders.csv", place: last))
    #expect(diagnostics.hasRoom(for: .number, file: "points.csv", place: last))
    #expect(diagnostics.hasRoom(for: .checkDigit, file: "orders.csv", place: last))
    #expect(diagnostics.hasRoom(for: .number, file: "orders.csv", place: Place(line: 1, column: 1)))
    diagnostics.count(unshown: .number)
    #expect(diagnostics.errorCount == 10_001)
  }

  @Test func `keeps files apart by bytes`() {
    var diagnostics = Diagnostics()
    diagnostics.report(error(1, file: "é"))
    diagnostics.report(error(1, file: "e\u{301}"))
    #expect(
      diagnostics.all.map { Array($0.file.utf8) } == [Array("e\u{301}".utf8), Array("é".utf8)])
  }
}
