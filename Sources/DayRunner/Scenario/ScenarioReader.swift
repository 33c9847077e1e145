import PlainText
import ScenarioLanguage

/// What a scenario says, laid out as the settings and tables of a folder would say it.
struct ReadScenario {
  /// The settings of `day`.
  var settings: [SettingEntry] = []
  /// The rows of each table, statements and loaded files alike.
  var sources: [TableName: [TableSource]] = [:]
  /// Tables of which a statement or a file could not be read at all.
  var incomplete: Set<TableName> = []
  /// What the scenario expects of the documents.
  var expectations: [Expectation] = []
}

/// Walks the tree of a scenario and gives each statement its meaning.
struct ScenarioReader {
  let file: SourceFile
  private let load: (String) -> Result<SourceFile, FileFault>
  var result = ReadScenario()
  var rows: [TableName: [TableRecord]] = [:]
  private(set) var diagnostics = Diagnostics()

  /// The first words of statements.
  static let keywords =
    ["day", "load", "expect"]
    + RowStatement.all.filter { $0.timeColumn == nil }.map(\.keyword)

  /// What follows the time of an order event.
  static let eventWords = ["order", "amend", "cancel"]

  /// Reads a tree; `load` gives the file that a `load` statement names.
  static func read(
    _ tree: ScenarioTree, file: SourceFile,
    load: @escaping (String) -> Result<SourceFile, FileFault>, diagnostics: inout Diagnostics
  ) -> ReadScenario {
    var reader = ScenarioReader(file: file, load: load)
    for statement in tree.statements {
      if statement.head.isDamaged {
        reader.pass(over: statement)
      } else {
        reader.read(statement)
      }
    }
    for (table, records) in reader.rows {
      reader.result.sources[table, default: []].insert(.statements(file, records), at: 0)
    }
    diagnostics.merge(reader.diagnostics)
    return reader.result
  }

  private init(
    file: SourceFile, load: @escaping (String) -> Result<SourceFile, FileFault>
  ) {
    self.file = file
    self.load = load
  }

  mutating func report(
    _ code: DiagnosticCode, _ place: Place, _ finding: ScenarioFinding
  ) {
    diagnostics.report(file.diagnostic(code, at: place, finding))
  }

  /// Notes what a statement would have told whose mistake the parser reported.
  private mutating func pass(over statement: ScenarioStatement) {
    let words = statement.head.words
    let isTimed = Self.looksLikeTime(words[0]) && words.count > 1
    let row = RowStatement.all.first { $0.keyword == words[isTimed ? 1 : 0].text }
    let loaded =
      words[0].text == "load" && words.count > 1 ? TableName(rawValue: words[1].text) : nil
    if let table = row?.table ?? loaded { result.incomplete.insert(table) }
    if words[0].text == "day" { result.incomplete.insert(.settings) }
    if isTimed, row == nil { result.incomplete.insert(.orders) }
  }

  private mutating func read(_ statement: ScenarioStatement) {
    let keyword = statement.head.words[0]
    if Self.looksLikeTime(keyword) { return readTimed(statement) }
    switch keyword.text {
    case "day": readDay(statement)
    case "load": readLoad(statement)
    case "expect": readExpectation(statement)
    default:
      let rows = RowStatement.all.filter { $0.timeColumn == nil }
      if let row = rows.first(where: { $0.keyword == keyword.text }) {
        return readRow(statement, as: row, keys: statement.head.words.dropFirst())
      }
      let near = SimilarWord.closest(to: keyword.text, among: Self.keywords)
      report(
        .word, keyword.place,
        .unknownStatement(keyword.text, near: near, keywords: Self.keywords))
    }
  }

  /// `21:59` and `2026-11-20T21:59` start an event.
  private static func looksLikeTime(_ word: ScenarioWord) -> Bool {
    guard !word.isQuoted, let first = word.bytes.first else { return false }
    return (0x30...0x39).contains(first)
  }

  // MARK: Tables and expectations

  private mutating func readLoad(_ statement: ScenarioStatement) {
    let words = statement.head.words
    guard words.count == 3 else {
      return report(
        .syntax, statement.head.place, .loadIncomplete)
    }
    guard let table = TableName(rawValue: words[1].text) else {
      let near = SimilarWord.closest(to: words[1].text, among: TableName.allCases.map(\.rawValue))
      return report(
        .word, words[1].place,
        .unknownTable(words[1].text, near: near, tables: TableName.allCases.map(\.rawValue)))
    }
    switch load(words[2].text) {
    case .success(let loaded): result.sources[table, default: []].append(.csv(loaded))
    case .failure(let fault):
      result.incomplete.insert(table)
      report(.file, words[2].place, .loadFailed(words[2].text, fault))
    }
  }

  private mutating func readExpectation(_ statement: ScenarioStatement) {
    switch Expectation.read(statement, file: file) {
    case .success(let expectation): result.expectations.append(expectation)
    case .failure(let fault): diagnostics.report(fault.diagnostic)
    }
  }

  // MARK: Pairs

  mutating func detailPairs(_ line: ScenarioLine) -> [(ScenarioWord, ScenarioWord)] {
    line.isDamaged ? [] : pairs(line.words[...])
  }

  /// `route n1 stop 3` as `route n1` and `stop 3`.
  mutating func pairs(
    _ words: ArraySlice<ScenarioWord>
  ) -> [(ScenarioWord, ScenarioWord)] {
    var pairs: [(ScenarioWord, ScenarioWord)] = []
    var rest = words
    while let key = rest.popFirst() {
      guard let value = rest.popFirst() else {
        report(.syntax, key.place, .valueMissing(of: key.text))
        break
      }
      pairs.append((key, value))
    }
    return pairs
  }
}
