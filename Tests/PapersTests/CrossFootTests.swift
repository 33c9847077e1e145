import Documents
import OrderDay
import Testing

@testable import Papers

/// The papers are held against each other as people would do it: by what stands in their cells.
@Suite struct CrossFootTests {
  private func papers(_ kind: PaperKind, of night: Night) -> [Paper] {
    kind.papers(of: night).map(\.paper)
  }

  /// Units by SKU, added up over tables whose rows have a SKU and units.
  private func unitsBySKU(
    _ tables: [PaperTable], _ title: String = "Units",
    where isCounted: ([Cell]) -> Bool = { _ in true }
  ) throws -> [String: Int64] {
    var units: [String: Int64] = [:]
    for table in tables {
      let sku = try table.column("SKU")
      let column = try table.column(title)
      for row in table.rows where !row[sku].string.isEmpty && isCounted(row) {
        units[row[sku].string, default: 0] += row[column].value
      }
    }
    return units
  }

  @Test(arguments: [SampleDay.small, SampleDay.large])
  func `wanted, picked and counted on arrival are the same units of each SKU`(
    day: SampleDay
  ) throws {
    let night = try day.night()
    let wanted = try unitsBySKU(
      papers(.purchaseOrder, of: night).map { try $0.table("How the order was reckoned") }, "Wanted"
    )
    let picked = try unitsBySKU(papers(.pickSheet, of: night).map { $0.tables[0] })
    let counted = try unitsBySKU(
      papers(.pickupList, of: night).map { try $0.table("Count on arrival") })
    #expect(!picked.isEmpty)
    #expect(wanted == picked)
    #expect(picked == counted)
  }

  @Test(arguments: [SampleDay.small, SampleDay.large])
  func `every kind of sheet adds up to the units handed over, at the top and at the bottom`(
    day: SampleDay
  ) throws {
    let night = try day.night()
    let units = try #require(night.totals.value(of: "units"))
    let picks = papers(.pickSheet, of: night)
    #expect(try picks.reduce(0) { try $0 + $1.fact("Units").value } == units)
    #expect(try picks.reduce(0) { try $0 + $1.tables[0].total("Units") } == units)
    #expect(
      try picks.reduce(0) { try $0 + $1.table("What each station gets").total("Units") } == units)

    let sorts = papers(.sortSheet, of: night)
    #expect(try sorts.reduce(0) { try $0 + $1.fact("Units").value } == units)
    #expect(try sorts.flatMap(\.tables).reduce(0) { try $0 + $1.total("Units") } == units)
    let lanes = try sorts.flatMap(\.tables).reduce(0) {
      try $0 + $1.sum("Units") { $0[0].content == .tickBox }
    }
    #expect(lanes == units)

    let loads = papers(.loadSheet, of: night)
    #expect(try loads.reduce(0) { try $0 + $1.fact("Units").value } == units)
    #expect(try loads.reduce(0) { try $0 + $1.table("Drive in this order").sum("Units") } == units)

