/// What is wrong with a label or a text.
public enum LabelFault: Finding, Equatable {
  /// More Unicode scalars than are allowed.
  case tooLong(count: Int, limit: Int)
  /// White space before the first character.
  case spaceAtStart(Unicode.Scalar)
  /// White space after the last character.
  case spaceAtEnd(Unicode.Scalar)
  /// More than 4 combining marks in a row, the first of them at a byte offset in the label.
  case tooManyMarks(count: Int, offset: Int)

  /// The words in one language, a clause that can stand after a colon: `65 characters; at most 64 are allowed`.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

/// The rule for labels (at most 64 scalars) and texts (at most 200) of R18.
public enum LabelText {
  /// The most scalars of a label.
  public static let labelScalarsMax = 64
  /// The most scalars of a text: a name, address, note, reason or email.
  public static let textScalarsMax = 200
  /// The most combining marks in a row.
  private static let marksMax = 4

  /// What is wrong with a label, or `nil`; an empty one has no fault here.
  ///
  /// White space (the property White_Space) at an end is told first, then the length, then the marks.
  /// A label may start with a mark. O(n), and one look at each byte where all is ASCII.
  public static func fault(_ label: Span<UInt8>, maxScalars: Int) -> LabelFault? {
    guard label.count > 0 else { return nil }
    var allBits: UInt8 = 0
    for index in label.indices { allBits |= label[index] }
    if allBits < 0x80, label.count <= maxScalars, label[0] > 0x20, label[label.count - 1] > 0x20 {
      return nil
    }
    if let first = whiteSpace(UTF8Text.scalar(at: 0, in: label)) { return .spaceAtStart(first) }
    if let last = whiteSpace(UTF8Text.scalar(before: label.count, in: label)) {
      return .spaceAtEnd(last)
    }
    let count = UTF8Text.scalarCount(of: label)
    if count > maxScalars { return .tooLong(count: count, limit: maxScalars) }
    return allBits < 0x80 ? nil : marksFault(label)
  }

  private static func whiteSpace(_ found: UTF8Text.Decoded?) -> Unicode.Scalar? {
    guard let found, CharacterClass.isWhiteSpace(found.value) else { return nil }
    return Unicode.Scalar(found.value)
  }

  private static func marksFault(_ label: Span<UInt8>) -> LabelFault? {
    var offset = 0
    var count = 0
    var start = 0
    while offset < label.count {
      let found = UTF8Text.scalar(at: offset, in: label)
      if let found, CharacterClass.isMark(found.value) {
        if count == 0 { start = offset }
        count += 1
      } else {
        if count > marksMax { break }
        count = 0
      }
      offset += found?.length ?? 1
    }
    return count > marksMax ? .tooManyMarks(count: count, offset: start) : nil
  }
}
