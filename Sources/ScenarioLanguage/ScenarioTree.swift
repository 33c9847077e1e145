public import PlainText

/// A scenario file as it is written: statements in order, with everything needed to print it back.
///
/// The tree knows no keyword but that of the version line. A tree whose parse reported an error is
/// for finding more mistakes only; it is neither run nor formatted.
public struct ScenarioTree: Hashable, Sendable {
  /// The format version that the version line names; 0 where the file names none that is known.
  public var version: Int
  /// The line `groupbuy 1`; `nil` where the file has none at its start.
  public var versionLine: ScenarioLine?
  /// The statements below the version line, in the order of the file.
  public var statements: [ScenarioStatement]
  /// The comment-only and blank lines below the last statement.
  public var trailing: [ScenarioRemark]

  /// A tree of the given parts.
  public init(
    version: Int, versionLine: ScenarioLine?, statements: [ScenarioStatement],
    trailing: [ScenarioRemark] = []
  ) {
    self.version = version
    self.versionLine = versionLine
    self.statements = statements
    self.trailing = trailing
  }
}

/// An unindented line and the indented lines below it.
public struct ScenarioStatement: Hashable, Sendable {
  /// The line that starts with the statement's keyword or time.
  public var head: ScenarioLine
  /// The indented lines below it, in order; whether several details stand on one line is not known here.
  public var details: [ScenarioLine]

  /// A statement of `head` with `details`.
  public init(head: ScenarioLine, details: [ScenarioLine] = []) {
    self.head = head
    self.details = details
  }
}

/// A line that has words.
public struct ScenarioLine: Hashable, Sendable {
  /// The words in order; at least one in every line that the parser makes.
  public var words: [ScenarioWord]
  /// The physical line, from 1.
  public var number: Int
  /// What follows the `#` at the end of the line, as written; `nil` where there is no comment.
  public var comment: [UInt8]?
  /// The comment-only and blank lines between this line and the one before it that has words.
  public var above: [ScenarioRemark]
  /// Whether the parser reported a mistake in this line. Its words are the parser's best reading:
  /// good for knowing what the line declares, not for reporting more about it.
  public var isDamaged: Bool

  /// A line of `words` at line `number`.
  public init(
    words: [ScenarioWord], number: Int, comment: [UInt8]? = nil, above: [ScenarioRemark] = [],
    isDamaged: Bool = false
  ) {
    self.words = words
    self.number = number
    self.comment = comment
    self.above = above
    self.isDamaged = isDamaged
  }

  /// From the first byte of the first word to the last byte of the last.
  public var place: Place {
    guard let first = words.first?.place, let last = words.last?.place else {
      return Place(line: number, column: 1)
    }
    return Place(
      line: number, column: first.column, length: last.column + last.length - first.column)
  }
}

/// A line without words.
public enum ScenarioRemark: Hashable, Sendable {
  /// Nothing but white space.
  case blank
  /// A comment-only line: what follows the `#`, as written.
  case comment([UInt8])
}
