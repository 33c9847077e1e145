import DayRunner
import PlainText

/// The words after a command, sorted out.
struct Arguments {
  /// The language of what is for people.
  let language: Language
  /// The words that are no options, in their order.
  private(set) var operands: [String] = []
  /// The settings that override those of the day, in their order.
  private(set) var settings: [SettingOverride] = []
  /// The options that have no value.
  private(set) var flags: Set<String> = []
  private var values: [String: [String]] = [:]

  /// Sorts out the words of `command`; options may stand anywhere before `--`.
  init(
    _ words: ArraySlice<String>, of command: Command, in language: Language
  ) throws(CommandFault) {
    self.language = language
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
        .badInput,
        .operandMissing(command: command.name, needs: command.operandName, usage: command.usage))
    }
    if operands.count > command.operands.upperBound {
      let word = operands[command.operands.upperBound]
      throw CommandFault(.badInput, .wordTooMany(word, usage: command.usage))
    }
  }

  /// The value of an option; `nil` if it is not given.
  func value(of option: String) -> String? { values[option]?.first }

  /// The values of an option that may stand more than once, in their order.
  func values(of option: String) -> [String] { values[option] ?? [] }

  /// The value of an option that must be given.
  func required(_ option: String, of command: Command) throws(CommandFault) -> String {
    if let value = value(of: option) { return value }
    throw CommandFault(
      .badInput, .optionMissing(command: command.name, option: option, usage: command.usage))
  }

  private mutating func take(
    _ word: String, _ rest: inout ArraySlice<String>, of command: Command
  ) throws(CommandFault) {
    let (name, joined) = word.partedAtEqualsSign
    let option = command.allOptions[name]
    if option == .flag {
      if joined != nil { throw CommandFault(.badInput, .valueOfFlag(option: name)) }
      return try add(flag: name)
    }
    // An option of the command itself stands before a setting of the same name.
    let key = option == nil ? Self.settingKey(of: name) : nil
    let isSetting = command.takesSettings && (name == "--set" || key != nil)
    guard isSetting || option != nil else {
      throw Self.unknown(name, of: command)
    }
    guard let value = joined ?? Self.value(from: &rest) else {
      throw CommandFault(.badInput, .valueMissing(option: name))
    }
    if let key {
      try add(setting: key, value)
    } else if isSetting {
      try add(assignment: value)
    } else {
      if option == .value, values[name] != nil {
        throw CommandFault(.badInput, .optionTwice(name))
      }
      values[name, default: []].append(value)
    }
  }

  private static func value(from rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("--") else { return nil }
    return rest.popFirst()
  }

  private mutating func add(flag: String) throws(CommandFault) {
    if !flags.insert(flag).inserted {
      throw CommandFault(.badInput, .optionTwice(flag))
    }
  }

  /// `KEY=VALUE` of `--set`, which names every setting: also the ones that end in a name of the day.
  private mutating func add(assignment: String) throws(CommandFault) {
    let (key, value) = assignment.partedAtEqualsSign
    guard let value, !key.isEmpty else {
      throw CommandFault(.badInput, .notAnAssignment(assignment))
    }
    try add(setting: key, value)
  }

  private mutating func add(setting key: String, _ value: String) throws(CommandFault) {
    if settings.contains(where: { $0.key.utf8.elementsEqual(key.utf8) }) {
      throw CommandFault(.badInput, .settingTwice(key))
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
    var known = command.allOptions.keys.sorted() + ["--help", LanguageOption.name]
    if command.takesSettings {
      known += ["--set"] + SettingHelp.fixed.map { $0.option }
    }
    let isFamily = command.takesSettings && name.contains(".")
    let near = SimilarWord.closest(to: name, among: known)
    return CommandFault(
      .badInput,
      isFamily
        ? .familyAsOption(name, command: command.name)
        : .unknownOption(name, command: command.name, near: near, usage: command.usage))
  }
}

extension String {
  /// What stands before the first `=`, and what stands after it; `nil` without one.
  ///
  /// By bytes: an `=` before a combining mark is the same character as no other `=`, and parts the word all the same.
  var partedAtEqualsSign: (before: String, after: String?) {
    guard let sign = utf8.firstIndex(of: UInt8(ascii: "=")) else { return (self, nil) }
    return (
      String(decoding: utf8[..<sign], as: UTF8.self),
      String(decoding: utf8[utf8.index(after: sign)...], as: UTF8.self)
    )
  }
}
