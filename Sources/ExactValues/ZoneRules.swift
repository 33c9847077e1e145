/// The instant, if any, that a wall time of a zone names (R1.2).
public enum WallReading: Hashable, Sendable {
  /// The one instant: milliseconds since 1970-01-01T00:00:00Z.
  case instant(Int64)
  /// A clock set back shows the time more than once; it is read as `first`.
  case repeated(first: Int64)
  /// A clock set forward never shows the time.
  case skipped
}

/// The offsets of a time zone: what its clocks show at an instant, and the other way (R1.1, R1.2).
///
/// New York sets its clocks forward on 2026-03-08: 01:59:59 there is the second before 03:00:00, so
/// the wall time 02:30 is `skipped`. On 2026-11-01 01:30 is shown twice and is read as the first.
///
/// Years after the last change that is listed follow the rule at the end of the zone's file for
/// ever: 400 years of it are laid out as changes once, and later years repeat them, as the calendar
/// does, to the day of the week.
public struct ZoneRules: Hashable, Sendable {
  /// The seconds since 1970 at which the offset changes, ascending.
  let changes: [Int64]
  /// The offset from each change on.
  let offsets: [UTCOffset]
  /// The offset before the first change.
  let firstOffset: UTCOffset
  /// The first second from which on everything repeats; `nil` where the last offset stays.
  let repeatsFrom: Int64?

  /// Seconds of 400 years of the calendar, which are whole weeks.
  static let cycleSeconds: Int64 = 146_097 * 86_400

  /// A zone whose clocks are never changed.
  public init(fixed offset: UTCOffset) {
    self.init(changes: [], offsets: [], firstOffset: offset, repeatsFrom: nil)
  }

  /// - Precondition: `changes` ascend, and there is an offset for each.
  init(
    changes: [Int64], offsets: [UTCOffset], firstOffset: UTCOffset, repeatsFrom: Int64?
  ) {
    self.changes = changes
    self.offsets = offsets
    self.firstOffset = firstOffset
    self.repeatsFrom = repeatsFrom
  }

  /// The offset of the zone at an instant, in milliseconds since 1970-01-01T00:00:00Z.
  ///
  /// - Complexity: O(log n) in the number of changes.
  public func offset(at milliseconds: Int64) -> UTCOffset {
    let second = ZoneRules.secondAndRest(of: milliseconds).second
    return offset(ofStretch: stretch(at: second - cyclesBefore(second)))
  }

  /// The instant at which the zone's clocks show a wall time.
  ///
  /// `milliseconds` is the wall time counted as if the clock were UTC: date x 86,400,000 +
  /// millisecond of the day. Times some 100 million years away are read as nearer ones.
  ///
  /// - Complexity: O(log n) in the number of changes.
  public func reading(ofWall milliseconds: Int64) -> WallReading {
    let bound = Int64.max / 2
    let (wallSecond, rest) = ZoneRules.secondAndRest(of: min(max(milliseconds, -bound), bound))
    let cycles = cyclesBefore(wallSecond)
    let wall = wallSecond - cycles
    // No offset reaches a day, so only stretches that meet this day and the next can hold the time.
    let reach = Int64(UTCOffset.secondsMax)
    var found: Int64?
    var index = stretch(at: wall - reach)
    while index == 0 || index <= changes.count && changes[index - 1] <= wall + reach {
      let second = wall - Int64(offset(ofStretch: index).seconds)
      let startsBefore = index == 0 || changes[index - 1] <= second
      if startsBefore, index == changes.count || second < changes[index] {
        if let found { return .repeated(first: found) }
        found = (second + cycles) * 1000 + rest
      }
      index += 1
    }
    guard let found else { return .skipped }
    return .instant(found)
  }

  /// Which stretch between changes holds `second`: 0 is before the first change.
  private func stretch(at second: Int64) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func offset(ofStretch index: Int) -> UTCOffset {
    index == 0 ? firstOffset : offsets[index - 1]
  }

  /// Seconds of the whole cycles to take from `second` so that it lies where changes are listed.
  private func cyclesBefore(_ second: Int64) -> Int64 {
    guard let repeatsFrom, second >= repeatsFrom + ZoneRules.cycleSeconds else { return 0 }
    return (second - repeatsFrom) / ZoneRules.cycleSeconds * ZoneRules.cycleSeconds
  }

  /// Whole seconds, rounded down, and the milliseconds left.
  private static func secondAndRest(of milliseconds: Int64) -> (second: Int64, rest: Int64) {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    return remainder < 0 ? (quotient - 1, remainder + 1000) : (quotient, remainder)
  }
}
