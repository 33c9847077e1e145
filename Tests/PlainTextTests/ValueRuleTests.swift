import PlainText
import Testing

@Suite struct `The rule for ids` {
  @Test(
    arguments: [
      ("SKU-TEA-01", nil), ("1001", nil), ("a.b_c-D", nil), ("Z", nil), ("", .empty),
      ("-x", .wrongStart("-")), (".x", .wrongStart(".")), ("_x", .wrongStart("_")),
      ("a b", .wrongCharacter(" ", offset: 1)), ("合计", .wrongCharacter("合", offset: 0)),
      ("A/B", .wrongCharacter("/", offset: 1)), ("ＧＢ", .wrongCharacter("Ｇ", offset: 0)),
      ("\u{301}GB", .wrongCharacter("\u{301}", offset: 0)),
      ("a:b", .wrongCharacter(":", offset: 1)),
      ("a@", .wrongCharacter("@", offset: 1)), ("a[", .wrongCharacter("[", offset: 1)),
      ("a`", .wrongCharacter("`", offset: 1)), ("a{", .wrongCharacter("{", offset: 1)),
    ] as [(String, IdFault?)])
  func `says what is wrong and where`(id: String, fault: IdFault?) {
    #expect(IdText.fault(id.utf8.span) == fault)
  }

  @Test func `allows exactly its characters`() {
    let allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-".utf8
    for byte in UInt8.min...UInt8.max {
      #expect((IdText.fault([0x61, byte].span) == nil) == allowed.contains(byte))
    }
  }

  @Test func `allows 64 characters`() {
    #expect(IdText.fault([UInt8](repeating: 0x61, count: 64).span) == nil)
    #expect(IdText.fault([UInt8](repeating: 0x61, count: 65).span) == .tooLong(count: 65))
    #expect(IdText.fault([0x61, 0xB4].span) == .notText(offset: 1))
  }

  @Test func `has messages that name the character`() {
    #expect(
      IdFault.wrongCharacter("合", offset: 0).wording(in: .english).message
        == "\"合\" may not stand in an id")
    #expect(
      IdFault.wrongCharacter(" ", offset: 0).wording(in: .english).message
        == "a space may not stand in an id")
    #expect(
      IdFault.wrongCharacter("\u{301}", offset: 0).wording(in: .english).message
        == "U+0301 may not stand in an id")
    #expect(
      IdFault.tooLong(count: 65).wording(in: .english).message
        == "an id of 65 characters; it has at most 64")
    #expect(
      IdFault.wrongStart("-").wording(in: .english).message == "an id does not start with \"-\"")
  }
}

@Suite struct `The rule for labels` {
  @Test(
    arguments: [
      ("wang", nil), ("", nil), ("王小明", nil), ("Li Na", nil), (" x", .spaceAtStart(" ")),
      ("x ", .spaceAtEnd(" ")), ("\u{A0}王", .spaceAtStart("\u{A0}")),
      ("王\u{3000}", .spaceAtEnd("\u{3000}")),
      (" ", .spaceAtStart(" ")), ("a\u{301}\u{302}\u{303}\u{304}b", nil),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}b", .tooManyMarks(count: 5, offset: 1)),
      ("\u{301}x", nil), ("❤\u{FE0F}", nil), ("a\u{301}b\u{301}c\u{301}d\u{301}e\u{301}f", nil),
      ("\u{FE0F}\u{FE0F}\u{FE0F}\u{FE0F}\u{FE0F}", .tooManyMarks(count: 5, offset: 0)),
    ] as [(String, LabelFault?)])
  func `says what is wrong`(label: String, fault: LabelFault?) {
    #expect(LabelText.fault(label.utf8.span, maxScalars: LabelText.labelScalarsMax) == fault)
  }

  @Test(arguments: [64, 200])
  func `counts scalars, not bytes`(limit: Int) {
    for letter in ["x", "王", "𠮷"] {
      let most = String(repeating: letter, count: limit)
      #expect(LabelText.fault(most.utf8.span, maxScalars: limit) == nil)
      let fault = LabelFault.tooLong(count: limit + 1, limit: limit)
      #expect(LabelText.fault((most + letter).utf8.span, maxScalars: limit) == fault)
    }
  }

  @Test func `has messages and advice`() {
    #expect(
      LabelFault.tooLong(count: 65, limit: 64).wording(in: .english).message
        == "65 characters; at most 64 are allowed")
    #expect(
      LabelFault.spaceAtStart("\u{A0}").wording(in: .english).message
        == "U+00A0 no-break space before the first character")
    #expect(
      LabelFault.spaceAtEnd(" ").wording(in: .english).message == "a space after the last character"
    )
    #expect(LabelFault.spaceAtEnd(" ").wording(in: .english).advice == "delete the white space")
    #expect(
      LabelFault.tooManyMarks(count: 5, offset: 0).wording(in: .english).message
        == "5 combining marks in a row; at most 4 are allowed")
  }

  @Test func `takes any bytes`() {
    #expect(LabelText.fault([0xB4, 0x80, 0xFF].span, maxScalars: 64) == nil)
  }
}

