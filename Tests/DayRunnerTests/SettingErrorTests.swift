import DayRunner
import PlainText
import Papers
import Testing

@Suite struct `A setting` {
  @Test(arguments: [
    ("date", "2026-02-29", "E-TIME"), ("date", "1.3.2026", "E-TIME"), ("offset", "+8", "E-TIME"),
    ("offset", "+24:00", "E-TIME"), ("offset", "-00:00", "E-TIME"), ("zone", "Mars/Base", "E-WORD"),
    ("currency", "RMB", "E-WORD"), ("currency", "cny", "E-WORD"), ("opens", "24:01", "E-TIME"),
    ("opens", "23:00", "E-RANGE"), ("cutoff", "22h", "E-TIME"), ("cutoff", "00:00", "E-RANGE"),
    ("arrival", "2026-03-01T22:00", "E-RANGE"), ("arrival", "noon", "E-TIME"),
    ("pickup_hours", "0", "E-RANGE"), ("pickup_hours", "1.5", "E-NUMBER"),
    ("pickup_days", "0", "E-RANGE"), ("pickup_days", "3661", "E-RANGE"),
    ("claim_hours", "-1", "E-NUMBER"), ("claim_hours", "87841", "E-RANGE"),
    ("caps", "late", "E-WORD"), ("shortage", "fair", "E-WORD"), ("rounding", "nearest", "E-WORD"),
    ("below_min", "drop", "E-WORD"), ("unreadable", "skip", "E-WORD"),
    ("commission_bp", "8%", "E-NUMBER"), ("commission_bp", "10001", "E-RANGE"),
    ("commission_base", "net", "E-WORD"), ("category_bp.eggs", "10001", "E-RANGE"),
    ("tier_bp.gold", "x", "E-NUMBER"), ("ladder_of", "week", "E-WORD"),
    ("ladder", "steps", "E-WORD"),
    ("commission_cap_order", "1.005", "E-MONEY"), ("commission_cap_day", "-1", "E-MONEY"),
    ("tax_bp", "10001", "E-RANGE"), ("pay_on_forfeit", "true", "E-WORD"),
    ("refund_forfeit", "1", "E-WORD"), ("crate_units", "0", "E-RANGE"),
    ("gs1_prefix", "690x", "E-NUMBER"), ("buyer_gln", "123", "E-NUMBER"),
    ("buyer_name", "Group Buy ", "E-LABEL"),
  ])
  func `with a value that cannot stand is told at the value`(
    _ key: String, _ value: String, _ code: String
  ) {
    var day = SmallDay()
    day["settings"] = "value,key\ncrates,buyer_country\n‸\(value),\(key)\n"
    let place = day.takeMark(outOf: "settings")
    #expect(place?.line == 3)
    #expect(day.reading().errors == ["\(code) settings.csv:3:1"])
  }

  @Test(arguments: [
    ("cutof", "22:00", "E-WORD", "did you mean `cutoff`?"),
    ("colour", "red", "E-WORD", "the settings are those of `groupbuy --help settings`"),
    ("category_bp.", "800", "E-WORD", "did you mean `category_bp.`?"),
    ("ignore.order", "x", "E-WORD", "did you mean `ignore.orders`?"),
  ])
  func `that there is not is told at its name`(
    _ key: String, _ value: String, _ code: String, _ advice: String
  ) {
    var day = SmallDay()
    day["settings"] = "key,value\n\(key),\(value)\n"
    let reading = day.reading()
    #expect(reading.errors == ["\(code) settings.csv:2:1"])
    #expect(reading.diagnostics.all.first?.advice == advice)
  }

  @Test func `that stands twice is told at the second, with a note of the first`() {
    var day = SmallDay()
    day["settings"] = "key,value\ncutoff,21:00\ncutoff,21:00\n"
    #expect(
      day.reading().rendered(.duplicate) == """
        days/2026-03-01/settings.csv:3:1: error[E-DUPLICATE]: key "cutoff" stands in settings \
        already, with the same content
            3 | cutoff,21:00
              | ^~~~~~
              = days/2026-03-01/settings.csv:2:1: it stands here first
              = remove one of the two

        """)
    #expect(day.reading().errors.count == 1)
  }

  @Test func `of offset and one of zone exclude each other`() {
    var day = SmallDay()
    day.files.zones["Asia/Shanghai"] = []
    day["settings"] = "key,value\noffset,+08:00\nzone,Asia/Shanghai\n"
    #expect(day.reading().errors.contains("E-DUPLICATE settings.csv:3:6"))
  }

  @Test func `of the command line stands above the table, and a bad one names its option`() {
    var day = SmallDay()
    day["settings"] = "key,value\ncutoff,21:00\n"
    let later = [SettingOverride(key: "cutoff", value: "20:15")]
    #expect(day.reading().total("rejected") == "0")
    #expect(day.reading(overrides: later).total("rejected.after-cutoff") == "1")
    let bad = day.reading(overrides: [.init(key: "cutoff", value: "late")])
    #expect(
      bad.diagnostics.rendered() == """
        --cutoff: error[E-TIME]: cutoff "late" is not a time
              = write `2026-03-01T21:59:59+08:00`, or `21:59` for a time of the day

        """)
    let unknown = day.reading(overrides: [.init(key: "cut", value: "1")])
    #expect(unknown.errors == ["E-WORD --cut"])
  }

  @Test func `of a date is not needed where the folder's name is one, and is where it is none`() {
    let day = SmallDay()
    #expect(day.reading().run?.summary(in: .english).first == "day 2026-03-01")
    var elsewhere = TestFiles()
    for (path, bytes) in day.files.files {
      elsewhere.files["spring/" + (path.split(separator: "/").last ?? "")] = bytes
    }
    #expect(
      elsewhere.reading("spring").diagnostics.rendered() == """
        spring: error[E-BLANK]: the day has no date
              = set `date`, or name the folder after the order date, as `2026-11-20`

        """)
    let said = elsewhere.reading("spring", overrides: [.init(key: "date", value: "2026-03-01")])
    #expect(said.csv(.pickupLists) == day.reading().csv(.pickupLists))
  }

  @Test func `of the calendar's last day have no day left for the arrival`() {
    let day = SmallDay()
    let last = day.reading(overrides: [.init(key: "date", value: "9999-12-31")])
    #expect(last.errors == ["E-RANGE --date"])
    let early = day.reading(overrides: [
      .init(key: "date", value: "9999-12-31"), .init(key: "cutoff", value: "11:59"),
    ])
    #expect(early.errors.isEmpty)
  }

  @Test func `whose rule comes later is a warning, and no error`() {
    var day = SmallDay()
    day["settings"] = "key,value\ncaps,at-cutoff\ngs1_prefix,69012\ncutoff,22:00\n"
    #expect(day.reading().warnings == ["W-NOT-USED settings.csv:3:1"])
  }

  @Test func `of another currency changes how many decimals an amount has`() {
    var day = SmallDay()
    day["settings"] = "key,value\ncurrency,JPY\n"
    #expect(day.reading().errors == ["E-MONEY products.csv:2:39", "E-MONEY products.csv:2:45"])
    day.set("products", "price=1990;cost=1550")
    #expect(day.reading().rows(.pickupLists).map { $0["net"] } == ["3980"])
  }
}
