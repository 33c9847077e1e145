/// A language that people read our words in: asked for by the reader, never taken from the machine.
///
/// Each room with words for people has a list of them, and one table per language that answers it
/// (`PaperWords` with `EnglishPaperWords` and `ChinesePaperWords`): a table that misses a word does not compile.
/// Words of the data, and those of the tables for machines, are the same in every language.
public enum Language: String, CaseIterable, Sendable {
  /// English, which holds where no language is asked for.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"

  /// The tag for formats that name their language (BCP 47): `en`, `zh-Hans`.
  public var tag: String {
    switch self {
    case .english: "en"
    case .chinese: "zh-Hans"
    }
  }
}
