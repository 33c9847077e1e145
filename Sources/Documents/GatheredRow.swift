/// A row told apart into what formats without columns need: the box, the number that people pick by, texts, and
/// further values with what they are.
struct GatheredRow {
  /// Whether the row has a box to tick.
  var hasTick = false
  /// The number in the column that catches the eye; blank if it has none.
  var count = Cell.blank
  /// What stands in the columns of text.
  var texts: [Cell] = []
  /// What stands in the columns of text behind the names, such as a zone.
  var marks: [Cell] = []
  /// The other numbers and amounts, each with the title of its column.
  var further: [(title: String, cell: Cell)] = []

  /// Reads the rows of one table.
  struct Reading {
    private let columns: [PaperTable.Column]
    private let countColumn: Int?
    /// The last column of text is a mark if there are two before it.
    private let markColumn: Int?

    init(_ table: PaperTable) {
      let columns = table.columns
      self.columns = columns
      countColumn = columns.firstIndex { $0.kind == .number && $0.emphasis == .strong }
      let texts = columns.indices.dropFirst().filter { columns[$0].kind == .text }
      markColumn = texts.count > 2 ? texts.last : nil
    }

    /// The parts of a row; of an item the first column, by which its group is found, is left out.
    func read(_ row: [Cell], isItem: Bool) -> GatheredRow {
      var parts = GatheredRow()
      for (index, cell) in row.enumerated().dropFirst() {
        switch cell.content {
        case .blank: continue
        case .tickBox: parts.hasTick = true
        case .number, .money, .writeIn:
          if index == countColumn, isItem {
            parts.count = cell
          } else {
            parts.further.append((columns[index].title, cell))
          }
        case .text:
          if index == markColumn, isItem {
            parts.marks.append(cell)
          } else {
            parts.texts.append(cell)
          }
        }
      }
      return parts
    }
  }
}
