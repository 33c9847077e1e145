import DayRunner
import PlainText

extension Command {
  /// `groupbuy test`: what scenarios expect against what the engine says.
  static let test = Command(
    name: "test",
    usage: "test [--update] PATH ...",
    call: "test PATH ...",
    summary: Phrase("the expectations of scenarios", zh: "核对场景里的预期"),
    operands: 1...Int.max, operandName: "a PATH",
    options: ["--update": .flag],
    help: Phrase(
      """
      Runs scenarios and compares what they expect with what is so; a folder stands for every file
      below it that ends in `.scenario`. Beside `NAME.scenario`, or a folder of tables `NAME`, a file
      `NAME.diagnostics` holds the mistakes that are to be found in it. Exit code 1 if anything
      differs.

        --update    write what is so into the expectations that differ

      example: groupbuy test Scenarios

      """,
      zh: """
        运行场景，把其中的预期与实际结果核对；文件夹代表其下所有以 `.scenario` 结尾的文件。
        在 `NAME.scenario` 或表格文件夹 `NAME` 旁边，`NAME.diagnostics` 写着应在其中发现的错误，
        `NAME.zh.diagnostics` 是它的中文。有任何不符时退出码为 1。

          --update    把实际结果写进不符的预期

        例：groupbuy test Scenarios

        """),
    execute: TestCommand.execute
  )
}

/// `groupbuy test`: what scenarios expect against what the engine says.
enum TestCommand {
  /// Tests each scenario below the paths; `--update` writes what is so into those that expected something else.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let words = arguments.language.commandWords
    let updates = arguments.flags.contains("--update")
    var search = ScenarioSearch()
    for path in arguments.operands { try search.add(path) }
    if search.found.isEmpty {
      throw CommandFault(.badInput, .noScenario)
    }
    var passed = 0
    var failed = 0
    let files = InputFiles(in: arguments.language)
    for path in search.found {
      try requireReadable(path)
      var test = ScenarioTest(
        path: path, files: files.functions, language: arguments.language)
      if test.failed > 0, updates, !test.updates.isEmpty {
        for update in test.updates {
          try FileRewrite.rewrite(update.path, update.bytes)
          try Console.print(words.updated(update.path.safeInLine) + "\n")
        }
        test = ScenarioTest(
          path: path, files: files.functions, language: arguments.language)
      }
      if test.failed == 0 {
        passed += 1
      } else {
        failed += 1
        try Console.print(
          test.report
            + words.testFailed(test.path.safeInLine, failed: test.failed, checked: test.checked)
            + "\n")
      }
    }
    try Console.print(words.tally(passed: passed, failed: failed) + "\n")
    if files.wasRefused { return .inputOutput }
    return failed == 0 ? .done : .difference
  }

  /// A path that leads nowhere is a mistake in the arguments, not a test that fails.
  private static func requireReadable(_ path: String) throws(CommandFault) {
    if InputFiles.isFolder(path) || path == "-" { return }
    let status: FileStatus
    do throws(SystemError) {
      status = try Descriptor(opening: path).status()
    } catch {
      throw error.saysMissing
        ? FileFault.missing.commandFault(path) : CommandFault(error, path, .read)
    }
    if status.kind != .regular { throw FileFault.notRegular.commandFault(path) }
  }
}
