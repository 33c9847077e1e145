import Documents
import ExactValues

/// `revisions.csv`: which papers have another revision than 1, for the run that comes after this one.
public struct PaperRevisions {
  /// The name of the file.
  public static let fileName = "revisions.csv"
  /// The header, left to right.
  public static let columns = ["kind", "label", "revision"]

  private var writer: CSVWriter
  private var printed: Set<PaperChanges.Identity> = []
  private var isEmpty = true

  init(zone: ZoneRules) { writer = CSVWriter(columns: Self.columns, decimals: 0, zone: zone) }

  /// Notes a file of a paper; the same paper may come in several formats.
  mutating func note(_ kind: PaperKind, _ label: String, _ revision: Int64?) {
    guard let revision else { return }
    let paper = PaperChanges.Identity(kind, label)
    if printed.insert(paper).inserted, revision > 1 { write(paper, revision) }
  }

  /// Notes the papers of the earlier run that were not printed again.
  mutating func note(_ changes: PaperChanges) {
    for (paper, revision) in changes.revisions(besides: printed) { write(paper, revision) }
  }

  private mutating func write(_ paper: PaperChanges.Identity, _ revision: Int64) {
    writer.word(paper.kind.rawValue)
    writer.text(paper.label.utf8.span)
    writer.number(revision)
    writer.endRow()
    isEmpty = false
  }

  /// The file; `nil` where every paper has revision 1.
  var bytes: [UInt8]? { isEmpty ? nil : writer.bytes }
}
