import PlainText

/// `--language en|zh`, which every command takes wherever it stands before `--`.
///
/// The language is asked for or it is English: no variable of the environment is looked at.
enum LanguageOption {
  /// The name of the option.
  static let name = "--language"

  /// Takes the option out of the words of a call.
  static func take(from words: inout [String]) throws(CommandFault) -> Language {
    var asked: Language?
    var index = 0
    while index < words.count, words[index] != "--" {
      guard let joined = value(joinedTo: words[index]) else {
        index += 1
        continue
      }
      words.remove(at: index)
      let value = joined.isEmpty && index < words.count ? words.remove(at: index) : joined
      if asked != nil { throw CommandFault(.badInput, .optionTwice(name)) }
      guard let language = Language(rawValue: value) else {
        throw CommandFault(.badInput, .language(value))
      }
      asked = language
    }
    return asked ?? .english
  }

  /// What follows `--language=`, empty for the option alone; `nil` for another word.
  private static func value(joinedTo word: String) -> String? {
    let (option, value) = word.partedAtEqualsSign
    return option == name ? value ?? "" : nil
  }
}
