import Glibc
import PlainText

/// Tells the allocator how to deal with the system; the module of the C library does not declare it.
@_silgen_name("mallopt")
private func mallopt(_ parameter: Int32, _ value: Int32) -> Int32

/// The command from its start to its end.
enum Program {
  /// Runs the command that the arguments name, and ends the process.
  static func run() -> Never {
    Console.holdStandardNumbers()
    Interruption.listen()
    keepMemory()
    // Every file and folder gets its permissions by name; until then they are ours alone.
    umask(0o077)
    exit(execute(CommandLine.arguments).rawValue)
  }

  /// What one stage gave back is for the next one, and not for the system, which would hand it out again page by page:
  /// half of a large run's time was spent on that.
  private static func keepMemory() {
    let (trimThreshold, mapMax): (Int32, Int32) = (-1, -4)
    _ = mallopt(mapMax, 0)
    _ = mallopt(trimThreshold, -1)
  }

  private static func execute(_ arguments: [String]) -> ExitCode {
    // Without /proc there are no arguments at all, not even the program's name: never a reason to run.
    var words = Array(arguments.dropFirst())
    var language = Language.english
    do throws(CommandFault) {
      language = try LanguageOption.take(from: &words)
      return try Command.execute(words, in: language)
    } catch {
      Console.tell(error, in: language)
      return error.exit
    }
  }
}
