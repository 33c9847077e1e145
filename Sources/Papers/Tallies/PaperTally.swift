public import Documents
import PlainText

/// What a paper that sums up all warehouses says of a night, before it is laid out: rows under keys, which add up where
/// the warehouses of a day are run one by one (R17).
///
/// A paper of a night is made of its tally, and that of the whole day of the joined tallies of its parts: by the same
/// code, so that sums and verdicts are reckoned of all warehouses. What papers of the night have in common stands in a
/// tally of its own, the one without a kind.
///
///     let day = PaperTally.ofDay(night, in: .english)
///     let statements = PaperKind.supplierStatement.tallies(of: night, in: .english)
///     let papers = statements.compactMap { $0.paper(in: day, .english) }
public struct PaperTally: Hashable, Sendable {
  /// A row of a table.
  public struct Row: Hashable, Sendable {
    /// What it is named and sorted by.
    public var keys: [Cell]
    /// What it says.
    public var cells: [Cell]

    /// A row under keys.
    public init(_ keys: [Cell], _ cells: [Cell]) {
      self.keys = keys
      self.cells = cells
    }
  }

  /// The kind of paper; `nil` for what all of them have in common.
  public let kind: PaperKind?
  /// Whose paper it is; the order date of one of the day.
  public let label: String
  private var tables: [TallyTable: [Row]] = [:]

  /// A tally without rows.
  public init(_ kind: PaperKind?, label: String = "") {
    self.kind = kind
    self.label = label
  }

  /// The rows of a table.
  public subscript(table: TallyTable) -> [Row] { tables[table] ?? [] }

  /// Adds a row to a table, behind the others.
  public mutating func add(_ table: TallyTable, _ keys: [Cell], _ cells: [Cell]) {
    assert(table.accepts(keys, cells), "a row of \(table.rawValue) is not as its table says")
    tables[table, default: []].append(Row(keys, cells))
  }
}

extension TallyTable {
  /// Whether a row has the columns of the table.
  public func accepts(_ keys: [Cell], _ cells: [Cell]) -> Bool {
    keys.count == self.keys.count && cells.count == self.cells.count
      && zip(self.keys, keys).allSatisfy { $0.accepts($1) }
      && zip(self.cells, cells).allSatisfy { $0.accepts($1) }
  }
}

// MARK: Joining

extension PaperTally {
  /// One tally of several of the same paper; `nil` where they say what parts of one day do not.
  ///
  /// - Precondition: there is at least one.
  /// - Complexity: O(n log n) in the rows.
  public static func joined(_ tallies: [PaperTally]) -> PaperTally? {
    var whole = PaperTally(tallies[0].kind, label: tallies[0].label)
    for table in TallyTable.allCases {
      guard let rows = rows(of: table, in: tallies) else { return nil }
      if !rows.isEmpty { whole.tables[table] = rows }
    }
    return whole
  }

  private static func rows(of table: TallyTable, in tallies: [PaperTally]) -> [Row]? {
    let sorted = tallies.flatMap { $0[table] }.enumerated().sorted { one, other in
      let order = compare(one.element.keys, other.element.keys)
      return order == 0 ? one.offset < other.offset : order < 0
    }
    var rows: [Row] = []
    rows.reserveCapacity(sorted.count)
    for (_, row) in sorted {
      guard table.joining != .list, let last = rows.last, compare(last.keys, row.keys) == 0 else {
        rows.append(row)
        continue
      }
      switch table.joining {
      case .list: break
      case .unique: return nil
      case .same: if compare(last.cells, row.cells) != 0 { return nil }
      case .sum:
        guard let sum = sum(last.cells, row.cells) else { return nil }
        rows[rows.count - 1].cells = sum
      }
    }
    return rows
  }

  /// The figures of two rows added; `nil` where the rows say something else besides.
  private static func sum(_ one: [Cell], _ other: [Cell]) -> [Cell]? {
    var cells = one
    for index in cells.indices {
      switch (one[index].content, other[index].content) {
      case (.number(let a), .number(let b)): cells[index] = .number(a.value + b.value)
      case (.money(let a), .money(let b)): cells[index] = .money(a.value + b.value)
      default: if compare(one[index], other[index]) != 0 { return nil }
      }
    }
    return cells
  }

  /// Below 0, 0 or above 0 as `one` comes before, with or after `other`, cell by cell.
  fileprivate static func compare(_ one: [Cell], _ other: [Cell]) -> Int {
    for (a, b) in zip(one, other) {
      let order = compare(a, b)
      if order != 0 { return order }
    }
    return one.count - other.count
  }

  /// Texts by their bytes, figures by their values; cells of different kinds by these.
  private static func compare(_ one: Cell, _ other: Cell) -> Int {
    switch (one.content, other.content) {
    case (.text(let a), .text(let b)):
      if a.utf8.elementsEqual(b.utf8) { return 0 }
      return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
    case (.number(let a), .number(let b)), (.money(let a), .money(let b)):
      return a.value == b.value ? 0 : a.value < b.value ? -1 : 1
    default: return one.place - other.place
    }
  }
}

// MARK: Reading

extension PaperTally.Row {
  /// Whether both are named by the same keys.
  func hasKeys(of other: Self) -> Bool { PaperTally.compare(keys, other.keys) == 0 }

  /// The text of a cell.
  func text(_ index: Int) -> String {
    if case .text(let text) = cells[index].content { text } else { "" }
  }

  /// The cells but one.
  func cells(without index: Int) -> [Cell] {
    var cells = cells
    cells.remove(at: index)
    return cells
  }

  /// The figure of a cell.
  func value(_ index: Int) -> Int128 { cells[index].value }
}

extension Cell {
  /// The number or the amount; 0 for what is none.
  var value: Int128 {
    switch content {
    case .number(let figure), .money(let figure): figure.value
    default: 0
    }
  }

  fileprivate var place: Int {
    switch content {
    case .blank: 0
    case .text: 1
    case .number: 2
    case .money: 3
    case .tickBox: 4
    case .writeIn: 5
    }
  }
}
