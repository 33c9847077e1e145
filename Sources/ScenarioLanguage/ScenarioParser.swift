public import PlainText

/// Reads a scenario file: bytes to tree, with every mistake of the file in one run.
///
/// # The language, format version 1
///
/// ```
/// groupbuy 1
/// # Two communities, one shortage.
/// day 2026-11-20
///   currency CNY
///   cutoff 22:00
///
/// product egg30 "Fresh eggs, tray of 30"
///   price 19.90
///   case 12
/// point jinxiu "Jinxiu Garden, gate 2"
///   route n1 stop 3          # details may stand several on a line
///
/// 20:15 order 1001 at jinxiu for wang "Wang Wei" phone 13812341234
///   egg30 2
///
/// expect purchase egg30 cases 1 units 12 surplus 10
/// ```
///
/// **File.** A file is UTF-8 text, with or without a byte order mark. A line ends with LF or CRLF,
/// the last one with or without, and has at most 65,536 bytes before its end. Nowhere, not in a
/// comment either, may stand: control characters (a tab among them), line and paragraph
/// separators, bidi controls, zero-width and other invisible characters, private-use characters,
/// noncharacters and U+FFFD. Variation selectors may, and U+200D between two emoji.
///
/// **Line.** A line is, in this order and each part optional: spaces, words with one or more spaces
/// between them, spaces, a comment. A comment starts with a `#` where a word could start, and takes
/// the rest of the line; the `#` of `gate#2` is part of the word. A line without words means nothing.
///
/// **Word.** A word is bare or quoted. A bare word is any characters but white space and `"`, and
/// does not start with `#`; a backslash is a character like any other. A quoted word stands between
/// two `"` of one line; inside, `\"` stands for a quote and `\\` for a backslash, and there is no
/// other escape. A space or the end of the line follows it. Quotes change nothing but what a word
/// may hold: `egg30` and `"egg30"` are one word. White space other than the space, such as U+3000,
/// stands in quotes or comments only.
///
/// **Statement.** A line with words that starts in its first column is the head of a statement. A
/// line with words that is indented, by any number of spaces, is a detail of the head above it;
/// there is one level, and blank and comment-only lines end nothing.
///
/// **Version.** The first statement is the version line: the words `groupbuy` and `1`, no details.
/// No other statement starts with the word `groupbuy`.
///
/// In Extended Backus-Naur form, where *character* is one that may stand in a file:
///
/// ```
/// file    = [BOM] { line newline } [line]
/// newline = [CR] LF
/// line    = { " " } [ word { " " { " " } word } ] { " " } [ "#" { character } ]
/// word    = bare | quoted
/// bare    = first { rest }              (* first: rest but "#";  rest: character but space, quote *)
/// quoted  = '"' { plain | '\"' | '\\' } '"'          (* plain: character but quote, backslash *)
/// ```
///
/// (with at least one space before a comment that follows a word). What the statements mean is not
/// known here: the tree is generic.
public enum ScenarioParser {
  /// Reads the file `bytes`, which diagnostics call `file`.
  ///
  /// A line is reported once, for its leftmost mistake, and reading goes on with the next line; the
  /// lines that are not UTF-8 share one diagnostic at the first of them. The diagnostics stand in
  /// the order of their places and are all errors: `E-UTF8`, `E-CHAR`, `E-LINE`, `E-QUOTE`,
  /// `E-SYNTAX`, `E-VERSION`. Columns count bytes from 1 without the byte order mark.
  ///
  /// - Complexity: linear in the bytes; no bytes make it trap.
  public static func parse(
    _ bytes: [UInt8], file: String
  ) -> (tree: ScenarioTree, diagnostics: [Diagnostic]) {
    var builder = TreeBuilder(lines: SourceLines(bytes), file: file)
    builder.readLines()
    return builder.finish()
  }
}

/// Gathers lines into statements and mistakes into diagnostics.
private struct TreeBuilder {
  let lines: SourceLines
  let file: String
  var statements: [ScenarioStatement] = []
  /// The lines without words since the last line with words.
  var remarks: [ScenarioRemark] = []
  var diagnostics: [Diagnostic] = []
  /// Which diagnostic stands for all lines that are not UTF-8, and how many more they are.
  var encoding: (index: Int, guess: EncodingGuess?, more: Int)?

