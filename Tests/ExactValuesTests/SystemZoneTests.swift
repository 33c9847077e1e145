import ExactValues
import Foundation
import Testing

/// The zones of the machine, where it has the tz database at its usual place.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Asia/Shanghai")))
struct SystemZoneTests {
  private func zone(_ name: String) throws -> ZoneRules {
    let path = URL(fileURLWithPath: "/usr/share/zoneinfo").appendingPathComponent(name)
    return try #require(ZoneRules.parse(tzif: Array(try Data(contentsOf: path))))
  }

  @Test(
    arguments: [
      ("Asia/Shanghai", 1_795_183_199_999, 28_800), ("Asia/Shanghai", 520_000_000_000, 32_400),
      ("America/New_York", 1_782_900_000_000, -14_400), ("Asia/Kolkata", 1_782_900_000_000, 19_800),
      ("America/New_York", 1_800_000_000_000, -18_000), ("UTC", 0, 0),
      ("Australia/Lord_Howe", 1_782_900_000_000, 37_800),
      ("Europe/Dublin", 1_782_900_000_000, 3600),
      ("Australia/Lord_Howe", 1_800_000_000_000, 39_600),
      ("Asia/Urumqi", 1_782_900_000_000, 21_600),
    ] as [(String, Int64, Int)])
  func `a zone of the machine has its offset`(name: String, milliseconds: Int64, seconds: Int)
    throws
  {
    #expect(try zone(name).offset(at: milliseconds).seconds == seconds)
  }

  @Test func `a wall time of the machine's New York can be skipped or repeated`() throws {
    let newYork = try zone("America/New_York")
    let skipped = try #require(CivilDate(year: 2026, month: 3, day: 8))
    let repeated = try #require(CivilDate(year: 2026, month: 11, day: 1))
    let half: Int64 = 5_400_000
    #expect(
      newYork.reading(ofWall: Int64(skipped.daysSinceEpoch) * 86_400_000 + half + 3_600_000)
        == .skipped)
    #expect(
      newYork.reading(ofWall: Int64(repeated.daysSinceEpoch) * 86_400_000 + half)
        == .repeated(first: Int64(repeated.daysSinceEpoch) * 86_400_000 + half + 14_400_000))
  }
}
