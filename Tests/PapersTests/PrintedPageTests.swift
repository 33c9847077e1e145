import Documents
import OrderDay
import Papers
import PlainText
import Testing

/// What holds for the text of every paper, whatever it is about.
@Suite struct PrintedPageTests {
  /// The cells of a line as our names fill them: two for an ideograph, one for the rest.
  private func width(_ line: some StringProtocol) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && $1.value < 0xFF00 ? 2 : 1) }
  }

  /// The character at a cell, by display width.
  private func character(_ line: some StringProtocol, at cell: Int) -> Character? {
    var cells = 0
    for character in line {
      if cells == cell { return character }
      cells += width(String(character))
    }
    return nil
  }

  private func pages(_ file: PaperFile) -> [[Substring]] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\u{C}")
      .map { $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
      .map { Array($0) }
  }

  private func texts(_ day: SampleDay) throws -> [PaperFile] {
    PaperSet(of: try day.night()).files.filter { $0.path.hasSuffix(".txt") }
  }

  @Test func `no line is wider than the page and no page longer`() throws {
    for file in try texts(.large) {
      for page in pages(file) {
        #expect(page.count <= 60)
        #expect(page.allSatisfy { width($0) <= 80 })
      }
    }
  }

  @Test(arguments: [(PageSize.roll, 48), (.narrowRoll, 32)])
  func `no line of any paper is wider than the roll`(roll: PageSize, columns: Int) throws {
    for day in [SampleDay.small, .received] {
      let night = try day.night()
      for (kind, language) in PaperKind.allCases.flatMap({ kind in
        Language.allCases.map { (kind, $0) }
      }) {
        for paper in kind.papers(of: night, in: language) where !paper.paper.isMessage {
          let text = String(
            decoding: PaperFormat.text.render([paper.paper], on: roll), as: UTF8.self)
          for line in text.split(separator: "\n") {
            #expect(width(line) <= columns, "\(kind) \(language): \(line)")
          }
        }
      }
    }
  }

  @Test func `numbers stand under their rule, whatever the names before them`() throws {
    var checked = 0
    for file in try texts(.large) where file.path.contains("pickup-list") {
      for page in pages(file) {
        var end: Int?
        for line in page {
          if line.hasPrefix("----  ---  ") {
            end = width(line)
          } else if let end, line.contains("[ ]") {
            #expect(width(line) == end)
            #expect(character(line, at: end - 1)?.isNumber == true)
            checked += 1
          }
        }
      }
    }
    #expect(checked > 50)
  }

  @Test func `a page never cuts a member in two`() throws {
    for file in try texts(.large) where file.path.contains("pickup-list") {
      for page in pages(file).dropFirst() {
        let rule = try #require(page.firstIndex { $0.hasPrefix("----  ---  ") })
        #expect(page[rule + 1].hasPrefix("*"))
      }
    }
  }

  @Test func `no paper shows a phone`() throws {
    let day = SampleDay.large
    #expect(day.phones.count > 40)
    var maskedCount = 0
    for file in PaperSet(of: try day.night()).files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for phone in Set(day.phones) {
        #expect(!text.contains(phone))
        #expect(!text.contains(phone.suffix(5)))
        if text.contains("*******\(phone.suffix(4))") { maskedCount += 1 }
      }
    }
    #expect(maskedCount >= 30)
  }
}
