import ExactValues
import Testing

@Suite struct TimeTextTests {
  private func parse(_ text: String) -> Result<TimeReading, TimeFault> {
    TimeText.parse(text.utf8.span)
  }

  @Test(
    arguments: [
      ("09:15", 33_300_000), ("00:00", 0), ("23:59:59.999", 86_399_999), ("24:00", 86_400_000),
      ("24:00:00", 86_400_000), ("24:00:00.000", 86_400_000), ("22:00:00.000", 79_200_000),
      ("09:15:00.5", 33_300_500), ("09:15:00.05", 33_300_050), ("09:15:00.005", 33_300_005),
    ] as [(String, Int64)])
  func `a wall time is a millisecond of the day`(text: String, millisecond: Int64) throws {
    #expect(parse(text) == .success(.wall(date: nil, millisecondOfDay: millisecond)))
    let date = try #require(CivilDate(year: 2026, month: 3, day: 1))
    for separator in ["T", " "] {
      #expect(
        parse("2026-03-01" + separator + text)
          == .success(.wall(date: date, millisecondOfDay: millisecond)))
    }
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00Z", 0), ("1970-01-01T00:00:00.001Z", 1),
      ("2026-03-01T21:59:59+08:00", 1_772_373_599_000),
      ("2026-03-01T13:59:59.999Z", 1_772_373_599_999),
      ("2026-03-01 14:00:00Z", 1_772_373_600_000), ("2026-03-01T02:30:00-05:00", 1_772_350_200_000),
      ("2026-03-01T24:00:00+08:00", 1_772_380_800_000),
      ("2026-03-02T00:00+08:00", 1_772_380_800_000),
      ("1970-01-01T00:00+23:59", -86_340_000), ("1970-01-01T00:00+00:00", 0),
      ("0001-01-01T00:00:00Z", -62_135_596_800_000), ("9999-12-31T24:00Z", 253_402_300_800_000),
    ] as [(String, Int64)])
  func `a time with date and offset is an instant`(text: String, milliseconds: Int64) {
    #expect(parse(text) == .success(.instant(milliseconds: milliseconds)))
  }

  @Test(
    arguments: [
      ("", .empty), ("2026/3/1 9:15", .form(offset: 4)),
      ("26-03-01T09:15:00+08:00", .form(offset: 2)),
      ("2026-13-01T09:15:00+08:00", .date), ("2026-04-31T09:15:00+08:00", .date),
      ("0000-01-01T00:00:00Z", .date), ("2026-03-01T09:60:00+08:00", .minute),
      ("2026-03-01T09:15:61+08:00", .second), ("2026-03-01T09:15:60+08:00", .second),
      ("2026-03-01T25:15:00+08:00", .hour), ("2026-03-01T09:15:00+24:00", .offset),
      ("2026-03-01T09:15:00+08:60", .offset), ("2026-03-01T09:15:00+8", .form(offset: 21)),
      ("2026-03-01T09:15:00+0800", .form(offset: 22)),
      ("2026-03-01T09:15:00+08", .form(offset: 22)),
      ("2026-03-01t09:15:00z", .form(offset: 10)), ("2026-03-01T09:15:00z", .form(offset: 19)),
      ("10000-01-01T00:00:00Z", .form(offset: 4)), ("2026-060", .form(offset: 7)),
      ("46082.385", .form(offset: 4)), ("2026年3月1日 9:15", .form(offset: 4)),
      ("2026-03-01T09:15:00 PM", .form(offset: 19)),
      ("2026-03-01T09:15:00+08:00x", .form(offset: 25)),
      ("now", .form(offset: 0)), ("24:01", .afterMidnight), ("24:00:01", .afterMidnight),
      ("24:00:00.001", .afterMidnight), ("0915", .form(offset: 4)), ("9:15", .form(offset: 1)),
      ("2026-03-01", .form(offset: 10)), ("2026-03-01T", .form(offset: 11)),
      ("2026-03-01T9:15", .form(offset: 12)), ("2026-03-01  09:15", .form(offset: 11)),
      ("09:15:", .form(offset: 6)), ("09:15:0", .form(offset: 7)), ("09:15:00.", .form(offset: 9)),
      ("09:15:00,5", .form(offset: 8)), ("09:15.5", .form(offset: 5)), ("09:15 ", .form(offset: 5)),
      ("09:15:00.0000", .tooManyDecimals), ("2026-03-01T21:59:59.9999+08:00", .tooManyDecimals),
      ("09:15Z", .offsetWithoutDate), ("09:15:00+08:00", .offsetWithoutDate),
      ("2026-03-01T09:15-00:00", .unknownOffset), ("2026-03-01T09:15ZZ", .form(offset: 17)),
      ("2026-03-01T09:15Z+08:00", .form(offset: 17)), (":", .form(offset: 0)),
      ("2", .form(offset: 1)),
      ("xx:00", .form(offset: 0)), ("2026-03-01T09:15\u{2212}05:00", .form(offset: 16)),
    ] as [(String, TimeFault)])
  func `what is no time is named`(text: String, fault: TimeFault) {
    #expect(parse(text) == .failure(fault))
  }

  @Test func `every cut of a time is read or refused, and the place lies in the text`() {
    let text = "2026-03-01T21:59:59.999+08:00"
    for count in 1..<text.utf8.count {
      switch parse(String(text.prefix(count))) {
      case .failure(.form(let offset)): #expect(offset == count)
      case .failure(let fault): Issue.record("\(count): \(fault)")
      case .success(let reading):
        #expect([16, 19, 21, 22, 23].contains(count), "\(count): \(reading)")
      }
    }
  }

  @Test func `one wrong byte never passes for a time nor leaves the text`() {
    let text = Array("2026-03-01T21:59:59.999+08:00".utf8)
    for index in text.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[index] = byte
        if case .failure(.form(let offset)) = TimeText.parse(changed.span) {
          #expect(0...text.count ~= offset)
        }
        if !(48...57 ~= byte), byte != text[index],
          let reading = try? TimeText.parse(changed.span).get()
        {
          #expect(index == 10 && byte == 32 || index == 23 && byte == 45, "\(reading)")
        }
      }
    }
  }
}

