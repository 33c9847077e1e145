import Testing

@testable import Simulation

/// The generator, the shrinker and the comparison.
struct GeneratedNightTests {
  @Test func `a seed makes the same day every time, and another one another`() {
    for seed in UInt64(1)...20 {
      #expect(DayGenerator.day(seed: seed) == DayGenerator.day(seed: seed))
    }
    #expect(DayGenerator.day(seed: 1) != DayGenerator.day(seed: 2))
  }

  @Test func `each rule and each reason fires in one of a hundred days that are not empty`() {
    var days = 0
    var counts: [String: Int] = [:]
    for seed in 0..<UInt64(2000) {
      let fired = SlowNight(DayGenerator.day(seed: seed)).fired
      if fired.contains(SlowNight.empty) { continue }
      days += 1
      for rule in fired { counts[rule, default: 0] += 1 }
    }
    #expect(days > 1000)
    for rule in SlowNight.rules where counts[rule, default: 0] * 100 < days {
      Issue.record("\(rule) fires in \(counts[rule, default: 0]) of \(days) days")
    }
    for rule in counts.keys where !SlowNight.rules.contains(rule) {
      Issue.record("\(rule) is in no list")
    }
  }

  @Test func `R2.1 the order of the rows changes no document but the lines of rejections`() {
    for seed in UInt64(1)...60 {
      let tables = DayGenerator.day(seed: seed)
      var other = tables
      if let orders = tables["orders"] {
        let lines = orders.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let rows = lines.dropFirst().filter { !$0.isEmpty && $0 != "\r" }
        other["orders"] = ([lines[0]] + rows.reversed()).joined(separator: "\n")
      }
      guard case .documents(var one) = SlowNight(tables).answer,
        case .documents(var two) = SlowNight(other).answer
      else { continue }
      for documents in [one, two] { #expect(Self.ofEachDay.isSubset(of: documents.keys)) }
      (one["rejections.csv"], two["rejections.csv"]) = (nil, nil)
      #expect(one == two)
    }
  }

  /// The tables of R19, and the lots; others stand where there is something to say.
  private static let ofEachDay: Set<String> = [
    "purchase_orders.csv", "pick_sheet.csv", "sort_sheet.csv", "load_sheet.csv",
    "pickup_lists.csv", "refunds.csv", "commissions.csv", "rejections.csv", "day_totals.csv",
    "lots.csv",
  ]

  @Test func `the shrinker leaves what the question needs`() {
    let tables = DayGenerator.day(seed: 11)
    let smallest = Shrinker.shrunk(tables) { tables in
      SlowTable(tables["orders"] ?? "").rows.contains { $0["kind"] == "order" }
    }
    #expect(smallest.keys.sorted() == ["orders"])
    #expect(smallest["orders"] == "kind\norder\n")
  }

  @Test func `tables that are no valid day are no trap`() {
    for seed in UInt64(1)...4 {
      // Every question on the way down runs the night of a day that lost a piece.
      let smallest = Shrinker.shrunk(DayGenerator.day(seed: seed), questionsMax: 300) { tables in
        SlowNight(tables).fired.count >= 0 && tables["orders"] != nil
      }
      #expect(smallest["orders"] != nil)
    }
    #expect(SlowNight([:]).fired == [SlowNight.empty])
  }

  @Test func `an engine with one fault is found and its day shrunk`() throws {
    // The fault: a pickup list loses its units of 3.
    let faulty = Comparison(rules: .all) { tables in
      guard case .documents(var documents) = SlowNight(tables).answer else {
        return SlowNight(tables).answer
      }
      documents["pickup_lists.csv"] = documents["pickup_lists.csv"].map { text in
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.contains(",3,3,0,") ? "" : String($0) }.joined(separator: "\n")
      }
      return .documents(documents)
    }
    let found = (UInt64(1)...200).lazy.compactMap { faulty.compare(seed: $0).difference }.first
    let difference = try #require(found)
    #expect(difference.document == "pickup_lists.csv")
    let smallest = faulty.shrunk(difference)
    #expect(SlowTable(smallest.tables["orders"] ?? "").rows.count <= 2)
    #expect(faulty.compare(smallest.tables) != nil)
  }

  @Test func `an engine that is right shows no difference, with further columns too`() {
    let right = Comparison(rules: .all) { tables in SlowNight(tables).answer }
    for seed in UInt64(1)...30 { #expect(right.compare(seed: seed).difference == nil) }
    #expect(Comparison.firstDifference("a,b\n1,2\n", "a,b,c\n1,2,3\n") == nil)
    #expect(Comparison.firstDifference("a,b\n1,2\n", "a,b\n1,3\n")?.1 == "1,3")
  }
}
