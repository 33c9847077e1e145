import Testing

@testable import OrderDay

@Suite struct `A table of names` {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `refuses a name that is not right and gives its number to the next`() {
    var table = NameTable()
    // Enough for the table to grow on the way, at every size once with a name that is refused.
    for number in 0..<500 {
      let wrong = bytes("wrong\(number)")
      #expect(table.intern(wrong.span) { $0.count < 5 } == nil)
      #expect(table.number(of: wrong.span) == nil)
      let name = bytes("name\(number)")
      #expect(table.intern(name.span) { $0.count > 4 } == Int32(number))
    }
    #expect(table.count == 500)
    for number in 0..<500 {
      let name = bytes("name\(number)")
      #expect(table.number(of: name.span) == Int32(number))
      #expect(table.name(Int32(number)) == name)
    }
  }

  @Test func `asks about a name only when it is new`() {
    var table = NameTable()
    var asked = 0
    for name in ["egg30", "milk", "egg30", "egg30", "milk"] {
      _ = table.intern(bytes(name).span) { _ in
        asked += 1
        return true
      }
    }
    #expect(asked == 2)
    #expect(table.count == 2)
  }

  @Test(arguments: [
    ["260318-000000061", "260318-000000061", "260318-001654748", "260318-001654728"],
    ["b", "", "a", "b", "", "ab", "a\0", "a", "a\0\0\0\0\0\0\0\0\0x", "a\0\0\0\0\0\0\0\0\0"],
    [
      "one and the same beginning: 1", "one and the same beginning: 12",
      "one and the same beginning: 1",
    ],
    ["x"], [],
  ])
  func `that is put together at the end is the one that looks each name up`(_ names: [String]) {
    checkGathered(names)
  }

  @Test func `is the same for many names that start alike, however often each comes`() {
    var numbers = SeededNumbers(seed: 7)
    for size in [30, 300, 3_000] {
      // Beginnings, middles and ends of several lengths: names differ in the first word, in the second, or behind them.
      checkGathered(
        (0..<size).map { _ in
          let start = numbers.pick(["", "a", "east-000000", "east-0000001111111111111"])
          let middle = numbers.pick(["", "mmmmmmm", "mmmmmmmmmmmmmm"])
          return start + middle + String(numbers.pick(Array(0..<size / 3)))
        })
    }
  }

  /// Holds names that were put down in two parts and numbered at the end against those that were looked up one by one.
  private func checkGathered(_ names: [String]) {
    for (border, keepsOrder) in [(0, true), (names.count / 3, false), (names.count, true)] {
      var (looked, gathered, part) = (NameTable(), NameTable.gathering, NameTable.gathering)
      let expected = names.map { looked.intern($0.utf8.span) }
      let first = names.prefix(border).map { gathered.intern($0.utf8.span) }
      let second = names.dropFirst(border).map { part.intern($0.utf8.span) }
      let shift = gathered.append(gathered: part)
      let numbers = gathered.numberGathered(keepingOrder: keepsOrder)
      #expect((first + second.map { $0 + shift }).map { numbers[Int($0)] } == expected)
      #expect(gathered.count == looked.count)
      for number in 0..<Int32(looked.count) {
        #expect(gathered.name(number) == looked.name(number))
        #expect(gathered.number(of: looked.name(number).span) == number)
      }
      #expect(gathered.number(of: bytes("no such name").span) == nil)
      #expect(gathered.ranks() == looked.ranks())
      // A table goes on: a name that it has keeps its number, and the next one is new.
      let new = looked.intern(bytes("no such name").span)
      #expect(gathered.intern(bytes("no such name").span) == new)
      for name in names {
        #expect(gathered.intern(name.utf8.span) == looked.intern(name.utf8.span))
      }
    }
  }
}
