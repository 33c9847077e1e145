import Documents
import Papers
import PlainText

/// The papers that sum up all warehouses - of suppliers, of lots, of the day - made anew of what the parts tell of them
/// (`PartPapers`), by the same code as in a run of the whole (R17); and the files that hold all papers of a kind.
///
/// Figures of one name are added, rows stand in the order of the whole, and totals, verdicts, pages and numbers of files
/// follow from these. Where parts were run since an earlier run none of them joins: which revision a paper of the whole
/// has, its parts do not know.
struct SummedPapers {
  /// The kinds that are made anew.
  private(set) var kinds: [PaperKind] = []
  private var formats: [PaperFormat] = []
  private var papers: [PaperKind: [LabelledPaper]] = [:]
  /// The kinds of one warehouse each that files hold together.
  private(set) var sheetKinds: [PaperKind] = []
  /// The papers of those, by part and label.
  private var sheets: [[Identity: LabelledPaper]] = []

  private typealias Identity = PaperChanges.Identity

  /// Reads what the parts tell; nothing where no run was asked for papers.
  ///
  /// - Complexity: O(n log n) in the rows of the papers.
  init(taking parts: inout [PartDocuments]) throws(MergeFault) {
    var found: [PartPapers] = []
    for index in parts.indices {
      let isAsked = parts[index].mark.documents?
        .contains { PaperKind(rawValue: $0) != nil }
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
    sheetKinds = first.sheetKinds
    sheets = found.map { papers in
      Dictionary(papers.sheets.map { (Identity($0.kind, $0.label), $0) }) { one, _ in one }
    }
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

  /// The files that hold all papers of a kind of one warehouse each, which are of these parts and labels; `nil` where a
  /// part does not tell one of them.
  func sharedFiles(
    of kind: PaperKind, _ papers: [(part: Int, label: [UInt8])]
  ) -> [PaperSet.IndexedFile]? {
    if !sheetKinds.contains(kind) { return [] }
    let told = papers.compactMap { sheets[$0.part][Identity(kind, $0.label.string)] }
    if told.count < papers.count { return nil }
    return PaperSet.files(of: told, kind, formats.filter(\.isOneFile))
  }
}

extension PartPapers {
  /// Whether both runs wrote the same kinds in the same language and formats.
  fileprivate func hasHead(of other: PartPapers) -> Bool {
    language == other.language && formats == other.formats && kinds == other.kinds
      && sheetKinds == other.sheetKinds
  }
}
