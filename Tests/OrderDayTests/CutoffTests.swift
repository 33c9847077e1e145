import ExactValues
import OrderDay
import Testing

/// R1.3 and R1.4: when an event counts, and what follows from the day.
@Suite struct CutoffTests {
  @Test func `R1.3 21:59:59.999 is in and 22:00:00.000 is out`() throws {
    let night = try TestDay().night(
      """
      21:59:59.999 order 1001 egg 1
      22:00:00.000 order 1002 egg 1
      """)
    #expect(night.lines == ["1001 egg 1"])
    #expect(night.refusals == ["22:00 order 1002 egg 1: after-cutoff 1"])
  }

  @Test func `R1.3 the opening is in and a millisecond before it is out`() throws {
    var day = try TestDay()
    day.opens = try clock("08:00")
    let night = try day.night(
      """
      07:59:59.999 order 1001 egg 1
      08:00        order 1002 egg 1
      """)
    #expect(night.lines == ["1002 egg 1"])
    #expect(night.refusals == ["07:59:59.999 order 1001 egg 1: before-opening 1"])
  }

  @Test func `R1.3 amendments and cancellations have the same cutoff`() throws {
    let night = try TestDay().night(
      """
      20:00 order  1001 egg 5
      21:59 amend  1001 egg 4
      22:00 amend  1001 egg 9
      22:00 cancel 1001
      24:00 cancel 1001 egg 1
      """)
    #expect(night.lines == ["1001 egg 4"])
    #expect(
      night.refusals == [
        "22:00 amend 1001 egg 9: after-cutoff 9",
        "22:00 cancel 1001 - -: after-cutoff 0",
        "24:00 cancel 1001 egg 1: after-cutoff 1",
      ])
  }

  @Test func `R1.4 deadlines follow from the arrival by zone`() throws {
    let noon: Int64 = 36 * Timeline.hour
    let timeline = Timeline(
      date: .first, zone: ZoneRules(fixed: .utc), opens: 0, cutoff: 22 * Timeline.hour,
      arrival: noon, pickupHoursCold: 24, pickupDaysAmbient: 7, claimHours: 24)
    for zone in TemperatureZone.allCases {
      let pickup = noon + (zone == .ambient ? 7 : 1) * Timeline.day
      #expect(timeline.pickupDeadline(of: zone) == pickup)
      #expect(timeline.claimDeadline(of: zone) == pickup + Timeline.day)
    }
  }
}
