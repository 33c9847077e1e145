import PlainText

/// The commands of the program.
enum Command: String, CaseIterable {
  case run, check, test, format, verify, redact

  /// What `--version` prints.
  static let version = "groupbuy 0.1.0"

  /// Runs the command that the words after the program's name say.
  static func execute(_ words: [String]) throws(CommandFault) -> ExitCode {
    guard let first = words.first else {
      throw CommandFault(
        .badInput, "no command is given", advice: "`groupbuy --help` lists the commands")
    }
    if let text = try HelpText.wanted(by: words) {
      try Console.print(text)
      return .done
    }
    guard let command = Command(rawValue: first) else {
      let near = SimilarWord.closest(to: first, among: allCases.map(\.rawValue))
      throw CommandFault(
        .badInput,
        first.hasPrefix("-")
          ? "\(first.quotedForDisplay) stands before the command"
          : "there is no command \(first.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" } ?? "`groupbuy --help` lists the commands")
    }
    let arguments = try Arguments(words.dropFirst(), of: command)
    switch command {
    case .run: return try RunCommand.execute(arguments)
    case .check: return try CheckCommand.execute(arguments)
    case .test: return try TestCommand.execute(arguments)
    case .format: return try FormatCommand.execute(arguments)
    case .verify: return try VerifyCommand.execute(arguments)
    case .redact: return try RedactCommand.execute(arguments)
    }
  }

  /// The options of the command besides the settings; `true` for one that has a value.
  var options: [String: Bool] {
    switch self {
    case .run: ["--out": true, "--csv": true]
    case .redact: ["--out": true]
    case .check, .verify: [:]
    case .test: ["--update": false]
    case .format: ["--check": false]
    }
  }

  /// Whether settings of the day can be given as options (R18).
  var takesSettings: Bool {
    switch self {
    case .run, .check, .verify: true
    case .test, .format, .redact: false
    }
  }

  /// How many words that are no options the command takes.
  var operands: ClosedRange<Int> {
    switch self {
    case .run, .check, .redact: 1...1
    case .verify: 1...2
    case .test, .format: 1...Int.max
    }
  }

  /// What the first of those words names.
  var operandName: String {
    switch self {
    case .run, .check, .redact: "a DAY"
    case .test: "a PATH"
    case .format: "a FILE"
    case .verify: "a FOLDER"
    }
  }

  /// The command as it is called.
  var usage: String {
    switch self {
    case .run: "groupbuy run DAY --out FOLDER [--csv people] [--SETTING VALUE ...]"
    case .redact: "groupbuy redact DAY --out FOLDER"
    case .check: "groupbuy check DAY [--SETTING VALUE ...]"
    case .test: "groupbuy test [--update] PATH ..."
    case .format: "groupbuy format [--check] FILE ..."
    case .verify: "groupbuy verify FOLDER [DAY [--SETTING VALUE ...]]"
    }
  }
}
