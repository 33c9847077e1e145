/// Lines of a paper that follow a head of their own, such as a table.
struct TextSection {
  /// Lines that no page break cuts in two: a group of rows, each of one or more lines.
  struct Piece {
    var rows: [[String]]
    /// How many lines stay free above, but on top of a page.
    var gap = 0
  }

  /// What stands above the first piece, always on the same page.
  var head: [String]
  /// What stands above a piece on top of a further page.
  var continuedHead: [String] = []
  var pieces: [Piece]
}

/// Puts sections on pages, one after another.
struct TextPages {
  /// The lines of each page below its head.
  private(set) var pages: [[String]] = [[]]
  private let linesOnFirst: Int
  private let linesOnLater: Int

  init(linesOnFirst: Int, linesOnLater: Int) {
    self.linesOnFirst = linesOnFirst
    self.linesOnLater = linesOnLater
  }

  private var used: Int { pages[pages.count - 1].count }
  private var free: Int { (pages.count == 1 ? linesOnFirst : linesOnLater) - used }

  /// Puts a section below the last one, with a free line between.
  mutating func place(_ section: TextSection) {
    var isStarted = false
    for piece in section.pieces {
      let height = piece.rows.reduce(0) { $0 + $1.count }
      // A piece goes on a page whole, or else row by row, or else line by line.
      let longest = linesOnLater - max(section.head.count, section.continuedHead.count)
      if height <= longest {
        place(piece.rows.flatMap(\.self), gap: piece.gap, of: section, isStarted: &isStarted)
        continue
      }
      var gap = piece.gap
      for row in piece.rows {
        for lines in row.count <= longest ? [row] : row.map({ [$0] }) {
          place(lines, gap: gap, of: section, isStarted: &isStarted)
          gap = 0
        }
      }
    }
  }

  private mutating func place(
    _ lines: [String], gap: Int, of section: TextSection, isStarted: inout Bool
  ) {
    var lead = isStarted ? [] : section.head
    if used > 0 { lead = Array(repeating: "", count: isStarted ? gap : 1) + lead }
    if lead.count + lines.count > free, used > 0 {
      pages.append([])
      lead = isStarted ? section.continuedHead : section.head
    }
    pages[pages.count - 1] += lead + lines
    isStarted = true
  }
}
