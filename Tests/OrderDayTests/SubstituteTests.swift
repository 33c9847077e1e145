import OrderDay
import Testing

/// R8.7: what stands in for short units.
@Suite struct SubstituteTests {
  private func night(
    milk: String = "price 5", oat: String = "price 4 hand 10", coupons: String = "", _ rows: String
  ) throws -> Night {
    var day = try TestDay(
      products: """
        milk hand 3 case 1000 rounding down substitute oat \(milk)
        oat case 1000 rounding down \(oat)
        """)
    try day.add(coupons: coupons)
    return try day.night(rows)
  }

  private let three = """
    20:00 order 1001 milk 2 allow_substitute yes
    20:01 order 1002 milk 4 allow_substitute yes
    20:02 order 1003 milk 1
    """

  @Test func `R8.7 short units of lines that allow it take what is left, at the lower price`()
    throws
  {
    let night = try night(three)
    #expect(
      night.handed == [
        "1001 milk 2 of 2 net 1000 refund 0", "1002 milk 1 of 4 net 500 refund 300",
        "1002 oat 3 of 3 net 1200 refund 0 for milk", "1003 milk 0 of 1 net 0 refund 500",
      ])
    #expect(night.refundLines == ["1002 300 short", "1003 500 short"])
    #expect(night.totals.value(of: "units") == 6)
    #expect(night.totals.value(of: "units_short") == 4)
    #expect(night.commissions == ["li 3 lines 6 units 2700 sales 2700 base 0 commission"])
  }

  @Test func `R8.7 a dearer substitute costs the line's final price`() throws {
    let night = try night(milk: "price 5 tiers 7:4.50", oat: "price 6 hand 10", three)
    #expect(
      night.handed[1...2] == [
        "1002 milk 1 of 4 net 450 refund 0", "1002 oat 3 of 3 net 1350 refund 0 for milk",
      ])
    #expect(
      night.refundLines == [
        "1001 100 tier-price", "1002 200 tier-price", "1003 500 short;tier-price",
      ])
  }

  @Test func `R8.7 it costs at most what the short units would have had refunded`() throws {
    // 2 x 6.00 less 10.00 is 2.00; the substitute's 8.00 is cut to it, and nothing goes back.
    let night = try night(
      milk: "price 6 hand 0", coupons: "c from 12.00 off 10.00",
      "20:00 order 1001 milk 2 allow_substitute yes coupon c")
    #expect(
      night.handed == [
        "1001 milk 0 of 2 net 0 refund 0", "1001 oat 2 of 2 net 200 refund 0 for milk",
      ])
    #expect(night.refundLines == [])
    #expect(night.totals.value(of: "sales") == 800)
    #expect(night.totals.value(of: "discounts") == 600)
  }

  @Test func `R8.7 only what the substitute's own lines leave is taken, in canonical order`() throws
  {
    let night = try night(
      oat: "price 4 hand 5",
      """
      20:00 order 1001 milk 5 allow_substitute yes
      20:01 order 1002 oat  2
      20:02 order 1003 milk 3 allow_substitute yes
      """)
    #expect(
      night.handed == [
        "1001 milk 3 of 5 net 1500 refund 200", "1001 oat 2 of 2 net 800 refund 0 for milk",
        "1002 oat 2 of 2 net 800 refund 0", "1003 milk 0 of 3 net 0 refund 1100",
        "1003 oat 1 of 1 net 400 refund 0 for milk",
      ])
  }

  @Test func `R8.7 the extra row follows the order's own line of that SKU`() throws {
    let night = try night(
      "20:00 order 1001 milk 4 allow_substitute yes\n20:01 order 1001 oat 1")
    #expect(
      night.handed == [
        "1001 milk 3 of 4 net 1500 refund 100", "1001 oat 1 of 1 net 400 refund 0",
        "1001 oat 1 of 1 net 400 refund 0 for milk",
      ])
    #expect(night.sortSheet.contains("s1 ambient oat r1 1 p1 2 running 2"))
  }

  @Test func `R8.7 its group, caps, limits, tier and sale window do not count`() throws {
    let night = try night(
      oat: "price 4 hand 10 group 9 cap 0 member 0 tiers 1:1.00 sale 01:00 02:00",
      "20:00 order 1001 milk 5 allow_substitute yes")
    #expect(night.handed[1] == "1001 oat 2 of 2 net 800 refund 0 for milk")
  }

  @Test func `R8.7 units short by group or cap take none`() throws {
    let group = try night(
      milk: "price 5 group 9", "20:00 order 1001 milk 5 allow_substitute yes")
    #expect(group.handed == ["1001 milk 0 of 5 net 0 refund 2500"])
    var day = try TestDay(products: "milk cap 2 substitute oat\noat hand 9")
    day.settings.caps = .atCutoff
    let cap = try day.night("20:00 order 1001 milk 5 allow_substitute yes")
    #expect(cap.handed == ["1001 milk 2 of 5 net 200 refund 300"])
  }

  @Test func `R8.7 one step only: a substitute's substitute stands in for nothing`() throws {
    let night = try TestDay(
      products: """
        a hand 0 case 1000 rounding down substitute b
        b hand 0 case 1000 rounding down substitute c
        c hand 9
        """
    ).night("20:00 order 1001 a 1 allow_substitute yes")
    #expect(night.handed == ["1001 a 0 of 1 net 0 refund 100"])
  }

  @Test func `R8.7 it comes from the same warehouse`() throws {
    let day = try TestDay(
      products: "milk hand 1 case 1000 rounding down substitute oat\noat hand 2",
      points: "p1\np2 station s2 route r2 warehouse north")
    let night = try day.night(
      """
      20:00 order 1001 milk 4 allow_substitute yes
      20:01 order 1002 milk 4 allow_substitute yes at p2
      """)
    #expect(night.rows.units == [1, 1, 2, 2])
  }

  @Test func `R8.7 two short lines of one order have a row each, by the SKU they stand for`() throws
  {
    let night = try TestDay(
      products: """
        a hand 0 case 9 rounding down substitute c
        b hand 0 case 9 rounding down substitute c
        c hand 5
        """
    ).night(
      "20:00 order 1001 b 1 allow_substitute yes\n20:01 order 1001 a 2 allow_substitute yes")
    #expect(
      night.handed.suffix(2) == [
        "1001 c 2 of 2 net 200 refund 0 for a", "1001 c 1 of 1 net 100 refund 0 for b",
      ])
  }
}
