import Testing

@testable import Simulation

/// Receipts, shortages, lots, weights and money: the numbers of R7-R13, through the whole night.
struct NightDeliveryTests {
  /// Receipts hour by hour, each as `supplier,sku,delivered,rejected,lot,best_before,keep`.
  private func received(_ day: SmallDay, _ rows: [String]) -> SmallDay {
    var day = day
    let lines = rows.enumerated().map { "2026-11-21T0\($0):00,\($1)\n" }
    day.others["receipts"] =
      "received_at,supplier,sku,delivered,rejected,lot,best_before,keep\n" + lines.joined()
    return day
  }

  /// Foodsoft's first-come table, case 3: `wanted(tolerance)` of each, what came, who got what.
  static let firstCome: [(wanted: String, came: Int, units: String)] = [
    ("3,2 1,3 1,0", 6, "4 1 1"), ("3,2 1,3 1,0", 0, "0 0 0"), ("3,2 1,3 1,0", 1, "1 0 0"),
    ("3,2 1,3 1,0", 4, "3 1 0"), ("3,2 1,1 1,0", 10, "5 2 1"), ("3,0 1,0 1,0", 8, "3 1 1"),
    ("3,0 2,0 2,0", 6, "3 2 1"), ("3,0 2,0 2,0", 7, "3 2 2"), ("2,0 3,2", 6, "2 4"),
    ("2,0 3,2", 9, "2 5"), ("2,0 3,2", 3, "2 1"), ("4,6", 2, "2"), ("4,6", 6, "6"),
  ]

  @Test(arguments: firstCome)
  func `R6.2 and R8.1 fill orders first come and then tolerance`(
    _ row: (wanted: String, came: Int, units: String)
  ) {
    var day = SmallDay([SmallDay.product("a", pack: 3, "tolerance")], columns: "rounding")
    day.orderColumns = "tolerance"
    for (place, wish) in row.wanted.split(separator: " ").enumerated() {
      let parts = wish.split(separator: ",").map(String.init)
      day.order("\(place)", "20:0\(place)", "p1", "m\(place)", "a", parts[0], parts[1])
    }
    day = received(day, ["farm,a,\(row.came),,,,yes"])
    #expect(day.cells("units", of: "pickup_lists.csv").joined(separator: " ") == row.units)
  }

  /// Foodsoft's documented example: A 2 (3 more), B 2, A amends to 4 (1 more): one case of 5.
  @Test func `R8.1 lets a raise stand behind the orders before it`() {
    var day = SmallDay([SmallDay.product("a", pack: 5, "tolerance")], columns: "rounding")
    day.orderColumns = "tolerance"
    day.order("1", "17:00", "p1", "ann", "a", "2", "1")
    day.order("2", "18:00", "p1", "bob", "a", "2")
    day.order("1", "19:00", "", "", "a", "4", kind: "amend")
    #expect(day.cells("units", of: "pickup_lists.csv") == ["3", "2"])
    #expect(day.cells("cases surplus", of: "purchase_orders.csv") == ["1 0"])
  }

