import PlainText

/// What `--help` and `--version` print.
enum HelpText {
  /// The text that the words ask for; `nil` if they ask for none.
  static func wanted(
    by words: [String], in language: Language
  ) throws(CommandFault) -> String? {
    let options = words.prefix { $0 != "--" }
    if options.first == "--version" { return Command.version + "\n" }
    guard options.contains("--help") || options.contains("-h") else { return nil }
    let topics = options.filter { !$0.hasPrefix("-") }
    guard let topic = topics.first else { return overview(in: language) }
    switch topic {
    case "settings": return settings(in: language)
    case "limits": return limits.text(in: language)
    default: break
    }
    if let command = Command.named(topic) { return text(of: command, in: language) }
    let known = Command.all.map(\.name) + ["settings", "limits"]
    let near = SimilarWord.closest(to: topic, among: known)
    throw CommandFault(.badInput, .unknownTopic(topic, near: near))
  }

  /// The help of one command.
  static func text(of command: Command, in language: Language) -> String {
    switch language {
    case .english: "usage: groupbuy \(command.usage)\n\n\(command.help.text(in: language))"
    case .chinese: "用法：groupbuy \(command.usage)\n\n\(command.help.text(in: language))"
    }
  }

  private static func overview(in language: Language) -> String {
    let calls = Command.all.map { command in
      "  groupbuy " + padded(command.call, to: 24, gap: 1) + command.summary.text(in: language)
        + "\n"
    }
    return overviewStart.text(in: language) + calls.joined() + overviewEnd.text(in: language)
  }

  private static func settings(in language: Language) -> String {
    let all = SettingHelp.fixed + SettingHelp.families
    let rows = all.map { setting in
      "  " + padded(setting.key, to: 22) + padded(setting.values.text(in: language), to: 28)
        + setting.meaning.text(in: language) + "\n"
    }
    return settingsStart.text(in: language) + rows.joined() + settingsEnd.text(in: language)
  }

  private static func padded(_ text: String, to width: Int, gap: Int = 2) -> String {
    text + String(repeating: " ", count: max(gap, width - DisplayWidth.of(text)))
  }

  // MARK: Texts

  private static let overviewStart = Phrase(
    """
    groupbuy turns a day of community group-buying into the papers of its night.


    """,
    zh: """
      groupbuy 把社区团购的一天变成当晚的全部单据。


      """)

  private static let overviewEnd = Phrase(
    """

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

    """,
    zh: """

      DAY 是场景文件、放着表格的文件夹，或 -（从标准输入读场景）。

        groupbuy COMMAND --help          某个命令的说明和例子
        groupbuy --help settings         一天的设置，也可作为选项
        groupbuy --help limits           各种大小限制
        groupbuy --version               版本

      每个命令都可以加 `--language zh` 用中文，不加则用英文。

      退出码：0 完成；1 预期不符或两者不同；2 输入或参数有误，没有写文件；3 系统拒绝读写；
      4 另一次运行正在使用；5 MANIFEST 缺失或损坏；70 程序故障；130 和 143 被中断。

      """)

  private static let settingsStart = Phrase(
    """
    Settings stand in the day's `settings` table or in a scenario's `day`. As options they stand
    above both: `--commission-bp 800`, or `--set KEY=VALUE` for any of them. The second column
    shows a value, or the words to choose from; what holds without the setting stands last.


    """,
    zh: """
      设置写在当天的 `settings` 表里，或场景的 `day` 里。写作选项时优先于两者：`--commission-bp 800`，
      任何设置都可用 `--set KEY=VALUE`。第二列是示例值，或可选的词；不设置时的默认值写在最后。


      """)

  private static let settingsEnd = Phrase(
    """

    A setting that this version checks and does not compute with is told as W-NOT-USED.

    """,
    zh: """

      本版本检查但不参与计算的设置，会以 W-NOT-USED 提示。

      """)

  private static let limits = Phrase(
    """
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

    """,
    zh: """
      编号      1 到 64 个 A-Z a-z 0-9 . _ -，以字母或数字开头
      标签      1 到 64 个字符（供应商、团长、团员、自提点、线路、电话等）
      文本      1 到 200 个字符（姓名、地址、备注、原因、电子邮件）
      整数      最多 18 位
      数量      下单和取消 1 到 1,000,000，改单 0 到 1,000,000
      费率      0 到 10,000 基点
      金额      总共最多 18 位数字；每个合计以最小币值计须在 64 位之内
      时间      公元 0001 到 9999 年，秒最多三位小数
      一行      不含行尾最多 65,536 字节
      一个文件  最大为机器的内存
      诊断      显示少于 256 KiB，其余只计数

      超出限制的都会指明位置，并且不写任何文件。

      """)
}
