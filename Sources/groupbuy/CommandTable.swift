import DayRunner
import PlainText

extension Command {
  /// Every command, in the order of the overview.
  static let all: [Command] =
    [
      .run,
      .check,
      .test,
      .format,
      .verify,
      .status,
      .redact,
      .generate,
      .split,
      .merge,
      .explain,
      .trace,
      .diff,
    ] + papers + [.schema]

  /// What `--version` prints.
  static let version = DayRun.engine

  /// The command of a name.
  static func named(_ name: String) -> Command? {
    all.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// Runs the command that the words after the program's name say.
  static func execute(_ words: [String], in language: Language) throws(CommandFault) -> ExitCode {
    guard let first = words.first else { throw CommandFault(.badInput, .noCommand) }
    if let text = try HelpText.wanted(by: words, in: language) {
      try Console.print(text)
      return .done
    }
    guard let command = named(first) else {
      let near = SimilarWord.closest(to: first, among: all.map(\.name))
      throw CommandFault(
        .badInput,
        first.hasPrefix("-") ? .beforeCommand(first) : .unknownCommand(first, near: near))
    }
    return try command.execute(Arguments(words.dropFirst(), of: command, in: language))
  }
}
