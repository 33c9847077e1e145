/// The raises of every line as a stack a line, so that lowering takes the newest first (R3.3).
///
/// 2, raised to 5, lowered to 3 leaves 2 units at the first time and 1 at the second.
public struct Increments: Sendable {
  /// The units of each increment that are still wanted.
  public private(set) var units: [Int64] = []
  /// The canonical position of the event that made it.
  public private(set) var position: [Int32] = []
  private var older: [Int32] = []
  private var newestOfLine: [Int32]

  /// No increments, of so many lines.
  init(lineCount: Int) {
    newestOfLine = [Int32](repeating: -1, count: lineCount)
  }

  /// Puts `amount` units, made at a canonical position, on top of the line.
  mutating func raise(_ line: LineID, by amount: Int64, at event: Int32) {
    units.append(amount)
    position.append(event)
    older.append(newestOfLine[line])
    newestOfLine[line] = Int32(truncatingIfNeeded: units.count - 1)
  }

  /// Takes `amount` units, at most those there are, from the newest increments.
  mutating func lower(_ line: LineID, by amount: Int64) {
    var left = amount
    while left > 0, newestOfLine[line] >= 0 {
      let newest = Int(newestOfLine[line])
      let taken = min(left, units[newest])
      units[newest] -= taken
      left -= taken
      if units[newest] == 0 { newestOfLine[line] = older[newest] }
    }
  }

  /// The canonical position of a line's oldest increment; -1 for a line without any.
  public func firstPosition(of line: LineID) -> Int32 {
    var oldest: Int32 = -1
    var next = newestOfLine[line]
    while next >= 0 {
      oldest = position[Int(next)]
      next = older[Int(next)]
    }
    return oldest
  }

  /// The sum of the increments of a line that are left.
  func unitsLeft(of line: LineID) -> Int64 {
    var sum: Int64 = 0
    var next = newestOfLine[line]
    while next >= 0 {
      sum += units[Int(next)]
      next = older[Int(next)]
    }
    return sum
  }

  /// Whether a line has no increment but one.
  func isOne(of line: LineID) -> Bool {
    newestOfLine[line] >= 0 && older[Int(newestOfLine[line])] < 0
  }

  /// The increments of a line, oldest first, as positions in `units` and `position`.
  public func ofLine(_ line: LineID) -> [Int] {
    var found: [Int] = []
    var next = newestOfLine[line]
    while next >= 0 {
      found.append(Int(next))
      next = older[Int(next)]
    }
    return found.reversed()
  }
}
