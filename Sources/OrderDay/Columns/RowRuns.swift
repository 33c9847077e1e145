/// Which run each row belongs to: rows that stand one behind the other and have something in common, numbered from 0.
///
/// A bit for each row says whether a run starts there, and for 64 rows together is known how many started before.
///
///     var runs = RowRuns()
///     for starts in [true, false, true] { runs.append(startsRun: starts) }
///     runs[1]         // 0
///     runs[2]         // 1
///     runs.firstRows  // [0, 2]
struct RowRuns: Sendable {
  /// 64 rows.
  private struct Block {
    /// A bit for each row that starts a run, that of the first row lowest.
    var starts: UInt64
    /// How many runs started before these rows.
    var before: Int32
  }

  private var blocks: [Block] = []
  /// How many rows there are.
  private(set) var count = 0
  /// How many runs there are.
  private(set) var runCount = 0

  static let blockRows = 64

  /// Makes room for so many rows.
  mutating func reserveCapacity(_ rows: Int) {
    blocks.reserveCapacity((rows + Self.blockRows - 1) / Self.blockRows)
  }

  /// The run of a row.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  subscript(row: Int) -> Int {
    precondition(row < count)
    let block = blocks[row >> 6]
    let upToRow = block.starts &<< UInt64(63 - row & 63)
    return Int(block.before) &+ upToRow.nonzeroBitCount &- 1
  }

  /// Adds the next row; the first one starts a run.
  mutating func append(startsRun: Bool) { append(startsRun ? 1 : 0, rows: 1) }

  /// Adds up to 64 rows, of which a bit says whether a run starts there, that of the first row lowest.
  mutating func append(_ starts: UInt64, rows: Int) {
    if rows == 0 { return }
    precondition(count > 0 || starts & 1 == 1, "the first row starts a run")
    let filled = UInt64(count & 63)
    if filled == 0 {
      blocks.append(Block(starts: starts, before: Int32(truncatingIfNeeded: runCount)))
    } else {
      blocks[blocks.count - 1].starts |= starts &<< filled
      if Int(filled) + rows > Self.blockRows {
        let before = runCount + (starts &<< filled).nonzeroBitCount
        blocks.append(
          Block(
            starts: starts &>> (UInt64(Self.blockRows) - filled),
            before: Int32(truncatingIfNeeded: before)))
      }
    }
    runCount += starts.nonzeroBitCount
    count += rows
  }

  /// Adds the rows of a part, whose first one starts a run.
  mutating func append(_ part: RowRuns) {
    for (index, block) in part.blocks.enumerated() {
      append(block.starts, rows: min(Self.blockRows, part.count - index * Self.blockRows))
    }
  }

  /// The first row of each run, and behind them how many rows there are.
  ///
  /// - Complexity: O(rows / 64 + runs).
  var firstRows: [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(runCount + 1)
    for (index, block) in blocks.enumerated() {
      var starts = block.starts
      while starts != 0 {
        rows.append(
          Int32(truncatingIfNeeded: index * Self.blockRows + starts.trailingZeroBitCount))
        starts &= starts &- 1
      }
    }
    rows.append(Int32(truncatingIfNeeded: count))
    return rows
  }
}
