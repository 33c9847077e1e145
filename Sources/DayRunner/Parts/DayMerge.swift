public import Documents
import Papers
import PlainText

/// The documents of a run of a part, as they were read and found to be those of its MANIFEST.
public struct PartRun: Sendable {
  /// The folder, as messages tell it.
  public let folder: String
  /// The documents by name, without MANIFEST.
  public let documents: [String: [UInt8]]

  /// The documents in a folder.
  public init(folder: String, documents: [String: [UInt8]]) {
    self.folder = folder
    self.documents = documents
  }
}

/// The documents of the parts of a day joined to those of the day run whole (R17).
///
/// Each is the same bytes as in a run of the whole, but for `source` and `line`, which tell of other files there.
///
/// | documents | how they join |
/// |---|---|
/// | a table | rows by what they are sorted by; figures of one name are added (`TableMerge`) |
/// | the list of each point | each is of one part; numbered anew (`PointListMerge`) |
/// | the carry | by its lines, numbered anew (`CarryMerge`) |
/// | papers of one warehouse, and their index | each is of one part; numbered anew (`PaperMerge`) |
/// | papers of suppliers, lots and the day | by what they are made of, and laid out anew (`SummedPapers`) |
/// | tables for people | row by row as the tables (`TableMerge`) |
/// | journals | by what transactions are sorted by (`JournalMerge`) |
/// | files of all papers of a kind | of the papers that the parts tell, laid out anew |
/// | papers of what changed | they compare with a run of the whole: left out |
public struct DayMerge: Sendable {
  /// The documents, MANIFEST last.
  public let files: [OutputFile]
  /// The digest of MANIFEST.
  public let digest: Digest128
  /// Names of documents of the parts that are left out, a folder of them as one.
  public let leftOut: [String]
  /// The order date.
  public let date: String

  /// Joins runs, given in any order.
  ///
  /// - Complexity: O(bytes).
  public static func merge(_ runs: [PartRun]) -> Result<DayMerge, MergeFault> {
    do throws(MergeFault) {
      return .success(try DayMerge(parts(in: runs)))
    } catch {
      return .failure(error)
    }
  }

  private init(_ parts: consuming [PartDocuments]) throws(MergeFault) {
    var files: [OutputFile] = []
    for table in DayTable.allCases {
      var sources: [SourceFile] = []
      var people: [SourceFile?] = []
      for index in parts.indices {
        guard let source = parts[index].take(table.fileName) else { continue }
        sources.append(source)
        people.append(parts[index].take(DayRun.peopleFolder + table.fileName))
      }
      if sources.isEmpty { continue }
      if Set(people.map { $0 == nil }).count > 1 {
        throw .otherDocuments(parts[0].folder, parts[parts.count - 1].folder)
      }
      let merged = try TableMerge(table, sources, people: people).bytes()
      files.append(OutputFile(path: table.fileName, bytes: merged.table))
      if people[0] != nil {
        files.append(OutputFile(path: DayRun.peopleFolder + table.fileName, bytes: merged.people))
      }
    }
    for form in Journal.allCases {
      if let bytes = try JournalMerge.bytes(of: form, parts.take(form.fileName)) {
        files.append(OutputFile(path: form.fileName, bytes: bytes))
      }
    }
    if let carry = try CarryMerge.bytes(of: parts.take(CarryFile.name)) {
      files.append(OutputFile(path: CarryFile.name, bytes: carry))
    }
    files += try PointListMerge.files(of: &parts)
    files += try PaperMerge.files(of: &parts)
    leftOut = Self.folded(parts.flatMap(\.names), besides: files.map(\.path))
    let listed = DayRun.listed(files)
    self.files = listed.files
    digest = listed.digest
    date = parts[0].mark.date
  }

  /// Names by their bytes, each once; the outermost folder in which nothing is joined stands for all in it.
  private static func folded(_ names: [String], besides joined: [String]) -> [String] {
    let served = Set(joined.flatMap { folders(of: $0) })
    let folded = names.map { name in
      folders(of: name).first { !served.contains($0) } ?? name
    }
    return Set(folded).sorted { $0.utf8Bytes.lexicographicallyPrecedes($1.utf8Bytes) }
  }

  /// The folders in which a document stands, the outermost first: `papers/`, `papers/pick-sheets/`.
  private static func folders(of name: String) -> [String] {
    name.indices.filter { name[$0] == "/" }.map { String(name[...$0]) }
  }

  /// The runs by the numbers of their parts: each part once, all of one day, and each run of just its part.
  private static func parts(
    in runs: [PartRun]
  ) throws(MergeFault) -> [PartDocuments] {
    var found: [(run: PartRun, mark: PartMark)] = []
    for run in runs {
      guard let bytes = run.documents[PartMark.fileName] else {
        throw .noPart(folder: run.folder)
      }
      guard case .success(let mark) = PartMark.parse(bytes), mark.ran != nil else {
        throw .noPart(folder: run.folder)
      }
      found.append((run, mark))
    }
    guard let first = found.first else { throw .noPart(folder: "") }
    for other in found.dropFirst() {
      let folders = (first.run.folder, other.run.folder)
      if other.mark.date != first.mark.date {
        throw .otherDay(folders.0, first.mark.date, folders.1, other.mark.date)
      }
      if other.mark.engine != first.mark.engine {
        throw .otherEngine(folders.0, first.mark.engine, folders.1, other.mark.engine)
      }
      if other.mark.parts != first.mark.parts || other.mark.told != first.mark.told
        || other.mark.warnings != first.mark.warnings
      {
        throw .otherSplit(folders.0, folders.1)
      }
      if other.mark.documents != first.mark.documents {
        throw .otherDocuments(folders.0, folders.1)
      }
    }
    for (index, part) in found.enumerated() {
      if part.mark.ran != part.mark.parts[part.mark.number - 1].tables {
        throw .otherInput(folder: part.run.folder, number: part.mark.number)
      }
      if let twin = found[..<index].first(where: { $0.mark.number == part.mark.number }) {
        throw .overlap(twin.run.folder, part.run.folder, number: part.mark.number)
      }
    }
    let missing = first.mark.parts.indices.filter { index in
      !found.contains { $0.mark.number == index + 1 }
    }
    if !missing.isEmpty {
      throw .lacking(
        missing.map { "\($0 + 1) (\(first.mark.parts[$0].warehouse.string.quotedForDisplay))" },
        of: first.mark.parts.count)
    }
    return found.sorted { $0.mark.number < $1.mark.number }
      .map { PartDocuments($0.run, $0.mark) }
  }
}
