import Parallel
import SampleDays
import Testing
import Trial

@testable import Simulation

/// The slow model against the engine at scale: many threads, parts as small as they can be, and the days of `generate`.
@Suite struct ManyThreadsTests {
  @Test(arguments: [1, 2, 7])
  func `R17 any number of threads and the smallest parts give the tables of the slow model`(
    _ count: Int
  ) {
    // A part of one byte ends at the next line: every border between records is one between parts.
    for workers in [Workers(count: count, partSize: 1), Workers(count: count, partSize: 150)] {
      let comparison = Comparison(rules: .all) { Engine.answer($0, by: workers) }
      for seed in UInt64(1_000)..<1_040 {
        if let found = comparison.compare(seed: seed).difference {
          Issue.record("seed \(seed), \(found.document): \(found.slow) | \(found.engine)")
        }
      }
    }
  }

  @Test(arguments: [[]] + SampleRule.allCases.map { [$0] } + [SampleRule.allCases])
  func `a day of generate has the tables of the slow model`(_ rules: [SampleRule]) {
    for seed in UInt64(1)...2 {
      var day = SampleDay(rows: 260, seed: seed)
      (day.points, day.products, day.suppliers) = (7, 16, 4)
      day.rules = Set(rules)
      var bytes: [String: [UInt8]] = [:]
      day.write { table, piece in bytes[table, default: []] += piece }
      let tables = bytes.mapValues { String(decoding: $0, as: UTF8.self) }
      let comparison = Comparison(rules: .all) { Engine.answer($0, by: Workers(count: 2)) }
      if let found = comparison.compare(tables) {
        Issue.record("seed \(seed), \(found.document): \(found.slow) | \(found.engine)")
      }
    }
  }
}
