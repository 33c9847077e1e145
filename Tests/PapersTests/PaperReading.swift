import Documents
import OrderDay
import Papers
import Testing

extension SampleDay {
  /// The text of one file of the day's papers.
  func text(of path: String, warnings: [String] = []) throws -> String {
    let files = PaperSet(of: try night(), warnings: warnings).files
    let file = try #require(files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}

extension Paper {
  /// The tables from top to bottom.
  var tables: [PaperTable] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// The table of a title.
  func table(_ title: String) throws -> PaperTable {
    try #require(tables.first { $0.title == title })
  }

  /// The value of a fact in the head.
  func fact(_ label: String) throws -> Cell {
    try #require(facts.first { $0.label == label }).value
  }
}

extension PaperTable {
  /// The rows of all groups.
  var rows: [[Cell]] { groups.flatMap(\.rows) }

  /// The position of the column of a title.
  func column(_ title: String) throws -> Int {
    try #require(columns.firstIndex { $0.title == title })
  }

  /// The sum of a column over the rows that `isCounted`.
  func sum(_ title: String, where isCounted: ([Cell]) -> Bool = { _ in true }) throws -> Int64 {
    let column = try column(title)
    return rows.filter(isCounted).reduce(0) { $0 + $1[column].value }
  }

  /// The total under a column.
  func total(_ title: String) throws -> Int64 {
    try #require(totals)[try column(title)].value
  }
}

extension Cell {
  /// The number or amount in the cell; 0 for everything else.
  var value: Int64 {
    switch content {
    case .number(let figure), .money(let figure): Int64(figure.value)
    default: 0
    }
  }

  /// The text in the cell; empty for everything else.
  var string: String {
    if case .text(let text) = content { text } else { "" }
  }
}
