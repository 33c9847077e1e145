import PlainText

/// Why a command stops: what it tells on standard error, and how it ends.
struct CommandFault: Error {
  /// The exit code.
  let exit: ExitCode
  /// What was found; `nil` where there is nobody to tell it to, or where all was told already.
  let finding: (any Finding)?

  /// A fault that is told.
  init(_ exit: ExitCode, _ finding: CommandFinding) {
    self.init(exit, telling: finding)
  }

  /// A fault that is told, found by another room.
  init(_ exit: ExitCode, telling finding: any Finding) {
    self.exit = exit
    self.finding = finding
  }

  /// A fault of which all was told.
  init(quiet exit: ExitCode) {
    self.exit = exit
    finding = nil
  }

  /// The system refused to do something with `path`.
  ///
  ///     out/pick_sheet.csv: cannot be written: No space left on device
  init(_ error: SystemError, _ path: String, _ attempt: Attempt) {
    self.init(.inputOutput, .refused(attempt, path: path, error))
  }
}

extension CommandFault {
  /// A fault that is told in the same words in every language.
  init(_ exit: ExitCode, _ message: String, advice: String? = nil) {
    self.init(exit, telling: VerbatimFinding(message, advice: advice))
  }
}
