import DayRunner
import PlainText

/// The option that says which documents a run writes.
enum DocumentOption {
  static let name = "--documents"

  /// What the option names, words with commas between; everything where it is not given. `--journals` adds those.
  static func choice(of arguments: Arguments) throws(CommandFault) -> DocumentChoice {
    var choice = try named(by: arguments)
    if JournalOption.isGiven(arguments) { choice.add("journals") }
    return choice
  }

  private static func named(by arguments: Arguments) throws(CommandFault) -> DocumentChoice {
    guard let list = arguments.value(of: name) else { return .all }
    var choice = DocumentChoice()
    for word in list.split(separator: ",", omittingEmptySubsequences: false)
    where !choice.add(String(word)) {
      let near = SimilarWord.closest(to: String(word), among: DocumentChoice.words)
      throw CommandFault(.badInput, .unknownDocument(String(word), near: near))
    }
    return choice
  }
}
