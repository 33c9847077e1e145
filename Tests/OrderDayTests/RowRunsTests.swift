import Testing

@testable import OrderDay

@Suite struct `Rows in runs` {
  @Test(arguments: [1, 63, 64, 65, 127, 128, 129, 300])
  func `each row knows its run, in whatever parts they were added`(_ rowCount: Int) {
    var numbers = SeededNumbers(seed: UInt64(rowCount))
    for step in [1, 2, 40, 1_000] as [UInt64] {
      let starts = (0..<rowCount).map { $0 == 0 || numbers.once(in: step) }
      for partSize in [1, 7, 64, 65, rowCount] {
        var (runs, run) = (RowRuns(), -1)
        // A part starts a run, whether its first row does among all or not.
        var expected: [Int] = []
        var first: [Int32] = []
        for start in stride(from: 0, to: rowCount, by: partSize) {
          var part = RowRuns()
          for row in start..<min(start + partSize, rowCount) {
            let startsRun = starts[row] || row == start
            if startsRun {
              run += 1
              first.append(Int32(row))
            }
            expected.append(run)
            part.append(startsRun: startsRun)
          }
          runs.append(part)
        }
        #expect((0..<rowCount).map { runs[$0] } == expected)
        #expect(runs.firstRows == first + [Int32(rowCount)])
        #expect((runs.count, runs.runCount) == (rowCount, run + 1))
      }
    }
  }
}
