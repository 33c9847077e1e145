import OrderDay
import Testing

@Suite struct `A table of names` {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `takes the last name back and gives its number to the next`() {
    var table = NameTable()
    // Enough for the table to grow on the way, at every size once with a name that is taken back.
    for number in 0..<500 {
      let wrong = bytes("wrong\(number)")
      #expect(table.intern(wrong.span) == Int32(number))
      table.removeLast()
      #expect(table.number(of: wrong.span) == nil)
      let name = bytes("name\(number)")
      #expect(table.intern(name.span) == Int32(number))
    }
    #expect(table.count == 500)
    for number in 0..<500 {
      let name = bytes("name\(number)")
      #expect(table.number(of: name.span) == Int32(number))
      #expect(table.name(Int32(number)) == name)
    }
  }
}
