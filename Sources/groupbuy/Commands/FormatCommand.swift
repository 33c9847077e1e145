import DayRunner
import PlainText

extension Command {
  /// `groupbuy format`: the one layout of scenarios.
  static let format = Command(
    name: "format",
    usage: "format [--check] FILE ...",
    call: "format FILE ...", summary: "lay out scenarios",
    operands: 1...Int.max, operandName: "a FILE",
    options: ["--check": .flag],
    help: """
      Gives scenarios their one layout, in place; - is standard input to standard output. A file with
      mistakes is left as it is.

        --check    change nothing, name the files that would change, exit code 1 if there are any

      example: groupbuy format --check 2026-11-20.scenario

      """,
    execute: FormatCommand.execute
  )
}

/// `groupbuy format`: the one layout of scenarios.
enum FormatCommand {
  /// Lays out each file in place, or standard input to standard output.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let files = InputFiles()
    var exit = ExitCode.done
    for path in arguments.operands {
      do throws(CommandFault) {
        exit = exit.orGraver(try format(path, files, arguments))
      } catch {
        // A reader of the output that went away, and a signal, are no matter of one file.
        if error.message == nil || error.exit == .interrupted || error.exit == .terminated {
          throw error
        }
        Console.tell(error)
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
    let name = path.safeInLine
    return switch self {
    case .missing: CommandFault(.badInput, "\(name): there is no such file")
    case .notRegular: CommandFault(.badInput, "\(name): is no regular file")
    case .damaged(let program):
      CommandFault(.badInput, "\(name): cannot be unpacked: `\(program)` finds it damaged")
    case .noProgram(let program):
      CommandFault(.inputOutput, "\(name): cannot be unpacked: there is no `\(program)`")
    case .refused(let words): CommandFault(.inputOutput, "\(name): cannot be read: \(words)")
    }
  }
}
