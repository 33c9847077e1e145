import Glibc

/// The command from its start to its end.
enum Program {
  /// Runs the command that the arguments name, and ends the process.
  static func run() -> Never {
    Console.holdStandardNumbers()
    Interruption.listen()
    // Every file and folder gets its permissions by name; until then they are ours alone.
    umask(0o077)
    exit(execute(CommandLine.arguments).rawValue)
  }

  private static func execute(_ arguments: [String]) -> ExitCode {
    do throws(CommandFault) {
      // Without /proc there are no arguments at all, not even the program's name: never a reason to run.
      return try Command.execute(Array(arguments.dropFirst()))
    } catch {
      Console.tell(error)
      return error.exit
    }
  }
}
