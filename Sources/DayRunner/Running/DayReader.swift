import ExactValues
public import OrderDay
public import Parallel
public import PlainText
import ScenarioLanguage

/// A day that was read without an error: ready to run.
public struct ReadDay: Sendable {
  /// What is known before the first order.
  public internal(set) var day: Day
  /// The order events, in the order of reading.
  public let events: OrderEvents
  /// What was told after the cutoff.
  public internal(set) var arrivals: Arrivals
  /// What was told after delivery (R15).
  public let deliveries: DeliveryEvents
  /// What the day before left (R16); `nil` for the first day.
  public let carry: Carry?
  /// Which part of which day it is, and what was read of it (R17); `nil` for a whole day.
  public let part: PartMark?
  /// What the scenario expects; none for a folder of tables.
  let expectations: [Expectation]
  /// The scenario itself; `nil` for a folder of tables.
  let scenario: SourceFile?
  /// The day's own path.
  let path: String
  /// The files of the day as the user finds them, by the names that documents tell.
  let paths: [String: String]
  /// The warnings of the reading, with the files as the day names them.
  private let warnings: [(file: String, Diagnostic)]

  init(
    day: Day, events: OrderEvents, arrivals: Arrivals, deliveries: DeliveryEvents, carry: Carry?,
    part: PartMark?, expectations: [Expectation], scenario: SourceFile?, path: String,
    paths: [String: String],
    warnings: [(file: String, Diagnostic)]
  ) {
    self.day = day
    self.events = events
    self.arrivals = arrivals
    self.deliveries = deliveries
    self.carry = carry
    self.part = part
    self.expectations = expectations
    self.scenario = scenario
    self.path = path
    self.paths = paths
    self.warnings = warnings
  }

  /// The warnings, a line each, that name files as the day does and no place in them: the same wherever the day
  /// lies and however its rows stand (R17).
  func warnings(in language: Language) -> [String] {
    warnings.map { file, diagnostic in
      "\(file): \(diagnostic.code.rawValue): \(diagnostic.finding.wording(in: language).message)"
    }.sorted { $0.utf8Bytes.lexicographicallyPrecedes($1.utf8Bytes) }
  }

  /// Whether there is anything from before the night or after delivery, which may be found wrong just by applying it.
  var tellsOfMoreThanTheNight: Bool { carry != nil || !deliveries.rows.isEmpty }

  /// The order date: `2026-11-20`.
  public var date: String { day.timeline.date.description }
}

/// Reads a day: a scenario file, or a folder of tables (R18).
///
/// Every error of the day is reported in one run, sorted by file and place.
public struct DayReader {
  private let files: DayFiles
  private let overrides: [SettingOverride]
  private let loads: [TableLoad]
  private let workers: Workers
  private let carrySource: CarrySource
  private var settings: [SettingEntry] = []
  /// The settings of every source, and the tables, once they were read.
  private var settingEntries: [SettingEntry] = []
  private var tables: DayTables?
  private var sources: [TableName: [TableSource]] = [:]
  private var expectations: [Expectation] = []
  private var scenario: SourceFile?
  private var ignored: [TableName: Set<String>] = [:]
  /// Tables of which something could not be read at all: what they lack may stand there.
  private var incomplete: Set<TableName> = []
  private var folderDate: CivilDate?
  /// Files of the folder that were left alone and look like a table that the day lacks.
  private var misnamed: [(path: String, table: TableName)] = []
  private var part: PartMark?
  private var dayFile: SourceFile
  /// Everything there is to tell about the day.
  public private(set) var diagnostics = Diagnostics()

  /// A reader of the day at `path`; `overrides` stand above the day's own settings, `loads` are read beside its own
  /// tables, and `carry` is where it finds what the day before left. Large tables of orders are read by `workers` side by
  /// side.
  public init(
    path: String, files: DayFiles, overrides: [SettingOverride] = [], loads: [TableLoad] = [],
    carry: CarrySource = .nothing, workers: Workers = .one
  ) {
    self.files = files
    self.workers = workers
    self.overrides = overrides
    self.loads = loads
    carrySource = carry
    dayFile = SourceFile(name: path, nameInDay: path, bytes: [])
  }

