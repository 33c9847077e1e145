import Glibc

/// A number that a system call failed with.
struct SystemError: Error, Equatable {
  /// As in `errno`.
  let code: Int32

  /// That of the last call of this thread.
  static var last: SystemError { SystemError(code: errno) }

  /// The system's own words: `No space left on device`. No locale is ever set, so they are English.
  var words: String { String(cString: strerror(code)) }

  /// Whether nothing is there under the name.
  var saysMissing: Bool { code == ENOENT || code == ENOTDIR }
}

/// The result of a call that a signal may interrupt, or why it failed.
func retrying<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw .last }
  }
}
