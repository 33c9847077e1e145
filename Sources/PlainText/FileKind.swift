/// What a file is that was given as a table and is no CSV, told by its first bytes.
public enum FileKind: CaseIterable, Sendable {
  /// Text in UTF-32, with its mark.
  case utf32
  /// Text in UTF-16, with its mark or told by a null byte.
  case utf16
  /// Two null bytes, or one alone.
  case binary
  /// A ZIP archive, as every XLSX is.
  case workbook
  /// A compound file, as every XLS is.
  case oldWorkbook
  /// A gzip stream.
  case gzip
  /// A Zstandard frame.
  case zstandard
  /// A stream of xz, bzip2 or 7-Zip, which is not unpacked here.
  case packed
  /// A PDF.
  case pdf
  /// A PNG or JPEG.
  case picture
  /// A document of a word processor (RTF).
  case richText
  /// A less-than sign first: HTML or XML.
  case markup
  /// A brace or bracket first.
  case json

  /// The kind of a file that begins with these bytes, or `nil` where they may be CSV. O(1).
  public static func recognise(_ bytes: Span<UInt8>) -> FileKind? {
    if begins(bytes, with: [0xFF, 0xFE, 0, 0]) || begins(bytes, with: [0, 0, 0xFE, 0xFF]) {
      return .utf32
    }
    if begins(bytes, with: [0xFF, 0xFE]) || begins(bytes, with: [0xFE, 0xFF]) { return .utf16 }
    let nulls = (0..<min(2, bytes.count)).count { bytes[$0] == 0 }
    if nulls > 0 { return nulls == 1 && bytes.count > 1 ? .utf16 : .binary }
    for (signature, kind) in signatures where begins(bytes, with: signature) { return kind }
    return kindOfText(bytes)
  }

  /// Markup and JSON may start with a mark and white space, of which 64 bytes are passed over.
  private static func kindOfText(_ bytes: Span<UInt8>) -> FileKind? {
    var offset = begins(bytes, with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = min(bytes.count, offset + 64)
    while offset < end, bytes[offset] == 0x20 || 0x09...0x0D ~= bytes[offset] { offset += 1 }
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "<"): return .markup
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    default: return nil
    }
  }

  /// What the file is, in English with its article: `an Excel workbook (XLSX)`.
  public func name(in language: Language) -> String {
    switch language {
    case .english: nameInEnglish
    case .chinese: nameInChinese
    }
  }

  /// How to get to a table that can be read.
  public func advice(in language: Language) -> String {
    switch language {
    case .english: adviceInEnglish
    case .chinese: adviceInChinese
    }
  }

  private static let signatures: [([UInt8], FileKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .workbook),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
    ([0x1F, 0x8B], .gzip),
    ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .packed),
    (Array("BZh91AY&SY".utf8), .packed),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed),
    (Array("%PDF-".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47], .picture),
    ([0xFF, 0xD8, 0xFF], .picture),
    (Array("{\\rtf".utf8), .richText),
  ]

  private static func begins(_ bytes: Span<UInt8>, with signature: [UInt8]) -> Bool {
    guard bytes.count >= signature.count else { return false }
    return signature.indices.allSatisfy { bytes[$0] == signature[$0] }
  }
}
