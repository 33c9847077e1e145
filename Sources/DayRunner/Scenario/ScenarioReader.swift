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
  private let file: SourceFile
  private let load: (String) -> Result<SourceFile, FileFault>
  private var result = ReadScenario()
  private var rows: [TableName: [TableRecord]] = [:]
  private var diagnostics = Diagnostics()

  /// The first words of statements.
  static let keywords =
    ["day", "load", "expect"] + RowStatement.all.map(\.keyword)

  /// What follows the time of an event.
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

  private mutating func report(
    _ code: DiagnosticCode, _ place: Place, _ message: String, advice: String
  ) {
    diagnostics.report(file.diagnostic(code, at: place, message, advice: advice))
  }

  /// Notes what a statement would have told whose mistake the parser reported.
  private mutating func pass(over statement: ScenarioStatement) {
    let words = statement.head.words
    let row = RowStatement.all.first { $0.keyword == words[0].text }
    let loaded =
      words[0].text == "load" && words.count > 1 ? TableName(rawValue: words[1].text) : nil
    if let table = row?.table ?? loaded { result.incomplete.insert(table) }
    if words[0].text == "day" { result.incomplete.insert(.settings) }
    if Self.looksLikeTime(words[0]) { result.incomplete.insert(.orders) }
  }

  private mutating func read(_ statement: ScenarioStatement) {
    let keyword = statement.head.words[0]
    if Self.looksLikeTime(keyword) { return readEvent(statement) }
    switch keyword.text {
    case "day": readDay(statement)
    case "load": readLoad(statement)
    case "expect": readExpectation(statement)
    default:
      if let row = RowStatement.all.first(where: { $0.keyword == keyword.text }) {
        return readRow(statement, as: row)
      }
      let near = SimilarWord.closest(to: keyword.text, among: Self.keywords)
      report(
        .word, keyword.place, "no statement starts with \(keyword.text.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "a statement starts with a time or with one of "
          + Self.keywords.map { "`\($0)`" }.listed(with: "or"))
    }
  }

  /// `21:59` and `2026-11-20T21:59` start an event.
  private static func looksLikeTime(_ word: ScenarioWord) -> Bool {
    guard !word.isQuoted, let first = word.bytes.first else { return false }
    return (0x30...0x39).contains(first)
  }

  // MARK: The day

  private mutating func readDay(_ statement: ScenarioStatement) {
    let words = statement.head.words
    if words.count < 2 {
      result.incomplete.insert(.settings)
      report(.syntax, words[0].place, "`day` needs a date", advice: "write `day 2026-11-20`")
    } else {
      result.settings.append(
        SettingEntry(
          key: Array("date".utf8), value: words[1].bytes, file: file,
          keyPlace: words[0].place, valuePlace: words[1].place))
    }
    for (key, value) in pairs(words.dropFirst(2)) + statement.details.flatMap({ detailPairs($0) }) {
      let percent = Self.basisPoints(value)
      let name = key.text
      let isRate = percent != nil && (name == "commission" || name == "tax")
      result.settings.append(
        SettingEntry(
          key: isRate ? Array("\(name)_bp".utf8) : key.bytes,
          value: isRate ? Array((percent ?? "").utf8) : value.bytes,
          file: file, keyPlace: key.place, valuePlace: value.place))
    }
  }

  /// `8%`, `8.5%`, `8.25%` as basis points; `nil` for a word that is no percentage.
  private static func basisPoints(_ word: ScenarioWord) -> String? {
    guard word.bytes.last == UInt8(ascii: "%") else { return nil }
    let parts = word.text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isNumber, parts.count <= 2, parts[0].utf8.count <= 6 else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    if decimals.utf8.count > 2 { return nil }
    let digits = parts[0] + decimals + String(repeating: "0", count: 2 - decimals.utf8.count)
    let trimmed = digits.drop { $0 == "0" }
    return trimmed.isEmpty ? "0" : String(trimmed)
  }

  // MARK: Rows of the catalogue and the network

  private mutating func readRow(_ statement: ScenarioStatement, as row: RowStatement) {
    let words = statement.head.words
    guard words.count > 1 else {
      return report(
        .syntax, words[0].place, "`\(row.keyword)` needs a name to go by",
        advice: "write `\(row.keyword) NAME`, and its details below")
    }
    var builder = RecordBuilder(row.table, line: statement.head.number, file: file)
    builder.set(row.keyColumn, to: words[1])
    var rest = words.dropFirst(2)
    if !row.nameColumn.isEmpty {
      if let name = rest.first, name.isQuoted {
        builder.set(row.nameColumn, to: name)
        rest = rest.dropFirst()
      } else {
        builder.set(row.nameColumn, to: words[1])
      }
    }
    let errorsBefore = diagnostics.errorCount
    var isGood = true
    for (key, value) in pairs(rest) + statement.details.flatMap({ detailPairs($0) }) {
      isGood = set(key, value, of: row, in: &builder) && isGood
    }
    for (column, value) in row.defaults.sorted(by: { $0.key < $1.key }) where !builder.has(column) {
      builder.set(column, to: value, at: words[1].place)
    }
    if isGood, diagnostics.errorCount == errorsBefore {
      rows[row.table, default: []].append(builder.record)
    } else {
      result.incomplete.insert(row.table)
    }
  }

  private mutating func set(
    _ key: ScenarioWord, _ value: ScenarioWord, of row: RowStatement,
    in builder: inout RecordBuilder
  ) -> Bool {
    let column = row.aliases[key.text] ?? key.text
    let known = builder.schema.columns.map(\.name).filter { $0 != row.keyColumn }
    guard known.contains(column) else {
      let near = SimilarWord.closest(to: key.text, among: known + row.aliases.keys.sorted())
      report(
        .word, key.place, "a \(row.keyword) has no \(key.text.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "its details are " + known.joined(separator: ", "))
      return false
    }
    if builder.has(column), column != row.nameColumn {
      report(
        .duplicate, key.place, "`\(column)` is said twice of this \(row.keyword)",
        advice: "remove one of the two")
      return false
    }
    if column == "commission_bp", value.bytes.last == UInt8(ascii: "%") {
      guard let points = Self.basisPoints(value) else {
        report(
          .number, value.place, "\(key.text) \(value.text.quotedForDisplay) is no percentage",
          advice: "write it with at most two decimals, as `8%` or `8.25%`")
        return false
      }
      builder.set(column, to: points, at: value.place)
    } else {
      builder.set(column, to: value)
    }
    return true
  }

  // MARK: Events

  private mutating func readEvent(_ statement: ScenarioStatement) {
    let words = statement.head.words
    let kind = words.count > 1 ? words[1].text : ""
    guard words.count > 2, Self.eventWords.contains(kind) else {
      let isKnown = Self.eventWords.contains(kind)
      let near = isKnown ? nil : SimilarWord.closest(to: kind, among: Self.eventWords)
      return report(
        .syntax, words.count > 1 ? words[1].place : words[0].place,
        "after a time stands `order`, `amend` or `cancel`, and the order's id",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "write `20:15 order 1001 at POINT for MEMBER`")
    }
    var shared = RecordBuilder(.orders, line: statement.head.number, file: file)
    shared.set("placed_at", to: words[0])
    shared.set("kind", to: words[1])
    shared.set("order_id", to: words[2])
    var rest = words.dropFirst(3)
    if kind != "order", let sku = rest.first, !Self.isEventKey(sku) {
      shared.set("sku", to: sku)
      rest = rest.dropFirst()
      if let quantity = rest.first, !Self.isEventKey(quantity) {
        shared.set("qty", to: quantity)
        rest = rest.dropFirst()
      }
    }
    guard setEventKeys(rest, in: &shared) else { return }
    if kind != "order" {
      for detail in statement.details where !detail.isDamaged {
        report(
          .syntax, detail.place, "an \(kind == "amend" ? "amendment" : "cancellation") stands on one line",
          advice: "write `\(words[0].text) \(kind) \(words[2].text) SKU QUANTITY`")
      }
      rows[.orders, default: []].append(shared.record)
      return
    }
    if statement.details.isEmpty {
      report(
        .syntax, statement.head.place, "the order has no lines",
        advice: "write each line below it, indented, as `  egg30 2`")
    }
    for detail in statement.details where !detail.isDamaged { readLine(detail, of: shared) }
  }

  /// One line of an order: `egg30 2 price 9.90`.
  private mutating func readLine(_ line: ScenarioLine, of shared: RecordBuilder) {
    var builder = shared
    builder.set("sku", to: line.words[0])
    var rest = line.words.dropFirst()
    if let quantity = rest.first, !Self.isEventKey(quantity) {
      builder.set("qty", to: quantity)
      rest = rest.dropFirst()
    }
    guard setEventKeys(rest, in: &builder) else { return }
    var record = builder.record
    record.line = line.number
    rows[.orders, default: []].append(record)
  }

  /// The words that name a column of an event: `at`, `for`, and the further columns.
  private static let eventKeys: [String: String] = {
    var keys = ["at": "point", "for": "member"]
    for column in TableSchema.orders.columns.dropFirst(7) { keys[column.name] = column.name }
    return keys
  }()

  private static func isEventKey(_ word: ScenarioWord) -> Bool {
    !word.isQuoted && eventKeys[word.text] != nil
  }

  /// `at jinxiu for wang "Wang Wei" phone 13812341234`.
  private mutating func setEventKeys(
    _ words: ArraySlice<ScenarioWord>, in builder: inout RecordBuilder
  ) -> Bool {
    var rest = words
    while let key = rest.popFirst() {
      guard let column = Self.eventKeys[key.text] else {
        let near = SimilarWord.closest(to: key.text, among: Self.eventKeys.keys.sorted())
        report(
          .word, key.place, "an order event has no \(key.text.quotedForDisplay)",
          advice: near.map { "did you mean `\($0)`?" }
            ?? "it has `at POINT`, `for MEMBER` and "
            + TableSchema.orders.columns.dropFirst(7).map(\.name).joined(separator: ", "))
        return false
      }
      guard let value = rest.popFirst() else {
        report(.syntax, key.place, "`\(key.text)` needs a value", advice: "write it after the word")
        return false
      }
      builder.set(column, to: value)
      if column == "member", let name = rest.first, name.isQuoted {
        builder.set("name", to: name)
        rest = rest.dropFirst()
      }
    }
    return true
  }

  // MARK: Tables and expectations

  private mutating func readLoad(_ statement: ScenarioStatement) {
    let words = statement.head.words
    guard words.count == 3 else {
      return report(
        .syntax, statement.head.place, "`load` needs a table and its file",
        advice: "write `load orders \"orders.csv\"`")
    }
    guard let table = TableName(rawValue: words[1].text) else {
      let near = SimilarWord.closest(to: words[1].text, among: TableName.allCases.map(\.rawValue))
      return report(
        .word, words[1].place, "there is no table \(words[1].text.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "the tables are " + TableName.allCases.map(\.rawValue).joined(separator: ", "))
    }
    switch load(words[2].text) {
    case .success(let loaded): result.sources[table, default: []].append(.csv(loaded))
    case .failure(let fault):
      result.incomplete.insert(table)
      report(
        .file, words[2].place,
        "\(words[2].text.quotedForDisplay) \(fault.phrase)", advice: fault.advice)
    }
  }

  private mutating func readExpectation(_ statement: ScenarioStatement) {
    switch Expectation.read(statement, file: file) {
    case .success(let expectation): result.expectations.append(expectation)
    case .failure(let fault): diagnostics.report(fault.diagnostic)
    }
  }

  // MARK: Pairs

  private mutating func detailPairs(_ line: ScenarioLine) -> [(ScenarioWord, ScenarioWord)] {
    line.isDamaged ? [] : pairs(line.words[...])
  }

  /// `route n1 stop 3` as `route n1` and `stop 3`.
  private mutating func pairs(
    _ words: ArraySlice<ScenarioWord>
  ) -> [(ScenarioWord, ScenarioWord)] {
    var pairs: [(ScenarioWord, ScenarioWord)] = []
    var rest = words
    while let key = rest.popFirst() {
      guard let value = rest.popFirst() else {
        report(.syntax, key.place, "`\(key.text)` needs a value", advice: "write it after the word")
        break
      }
      pairs.append((key, value))
    }
    return pairs
  }
}
