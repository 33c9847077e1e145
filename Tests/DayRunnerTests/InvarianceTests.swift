import DayRunner
import Papers
import Testing

/// Ways to write the same tables otherwise.
private enum Rewriting: String, CaseIterable {
  case rows, columns, carriageReturns, mark, quotes, noLastLineEnd, blankLinesAtEnd

  /// The text of a table written in this way.
  func apply(_ rows: [[String]], _ numbers: inout SeededNumbers) -> String {
    var rows = rows
    if self == .rows { rows = [rows[0]] + rows.dropFirst().shuffled(using: &numbers) }
    if self == .columns {
      let order = rows[0].indices.shuffled(using: &numbers)
      rows = rows.map { row in order.map { row[$0] } }
    }
    let end = self == .carriageReturns ? "\r\n" : "\n"
    let lines = rows.map { row in
      row.map { cell in
        self == .quotes || cell.contains(",") || cell.contains("\"")
          ? GeneratedTables.quoted(cell) : cell
      }.joined(separator: ",")
    }
    let text = (self == .mark ? "\u{FEFF}" : "") + lines.joined(separator: end)
    if self == .noLastLineEnd { return text }
    return text + end + (self == .blankLinesAtEnd ? end + end : "")
  }
}

@Suite struct `The documents are the same bytes` {
  @Test(arguments: Rewriting.allCases.map(\.rawValue))
  func `R17 however the tables of a day are written`(_ way: String) {
    guard let rewriting = Rewriting(rawValue: way) else { return }
    for seed in 0..<6 as Range<UInt64> {
      var day = GeneratedTables(seed: seed)
      if seed % 2 == 0 { day.addWarnings() }
      let first = day.folder.reading(GeneratedTables.path)
      #expect(first.errors.isEmpty)
      var numbers = SeededNumbers(seed: seed &+ 99)
      var files = day.folder
      for (table, rows) in day.tables {
        files["\(GeneratedTables.path)/\(table).csv"] = rewriting.apply(rows, &numbers)
      }
      let second = files.reading(GeneratedTables.path)
      #expect(first.run?.differences(from: second.run) == [], "seed \(seed)")
    }
  }

  @Test func `for a real day in any order of its rows and columns, quoted and from Windows`() {
    var numbers = SeededNumbers(seed: 5)
    var files = TestFiles()
    for name in Repository.files.entries(RealDay.path) where name.hasSuffix(".csv") {
      let table = String(name.dropLast(4))
      let header =
        Repository.text("\(RealDay.path)/\(name)").split(separator: "\n").first ?? ""
      let columns = header.split(separator: ",").map(String.init).shuffled(using: &numbers)
      let rows = RealDay.rows(table).shuffled(using: &numbers).map { row in
        columns.map { GeneratedTables.quoted(row[$0] ?? "") }.joined(separator: ",")
      }
      files["\(RealDay.path)/\(name)"] =
        "\u{FEFF}" + ([columns.joined(separator: ",")] + rows).joined(separator: "\r\n")
    }
    let second = files.reading(RealDay.path)
    #expect(second.errors.isEmpty)
    #expect(RealDay.reading.run?.differences(from: second.run) == [])
  }

  @Test func `and the digest says so`() {
    let day = GeneratedTables(seed: 3)
    let first = day.folder.reading(GeneratedTables.path).run?.digest
    #expect(first != nil)
    #expect(first == day.folder.reading(GeneratedTables.path).run?.digest)
    #expect(first != GeneratedTables(seed: 4).folder.reading(GeneratedTables.path).run?.digest)
  }

  @Test func `R17 wherever the folder lies`() {
    let day = GeneratedTables(seed: 8)
    var elsewhere = TestFiles()
    for (path, bytes) in day.folder.files { elsewhere.files["/srv/group buy/" + path] = bytes }
    let first = day.folder.reading(GeneratedTables.path).run
    let second = elsewhere.reading("/srv/group buy/" + GeneratedTables.path).run
    #expect(first?.digest != nil && first?.digest == second?.digest)
  }
}

extension GeneratedTables {
  /// Fills columns whose rules come later and wrong check digits, so that there are warnings in the summary.
  mutating func addWarnings() {
    for (table, column, values) in [
      ("products", "tiers", ["", "12:9.90", "", "50:8.80"]),
      ("products", "gtin", ["6901234567890", "96385075", "96385074", ""]),
      ("orders", "tolerance", ["", "1", "2"]), ("suppliers", "below_min", ["flag", "buy"]),
    ] {
      tables[table]?[0].append(column)
      for row in 1..<(tables[table]?.count ?? 1) {
        tables[table]?[row].append(values[row % values.count])
      }
    }
  }
}
