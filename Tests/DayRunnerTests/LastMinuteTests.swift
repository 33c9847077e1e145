import ExactValues
import Testing

@testable import DayRunner

@Suite struct `The minute that was read last` {
  static let decoder = ValueDecoder(
    currency: .cny, date: CivilDate(daysSinceEpoch: 20_000), zone: ZoneRules(fixed: .utc))

  /// What is read after `first`, with its minute kept and without.
  private func read(_ text: String, after first: String) -> (kept: Int64?, alone: Int64?) {
    var minute = LastMinute()
    _ = minute.moment(Array(first.utf8).span, orReadBy: Self.decoder)
    let bytes = Array(text.utf8)
    let kept = minute.moment(bytes.span, orReadBy: Self.decoder)
    guard case .success(let alone) = Self.decoder.moment(bytes.span) else { return (kept, nil) }
    return (kept, alone)
  }

  @Test(arguments: [
    "2026-03-18T20:15:07+08:00", "2026-03-18T20:15:00+08:00", "2026-03-18T20:15:59+08:00",
    "2026-03-18T20:16:07+08:00", "2026-03-18T20:15:31-08:00", "2026-03-18 20:15:31+08:00",
    "2026-03-19T20:15:31+08:00", "2026-03-18T20:15:31.5+08:00", "2026-03-18T20:15:31Z",
    "2026-03-18T20:15:31", "2026-03-18T20:15+08:00", "20:15:31", "20:15",
  ])
  func `reads a time as it is read alone`(text: String) {
    let (kept, alone) = read(text, after: "2026-03-18T20:15:30+08:00")
    #expect(alone != nil && kept == alone)
  }

  @Test(arguments: [
    "2026-03-18T20:15:60+08:00", "2026-03-18T20:15:6a+08:00", "2026-03-18T20:15:/0+08:00",
    "2026-03-18T20:15:3:+08:00", "2026-03-18T20:15-30+08:00", "2026-03-18T20:15:30+08:0",
    "2026-03-18T20:15:30+08:60", "", "2026-03-18T20:15:30+08:00 ",
    String(repeating: "\0", count: 16) + ":07" + String(repeating: "\0", count: 6),
  ])
  func `takes for no time what is none`(text: String) {
    let (kept, alone) = read(text, after: "2026-03-18T20:15:30+08:00")
    #expect(alone == nil && kept == nil)
    #expect(read(text, after: "").kept == nil)
  }

  @Test func `has one second of 24:00`() {
    let (kept, alone) = read("2026-03-18T24:00:01+08:00", after: "2026-03-18T24:00:00+08:00")
    #expect(alone == nil && kept == nil)
    let again = read("2026-03-18T24:00:00+08:00", after: "2026-03-18T24:00:00+08:00")
    #expect(again.alone != nil && again.kept == again.alone)
  }

  @Test func `is that of any year and offset, at any second`() {
    for year in ["0001", "1969", "1970", "2026", "9999"] {
      for offset in ["+00:00", "+14:00", "-11:30", "+23:59"] {
        for second in 0..<60 {
          let text = "\(year)-12-31T23:59:\(second < 10 ? "0" : "")\(second)\(offset)"
          let (kept, alone) = read(text, after: "\(year)-12-31T23:59:42\(offset)")
          #expect(alone != nil && kept == alone, "\(text)")
        }
      }
    }
  }
}
