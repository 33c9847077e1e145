import PlainText
import Testing

@Suite struct `The similar word` {
  static let words = ["order", "amend", "cancel", "first-come", "pro-rata", "by-point", "even"]

  @Test(
    arguments: [
      ("oder", "order"), ("roder", "order"), ("orders", "order"), ("ORDER", "order"),
      ("amnd", "amend"),
      ("cancle", "cancel"), ("frist-come", "first-come"), ("first_come", "first-come"),
      ("xyz", nil),
      ("", nil), ("by point", "by-point"), ("evne", "even"), ("Even", "even"), ("odd", nil),
    ] as [(String, String?)])
  func `is the nearest one`(word: String, expected: String?) {
    #expect(SimilarWord.closest(to: word, among: Self.words) == expected)
    #expect(SimilarWord.closest(to: word, among: Self.words.reversed()) == expected)
  }

  @Test func `is the smaller of two equally near`() {
    #expect(SimilarWord.closest(to: "P0x", among: ["P02", "P01", "P03"]) == "P01")
    #expect(SimilarWord.closest(to: "p01", among: ["P02", "P01", "p02"]) == "P01")
  }

  @Test func `of one letter differs at most in case`() {
    #expect(SimilarWord.closest(to: "a", among: ["b", "ab"]) == nil)
    #expect(SimilarWord.closest(to: "a", among: ["b", "A"]) == "A")
    #expect(SimilarWord.closest(to: "a", among: ["A", "a"]) == "a")
  }

  @Test func `of a Chinese name is counted in characters`() {
    #expect(SimilarWord.closest(to: "锦绣花圆", among: ["红旗路", "锦绣花园"]) == "锦绣花园")
  }

  @Test func `is not looked for in very long words`() {
    let long = String(repeating: "a", count: 65)
    #expect(SimilarWord.closest(to: long, among: [long]) == nil)
    #expect(SimilarWord.closest(to: String(repeating: "a", count: 64), among: [long]) == nil)
    let most = String(repeating: "a", count: 64)
    #expect(SimilarWord.closest(to: most, among: [most.dropLast() + "b"]) == most.dropLast() + "b")
  }

  /// The distance of the definition, over all ways to edit.
  private func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        var best = min(table[i - 1][j], table[i][j - 1]) + 1
        best = min(best, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, table[i - 2][j - 2] + 1)
        }
        table[i][j] = best
      }
    }
    return table[a.count][b.count]
  }

  @Test func `is found exactly where the distance is at most a third`() {
    var words: [String] = [""]
    for length in 1...6 {
      var longer: [String] = []
      for word in words where word.count == length - 1 {
        longer += ["a", "b", "c"].map { word + $0 }
      }
      words += longer.enumerated().filter { $0.offset % (length > 4 ? 7 : 1) == 0 || length < 6 }
        .map(\.element)
    }
    for word in words where word.count >= 5 && word.hasPrefix("ab") {
      for other in words {
        let isNear = distance(Array(word), Array(other)) <= word.count / 3
        if (SimilarWord.closest(to: word, among: [other]) != nil) != isNear {
          Issue.record("\(word) \(other)")
        }
      }
    }
  }
}
