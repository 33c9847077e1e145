import PlainText

/// Reads one physical line into words and a comment, and keeps the first mistake of the line.
///
/// One pass looks at the characters, a second one cuts the words; each byte is looked at a bounded
/// number of times. After a mistake the scan goes on, so that the line keeps as many words as it can.
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
    var index = start
    var before: UInt32 = 0
    while index < end {
      let byte = source[index]
      if byte >= Ascii.space && byte < 0x7F {
        before = 0
        index += 1
        continue
      }
      guard let scalar = EncodedScalar(in: source, at: index, before: end) else {
        return note(.notUTF8, at: index)
      }
      if ScalarClass.isForbidden(scalar.value), !joinsEmoji(scalar, at: index, after: before) {
        let kind: Mistake =
          byte == Ascii.tab && isIndentation(upTo: index)
          ? .tabInIndentation : .forbidden(scalar.value)
        return note(kind, at: index, length: scalar.length)
      }
      before = scalar.value
      index += scalar.length
    }
  }

  private func joinsEmoji(_ scalar: EncodedScalar, at index: Int, after before: UInt32) -> Bool {
    let next = index + scalar.length
    guard scalar.value == 0x200D, next < end,
      let after = EncodedScalar(in: source, at: next, before: end)
    else { return false }
    return ScalarClass.joinsEmoji(before, after.value)
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
    case 0xC2, 0xE1, 0xE2, 0xE3:  // The first bytes of all foreign white space.
      guard let scalar = EncodedScalar(in: source, at: cursor, before: end),
        ScalarClass.isForeignSpace(scalar.value)
      else { return nil }
      note(.foreignSpace(scalar.value), at: cursor, length: scalar.length)
      return scalar.length
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
