import Documents
import Testing

/// A list of members `m<n>` with `lines(n)` lines each, every line naming member and line.
private func list(_ lineCounts: [Int]) -> Paper {
  Paper(
    kind: "test", title: "List", subtitle: "站点", moneyDecimals: 2,
    facts: [.init("Number", "L-1"), .init("Revision", .number(1))],
    blocks: [
      .note("Before the table."),
      .table(
        PaperTable(
          title: "Members", columns: [.init("Member", .text), .init("Line", .text)],
          groups: lineCounts.enumerated().map { member, count in
            .init((0..<count).map { [.text("m\(member)"), .text("l\(member).\($0)")] })
          },
          totals: [.text("Total"), .blank])),
      .signatures(["Leader"]),
    ])
}

private func pages(_ paper: Paper, pageLines: Int) -> [[Substring]] {
  String(decoding: TextRenderer(width: 40, pageLines: pageLines).render(paper), as: UTF8.self)
    .split(separator: "\u{C}", omittingEmptySubsequences: false)
    .map { $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
    .map { Array($0) }
}

/// Which pages hold a line of each member.
private func pagesOfMembers(_ pages: [[Substring]], count: Int) -> [Set<Int>] {
  var found = [Set<Int>](repeating: [], count: count)
  for (page, lines) in pages.enumerated() {
    for line in lines where line.hasPrefix("m") {
      guard let member = Int(line.dropFirst().prefix { $0.isNumber }) else { continue }
      found[member].insert(page)
    }
  }
  return found
}

@Suite struct TextPagesTests {
  @Test func `no page break cuts a group, whatever the lengths`() {
    for pageLines in [20, 21, 25, 33, 60] {
      for size in 1...8 {
        for count in [0, 1, 2, 5, 9, 23] {
          let counts = (0..<count).map { ($0 * 5 + size) % 8 + 1 }
          let pages = pages(list(counts), pageLines: pageLines)
          for lines in pages { #expect(lines.count <= pageLines) }
          #expect(pagesOfMembers(pages, count: count).allSatisfy { $0.count == 1 })
        }
      }
    }
  }

  @Test func `every line stands once and in order, on pages that name themselves`() {
    let counts = (0..<40).map { $0 % 7 + 1 }
    let pages = pages(list(counts), pageLines: 24)
    let lines = pages.joined().filter { $0.hasPrefix("m") }.map { $0.split(separator: " ").last }
    let expected = counts.enumerated().flatMap { member, count in
      (0..<count).map { Substring("l\(member).\($0)") }
    }
    #expect(lines == expected)
    for (index, page) in pages.enumerated() {
      let label = "page \(index + 1) of \(pages.count)"
      #expect(page[0] == "List" + String(repeating: " ", count: 36 - label.count) + label)
      #expect(page[1] == "站点")
      guard index > 0 else { continue }
      #expect(page[2] == "Number L-1; Revision 1")
    }
    for page in pages.dropFirst().dropLast() {
      #expect(page[5...7] == ["Members (continued)", "Member  Line", "------  -----"])
    }
  }

  @Test func `a group longer than a page is cut between its rows`() {
    let pages = pages(list([2, 50, 1]), pageLines: 20)
    for lines in pages { #expect(lines.count <= 20) }
    let found = pagesOfMembers(pages, count: 3)
    #expect(found[0] == [0] && found[1].count > 3 && found[2].count == 1)
    #expect(pages.joined().count { $0.hasPrefix("m1") } == 50)
  }

  @Test func `a row longer than a page is cut between its lines`() {
    let text = (1...400).map { "word\($0)" }.joined(separator: " ")
    let table = PaperTable(columns: [.init("Text", .text)], rows: [[.text(text)]])
    let paper = Paper(kind: "test", title: "T", moneyDecimals: 2, blocks: [.table(table)])
    let pages = pages(paper, pageLines: 20)
    for lines in pages { #expect(lines.count <= 20) }
    let words = pages.joined().filter { $0.hasPrefix("word") }.joined(separator: " ")
    #expect(words == text)
  }

  @Test func `the totals stay with the last group`() {
    for count in 1...40 {
      let pages = pages(list(Array(repeating: 1, count: count)), pageLines: 20)
      let last = pagesOfMembers(pages, count: count)[count - 1]
      let totals = pages.indices.filter { pages[$0].contains("Total") }
      #expect(Array(last) == totals)
    }
  }

  @Test func `lines end without spaces and the paper with one line feed`() {
    for paper in [pickupList(), pickSheet(), list([3, 4])] {
      for width in [20, 37, 48, 80, 132] {
        let bytes = TextRenderer(width: width, pageLines: 30).render(paper)
        #expect(bytes == TextRenderer(width: width, pageLines: 30).render(paper))
        #expect(bytes.last == 0x0A)
        for (byte, next) in zip(bytes, bytes.dropFirst()) where next == 0x0A {
          #expect(byte != 0x20)
        }
        for byte in bytes where byte < 0x20 { #expect(byte == 0x0A || byte == 0x0C) }
      }
    }
  }
}
