import PlainText
import Testing

@Suite struct `The kind of a file` {
  @Test(
    arguments: [
      ([0xFF, 0xFE, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF], .utf32), ([0xFF, 0xFE], .utf16),
      ([0xFE, 0xFF, 0, 0x6F], .utf16), ([0x6F, 0], .utf16), ([0, 0x6F], .utf16),
      ([0, 0, 0], .binary),
      ([0], .binary), ([0x50, 0x4B, 3, 4], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
      ([0x1F, 0x8B], .gzip), ([0x28, 0xB5, 0x2F, 0xFD], .zstandard), (Array("%PDF-".utf8), .pdf),
      (Array("<html>".utf8), .markup), (Array("{}".utf8), .json), (Array("[".utf8), .json),
      ([], nil), (Array("PK,x".utf8), nil), (Array("%PDF".utf8), nil), ([0xCD, 0xF5], nil),
      (Array("order_id".utf8), nil), ([0xEF, 0xBB, 0xBF], nil), (Array("\n \t".utf8), nil),
      (Array("\u{FEFF}<html>".utf8), .markup), (Array("\r\n  <!doctype html>".utf8), .markup),
      (Array("\u{FEFF}\n[".utf8), .json), (Array(" {".utf8), .json), (Array(" a<b".utf8), nil),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], .packed), (Array("BZh91AY&SY".utf8), .packed),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed), (Array("BZh,x".utf8), nil),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], .picture), ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
      (Array("{\\rtf1".utf8), .richText),
    ] as [([UInt8], FileKind?)])
  func `is told by its first bytes`(bytes: [UInt8], kind: FileKind?) {
    #expect(FileKind.recognise(bytes.span) == kind)
  }

  @Test(arguments: FileKind.allCases)
  func `has a name and a way out`(kind: FileKind) {
    for language in Language.allCases {
      let advice = kind.advice(in: language)
      #expect(!kind.name(in: language).isEmpty)
      #expect(advice.contains("CSV") || advice.contains(".csv"))
    }
    #expect(kind.advice(in: .english) != kind.advice(in: .chinese))
  }
}

@Suite struct `The encoding of a file` {
  @Test func `is told from all of its text`() {
    let gbk: [UInt8] = [0xBD, 0xF5, 0xD0, 0xE5, 0xBB, 0xA8, 0xD4, 0xB0]  // 锦绣花园
    let filler = [UInt8]("a,b,c\n".utf8)
    var bytes = (0..<20_000).flatMap { _ in filler }
    bytes += gbk + filler
    #expect(EncodingGuess.likely(in: bytes.span, at: 120_000) == .gbk)
    #expect(EncodingGuess.likely(in: "王小明".utf8.span, at: 0) == nil)
    #expect(EncodingGuess.likely(in: (Array("王小明".utf8) + [0xB4]).span, at: 9) == nil)
    #expect(EncodingGuess.likely(in: [0x41].span, at: 7) == nil)
    #expect(EncodingGuess.likely(in: Array("M".utf8 + [0xFC] + "ller".utf8).span, at: 1) == .latin1)
  }

  @Test func `is one for all wrong bytes of a block`() {
    let line: [UInt8] = [0xBD, 0xF5, 0xD0, 0xE5, 0x2C, 0x31, 0x0A]
    let bytes = (0..<30_000).flatMap { _ in line }
    for offset in stride(from: 0, to: bytes.count, by: 7_001) {
      #expect(EncodingGuess.likely(in: bytes.span, at: offset) == .gbk)
    }
  }
}
