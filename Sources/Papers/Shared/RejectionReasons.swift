public import OrderDay
public import PlainText

/// Why events of a night were refused, for whoever only asks about that.
public enum RejectionReasons {
  /// A line for each reason that there is, in the order of the checks (R3.7): how often, and what to do.
  ///
  ///     1 after the cutoff: the cutoff was 2026-11-20 22:00; order on the next day
  public static func lines(of night: Night, in language: Language) -> [String] {
    let words = language.paperWords
    return counts(of: night).map { reason, count in
      words.rejected(count, reason, remedy: remedy(reason, night, words))
    }
  }

  /// Each reason that there is, with the events that were refused whole for it.
  static func counts(of night: Night) -> [(reason: Reason, count: Int64)] {
    Reason.allCases.map { ($0, night.totals.value(of: "rejected.\($0.word)") ?? 0) }
      .filter { $0.count > 0 }
  }

  /// What to do about a reason, with the times of the day that it is about.
  static func remedy(_ reason: Reason, _ night: Night, _ words: any PaperWords) -> String {
    let timeline = night.day.timeline
    let time = WallTime(timeline.zone, words)
    return words.remedy(
      reason, opens: time.text(timeline.opens), cutoff: time.text(timeline.cutoff))
  }
}
