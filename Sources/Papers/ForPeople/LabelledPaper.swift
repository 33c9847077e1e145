public import Documents
import PlainText

/// A paper of a night and whose it is.
public struct LabelledPaper: Hashable, Sendable {
  /// What kind of paper it is.
  public var kind: PaperKind
  /// Whose paper it is, by the labels of the data: `jinxiu`; `main` and `chilled` where it takes two.
  public var labels: [String]
  /// How people call that, as papers show it; empty where the data has no name for it.
  public var name: String
  /// The paper itself.
  public var paper: Paper

  /// A paper of a kind, and whose it is.
  public init(kind: PaperKind, labels: [String], name: String, paper: Paper) {
    self.kind = kind
    self.labels = labels
    self.name = name
    self.paper = paper
  }

  /// The labels in one: `jinxiu`, `main/chilled`.
  public var label: String { labels.joined(separator: "/") }

  /// The labels as papers show them: one that is the number of a person is masked.
  public var shownLabels: [String] { labels.map { NumberMask.masked($0) } }
}
