import ExactValues
import Testing

@Suite struct ZoneRulesTests {
  /// Milliseconds of a clock without an offset, counted as if it were UTC.
  private func wall(_ text: String) throws -> Int64 {
    try instant(text + "Z")
  }

  private func instant(_ text: String) throws -> Int64 {
    guard case .success(.instant(let milliseconds)) = TimeText.parse(text.utf8.span) else {
      throw TestFault()
    }
    return milliseconds
  }

  private struct TestFault: Error {}

  /// What the zone's clock shows at an instant, with the offset.
  private func shown(_ instant: String, in zone: ZoneRules) throws -> String {
    let milliseconds = try self.instant(instant)
    var bytes: [UInt8] = []
    InstantText.append(milliseconds, offset: zone.offset(at: milliseconds), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a fixed offset reads every wall time as one instant`() throws {
    let zone = ZoneRules(fixed: try #require(UTCOffset(seconds: 28_800)))
    #expect(zone.offset(at: .min).seconds == 28_800)
    #expect(zone.offset(at: .max).seconds == 28_800)
    #expect(
      zone.reading(ofWall: try wall("2026-11-20T22:00"))
        == .instant(try instant("2026-11-20T22:00+08:00")))
    #expect(
      zone.reading(ofWall: try wall("1969-12-31T23:59:59.999"))
        == .instant(try instant("1969-12-31T23:59:59.999+08:00")))
  }

  @Test(arguments: [
    ("2007-06-01T00:00Z", "2007-05-31T20:00:00.000-04:00"),
    ("2026-03-08T06:59:59.999Z", "2026-03-08T01:59:59.999-05:00"),
    ("2026-03-08T07:00Z", "2026-03-08T03:00:00.000-04:00"),
    ("2026-11-01T05:59:59.999Z", "2026-11-01T01:59:59.999-04:00"),
    ("2026-11-01T06:00Z", "2026-11-01T01:00:00.000-05:00"),
    ("2440-03-13T07:00Z", "2440-03-13T03:00:00.000-04:00"),
    ("9999-07-01T00:00Z", "9999-06-30T20:00:00.000-04:00"),
    ("9999-12-31T00:00Z", "9999-12-30T19:00:00.000-05:00"),
    ("1800-01-01T00:00Z", "1799-12-31T19:04:00.000-04:56"),
  ])
  func `New York follows its rule after the last change listed`(instant: String, clock: String)
    throws
  {
    let zone = try #require(ZoneRules.parse(tzif: ZoneFile.newYork.bytes))
    #expect(try shown(instant, in: zone) == clock)
  }

  @Test(arguments: [
    ("2026-03-08T01:59:59.999", "2026-03-08T01:59:59.999-05:00"), ("2026-03-08T02:00", nil),
    ("2026-03-08T02:59:59.999", nil), ("2026-03-08T03:00", "2026-03-08T03:00-04:00"),
    ("2026-11-01T00:59:59.999", "2026-11-01T00:59:59.999-04:00"),
    ("2026-11-01T02:00", "2026-11-01T02:00-05:00"), ("2007-03-11T02:30", nil),
    ("2026-07-01T12:00", "2026-07-01T12:00-04:00"), ("3026-03-12T02:30", nil),
  ])
  func `New York skips an hour in March`(clock: String, reading: String?) throws {
    let zone = try #require(ZoneRules.parse(tzif: ZoneFile.newYork.bytes))
    let expected = try reading.map { WallReading.instant(try instant($0)) } ?? .skipped
    #expect(zone.reading(ofWall: try wall(clock)) == expected)
  }

  @Test(arguments: [
    ("2026-11-01T01:00", "2026-11-01T01:00-04:00"),
    ("2026-11-01T01:59:59.999", "2026-11-01T01:59:59.999-04:00"),
    ("2007-11-04T01:30", "2007-11-04T01:30-04:00"), ("9999-11-07T01:30", "9999-11-07T01:30-04:00"),
  ])
  func `New York repeats an hour in November, and the first counts`(
    clock: String, reading: String
  ) throws {
    let zone = try #require(ZoneRules.parse(tzif: ZoneFile.newYork.bytes))
    #expect(zone.reading(ofWall: try wall(clock)) == .repeated(first: try instant(reading)))
  }

  @Test func `Lord Howe sets its clocks by half an hour`() throws {
    let zone = try #require(ZoneRules.parse(tzif: ZoneFile.lordHowe.bytes))
    #expect(zone.reading(ofWall: try wall("2026-10-04T02:00")) == .skipped)
    #expect(zone.reading(ofWall: try wall("2026-10-04T02:29:59.999")) == .skipped)
    #expect(
      zone.reading(ofWall: try wall("2026-10-04T02:30"))
        == .instant(try instant("2026-10-04T02:30+11:00")))
    #expect(
      zone.reading(ofWall: try wall("2026-04-05T01:30"))
        == .repeated(first: try instant("2026-04-05T01:30+11:00")))
    #expect(
      zone.reading(ofWall: try wall("2026-04-05T01:29:59"))
        == .instant(try instant("2026-04-05T01:29:59+11:00")))
    #expect(
      zone.reading(ofWall: try wall("2026-04-05T02:00"))
        == .instant(try instant("2026-04-05T02:00+10:30")))
  }

  @Test(arguments: [
    ("1986-05-03T18:00Z", "1986-05-04T03:00:00.000+09:00"),
    ("1986-05-03T17:59:59.999Z", "1986-05-04T01:59:59.999+08:00"),
    ("1991-09-14T17:00Z", "1991-09-15T01:00:00.000+08:00"),
    ("1991-09-14T16:59:59Z", "1991-09-15T01:59:59.000+09:00"),
    ("1992-07-01T00:00Z", "1992-07-01T08:00:00.000+08:00"),
    ("2026-11-20T14:00Z", "2026-11-20T22:00:00.000+08:00"),
  ])
  func `Shanghai had summers from 1986 to 1991`(instant: String, clock: String) throws {
    let zone = try #require(ZoneRules.parse(tzif: ZoneFile.shanghai.bytes))
    #expect(try shown(instant, in: zone) == clock)
  }

  @Test(arguments: [ZoneFile.newYork, .lordHowe, .shanghai])
  func `a wall time that is shown is read as an instant that shows it`(file: ZoneFile) throws {
    let zone = try #require(ZoneRules.parse(tzif: file.bytes))
    // Some 90 years in steps of 7 hours and a bit.
    for step in 0..<110_000 as Range<Int64> {
      let milliseconds = (step - 30_000) * 26_009_321
      let clock = milliseconds + Int64(zone.offset(at: milliseconds).seconds) * 1000
      switch zone.reading(ofWall: clock) {
      case .instant(let reading): if reading != milliseconds { Issue.record("\(milliseconds)") }
      case .repeated(let first):
        let shown = first + Int64(zone.offset(at: first).seconds) * 1000
        if first > milliseconds || shown != clock { Issue.record("\(milliseconds)") }
      case .skipped: Issue.record("\(milliseconds)")
      }
    }
  }

  @Test func `a zone of version 1 keeps its last offset`() throws {
    var file = ZoneFile.shanghai
    file.version = 0
    // The year 1900 needs more than 32 bits.
    file.changes.removeFirst()
    let zone = try #require(ZoneRules.parse(tzif: file.bytes))
    #expect(try shown("2026-11-20T14:00Z", in: zone) == "2026-11-20T22:00:00.000+08:00")
    #expect(try shown("1991-09-14T16:59:59Z", in: zone) == "1991-09-15T01:59:59.000+09:00")
  }

  @Test func `extreme times are read without a trap`() throws {
    for file in [ZoneFile.newYork, .lordHowe, .shanghai] {
      let zone = try #require(ZoneRules.parse(tzif: file.bytes))
      for time in [Int64.min, .min + 1, -1, 0, .max / 1000, .max - 1, .max] {
        _ = zone.offset(at: time)
        _ = zone.reading(ofWall: time)
      }
    }
  }
}

@Suite struct ZoneFileTests {
  /// The rule's offset in hours at noon UTC on the first of each month of 2027.
  private func hours(_ footer: String) -> [Int]? {
    guard let zone = ZoneRules.parse(tzif: ZoneFile(types: [0], footer: footer).bytes) else {
      return nil
    }
    return (1...12).compactMap { CivilDate(year: 2027, month: $0, day: 1) }.map {
      zone.offset(at: (Int64($0.daysSinceEpoch) * 86_400 + 43_200) * 1000).seconds / 3600
    }
  }

  @Test(arguments: [
    ("UTC0", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ("<+03>-3", [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]),
    ("CET-1CEST,M3.5.0,M10.5.0/3", [1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 1, 1]),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0]),
    ("NZST-12NZDT,M9.5.0,M4.1.0/3", [13, 13, 13, 13, 12, 12, 12, 12, 12, 13, 13, 13]),
    ("AAA3BBB,J60,J305", [-3, -3, -2, -2, -2, -2, -2, -2, -2, -2, -3, -3]),
    ("AAA3BBB,59,304", [-3, -3, -2, -2, -2, -2, -2, -2, -2, -2, -3, -3]),
    ("AAA+3BBB+1:00:00,J60/-167,J305/+167", [-3, -3, -1, -1, -1, -1, -1, -1, -1, -1, -1, -3]),
    ("XXX3EDT4,0/0,J365/23", [-4, -4, -4, -4, -4, -4, -4, -4, -4, -4, -4, -4]),
  ])
  func `a footer rule is read`(footer: String, expected: [Int]) {
    #expect(hours(footer) == expected)
  }

  @Test func `daylight time all year has no gap at the turn of the year`() throws {
    let file = ZoneFile(types: [0], footer: "XXX3EDT4,0/0,J365/23")
    let zone = try #require(ZoneRules.parse(tzif: file.bytes))
    for year in 2020...2032 {
      let newYear = try #require(CivilDate(year: year, month: 1, day: 1))
      for second in -20_000...20_000 {
        let time = Int64(newYear.daysSinceEpoch * 86_400 + second) * 1000
        if zone.offset(at: time).seconds != -14_400 { Issue.record("\(year) \(second)") }
      }
    }
  }

  @Test(arguments: [
    "U0", "UTC", "<UTC0", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,M11.1.0,", "EST5EDT,",
    "EST25", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.0.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0",
    "EST5EDT,J0,J5", "EST5EDT,J366,J5", "EST5EDT,366,5", "EST5EDT,M3.2.0/168,M11.1.0",
    "EST5:60", "EST5EDT,M3.2.0/,M11.1.0", "EST5 ", " EST5", "EST24", "EST-24", "EST-23XXX,1,2",
    "EST5EDT99999999999999999999,1,2", "\0\0\0", "EST5EDT,M3-2-0,M11.1.0",
  ])
  func `what is no footer rule spoils the file`(footer: String) {
    #expect(ZoneRules.parse(tzif: ZoneFile(types: [0], footer: footer).bytes) == nil)
  }

  @Test func `a file that is cut is none`() {
    for file in [ZoneFile.newYork, .shanghai] {
      let bytes = file.bytes
      for count in bytes.indices {
        #expect(ZoneRules.parse(tzif: Array(bytes.prefix(count))) == nil)
      }
      #expect(ZoneRules.parse(tzif: bytes) != nil)
    }
  }

  @Test func `a byte that is changed never traps`() {
    let bytes = ZoneFile.newYork.bytes
    for index in bytes.indices {
      for byte in [0, 1, 0x2C, 0x39, 0x7F, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = byte
        guard let zone = ZoneRules.parse(tzif: changed) else { continue }
        for time in [Int64.min, -1, 1_795_183_199_999, .max] {
          _ = zone.offset(at: time)
          _ = zone.reading(ofWall: time)
        }
      }
    }
  }

  @Test func `files that break their own rules are none`() {
    var leaping = ZoneFile.shanghai
    leaping.leapCount = 1
    #expect(ZoneRules.parse(tzif: leaping.bytes) == nil)
    let descending = ZoneFile(types: [0, 3600], changes: [(100, 1), (100, 0)])
    #expect(ZoneRules.parse(tzif: descending.bytes) == nil)
    #expect(ZoneRules.parse(tzif: ZoneFile(types: [0], changes: [(100, 1)]).bytes) == nil)
    #expect(ZoneRules.parse(tzif: ZoneFile(types: []).bytes) == nil)
    #expect(ZoneRules.parse(tzif: ZoneFile(types: [86_400]).bytes) == nil)
    let late = ZoneFile(types: [0], changes: [(253_402_300_800, 0)])
    #expect(ZoneRules.parse(tzif: late.bytes) == nil)
    #expect(ZoneRules.parse(tzif: []) == nil)
    #expect(ZoneRules.parse(tzif: Array("GIF89a".utf8)) == nil)
  }

  @Test func `the earliest and the latest change that can be listed are read`() throws {
    let file = ZoneFile(
      types: [0, 3600], changes: [(.min, 1), (253_402_300_799, 0)], footer: "AAA0BBB,M3.5.0,M10.5.0"
    )
    let zone = try #require(ZoneRules.parse(tzif: file.bytes))
    #expect(zone.offset(at: 0).seconds == 3600)
    #expect(zone.reading(ofWall: 3_600_000) == .instant(0))
    #expect(zone.offset(at: 253_402_300_799_000).seconds == 0)
  }
}
