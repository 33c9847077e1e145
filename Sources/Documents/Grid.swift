/// A paper, or a table for machines, as rows and columns: what CSV for people and a sheet of a workbook both show.
struct Grid {
  /// What a row is.
  enum Role {
    /// The name of the paper, of a table, or a heading.
    case title
    /// The titles of the columns.
    case head
    /// Values.
    case body
    /// Sums.
    case total
  }

  /// A row; cells to the right of the last one are blank.
  struct Row {
    var role: Role
    var cells: [Cell]
    /// Which titles of a head stand above numbers.
    var standsOverNumbers: [Bool] = []
  }

  /// The name of the sheet, if it may have it.
  var name: String
  var moneyDecimals: Int
  /// How many columns there are, at least 1.
  var columnCount = 1
  var rows: [Row] = []
  /// How many rows stay in sight on top, and on each printed page: down to the head of the main table.
  var frozenRowCount = 0

  /// The cell at a place; blank beyond the end of its row.
  func cell(_ row: Int, _ column: Int) -> Cell {
    column < rows[row].cells.count ? rows[row].cells[column] : .blank
  }

  mutating func add(_ role: Role, _ cells: [Cell]) {
    rows.append(Row(role: role, cells: cells))
    columnCount = max(columnCount, cells.count)
  }
}

extension Grid {
  /// A paper: its name, the main table with its head close to the top, and below it all else, from top to bottom.
  ///
  /// - Complexity: O(*n*) in the size of the paper.
  init(_ paper: Paper, name: String? = nil) {
    self.init(name: name ?? paper.subtitle, moneyDecimals: paper.moneyDecimals)
    let titles = [paper.title, paper.subtitle].filter { !$0.isEmpty }
    add(.title, [.text(titles.joined(separator: " - "))])
    let line = paper.facts.prefix(3).map {
      (label: $0.label, value: $0.value.plainText(moneyDecimals: paper.moneyDecimals))
    }
    if !line.isEmpty { add(.body, [.text(paper.language.pageWords.facts(line))]) }

    let main = paper.mainTablePosition
    if let main, case .table(let table) = paper.blocks[main] {
      add(table)
      frozenRowCount = 1 + (rows.firstIndex { $0.role == .head } ?? 0)
    } else {
      frozenRowCount = rows.count
    }
    if !paper.facts.isEmpty { add(.body, []) }
    add(paper.facts)
    for (position, block) in paper.blocks.enumerated() where position != main {
      add(.body, [])
      add(block)
    }
  }

  private mutating func add(_ block: Paper.Block) {
    switch block {
    case .heading(let text, _): add(.title, [.text(text)])
    case .table(let table): add(table)
    case .note(let text): add(.body, [.text(text)])
    case .facts(let facts): add(facts)
    case .signatures(let names): for name in names { add(.body, [.text(name), .writeIn]) }
    case .index(let title, let entries):
      add(.title, [.text(title)])
      for entry in entries {
        add(.body, [.text(entry.place), .text(entry.key), .text(entry.name)])
      }
    case .cards(let cards):
      for card in cards {
        add(.body, [.text(card.lead), .text(card.title), .text(card.corner)] + card.lines)
      }
    }
  }

  private mutating func add(_ facts: [Paper.Fact]) {
    for fact in facts { add(.body, [.text(fact.label), fact.value]) }
  }

  private mutating func add(_ table: PaperTable) {
    if let title = table.title, !title.isEmpty { add(.title, [.text(title)]) }
    add(.head, table.columns.map { .text($0.title) })
    rows[rows.count - 1].standsOverNumbers = table.columns.map(\.kind.isAlignedRight)
    for group in table.groups {
      for row in group.rows { add(.body, row) }
      if let subtotal = group.subtotal { add(.total, subtotal) }
    }
    if let totals = table.totals { add(.total, totals) }
  }
}

extension Paper {
  /// Where the table stands that the paper is about: the first one unless another says so.
  fileprivate var mainTablePosition: Int? {
    func table(_ position: Int) -> PaperTable? {
      if case .table(let table) = blocks[position] { table } else { nil }
    }
    return blocks.indices.first { table($0)?.isMain == true }
      ?? blocks.indices.first { table($0) != nil }
  }
}
