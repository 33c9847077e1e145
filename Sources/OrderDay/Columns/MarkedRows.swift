/// Rows of which some are marked: a bit for each, and for 64 together how many were marked before.
///
///     var rows = MarkedRows()
///     for mark in [true, false, true] { rows.append(mark ? 1 : 0, rows: 1) }
///     rows.isMarked(1)         // false
///     rows.markedCount(to: 2)  // 2, row 2 among them
struct MarkedRows: Sendable {
  /// 64 rows.
  private struct Block {
    /// A bit for each row, that of the first lowest.
    var marks: UInt64
    /// How many rows were marked before these.
    var before: Int32
  }

  private var blocks: [Block] = []
  /// How many rows there are.
  private(set) var count = 0
  /// How many of them are marked.
  private(set) var markedCount = 0

  /// How many rows are marked by one number.
  static let blockRows = 64

  /// Makes room for so many rows.
  mutating func reserveCapacity(_ rows: Int) {
    blocks.reserveCapacity((rows + Self.blockRows - 1) / Self.blockRows)
  }

  /// Whether a row is marked.
  @inline(__always)
  func isMarked(_ row: Int) -> Bool {
    precondition(row < count)
    return blocks[row >> 6].marks &>> UInt64(row & 63) & 1 == 1
  }

  /// How many rows are marked up to this one, itself among them.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func markedCount(to row: Int) -> Int {
    precondition(row < count)
    let block = blocks[row >> 6]
    let upToRow = block.marks &<< UInt64(63 - row & 63)
    return Int(block.before) &+ upToRow.nonzeroBitCount
  }

  /// The marks of the block of a row, and those of them that stand behind it.
  @inline(__always)
  func marks(behind row: Int) -> UInt64 {
    blocks[row >> 6].marks & ((.max &<< UInt64(row & 63)) &<< 1)
  }

  /// The marks of a block.
  @inline(__always)
  func marks(ofBlock index: Int) -> UInt64 { blocks[index].marks }

  /// Adds up to 64 rows, with a bit for each that is marked, that of the first row lowest.
  mutating func append(_ marks: UInt64, rows: Int) {
    if rows == 0 { return }
    let filled = UInt64(count & 63)
    if filled == 0 {
      blocks.append(Block(marks: marks, before: Int32(truncatingIfNeeded: markedCount)))
    } else {
      blocks[blocks.count - 1].marks |= marks &<< filled
      if Int(filled) + rows > Self.blockRows {
        let before = markedCount + (marks &<< filled).nonzeroBitCount
        blocks.append(
          Block(
            marks: marks &>> (UInt64(Self.blockRows) - filled),
            before: Int32(truncatingIfNeeded: before)))
      }
    }
    markedCount += marks.nonzeroBitCount
    count += rows
  }

  /// Adds so many rows without a mark.
  mutating func append(unmarked rows: Int) {
    var left = rows
    while left > 0 {
      let some = min(left, Self.blockRows)
      append(0, rows: some)
      left -= some
    }
  }

  /// Adds the rows of a part.
  mutating func append(_ part: MarkedRows) {
    for (index, block) in part.blocks.enumerated() {
      append(block.marks, rows: min(Self.blockRows, part.count - index * Self.blockRows))
    }
  }

  /// The marked rows.
  ///
  /// - Complexity: O(rows / 64 + marked rows).
  var marked: [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(markedCount + 1)
    forEachMarked { rows.append(Int32(truncatingIfNeeded: $0)) }
    return rows
  }

  /// Tells each marked row, in their order.
  ///
  /// - Complexity: O(rows / 64 + marked rows).
  @inline(__always)
  func forEachMarked(_ tell: (_ row: Int) -> Void) {
    for (index, block) in blocks.enumerated() {
      var marks = block.marks
      while marks != 0 {
        tell(index * Self.blockRows + marks.trailingZeroBitCount)
        marks &= marks &- 1
      }
    }
  }
}
