public import PlainText

/// Changes words and lines of a scenario's text, and leaves every other byte as it is.
///
/// All places and line numbers are those of the text before the edit, as the parser gives them.
public enum ScenarioEdit {
  /// A line to put into the text.
  public struct NewLine: Hashable, Sendable {
    /// The line after which it comes; 0 for the start of the file.
    public var after: Int
    /// The whole line, with its indentation and without its line end.
    public var text: [UInt8]

    /// The line `text` after line `after`.
    public init(after: Int, text: [UInt8]) {
      self.after = after
      self.text = text
    }
  }

  /// The text with words replaced, lines put in and lines removed, all in one step.
  ///
  /// ```swift
  /// // "expect cases 1 # as today" with the word at column 14 replaced by 2:
  /// // "expect cases 2 # as today"
  /// ScenarioEdit.apply([(place: word.place, with: Array("2".utf8))], to: source)
  /// ```
  ///
  /// - Parameters:
  ///   - replacements: The place of a word and its new value, in any order. The value is written in
  ///     quotes if the word had quotes or the value needs them. A place that lies in no line, or that
  ///     overlaps a place further left, is left as it is.
  ///   - lines: The numbers of the lines to remove, with their line ends; their replacements too.
  ///   - insertions: The lines to put in; those after the same line keep their order, and one after
  ///     a line beyond the last comes at the end. They get the line end of the file's first line.
  ///   - source: The text, as it was given to the parser.
  /// - Complexity: linear in the text, plus the sorting of the replacements and insertions.
  public static func apply(
    _ replacements: [(place: Place, with: [UInt8])], removing lines: Set<Int> = [],
    inserting insertions: [NewLine] = [], to source: [UInt8]
  ) -> [UInt8] {
    var editor = Editor(SourceLines(source))
    let words = sorted(replacements)
    let newLines = sorted(insertions)
    var nextWord = 0
    var nextLine = 0
    for number in 0...editor.source.ranges.count {
      let firstWord = nextWord
      while nextWord < words.count, words[nextWord].place.line <= number { nextWord += 1 }
      if number == 0 {
        editor.copyMark()
      } else if !lines.contains(number) {
        editor.copy(line: number, replacing: words[firstWord..<nextWord])
      }
      while nextLine < newLines.count, newLines[nextLine].after <= number {
        editor.insert(newLines[nextLine].text)
        nextLine += 1
      }
    }
    for line in newLines[nextLine...] { editor.insert(line.text) }
    return editor.text
  }

  /// By place; of two at one place, the one given first.
  private static func sorted(
    _ replacements: [(place: Place, with: [UInt8])]
  ) -> [(place: Place, with: [UInt8])] {
    let keys = replacements.indices.map { index -> (line: Int, column: Int, given: Int) in
      (replacements[index].place.line, replacements[index].place.column, index)
    }
    return keys.sorted(by: <).map { replacements[$0.given] }
  }

  /// By line; of two after one line, the one given first.
  private static func sorted(_ insertions: [NewLine]) -> [NewLine] {
    let keys = insertions.indices.map { (after: insertions[$0].after, given: $0) }
    return keys.sorted(by: <).map { insertions[$0.given] }
  }
}

/// The edited text as it grows.
private struct Editor {
  let source: SourceLines
  private(set) var text: [UInt8] = []
  private let lineEnd: [UInt8]

  init(_ source: SourceLines) {
    self.source = source
    let first = source.ranges.first?.upperBound ?? 0
    let isReturn = first < source.bytes.count && source.bytes[first] == Ascii.carriageReturn
    lineEnd = isReturn ? [Ascii.carriageReturn, Ascii.lineFeed] : [Ascii.lineFeed]
  }

  /// Copies what stands before line 1: the byte order mark, if there is one.
  mutating func copyMark() {
    text += source.bytes[..<source.firstByte]
  }

  /// Copies a line with its line end; the replacements are those of this line, from left to right.
  mutating func copy(
    line number: Int, replacing words: ArraySlice<(place: Place, with: [UInt8])>
  ) {
    let range = source.ranges[number - 1]
    var copied = range.lowerBound
    for word in words {
      guard word.place.line == number, word.place.column >= 1, word.place.length >= 1,
        word.place.column <= range.count, word.place.length <= range.count
      else { continue }
      let first = range.lowerBound + word.place.column - 1
      guard first >= copied, first + word.place.length <= range.upperBound else { continue }
      text += source.bytes[copied..<first]
      ScenarioWord.append(word.with, quoted: source.bytes[first] == Ascii.quote, to: &text)
      copied = first + word.place.length
    }
    let next =
      number < source.ranges.count ? source.ranges[number].lowerBound : source.bytes.count
    text += source.bytes[copied..<next]
  }

  /// Puts in a whole line; the text before it gets the line end that it may lack.
  mutating func insert(_ line: [UInt8]) {
    if text.count > source.firstByte, text.last != Ascii.lineFeed { text += lineEnd }
    text += line
    text += lineEnd
  }
}
