import Testing

@testable import Simulation

/// Orders, limits and purchase: the numbers of R1-R6, through the whole night.
struct NightOrderTests {
  @Test func `R1.3 takes 21 59 59 999 and refuses 22 00`() {
    var day = SmallDay([SmallDay.product("a")])
    day.order("1", "21:59:59.999", "p1", "ann", "a", "1")
    day.order("2", "22:00", "p1", "ann", "a", "1")
    day.order("3", "2026-11-19T23:59:59.999+08:00", "p1", "ann", "a", "1")
    #expect(
      day.cells("time order_id reason refused line", of: "rejections.csv") == [
        "2026-11-19T23:59:59.999+08:00 3 before-opening 1 4",
        "2026-11-20T22:00:00.000+08:00 2 after-cutoff 1 3",
      ])
    #expect(day.total("units") == "1")
  }

  @Test(arguments: zip([2, 4, 5], [[2, 0], [2, 2], [3, 2]]))
  func `R3.3 keeps the older units when an amendment is lowered`(_ supply: Int, _ units: [Int]) {
    var day = SmallDay(
      [SmallDay.product("a", "\(supply),down,2000000")], columns: "on_hand,rounding,min_cases")
    day.order("1", "20:00", "p1", "ann", "a", "2")
    day.order("2", "20:01", "p1", "bob", "a", "2")
    day.order("1", "20:02", "", "", "a", "5", kind: "amend")
    day.order("1", "20:03", "", "", "a", "3", kind: "amend")
    #expect(day.cells("units", of: "pickup_lists.csv") == units.map(String.init))
  }

  @Test func `R3 tells duplicates, conflicts and what is not there`() {
    var day = SmallDay([SmallDay.product("a"), SmallDay.product("b")])
    day.order("1", "20:00", "p1", "ann", "a", "2")
    day.order("1", "20:01", "p1", "ann", "a", "2")
    day.order("1", "20:02", "p1", "ann", "a", "3")
    day.order("1", "20:03", "p1", "bob", "b", "3")
    day.order("1", "20:04", "", "", "a", "", kind: "cancel")
    day.order("1", "20:05", "", "", "a", "", kind: "cancel")
    day.order("1", "20:06", "p1", "ann", "a", "2")
    day.order("1", "20:07", "", "", "b", "1", kind: "amend")
    day.order("1", "20:08", "p1", "ann", "b", "0")
    day.order("1", "20:09", "p1", "ann", "b", "4")
    day.order("1", "20:10", "", "", "", "9000000", kind: "cancel")
    #expect(
      day.cells("kind sku reason", of: "rejections.csv") == [
        "order a conflict", "order b conflict", "cancel a unknown-order", "amend b unknown-order",
        "order b bad-quantity",
      ])
    #expect(day.total("duplicates") == "2")
    #expect(day.total("applied") == "4")
    #expect(day.total("units") == "0")
  }

  @Test func `R4 refuses whole, or with partial what does not fit`() {
    var day = SmallDay(
      [SmallDay.product("a", "5,,"), SmallDay.product("b", "5,3,yes")],
      columns: "stock_cap,limit_member,partial")
    day.order("1", "20:00", "p1", "ann", "a", "3")
    day.order("2", "20:01", "p1", "bob", "a", "3")
    day.order("3", "20:02", "p1", "bob", "a", "2")
    day.order("1", "20:03", "p1", "ann", "b", "4")
    day.order("2", "20:04", "p1", "bob", "b", "4")
    day.order("3", "20:05", "p1", "bob", "b", "1")
    #expect(
      day.cells("order_id sku reason refused", of: "rejections.csv") == [
        "2 a sold-out 3", "1 b over-limit 1", "2 b sold-out 2", "3 b sold-out 1",
      ])
    #expect(day.total("partly_rejected") == "2")
    #expect(day.total("rejected.sold-out") == "2")
    #expect(day.total("rejected.over-limit") == "0")
  }

  @Test func `R4.4 settles a presale at the cutoff by the policy`() {
    var day = SmallDay(
      [SmallDay.product("a", "10,pro-rata")], columns: "stock_cap,shortage")
    day.settings.append("caps,at-cutoff")
    for (place, quantity) in ["7", "5", "3", "1"].enumerated() {
      day.order("\(place)", "20:0\(place)", "p1", "m\(place)", "a", quantity)
    }
    #expect(
      day.cells("ordered units short refund", of: "pickup_lists.csv") == [
        "7 4 3 30.00", "5 3 2 20.00", "3 2 1 10.00", "1 1 0 0.00",
      ])
    #expect(day.cells("demand", of: "purchase_orders.csv") == ["10"])
    #expect(day.cells("reasons", of: "refunds.csv") == ["sold-out", "sold-out", "sold-out"])
  }

  @Test func `R5.1 refunds a group that did not form, or ships it`() {
    var day = SmallDay(
      [
        SmallDay.product("a", "5,,"), SmallDay.product("b", "3,point,"),
        SmallDay.product("c", "9,,ship"),
      ],
      columns: "group_min,group_scope,group_else")
    day.order("1", "20:00", "p1", "ann", "a", "2")
    day.order("2", "20:00", "p2", "bob", "a", "2")
    day.order("1", "20:01", "p1", "ann", "b", "3")
    day.order("2", "20:01", "p2", "bob", "b", "2")
    day.order("1", "20:02", "p1", "ann", "c", "1")
    #expect(
      day.cells("order_id sku units refund", of: "pickup_lists.csv") == [
        "1 a 0 20.00", "1 b 3 0.00", "1 c 1 0.00", "2 a 0 20.00", "2 b 0 20.00",
      ])
    #expect(
      day.cells("amount reasons", of: "refunds.csv") == [
        "20.00 group-not-formed", "40.00 group-not-formed",
      ])
  }

  /// R5.2: 12 or more for 9.90, 50 or more for 8.80; GASdottoNG tests "more than", we "or more".
  @Test(
    arguments: zip([11, 12, 49, 50], ["0.00", "1.20", "4.90", "60.00"]))
  func `R5.2 credits what was paid above the tier`(_ units: Int, _ credit: String) {
    var day = SmallDay([SmallDay.product("a", "12:9.90 50:8.80")], columns: "tiers")
    day.order("1", "20:00", "p1", "ann", "a", "\(units)")
    #expect(day.total("refunds") == credit)
  }

  @Test func `R5.3 splits a coupon over the lines of its order`() {
    var day = SmallDay([
      SmallDay.product("a", price: "12.90"), SmallDay.product("b", price: "13.00"),
      SmallDay.product("c", price: "4.10"),
    ])
    day.orderColumns = "coupon"
    day.others["coupons"] = "coupon,threshold,off\nfive,30.00,5.00\n"
    for (place, sku) in ["a", "b", "c"].enumerated() {
      day.order("1", "20:0\(place)", "p1", "ann", sku, "1", place == 0 ? "five" : "")
    }
    // 2.15, 2.17 and 0.68 less.
    #expect(day.cells("net", of: "pickup_lists.csv") == ["10.75", "10.83", "3.42"])
    #expect(day.total("discounts") == "5.00")
  }

  @Test func `R6.1 buys 4 cases of 12 for 47 and leaves 1`() {
    var day = SmallDay([SmallDay.product("a", pack: 12)])
    day.order("1", "20:00", "p1", "ann", "a", "47")
    #expect(
      day.cells("po demand cases ordered surplus amount", of: "purchase_orders.csv") == [
        "2026-11-20/main/farm 47 4 48 1 240.00"
      ])
  }

  @Test func `R6.3 cancels an order below the supplier's minimum`() {
    var day = SmallDay([SmallDay.product("a", "2")], columns: "on_hand")
    day.supplier = "farm,Farm,15.01,cancel"
    day.order("1", "20:00", "p1", "ann", "a", "5")
    #expect(day.cells("units refund", of: "pickup_lists.csv") == ["2 30.00"])
    #expect(day.cells("reasons", of: "refunds.csv") == ["supplier-minimum"])
    #expect(day.cells("sku", of: "purchase_orders.csv") == [])
    day.supplier = "farm,Farm,15.00,cancel"
    #expect(day.cells("units refund", of: "pickup_lists.csv") == ["5 0.00"])
  }

  @Test func `R6.4 plans with what the supplier confirmed`() {
    var day = SmallDay([SmallDay.product("a", pack: 6)])
    day.order("1", "20:00", "p1", "ann", "a", "6")
    day.others["confirmations"] = "supplier,sku,units\nfarm,a,4\n"
    #expect(day.cells("units short", of: "pickup_lists.csv") == ["4 2"])
    #expect(day.cells("ordered", of: "purchase_orders.csv") == ["6"])
  }
}