  /// The day, or `nil` where `diagnostics` has errors.
  ///
  /// - Complexity: O(bytes).
  public mutating func read() -> ReadDay? {
    workers.begin(.files)
    if files.isFolder(dayFile.name) {
      readFolder()
    } else {
      readScenario()
    }
    for load in loads {
      read(load.table, load.path, nameInDay: load.path, columns: load.columns)
    }
    guard let settings = readSettings() else {
      // Without the currency amounts cannot be read: the other tables wait for the next run.
      return nil
    }
    ignored = settings.ignored
    return assemble(settings)
  }

  /// Warns of names that a person would take for one and the engine takes for two (R18), and of what is legal
  /// and surely wrong.
  ///
  /// To be asked once the day was read; a second pass over the tables.
  ///
  /// - Complexity: O(bytes).
  public mutating func warnThoroughly() {
    workers.begin(.names)
    Lookalikes.report(in: sources, ignored: ignored, diagnostics: &diagnostics)
    for (path, table) in misnamed where sources[table] == nil {
      diagnostics.report(
        Diagnostic(
          .notUsed, file: Self.shown(path), place: nil, DoubtFinding.fileLeftAlone(near: table)))
    }
    if let tables, !diagnostics.hasErrors {
      Doubts.report(tables, tables.day(), settingEntries, diagnostics: &diagnostics)
    }
  }

  /// A copy of the day that was read, with pseudonyms for persons.
  ///
  /// - Complexity: O(bytes).
  public func redacted() -> Redaction {
    let tree = scenario.map { ScenarioParser.parse($0.bytes.array, file: $0.name).tree }
    return Redaction(
      tree: tree, sources: sources, ignored: ignored, folderDate: folderDate)
  }

  /// Whether the folder of the day says that it is a part of another day (R17).
  var isPart: Bool { part != nil }

  /// A split of the day that was read.
  func daySplit(_ read: ReadDay, _ night: Night?) -> DaySplit {
    DaySplit(
      read, night, sources: sources, ignored: ignored, settings: settingEntries,
      workers: workers)
  }

  // MARK: What there is

  private mutating func readFolder() {
    let folder = dayFile.name
    folderDate = CivilDate.parse(Self.lastComponent(of: folder).utf8Bytes.span)
    let present = files.entries(folder)
    for table in TableName.allCases {
      let names = table.fileNames(among: present)
      if names.isEmpty, table.isRequired, !loads.contains(where: { $0.table == table }) {
        reportMissing(table, Self.join(folder, table.fileName), Set(present))
      }
      for name in names { read(table, Self.join(folder, name), nameInDay: name) }
    }
    noteMisnamed(among: present)
    if present.contains(PartMark.fileName) { readPart(Self.join(folder, PartMark.fileName)) }
  }

  /// Other files are left alone (R18), and one letter makes a table another file: `receipt.csv` is never received.
  private mutating func noteMisnamed(among present: [String]) {
    let read = Set(sources.values.joined().map(\.file.nameInDay))
    let lacking = TableName.allCases.filter { sources[$0] == nil && !$0.isRequired }
    for name in present.sorted() where name.hasSuffix(".csv") && !read.contains(name) {
      let near = SimilarWord.closest(to: name, among: lacking.map(\.fileName))
      guard let table = lacking.first(where: { $0.fileName == near }) else { continue }
      misnamed.append((Self.join(dayFile.name, name), table))
    }
  }

  /// Reads which part of a day the folder holds; a file of that name that says something else is left alone (R18).
  private mutating func readPart(_ path: String) {
    guard case .success(let bytes) = files.read(path), PartMark.isMark(bytes) else { return }
    switch PartMark.parse(bytes) {
    case .success(let mark): part = mark
    case .failure(let fault):
      diagnostics.report(
        Diagnostic(
          fault == .damaged ? .format : .version, file: path, place: nil,
          DayFinding.partUnreadable(fault)))
    }
  }

