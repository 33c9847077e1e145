import ScenarioLanguage
import Testing

/// The parser's own tables against the standard library's.
struct CharacterTests {
  @Test func `a scalar is refused exactly where Unicode says that it is invisible or no text`() {
    let planes: [ClosedRange<UInt32>] = [
      0x80...0x2FFFF, 0x3FFF0...0x40010, 0xDFFF0...0xE1010, 0xEFFF0...0xF0010,
      0xFFFF0...0x100010, 0x10FFF0...0x10FFFF,
    ]
    let scalars = planes.flatMap { $0.compactMap(Unicode.Scalar.init) }
    var text = Array("groupbuy 1\n".utf8)
    for scalar in scalars { text += Array("x\(scalar)\n".utf8) }
    let statements = ScenarioParser.parse(text, file: "f").tree.statements
    #expect(statements.count == scalars.count)
    let wrong = zip(scalars, statements).filter { scalar, statement in
      statement.head.isDamaged != (isForbidden(scalar) || scalar.properties.isWhitespace)
    }
    #expect(wrong.map { String($0.0.value, radix: 16) } == [])
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return true
    default: break
    }
    return properties.isNoncharacterCodePoint || properties.isBidiControl
      || (properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector)
      || (0xFFF9...0xFFFD).contains(scalar.value)
  }

  @Test func `bytes are UTF-8 exactly where the standard library takes them`() {
    let edges: [UInt8] = [
      0x41, 0x7E, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE1, 0xF5, 0xFF,
    ]
    var cases: [[UInt8]] = []
    for lead in UInt8(0x80)...0xFF {
      for second in UInt8(0x21)...0xFF where second != 0x7F && second != 0x22 {
        cases.append([lead, second])
      }
      for second in edges where lead >= 0xE0 {
        for third in edges {
          cases.append([lead, second, third])
          for fourth in edges where lead >= 0xEF { cases.append([lead, second, third, fourth]) }
        }
      }
    }
    let text = Array("groupbuy 1\n".utf8) + cases.flatMap { [0x78] + $0 + [0x0A] }
    let statements = ScenarioParser.parse(text, file: "f").tree.statements
    #expect(statements.count == cases.count)
    let wrong = zip(cases, statements).filter { bytes, statement in
      guard let valid = String(validating: bytes, as: UTF8.self) else {
        return !statement.head.isDamaged
      }
      let isFine = valid.unicodeScalars.allSatisfy {
        !isForbidden($0) && !$0.properties.isWhitespace
      }
      return statement.head.isDamaged == isFine
    }
    #expect(wrong.map(\.0) == [])
  }
}
