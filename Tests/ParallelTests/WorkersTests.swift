import Parallel
import Testing

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 7])
  func `results stand in the order of the parts, whoever worked them out`(_ count: Int) {
    let workers = Workers(count: count)
    #expect(workers.map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(workers.map(0) { $0 } == [])
    #expect(workers.map(1) { $0 } == [0])
  }

  @Test(arguments: [1, 2, 3, 10, 11])
  func `ranges of a size cover the whole, and the last is the shortest`(_ size: Int) {
    for count in [1, 2, 7] {
      let ranges = Workers(count: count).map(over: 5..<15, by: size) { $0 }
      #expect(ranges.flatMap { Array($0) } == Array(5..<15))
      #expect(ranges.dropLast().allSatisfy { $0.count == size })
    }
    #expect(Workers.one.map(over: 3..<3, by: size) { $0 }.isEmpty)
  }

  @Test(arguments: [1, 3, 1_000])
  func `what parts give is handed over in turns, in their order`(_ size: Int) {
    for count in [1, 2, 7] {
      var (all, turns) = ([Int](), 0)
      Workers(count: count).inTurns(over: 5..<205, by: size, { Array($0) }) { parts in
        turns += 1
        for part in parts { all += part }
      }
      #expect(all == Array(5..<205))
      #expect(turns == (size == 1 ? 13 : size == 3 ? 5 : 1))
    }
    Workers.one.inTurns(over: 3..<3, by: size, { $0 }) { _ in Issue.record("there is nothing") }
  }

  @Test(arguments: [1, 2, 7])
  func `who fails to take a turn ends the work, and takes no other one`(_ count: Int) {
    struct Full: Error {}
    var turns = 0
    #expect(throws: Full.self) {
      try Workers(count: count).inTurns(over: 0..<100, by: 1, { $0 }) { _ throws(Full) in
        turns += 1
        if turns == 2 { throw Full() }
      }
    }
    #expect(turns == 2)
  }

  @Test func `there is always one worker, and parts have at least a size of one`() {
    #expect(Workers(count: 0).count == 1)
    #expect(Workers(count: 2, partSize: 0).partSize(usual: 100) == 1)
    #expect(Workers(count: 2).partSize(usual: 100) == 100)
    #expect(!Workers.one.areSeveral)
  }
}
