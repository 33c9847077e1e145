import DayRunner
import PlainText

extension Command {
  /// `groupbuy test`: what scenarios expect against what the engine says.
  static let test = Command(
    name: "test",
    usage: "test [--update] PATH ...",
    call: "test PATH ...", summary: "the expectations of scenarios",
    operands: 1...Int.max, operandName: "a PATH",
    options: ["--update": .flag],
    help: """
      Runs scenarios and compares what they expect with what is so; a folder stands for every file
      below it that ends in `.scenario`. Beside `NAME.scenario`, or a folder of tables `NAME`, a file
      `NAME.diagnostics` holds the mistakes that are to be found in it. Exit code 1 if anything
      differs.

        --update    write what is so into the expectations that differ

      example: groupbuy test Scenarios

      """,
    execute: TestCommand.execute
  )
}

/// `groupbuy test`: what scenarios expect against what the engine says.
enum TestCommand {
  /// Tests each scenario below the paths; `--update` writes what is so into those that expected something else.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let updates = arguments.flags.contains("--update")
    var search = ScenarioSearch()
    for path in arguments.operands { try search.add(path) }
    if search.found.isEmpty {
      throw CommandFault(
        .badInput, "no scenario is there",
        advice: "name files, or folders that hold files ending in `.scenario`")
    }
    var passed = 0
    var failed = 0
    let files = InputFiles()
    for path in search.found {
      try requireReadable(path)
      var test = ScenarioTest(path: path, files: files.functions)
      if test.failed > 0, updates, !test.updates.isEmpty {
        for update in test.updates {
          try FileRewrite.rewrite(update.path, update.bytes)
          try Console.print("updated \(update.path.safeInLine)\n")
        }
        test = ScenarioTest(path: path, files: files.functions)
      }
      if test.failed == 0 {
        passed += 1
      } else {
        failed += 1
        try Console.print(test.report + failure(of: test))
      }
    }
    try Console.print("\(passed) passed, \(failed) failed\n")
    if files.wasRefused { return .inputOutput }
    return failed == 0 ? .done : .difference
  }

  private static func failure(of test: ScenarioTest) -> String {
    "FAILED \(test.path.safeInLine): \(test.failed) of \(test.checked)\n"
  }

  /// A path that leads nowhere is a mistake in the arguments, not a test that fails.
  private static func requireReadable(_ path: String) throws(CommandFault) {
    if InputFiles.isFolder(path) || path == "-" { return }
    let status: FileStatus
    do throws(SystemError) {
      status = try Descriptor(opening: path).status()
    } catch {
      throw error.saysMissing
        ? FileFault.missing.commandFault(path) : CommandFault(error, path, "cannot be read")
    }
    if status.kind != .regular { throw FileFault.notRegular.commandFault(path) }
  }
}
