import PlainText
import Testing

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("egg", 3), ("鸡蛋", 4), ("ＡＢ", 4), ("ｱ", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("e\u{301}", 1), ("\u{301}", 0), ("é", 1), ("…", 1), ("，", 2), ("𠮷", 2), ("ไทย", 3), ("สี", 1),
    ("❤", 1), ("❤️", 2), ("☕", 2), ("👨", 2), ("👨‍👩‍👧", 2), ("❤️‍🔥", 2), ("🏳️‍🌈", 2), ("👩‍⚕️", 2),
    ("👍🏽", 2), ("🇨🇳", 2), ("🇨🇳🇯🇵", 4), ("1️⃣", 2), ("a\u{FE0F}", 1), ("\u{200B}", 0), ("\u{1FAE8}", 2),
    ("🏽", 2), ("王x👍", 5), ("\u{378}", 1),
  ])
  func `is counted in cells`(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
    let bytes = Array(DisplayWidth.prefix(of: text, fitting: cells).utf8)
    #expect(bytes == Array(text.utf8))
    #expect(
      DisplayWidth.of(String(DisplayWidth.prefix(of: text, fitting: cells - 1))) < max(1, cells))
  }

  @Test func `of a scalar by itself`() {
    #expect(DisplayWidth.of(scalar: "王") == 2)
    #expect(DisplayWidth.of(scalar: "\u{FE0F}") == 0)
    #expect(DisplayWidth.of(scalar: "a") == 1)
  }

  @Test(arguments: [
    ("abc", 2, "ab"), ("王小明", 3, "王"), ("王小明", 1, ""), ("e\u{301}x", 1, "e\u{301}"),
    ("👨‍👩‍👧x", 2, "👨‍👩‍👧"), ("🇨🇳x", 1, ""), ("abc", -1, ""),
  ])
  func `of a prefix is at most what fits`(text: String, cells: Int, prefix: String) {
    #expect(Array(DisplayWidth.prefix(of: text, fitting: cells).utf8) == Array(prefix.utf8))
  }

  @Test(arguments: [
    ("", 5, [""]), ("fresh eggs", 20, ["fresh eggs"]), ("fresh eggs", 5, ["fresh", "eggs"]),
    ("fresh eggs tray", 10, ["fresh eggs", "tray"]), ("a  b", 1, ["a", "b"]),
    ("abcdefg", 3, ["abc", "def", "g"]), ("ab abcdefg", 3, ["ab", "abc", "def", "g"]),
    ("锦绣花园二号门", 6, ["锦绣花", "园二号", "门"]), ("锦绣，花园", 4, ["锦", "绣，", "花园"]),
    ("鸡蛋 30 枚", 7, ["鸡蛋 30", "枚"]), ("鸡蛋", 1, ["鸡", "蛋"]), ("egg鸡蛋", 4, ["egg", "鸡蛋"]),
    ("11月22日 12:00（冷藏、冷冻）", 20, ["11月22日 12:00", "（冷藏、冷冻）"]),
    ("2026-11-22 (chilled, frozen)", 20, ["2026-11-22", "(chilled, frozen)"]),
    ("蛋（三十枚一箱、每箱一公斤）", 12, ["蛋（三十枚一", "箱、每箱一公", "斤）"]),
    ("ab cd ", 2, ["ab", "cd"]), ("abc", 0, ["a", "b", "c"]), ("（鸡）蛋", 7, ["（鸡）", "蛋"]),
  ])
  func `breaks lines at spaces and between wide characters`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(DisplayWidth.lines(of: text, width: width).map(String.init) == lines)
  }

  @Test func `of every line fits and no letter is lost`() {
    let text =
      "Fresh eggs 鸡蛋 (tray of 30), 锦绣花园，二号门 👨‍👩‍👧 e\u{301}e\u{301}e\u{301} averyveryverylongword"
    for width in 2...40 {
      let lines = DisplayWidth.lines(of: text, width: width).map(String.init)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      let letters = Array(lines.joined().utf8).filter { $0 != 0x20 }
      #expect(letters == Array(text.utf8).filter { $0 != 0x20 })
    }
  }
}
