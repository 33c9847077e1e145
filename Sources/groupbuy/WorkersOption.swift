import Glibc
import Parallel
import PlainText

/// The option that says how many threads share the work.
enum WorkersOption {
  static let name = "--threads"

  /// As many as the machine has processors that we may use.
  static let machine = Workers(count: sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// What the option says, the machine's where it is not given; they tell `watch` how the work goes on.
  static func workers(
    of arguments: Arguments, watched watch: StageWatch? = nil
  ) throws(CommandFault) -> Workers {
    var count = machine.count
    if let text = arguments.value(of: name) {
      guard let number = Int(text), (1...1024).contains(number) else {
        throw CommandFault(.badInput, .threads(text))
      }
      count = number
    }
    guard let watch else { return Workers(count: count) }
    return Workers(count: count) { news in
      watch.hear(news)
      // What orders were collected and goods were shared out in is free now, in pieces that are too small for the columns of
      // money.
      if case .began(.settling) = news { Memory.giveBack() }
    }
  }
}
