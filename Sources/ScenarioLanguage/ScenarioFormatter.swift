/// Writes a tree in the one canonical layout.
///
/// | what | how |
/// |---|---|
/// | head, detail | from the first column, after two spaces; nothing else is aligned |
/// | words | one space between them |
/// | quotes | where the author wrote them, and where the word needs them |
/// | comment after words | two spaces before the `#` |
/// | comment-only line | stays where it is, indented like the next line with words |
/// | comment | one space after the `#`, unless the text starts with a space, `#` or `!` |
/// | blank lines | as written, but never two in a row, nor at the start or the end of the file |
/// | line ends | LF; no space before it; one at the end of the file |
///
/// Layout is all that changes: the words read back are the same, and a canonical file stays as it is.
public enum ScenarioFormatter {
  /// The canonical text of `tree`; no bytes for a tree without a line.
  ///
  /// The tree must come from a file without an error: a damaged line would be written as it was
  /// understood.
  ///
  /// - Complexity: linear in the size of the tree.
  public static func format(_ tree: ScenarioTree) -> [UInt8] {
    var writer = Writer()
    if let line = tree.versionLine { writer.write(line, isDetail: false) }
    for statement in tree.statements {
      writer.write(statement.head, isDetail: false)
      for detail in statement.details { writer.write(detail, isDetail: true) }
    }
    writer.write(tree.trailing, isDetail: false)
    return writer.text
  }

  private struct Writer {
    var text: [UInt8] = []
    /// Whether a blank line is due before the next line. None is ever written at the end.
    var isBlankDue = false

    mutating func write(_ line: ScenarioLine, isDetail: Bool) {
      write(line.above, isDetail: isDetail)
      startLine(isDetail: isDetail)
      for index in line.words.indices {
        if index > 0 { text.append(Ascii.space) }
        let word = line.words[index]
        ScenarioWord.append(word.bytes, quoted: word.isQuoted, to: &text)
      }
      if let comment = line.comment {
        text += [Ascii.space, Ascii.space]
        writeComment(comment)
      }
      text.append(Ascii.lineFeed)
    }

    mutating func write(_ remarks: [ScenarioRemark], isDetail: Bool) {
      for remark in remarks {
        switch remark {
        case .blank:
          isBlankDue = true
        case .comment(let comment):
          startLine(isDetail: isDetail)
          writeComment(comment)
          text.append(Ascii.lineFeed)
        }
      }
    }

    private mutating func startLine(isDetail: Bool) {
      if isBlankDue, !text.isEmpty { text.append(Ascii.lineFeed) }
      isBlankDue = false
      if isDetail { text += [Ascii.space, Ascii.space] }
    }

    private mutating func writeComment(_ comment: [UInt8]) {
      text.append(Ascii.hash)
      // `##`, `#####` and `#!` are one sign.
      let startsApart: [UInt8] = [Ascii.space, Ascii.hash, Ascii.exclamation]
      if let first = comment.first, !startsApart.contains(first) { text.append(Ascii.space) }
      text += comment
      while text.last == Ascii.space { text.removeLast() }
    }
  }
}
