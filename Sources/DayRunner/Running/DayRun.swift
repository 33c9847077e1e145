public import Documents
import ExactValues
public import OrderDay
import Papers
public import Parallel
public import PlainText

/// A day that was run: the night, and every document of it.
public struct DayRun: Sendable {
  /// The stages' results.
  public let night: Night
  /// Every document, MANIFEST last: the order in which they are to be written.
  public let files: [OutputFile]
  /// The digest of MANIFEST, which says whether two runs gave the same bytes (R17).
  public let digest: Digest128
  /// What the day leaves for the next (R16).
  ///
  /// - Precondition: the night has books.
  /// - Complexity: O(rows): a copy of the lines that are still open.
  public var carry: Carry { Carry(after: night) }

  /// The name and version of the program, which parts of a day must have in common (R17).
  public static let engine = "groupbuy 0.1.0"

  /// The folder of the tables for people.
  static let peopleFolder = "people/"

  /// The name of the list of documents, which is written last.
  public static let manifestName = "MANIFEST"

  /// The names of the journals that a run writes when it is asked to.
  public static let journalNames = Journal.allCases.map(\.fileName)

  /// Runs a day; what cannot be reckoned is told with the row that makes it so (R12.5).
  ///
  /// The warnings of the reading are told again in the day summary.
  /// The papers are written in `language`, the tables are for machines and have none.
  /// With `csvForPeople` every table stands in `people/` too, written for spreadsheets; papers come as plain text and
  /// in `formats`. Long tables wait in the `store`, if there is one. The bytes are the same for any number of `workers`.
  /// The night is worked out as far as the documents ask, or as a `wholeNight`: for the next day, which takes over the
  /// `carry`, or for somebody who wants it proven.
  public static func run(
    _ read: ReadDay, in language: Language = .english, csvForPeople: Bool = false,
    formats: [PaperFormat] = [], documents: DocumentChoice = .all, wholeNight: Bool = false,
    store: (any DocumentStore)? = nil, workers: Workers = .one
  ) -> Result<DayRun, DayRunFault> {
    let told: NightScope = wholeNight ? .all : read.tellsOfMoreThanTheNight ? .books : []
    let scope = documents.scope.union(told)
    return night(of: read, scope: scope, workers: workers).map { night in
      // The day summary of the whole tells what the reading of the whole warned of.
      let partPapers = read.part.map { part in
        PartPapers(
          of: night, kinds: documents.papers, in: language, formats: formats,
          warnings: part.warnings[language] ?? [])
      }
      return DayRun(
        night: night, documents: documents,
        papers: PaperSet(
          of: night, in: language, kinds: documents.papers, formats: formats,
          warnings: read.warnings(in: language)),
        csvForPeople: csvForPeople, part: read.part, partPapers: partPapers, store: store,
        workers: workers)
    }
  }

  /// The same of a night that is proven, since an earlier run of the day: a paper that changed is the next revision of
  /// it, and what changed stands in papers of its own.
  public static func run(
    _ night: Night, of read: ReadDay, since earlier: EarlierRun,
    in language: Language = .english, csvForPeople: Bool = false,
    formats: [PaperFormat] = [], documents: DocumentChoice = .all,
    store: (any DocumentStore)? = nil, workers: Workers = .one
  ) throws(EarlierRunFault) -> DayRun {
    let changes = try earlier.changes(to: night)
    // Which revision a paper of the whole has, its parts do not know: none of them joins.
    let partPapers = read.part.map { _ in
      PartPapers(of: night, kinds: [], in: language, formats: formats, warnings: [])
    }
    return DayRun(
      night: night, documents: documents,
      papers: PaperSet(
        of: night, in: language, kinds: documents.papers, formats: formats,
        warnings: read.warnings(in: language), changes: changes),
      csvForPeople: csvForPeople, part: read.part, partPapers: partPapers, store: store,
      workers: workers)
  }

