public import Documents

/// A paper of a night and whose it is.
public struct LabelledPaper: Hashable, Sendable {
  /// What kind of paper it is.
  public var kind: PaperKind
  /// Whose paper it is, by the labels of the data: `jinxiu`; `main` and `chilled` where it takes two.
  public var labels: [String]
  /// How people call that; empty where the data has no name for it.
  public var name: String
  /// The paper itself.
  public var paper: Paper

  /// The labels in one: `jinxiu`, `main/chilled`.
  public var label: String { labels.joined(separator: "/") }
}
