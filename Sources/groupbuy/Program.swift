import Glibc
import PlainText

/// The command from its start to its end.
enum Program {
  /// Runs the command that the arguments name, and ends the process.
  static func run() -> Never {
    Console.holdStandardNumbers()
    Interruption.listen()
    Memory.keep()
    // Every file and folder gets its permissions by name; until then they are ours alone.
    umask(0o077)
    exit(execute(CommandLine.arguments).rawValue)
  }

  private static func execute(_ arguments: [String]) -> ExitCode {
    // Without /proc there are no arguments at all, not even the program's name: never a reason to run.
    var words = Array(arguments.dropFirst())
    var language = Language.english
    do throws(CommandFault) {
      language = try LanguageOption.take(from: &words)
      try requireUTF8()
      return try Command.execute(words, in: language)
    } catch {
      Console.tell(error, in: language)
      return error.exit
    }
  }

  /// Refuses words that are no UTF-8: repaired as `CommandLine` gives them, they would name another file or folder.
  private static func requireUTF8() throws(CommandFault) {
    for index in 0..<Int(CommandLine.argc) {
      guard let word = unsafe CommandLine.unsafeArgv[index] else { continue }
      if unsafe String(validatingCString: word) == nil {
        throw CommandFault(.badInput, .wordNotUTF8(unsafe String(cString: word)))
      }
    }
  }
}