  init(lines: SourceLines, file: String) {
    self.lines = lines
    self.file = file
  }

  mutating func readLines() {
    for index in lines.ranges.indices {
      let number = index + 1
      let scanner = LineScanner(lines.bytes, lines.ranges[index], number: number)
      if let mistake = scanner.mistake { report(mistake.kind, at: mistake.place) }
      guard let first = scanner.words.first else {
        remarks.append(scanner.comment.map(ScenarioRemark.comment) ?? .blank)
        continue
      }
      var line = ScenarioLine(
        words: scanner.words, number: number, comment: scanner.comment, above: remarks,
        isDamaged: scanner.mistake != nil)
      remarks = []
      let isIndented = first.place.column > 1
      if isIndented, !statements.isEmpty {
        statements[statements.count - 1].details.append(line)
        continue
      }
      if isIndented {
        // Taken for a head, so that the indented lines below it are not reported too.
        report(.detailWithoutHead, at: first.place)
        line.isDamaged = true
      }
      statements.append(ScenarioStatement(head: line))
    }
  }

  mutating func finish() -> (tree: ScenarioTree, diagnostics: [Diagnostic]) {
    if let encoding {
      diagnostics[encoding.index].finding = Mistake.notUTF8(
        encoding.guess, moreLines: encoding.more)
    }
    var tree = ScenarioTree(
      version: 0, versionLine: nil, statements: statements, trailing: remarks)
    takeVersion(&tree)
    sortDiagnostics()
    return (tree, diagnostics)
  }

  // MARK: The version line

  /// Takes the version line out of the statements and reports what is wrong with it.
  private mutating func takeVersion(_ tree: inout ScenarioTree) {
    guard let first = statements.first else {
      return report(.versionMissing, at: Place(line: 1, column: 1))
    }
    let isFirst = first.isVersion
    for index in statements.indices.dropFirst() where statements[index].isVersion {
      tree.statements[index].head.isDamaged = true
      let note = Diagnostic.Note(
        file: file, place: first.head.place, isFirst ? Remark.versionLine : .firstStatement)
      report(
        isFirst ? .versionTwice : .versionNotFirst, at: statements[index].head.place, notes: [note])
    }
    if isFirst {
      tree.statements.removeFirst()
      tree.versionLine = first.head
      if let detail = first.details.first { report(.detailOfVersion, at: detail.place) }
      if !first.head.isDamaged { tree.version = readVersion(first.head) }
    } else if !first.head.isDamaged, !statements.contains(where: \.isVersion) {
      report(.versionMissing, at: first.head.words[0].place)
    }
  }

  private mutating func readVersion(_ line: ScenarioLine) -> Int {
    guard line.words.count > 1 else {
      report(.versionWithoutNumber, at: line.place)
      return 0
    }
    guard line.words[1].isWord("1") else {
      report(.versionUnknown, at: line.words[1].place)
      return 0
    }
    if line.words.count > 2 { report(.versionWithMore, at: line.words[2].place) }
    return 1
  }

  // MARK: Diagnostics

  private mutating func report(_ kind: Mistake, at place: Place, notes: [Diagnostic.Note] = []) {
    if case .notUTF8 = kind {
      if encoding != nil {
        encoding?.more += 1
        return
      }
      let guess = EncodingGuess.likely(in: lines.bytes.span, at: lines.offset(of: place))
      // Told with its guess at the end, when the other lines are counted.
      encoding = (diagnostics.count, guess, 0)
    }
    diagnostics.append(
      Diagnostic(
        kind.code, file: file, place: place, kind, excerpt: lines.excerpt(around: place),
        notes: notes))
  }

  /// Sorts by place; of two at one place, the one found first stays first.
  private mutating func sortDiagnostics() {
    let keys = diagnostics.indices.map { index -> (line: Int, column: Int, found: Int) in
      let place = diagnostics[index].place ?? Place(line: 1, column: 1)
      return (place.line, place.column, index)
    }
    diagnostics = keys.sorted(by: <).map { diagnostics[$0.found] }
  }
}

extension ScenarioStatement {
  /// Whether the statement is a version line, right or wrong.
  fileprivate var isVersion: Bool { head.words.first?.isWord("groupbuy") ?? false }
}
