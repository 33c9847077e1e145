import OrderDay
import Testing

/// R4.1 to R4.3: stock caps and limits while collecting.
@Suite struct LimitTests {
  /// Each limit of 5 is met by 3 units, then asked for 4 by the same taker.
  @Test(arguments: [("cap", "sold-out"), ("member", "over-limit"), ("point", "over-limit")])
  func `R4.1 an increment that does not fit is refused whole, or in part with partial`(
    _ limit: String, _ reason: String
  ) throws {
    let rows = """
      20:00 order 1001 egg 3
      20:01 order 1002 egg 4
      20:02 order 1003 egg 2
      """
    let whole = try TestDay(products: "egg \(limit) 5").night(rows)
    #expect(whole.lines == ["1001 egg 3", "1003 egg 2"])
    #expect(whole.refusals == ["20:01 order 1002 egg 4: \(reason) 4"])
    #expect(whole.counts == "applied 2 duplicates 0 rejected 1 partly 0")
    let partial = try TestDay(products: "egg \(limit) 5 partial").night(rows)
    #expect(partial.lines == ["1001 egg 3", "1002 egg 2"])
    #expect(
      partial.refusals == [
        "20:01 order 1002 egg 4: \(reason) 2 partly", "20:02 order 1003 egg 2: \(reason) 2",
      ])
    #expect(partial.counts == "applied 2 duplicates 0 rejected 1 partly 1")
  }

  @Test func `R4.2 the limit of an order binds its raises`() throws {
    let rows = """
      20:00 order 1001 egg 3
      20:01 amend 1001 egg 7
      20:02 order 1002 egg 6
      """
    let whole = try TestDay(products: "egg order 5").night(rows)
    #expect(whole.lines == ["1001 egg 3"])
    #expect(
      whole.refusals == [
        "20:01 amend 1001 egg 7: over-limit 4", "20:02 order 1002 egg 6: over-limit 6",
      ])
    let partial = try TestDay(products: "egg order 5 partial").night(rows)
    #expect(partial.lines == ["1001 egg 5", "1002 egg 5"])
    #expect(partial.increments("1001", "egg") == "3@20:00 2@20:01")
    #expect(
      partial.refusals == [
        "20:01 amend 1001 egg 7: over-limit 2 partly",
        "20:02 order 1002 egg 6: over-limit 1 partly",
      ])
  }

  @Test func `R4.2 limits count each member, point and product for itself`() throws {
    let night = try TestDay(products: "egg member 2 point 3\nmilk member 2").night(
      """
      20:00 order 1001 egg  2
      20:01 order 1002 egg  1 at p2
      20:02 order 1003 milk 2
      20:03 order 1004 egg  2 for li
      20:04 order 1005 egg  1 for li
      20:05 order 1006 egg  2 for zhao at p2
      """)
    #expect(night.lines == ["1001 egg 2", "1003 milk 2", "1005 egg 1", "1006 egg 2"])
    #expect(night.book.rejections.map(\.reason) == [.overLimit, .overLimit])
  }

  @Test func `R4.1 the cap holds in each warehouse`() throws {
    let day = try TestDay(
      products: "egg cap 3",
      points: """
        p1 station s1 route r1 warehouse main
        p2 station s2 route r2 warehouse main
        p3 station s3 route r3 warehouse north
        """)
    let night = try day.night(
      """
      20:00 order 1001 egg 2 at p1
      20:01 order 1002 egg 2 at p2
      20:02 order 1003 egg 3 at p3
      20:03 order 1004 egg 1 at p2
      """)
    #expect(night.lines == ["1001 egg 2", "1003 egg 3", "1004 egg 1"])
    #expect(night.refusals == ["20:01 order 1002 egg 2: sold-out 2"])
  }

  @Test(arguments: ["cap", "member", "point"])
  func `R4.3 freed units are there for later events only`(_ limit: String) throws {
    let night = try TestDay(products: "egg \(limit) 5").night(
      """
      20:00 order  1001 egg 5
      20:01 order  1002 egg 2
      20:02 amend  1001 egg 4
      20:03 order  1003 egg 2
      20:04 cancel 1001 egg 1
      20:05 order  1004 egg 2
      20:06 cancel 1001
      20:07 order  1005 egg 3
      """)
    #expect(night.lines == ["1004 egg 2", "1005 egg 3"])
    #expect(night.book.rejections.map { Int($0.row) } == [1, 3])
  }

  @Test func `R4.2 the tightest limit says how much, the first check says why`() throws {
    let night = try TestDay(products: "egg cap 5 order 3 partial").night(
      """
      20:00 order 1001 egg 6
      20:01 order 1002 egg 2
      20:02 order 1003 egg 1
      """)
    #expect(night.lines == ["1001 egg 3", "1002 egg 2"])
    #expect(
      night.refusals == [
        "20:00 order 1001 egg 6: sold-out 3 partly", "20:02 order 1003 egg 1: sold-out 1",
      ])
  }

  @Test func `R4.2 a limit of 0 takes nothing and a partial row of 0 units is refused`() throws {
    for limit in ["cap", "member", "order", "point"] {
      let night = try TestDay(products: "egg \(limit) 0 partial").night("20:00 order 1001 egg 1")
      #expect(night.counts == "applied 0 duplicates 0 rejected 1 partly 0")
      #expect(night.carriedLines == [])
    }
  }

  @Test func `R4.1 a partly accepted line placed again is a duplicate`() throws {
    let night = try TestDay(products: "egg cap 5 partial").night(
      """
      20:00 order 1001 egg 9
      20:01 order 1001 egg 9
      20:02 amend 1001 egg 9
      20:03 amend 1001 egg 4
      20:04 amend 1001 egg 9
      20:04 amend 1001 egg 9
      """)
    #expect(night.lines == ["1001 egg 5"])
    #expect(night.increments("1001", "egg") == "4@20:00 1@20:04")
    #expect(night.counts == "applied 3 duplicates 2 rejected 1 partly 2")
  }

  @Test func `R4.4 with caps at the cutoff orders are taken past the stock, limits stay live`()
    throws
  {
    var day = try TestDay(products: "egg cap 2 member 4")
    day.settings.caps = .atCutoff
    let night = try day.night("20:00 order 1001 egg 4\n20:01 order 1002 egg 1")
    #expect(night.lines == ["1001 egg 4"])
    #expect(night.refusals == ["20:01 order 1002 egg 1: over-limit 1"])
  }
}
