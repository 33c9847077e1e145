import DayRunner
import PlainText

/// The words after a command, sorted out.
struct Arguments {
  /// The words that are no options, in their order.
  private(set) var operands: [String] = []
  /// The settings that override those of the day, in their order.
  private(set) var settings: [SettingOverride] = []
  /// The options that have no value.
  private(set) var flags: Set<String> = []
  private var values: [String: String] = [:]

  /// Sorts out the words of `command`; options may stand anywhere before `--`.
  init(_ words: ArraySlice<String>, of command: Command) throws(CommandFault) {
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      if !word.hasPrefix("-") || word == "-" {
        operands.append(word)
      } else {
        try take(word, &rest, of: command)
      }
    }
    if operands.count < command.operands.lowerBound {
      throw CommandFault(
        .badInput, "`groupbuy \(command)` needs \(command.operandName)",
        advice: "usage: \(command.usage)")
    }
    if operands.count > command.operands.upperBound {
      let word = operands[command.operands.upperBound]
      throw CommandFault(
        .badInput, "\(word.quotedForDisplay) is a word too many",
        advice: "usage: \(command.usage)")
    }
  }

  /// The value of an option; `nil` if it is not given.
  func value(of option: String) -> String? { values[option] }

  /// The value of an option that must be given.
  func required(_ option: String, of command: Command) throws(CommandFault) -> String {
    if let value = values[option] { return value }
    throw CommandFault(
      .badInput, "`groupbuy \(command)` needs \(option)", advice: "usage: \(command.usage)")
  }

  private mutating func take(
    _ word: String, _ rest: inout ArraySlice<String>, of command: Command
  ) throws(CommandFault) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let joined = parts.count > 1 ? String(parts[1]) : nil
    if command.options[name] == false {
      if joined != nil { throw CommandFault(.badInput, "the option \(name) has no value") }
      return try add(flag: name)
    }
    let key = Self.settingKey(of: name)
    let isSetting = command.takesSettings && (name == "--set" || key != nil)
    guard isSetting || command.options[name] == true else {
      throw Self.unknown(name, of: command)
    }
    guard let value = joined ?? Self.value(from: &rest) else {
      throw CommandFault(
        .badInput, "the option \(name) needs a value",
        advice: "a value that starts with `--` is written as `\(name)=VALUE`")
    }
    if let key {
      try add(setting: key, value)
    } else if isSetting {
      try add(assignment: value)
    } else if values.updateValue(value, forKey: name) != nil {
      throw CommandFault(.badInput, "the option \(name) stands twice")
    }
  }

  private static func value(from rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("--") else { return nil }
    return rest.popFirst()
  }

  private mutating func add(flag: String) throws(CommandFault) {
    if !flags.insert(flag).inserted {
      throw CommandFault(.badInput, "the option \(flag) stands twice")
    }
  }

  /// `KEY=VALUE` of `--set`, which names every setting: also the ones that end in a name of the day.
  private mutating func add(assignment: String) throws(CommandFault) {
    let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw CommandFault(
        .badInput, "--set \(assignment.quotedForDisplay) is no setting with its value",
        advice: "write it as `--set category_bp.eggs=500`")
    }
    try add(setting: String(parts[0]), String(parts[1]))
  }

  private mutating func add(setting key: String, _ value: String) throws(CommandFault) {
    if settings.contains(where: { $0.key.utf8.elementsEqual(key.utf8) }) {
      throw CommandFault(.badInput, "the setting \(key.quotedForDisplay) is given twice")
    }
    settings.append(SettingOverride(key: key, value: value))
  }

  /// The setting of an option: `--commission-bp` and `--commission_bp` are `commission_bp`.
  private static func settingKey(of option: String) -> String? {
    guard option.utf8.starts(with: "--".utf8) else { return nil }
    let name = String(option.dropFirst(2).map { $0 == "-" ? "_" : $0 })
    return SettingHelp.fixed.contains { $0.key == name } ? name : nil
  }

  private static func unknown(_ name: String, of command: Command) -> CommandFault {
    var known = command.options.keys.sorted() + ["--help"]
    if command.takesSettings {
      known += ["--set"] + SettingHelp.fixed.map { $0.option }
    }
    let isFamily = command.takesSettings && name.contains(".")
    let near = SimilarWord.closest(to: name, among: known).map { "did you mean `\($0)`?" }
    return CommandFault(
      .badInput, "`groupbuy \(command)` has no option \(name.quotedForDisplay)",
      advice: isFamily
        ? "settings that end in a name are given as `--set category_bp.eggs=500`"
        : near ?? "usage: \(command.usage)")
  }
}
