import Glibc
import Synchronization

/// SIGINT and SIGTERM: at once while there is nothing to clean up, else when the work asks.
enum Interruption {
  /// How many pieces of work want to clean up before the end.
  private static let deferring = Atomic<Int32>(0)
  /// Whether a table was cut short.
  private static let isCut = Atomic(false)
  /// The signal that came meanwhile.
  private static let pending = Atomic<Int32>(0)

  /// Listens, and makes errors of the signals that would kill a run half-way: a reader that went away, a file
  /// that grew over its limit.
  static func listen() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    endWhenInputIsCut()
    // All are made before a handler may want them.
    isCut.store(false, ordering: .sequentiallyConsistent)
    deferring.store(0, ordering: .sequentiallyConsistent)
    pending.store(0, ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] where !isIgnored(number) {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in Interruption.arrived(number) }
      sigaction(number, &action, nil)
    }
  }

  /// A table whose pages are looked at where they are (`Memory.pages`) was cut short by somebody else: what was read of it
  /// is worth nothing. No document is being written then, so there is nothing to clean up.
  private static func endWhenInputIsCut() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      // Of several threads that look at such a page, one tells it.
      if Interruption.isCut.exchange(true, ordering: .sequentiallyConsistent) {
        while true { pause() }
      }
      let words: StaticString =
        "groupbuy: a file of the day was cut short while it was read; run it again\n"
      _ = unsafe write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(ExitCode.inputOutput.rawValue)
    }
    sigaction(SIGBUS, &action, nil)
  }

  /// From here to `resume()` a signal is kept for `check()`.
  static func hold() {
    deferring.add(1, ordering: .sequentiallyConsistent)
  }

  /// The counterpart of `hold()`: a signal that came meanwhile stays pending, and the work that is done is done.
  static func resume() {
    deferring.subtract(1, ordering: .sequentiallyConsistent)
  }

  /// Stops the work if a signal came; its cleaning up is up to the caller.
  static func check() throws(CommandFault) {
    switch pending.load(ordering: .sequentiallyConsistent) {
    case 0: return
    case SIGTERM: throw CommandFault(.terminated, .ended)
    default: throw CommandFault(.interrupted, .interrupted)
    }
  }

  /// Nothing but atomic numbers and `_exit` may be touched in here.
  private static func arrived(_ number: Int32) {
    if deferring.load(ordering: .sequentiallyConsistent) == 0 { _exit(128 + number) }
    pending.store(number, ordering: .sequentiallyConsistent)
  }

  /// `nohup` and shells without job control ignore a signal on purpose.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    return handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
