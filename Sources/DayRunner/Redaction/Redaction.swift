import Documents
import ExactValues
import PlainText
import ScenarioLanguage

/// A copy of a day that can be shared: what persons are called and where they live is replaced by pseudonyms, and
/// it replays to the same quantities and money.
///
/// Replaced are members, their names, phones, buildings, rooms and notes, names and phones of leaders, addresses and
/// emails; comments of a scenario and expectations that speak of persons are left out. Ids of orders, points and
/// products stay, and so do all numbers and times.
public struct Redaction {
  /// The files of the copy: a scenario and what it loads, or the tables of a folder; MANIFEST last.
  public private(set) var files: [OutputFile] = []

  private var names = Pseudonyms()

  init(
    tree: ScenarioTree?, sources: [TableName: [TableSource]],
    ignored: [TableName: Set<String>], folderDate: CivilDate?
  ) {
    for table in TableName.allCases {
      for source in sources[table] ?? [] { note(source, table, ignored[table] ?? []) }
    }
    names.number()
    var paths: [String: String] = [:]
    for table in TableName.allCases {
      var ordinal = 0
      for case .csv(let file) in sources[table] ?? [] {
        ordinal += 1
        let path = ordinal == 1 ? table.fileName : "\(table.rawValue)-\(ordinal).csv"
        paths[file.nameInDay] = path
        files.append(OutputFile(path: path, bytes: copy(file, table, ignored[table] ?? [])))
      }
    }
    if let folderDate { keepDate(folderDate) }
    if let tree {
      files.append(
        OutputFile(
          path: "day.scenario", bytes: ScenarioFormatter.format(copy(tree, loaded: paths))))
    }
    files = DayRun.listed(files).files
  }

  /// The columns of a table that hold something of a person, by position.
  private static func personal(
    _ table: TableName
  ) -> [(position: Int, kind: Pseudonyms.Kind)] {
    let schema = TableSchema.of(table)
    return (Pseudonyms.Kind.columns[table] ?? [:]).map { (schema.position(of: $0), $1) }
      .sorted { $0.position < $1.position }
  }

  private mutating func note(_ source: TableSource, _ table: TableName, _ ignored: Set<String>) {
    let columns = Self.personal(table)
    if columns.isEmpty { return }
    var silent = Diagnostics()
    var found: [(value: [UInt8], kind: Pseudonyms.Kind)] = []
    source.forEachRow(of: TableSchema.of(table), ignored: ignored, diagnostics: &silent) {
      record, _ in
      for (position, kind) in columns {
        found.append((record.value(position, in: source.file.bytes), kind))
      }
    }
    for (value, kind) in found { names.note(value, kind) }
  }

  /// A table with its columns of persons replaced; columns that are ignored are left out.
  private func copy(_ file: SourceFile, _ table: TableName, _ ignored: Set<String>) -> [UInt8] {
    let schema = TableSchema.of(table)
    let personal = Dictionary(
      uniqueKeysWithValues: Self.personal(table).map { ($0.position, $0.kind) })
    let present = Self.present(in: file, schema)
    var writer = CSVWriter(
      columns: present.map { schema.columns[$0].name }, decimals: 0, zone: ZoneRules(fixed: .utc))
    var silent = Diagnostics()
    TableSource.csv(file).forEachRow(of: schema, ignored: ignored, diagnostics: &silent) {
      record, _ in
      for position in present {
        let value = record.value(position, in: file.bytes)
        let copy = personal[position].map { names.pseudonym(of: value, $0) } ?? value
        writer.text(copy.span)
      }
      writer.endRow()
    }
    return writer.bytes
  }

  /// The columns that a file has, in the order of the schema.
  private static func present(in file: SourceFile, _ schema: TableSchema) -> [Int] {
    var scanner = CSVScanner(file: file.name)
    var record = CSVRecord()
    var silent = Diagnostics()
    guard scanner.header(in: file.bytes.span, into: &record, diagnostics: &silent) else {
      return []
    }
    let names = Set(record.cells.map { record.text(of: $0, in: file.bytes.span) })
    return schema.columns.indices.filter { names.contains(schema.columns[$0].name) }
  }

  /// The folder of the copy has another name: the date that the name said becomes a setting.
  private mutating func keepDate(_ date: CivilDate) {
    let row = "date,\(date)\n".utf8Bytes
    guard let index = files.firstIndex(where: { $0.path == TableName.settings.fileName }) else {
      files.append(
        OutputFile(path: TableName.settings.fileName, bytes: "key,value\n".utf8Bytes + row))
      return
    }
    let settings = files[index].bytes
    if settings.string.split(separator: "\n").contains(where: { $0.hasPrefix("date,") }) { return }
    files[index] = OutputFile(path: files[index].path, bytes: settings + row)
  }

  // MARK: Scenarios

  private func copy(_ tree: ScenarioTree, loaded paths: [String: String]) -> ScenarioTree {
    var copy = ScenarioTree(version: tree.version, versionLine: tree.versionLine, statements: [])
    copy.versionLine?.comment = nil
    copy.versionLine?.above = []
    for statement in tree.statements {
      let keyword = statement.head.words[0].text
      if keyword == "expect", Self.speaksOfPersons(statement.head) { continue }
      copy.statements.append(
        ScenarioStatement(
          head: line(statement.head, of: keyword, isHead: true, loaded: paths),
          details: statement.details.map {
            line($0, of: keyword, isHead: false, loaded: paths)
          }))
    }
    return copy
  }

  private static func speaksOfPersons(_ line: ScenarioLine) -> Bool {
    line.words.contains { ["member", "name", "phone"].contains($0.text) }
  }

  /// A line without its comment, the words of persons replaced.
  private func line(
    _ line: ScenarioLine, of keyword: String, isHead: Bool, loaded paths: [String: String]
  ) -> ScenarioLine {
    var words = line.words
    let table = RowStatement.all.first { $0.keyword == keyword }
    let columns = Pseudonyms.Kind.columns[table?.table ?? .orders] ?? [:]
    let isEvent = table == nil && (0x30...0x39).contains(keyword.utf8.first ?? 0)
    for index in words.indices {
      let key = index > 0 ? words[index - 1].text : ""
      if keyword == "load", index == 2 {
        words[index].bytes = (paths[words[index].text] ?? words[index].text).utf8Bytes
      } else if isEvent, key == "for" {
        words[index].bytes = names.pseudonym(of: words[index].bytes, .member)
      } else if isEvent, index > 1, words[index - 2].text == "for", words[index].isQuoted {
        words[index].bytes = names.pseudonym(of: words[index].bytes, .name)
      } else if isEvent || table != nil, let kind = columns[key], kind != .member {
        words[index].bytes = names.pseudonym(of: words[index].bytes, kind)
      } else if keyword == "leader", isHead, index == 2, words[index].isQuoted {
        words[index].bytes = names.pseudonym(of: words[index].bytes, .name)
      }
    }
    return ScenarioLine(words: words, number: line.number)
  }
}
