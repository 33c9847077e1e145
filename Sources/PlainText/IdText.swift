/// What is wrong with an id.
public enum IdFault: Finding, Equatable {
  /// There is nothing.
  case empty
  /// More than 64 characters.
  case tooLong(count: Int)
  /// It starts with `.`, `_` or `-`.
  case wrongStart(Unicode.Scalar)
  /// A character that no id has, at a byte offset in the id.
  case wrongCharacter(Unicode.Scalar, offset: Int)
  /// A byte that is not UTF-8, at a byte offset in the id.
  case notText(offset: Int)

  /// The words in one language, a clause that can stand after a colon: `"合" may not stand in an id`.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

/// The rule for ids (R18): 1 to 64 of `A-Z a-z 0-9 . _ -`, starting with a letter or digit.
public enum IdText {
  /// What is wrong with an id, or `nil`. O(n).
  ///
  /// | id | fault |
  /// |---|---|
  /// | `SKU-TEA-01` | none |
  /// | `-x` | wrong start |
  /// | `a b` | wrong character at 1 |
  public static func fault(_ id: Span<UInt8>) -> IdFault? {
    guard id.count > 0 else { return .empty }
    for offset in id.indices where !isIdByte(id[offset]) {
      guard let found = UTF8Text.scalar(at: offset, in: id),
        let scalar = Unicode.Scalar(found.value)
      else { return .notText(offset: offset) }
      return .wrongCharacter(scalar, offset: offset)
    }
    let first = id[0]
    if first == 0x2E || first == 0x5F || first == 0x2D {
      return .wrongStart(Unicode.Scalar(first))
    }
    return id.count > 64 ? .tooLong(count: id.count) : nil
  }

  /// One bit for each of the letters, digits, `.`, `_` and `-`.
  @inline(__always)
  private static func isIdByte(_ byte: UInt8) -> Bool {
    let below64: UInt64 = 0x03FF_6000_0000_0000
    let from64: UInt64 = 0x07FF_FFFE_87FF_FFFE
    guard byte < 0x80 else { return false }
    return ((byte < 64 ? below64 : from64) >> UInt64(byte & 63)) & 1 == 1
  }
}

extension Unicode.Scalar {
  /// Whether a reader sees it when it is shown as it is.
  var isVisible: Bool {
    value > 0x20 && !CharacterClass.isForbidden(self) && !CharacterClass.isWhiteSpace(value)
      && !CharacterClass.isMark(value)
  }
}
