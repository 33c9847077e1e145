import DayRunner
import PlainText

/// `--since FOLDER`: an earlier run, with which `run`, `verify` and the commands for papers compare.
enum SinceOption {
  /// The name of the option.
  static let name = "--since"

  /// The run that it names; `nil` where it is not given.
  static func run(of arguments: Arguments) throws(CommandFault) -> EarlierRun? {
    guard let folder = arguments.value(of: name) else { return nil }
    return try EarlierDocuments.run(in: folder, arguments.language)
  }
}

extension EarlierRunFault {
  /// The end of a command whose day cannot be compared.
  func told(in language: Language) -> CommandFault {
    switch self {
    case .unreadable(let diagnostics):
      Console.tell(diagnostics.rendered(in: language))
      return CommandFault(quiet: .corrupt)
    case .otherDay(let date): return CommandFault(.badInput, .documentsOfOtherDay(date))
    }
  }
}
