import PlainText
import ScenarioLanguage
import Testing

struct AnyBytesTests {
  @Test func `any bytes are read, in order, with places inside their lines`() {
    let alphabet: [UInt8] = [
      0x00, 0x09, 0x0A, 0x0A, 0x0D, 0x20, 0x20, 0x22, 0x22, 0x23, 0x5C, 0x61, 0x31, 0x7F, 0xC2,
      0xA0, 0xE3, 0x80, 0xE2, 0x8D, 0xEF, 0xBB, 0xBF, 0xF0, 0x9F, 0xFF,
    ]
    for seed in 0..<4_000 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      var bytes = Array(numbers.pick(["", "groupbuy 1\n", "groupbuy ", "\u{FEFF}"]).utf8)
      for _ in 0..<numbers.next(below: 60) { bytes.append(numbers.pick(alphabet)) }
      let (tree, diagnostics) = ScenarioParser.parse(bytes, file: "f")
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      var last = (line: 0, column: 0)
      for diagnostic in diagnostics {
        guard let place = diagnostic.place else {
          Issue.record("no place, seed \(seed)")
          continue
        }
        let now = (place.line, place.column)
        #expect(last <= now && place.line <= lines.count, "seed \(seed)")
        #expect(place.column + place.length - 1 <= max(1, lines[place.line - 1].count))
        last = now
      }
      for statement in tree.statements {
        for line in [statement.head] + statement.details {
          #expect(!line.words.isEmpty, "seed \(seed)")
        }
      }
      // The formatter and the editor take damaged trees and any places too.
      #expect(ScenarioFormatter.format(tree).count <= bytes.count * 3 + 8)
      let place = Place(
        line: numbers.next(below: 5), column: numbers.next(below: 9),
        length: numbers.next(below: 9) - 1)
      let edited = ScenarioEdit.apply(
        [(place: place, with: [0x61])], removing: [numbers.next(below: 4)],
        inserting: [ScenarioEdit.NewLine(after: numbers.next(below: 4), text: [])], to: bytes)
      #expect(edited.count <= bytes.count + 6)
      if diagnostics.isEmpty {
        #expect(formatted(formatted(bytes)) == formatted(bytes), "seed \(seed)")
      }
    }
  }
}
