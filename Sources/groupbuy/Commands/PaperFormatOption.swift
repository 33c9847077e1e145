import Documents
import PlainText

/// The options that say in which format papers come.
enum PaperFormatOption {
  /// The format of a word; of the end of a file's name where none is said, and else plain text.
  static func format(_ word: String?, file: String?) throws(CommandFault) -> PaperFormat {
    if let word { return try named(word) }
    let fileExtension = file?.split(separator: ".").last.map(String.init)
    return PaperFormat.allCases.first { $0.fileExtension == fileExtension } ?? .text
  }

  /// The formats of a list with commas.
  static func list(_ words: String?) throws(CommandFault) -> [PaperFormat] {
    var formats: [PaperFormat] = []
    for word in (words ?? "").split(separator: ",", omittingEmptySubsequences: words == nil) {
      formats.append(try named(String(word)))
    }
    return formats
  }

  /// The page of a word.
  static func page(_ word: String?) throws(CommandFault) -> PageSize {
    guard let word else { return .a4 }
    if let size = PageSize(rawValue: word.lowercased()) { return size }
    throw fault("--page", word, PageSize.allCases.map(\.rawValue))
  }

  private static func named(_ word: String) throws(CommandFault) -> PaperFormat {
    if let format = PaperFormat(rawValue: word) { return format }
    // The end of a file's name is as good a word.
    if let format = PaperFormat.allCases.first(where: { $0.fileExtension == word }) {
      return format
    }
    throw fault("--format", word, PaperFormat.allCases.map(\.rawValue))
  }

  /// A word that is none of those an option takes.
  static func fault(_ option: String, _ word: String, _ known: [String]) -> CommandFault {
    CommandFault(
      .badInput,
      .notOneOf(
        option: option, word, near: SimilarWord.closest(to: word, among: known), known: known))
  }
}
