import ExactValues

/// Renders a paper as plain text for a fixed-width font: UTF-8, LF, no trailing spaces, and the same bytes
/// for the same paper everywhere.
///
/// Columns align by display width, so Chinese names take two cells a character. A line that stays within
/// `width` can be printed on A4 at the usual 80; longer ones come from numbers alone, which are never cut.
///
/// Pages part at a form feed (U+000C) before the first line of the next one: `lp`, printers and editors
/// start a new page there without being told the length of ours, and a screen, which shows nothing of it,
/// shows the head that every page repeats, with `page 2 of 3`. 60 lines leave a margin on A4, so that the
/// paper is never fed twice.
///
/// | part | in the text |
/// |---|---|
/// | a box to tick | `[ ]` |
/// | a place to write | `______`, as wide as its column |
/// | a strong cell | `*` before it: `*7` |
/// | a control character | `\u{1B}`; R18 refuses them in data |
public struct TextRenderer: Sendable {
  /// How many cells a line has.
  public let width: Int
  /// How many lines a page has, its head among them.
  public let pageLines: Int
  /// Whether the paper is too narrow for columns.
  private var isNarrow = false

  /// Pages of `pageLines` lines of `width` cells; at least 20 of each.
  public init(width: Int = 80, pageLines: Int = 60) {
    self.width = max(20, width)
    self.pageLines = max(20, pageLines)
  }

  /// A roll of a receipt printer, with lines of `columns` cells: 32 on a roll of 58 mm, 48 on one of 80 mm.
  ///
  /// One page without an end, for the roll has none; tables stand as lines of values with what they are.
  public static func receipt(columns: Int) -> TextRenderer {
    var renderer = TextRenderer(width: columns, pageLines: Int(Int32.max))
    renderer.isNarrow = true
    return renderer
  }

  /// The bytes of several papers, each from a new page on; see `render`.
  public func render(_ papers: [Paper]) -> [UInt8] {
    var text: [UInt8] = []
    for (index, paper) in papers.enumerated() {
      if index > 0 { text.append(paper.isMessage ? 0x0A : 0x0C) }
      text += render(paper)
    }
    return text
  }

  /// The bytes of `paper`, which end in one LF.
  ///
  /// - Precondition: each row of a table has a cell for each column.
  /// - Complexity: O(*n*) in the size of the paper.
  public func render(_ paper: Paper) -> [UInt8] {
    if paper.isMessage { return message(paper) }
    let words = paper.language.pageWords
    let layout = TextLayout(
      width: width, moneyDecimals: paper.moneyDecimals, words: words, isNarrow: isNarrow)
    let head = TextPageHead(paper, layout: layout)
    var pages = TextPages(
      linesOnFirst: room(below: head.first), linesOnLater: room(below: head.later))
    for section in layout.sections(of: paper) { pages.place(section) }

    var text: [UInt8] = []
    text.reserveCapacity(pages.lines.bytes.count + pages.count * 4 * width)
    for page in 0..<pages.count {
      if page > 0 { text.append(0x0C) }
      var top = TextLines()
      let label = words.page(page + 1, of: pages.count)
      top.add(head.lines(isFirst: page == 0, label: label))
      text.append(copying: top.bytes.span)
      let body = pages.lines.extent(of: pages.lines(of: page))
      text.append(copying: pages.lines.bytes.span.extracting(body))
    }
    return text
  }

  /// Whoever pastes it breaks its lines.
  private func message(_ paper: Paper) -> [UInt8] {
    paper.blocks.flatMap { block -> [UInt8] in
      if case .note(let text) = block { Array((text.printable + "\n").utf8) } else { [] }
    }
  }

  /// However long a head is, some lines of the paper itself stand on each page.
  private func room(below head: [String]) -> Int {
    max(8, pageLines - head.count)
  }
}
