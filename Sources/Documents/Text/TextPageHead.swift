import PlainText

/// The lines that stand on top of each page: which paper this is and which page of it.
struct TextPageHead {
  /// The head of the first page, whose facts follow below.
  let first: [String]
  /// The head of the other pages, with as many of the facts as one line takes.
  let later: [String]
  private let width: Int

  /// Room for ` page 9999 of 9999`, or ` 第9999页 共9999页`, beside the title.
  private static let labelWidth = 18

  init(_ paper: Paper, layout: TextLayout) {
    width = layout.width
    let titles = layout.wrapped(paper.title, width: max(10, width - Self.labelWidth))
    let names =
      titles + (paper.subtitle.isEmpty ? [] : layout.wrapped(paper.subtitle, width: width))
    let rule = [String(repeating: "=", count: width), ""]
    let facts = Self.line(of: paper.facts, layout: layout, words: paper.language.pageWords)
    first = names + rule
    later = names + (facts.isEmpty ? [] : [facts]) + rule
  }

  /// The head of a page, with `label` at the right edge of its first line.
  func lines(isFirst: Bool, label: String) -> [String] {
    var lines = isFirst ? first : later
    let gap = max(1, width - DisplayWidth.of(lines[0]) - DisplayWidth.of(label))
    lines[0] += String(repeating: " ", count: gap) + label
    return lines
  }

  /// The first facts, each whole, that fit a line together.
  private static func line(
    of facts: [Paper.Fact], layout: TextLayout, words: any PageWords
  ) -> String {
    var shown: [(label: String, value: String)] = []
    for fact in facts {
      let text = layout.text(of: fact.value, writeInWidth: 6)
      guard !text.isEmpty else { continue }
      let more = shown + [(layout.printable(fact.label), text)]
      guard DisplayWidth.of(words.facts(more)) <= layout.width else { break }
      shown = more
    }
    return words.facts(shown)
  }
}
