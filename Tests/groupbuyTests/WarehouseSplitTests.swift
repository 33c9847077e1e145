import Testing

/// R17: whether a day can be run warehouse by warehouse.
@Suite struct WarehouseSplitTests {
  private func told(_ change: (inout String) -> Void, _ language: String = "en") throws -> String {
    var day = """
      groupbuy 1
      day 2026-11-20
      supplier farm
      product eggs
        supplier farm
        price 10.00
      product milk
        supplier farm
        price 5.00
      leader li
      leader wu
      point p1
        leader li
        warehouse east
        station s1
        route r1
      point p2
        leader wu
        warehouse west
        station s2
        route r2
      18:00 order 1 at p1 for wang
        eggs 2
      18:10 order 2 at p2 for zhao
        eggs 3

      """
    change(&day)
    let shop = try Workshop()
    try shop.write("two.scenario", day)
    let done = try shop.shell("$G check two.scenario --language \(language)")
    #expect(done.exit == 0)
    return done.output
  }

  @Test func `R17 a day whose warehouses have nothing in common splits`() throws {
    #expect(try told { _ in }.contains("the day splits by warehouse: each of the 2"))
  }

  @Test func `R17 a leader, a member, an order or a group of two warehouses is named`() throws {
    #expect(
      try told { $0 = $0.replacing("leader wu\n  warehouse", with: "leader li\n  warehouse") }
        .contains("does not split by warehouse: leaders of several: \"li\"\n"))
    #expect(
      try told { $0 = $0.replacing("for zhao", with: "for wang") }
        .contains("does not split by warehouse: members at several: 1\n"))
    #expect(
      try told { $0 += "18:20 order 1 at p2 for liu\n  milk 1\n" }
        .contains("orders at several: 1\n"))
    let group = try told { $0 = $0.replacing("price 10.00", with: "price 10.00\n  group_min 3") }
    #expect(group.contains("does not split by warehouse: groups of the whole day: \"eggs\"\n"))
    let chinese = try told({ $0 = $0.replacing("for zhao", with: "for wang") }, "zh")
    #expect(chinese.contains("不可按仓库拆分：跨仓库的团员：1 位\n"))
  }

  @Test func `a day of one warehouse says nothing of it`() throws {
    let done = try Workshop().shell("$G check day.scenario")
    #expect(!done.output.contains("warehouse"))
  }
}
