import DayRunner

/// `--carry FILE`: what the day before left, which `run`, `check` and `verify` take alike.
enum CarryOption {
  /// The name of the option.
  static let name = "--carry"

  /// Where the day finds what the day before left.
  static func source(_ arguments: Arguments) -> CarrySource {
    arguments.value(of: name).map { .file($0) } ?? .nothing
  }
}
