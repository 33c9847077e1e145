public import Documents
public import OrderDay
public import Parallel
public import PlainText

/// A paper as a file.
public struct PaperFile: Hashable, Sendable {
  /// Where it goes, below the folder of the run: `papers/pickup-lists/pickup-list-0001-jinxiu.txt`.
  public var path: String
  /// What it holds.
  public var bytes: [UInt8]

  /// A file of these bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Every paper of a night as files, and `papers/index.csv`, which tells whose each file is.
///
///     papers/purchase-orders/purchase-order-0001-farm.txt
///     papers/pickup-lists/pickup-list-0001-jinxiu.txt
///     papers/pickup-lists/pickup-list-0001-jinxiu.html
///     papers/pickup-lists.xlsx
///     papers/day-summary.txt
///     papers/index.csv
///     papers/changes/pickup-lists/pickup-list-0001-jinxiu.txt
///     revisions.csv
///
/// Plain text is always there; other formats where they are asked for. What changed stands in `changes` where an earlier run
/// is given; `revisions.csv` is there where a paper has another revision than 1.
public struct PaperSet: Sendable {
  private let night: Night
  private let language: Language
  private let kinds: [PaperKind]
  private let formats: [PaperFormat]
  private let warnings: [String]
  private let changes: PaperChanges
  /// The folder in which all of them stand.
  public static let root = "papers/"
  /// The list of the files, and whose each is.
  public static let indexName = root + "index.csv"
  /// What stands above the list.
  public static let indexColumns = ["file", "kind", "label", "name"]
  /// The folder below `root` of what changed since an earlier run.
  public static let changesFolder = "changes/"

  /// The papers of `night` in `language`, of those `kinds` that every run writes.
  ///
  /// Names are made by us (`FileNames`): the number counts the papers of a kind in the order of their labels' bytes,
  /// so that the same day gives the same names, and the label adds what is harmless in a name.
  public init(
    of night: Night, in language: Language = .english,
    kinds: Set<PaperKind> = Set(PaperKind.allCases.filter(\.isOfEveryRun)),
    formats: [PaperFormat] = [], warnings: [String] = [], changes: PaperChanges = PaperChanges()
  ) {
    self.night = night
    self.language = language
    self.kinds = PaperKind.allCases.filter { kinds.contains($0) }
    self.formats = PaperFormat.allCases.filter { $0 == .text || formats.contains($0) }
    self.warnings = warnings
    self.changes = changes
  }

  /// The files by kind and number; the index comes last.
  ///
  /// - Complexity: O(n log n) in the lines of the night.
  public var files: [PaperFile] {
    var files: [PaperFile] = []
    forEachFile { files.append($0) }
    return files
  }

  /// The same files one after the other, so that a large day never holds all of them at once; but the papers of a kind
  /// are held together where a format has them in one file, and where several workers make the kinds side by side.
  public func forEachFile<Failure>(
    by workers: Workers = .one, _ body: (PaperFile) throws(Failure) -> Void
  ) throws(Failure) {
    if kinds.isEmpty { return }
    var index = CSVWriter(
      columns: Self.indexColumns, decimals: 0, zone: night.day.timeline.zone)
    var revisions = PaperRevisions(zone: night.day.timeline.zone)
    if workers.areSeveral {
      let made = workers.map(kinds.count) { kind in
        var files: [IndexedFile] = []
        forEachFile(of: kinds[kind]) {
          files.append($0)
          workers.advance(by: 1)
        }
        return files
      }
      for (kind, files) in zip(kinds, made) {
        for file in files {
          file.list(kind, in: &index)
          revisions.note(kind, file.label, file.revision)
          try body(file.file)
        }
      }
    } else {
      for kind in kinds {
        try forEachFile(of: kind) { file throws(Failure) in
          file.list(kind, in: &index)
          revisions.note(kind, file.label, file.revision)
          try body(file.file)
        }
      }
    }
    revisions.note(changes)
    if let bytes = revisions.bytes {
      try body(PaperFile(path: PaperRevisions.fileName, bytes: bytes))
    }
    try body(PaperFile(path: Self.indexName, bytes: index.bytes))
  }

