import DayRunner
import PlainText

/// A day read for a command, with what there is to tell about it.
struct LoadedDay {
  /// The day.
  let day: ReadDay
  /// Nothing but warnings.
  let diagnostics: Diagnostics

  /// Reads the day at `path`; if it has errors they are told, and the command ends.
  static func read(
    _ path: String, _ settings: [SettingOverride]
  ) throws(LoadFault) -> LoadedDay {
    let files = InputFiles()
    var reader = DayReader(path: path, files: files.functions, overrides: settings)
    guard let day = reader.read(), !files.wasRefused else {
      throw LoadFault(
        diagnostics: reader.diagnostics, exit: files.wasRefused ? .inputOutput : .badInput)
    }
    return LoadedDay(day: day, diagnostics: reader.diagnostics)
  }

  /// Runs the day.
  func run() throws(LoadFault) -> DayRun {
    switch DayRun.run(day) {
    case .success(let run): return run
    case .failure(let fault):
      var all = diagnostics
      all.report(fault.diagnostic)
      throw LoadFault(diagnostics: all, exit: .badInput)
    }
  }
}

/// A day that cannot be run, and why.
struct LoadFault: Error {
  /// What there is to tell.
  let diagnostics: Diagnostics
  /// How a command ends that wanted the day.
  let exit: ExitCode

  /// Tells it all on standard error; what is left is the end.
  func told() -> CommandFault {
    Console.tell(diagnostics.rendered())
    return CommandFault(quiet: exit)
  }
}