  /// Reads one more file of a table.
  private mutating func read(
    _ table: TableName, _ path: String, nameInDay: String, columns: [String]? = nil
  ) {
    switch files.table(path) {
    case .success(let bytes):
      sources[table, default: []].append(
        .csv(
          SourceFile(
            name: Self.shown(path), nameInDay: nameInDay, bytes: bytes, columns: columns)))
    case .failure(let fault):
      incomplete.insert(table)
      diagnostics.report(
        Diagnostic(
          .file, file: Self.shown(path), place: nil, DayFinding.tableUnreadable(table, fault)))
    }
  }

  private mutating func reportMissing(_ table: TableName, _ path: String, _ present: Set<String>) {
    let others = present.subtracting(TableName.allCases.map(\.fileName))
    let near = SimilarWord.closest(to: table.fileName, among: others.sorted())
    incomplete.insert(table)
    diagnostics.report(
      Diagnostic(
        .file, file: path, place: nil,
        DayFinding.tableMissing(
          table, near: near,
          required: TableSchema.of(table).columns.filter(\.isRequired).map(\.name))))
  }

  private mutating func readScenario() {
    let path = dayFile.name
    switch files.read(path) {
    case .failure(let fault):
      diagnostics.report(
        Diagnostic(
          .file, file: Self.shown(path), place: nil, DayFinding.dayUnreadable(fault)))
    case .success(let bytes):
      dayFile = SourceFile(
        name: Self.shown(path), nameInDay: Self.lastComponent(of: path), bytes: bytes)
      if let kind = FileKind.recognise(bytes.span) {
        diagnostics.report(
          dayFile.diagnostic(
            .format, at: Place(line: 1, column: 1), DayFinding.notAScenario(kind)))
        return
      }
      scenario = dayFile
      let (tree, faults) = ScenarioParser.parse(bytes, file: dayFile.name)
      for fault in faults { diagnostics.report(fault) }
      let folder = Self.folder(of: path)
      let files = self.files
      let read = ScenarioReader.read(
        tree, file: dayFile,
        load: { name in
          let path = name.hasPrefix("/") || name == "-" ? name : Self.join(folder, name)
          return files.table(path).map {
            SourceFile(name: Self.shown(path), nameInDay: name, bytes: $0)
          }
        }, diagnostics: &diagnostics)
      settings = read.settings
      sources = read.sources
      incomplete = read.incomplete
      expectations = read.expectations
    }
  }

  /// A scenario says who supplies what and where it is handed out, as a folder has those tables; that nobody
  /// ordered is a day too. What a misspelt statement would have said is no second error.
  private mutating func requireStatements() {
    if diagnostics.hasErrors || scenario == nil { return }
    for statement in RowStatement.all
    where statement.table.isRequired && sources[statement.table] == nil {
      diagnostics.report(
        Diagnostic(
          .file, file: dayFile.name, place: nil,
          DayFinding.statementMissing(statement.table, form: statement.form)))
    }
  }

  // MARK: What it says

