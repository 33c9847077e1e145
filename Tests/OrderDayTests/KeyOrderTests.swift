import Testing

@testable import OrderDay

@Suite struct KeyOrderTests {
  @Test func `keys sort as numbers, and equal ones keep their order`() {
    var keys: [UInt64] = [30, 10, 20, 10, .max, 0, 1 << 63, 1 << 11, 1 << 22, 2047]
    // A sequence that has all digits, over and over again.
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<2_000 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      keys.append(state >> (state & 63))
    }
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(KeyOrder.positions(of: keys).map(Int.init) == expected)
  }

  /// 11 bits of position fit beside keys of up to 53 bits that differ, whatever stands above these in all of them.
  @Test(arguments: [1, 10, 11, 22, 52, 53, 54, 63] as [UInt64])
  func `keys that differ in few bits sort as all others`(_ bits: UInt64) {
    let above: UInt64 = 0x5A5A_5A5A_5A5A_5A5A & ~((1 << bits) - 1)
    var state: UInt64 = 88_172_645_463_325_252
    let keys = (0..<2_000).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return above | state & ((1 << bits) - 1)
    }
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(KeyOrder.positions(of: keys).map(Int.init) == expected)
  }

  /// Digits of a text differ in few bits of each of its bytes.
  @Test(
    arguments: [
      0x0F0F_0F0F_0F0F_0F0F, 0x8000_0000_0000_0001, 0x5555_5555_5555_5555, .max,
      0xFF00_0000_0000_00FF,
      0x7FFF_FFFF_FFFF_FFFE,
    ] as [UInt64])
  func `keys that differ in scattered bits sort as all others`(_ bits: UInt64) {
    var state: UInt64 = 88_172_645_463_325_252
    let keys = (0..<2_000).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return 0x3A3A_3A3A_3A3A_3A3A & ~bits | state & bits
    }
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(KeyOrder.positions(of: keys).map(Int.init) == expected)
    let packing = BitPacking(bits)
    #expect(packing.bitCount == bits.nonzeroBitCount)
    #expect(
      packing.packed(bits) == (packing.bitCount == 64 ? UInt64.max : 1 << packing.bitCount - 1))
  }

  @Test func `none, one and sorted keys stay as they are`() {
    #expect(KeyOrder.positions(of: []) == [])
    #expect(KeyOrder.positions(of: [7]) == [0])
    #expect(KeyOrder.positions(of: [1, 1, 2, 9]) == [0, 1, 2, 3])
  }

  @Test func `names rank by their bytes, whatever they start with`() {
    let names = [
      "2603-10", "2603-1", "2603-00000000012", "2603-00000000011", "2603-0000000001", "2603-~",
      "2603-",
    ]
    for skipped in 0...names.count {
      var table = NameTable()
      let given = names.dropFirst(skipped) + names.prefix(skipped)
      for name in given { _ = table.intern(name.utf8.span) }
      let sorted = given.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let ranks = table.ranks()
      for (number, name) in given.enumerated() {
        #expect(sorted[Int(ranks[number])] == name)
      }
    }
  }
}
