import DayRunner
import OrderDay
import Papers
import Parallel
import SampleDays
import Testing

@Suite struct `A generated day` {
  /// The day as files in a folder of its date.
  private static func files(_ day: SampleDay) -> TestFiles {
    var files = TestFiles()
    for file in GeneratedDay.files(of: day) { files.files["days/day/" + file.path] = file.bytes }
    return files
  }

  @Test(arguments: [[]] + SampleRule.allCases.map { [$0] } + [SampleRule.allCases])
  func `is read without an error, and runs`(_ rules: [SampleRule]) {
    var day = SampleDay(rows: 2_000, seed: 11)
    (day.points, day.products, day.suppliers) = (40, 60, 9)
    day.rules = Set(rules)
    let reading = Self.files(day).reading("days/day")
    #expect(reading.errors.isEmpty, "\(reading.errors.prefix(3))")
    #expect(reading.run?.figure("events") == 2_000)
    #expect((reading.run?.figure("units") ?? 0) > 1_000)
  }

  @Test func `uses every rule that it is asked for`() {
    var day = SampleDay(rows: 6_000, seed: 5)
    (day.points, day.products, day.suppliers) = (30, 80, 9)
    day.rules = Set(SampleRule.allCases)
    guard let run = Self.files(day).reading("days/day", workers: Workers(count: 2)).run else {
      Issue.record("the day does not run")
      return
    }
    let night = run.night
    #expect(!night.allocation.substitutes.isEmpty)
    #expect(night.allocation.extra.contains { $0 > 0 })
    #expect(!night.lots.units.isEmpty)
    #expect(!night.settlement.credit.isBlank)
    #expect(run.figure("discounts") > 0)
    #expect(night.cutoff.isWithoutGroup.contains(true))
    #expect(night.book.rejections.contains { $0.reason == .overLimit })
    #expect(night.day.network.warehouses.count == 3)
    let reasons = Set(night.settlement.refunds.flatMap(\.reasons))
    #expect(reasons.isSuperset(of: [.short, .soldOut, .groupNotFormed, .tierPrice]))
  }

  @Test func `has the bytes of its seed`() {
    let day = SampleDay(rows: 1_000, seed: 1)
    let manifest = GeneratedDay.files(of: day).last
    #expect(manifest?.path == "MANIFEST")
    #expect(manifest?.bytes == GeneratedDay.files(of: day).last?.bytes)
  }
}