@Suite struct UTCOffsetTests {
  private func parse(_ text: String) -> UTCOffset? { UTCOffset.parse(text.utf8.span) }

  @Test(arguments: [
    ("+08:00", 28_800), ("-05:00", -18_000), ("+05:45", 20_700), ("+00:00", 0), ("Z", 0),
    ("+23:59", 86_340), ("-23:59", -86_340), ("-00:30", -1800),
  ])
  func `an offset is read and written`(text: String, seconds: Int) throws {
    let offset = try #require(parse(text))
    #expect(offset.seconds == seconds)
    #expect(offset.description == (text == "Z" ? "+00:00" : text))
    #expect(UTCOffset(seconds: seconds) == offset)
  }

  @Test(arguments: [
    "", "+", "8", "+8", "+8:00", "+0800", "08:00", "+24:00", "+08:60", "-00:00", "z", "+08:00 ",
    "+08:00:00", "ZZ", "UTC",
  ])
  func `what is no offset is none`(text: String) {
    #expect(parse(text) == nil)
  }

  @Test func `an offset is less than a day`() {
    #expect(UTCOffset(seconds: 86_399) != nil)
    #expect(UTCOffset(seconds: 86_400) == nil)
    #expect(UTCOffset(seconds: -86_400) == nil)
    #expect(UTCOffset(seconds: .min) == nil)
  }
}

@Suite struct InstantTextTests {
  private func text(_ milliseconds: Int64, seconds: Int = 28_800) -> String {
    var bytes: [UInt8] = []
    InstantText.append(milliseconds, offset: UTCOffset(seconds: seconds) ?? .utc, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (0, 0, "1970-01-01T00:00:00.000+00:00"), (-1, 0, "1969-12-31T23:59:59.999+00:00"),
      (1_795_183_199_999, 28_800, "2026-11-20T21:59:59.999+08:00"),
      (1_772_373_600_000, -18_000, "2026-03-01T09:00:00.000-05:00"),
      (-62_135_596_800_000, 0, "0001-01-01T00:00:00.000+00:00"),
      (253_402_300_799_999, 0, "9999-12-31T23:59:59.999+00:00"),
      (0, 29_143, "1970-01-01T08:05:00.000+08:05"), (0, -30, "1970-01-01T00:00:00.000+00:00"),
      (0, -5330, "1969-12-31T22:32:00.000-01:28"),
      (.max, 28_800, "9999-12-31T23:59:59.999+08:00"),
      (.min, -28_800, "0001-01-01T00:00:00.000-08:00"),
      (.max, -28_800, "9999-12-31T23:59:59.999-08:00"),
      (.min, 28_800, "0001-01-01T00:00:00.000+08:00"),
    ] as [(Int64, Int, String)])
  func `an instant is written with three decimals and its offset`(
    milliseconds: Int64, seconds: Int, expected: String
  ) {
    #expect(text(milliseconds, seconds: seconds) == expected)
  }

  @Test func `what is written is read back as the same instant`() {
    for step in 0..<20_000 as Range<Int64> {
      let milliseconds = (step - 10_000) * 6_213_000_111
      let seconds = Int(step % 1440) * 119 - 85_000
      let written = text(milliseconds, seconds: seconds)
      #expect(TimeText.parse(written.utf8.span) == .success(.instant(milliseconds: milliseconds)))
    }
  }
}
