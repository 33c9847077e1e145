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
    if let command = Command(rawValue: topic) { return text(of: command) }
    let known = Command.allCases.map(\.rawValue) + ["settings", "limits"]
    let near = SimilarWord.closest(to: topic, among: known)
    throw CommandFault(
      .badInput, "there is no help on \(topic.quotedForDisplay)",
      advice: near.map { "did you mean `\($0)`?" } ?? "`groupbuy --help` lists what there is")
  }

  /// The help of one command.
  static func text(of command: Command) -> String {
    "usage: \(command.usage)\n\n"
      + {
        switch command {
        case .run: run
        case .check: check
        case .test: test
        case .format: format
        case .verify: verify
        case .redact: redact
        }
      }()
  }

  private static let overview = """
    groupbuy turns a day of community group-buying into the papers of its night.

      groupbuy run DAY --out FOLDER    the whole day: every document into FOLDER
      groupbuy check DAY               read and report, write nothing
      groupbuy test PATH ...           the expectations of scenarios
      groupbuy format FILE ...         lay out scenarios
      groupbuy verify FOLDER [DAY]     documents against their MANIFEST and their day
      groupbuy redact DAY --out FOLDER a copy to share, with pseudonyms for persons

    DAY is a scenario file, a folder of tables, or - for a scenario on standard input.

      groupbuy COMMAND --help          more, with an example
      groupbuy --help settings         the settings of a day, which are options too
      groupbuy --help limits           how large things may be
      groupbuy --version               the version

    Exit codes: 0 done, 1 an expectation failed or two things differ, 2 the input or the
    arguments are wrong and nothing was written, 3 the system refused to read or write,
    4 another run is at work there, 5 a MANIFEST is missing or corrupt, 70 a fault of the
    program, 130 and 143 interrupted.

    """

  private static let run = """
    Runs a day and writes every document into FOLDER, all of them or none. MANIFEST lists them;
    its digest, printed last, is the same for the same day wherever it is run. FOLDER is made, or
    replaced if it holds documents of an earlier run and nothing else. Settings given as options
    stand above the day's own; `groupbuy --help settings` lists them.

      --out FOLDER       where the documents go; the folder above it must be there
      --csv people       every table in FOLDER/people too, for spreadsheets: formulas stay text
      --SETTING VALUE    such as `--cutoff 21:30`
      --set KEY=VALUE    any setting, also such as `category_bp.eggs=500`

    example: groupbuy run 2026-11-20.scenario --out papers --cutoff 21:30

    """

  private static let check = """
    Reads a day and tells its errors and warnings, and how many events would be rejected. Nothing
    is written. Exit code 2 if the day cannot be run.

    example: groupbuy check orders/2026-11-20

    """

  private static let test = """
    Runs scenarios and compares what they expect with what is so; a folder stands for every file
    below it that ends in `.scenario`. Beside `NAME.scenario`, or a folder of tables `NAME`, a file
    `NAME.diagnostics` holds the mistakes that are to be found in it. Exit code 1 if anything
    differs.

      --update    write what is so into the expectations that differ

    example: groupbuy test Scenarios

    """

  private static let format = """
    Gives scenarios their one layout, in place; - is standard input to standard output. A file with
    mistakes is left as it is.

      --check    change nothing, name the files that would change, exit code 1 if there are any

    example: groupbuy format --check 2026-11-20.scenario

    """

  private static let verify = """
    Compares the documents in FOLDER with its MANIFEST: size, digest, what is missing and what does
    not belong. With DAY, the day is run again (with settings as options, as for `run`) and every
    byte is compared. Exit code 1 if anything differs, 5 if MANIFEST is missing or corrupt.

    example: groupbuy verify papers 2026-11-20.scenario

    """

  private static let redact = """
    Writes a copy of a day into FOLDER in which members, names, phones, rooms, notes and addresses
    are pseudonyms, the same for the same person. The copy runs to the same quantities and money,
    so that it can be shown to whoever is to look into the day. Comments of a scenario are left out.

      --out FOLDER    where the copy goes; the folder above it must be there

    example: groupbuy redact 2026-11-20.scenario --out to-share

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

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(2, width - text.utf8.count))
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