  @Test func `R7.1 knows too little, too much, not delivered and not ordered`() {
    var day = SmallDay(["a", "b", "c", "d"].map { SmallDay.product($0) })
    for sku in ["a", "b", "c"] { day.order("1", "20:00", "p1", "ann", sku, "5") }
    let shown = received(day, ["farm,a,6,2,,,", "farm,b,9,,,,", "farm,d,3,,,,yes"])
    #expect(
      shown.cells("sku units short", of: "pickup_lists.csv") == ["a 4 1", "b 5 0", "c 0 5"])
  }

  @Test func `R8.7 fills a gap with the substitute and refunds the rest`() {
    var day = SmallDay(
      [
        SmallDay.product("a", price: "12.00", "b,down,9,"),
        SmallDay.product("b", price: "9.00", ",,,2"),
      ], columns: "substitute,rounding,min_cases,on_hand")
    day.orderColumns = "allow_substitute"
    day.order("1", "20:00", "p1", "ann", "a", "3", "yes")
    #expect(
      day.cells("sku ordered units short net refund for", of: "pickup_lists.csv") == [
        "a 3 0 3 0.00 18.00 ", "b 2 2 0 18.00 0.00 a",
      ])
    #expect(day.total("refunds") == "18.00")
  }

  @Test func `R9.1 takes stock first and then the earliest best-before`() {
    var day = SmallDay([SmallDay.product("a", "1")], columns: "on_hand")
    day.order("1", "20:00", "p1", "ann", "a", "3")
    day.order("2", "20:01", "p1", "bob", "a", "3")
    day = received(
      day,
      [
        "farm,a,1,,L3,,", "farm,a,2,,L2,2026-12-09,", "farm,a,2,,L1,2026-12-01,",
      ])
    #expect(
      day.cells("order_id lot units", of: "lots.csv") == ["1 L1 2", "2 L2 2", "2 L3 1"])
  }

  @Test(arguments: zip([463, 494, 495, 496, 600], ["0.95", "0.15", "", "", ""]))
  func `R9.3 refunds what pork of 500 g weighs less`(_ grams: Int, _ refund: String) {
    var day = SmallDay(
      [SmallDay.product("a", price: "12.90", "500,5")], columns: "nominal_g,tolerance_g")
    day.order("1", "20:00", "p1", "ann", "a", "1")
    day.others["weights"] = "order_id,sku,weight_g\n1,a,\(grams)\n"
    #expect(day.cells("amount", of: "refunds.csv") == (refund.isEmpty ? [] : [refund]))
    #expect(day.cells("net", of: "pickup_lists.csv") == ["12.90"])
  }

  @Test func `R12.3 refunds 5 42 of 10 83 for the first of 2 units`() {
    var day = SmallDay(
      [SmallDay.product("a", price: "5.50", "1,down,9,850")],
      columns: "on_hand,rounding,min_cases,commission_bp")
    day.settings.append("commission_base,paid")
    day.orderColumns = "coupon"
    day.others["coupons"] = "coupon,threshold,off\nc,0,0.17\n"
    day.order("1", "20:00", "p1", "ann", "a", "2", "c")
    #expect(day.cells("net refund", of: "pickup_lists.csv") == ["5.41 5.42"])
    #expect(day.cells("commission", of: "commissions.csv") == ["0.46"])
  }

  /// R13.6, and the commission figures of ABox.
  static let rates: [(units: Int, rate: Int, commission: String)] = [
    (186, 1200, "575.86"), (78, 1000, "201.24"), (5, 1200, "15.48"), (31, 800, "63.98"),
  ]

  @Test(arguments: rates)
  func `R13 pays a rate of what was handed over`(
    _ row: (units: Int, rate: Int, commission: String)
  ) {
    var day = SmallDay(
      [SmallDay.product("a", price: "25.80", "\(row.rate)")], columns: "commission_bp")
    day.order("1", "20:00", "p1", "ann", "a", "\(row.units)")
    #expect(day.cells("commission", of: "commissions.csv") == [row.commission])
  }

  @Test func `R13.2 adds back what the platform bears`() {
    var day = SmallDay([SmallDay.product("a", price: "30.00")])
    day.settings += ["commission_bp,1000"]
    day.orderColumns = "coupon"
    day.others["coupons"] =
      "coupon,threshold,off,borne_by\nc,30.00,5.00,platform:6000 leader:4000\n"
    day.order("1", "20:00", "p1", "ann", "a", "1", "c")
    #expect(day.cells("sales base commission", of: "commissions.csv") == ["30.00 28.00 2.80"])
  }

  /// The ladder, its steps, the price of what is sold, and today's bonus; 240.00 are carried in.
  static let ladders: [(kind: String, steps: String, span: String, price: String, bonus: String)] =
    [
      ("whole", "25000.00:100 70000.00:200", "day", "800.00", "0.00"),
      ("whole", "25000.00:100 70000.00:200", "day", "80000.00", "1600.00"),
      ("whole", "250.00:100 700.00:200", "day", "240.00", "0.00"),
      ("whole", "250.00:100 700.00:200", "day", "250.00", "2.50"),
      ("marginal", "250.00:100 700.00:200", "day", "800.00", "6.50"),
      ("fixed", "250.00:5.00 700.00:20.00", "day", "800.00", "20.00"),
      ("whole", "250.00:100 700.00:200", "month", "20.00", "2.60"),
      ("marginal", "250.00:100 700.00:200", "month", "20.00", "0.10"),
    ]

  @Test(arguments: ladders)
  func `R13.3 pays the steps that were reached`(
    _ row: (kind: String, steps: String, span: String, price: String, bonus: String)
  ) {
    var day = SmallDay([SmallDay.product("a", price: row.price)])
    day.settings += ["ladder,\(row.kind)", "ladder_of,\(row.span)"]
    day.settings.append("ladder_steps,\(row.steps)")
    let leaders = (1...5).map { "l\($0),L,240.00\n" }
    day.others["leaders"] = "leader,name,month_total\n" + leaders.joined()
    day.order("1", "20:00", "p1", "ann", "a", "1")
    #expect(day.cells("bonus", of: "commissions.csv") == [row.bonus])
  }

  @Test func `R13.3 caps an order and a day`() {
    var day = SmallDay([SmallDay.product("a", "1.00")], columns: "commission_each")
    day.settings += ["commission_cap_order,3.00", "commission_cap_day,4.50"]
    day.order("1", "20:00", "p1", "ann", "a", "5")
    day.order("2", "20:00", "p1", "bob", "a", "1")
    day.order("3", "20:00", "p2", "eve", "a", "5")
    day.order("4", "20:00", "p1", "dan", "a", "1")
    #expect(day.cells("leader commission", of: "commissions.csv") == ["l1 4.50", "l2 3.00"])
  }

  @Test func `R11 masks phones and R6.5 escapes labels`() {
    #expect(SlowPapers.masked("13812341234") == "*******1234")
    #expect(SlowPapers.masked("138-1234-1234") == "*******1234")
    #expect(SlowPapers.masked("1234567") == "****")
    #expect(SlowPapers.masked("") == "")
    #expect(SlowPapers.escaped("a/b%2F") == "a%2Fb%252F")
  }

  @Test func `R12.5 tells an amount of more than 64 bits`() {
    var day = SmallDay([SmallDay.product("a", price: "9223372036854775.80")])
    day.order("1", "20:00", "p1", "ann", "a", "11")
    guard case .overflow = SlowNight(day.tables).answer else {
      Issue.record("11 x 9223372036854775.80 does not fit")
      return
    }
    day.orders = []
    day.order("1", "20:00", "p1", "ann", "a", "10")
    #expect(day.total("sales") == "92233720368547758.00")
  }
}
