import Documents
public import OrderDay

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
  public static func files(of night: Night, warnings: [String] = []) -> [PaperFile] {
    let renderer = TextRenderer()
    var index = CSVWriter(
      columns: ["file", "kind", "label", "name"], decimals: 0, zone: night.day.timeline.zone)
    var files: [PaperFile] = []
    for kind in PaperKind.allCases {
      for (position, paper) in kind.papers(of: night, warnings: warnings).enumerated() {
        let name = fileName(of: paper, ordinal: position + 1)
        files.append(PaperFile(path: root + name, bytes: renderer.render(paper.paper)))
        index.word(name)
        index.word(kind.rawValue)
        index.text(paper.label.utf8.span)
        index.text(paper.name.utf8.span)
        index.endRow()
      }
    }
    files.append(PaperFile(path: root + "index.csv", bytes: index.bytes))
    return files
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
