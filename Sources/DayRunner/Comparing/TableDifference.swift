import Papers
import PlainText

/// How one table of two runs differs, row by row.
struct TableDifference: Sendable {
  /// One row that differs.
  enum Row: Equatable, Sendable {
    /// Just the first run has it.
    case removed(key: [String], said: [Field])
    /// Just the second run has it.
    case added(key: [String], said: [Field])
    /// Both have it, with other values.
    case changed(key: [String], changes: [Change])
  }

  /// A value of a column.
  struct Field: Equatable, Sendable {
    var column: String
    var value: String
  }

  /// A value that the two runs say otherwise.
  struct Change: Equatable, Sendable {
    var column: String
    var old: String
    var new: String
  }

  let table: DayTable
  /// What the first run's rows become, in their order, then the rows that the second run adds.
  let rows: [Row]

  /// Compares two files of a table.
  ///
  /// Rows of the same name are compared in their order; a file that cannot be read is told.
  ///
  /// - Complexity: O(bytes).
  init(_ table: DayTable, _ first: SourceFile, _ second: SourceFile) throws(UnreadableDocument) {
    let old = try TableRecords(of: first, by: table.comparedBy)
    let new = try TableRecords(of: second, by: table.comparedBy)
    let columns = table.columns.filter {
      !table.comparedBy.contains($0) && !table.notCompared.contains($0)
    }
    var rows: [Row] = []
    for (key, values) in zip(old.keys, old.rows) {
      guard let others = new.row(of: key) else {
        rows.append(.removed(key: key.words, said: old.fields(table.telling, of: values)))
        continue
      }
      let changes = columns.compactMap { column -> Change? in
        let (before, now) = (old.value(column, of: values), new.value(column, of: others))
        return before.utf8.elementsEqual(now.utf8)
          ? nil : Change(column: column, old: before, new: now)
      }
      if !changes.isEmpty { rows.append(.changed(key: key.words, changes: changes)) }
    }
    for (key, values) in zip(new.keys, new.rows) where old.row(of: key) == nil {
      rows.append(.added(key: key.words, said: new.fields(table.telling, of: values)))
    }
    self.table = table
    self.rows = rows
  }
}
