/// Lines of a paper that follow a head of their own, such as a table.
///
/// The lines stand in one buffer: first the head, then the head for further pages, then row after row.
struct TextSection {
  /// Rows that no page break cuts in two, such as those of one member.
  struct Piece {
    /// Its rows, by position in `rows`.
    var rows: Range<Int>
    /// How many lines stay free above, but on top of a page.
    var gap = 0
  }

  /// All lines.
  var lines = TextLines()
  /// What stands above the first piece, always on the same page.
  private(set) var head = 0..<0
  /// What stands above a piece on top of a further page.
  private(set) var continuedHead = 0..<0
  /// The lines of each row.
  private(set) var rows: [Range<Int>] = []
  /// The pieces from top to bottom.
  private(set) var pieces: [Piece] = []
  private var pieceStart = 0
  private var rowStart = 0

  /// A section below `headings`, with nothing else yet.
  init(headings: [String] = []) {
    lines.add(headings)
    endHead()
  }

  /// Makes all lines that were written the head.
  mutating func endHead() {
    head = 0..<lines.count
    rowStart = lines.count
  }

  /// Makes the lines that were written since the head that of further pages.
  mutating func endContinuedHead() {
    continuedHead = head.upperBound..<lines.count
    rowStart = lines.count
  }

  /// Repeats the lines of the head from `first` on for further pages.
  mutating func repeatHead(from first: Int) {
    continuedHead = first..<head.upperBound
  }

  /// Makes the lines that were written since the last row a row.
  mutating func endRow() {
    rows.append(rowStart..<lines.count)
    rowStart = lines.count
  }

  /// Makes the lines that were written since the last row a part of it; a row where the piece has none.
  mutating func extendRow() {
    guard rows.count > pieceStart else { return endRow() }
    rows[rows.count - 1] = rows[rows.count - 1].lowerBound..<lines.count
    rowStart = lines.count
  }

  /// Makes the rows that were added since the last piece a piece.
  mutating func endPiece(gap: Int = 0) {
    pieces.append(Piece(rows: pieceStart..<rows.count, gap: gap))
    pieceStart = rows.count
  }

  /// Adds a piece of one row.
  mutating func addPiece(_ lines: [String]) {
    self.lines.add(lines)
    endRow()
    endPiece()
  }

  /// Makes the lines that were written since the last row a part of the last piece's last row; a piece of their own
  /// where there is none.
  mutating func extendPiece() {
    guard let last = pieces.last, !last.rows.isEmpty else {
      endRow()
      return endPiece()
    }
    pieceStart = last.rows.lowerBound
    extendRow()
    pieceStart = rows.count
  }

  /// The lines of a piece.
  func lines(of piece: Piece) -> Range<Int> {
    guard let first = piece.rows.first, let last = piece.rows.last else {
      return lines.count..<lines.count
    }
    return rows[first].lowerBound..<rows[last].upperBound
  }
}