  /// The proven night of a day, for who asks it something and wants no documents, or for the documents of a `scope`.
  public static func night(
    of read: ReadDay, scope: NightScope = .all, workers: Workers = .one
  ) -> Result<Night, DayRunFault> {
    do throws(AmountOverflow) {
      let night = try Night(
        day: read.day, events: read.events, arrivals: read.arrivals, deliveries: read.deliveries,
        opening: read.carry?.book ?? OpenBook(), scope: scope, workers: workers)
      workers.begin(.proofs, of: read.events.count)
      guard let failure = night.proofs(by: workers).first else { return .success(night) }
      let place = night.words(for: failure.place)
      return .failure(
        .proof(
          ProofFinding(
            proof: "\(failure.proof)", place: place, expected: "\(failure.expected)",
            actual: "\(failure.actual)")))
    } catch {
      return .failure(.amount(overflow(error, in: read)))
    }
  }

  private init(
    night: Night, documents: DocumentChoice, papers: PaperSet, csvForPeople: Bool, part: PartMark?,
    partPapers: PartPapers?, store: (any DocumentStore)?, workers: Workers
  ) {
    self.night = night
    let tables = DayTable.allCases.filter { documents.tables.contains($0) && $0.belongs(to: night) }
    workers.begin(.documents, of: tables.reduce(0) { $0 + ($1.partableRowCount(of: night) ?? 0) })
    // With a list for each point, the table of all lists is laid out by them.
    let lists = documents.hasPointLists ? PointLists(of: night, workers: workers) : nil
    var files = workers.map(tables.count) { index in
      if let lists, tables[index] == .pickupLists {
        return OutputFile(path: tables[index].fileName, pieces: lists.pieces)
      }
      return Self.csv(of: tables[index], night, store: store, workers: workers)
    }
    if csvForPeople {
      files += workers.map(tables.count) { index in
        OutputFile(
          path: Self.peopleFolder + tables[index].fileName,
          bytes: Self.csvForPeople(of: tables[index], night))
      }
    }
    if let lists { files += lists.files }
    workers.begin(.papers)
    papers.forEachFile(by: workers) { files.append(OutputFile(path: $0.path, bytes: $0.bytes)) }
    if documents.hasCarry {
      files.append(OutputFile(path: CarryFile.name, bytes: CarryFile.render(Carry(after: night))))
    }
    files += documents.journals.map {
      OutputFile(path: $0.fileName, bytes: $0.bytes(of: night))
    }
    if var part {
      part.engine = Self.engine
      part.documents = documents.sortedWords
      files.append(OutputFile(path: PartMark.fileName, bytes: part.bytes))
    }
    if let partPapers, !documents.papers.isEmpty {
      files.append(OutputFile(path: PartPapers.fileName, bytes: partPapers.bytes))
    }
    workers.begin(.listing)
    let listed = Self.listed(files, workers: workers)
    self.files = listed.files
    digest = listed.digest
  }

  /// The files in the order of their names' bytes with MANIFEST behind them, and the digest of MANIFEST.
  static func listed(
    _ files: [OutputFile], workers: Workers = .one
  ) -> (files: [OutputFile], digest: Digest128) {
    let sorted = files.sorted {
      $0.path.utf8Bytes.lexicographicallyPrecedes($1.path.utf8Bytes)
    }
    let entries = workers.map(over: 0..<sorted.count, by: workers.partSize(usual: 256)) { part in
      sorted[part].map { file in
        Manifest.Entry(
          name: file.path, size: file.byteCount, digest: file.digest)
      }
    }
    let manifest = Manifest.render(entries.flatMap { $0 })
    return (
      sorted + [OutputFile(path: manifestName, bytes: manifest)], Digest128(of: manifest.span)
    )
  }

