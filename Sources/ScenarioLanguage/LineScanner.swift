import PlainText

/// Reads one physical line into words and a comment, and keeps the first mistake of the line.
///
/// The characters are looked at before the words are cut; each byte is looked at a bounded number of
/// times. After a mistake the scan goes on, so that the line keeps as many words as it can.
struct LineScanner {
  /// The longest line, in bytes without its line end (R18).
  static let bytesMax = 65_536

  private let source: [UInt8]
  private let start: Int
  private let end: Int
  private let number: Int
  private var cursor: Int

  private(set) var words: [ScenarioWord] = []
  private(set) var comment: [UInt8]?
  /// The leftmost mistake of the line.
  private(set) var mistake: (kind: Mistake, place: Place)?

  /// Reads the bytes `range` of `source`, which are line `number` without its line end.
  init(_ source: [UInt8], _ range: Range<Int>, number: Int) {
    self.source = source
    self.start = range.lowerBound
    self.end = range.upperBound
    self.number = number
    self.cursor = range.lowerBound
    checkCharacters()
    cutWords()
    if range.count > Self.bytesMax { note(.lineTooLong, at: start + Self.bytesMax) }
  }

  // MARK: Characters

  private mutating func checkCharacters() {
    let source = self.source
    if let invalid = UTF8Text.firstInvalid(in: source.span, from: start, to: end) {
      note(.notUTF8(nil, moreLines: 0), at: invalid)
    }
    if let found = CharacterClass.firstForbidden(in: source.span, from: start, to: end) {
      let kind: Mistake =
        found.scalar == "\t" && isIndentation(upTo: found.offset)
        ? .tabInIndentation : .forbidden(found.scalar)
      note(kind, at: found.offset, length: found.length)
    }
  }

  private func isIndentation(upTo index: Int) -> Bool {
    source[start..<index].allSatisfy { $0 == Ascii.space }
  }

  // MARK: Words

  private mutating func cutWords() {
    while true {
      skipBlanks()
      guard cursor < end else { return }
      switch source[cursor] {
      case Ascii.hash:
        comment = Array(source[cursor + 1..<end])
        return
      case Ascii.quote: cutQuotedWord()
      default: cutBareWord()
      }
    }
  }

  private mutating func skipBlanks() {
    while let length = blankLength() { cursor += length }
  }

  /// How many bytes of white space stand at the cursor as one scalar; `nil` for none.
  ///
  /// A space separates words, and so do a tab and foreign white space, which are mistakes.
  private mutating func blankLength() -> Int? {
    guard cursor < end else { return nil }
    switch source[cursor] {
    case Ascii.space, Ascii.tab: return 1
    case 0x80...:
      guard let space = ForeignSpace(in: source, at: cursor, before: end) else { return nil }
      note(.foreignSpace(space.scalar), at: cursor, length: space.length)
      return space.length
    default: return nil
    }
  }

  private mutating func cutBareWord() {
    let first = cursor
    while cursor < end, source[cursor] != Ascii.quote, blankLength() == nil { cursor += 1 }
    addWord(Array(source[first..<cursor]), isQuoted: false, from: first)
    if cursor < end, source[cursor] == Ascii.quote { note(.quoteInsideWord, at: cursor) }
  }

  private mutating func cutQuotedWord() {
    let first = cursor
    var value: [UInt8] = []
    cursor += 1
    while cursor < end, source[cursor] != Ascii.quote {
      if source[cursor] == Ascii.backslash, cursor + 1 < end {
        let escaped = source[cursor + 1]
        if escaped == Ascii.quote || escaped == Ascii.backslash {
          cursor += 1
        } else {
          note(.unknownEscape, at: cursor)
        }
      }
      value.append(source[cursor])
      cursor += 1
    }
    if cursor < end {
      cursor += 1
    } else {
      note(.quoteNotClosed, at: first)
    }
    addWord(value, isQuoted: true, from: first)
    if cursor < end, blankLength() == nil { note(.textAfterQuote, at: cursor) }
  }

  private mutating func addWord(_ value: [UInt8], isQuoted: Bool, from first: Int) {
    let place = Place(line: number, column: first - start + 1, length: cursor - first)
    words.append(ScenarioWord(bytes: value, isQuoted: isQuoted, place: place))
  }

  /// Keeps the mistake if none further left is known; of two at one place, the first one found.
  private mutating func note(_ kind: Mistake, at index: Int, length: Int = 1) {
    let column = index - start + 1
    if let mistake, mistake.place.column <= column { return }
    mistake = (kind, Place(line: number, column: column, length: length))
  }
}
