/// Which run each row belongs to: rows that stand one behind the other and have something in common, numbered from 0.
///
///     var runs = RowRuns()
///     for starts in [true, false, true] { runs.append(startsRun: starts) }
///     runs[1]         // 0
///     runs[2]         // 1
///     runs.firstRows  // [0, 2, 3]
struct RowRuns: Sendable {
  /// The rows that start a run are marked.
  private var starts = MarkedRows()

  /// How many rows there are.
  var count: Int { starts.count }
  /// How many runs there are.
  var runCount: Int { starts.markedCount }

  /// Makes room for so many rows.
  mutating func reserveCapacity(_ rows: Int) { starts.reserveCapacity(rows) }

  /// The run of a row.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  subscript(row: Int) -> Int { starts.markedCount(to: row) &- 1 }

  /// Adds the next row; the first one starts a run.
  mutating func append(startsRun: Bool) { append(startsRun ? 1 : 0, rows: 1) }

  /// Adds up to 64 rows, of which a bit says whether a run starts there, that of the first row lowest.
  mutating func append(_ starts: UInt64, rows: Int) {
    precondition(rows == 0 || count > 0 || starts & 1 == 1, "the first row starts a run")
    self.starts.append(starts, rows: rows)
  }

  /// Adds a run of so many rows.
  mutating func append(runOf rows: Int) {
    let first = min(rows, MarkedRows.blockRows)
    append(1, rows: first)
    starts.append(unmarked: rows - first)
  }

  /// Adds the rows of a part, whose first one starts a run.
  mutating func append(_ part: RowRuns) { starts.append(part.starts) }

  /// The runs of some rows, and which of these rows each has, in their order.
  ///
  /// - Complexity: O(rows / 64 + runs), to go through them all.
  func runs(in rows: Range<Int>) -> Runs { Runs(starts, rows) }

  /// Runs one after the other.
  struct Runs: Sequence, IteratorProtocol {
    private let rows: MarkedRows
    private let end: Int
    private var run: Int
    private var start: Int
    /// The block that is looked at, and its marks behind the run that comes next.
    private var block: Int
    private var starts: UInt64

    fileprivate init(_ rows: MarkedRows, _ some: Range<Int>) {
      precondition(some.isEmpty || some.upperBound <= rows.count)
      self.rows = rows
      end = some.upperBound
      start = some.lowerBound
      run = some.isEmpty ? 0 : rows.markedCount(to: start) - 1
      block = start >> 6
      starts = some.isEmpty ? 0 : rows.marks(behind: start)
    }

    @inline(__always)
    mutating func next() -> (run: Int, rows: Range<Int>)? {
      if start >= end { return nil }
      while starts == 0, (block + 1) << 6 < end {
        block += 1
        starts = rows.marks(ofBlock: block)
      }
      let following = starts == 0 ? end : Swift.min(end, block << 6 + starts.trailingZeroBitCount)
      defer {
        run += 1
        start = following
        starts &= starts &- 1
      }
      return (run, start..<following)
    }
  }

  /// The first row of each run, and behind them how many rows there are.
  ///
  /// - Complexity: O(rows / 64 + runs).
  var firstRows: [Int32] {
    var rows = starts.marked
    rows.append(Int32(truncatingIfNeeded: count))
    return rows
  }
}
