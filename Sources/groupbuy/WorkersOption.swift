import Glibc
import Parallel
import PlainText

/// The option that says how many threads share the work.
enum WorkersOption {
  static let name = "--threads"

  /// As many as the machine has processors that we may use.
  static let machine = Workers(count: sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// What the option says; the machine's where it is not given.
  static func workers(of arguments: Arguments) throws(CommandFault) -> Workers {
    guard let text = arguments.value(of: name) else { return machine }
    guard let count = Int(text), (1...1024).contains(count) else {
      throw CommandFault(.badInput, .threads(text))
    }
    return Workers(count: count)
  }
}
