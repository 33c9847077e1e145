/// How far a stage is, and how long it will take if it goes on as it did.
struct StageProgress {
  /// How much there is to do: lines, rows or documents; 0 where that is not known.
  let total: Int
  /// How much of it is done; 0 in a stage that does not count.
  let done: Int
  /// How long it has been at work.
  let milliseconds: Int64

  /// How much is done in a second; `nil` before anything is, or where that took no time.
  var perSecond: Int64? {
    done > 0 && milliseconds > 0 ? Int64(done) * 1_000 / milliseconds : nil
  }

  /// The seconds that are left, rounded up; `nil` where nobody can say.
  var secondsLeft: Int64? {
    guard done > 0, total >= done else { return nil }
    return (milliseconds * Int64(total - done) / Int64(done) + 999) / 1_000
  }
}