@Suite struct `Forbidden characters` {
  /// The ranges of the rule, written out.
  static let ranges: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
    0x17B4...0x17B5, 0x180E...0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0x3164...0x3164, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF9...0xFFFD, 0x1BCA0...0x1BCA3,
    0x1D173...0x1D17A, 0xE0000...0xE007F, 0xE000...0xF8FF, 0xF0000...0x10_FFFF, 0xFDD0...0xFDEF,
  ]

  @Test func `are those of the rule and no others, each with a name`() {
    for value in UInt32(0)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Self.ranges.contains { $0.contains(value) } || value & 0xFFFE == 0xFFFE
      if CharacterClass.isForbidden(scalar) != expected { Issue.record("\(value)") }
      if expected, value < 0xF0010, !CharacterClass.name(of: scalar, in: .english).contains(" ") {
        Issue.record("no name: \(value)")
      }
    }
  }

  @Test func `have names`() {
    #expect(CharacterClass.name(of: "\u{202E}", in: .english) == "U+202E right-to-left override")
    #expect(CharacterClass.name(of: "\u{E001}", in: .english) == "U+E001 private-use character")
    #expect(CharacterClass.name(of: "\u{10FFFE}", in: .english) == "U+10FFFE noncharacter")
    #expect(CharacterClass.name(of: "\u{99}", in: .english) == "U+0099 control character")
    #expect(CharacterClass.name(of: "a", in: .english) == "U+0061")
  }

  @Test func `in a line are found with their place`() {
    let found = CharacterClass.firstForbidden(in: "王\u{202E}x".utf8.span)
    #expect(found?.offset == 3)
    #expect(found?.length == 3)
    #expect(found?.scalar == "\u{202E}")
    #expect(CharacterClass.firstForbidden(in: "x\u{200D}".utf8.span)?.offset == 1)
    #expect(CharacterClass.firstForbidden(in: "王小明".utf8.span) == nil)
  }
}

@Suite struct `Bytes that are no UTF-8` {
  @Test func `are found where the standard library repairs them`() {
    for first in UInt8(0x80)...0xFF {
      for second in stride(from: UInt8(0x7F), through: 0xC0, by: 1) {
        for tail in [[], [0x80], [0x80, 0x80], [0x41]] as [[UInt8]] {
          let bytes = [0x61, first, second] + tail
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          if (UTF8Text.firstInvalid(in: bytes.span) == nil) != isValid { Issue.record("\(bytes)") }
        }
      }
    }
  }

  @Test func `are counted one by one`() {
    #expect(UTF8Text.scalarCount(of: "a王𠮷".utf8.span) == 3)
    #expect(UTF8Text.scalarCount(of: [0xB4, 0xB5].span) == 2)
    #expect(UTF8Text.firstInvalid(in: [0x61, 0xE7, 0x8E].span) == 1)
  }
}
