/// Our words of what changed against an earlier run.
protocol ChangesWords {
  /// The title of a paper that tells what changed on another.
  func changes(of paper: String) -> String
  /// The run that a paper replaces, by the digest of its MANIFEST.
  func run(_ digest: String) -> String
  var more: String { get }
  var fewer: String { get }
  /// What becomes of the paper that was printed before.
  var changesNote: String { get }
}

extension EnglishPaperWords {
  func changes(of paper: String) -> String { "\(paper): what changed" }
  func run(_ digest: String) -> String { "run \(digest)" }
  var more: String { "More" }
  var fewer: String { "Fewer" }
  var changesNote: String {
    "What stands here was otherwise on the paper that this replaces; all else is as it was."
  }
}

extension ChinesePaperWords {
  func changes(of paper: String) -> String { "\(paper)变更" }
  func run(_ digest: String) -> String { "运行 \(digest)" }
  var more: String { "增加" }
  var fewer: String { "减少" }
  var changesNote: String { "这里列出的与被取代的单据不同，其余不变。" }
}