    let lists = papers(.pickupList, of: night)
    for list in lists {
      let counted = try list.table("Count on arrival")
      let handedOut = try list.table("Hand out")
      #expect(try counted.sum("Units") == handedOut.sum("Units"))
      #expect(try counted.total("Units") == handedOut.total("Units"))
      #expect(try counted.sum("Units") == counted.total("Units"))
    }
    #expect(try lists.reduce(0) { try $0 + $1.table("Hand out").total("Units") } == units)
  }

  @Test func `cases and loose units make up the units of every row`() throws {
    let night = try SampleDay.large.night()
    var checked = 0
    for kind in [PaperKind.pickSheet, .sortSheet, .pickupList] {
      for table in papers(kind, of: night).flatMap(\.tables)
      where table.columns.contains(where: { $0.title == "Loose" }) {
        let units = try table.column("Units")
        let cases = try table.column("Cases")
        for row in table.rows where row[units].value > 0 {
          #expect(
            row[cases].value * row[cases + 1].value + row[cases + 2].value == row[units].value)
          checked += 1
        }
      }
    }
    #expect(checked > 50)
  }

  @Test func `what the stations get makes up what is picked of each SKU`() throws {
    var shared = 0
    for sheet in papers(.pickSheet, of: try SampleDay.large.night()) {
      let table = sheet.tables[0]
      let units = try table.column("Units")
      for group in table.groups where group.rows.count > 1 {
        #expect(
          group.rows.dropFirst().reduce(0) { $0 + $1[units].value } == group.rows[0][units].value)
        shared += 1
      }
      #expect(try table.sum("Units") { $0[units].emphasis == .strong } == table.total("Units"))
    }
    #expect(shared == 5)
  }

  @Test func `running totals end with what came in`() throws {
    for sheet in papers(.sortSheet, of: try SampleDay.large.night()) {
      for table in sheet.tables {
        let units = try table.column("Units")
        let soFar = try table.column("So far")
        for group in table.groups {
          let lanes = group.rows.dropFirst().dropLast()
          #expect(lanes.reduce(0) { $0 + $1[units].value } == group.rows[0][units].value)
          #expect(lanes.last?[soFar].value == group.rows[0][units].value)
          #expect(group.rows.last?[3].string == "0 expected to remain")
        }
      }
    }
  }

  @Test func `crates are the same in load order and in drive order, and never shared by zones`()
    throws
  {
    let night = try SampleDay.large.night()
    for sheet in papers(.loadSheet, of: night) {
      let load = try sheet.table("Load in this order: the last stop first (crates)")
      let drive = try sheet.table("Drive in this order")
      #expect(try load.sum("Crates") == drive.sum("Crates"))
      #expect(try load.total("Crates") == drive.total("Crates"))
      #expect(try sheet.fact("Crates").value == drive.total("Crates"))
      let stops = try load.rows.map { try $0[load.column("Stop")].value }
      #expect(stops == stops.sorted(by: >))
      for row in drive.rows {
        let units = row[try drive.column("Units")].value
        #expect(row[try drive.column("Crates")].value == (units + 19) / 20)
      }
    }
  }

  @Test func `every line of the book is on exactly one list`() throws {
    let night = try SampleDay.large.night()
    var ticks = 0
    var members = 0
    for list in papers(.pickupList, of: night) {
      let table = try list.table("Hand out")
      ticks += table.rows.count { $0[1].content == .tickBox }
      let codes = table.rows.map(\.[0].string).filter { !$0.isEmpty }
      #expect(codes == (1...codes.count).map { String($0) })
      #expect(try list.fact("Members").value == Int64(codes.count))
      #expect(table.groups.count == codes.count)
      members += codes.count
    }
    #expect(ticks == night.book.standingLines.count)
    #expect(members >= 38)
  }

  @Test func `a purchase order's lines add up to its head`() throws {
    let night = try SampleDay.large.night()
    var amount: Int64 = 0
    for order in papers(.purchaseOrder, of: night) {
      let zones = order.tables.dropLast()
      for (fact, column) in [("Cases", "Cases"), ("Units", "Units"), ("Amount", "Amount")] {
        #expect(try order.fact(fact).value == zones.reduce(0) { try $0 + $1.total(column) })
        #expect(try order.fact(fact).value == zones.reduce(0) { try $0 + $1.sum(column) })
      }
      #expect(
        zones.flatMap(\.rows).map(\.[0].value) == Array(1...Int64(zones.flatMap(\.rows).count)))
      amount += try order.fact("Amount").value
    }
    #expect(amount == night.totals.value(of: "purchase_amount"))
  }

  @Test func `the summary finds that all sums agree`() throws {
    for day in [SampleDay.small, .large] {
      let table = try papers(.daySummary, of: try day.night())[0].table("Do the papers agree?")
      #expect(
        table.rows.map(\.[2].string).filter { !$0.isEmpty } == Array(repeating: "agrees", count: 5))
    }
  }
}
