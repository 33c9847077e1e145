/// Why a command stops: what it tells on standard error, and how it ends.
struct CommandFault: Error {
  /// The exit code.
  let exit: ExitCode
  /// One phrase; `nil` where there is nobody to tell it to, or where all was told already.
  let message: String?
  /// What to do about it.
  let advice: String?

  /// A fault that is told.
  init(_ exit: ExitCode, _ message: String, advice: String? = nil) {
    self.exit = exit
    self.message = message
    self.advice = advice
  }

  /// A fault of which all was told.
  init(quiet exit: ExitCode) {
    self.exit = exit
    message = nil
    advice = nil
  }

  /// The system refused to do something with `path`.
  ///
  ///     out/pick_sheet.csv: cannot be written: No space left on device
  init(_ error: SystemError, _ path: String, _ what: String, advice: String? = nil) {
    self.init(.inputOutput, "\(path.safeInLine): \(what): \(error.words)", advice: advice)
  }
}