  /// A file and what the index tells of it.
  public struct IndexedFile: Sendable {
    /// The file.
    public var file: PaperFile
    var label = ""
    var name = ""
    /// `nil` for a file of several papers, and for what has no revisions.
    var revision: Int64?

    /// Adds the row of the index.
    public func list(_ kind: PaperKind, in index: inout CSVWriter) {
      index.word(String(file.path.dropFirst(PaperSet.root.utf8.count)))
      index.word(kind.rawValue)
      index.text(label.utf8.span)
      index.text(name.utf8.span)
      index.endRow()
    }
  }

  /// The files of papers of one kind, in the order of their labels.
  ///
  /// - Complexity: O(papers).
  public static func files(
    of papers: [LabelledPaper], _ kind: PaperKind, _ formats: [PaperFormat]
  ) -> [IndexedFile] {
    var files: [IndexedFile] = []
    var set = KindSet(kind, formats)
    for paper in papers { set.add(paper) { files.append($0) } }
    set.finish { files.append($0) }
    return files
  }

  private func forEachFile<Failure>(
    of kind: PaperKind, _ body: (IndexedFile) throws(Failure) -> Void
  ) throws(Failure) {
    var set = KindSet(kind, formats)
    try kind.forEachPaper(of: night, in: language, warnings: warnings) { paper throws(Failure) in
      try set.add(changes.revised(paper), body)
    }
    try set.finish(body)
    var changed = KindSet(kind, formats, below: Self.changesFolder)
    for paper in changes.papers(of: kind, night, in: language) { try changed.add(paper, body) }
    try changed.finish(body)
  }

  /// The papers of one kind on their way into files.
  private struct KindSet {
    private let kind: PaperKind
    private let folder: String
    private let singles: [PaperFormat]
    private let shared: [PaperFormat]
    private var ordinal = 0
    private var together: [Paper] = []

    init(_ kind: PaperKind, _ formats: [PaperFormat], below folder: String = "") {
      self.kind = kind
      self.folder = PaperSet.root + folder
      singles = formats.filter { !$0.isOneFile }
      shared = formats.filter { $0.isOneFile }
    }

    mutating func add<Failure>(
      _ paper: LabelledPaper, _ body: (IndexedFile) throws(Failure) -> Void
    ) throws(Failure) {
      ordinal += 1
      for format in singles {
        let file = PaperFile(
          path: folder + PaperSet.fileName(of: paper, ordinal: ordinal, format),
          bytes: format.render([paper.paper]))
        try body(
          IndexedFile(
            file: file, label: paper.label, name: paper.name, revision: paper.paper.revision))
      }
      if !shared.isEmpty { together.append(paper.sheet) }
    }

    /// Writes the formats that have all papers in one file.
    func finish<Failure>(_ body: (IndexedFile) throws(Failure) -> Void) throws(Failure) {
      if together.isEmpty { return }
      for format in shared {
        let name = "\(kind.folder ?? kind.rawValue).\(format.fileExtension)"
        try body(IndexedFile(file: PaperFile(path: folder + name, bytes: format.render(together))))
      }
    }
  }

  fileprivate static func fileName(
    of paper: LabelledPaper, ordinal: Int, _ format: PaperFormat
  ) -> String {
    guard let folder = paper.kind.folder else {
      return "\(paper.kind.rawValue).\(format.fileExtension)"
    }
    let label = paper.shownLabels.joined(separator: "-")
    let name = FileNames.paper(
      kind: paper.kind.rawValue, ordinal: ordinal, label: label.utf8.span,
      fileExtension: format.fileExtension)
    return "\(folder)/\(name)"
  }
}

extension LabelledPaper {
  /// The paper as a sheet of a workbook, which is named by its label.
  public var sheet: Paper {
    var sheet = paper
    sheet.sheetName = shownLabels.joined(separator: "/")
    return sheet
  }
}
