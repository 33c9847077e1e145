import Glibc
import PlainText

/// The two streams to the caller: data on standard output, the rest on standard error.
///
/// Every byte goes through one checked write, and no text can do harm to a terminal.
enum Console {
  /// Prints a text.
  static func print(_ text: String) throws(CommandFault) {
    try write(Array(text.safeInText.utf8))
  }

  /// Prints bytes as they are: a document that was asked for.
  static func write(_ bytes: [UInt8]) throws(CommandFault) {
    do throws(SystemError) {
      try Descriptor.write(bytes[...], to: STDOUT_FILENO)
    } catch {
      // Whoever read the output has seen enough (`| head`).
      if error.code == EPIPE { throw CommandFault(quiet: .inputOutput) }
      throw CommandFault(error, "standard output", .write)
    }
  }

  /// Tells people something; if even that fails there is nobody to tell.
  static func tell(_ text: String) {
    if text.isEmpty { return }
    try? Descriptor.write(Array(text.safeInText.utf8)[...], to: STDERR_FILENO)
  }

  /// Tells why a command stops.
  static func tell(_ fault: CommandFault, in language: Language) {
    guard let wording = fault.finding?.wording(in: language) else { return }
    var text = "\(language.commandWords.errorLabel)\(wording.message)\n"
    if let advice = wording.advice { text += "          = \(advice)\n" }
    tell(text)
  }

  /// Gives the numbers 0 to 2 to something if the caller closed them, so that no document gets one of them
  /// and no message ends up in a document. What stands in for a stream refuses its use.
  static func holdStandardNumbers() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
