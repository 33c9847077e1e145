import DayRunner
import PlainText
@testable import groupbuy

/// The input is the words after the program's name, a line each; nothing is run.
enum CommandTarget {
  static func check(_ input: [UInt8]) {
    var words = input.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    do throws(CommandFault) {
      let language = try LanguageOption.take(from: &words)
      if let text = try HelpText.wanted(by: words, in: language) { return checkText(text) }
      guard let first = words.first, let command = Command.named(first) else { return }
      let arguments = try Arguments(words.dropFirst(), of: command, in: language)
      _ = try TableOption.loads(of: arguments)
      checkDashes(words.dropFirst(), arguments)
      try checkAgain(arguments, of: command)
      if let operand = arguments.operands.first { Canary.value(operand) }
      if arguments.settings.isEmpty { return }
      let depth = Depth(of: input)
      _ = SettingClaims.check(
        SettingClaims.entries(arguments.settings), files: [:], checksTold: depth >= .again)
      if depth < .day { return }
      DayClaims.check(
        path: SmallDay.folder, SmallDay.files, overrides: arguments.settings, depth: depth)
    } catch {
      claim(error.exit == .badInput, "words that are wrong are bad input")
      for language in Language.allCases {
        let wording = error.finding?.wording(in: language)
        checkText(((wording?.message ?? "") + "\n" + (wording?.advice ?? "")).safeInText)
        claim(wording?.message.isEmpty == false, "what is wrong is told")
      }
    }
  }

  /// Nothing in it steers a terminal: no control character but the line feed, no direction of writing.
  private static func checkText(_ text: String) {
    let isHarmless = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        false
      default: true
      }
    }
    claim(isHarmless, "no character of the text does harm: \(text)")
  }

  /// Only words that start with `--` are settings.
  private static func checkDashes(_ words: ArraySlice<String>, _ arguments: Arguments) {
    let dashed = words.count { $0.utf8.starts(with: "--".utf8) }
    claim(arguments.settings.count <= dashed, "a setting starts with two dashes")
  }

  /// Arguments that are written anew, options first, are read as they were.
  private static func checkAgain(
    _ arguments: Arguments, of command: Command
  ) throws(CommandFault) {
    var words: [String] = arguments.flags.sorted()
    let options = command.allOptions.filter { $0.value != .flag }.keys
    for option in options {
      words += arguments.values(of: option).map { "\(option)=\($0)" }
    }
    words += arguments.settings.map { "--set=\($0.key)=\($0.value)" } + ["--"] + arguments.operands
    let again = try Arguments(words[...], of: command, in: arguments.language)
    claim(
      again.operands.map(bytes) == arguments.operands.map(bytes)
        && again.flags == arguments.flags, "words are read as they were")
    claim(
      again.settings.elementsEqual(arguments.settings) {
        bytes($0.key) == bytes($1.key) && bytes($0.value) == bytes($1.value)
      }, "settings are read as they were")
    for option in options {
      claim(
        again.values(of: option).map(bytes) == arguments.values(of: option).map(bytes),
        "options are read as they were")
    }
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
