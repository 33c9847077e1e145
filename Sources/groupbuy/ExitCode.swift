/// What the command tells its caller by its end.
///
/// `busy` and `inputOutput` are worth a retry later; `badInput`, `corrupt` and `internalFault` are not.
enum ExitCode: Int32 {
  /// Done; rejected events and shortages are normal business.
  case done = 0
  /// It ran, and found a failed expectation or a difference.
  case difference = 1
  /// The arguments or the input are wrong; nothing was written.
  case badInput = 2
  /// The system refused to open, read, write or move; safe to run again.
  case inputOutput = 3
  /// Another run is at work on the same folder or file.
  case busy = 4
  /// A folder of documents has no MANIFEST, or one that is none.
  case corrupt = 5
  /// A promise of the program to itself is broken: our fault.
  case internalFault = 70
  /// Interrupted by SIGINT, after cleaning up.
  case interrupted = 130
  /// Ended by SIGTERM, after cleaning up.
  case terminated = 143

  /// The graver of two: what a command that went on after a fault ends with.
  func orGraver(_ other: ExitCode) -> ExitCode {
    other.rawValue > rawValue ? other : self
  }
}
