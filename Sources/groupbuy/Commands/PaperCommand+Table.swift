import DayRunner
import Documents

extension Command {
  /// The commands that print papers, in the order in which the night goes on.
  static let papers: [Command] = [
    PaperWork.purchase.command(
      summary: Phrase("what suppliers are to deliver", zh: "供应商要送什么"),
      help: Phrase(
        """
        Prints purchase orders, one for each supplier and warehouse; or statements: what was
        accepted, what is taken off by which clause, and what is paid when.
        """,
        zh: """
          打印采购单，每个供应商和仓库一张；或对账单：验收了什么、按哪一条款扣了什么、何时付多少。
          """),
      example: "purchase 2026-11-20 --supplier farm --format xlsx --out farm.xlsx"),
    PaperWork.receive.command(
      summary: Phrase("where deliveries are counted", zh: "清点到货"),
      help: Phrase(
        """
        Prints receiving sheets, one for each purchase order; blind ones hide what was ordered; or,
        once goods came, a report for each warehouse: accepted, sent back and why, over, missing.
        """,
        zh: """
          打印收货单，每张采购单一张；盲收单不显示订了多少；或到货后每个仓库一张收货报告：验收、拒收及原因、超收、未到。
          """),
      example: "receive 2026-11-20 --count blind"),
    PaperWork.pick.command(
      summary: Phrase("what is picked", zh: "拣货"),
      help: Phrase(
        "Prints pick sheets, one for each warehouse and zone, or one for each route.",
        zh: """
          打印拣货单，每个仓库和温区一张，或每条线路一张。
          """),
      example: "pick 2026-11-20 --zone chilled --format html --out chilled.html"),
    PaperWork.sort.command(
      summary: Phrase("what each pickup point gets", zh: "分拣到自提点"),
      help: Phrase(
        "Prints sort sheets, one for each station, with a lane for each point.",
        zh: """
          打印分拣单，每个网格站一张，每个自提点一格。
          """),
      example: "sort 2026-11-20 --station north"),
    PaperWork.load.command(
      summary: Phrase("what goes on a car, stop by stop", zh: "按站装车"),
      help: Phrase(
        "Prints load sheets, one for each route.",
        zh: """
          打印装车单，每条线路一张。
          """),
      example: "load 2026-11-20 --route n1"),
    PaperWork.deliver.command(
      summary: Phrase("what a leader signs for", zh: "团长签收"),
      help: Phrase(
        "Prints delivery notes, one for each pickup point.",
        zh: """
          打印送货单，每个自提点一张。
          """),
      example: "deliver 2026-11-20 --leader li --language zh"),
    PaperWork.pickup.command(
      summary: Phrase("who gets what, for the counter", zh: "谁拿什么，柜台用"),
      help: Phrase(
        """
        Prints pickup lists, one for each pickup point: goods to count on arrival, members by
        pickup code, a box to tick for each line. A long list starts with an index that finds a
        code by the last four digits of a phone.
        """,
        zh: """
          打印提货单，每个自提点一张：到货清点的商品、按提货码排列的团员、每行一个勾选框。
          名单长时，开头有按手机尾号四位查提货码的索引。
          """),
      example: "pickup 2026-11-20 --leader li --format html > li.html"),
    PaperWork.labels.command(
      summary: Phrase("labels for bags", zh: "袋子标签"),
      help: Phrase(
        "Prints labels, one for each member, or one for each of their items (`2 of 3`).",
        zh: """
          打印标签，每个团员一张，或每件一张（`2 of 3` 即三件之二）。
          """),
      example: "labels 2026-11-20 --point jinxiu --per item --format html --page 80mm > labels.html"
    ),
    PaperWork.message.command(
      summary: Phrase("texts for the group of a point", zh: "发到群里的文字"),
      help: Phrase(
        """
        Prints the text that a leader pastes into the group: that the goods have arrived, what came
        short, or until when to come. Names show their first character only, for everybody reads it.
        """,
        zh: """
          打印团长贴到群里的文字：到货了、缺了什么、何时截止提货。群里人人可见，姓名只显示首字。
          """),
      example: "message 2026-11-20 --leader li --about shortage --language zh"),
    PaperWork.commission.command(
      summary: Phrase("what leaders earned", zh: "团长的佣金"),
      help: Phrase(
        """
        Prints commission statements, one for each leader with lines; or accounts: from opening to
        closing balance, what is frozen until when, and what was taken back.
        """,
        zh: """
          打印佣金单，每个有订单行的团长一张；或账户：从期初到期末余额、冻结到何时、扣回了什么。
          """),
      example: "commission 2026-11-20 --leader li --format html > li.html"),
    PaperWork.reconcile.command(
      summary: Phrase("where every unit and fen went", zh: "每一件、每一分的去向"),
      help: Phrase(
        """
        Prints for the operator: where the units of each SKU went, what is paid back, which events
        were refused, where each lot went, or the day in figures.
        """,
        zh: """
          为运营者打印：每个商品的件数去向、退款、被拒绝的事件、各批次去向，或当天的数字。
          """),
      example: "reconcile 2026-11-20 --what refunds --format csv --out refunds.csv"),
  ]

  /// `groupbuy schema`: what the JSON of papers looks like.
  static let schema = Command(
    name: "schema", usage: "schema", call: "schema",
    summary: Phrase("the JSON Schema of papers", zh: "单据 JSON 的 JSON Schema"),
    operands: 0...0, operandName: "nothing",
    help: Phrase(
      """
      Prints the JSON Schema (2020-12) of what `--format json` writes.

      example: groupbuy schema > papers.schema.json

      """,
      zh: """
        打印 `--format json` 写出内容的 JSON Schema (2020-12)。

        例：groupbuy schema > papers.schema.json

        """),
    execute: { _ throws(CommandFault) in
      try Console.print(PaperSchema.text)
      return .done
    })
}
