import OrderDay
import Testing

/// R10: the sheets of the warehouse and the road.
@Suite struct WarehouseTests {
  /// Two stations of one warehouse and one of another; two points share a stop.
  private func night() throws -> Night {
    try TestDay(
      products: "egg grams 60\nmilk zone chilled grams 1000\nbun zone chilled",
      points: """
        p1 station s1 route r2 stop 10
        p2 station s1 route r2 stop 2
        p3 station s1 route r1 stop 2
        p4 station s1 route r2 stop 2
        p5 station s2 route r3 stop 1
        p6 station s3 route r4 stop 1 warehouse north
        """
    ).night(
      """
      20:00 order 1001 egg  1 at p1
      20:00 order 1002 egg  2 at p2
      20:00 order 1003 egg  3 at p3
      20:00 order 1004 egg  4 at p4
      20:00 order 1005 egg  5 at p5
      20:00 order 1006 egg  6 at p6
      20:00 order 1007 egg  7 at p2 for li
      20:00 order 1001 milk 1 at p1
      20:00 order 1002 milk 2 at p2
      20:00 order 1002 bun  3 at p2
      20:00 order 1005 milk 2 at p5
      """)
  }

  @Test func `R10.2 the pick sheet goes by warehouse, zone, SKU and station`() throws {
    #expect(
      try night().pickSheet == [
        "main ambient egg s1 17", "main ambient egg s2 5", "main chilled bun s1 3",
        "main chilled milk s1 3", "main chilled milk s2 2", "north ambient egg s3 6",
      ])
  }

  @Test func `R10.2 the sort sheet goes by route and stop, and its totals restart with each SKU`()
    throws
  {
    #expect(
      try night().sortSheet == [
        "s1 ambient egg r1 2 p3 3 running 3", "s1 ambient egg r2 2 p2 9 running 12",
        "s1 ambient egg r2 2 p4 4 running 16", "s1 ambient egg r2 10 p1 1 running 17",
        "s1 chilled bun r2 2 p2 3 running 3", "s1 chilled milk r2 2 p2 2 running 2",
        "s1 chilled milk r2 10 p1 1 running 3", "s2 ambient egg r3 1 p5 5 running 5",
        "s2 chilled milk r3 1 p5 2 running 2", "s3 ambient egg r4 1 p6 6 running 6",
      ])
  }

  @Test func `R10.2 the running total restarts with each station of one SKU`() throws {
    let night = try TestDay(
      products: "egg", points: "p1 station s1 route r1\np2 station s2 route r2"
    ).night("20:00 order 1001 egg 3 at p1\n20:00 order 1002 egg 4 at p2")
    #expect(
      night.sortSheet == [
        "s1 ambient egg r1 1 p1 3 running 3", "s2 ambient egg r2 1 p2 4 running 4",
      ])
    #expect(night.pickSheet == ["main ambient egg s1 3", "main ambient egg s2 4"])
  }

  @Test func `R10.3 the load sheet goes by stop number, and weighs what has a weight`() throws {
    #expect(
      try night().loadSheet == [
        "r1 2 p3 ambient 3 180g", "r2 2 p2 ambient 9 540g", "r2 2 p2 chilled 5 2000g",
        "r2 2 p4 ambient 4 240g", "r2 10 p1 ambient 1 60g", "r2 10 p1 chilled 1 1000g",
        "r3 1 p5 ambient 5 300g", "r3 1 p5 chilled 2 2000g", "r4 1 p6 ambient 6 360g",
      ])
  }

  @Test func `R10.4 a cancelled line is on no sheet`() throws {
    let night = try TestDay().night("20:00 order 1001 egg 1\n20:01 cancel 1001")
    #expect(night.pickSheet + night.sortSheet + night.loadSheet + night.list == [])
  }

  @Test func `R10.1 a route of two stations and a station of two warehouses are faults`() throws {
    let rows = try """
    p1 station s1 route r1
    p2 station s1 route r2 warehouse north
    p3 station s2 route r1
    p4 station s1 route r1
    """.rows.map { try Stop($0).record }
    #expect(
      Network.faults(points: rows) == [
        .stationOfTwoWarehouses(row: 1, first: 0), .routeOfTwoStations(row: 2, first: 0),
      ])
    #expect(Network.faults(points: [rows[0], rows[3]]) == [])
  }
}
