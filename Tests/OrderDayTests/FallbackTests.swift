import ExactValues
import Testing

@testable import OrderDay

/// R15.6: who hands out the goods of a point that closes after the cutoff.
@Suite struct FallbackTests {
  /// The cutoff is at 22:00 of the order date, the arrival at 12:00 of the next day.
  private let timeline = Timeline(
    date: .first, zone: ZoneRules(fixed: .utc), opens: 0, cutoff: 22 * Timeline.hour,
    arrival: 36 * Timeline.hour, pickupHoursCold: 24, pickupDaysAmbient: 7, claimHours: 24)

  /// Points `a`, `b`, `c` ...: when each closes, its fallback and its route.
  private func network(
    _ points: [(closes: Int64?, fallback: String, route: String)]
  ) -> Network {
    let records = zip("abcdef", points).map { name, point in
      var record = PointRecord(
        point: bytes(String(name)), name: bytes(String(name)), leader: bytes("l" + String(name)),
        station: bytes("s"), route: bytes(point.route), stop: 1)
      record.closedFrom = point.closes ?? .max
      record.fallback = bytes(point.fallback)
      return record
    }
    return Network(leaders: nil, points: records)
  }

  /// The names of the points that hand out the goods of each, in order.
  private func handover(
    _ points: [(closes: Int64?, fallback: String, route: String)]
  ) -> String {
    let network = network(points)
    return Day.handoverPoints(network: network, timeline: timeline).points.map { point in
      String(decoding: network.points[point].point, as: UTF8.self)
    }.joined()
  }

  @Test(
    arguments: [
      (nil, "ab"), (22 * 3_600_000 - 1, "ab"), (22 * 3_600_000, "bb"), (30 * 3_600_000, "bb"),
      (36 * 3_600_000, "bb"), (36 * 3_600_000 + 1, "ab"),
    ] as [(Int64?, String)])
  func `R15.6 a point that closes from the cutoff to the arrival hands its goods on`(
    _ closes: Int64?, _ expected: String
  ) {
    #expect(handover([(closes, "b", "n1"), (nil, "", "n1")]) == expected)
  }

  @Test func `R15.6 a fallback that closes too hands them on to its own`() {
    let late = 30 * Timeline.hour
    #expect(handover([(late, "b", "n1"), (late, "c", "n1"), (nil, "", "n1")]) == "ccc")
  }

  @Test func `R15.6 a fallback on another route, none, or a circle is an error`() {
    let late = 30 * Timeline.hour
    func faults(_ points: [(closes: Int64?, fallback: String, route: String)]) -> [Day
      .FallbackFault]
    {
      Day.handoverPoints(network: network(points), timeline: timeline).faults.map(\.fault)
    }
    #expect(faults([(late, "b", "n1"), (nil, "", "n2")]) == [.otherRoute])
    #expect(faults([(late, "", "n1"), (nil, "", "n1")]) == [.none])
    #expect(faults([(late, "b", "n1"), (late, "a", "n1")]) == [.circle, .circle])
    #expect(faults([(nil, "b", "n1"), (nil, "", "n2")]) == [])
  }
}
