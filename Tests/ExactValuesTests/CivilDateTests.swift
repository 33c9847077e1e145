import ExactValues
import Testing

@Suite struct CivilDateTests {
  private func parse(_ text: String) -> CivilDate? { CivilDate.parse(text.utf8.span) }

  @Test func `the days of all years follow one another`() {
    var expected = CivilDate.first.daysSinceEpoch
    var weekday = 1
    for year in 1...9999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let counts = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, count) in counts.enumerated() {
        // Every day of a cycle of 400 years, and the ends of the months of all others.
        for day in 1...count {
          defer {
            expected += 1
            weekday = weekday % 7 + 1
          }
          guard 1700...2100 ~= year || day == 1 || day == count else { continue }
          let date = CivilDate(daysSinceEpoch: expected)
          // One comparison a day, as the macro takes longer than the calendar.
          if date.parts != (year, index + 1, day) || date.weekday != weekday
            || CivilDate(year: year, month: index + 1, day: day) != date
          {
            Issue.record("day \(expected) is no \(year)-\(index + 1)-\(day)")
          }
        }
        if CivilDate(year: year, month: index + 1, day: count + 1) != nil {
          Issue.record("\(year)-\(index + 1) has more than \(count) days")
        }
      }
    }
    #expect(expected - 1 == CivilDate.last.daysSinceEpoch)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("2026-11-20", 20_777, 5), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func `a date is read, counted and written`(text: String, days: Int, weekday: Int) throws {
    let date = try #require(parse(text))
    #expect(date.daysSinceEpoch == days)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
    #expect(CivilDate(daysSinceEpoch: days) == date)
    #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-2", "2026-11-200", "2026/11/20", "26-11-20", "2026-1-20",
    "2026-13-01", "2026-00-01", "2026-04-31", "2026-02-29", "1900-02-29", "2026-01-00",
    "0000-01-01", "10000-01-01", "-001-01-01", " 2026-11-20", "2026-11-20 ", "２026-11-20",
    "2026-060", "20261120",
  ])
  func `what is no date is none`(text: String) {
    #expect(parse(text) == nil)
  }

  @Test func `days are added within the years that can be written`() throws {
    let date = try #require(parse("2026-02-27"))
    #expect(date.adding(days: 2).description == "2026-03-01")
    #expect(date.adding(days: -58).description == "2025-12-31")
    #expect(date.adding(days: 0) == date)
    #expect(date.adding(days: .max) == .last)
    #expect(date.adding(days: .min) == .first)
    #expect(CivilDate.last.adding(days: 1) == .last)
    #expect(CivilDate.first.adding(days: -1) == .first)
    #expect(CivilDate.first.adding(days: .min) == .first)
    #expect(CivilDate(daysSinceEpoch: .max) == .last)
    #expect(CivilDate(daysSinceEpoch: .min) == .first)
    #expect(date < date.adding(days: 1) && !(date < date))
    #expect(CivilDate(year: .max, month: .min, day: .max) == nil)
  }
}
