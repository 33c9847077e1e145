import Documents
import Papers
import PlainText

/// The papers that sum up all warehouses - of suppliers, of lots, of the day - made anew of what the parts tell of them
/// (`PartPapers`), by the same code as in a run of the whole (R17).
///
/// Figures of one name are added, rows stand in the order of the whole, and totals, verdicts, pages and numbers of files
/// follow from these. Where parts were run since an earlier run no such paper joins: which revision the whole has, its
/// parts do not know.
struct SummedPapers {
  /// The kinds that join.
  private(set) var kinds: [PaperKind] = []
  private var formats: [PaperFormat] = []
  private var papers: [PaperKind: [LabelledPaper]] = [:]

  /// Reads what the parts tell; nothing where no run was asked for such papers.
  ///
  /// - Complexity: O(n log n) in the rows of the papers.
  init(taking parts: inout [PartDocuments]) throws(MergeFault) {
    var found: [PartPapers] = []
    for index in parts.indices {
      let isAsked = parts[index].mark.documents?
        .contains { PaperKind(rawValue: $0)?.isOfTallies ?? false }
      guard isAsked ?? false else { continue }
      guard let file = parts[index].take(PartPapers.fileName) else {
        throw .unreadable(file: parts[index].name(of: PartPapers.fileName))
      }
      guard let papers = PartPapers.parse(file.bytes.array) else {
        throw .unreadable(file: file.name)
      }
      found.append(papers)
      if papers.hasHead(of: found[0]) { continue }
      throw .otherDocuments(parts[0].folder, parts[index].folder)
    }
    guard let first = found.first else { return }
    let file = parts[0].name(of: PartPapers.fileName)
    guard let day = PaperTally.joined(found.map(\.day)) else { throw .unreadable(file: file) }
    kinds = first.kinds
    formats = first.formats
    for tallies in Self.byPaper(found.flatMap(\.tallies)) {
      guard let kind = tallies[0].kind, let whole = PaperTally.joined(tallies) else {
        throw .unreadable(file: file)
      }
      if let paper = whole.paper(in: day, first.language) {
        papers[kind, default: []].append(paper)
      }
    }
  }

  /// Those of one paper together, by the bytes of the labels; within a paper by part.
  private static func byPaper(_ tallies: [PaperTally]) -> [[PaperTally]] {
    var papers: [PaperKind: [[UInt8]: [PaperTally]]] = [:]
    for tally in tallies {
      guard let kind = tally.kind else { continue }
      papers[kind, default: [:]][tally.label.utf8Bytes, default: []].append(tally)
    }
    return PaperKind.allCases.flatMap { kind in
      let ofKind = papers[kind] ?? [:]
      return ofKind.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { ofKind[$0] }
    }
  }

  /// The files of a kind; none where its papers do not join.
  func files(of kind: PaperKind) -> [PaperSet.IndexedFile] {
    PaperSet.files(of: papers[kind] ?? [], kind, formats)
  }
}

extension PartPapers {
  /// Whether both runs wrote the same kinds in the same language and formats.
  fileprivate func hasHead(of other: PartPapers) -> Bool {
    language == other.language && formats == other.formats && kinds == other.kinds
  }
}
