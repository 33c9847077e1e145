/// Shows where two texts part: the lines that only one of them has, in their order.
enum LineDifference {
  /// Lines of `expected` that are missing with `-`, lines of `actual` that are new with `+`.
  ///
  /// Common lines at both ends are left out; what is between is told whole.
  static func rendered(expected: String, actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed())
    let end = rest.prefix { $0 == $1 }.count
    let missing = old.dropFirst(start).dropLast(end).map { "    - \($0)\n" }
    let added = new.dropFirst(start).dropLast(end).map { "    + \($0)\n" }
    return (missing + added).joined()
  }
}
