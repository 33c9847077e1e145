import Testing

@testable import OrderDay

/// Columns that take little room for what most days have.
@Suite struct ColumnTests {
  @Test func `units that need 64 bits are kept as they are, and so are those beside them`() {
    var units = NumberColumn(repeating: 7, count: 3)
    units[1] = 5_000_000_000
    #expect(units == [7, 5_000_000_000, 7])
    units[1] = -1
    units.append(.max)
    #expect(units == [7, -1, 7, .max])
    #expect(units.first(2) == [7, -1])
    var mixed = NumberColumn()
    let numbers = [
      0, 127, -128, 128, -129, Int64(Int32.max), Int64(Int32.min), Int64(Int32.max) + 1,
    ]
    for number in numbers { mixed.append(number) }
    #expect(Array(mixed) == numbers)
    for (index, number) in numbers.reversed().enumerated() { mixed[index] = number }
    #expect(Array(mixed) == numbers.reversed())
  }

  @Test(arguments: [[1, 2], [1, 300], [1, 3_000_000_000]] as [[Int64]])
  func `parts of small, narrow and wide units make one column`(_ first: [Int64]) {
    for second in [[3], [-129], [4_000_000_000]] as [[Int64]] {
      var whole = NumberColumn()
      for part in [first, second] {
        var units = NumberColumn()
        for one in part { units.append(one) }
        whole.append(units)
      }
      #expect(Array(whole) == first + second)
      var atOnce = NumberColumn()
      atOnce.reserveCapacity(first.count + second.count)
      atOnce.append(first.count) { first[$0] }
      atOnce.append(second.count) { second[$0] }
      #expect(atOnce == whole)
    }
  }

  /// A change of the one is none of the other, and what is added follows on the last one that the column has.
  @Test(
    arguments: [
      [1, 2, 3, 4], [1, 128, 3, 4], [1, 2, 3, -129], [1, 5_000_000_000, 3, 4],
      [1, 2, 300, 5_000_000_000],
    ] as [[Int64]])
  func `the first of some units have them in common with the others until one changes`(
    _ numbers: [Int64]
  ) {
    var all = NumberColumn()
    for number in numbers { all.append(number) }
    for count in 0...4 {
      let first = all.first(count)
      #expect(Array(first) == Array(numbers.prefix(count)) && first.count == count)
      #expect(Array(first.first(1)) == Array(numbers.prefix(min(count, 1))))
      for more in [9, 1_000, 7_000_000_000] as [Int64] {
        var (one, several, same, part) = (first, first, first, NumberColumn())
        one.append(more)
        several.append(more, times: 2)
        same.append(2) { _ in more }
        part.append(first)
        part.append(one)
        #expect(Array(one) == numbers.prefix(count) + [more])
        #expect(Array(several) == numbers.prefix(count) + [more, more] && same == several)
        #expect(Array(part) == numbers.prefix(count) + numbers.prefix(count) + [more])
        if count > 0 {
          one[0] = more
          #expect(one[0] == more && first[0] == numbers[0])
        }
      }
    }
    #expect(Array(all) == numbers)
  }

  @Test func `moments are kept as they are, however far apart`() {
    let moments: [Int64] = [1_795_183_199_999, 1_795_183_200_000, .min, .max, 0, 1_795_183_199_999]
    for start in 0...5 {
      for middle in start...6 {
        var (whole, part, again) = (MomentColumn(), MomentColumn(), MomentColumn())
        for moment in moments[start..<middle] { whole.append(moment) }
        let rest = Array(moments[middle...])
        part.append(rest.count) { rest[$0] }
        whole.append(part)
        for moment in moments[start...] { again.append(moment) }
        #expect(Array(whole) == Array(moments[start...]) && whole == again)
      }
    }
  }

  @Test func `a number that nobody says is blank, behind the last one that is said too`() {
    var numbers = RareNumbers(blank: -1)
    numbers[3] = -1
    #expect(numbers.isBlank)
    numbers[2] = 5_000_000_000
    numbers[0] = 7
    #expect((0..<5).map { numbers[$0] } == [7, -1, 5_000_000_000, -1, -1])
    var whole = RareNumbers(blank: -1)
    whole.append(RareNumbers(blank: -1), at: 0)
    #expect(whole.isBlank)
    whole.append(numbers, at: 4) { $0 + 1 }
    #expect((3..<9).map { whole[$0] } == [-1, 8, -1, 5_000_000_001, -1, -1])
  }

  @Test func `numbers of rows are what was said last, in whatever order it is said`() {
    for seed in 1...40 as ClosedRange<UInt64> {
      var numbers = SeededNumbers(seed: seed)
      var (rare, expected) = (RareNumbers(blank: -1), [Int64](repeating: -1, count: 200))
      // Most days say them row by row; from some row on, another one may come that stands before.
      let turn = numbers.pick([200, 150, 64, 1])
      for step in 0..<200 {
        if numbers.once(in: 2) { continue }
        let row = step < turn ? step : Int(numbers.pick(Array(0..<200)))
        let said: Int64 = numbers.pick([-1, 0, 300, 5_000_000_000])
        rare[row] = said
        expected[row] = said
      }
      #expect((0..<200).map { rare[$0] } == expected, "seed \(seed)")
      var whole = RareNumbers(blank: -1)
      whole[0] = 9
      whole.append(rare, at: 70)
      #expect((70..<270).map { whole[$0] } == expected && whole[0] == 9, "seed \(seed)")
      #expect((1..<70).allSatisfy { whole[$0] == -1 })
    }
  }

  @Test func `a price is the product's until a line has its own`() {
    let (egg, milk) = (ProductID(index: 0), ProductID(index: 1))
    var prices = LinePrices(of: [egg, milk, .none, egg], listed: [100, 250])
    let lines = (0..<4).map { LineID(index: $0) }
    #expect(lines.map { prices[$0] } == [100, 250, 0, 100])
    prices[lines[3]] = 90
    #expect(lines.map { prices[$0] } == [100, 250, 0, 90])
  }

  @Test func `a row's place is found behind gaps, in other sources and in parts`() {
    let read: [(source: Int32, line: Int32)] = [
      (0, 2), (0, 3), (0, 7), (0, 8), (1, 9), (1, 9), (0, 10),
    ]
    for split in 0...read.count {
      var (places, behind) = (RowPlaces(), RowPlaces())
      for place in read[..<split] { places.append(source: place.source, line: place.line) }
      for place in read[split...] { behind.append(source: place.source, line: place.line) }
      places.append(behind)
      for (row, place) in read.enumerated() { #expect(places[row] == place, "row \(row)") }
    }
  }
}
