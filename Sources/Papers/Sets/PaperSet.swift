public import Documents
public import OrderDay
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
///
/// Plain text is always there; other formats where they are asked for.
public struct PaperSet {
  private let night: Night
  private let language: Language
  private let formats: [PaperFormat]
  private let warnings: [String]
  private static let root = "papers/"

  /// The papers of `night` in `language`; those that every run writes.
  ///
  /// Names are made by us (`FileNames`): the number counts the papers of a kind in the order of their labels' bytes,
  /// so that the same day gives the same names, and the label adds what is harmless in a name.
  public init(
    of night: Night, in language: Language = .english, formats: [PaperFormat] = [],
    warnings: [String] = []
  ) {
    self.night = night
    self.language = language
    self.formats = PaperFormat.allCases.filter { $0 == .text || formats.contains($0) }
    self.warnings = warnings
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
  /// are held together where a format has them in one file.
  public func forEachFile<Failure>(
    _ body: (PaperFile) throws(Failure) -> Void
  ) throws(Failure) {
    var index = CSVWriter(
      columns: ["file", "kind", "label", "name"], decimals: 0, zone: night.day.timeline.zone)
    let singles = formats.filter { !$0.isOneFile }
    let shared = formats.filter(\.isOneFile)
    for kind in PaperKind.allCases where kind.isOfEveryRun {
      var ordinal = 0
      var together: [Paper] = []
      try kind.forEachPaper(of: night, in: language, warnings: warnings) { paper throws(Failure) in
        ordinal += 1
        for format in singles {
          let name = Self.fileName(of: paper, ordinal: ordinal, format)
          Self.list(name, kind, label: paper.label, name: paper.name, in: &index)
          try body(PaperFile(path: Self.root + name, bytes: format.render([paper.paper])))
        }
        if !shared.isEmpty { together.append(paper.sheet) }
      }
      if together.isEmpty { continue }
      for format in shared {
        let name = "\(kind.folder ?? kind.rawValue).\(format.fileExtension)"
        Self.list(name, kind, label: "", name: "", in: &index)
        try body(PaperFile(path: Self.root + name, bytes: format.render(together)))
      }
    }
    try body(PaperFile(path: Self.root + "index.csv", bytes: index.bytes))
  }

  private static func list(
    _ file: String, _ kind: PaperKind, label: String, name: String, in index: inout CSVWriter
  ) {
    index.word(file)
    index.word(kind.rawValue)
    index.text(label.utf8.span)
    index.text(name.utf8.span)
    index.endRow()
  }

  private static func fileName(
    of paper: LabelledPaper, ordinal: Int, _ format: PaperFormat
  ) -> String {
    guard let folder = paper.kind.folder else {
      return "\(paper.kind.rawValue).\(format.fileExtension)"
    }
    let label = paper.labels.joined(separator: "-")
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
    sheet.sheetName = label
    return sheet
  }
}
