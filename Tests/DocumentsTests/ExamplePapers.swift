import Documents

/// A leader's pickup list with a short line, a Chinese and a long name, and a line that takes two.
func pickupList() -> Paper {
  Paper(
    kind: "pickup", title: "Pickup list", subtitle: "锦绣花园 Jinxiu Garden, gate 2",
    moneyDecimals: 2,
    facts: [
      .init("Number", "PL-20261120-0007"), .init("Revision", .number(2)),
      .init("Order day", "2026-11-20"), .init("Arrival", "2026-11-21 12:00"),
      .init("Leader", "李娜"), .init("Route", "n1, stop 3"),
      .init("Address", "湖南省益阳市赫山区锦绣花园二期东门旁的便利店，一楼靠近快递柜"),
      .init("Arrived at", .writeIn), .init("Crates", .number(4)),
    ],
    blocks: [
      .table(countOnArrival()),
      .table(members()),
      .note("Home delivery: code 2 (3-1-201). 送货上门：请在中午前联系。"),
      .signatures(["Driver", "Leader"]),
    ])
}

private func countOnArrival() -> PaperTable {
  PaperTable(
    title: "Count on arrival",
    columns: [
      .init("SKU", .text), .init("Goods", .text), .init("Units", .number, emphasis: .strong),
      .init("Cases", .number), .init("Loose", .number), .init("Counted", .writeIn),
    ],
    rows: [
      [.text("egg30"), .text("鲜鸡蛋 30枚"), .number(13), .number(1), .number(1), .writeIn],
      [.text("tofu"), .text("Fresh tofu 老豆腐"), .number(8), .blank, .number(8), .writeIn],
    ],
    totals: [.text("Total"), .blank, .number(21), .number(1), .number(9), .blank])
}

private func members() -> PaperTable {
  func line(
    _ head: (Int64, String, String)?, _ sku: String, _ goods: String, units: Int64,
    short: Cell = .blank, refund: Cell = .blank
  ) -> [Cell] {
    let member: [Cell] =
      head.map { [.number($0.0), .text($0.1), .text($0.2)] } ?? [.blank, .blank, .blank]
    return member + [.text(sku), .text(goods), .number(units), short, refund, .tickBox]
  }
  return PaperTable(
    title: "Members",
    columns: [
      .init("Code", .number, emphasis: .strong), .init("Name", .text), .init("Phone", .text),
      .init("SKU", .text), .init("Goods", .text), .init("Units", .number, emphasis: .strong),
      .init("Short", .number), .init("Refund", .money), .init("", .tick),
    ],
    groups: [
      .init([
        line((1, "王伟", "*******1234"), "egg30", "鲜鸡蛋 30枚", units: 2),
        line(
          nil, "tofu", "Fresh tofu 老豆腐", units: 1, short: .number(1).strong, refund: .money(350)),
      ]),
      .init([line((2, "欧阳娜娜", "*******9876"), "tofu", "Fresh tofu 老豆腐", units: 7)]),
      .init([line((12, "Maria do Carmo Gonçalves", ""), "egg30", "鲜鸡蛋 30枚", units: 11)]),
    ],
    totals: [
      .text("Total"), .blank, .blank, .blank, .blank, .number(21), .number(1), .money(350), .blank,
    ])
}

/// What a warehouse picks, by supplier with sums of each; three pages of 24 lines.
func pickSheet() -> Paper {
  let suppliers: [(name: String, goods: [(String, String, Int64)])] = [
    ("益阳合作社", [("egg30", "鲜鸡蛋 30枚", 240), ("egg6", "土鸡蛋 6枚", 36), ("hen", "老母鸡", 4)]),
    ("Green Farm", [("beet", "Beetroot", 12), ("kale", "Kale", 7)]),
    ("洞庭水产", [("carp", "草鱼（鲜活）", 19), ("crab", "大闸蟹", 60), ("eel", "黄鳝", 5)]),
    ("Bakery", [("bun", "Steamed buns 馒头", 88)]),
  ]
  let groups = suppliers.map { supplier in
    PaperTable.RowGroup(
      supplier.goods.enumerated().map { index, goods in
        [
          .text(goods.0), .text(goods.1), index == 0 ? .text(supplier.name) : .blank,
          .number(goods.2), .tickBox,
        ]
      },
      subtotal: [
        .text("Subtotal \(supplier.name)"), .blank, .blank,
        .number(supplier.goods.reduce(0) { $0 + $1.2 }), .blank,
      ])
  }
  return Paper(
    kind: "pick", title: "拣货单 Pick sheet", subtitle: "Warehouse central, chilled",
    moneyDecimals: 2,
    facts: [
      .init("Number", "PK-20261120-0001"), .init("Order day", "2026-11-20"),
      .init("Prepared by", .writeIn),
    ],
    blocks: [
      .heading("Chilled goods", level: 1),
      .table(
        PaperTable(
          columns: [
            .init("SKU", .text), .init("Goods", .text), .init("Supplier", .text),
            .init("Units", .number), .init("Done", .tick),
          ], groups: groups,
          totals: [.text("Total"), .blank, .blank, .number(471), .blank])),
      .heading("Remarks", level: 2),
      .note("Count the crabs twice."),
    ])
}
