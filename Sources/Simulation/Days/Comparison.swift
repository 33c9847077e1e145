/// Where an engine and the slow model part.
public struct Difference: Sendable {
  /// The seed of the day; `nil` for a day that was given.
  public var seed: UInt64?
  /// The day that shows it.
  public var tables: Tables
  /// The document that differs, or `answer` where one of the two has none.
  public var document: String
  /// The first line that differs, as the slow model has it.
  public var slow: String
  /// The first line that differs, as the engine has it.
  public var engine: String
}

/// Holds an engine against the slow model, day by day.
///
///     let comparison = Comparison(rules: .all) { tables in ... }
///     for seed in 1...1000 { if let found = comparison.compare(seed: seed) { ... } }
public struct Comparison {
  private let rules: DayGenerator.Rules
  private let engine: (Tables) -> NightAnswer

  /// A comparison with an engine that answers with its documents by file name.
  ///
  /// Documents that the slow model does not write are not looked at, nor are further columns (R19).
  public init(rules: DayGenerator.Rules, engine: @escaping (Tables) -> NightAnswer) {
    (self.rules, self.engine) = (rules, engine)
  }

  /// The first difference of the day of a seed, and what fired in the day.
  public func compare(seed: UInt64) -> (difference: Difference?, fired: Set<String>) {
    let tables = DayGenerator.day(seed: seed, rules: rules)
    let night = SlowNight(tables)
    var difference = Self.difference(night.answer, engine(tables), in: tables)
    difference?.seed = seed
    return (difference, night.fired)
  }

  /// The first difference of a day.
  public func compare(_ tables: Tables) -> Difference? {
    let answer = engine(tables)
    if case .refused = answer {
      // The slow model reads valid days only: of others it would tell nothing of use.
      return Self.difference(.documents([:]), answer, in: tables)
    }
    return Self.difference(SlowNight(tables).answer, answer, in: tables)
  }

  /// The smallest day that differs in the same document, or the day itself.
  public func shrunk(_ difference: Difference) -> Difference {
    let smallest = Shrinker.shrunk(difference.tables) { tables in
      isAlike(compare(tables), difference)
    }
    var found = compare(smallest) ?? difference
    found.seed = difference.seed
    return found
  }

  private func isAlike(_ found: Difference?, _ difference: Difference) -> Bool {
    guard let found, found.document == difference.document else { return false }
    // Without documents it must be the same answer: a day that became invalid shows nothing.
    return found.document != "answer" || found.engine == difference.engine
  }

  private static func difference(
    _ slow: NightAnswer, _ engine: NightAnswer, in tables: Tables
  ) -> Difference? {
    func differ(_ document: String, _ one: String, _ other: String) -> Difference {
      Difference(tables: tables, document: document, slow: one, engine: other)
    }
    switch (slow, engine) {
    case (.overflow, .overflow): return nil
    case (.documents(let expected), .documents(let actual)):
      for name in expected.keys.sorted() {
        // A document that the engine does not write yet is no difference.
        guard let one = expected[name], let other = actual[name] else { continue }
        if let (line, otherLine) = firstDifference(one, other) {
          return differ(name, line, otherLine)
        }
      }
      return nil
    default: return differ("answer", told(slow), told(engine))
    }
  }

  private static func told(_ answer: NightAnswer) -> String {
    switch answer {
    case .documents: "documents"
    case .overflow(let text): "overflow: " + text
    case .refused(let text): "refused: " + text
    }
  }

  /// The first lines that differ in the columns that both have.
  static func firstDifference(_ one: String, _ other: String) -> (String, String)? {
    if one.utf8.elementsEqual(other.utf8) { return nil }
    let (left, right) = (SlowTable(one), SlowTable(other))
    let shared = min(left.columns.count, right.columns.count)
    func line(_ cells: [String]) -> String {
      cells.prefix(shared).map(SlowWriter.quoted).joined(separator: ",")
    }
    let leftLines = [line(left.columns)] + left.rows.map { line($0.cells) }
    let rightLines = [line(right.columns)] + right.rows.map { line($0.cells) }
    for place in 0..<max(leftLines.count, rightLines.count) {
      let one = place < leftLines.count ? leftLines[place] : ""
      let other = place < rightLines.count ? rightLines[place] : ""
      if !one.utf8.elementsEqual(other.utf8) { return (one, other) }
    }
    let haveSameColumns = left.columns == right.columns
    return haveSameColumns ? ("the same cells", "other bytes") : nil
  }
}
