import Testing
import Trial

@testable import Simulation

/// The engine and the slow model on the same days, and what a difference becomes.
@Suite struct TrialTests {
  @Test(arguments: 0..<8)
  func `the engine's tables are those of the slow model, byte for byte`(_ part: Int) {
    let comparison = Comparison(rules: .all, engine: Engine.answer)
    for seed in UInt64(part * 30 + 1)...UInt64(part * 30 + 30) {
      if let found = comparison.compare(seed: seed).difference {
        Issue.record("seed \(seed), \(found.document): \(found.slow) | \(found.engine)")
      }
    }
  }

  @Test func `a generated day told as a scenario has the documents of its tables`() {
    var told = 0
    for seed in UInt64(1)...60 {
      let tables = DayGenerator.day(seed: seed)
      guard case .documents(let documents) = Engine.answer(tables) else { continue }
      let scenario = DayScenario(tables, named: "day", comment: "a day", expectations: [])
      told += scenario.files.count == 1 ? 1 : 0
      guard case .documents(let again) = Engine.answer("day.scenario", among: scenario.files) else {
        Issue.record("seed \(seed): \(Engine.answer("day.scenario", among: scenario.files))")
        continue
      }
      // Where a row was read is another place in a scenario.
      let placed: Set<String> = ["rejections.csv", "deliveries.csv", "delivery_rejections.csv"]
      for name in documents.keys.sorted()
      where documents[name] != again[name] && !placed.contains(name) {
        Issue.record("seed \(seed): \(name)")
      }
    }
    // Without a table beside them: days whose rows all have a form in the language.
    #expect(told > 20)
  }

  /// The defect: goods that are to be shared pro-rata go first come, first served.
  private func defective(_ files: Tables) -> Tables {
    files.mapValues { $0.replacing("pro-rata", with: "first-come") }
  }

  @Test func `a planted defect becomes a small scenario that groupbuy test runs`() throws {
    let comparison = Comparison(rules: .all) { Engine.answer(defective($0)) }
    let found = (UInt64(1)...400).lazy.compactMap { comparison.compare(seed: $0).difference }.first
    let smallest = comparison.shrunk(try #require(found))
    #expect(SlowTable(smallest.tables["orders"] ?? "").rows.count <= 4)
    let files = DayScenario(
      of: smallest, engine: Engine.answer(defective(smallest.tables)), named: "failing"
    ).files
    #expect(files.keys.sorted() == ["failing.scenario"])
    // The engine without the defect meets every expectation, and the one with it does not.
    let right = Engine.test("failing.scenario", among: files)
    #expect(right.failed == 0 && right.checked > 0)
    #expect(Engine.test("failing.scenario", among: defective(files)).failed > 0)
  }

  @Test func `what the slow model says of any document can be expected of the engine`() throws {
    for (seed, document) in zip(UInt64(1)..., Self.documents) {
      let tables = DayGenerator.day(seed: seed)
      guard case .documents = SlowNight(tables).answer else { continue }
      var difference = Difference(tables: tables, document: document, slow: "", engine: "")
      difference.seed = seed
      let files = DayScenario(of: difference, engine: Engine.answer(tables), named: "day").files
      let test = Engine.test("day.scenario", among: files)
      #expect(test.failed == 0, "seed \(seed), \(document): \(files)")
    }
  }

  private static let documents = Array(
    repeating: [
      "purchase_orders.csv", "pick_sheet.csv", "sort_sheet.csv", "load_sheet.csv",
      "pickup_lists.csv", "refunds.csv", "commissions.csv", "rejections.csv", "lots.csv",
      "day_totals.csv", "states.csv", "deliveries.csv", "delivery_rejections.csv",
      "arrival_counts.csv", "statements.csv",
    ], count: 4
  ).flatMap { $0 }
}
