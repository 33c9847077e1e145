/// Makes a day that shows something smaller, for as long as it still shows it.
///
///     let smallest = Shrinker.shrunk(tables) { SlowNight($0).fired.contains("R8.7 substitute") }
///
/// It takes away whole tables, halves of rows down to single ones, columns, and the parts of cells.
/// The same day and question give the same result.
public enum Shrinker {
  /// The smallest day found for which `shows` holds, which must hold for `tables`.
  ///
  /// `shows` is asked at most `questionsMax` times.
  public static func shrunk(
    _ tables: Tables, questionsMax: Int = 20_000, while shows: (Tables) -> Bool
  ) -> Tables {
    withoutActuallyEscaping(shows) { shows in
      var search = Search(tables, questionsMax: questionsMax, shows: shows)
      search.run()
      return search.tables
    }
  }

  private struct Search {
    var drafts: [String: SlowTable]
    var questionsLeft: Int
    let shows: (Tables) -> Bool

    init(_ tables: Tables, questionsMax: Int, shows: @escaping (Tables) -> Bool) {
      drafts = tables.mapValues { SlowTable($0) }
      (questionsLeft, self.shows) = (questionsMax, shows)
      // Texts are written plainly from here on, where that alone does not lose what is shown.
      if !shows(self.tables) {
        questionsLeft = 0
        untouched = tables
      }
    }

    /// The day as it came, where even a plain copy of it no longer shows the thing.
    var untouched: Tables?

    var names: [String] {
      drafts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    var tables: Tables { untouched ?? drafts.mapValues(Shrinker.text) }

    mutating func run() {
      var isSmaller = true
      while isSmaller && questionsLeft > 0 {
        isSmaller = false
        for name in names {
          if dropTable(name) {
            isSmaller = true
            continue
          }
          if dropRows(of: name) { isSmaller = true }
          if dropColumns(of: name) { isSmaller = true }
          if simplifyCells(of: name) { isSmaller = true }
        }
      }
    }

    /// Keeps the change where the day still shows the thing.
    private mutating func tries(_ name: String, _ table: SlowTable?) -> Bool {
      guard questionsLeft > 0 else { return false }
      questionsLeft -= 1
      let before = drafts[name]
      drafts[name] = table
      if shows(tables) { return true }
      drafts[name] = before
      return false
    }

    private mutating func dropTable(_ name: String) -> Bool { tries(name, nil) }

    private mutating func dropRows(of name: String) -> Bool {
      var isSmaller = false
      var size = drafts[name]?.rows.count ?? 0
      while size > 0 {
        var start = 0
        while let table = drafts[name], start < table.rows.count {
          var smaller = table
          smaller.rows.removeSubrange(start..<min(start + size, table.rows.count))
          if tries(name, smaller) { isSmaller = true } else { start += size }
        }
        size /= 2
      }
      return isSmaller
    }

    private mutating func dropColumns(of name: String) -> Bool {
      var isSmaller = false
      for column in drafts[name]?.columns ?? [] {
        guard let table = drafts[name], let place = table.columns.firstIndex(of: column) else {
          continue
        }
        var columns = table.columns
        columns.remove(at: place)
        let rows = table.rows.map { row in
          var cells = row.cells
          if place < cells.count { cells.remove(at: place) }
          return SlowRow(places: [:], cells: cells, line: row.line)
        }
        if tries(name, SlowTable(columns: columns, rows: rows)) { isSmaller = true }
      }
      return isSmaller
    }

    private mutating func simplifyCells(of name: String) -> Bool {
      var isSmaller = false
      for row in 0..<(drafts[name]?.rows.count ?? 0) {
        for place in 0..<(drafts[name]?.columns.count ?? 0) {
          guard let table = drafts[name], place < table.rows[row].cells.count else { continue }
          for simple in Shrinker.simpler(table.rows[row].cells[place]) {
            var smaller = table
            smaller.rows[row].cells[place] = simple
            if tries(name, smaller) {
              isSmaller = true
              break
            }
          }
        }
      }
      return isSmaller
    }
  }

  /// Simpler cells, the simplest first; each is shorter, or a smaller number.
  static func simpler(_ cell: String) -> [String] {
    if cell.isEmpty { return [] }
    var simpler = [""]
    if let number = SlowValue.whole(cell) {
      for smaller in [0, 1, 2, number / 2, number - 1] where smaller >= 0 && smaller < number {
        simpler.append(String(smaller))
      }
      return simpler
    }
    if let amount = SlowValue.money(cell, decimals: 3) {
      for smaller in [0, 1, 10] where smaller * 1000 < amount { simpler.append(String(smaller)) }
      return simpler
    }
    for common in ["20:00", "a", "1"] where common.utf8.count < cell.utf8.count {
      simpler.append(common)
    }
    return simpler
  }

  private static func text(_ table: SlowTable) -> String {
    var writer = SlowWriter(table.columns.joined(separator: ","))
    for row in table.rows { writer.row(row.cells) }
    return writer.text
  }
}
