import Documents
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

/// Every paper of a night as plain text, and `papers/index.csv`, which tells whose each file is.
///
///     papers/purchase-orders/purchase-order-0001-farm.txt
///     papers/pickup-lists/pickup-list-0001-jinxiu.txt
///     papers/day-summary.txt
///     papers/index.csv
public enum PaperSet {
  /// The files by kind and number; the index comes last.
  ///
  /// Names are made by us (`FileNames`): the number counts the papers of a kind in the order of their labels' bytes,
  /// so that the same day gives the same names, and the label adds what is harmless in a name.
  ///
  /// - Complexity: O(n log n) in the lines of the night.
  public static func files(
    of night: Night, in language: Language = .english, warnings: [String] = []
  ) -> [PaperFile] {
    var files: [PaperFile] = []
    forEachFile(of: night, in: language, warnings: warnings) { files.append($0) }
    return files
  }

  /// The same files one after the other, so that a large day never holds all of them at once.
  public static func forEachFile<Failure>(
    of night: Night, in language: Language = .english, warnings: [String] = [],
    _ body: (PaperFile) throws(Failure) -> Void
  ) throws(Failure) {
    let renderer = TextRenderer()
    var index = CSVWriter(
      columns: ["file", "kind", "label", "name"], decimals: 0, zone: night.day.timeline.zone)
    for kind in PaperKind.allCases {
      var ordinal = 0
      try kind.forEachPaper(of: night, in: language, warnings: warnings) { paper throws(Failure) in
        ordinal += 1
        let name = fileName(of: paper, ordinal: ordinal)
        index.word(name)
        index.word(kind.rawValue)
        index.text(paper.label.utf8.span)
        index.text(paper.name.utf8.span)
        index.endRow()
        try body(PaperFile(path: root + name, bytes: renderer.render(paper.paper)))
      }
    }
    try body(PaperFile(path: root + "index.csv", bytes: index.bytes))
  }

  private static let root = "papers/"

  private static func fileName(of paper: LabelledPaper, ordinal: Int) -> String {
    guard let folder = paper.kind.folder else { return paper.kind.rawValue + ".txt" }
    let label = paper.labels.joined(separator: "-")
    let name = FileNames.paper(
      kind: paper.kind.rawValue, ordinal: ordinal, label: label.utf8.span)
    return "\(folder)/\(name)"
  }
}