  /// A table as CSV; the pieces of a long one are laid out side by side, and wait in the store.
  static func csv(
    of table: DayTable, _ night: Night, store: (any DocumentStore)? = nil, workers: Workers = .one
  ) -> OutputFile {
    guard let rowCount = table.partableRowCount(of: night) else {
      var writer = writer(of: table, night)
      table.write(night, to: &writer)
      return OutputFile(path: table.fileName, bytes: writer.takeBytes())
    }
    let header = writer(of: table, night).bytes
    let size = workers.partSize(usual: 1 << 16)
    let stored = rowCount > size ? store?.makeRoom().map(PiecesInTurn.init) : nil
    stored?.add(header, at: 0)
    let rows = workers.map(over: 0..<rowCount, by: size) { part in
      var writer = writer(of: table, night, writesHeader: false)
      table.write(night, part: part, to: &writer)
      workers.advance(by: part.count)
      guard let stored else { return writer.takeBytes().trimmed }
      stored.add(writer.takeBytes(), at: 1 + part.lowerBound / size)
      return []
    }
    return stored?.file(path: table.fileName)
      ?? OutputFile(path: table.fileName, pieces: [header] + rows)
  }

  /// A writer of a table of a night.
  static func writer(
    of table: DayTable, _ night: Night, writesHeader: Bool = true
  ) -> CSVWriter {
    CSVWriter(
      columns: table.columns, decimals: night.day.settings.currency.decimals,
      zone: night.day.timeline.zone, writesHeader: writesHeader)
  }

  private static func csvForPeople(of table: DayTable, _ night: Night) -> [UInt8] {
    var writer = PeopleCSVWriter(
      columns: table.columns, decimals: night.day.settings.currency.decimals,
      zone: night.day.timeline.zone)
    table.write(night, to: &writer)
    return writer.bytes
  }

  /// A figure of `day_totals`, in units or minor units; 0 for a name that it does not have.
  public func figure(_ metric: String) -> Int64 { night.totals.value(of: metric) ?? 0 }

  private static func overflow(_ overflow: AmountOverflow, in read: ReadDay) -> Diagnostic {
    func sku(_ product: ProductID) -> String {
      read.day.catalogue.products[product].sku.string
    }
    /// Where a row of orders was read.
    func ofOrder(_ row: Int, _ finding: (String) -> OverflowFinding) -> Diagnostic {
      let events = read.events
      let finding = finding(events.orders.string(events.order(of: row)))
      let found = events.places[row]
      let source = events.sources[Int(found.source)]
      let place = Place(line: Int(found.line), column: 1)
      if let scenario = read.scenario, scenario.nameInDay == source {
        return scenario.diagnostic(.overflow, at: place, finding)
      }
      return Diagnostic(
        .overflow, file: read.paths[source] ?? source, place: place, finding)
    }
    func ofDay(_ finding: OverflowFinding) -> Diagnostic {
      Diagnostic(.overflow, file: read.path, place: nil, finding)
    }
    switch overflow.figure {
    case .sales(let row): return ofOrder(row) { .salesOfOrder($0) }
    case .commission(let row): return ofOrder(row) { .commissionOfOrder($0) }
    case .payback(let row): return ofOrder(row) { .paybackOfOrder($0) }
    case .orderedUnits(let product): return ofDay(.orderedUnits(sku: sku(product)))
    case .purchaseAmount(let product): return ofDay(.purchaseAmount(sku: sku(product)))
    case .weight(let product): return ofDay(.weight(sku: sku(product)))
    case .purchaseOrder(let supplier, let warehouse):
      return ofDay(
        .purchaseOrder(
          supplier: read.day.catalogue.suppliers[supplier].supplier.string,
          warehouse: read.day.network.warehouses[warehouse].string))
    case .statement(let leader, let name):
      return ofDay(.total(name, leader: read.day.network.leaders[leader].leader.string))
    case .total(let name): return ofDay(.totalOfDay(name))
    }
  }
}

/// Why a day that was read has no documents.
public enum DayRunFault: Error {
  /// An amount does not fit 64 bits (R12.5): what, and where it comes from.
  case amount(Diagnostic)
  /// Two figures that must agree do not (R14): a fault of the program, told with the first place that breaks it.
  case proof(ProofFinding)
}
