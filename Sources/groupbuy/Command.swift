/// A command of the program, whole: how it is called, what it tells of itself, and what it does.
///
/// A new command is a file in `Commands` that describes it, and a line in `Command.all`.
struct Command: Sendable {
  /// Whether an option is followed by a value.
  enum Option: Sendable {
    /// It is there or not.
    case flag
    /// It has one value, and stands at most once.
    case value
    /// It has a value each time it stands.
    case values
  }

  /// The first word of a call.
  let name: String
  /// The whole call, after the program's name.
  let usage: String
  /// The call as short as it goes, for the overview.
  let call: String
  /// What it does, in one phrase for the overview.
  let summary: Phrase
  /// How many words that are no options it takes.
  let operands: ClosedRange<Int>
  /// What those words name: the end of "`groupbuy run` needs a DAY".
  let operandName: String
  /// The options besides the settings, with their dashes.
  var options: [String: Option] = [:]
  /// Whether settings of the day can be given as options (R18).
  var takesSettings = false
  /// All options besides the settings: a command that reads a day can add files to its tables (R18).
  var allOptions: [String: Option] {
    takesSettings ? options.merging(TableOption.all) { own, _ in own } : options
  }

  /// What `--help` says below the usage: what it does, its options, an example.
  let help: Phrase
  /// Does it.
  let execute: @Sendable (Arguments) throws(CommandFault) -> ExitCode
}
