import PlainText
import ScenarioLanguage
import Testing

struct CharacterTests {
  @Test func `a bare word takes every scalar that is neither white space nor forbidden`() {
    let scalars = (UInt32(0x21)...0x1FFFF).compactMap(Unicode.Scalar.init).filter { $0 != "\"" }
    var text = Array("groupbuy 1\n".utf8)
    for scalar in scalars { text += Array("x\(scalar)\n".utf8) }
    let statements = ScenarioParser.parse(text, file: "f").tree.statements
    #expect(statements.count == scalars.count)
    let wrong = zip(scalars, statements).filter { scalar, statement in
      let isRefused = CharacterClass.isForbidden(scalar) || scalar.properties.isWhitespace
      return statement.head.isDamaged != isRefused
    }
    #expect(wrong.map { String($0.0.value, radix: 16) } == [])
  }

  @Test func `a value with any white space is written in quotes`() {
    let scalars = (UInt32(0x21)...0x1FFFF).compactMap(Unicode.Scalar.init)
    for scalar in scalars where scalar.properties.isWhitespace {
      let value = Array("x\(scalar)".utf8)
      // U+0085, U+2028 and U+2029 may stand in no value.
      guard !CharacterClass.isForbidden(scalar) else { continue }
      #expect(ScenarioWord.written(value, quoted: false).first == 0x22)
    }
  }
}
