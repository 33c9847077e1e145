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

/// The tables of the parts of a day joined to those of the day run whole (R17).
///
/// Each table is the same bytes as in a run of the whole, but for `source` and `line`, which tell of other files there.
/// Left out is what speaks of the whole night and cannot be made of what its parts say of theirs: papers, the carry, the
/// postings of the ledger and the deliveries that they number.
public struct DayMerge: Sendable {
  /// The documents, MANIFEST last.
  public let files: [OutputFile]
  /// The digest of MANIFEST.
  public let digest: Digest128
  /// Names of documents of the parts that are left out, a folder of them as one.
  public let leftOut: [String]
  /// The order date.
  public let date: String

  /// The tables that are joined.
  static let joined = DayTable.allCases.filter { $0 != .ledger && $0 != .deliveries }

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

  private init(_ parts: [(run: PartRun, mark: PartMark)]) throws(MergeFault) {
    var files: [OutputFile] = []
    for table in Self.joined {
      let sources = parts.compactMap { part in
        part.run.documents[table.fileName].map {
          SourceFile(
            name: "\(part.run.folder)/\(table.fileName)", nameInDay: table.fileName, bytes: $0)
        }
      }
      if sources.isEmpty { continue }
      files.append(
        OutputFile(path: table.fileName, bytes: try TableMerge(table, sources).bytes()))
    }
    let names = Set(files.map(\.path) + [PartMark.fileName])
    let others = parts.flatMap { $0.run.documents.keys }.filter { !names.contains($0) }
    leftOut = Set(others.map { $0.split(separator: "/").count > 1 ? Self.folder(of: $0) : $0 })
      .sorted { $0.utf8Bytes.lexicographicallyPrecedes($1.utf8Bytes) }
    let listed = DayRun.listed(files)
    self.files = listed.files
    digest = listed.digest
    date = parts[0].mark.date
  }

  private static func folder(of name: String) -> String {
    String(name.prefix { $0 != "/" }) + "/"
  }

  /// The runs by the numbers of their parts: each part once, all of one day, and each run of just its part.
  private static func parts(
    in runs: [PartRun]
  ) throws(MergeFault) -> [(run: PartRun, mark: PartMark)] {
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
      if other.mark.parts != first.mark.parts || other.mark.told != first.mark.told {
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
  }
}
