import Documents
import Testing

private func text(_ paper: Paper, width: Int = 80, pageLines: Int = 60) -> String {
  String(
    decoding: TextRenderer(width: width, pageLines: pageLines).render(paper), as: UTF8.self)
}

private func paper(_ blocks: [Paper.Block], moneyDecimals: Int = 2) -> Paper {
  Paper(kind: "test", title: "Test", moneyDecimals: moneyDecimals, blocks: blocks)
}

/// What stands below the head of a paper of one page.
private func body(_ blocks: [Paper.Block], width: Int = 40, moneyDecimals: Int = 2) -> String {
  let text = text(paper(blocks, moneyDecimals: moneyDecimals), width: width)
  return text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false).last
    .map(String.init) ?? ""
}

@Suite struct TextRendererTests {
  @Test func `a pickup list has its count, its members and its totals in line`() {
    #expect(
      text(pickupList()) == """
        Pickup list                                                          page 1 of 1
        锦绣花园 Jinxiu Garden, gate 2
        ================================================================================

        Number      PL-20261120-0007             Revision    2
        Order day   2026-11-20                   Arrival     2026-11-21 12:00
        Leader      李娜                         Route       n1, stop 3
        Address     湖南省益阳市赫山区锦绣花园二期东门旁的便利店，一楼靠近快递柜
        Arrived at  ________________             Crates      4

        Count on arrival
        SKU    Goods              Units  Cases  Loose  Counted
        -----  -----------------  -----  -----  -----  -------
        egg30  鲜鸡蛋 30枚           13      1      1  _______
        tofu   Fresh tofu 老豆腐      8             8  _______
        -----  -----------------  -----  -----  -----  -------
        Total                        21      1      9

        Members
        Code  Name           Phone        SKU    Goods         Units  Short  Refund
        ----  -------------  -----------  -----  ------------  -----  -----  ------  ---
           1  王伟           *******1234  egg30  鲜鸡蛋 30枚       2                 [ ]
                                          tofu   Fresh tofu        1     *1    3.50  [ ]
                                                 老豆腐

           2  欧阳娜娜       *******9876  tofu   Fresh tofu        7                 [ ]
                                                 老豆腐

          12  Maria do                    egg30  鲜鸡蛋 30枚      11                 [ ]
              Carmo
              Gonçalves
        ----  -------------  -----------  -----  ------------  -----  -----  ------  ---
        Total                                                     21      1    3.50

        Home delivery: code 2 (3-1-201). 送货上门：请在中午前联系。


        Driver  ______________________________    Leader  ______________________________

        """)
  }

  @Test func `a page ends between suppliers and the next one tells what it is`() {
    #expect(
      text(pickSheet(), width: 60, pageLines: 24) == """
        拣货单 Pick sheet                                page 1 of 2
        Warehouse central, chilled
        ============================================================

        Number       PK-20261120-0001  Order day    2026-11-20
        Prepared by  ________________

        Chilled goods
        =============
        SKU    Goods              Supplier    Units  Done
        -----  -----------------  ----------  -----  ----
        egg30  鲜鸡蛋 30枚        益阳合作社    240  [ ]
        egg6   土鸡蛋 6枚                        36  [ ]
        hen    老母鸡                             4  [ ]
                                              -----
        Subtotal 益阳合作社                     280

        beet   Beetroot           Green Farm     12  [ ]
        kale   Kale                               7  [ ]
                                              -----
        Subtotal Green Farm                      19
        \u{C}拣货单 Pick sheet                                page 2 of 2
        Warehouse central, chilled
        Number PK-20261120-0001; Order day 2026-11-20
        ============================================================

        (continued)
        SKU    Goods              Supplier    Units  Done
        -----  -----------------  ----------  -----  ----
        carp   草鱼（鲜活）       洞庭水产       19  [ ]
        crab   大闸蟹                            60  [ ]
        eel    黄鳝                               5  [ ]
                                              -----
        Subtotal 洞庭水产                        84

        bun    Steamed buns 馒头  Bakery         88  [ ]
                                              -----
        Subtotal Bakery                          88
        -----  -----------------  ----------  -----  ----
        Total                                   471

        Remarks
        -------
        Count the crabs twice.

        """)
  }

  @Test func `titles run over two lines before text gives room`() {
    let table = PaperTable(
      columns: [
        .init("SKU", .text), .init("Goods", .text), .init("Units ordered", .number),
        .init("Amount due", .money),
      ],
      rows: [[.text("egg30"), .text("Fresh eggs, 30"), .number(24), .money(47760)]])
    #expect(
      body([.table(table)]) == """
                                 Units  Amount
        SKU    Goods           ordered     due
        -----  --------------  -------  ------
        egg30  Fresh eggs, 30       24  477.60

        """)
  }

  @Test func `text wraps, or is cut where nobody needs it, and numbers stay whole`() {
    let table = PaperTable(
      columns: [
        .init("Name", .text), .init("Note", .text, mayBeCut: true), .init("Units", .number),
      ],
      rows: [
        [.text("Maria do Carmo Gonçalves"), .text("电话联系之后再送货上门，谢谢您"), .number(123_456_789)],
        [.text("王伟"), .text("rings twice"), .number(-1)],
      ])
    #expect(
      body([.table(table)]) == """
        Name            Note               Units
        --------------  -------------  ---------
        Maria do Carmo  电话联系之后…  123456789
        Gonçalves
        王伟            rings twice           -1

        """)
  }

  @Test func `numbers that find no room make the line long`() {
    let table = PaperTable(
      columns: (1...4).map { .init("n\($0)", .number) },
      rows: [(1...4).map { _ in .number(Int64.min) }])
    #expect(
      body([.table(table)], width: 20).hasSuffix(
        Array(repeating: "-9223372036854775808", count: 4).joined(separator: "  ") + "\n"))
  }

  @Test func `money has the decimals of the currency`() {
    let table = PaperTable(
      columns: [.init("Amount", .money)], rows: [[.money(-5)], [.money(1990)]])
    #expect(body([.table(table)], moneyDecimals: 0) == "Amount\n------\n    -5\n  1990\n")
    #expect(body([.table(table)]) == "Amount\n------\n -0.05\n 19.90\n")
  }

  @Test func `a table without rows shows its head`() {
    #expect(
      body([.table(PaperTable(title: "None", columns: [.init("SKU", .text)], rows: []))]) == """
        None
        SKU
        ---

        """)
  }

  @Test func `a heading, facts and places to sign fit a narrow page`() {
    #expect(
      body([
        .heading("Receipt 收货", level: 1), .heading("Vehicle", level: 2),
        .heading("Doors", level: 3),
        .facts([.init("Seal", "A-17"), .init("Temperature", .number(4)), .init("Weight", .writeIn)]
        ),
        .facts([]), .signatures(["Driver 司机", "Checked by"]),
      ]) == """
        Receipt 收货
        ============
        Vehicle
        -------
        Doors
        Seal         A-17    Temperature  4
        Weight       ________________


        Driver 司机  ___________________________

        Checked by   ___________________________

        """)
  }

  @Test func `a heading at the end and a paper without blocks are papers`() {
    #expect(body([.heading("End", level: 3)]) == "End\n")
    #expect(text(paper([]), width: 20) == "Test     page 1 of 1\n====================\n\n")
  }

  @Test(arguments: [
    ("\u{1B}[31mred", #"\u{1B}[31mred"#), ("a\u{C}b", #"a\u{C}b"#), ("a\r\nb", #"a\u{D}\u{A}b"#),
    ("\u{0}", #"\u{0}"#), ("\u{7F}\u{85}", #"\u{7F}\u{85}"#), ("\u{202E}abc", #"\u{202E}abc"#),
    ("a\u{2028}b", #"a\u{2028}b"#), ("e\u{301} 王", "e\u{301} 王"),
  ])
  func `no text can command the printer`(text: String, shown: String) {
    #expect(body([.note(text)]) == shown + "\n")
    let table = PaperTable(columns: [.init(text, .text)], rows: [[.text(text)]])
    #expect(body([.table(table)]).hasPrefix(shown + "\n--"))
    #expect(body([.table(table)]).hasSuffix("-\n" + shown + "\n"))
  }

  @Test func `a row with a cell too few is a mistake of ours`() async {
    await #expect(processExitsWith: .failure) {
      let table = PaperTable(columns: [.init("SKU", .text)], rows: [[]])
      let paper = Paper(kind: "test", title: "", moneyDecimals: 2, blocks: [.table(table)])
      _ = TextRenderer().render(paper)
    }
  }
}
