import DayRunner
import PlainText

extension Command {
  /// `groupbuy format`: the one layout of scenarios.
  static let format = Command(
    name: "format",
    usage: "format [--check] FILE ...",
    call: "format FILE ...",
    summary: Phrase("lay out scenarios", zh: "统一场景的排版"),
    operands: 1...Int.max, operandName: "a FILE",
    options: ["--check": .flag],
    help: Phrase(
      """
      Gives scenarios their one layout, in place; - is standard input to standard output. A file with
      mistakes is left as it is.

        --check    change nothing, name the files that would change, exit code 1 if there are any

      example: groupbuy format --check 2026-11-20.scenario

      """,
      zh: """
        把场景改成统一的排版，就地改写；- 表示从标准输入到标准输出。有错误的文件保持原样。

          --check    不作改动，只列出会改动的文件，有则退出码为 1

        例：groupbuy format --check 2026-11-20.scenario

        """),
    execute: FormatCommand.execute
  )
}

/// `groupbuy format`: the one layout of scenarios.
enum FormatCommand {
  /// Lays out each file in place, or standard input to standard output.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let files = InputFiles(in: arguments.language)
    var exit = ExitCode.done
    for path in arguments.operands {
      do throws(CommandFault) {
        exit = exit.orGraver(try format(path, files, arguments))
      } catch {
        // A reader of the output that went away, and a signal, are no matter of one file.
        if error.finding == nil || error.exit == .interrupted || error.exit == .terminated {
          throw error
        }
        Console.tell(error, in: arguments.language)
        exit = exit.orGraver(error.exit)
      }
    }
    return exit
  }

  private static func format(
    _ path: String, _ files: InputFiles, _ arguments: Arguments
  ) throws(CommandFault) -> ExitCode {
    let isCheck = arguments.flags.contains("--check")
    let bytes: [UInt8]
    switch files.read(path) {
    case .success(let read): bytes = read
    case .failure(let fault): throw fault.commandFault(path)
    }
    let laidOut: [UInt8]
    switch ScenarioLayout.laidOut(bytes, file: path) {
    case .success(let result): laidOut = result
    case .failure(let fault):
      Console.tell(fault.diagnostics.rendered(in: arguments.language))
      return .badInput
    }
    let isStream = path.utf8.elementsEqual("-".utf8)
    if isStream && !isCheck {
      try Console.write(laidOut)
    } else if laidOut != bytes {
      if isCheck {
        try Console.print("\(path.safeInLine)\n")
        return .difference
      }
      try FileRewrite.rewrite(path, laidOut)
    }
    return .done
  }
}

extension FileFault {
  /// The fault of a command that wanted the file at `path`.
  func commandFault(_ path: String) -> CommandFault {
    switch self {
    case .missing: CommandFault(.badInput, .noFile(path))
    case .notRegular: CommandFault(.badInput, .notRegular(path))
    case .damaged(let program): CommandFault(.badInput, .damaged(path, by: program))
    case .noProgram(let program): CommandFault(.inputOutput, .noUnpacker(path, program))
    case .refused(let words): CommandFault(.inputOutput, .unreadable(path, reason: words))
    }
  }
}
