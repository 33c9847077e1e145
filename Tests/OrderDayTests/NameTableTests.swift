import OrderDay
import Testing

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
}
