import Documents
import OrderDay
import PlainText
import Testing

@testable import Papers

private func papers(
  _ kind: PaperKind, _ day: SampleDay, _ options: PaperOptions = PaperOptions()
) throws -> [LabelledPaper] {
  kind.papers(of: try day.night(), in: .english, options)
}

@Suite struct FurtherPaperTests {
  // MARK: Pickup lists

  @Test func `rooms are listed by value, so that 201 comes before 1701`() {
    let rooms = ["3-1701", "12-101", "3-201", "", "3-0201", "A2-5", "A10-5", "3"]
    #expect(
      rooms.sorted(by: NaturalOrder.precedes) == [
        "", "3", "3-0201", "3-201", "3-1701", "12-101", "A2-5", "A10-5",
      ])
  }

  @Test func `a list by name, by room or by product has the same units as the one by code`() throws
  {
    let byCode = try papers(.pickupList, .received)
    for order in PaperOptions.Order.allCases {
      var options = PaperOptions()
      options.order = order
      let lists = try papers(.pickupList, .received, options)
      #expect(lists.map(\.label) == byCode.map(\.label))
      for (list, expected) in zip(lists, byCode) {
        let table = try list.paper.table("Hand out")
        #expect(try table.total("Units") == expected.paper.table("Hand out").total("Units"))
        let ticked = try table.sum("Units") { $0[1].content == .tickBox }
        #expect(try ticked == table.total("Units"))
        #expect(
          try table.rows.count { $0[1].content == .tickBox }
            == expected.paper.table("Hand out").rows.count { $0[1].content == .tickBox })
      }
    }
  }

  @Test func `a list by room goes from building to building and from room to room`() throws {
    var options = PaperOptions()
    options.order = .room
    let list = try #require(try papers(.pickupList, .large, options).last)
    let rooms = try list.paper.table("Hand out").groups.compactMap(\.who).map { who in
      who[1].string.split(separator: " ").last.map(String.init) ?? ""
    }
    #expect(rooms.count > 5)
    #expect(rooms == rooms.sorted(by: NaturalOrder.precedes))
    #expect(try list.paper.fact("Sorted by").string == "building and room")
  }

  @Test func `names and phones show as much as was asked for`() throws {
    var options = PaperOptions()
    options.masksNames = true
    options.showsPhones = true
    let list = try papers(.pickupList, .small, options)[1]
    let who = try #require(list.paper.table("Hand out").groups[0].who)
    #expect(who.map(\.string) == ["王*", "13812341234 3-1701"])
    #expect(NameMask.masked("") == "")
  }

  @Test func `an index by the end of the phone stands before a long list, and finds every member`()
    throws
  {
    var day = SampleDay.small
    for number in 0..<25 {
      day.order(
        "B\(number)", at: 700 + Int64(number), point: "heping", member: "m\(number)", sku: "egg30",
        quantity: 1,
        .init(name: "欧阳娜娜", phone: number == 7 ? "" : "138000\(10000 + number * 379)"))
    }
    let lists = try papers(.pickupList, day)
    guard case .index(let title, let entries) = lists[0].paper.blocks[0] else {
      Issue.record("there is no index")
      return
    }
    #expect(title == "Find a code by the last four digits of the phone")
    #expect(entries.count == 26)
    #expect(Set(entries.map(\.place)) == Set((1...26).map { String($0) }))
    #expect(entries.dropLast().map(\.key) == entries.dropLast().map(\.key).sorted())
    #expect(entries.last?.key == "----")
    #expect(entries.contains { $0.name == "欧阳" })
    // Six members are found without one.
    if case .index = lists[1].paper.blocks[0] { Issue.record("a short list needs no index") }
  }

  // MARK: Papers of the warehouse

  @Test func `route pick lists together are what the stations sort`() throws {
    let routes = try papers(.routePickList, .large)
    #expect(routes.map(\.label) == ["n1", "n2", "s1"])
    let units = try #require(SampleDay.large.night().totals.value(of: "units"))
    #expect(try routes.reduce(0) { try $0 + $1.paper.fact("Units").value } == units)
    #expect(
      try routes.flatMap(\.paper.tables).reduce(0) { try $0 + $1.total("Units") } == units)
  }

  @Test func `a receiving sheet asks before the goods come, and tells after`() throws {
    let before = try papers(.receivingSheet, .large)[0].paper
    #expect(before.tables[0].columns.map(\.title).contains("Delivered"))
    #expect(try before.tables[0].total("Ordered") > 0)
    let after = try papers(.receivingSheet, .received)[0].paper
    let milk = try #require(after.tables[0].rows.first { $0[0].string == "milk" })
    #expect(milk[3].value == 22)
    #expect(milk[5].string == "M1 M2")
    #expect(milk[4].value == milk[2].value - 22)
  }

  @Test func `a blind receiving sheet holds no number that could sway the count`() throws {
    for sheet in try papers(.blindReceivingSheet, .received) {
      for row in sheet.paper.tables[0].rows {
        #expect(row.allSatisfy { $0.value == 0 })
        #expect(row.count { $0.content == .writeIn } == 4)
      }
      #expect(sheet.paper.tables[0].totals == nil)
    }
  }

  // MARK: Papers of the leader

  @Test func `a delivery note lists what is sent, and what came short with its refund`() throws {
    let night = try SampleDay.received.night()
    let notes = PaperKind.deliveryNote.papers(of: night).map(\.paper)
    #expect(
      try notes.reduce(0) { try $0 + $1.fact("Units").value } == night.totals.value(of: "units"))
    #expect(
      try notes.reduce(0) { try $0 + $1.table("Delivered").total("Units") }
        == night.totals.value(of: "units"))
    let short = notes.compactMap { try? $0.table("Came short") }
    #expect(!short.isEmpty)
    #expect(
      try short.reduce(0) { try $0 + $1.total("Short") } == night.totals.value(of: "units_short"))
    for row in short.flatMap(\.rows) { #expect(row[2].value == row[3].value + row[4].value) }
  }

  @Test func `each member has a label, and each item one that counts it`() throws {
    let labels = try papers(.memberLabel, .small)[1].paper
    guard case .cards(let members) = labels.blocks[0] else { return }
    #expect(members.map(\.lead) == ["1", "2"])
    let items = try papers(.itemLabel, .small)[1].paper
    guard case .cards(let cards) = items.blocks[0] else { return }
    #expect(cards.map(\.corner) == ["1 of 3", "2 of 3", "3 of 3", "1 of 1"])
    #expect(cards[1].title == "王伟")
    #expect(cards[1].lines.contains(.text("2 × 鲜鸡蛋30枚 egg30").strong))
    #expect(cards[0].lines.contains(.text("1 × 手工猪肉白菜速冻水饺1kg家庭装 dumpling (frozen)").strong))
  }

  @Test func `a message shows no more of a member than the first character`() throws {
    for kind in [PaperKind.arrivalMessage, .shortageMessage, .reminderMessage] {
      let messages = try papers(kind, .received)
      #expect(!messages.isEmpty)
      for message in messages {
        let bytes = PaperFormat.text.render([message.paper])
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("陈晨") && !text.contains("*******"))
        #expect(!text.contains("page 1"))
      }
    }
    let first = try papers(.arrivalMessage, .small)[1].paper
    #expect(
      String(decoding: PaperFormat.text.render([first]), as: UTF8.self) == """
        The goods of 2026-11-20 have arrived at 锦绣花园2号门. Come with your pickup code:
        Pick up until: 2026-11-28 12:00 (ambient)
        Pick up until: 2026-11-22 12:00 (frozen)
        1. 王*: 4 units
        2. z*: 13 units

        """)
  }

  // MARK: Papers of the operator

  @Test func `the refund list adds up to what is paid back`() throws {
    let night = try SampleDay.received.night()
    let list = try #require(PaperKind.refundList.papers(of: night).first).paper
    #expect(list.tables[0].totals?.last == .money(night.totals.value(of: "refunds") ?? 0))
    #expect(list.tables[0].rows.allSatisfy { $0[3].string == "came short" })
    #expect(try papers(.refundList, .large).isEmpty)
  }

  @Test func `the reconciliation names every unit that is missing or left`() throws {
    let paper = try papers(.reconciliation, .received)[0].paper
    for row in paper.tables[0].rows { #expect(row[2].value == row[3].value + row[4].value) }
    for row in paper.tables[1].rows {
      #expect(row[2].value == row[3].value + row[4].value)
      #expect(row[5].value + row[3].value == row[6].value + row[7].value)
    }
    let night = try SampleDay.received.night()
    #expect(try paper.tables[0].total("Handed over") == night.totals.value(of: "units"))
  }

  @Test func `every rejected event stands in the exception report`() throws {
    let report = try papers(.exceptionReport, .small)[0].paper
    #expect(
      report.tables[0].rows.map { $0.last?.string } == ["unknown product", "after the cutoff"])
    #expect(try report.tables[0].total("Refused") == 5)
  }

  @Test func `a lot is traced to the members who got its units`() throws {
    let night = try SampleDay.received.night()
    let reports = PaperKind.traceReport.papers(of: night)
    #expect(reports.map(\.label) == ["L1", "M1", "M2"])
    for report in reports {
      let units = night.lots.units.filter { String($0.lot) == report.label }
        .reduce(0) { $0 + $1.units }
      let holders = try #require(report.paper.tables.last)
      #expect(try holders.total("Units") == units)
      #expect(try holders.sum("Units") == units)
      #expect(try report.paper.fact("Units").value == units)
    }
  }
}
