import PlainText

/// What `--help` and `--version` print.
enum HelpText {
  /// The text that the words ask for; `nil` if they ask for none.
  static func wanted(by words: [String]) throws(CommandFault) -> String? {
    let options = words.prefix { $0 != "--" }
    if options.first == "--version" { return Command.version + "\n" }
    guard options.contains("--help") || options.contains("-h") else { return nil }
    let topics = options.filter { !$0.hasPrefix("-") }
    guard let topic = topics.first else { return overview }
    switch topic {
    case "settings": return settings
    case "limits": return limits
    default: break
    }
    if let command = Command.named(topic) { return text(of: command) }
    let known = Command.all.map(\.name) + ["settings", "limits"]
    let near = SimilarWord.closest(to: topic, among: known)
    throw CommandFault(
      .badInput, "there is no help on \(topic.quotedForDisplay)",
      advice: near.map { "did you mean `\($0)`?" } ?? "`groupbuy --help` lists what there is")
  }

  /// The help of one command.
  static func text(of command: Command) -> String {
    "usage: groupbuy \(command.usage)\n\n\(command.help)"
  }

  private static var overview: String {
    let calls = Command.all.map { command in
      "  groupbuy " + padded(command.call, to: 24, gap: 1) + command.summary + "\n"
    }
    return """
      groupbuy turns a day of community group-buying into the papers of its night.


      """ + calls.joined() + overviewEnd
  }

  private static let overviewEnd = """

    DAY is a scenario file, a folder of tables, or - for a scenario on standard input.

      groupbuy COMMAND --help          more, with an example
      groupbuy --help settings         the settings of a day, which are options too
      groupbuy --help limits           how large things may be
      groupbuy --version               the version

    Every command takes `--language zh` for Chinese.

    Exit codes: 0 done, 1 an expectation failed or two things differ, 2 the input or the
    arguments are wrong and nothing was written, 3 the system refused to read or write,
    4 another run is at work there, 5 a MANIFEST is missing or corrupt, 70 a fault of the
    program, 130 and 143 interrupted.

    """

  private static var settings: String {
    let all = SettingHelp.fixed + SettingHelp.families
    let rows = all.map { setting in
      "  " + padded(setting.key, to: 22) + padded(setting.values, to: 28) + setting.meaning + "\n"
    }
    return """
      Settings stand in the day's `settings` table or in a scenario's `day`. As options they stand
      above both: `--commission-bp 800`, or `--set KEY=VALUE` for any of them. The second column
      shows a value, or the words to choose from; what holds without the setting stands last.


      """ + rows.joined() + """

        A setting that this version checks and does not compute with is told as W-NOT-USED.

        """
  }

  private static func padded(_ text: String, to width: Int, gap: Int = 2) -> String {
    text + String(repeating: " ", count: max(gap, width - text.utf8.count))
  }

  private static let limits = """
    Ids              1 to 64 of A-Z a-z 0-9 . _ - and a letter or digit first
    Labels           1 to 64 characters (supplier, leader, member, point, route, phone ...)
    Texts            1 to 200 characters (names, address, note, reason, email)
    Whole numbers    at most 18 digits
    Quantities       1 to 1,000,000 in an order or a cancellation, 0 to 1,000,000 in an amendment
    Rates            0 to 10,000 basis points
    Amounts          at most 18 digits in all; every total must fit 64 bits of minor units
    Times            years 0001 to 9999, at most three decimals of a second
    A line           at most 65,536 bytes without its line end
    A file           at most the memory of the machine
    Diagnostics      less than 256 KiB are shown, the rest is counted

    What is over a limit is told with its place, and nothing is written.

    """
}