  private mutating func readSettings() -> ReadSettings? {
    let hadErrors = diagnostics.hasErrors && scenario == nil && sources.isEmpty
    if hadErrors { return nil }
    let table = CheckedTable(
      .settings, from: sources[.settings] ?? [],
      decoder: ValueDecoder(
        currency: .cny, date: CivilDate(daysSinceEpoch: 0), zone: ZoneRules(fixed: .utc)),
      ignored: [], diagnostics: &diagnostics)
    let loaded = table.rows.map { row in
      SettingEntry(
        key: table.text("key", of: row), value: table.text("value", of: row),
        file: table.files[row.source], keyPlace: table.place("key", of: row),
        valuePlace: table.place("value", of: row))
    }
    let given = overrides.map { override in
      SettingEntry(
        key: Array(override.key.utf8), value: Array(override.value.utf8),
        file: SourceFile(name: "--\(override.key)", nameInDay: "", bytes: []))
    }
    // A date may stand in what could not be read; that it is missing would be a second error.
    let isWhole = table.isComplete && !incomplete.contains(.settings)
    let date = isWhole ? folderDate : folderDate ?? CivilDate(daysSinceEpoch: 0)
    settingEntries = settings + loaded + given
    let read = SettingsReader.read(
      settingEntries, folderDate: date, dayFile: dayFile,
      zoneFile: files.zone, diagnostics: &diagnostics)
    // A column to be ignored may stand there too: tables wait for a table of settings that can be read.
    return table.isComplete ? read : nil
  }

  private mutating func assemble(_ settings: ReadSettings) -> ReadDay? {
    let carry = carrySource.read(
      for: settings.timeline.date, settings.settings.currency, files: files,
      diagnostics: &diagnostics)
    workers.begin(.tables)
    var tables = DayTables(
      settings: settings, sources: sources, incomplete: incomplete, carry: carry)
    tables.read(diagnostics: &diagnostics)
    self.tables = tables
    var day = tables.day(by: workers)
    var events = OrderEvents(catalogue: day.catalogue, network: day.network)
    events.gatherNames()
    workers.begin(.orders)
    var reader = OrderReader(
      decoder: settings.decoder, rejectsUnreadable: settings.settings.unreadable == .reject,
      coupons: tables.couponNames(), empty: events, workers: workers)
    let errorsBefore = diagnostics.errorCount
    for source in sources[.orders] ?? [] {
      reader.read(
        source, ignored: settings.ignored[.orders] ?? [], into: &events,
        diagnostics: &diagnostics)
    }
    events.numberNames(by: workers)
    // A line that could not be read is not missing: one mistake is told once.
    if diagnostics.errorCount == errorsBefore, !incomplete.contains(.orders) {
      tables.checkAgainst(events, diagnostics: &diagnostics)
    }
    requireStatements()
    if diagnostics.hasErrors { return nil }
    if let part {
      day.toldElsewhere = part.told
      day.isPart = true
    }
    tables.checkFallbacks(of: day, diagnostics: &diagnostics)
    ExpectationNames(day: day, events: events).check(expectations, diagnostics: &diagnostics)
    if diagnostics.hasErrors { return nil }
    return ReadDay(
      day: day, events: events, arrivals: tables.arrivals(day: day, events: events),
      deliveries: tables.deliveries(), carry: carry, part: readPart(carry),
      expectations: expectations,
      scenario: scenario, path: dayFile.name,
      paths: Dictionary(
        (sources[.orders] ?? []).map { ($0.file.nameInDay, $0.file.name) },
        uniquingKeysWith: { first, _ in first }),
      warnings: warnings())
  }

  /// The mark of the part with the digest of what was read.
  private func readPart(_ carry: Carry?) -> PartMark? {
    guard var mark = part else { return nil }
    mark.ran = DayPrint.digest(
      of: sources, settings: settingEntries, ignored: ignored, carry: carry, workers: workers)
    return mark
  }

  private func warnings() -> [(file: String, Diagnostic)] {
    let files = sources.values.flatMap { $0 }.map(\.file) + [dayFile]
    let names = Dictionary(files.map { ($0.name, $0.nameInDay) }, uniquingKeysWith: { a, _ in a })
    return diagnostics.all.map { (names[$0.file] ?? $0.file, $0) }
  }

  // MARK: Paths

  /// How messages call a path: standard input by its name, for `-:2:14` reads like an option.
  static func shown(_ path: String) -> String { path == "-" ? "<stdin>" : path }

  static func lastComponent(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

extension String {
  /// The bytes of the text.
  var utf8Bytes: [UInt8] { Array(utf8) }
}
