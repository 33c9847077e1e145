import OrderDay
import Papers
public import PlainText

/// The tables that a run writes, to be compared with another run's.
public struct DayDocuments: Sendable {
  private(set) var files: [DayTable: SourceFile]
  /// Which papers had another revision than 1, where any had.
  private(set) var revisions: SourceFile?

  /// The names of the files that are compared.
  public static var fileNames: [String] { DayTable.compared.map(\.fileName) }

  /// The documents of a folder, by file name; `nil` where one cannot be read.
  ///
  /// A table that not every night has says nothing where it is not among the names of the folder.
  public init?(
    folder: String, names: Set<String>, _ read: (_ fileName: String) -> [UInt8]?
  ) {
    var files: [DayTable: SourceFile] = [:]
    for table in DayTable.compared {
      let isThere = table.isOfEveryNight || names.contains(table.fileName)
      let nothing = Array((table.columns.joined(separator: ",") + "\n").utf8)
      guard let bytes = isThere ? read(table.fileName) : nothing else { return nil }
      files[table] = SourceFile(
        name: DayReader.join(folder, table.fileName), nameInDay: table.fileName, bytes: bytes)
    }
    if names.contains(PaperRevisions.fileName) {
      guard let bytes = read(PaperRevisions.fileName) else { return nil }
      revisions = SourceFile(
        name: DayReader.join(folder, PaperRevisions.fileName),
        nameInDay: PaperRevisions.fileName, bytes: bytes)
    }
    self.files = files
  }

  /// The documents of a day that is run for it.
  public static func of(_ read: ReadDay) -> Result<DayDocuments, DayRunFault> {
    DayRun.night(of: read).map { DayDocuments(of: $0) }
  }

  /// The documents of a night.
  init(of night: Night) {
    files = [:]
    for table in DayTable.compared {
      files[table] = SourceFile(
        name: table.fileName, nameInDay: table.fileName,
        bytes: DayRun.csv(of: table, night).bytes)
    }
  }
}

/// How two runs differ: purchase orders, sheets, lists and money, row by row.
public struct DayDifference: Sendable {
  private let tables: [TableDifference]

  /// Compares the documents of two runs; documents that are not as a run writes them are told.
  ///
  /// - Complexity: O(bytes).
  public static func between(
    _ first: DayDocuments, and second: DayDocuments
  ) -> Result<DayDifference, UnreadableDocuments> {
    var tables: [TableDifference] = []
    for table in DayTable.compared {
      guard let old = first.files[table], let new = second.files[table] else { continue }
      do throws(UnreadableDocument) {
        tables.append(try TableDifference(table, old, new))
      } catch {
        return .failure(UnreadableDocuments(diagnostics: error.diagnostics))
      }
    }
    return .success(DayDifference(tables: tables.filter { !$0.rows.isEmpty }))
  }

  /// Whether the two say the same.
  public var isEmpty: Bool { tables.isEmpty }

  /// What differs, a line each; with `totalsOnly` how many rows of each table, and the totals of the day.
  public func lines(in language: Language = .english, totalsOnly: Bool = false) -> [String] {
    let words = language.differenceWords
    if isEmpty { return [words.nothing] }
    var lines: [String] = []
    for difference in tables {
      let rows = difference.rows
      lines.append(
        words.title(
          difference.table, removed: rows.count { if case .removed = $0 { true } else { false } },
          changed: rows.count { if case .changed = $0 { true } else { false } },
          added: rows.count { if case .added = $0 { true } else { false } }))
      if difference.table == .dayTotals {
        lines += totals(rows)
      } else if !totalsOnly {
        lines += rows.map { "  \(Self.line($0))" }
      }
    }
    return lines
  }

  /// `~ farm main egg30: ordered 12 -> 24, amount 186.00 -> 372.00`.
  private static func line(_ row: TableDifference.Row) -> String {
    switch row {
    case .removed(let key, let said): "- \(line(key, said))"
    case .added(let key, let said): "+ \(line(key, said))"
    case .changed(let key, let changes):
      "~ \(words(key)): "
        + changes.map { "\($0.column) \(shown($0.old)) -> \(shown($0.new))" }
        .joined(separator: ", ")
    }
  }

  private static func line(_ key: [String], _ said: [TableDifference.Field]) -> String {
    words(key) + ": " + said.map { "\($0.column) \($0.value)" }.joined(separator: ", ")
  }

  private static func words(_ key: [String]) -> String {
    key.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A blank value has to be seen.
  private static func shown(_ value: String) -> String { value.isEmpty ? "(blank)" : value }

  /// The figures of the day side by side, with what they gained or lost.
  private func totals(_ rows: [TableDifference.Row]) -> [String] {
    let figures = rows.map { row -> [String] in
      switch row {
      case .changed(let key, let changes):
        let (old, new) = (changes.first?.old ?? "", changes.first?.new ?? "")
        return key + [old, "->", new, Self.gain(old, new)]
      case .removed(let key, let said): return key + [said.first?.value ?? "", "->", "", ""]
      case .added(let key, let said): return key + ["", "->", said.first?.value ?? "", ""]
      }
    }
    let widths = (0..<5).map { column in figures.map { $0[column].utf8.count }.max() ?? 0 }
    return figures.map { figure in
      let cells = figure.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.utf8.count)
        return column == 0 ? text + space : space + text
      }
      var line = "  ~ " + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// `+12`, `-19.90`; empty where one of the two is no figure.
  private static func gain(_ old: String, _ new: String) -> String {
    func parts(_ text: String) -> (value: Int64, decimals: Int)? {
      let point = text.utf8.firstIndex(of: UInt8(ascii: "."))
      let decimals = point.map { text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1 } ?? 0
      return Int64(text.filter { $0 != "." }).map { ($0, decimals) }
    }
    guard let old = parts(old), let new = parts(new), old.decimals == new.decimals else {
      return ""
    }
    let gained = Int128(new.value) - Int128(old.value)
    var digits = String(gained.magnitude)
    if old.decimals > 0 {
      digits = String(repeating: "0", count: max(0, old.decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -old.decimals))
    }
    return (gained < 0 ? "-" : "+") + digits
  }
}

/// Documents that cannot be compared, because they are not as a run writes them.
public struct UnreadableDocuments: Error {
  /// What is wrong with them.
  public let diagnostics: Diagnostics
}
