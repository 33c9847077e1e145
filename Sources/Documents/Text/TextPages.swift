/// Puts sections on pages, one after another.
struct TextPages {
  /// The lines of all pages below their heads.
  private(set) var lines = TextLines()
  /// The first line of each page.
  private var starts = [0]
  private let linesOnFirst: Int
  private let linesOnLater: Int

  init(linesOnFirst: Int, linesOnLater: Int) {
    self.linesOnFirst = linesOnFirst
    self.linesOnLater = linesOnLater
  }

  /// How many pages there are.
  var count: Int { starts.count }

  /// The lines of a page below its head.
  func lines(of page: Int) -> Range<Int> {
    starts[page]..<(page + 1 < starts.count ? starts[page + 1] : lines.count)
  }

  private var used: Int { lines.count - starts[starts.count - 1] }
  private var free: Int { (starts.count == 1 ? linesOnFirst : linesOnLater) - used }

  /// Puts a section below the last one, with a free line between.
  mutating func place(_ section: TextSection) {
    var isStarted = false
    for piece in section.pieces {
      let all = section.lines(of: piece)
      // A piece goes on a page whole, or else row by row, or else line by line.
      let longest = linesOnLater - max(section.head.count, section.continuedHead.count)
      if all.count <= longest {
        place(all, gap: piece.gap, of: section, isStarted: &isStarted)
        continue
      }
      var gap = piece.gap
      for row in section.rows[piece.rows] {
        for lines in row.count <= longest ? [row] : row.map({ $0..<$0 + 1 }) {
          place(lines, gap: gap, of: section, isStarted: &isStarted)
          gap = 0
        }
      }
    }
  }

  private mutating func place(
    _ lines: Range<Int>, gap: Int, of section: TextSection, isStarted: inout Bool
  ) {
    var head = isStarted ? 0..<0 : section.head
    var gap = isStarted ? gap : 1
    if used == 0 { gap = 0 }
    if gap + head.count + lines.count > free, used > 0 {
      starts.append(self.lines.count)
      head = isStarted ? section.continuedHead : section.head
      gap = 0
    }
    for _ in 0..<gap { self.lines.endLine() }
    self.lines.add(head, of: section.lines)
    self.lines.add(lines, of: section.lines)
    isStarted = true
  }
}
