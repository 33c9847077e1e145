import DayRunner
import Documents

extension Command {
  /// The commands that print papers, in the order in which the night goes on.
  static let papers: [Command] = [
    PaperWork.purchase.command(
      summary: "what suppliers are to deliver",
      help: """
        Prints purchase orders, one for each supplier and warehouse; or statements: what was
        accepted, what is taken off by which clause, and what is paid when.
        """,
      example: "purchase 2026-11-20 --supplier farm --format xlsx --out farm.xlsx"),
    PaperWork.receive.command(
      summary: "where deliveries are counted",
      help:
        "Prints receiving sheets, one for each purchase order; blind ones hide what was ordered.",
      example: "receive 2026-11-20 --count blind"),
    PaperWork.pick.command(
      summary: "what is picked",
      help: "Prints pick sheets, one for each warehouse and zone, or one for each route.",
      example: "pick 2026-11-20 --zone chilled --format html --out chilled.html"),
    PaperWork.sort.command(
      summary: "what each pickup point gets",
      help: "Prints sort sheets, one for each station, with a lane for each point.",
      example: "sort 2026-11-20 --station north"),
    PaperWork.load.command(
      summary: "what goes on a car, stop by stop",
      help: "Prints load sheets, one for each route.",
      example: "load 2026-11-20 --route n1"),
    PaperWork.deliver.command(
      summary: "what a leader signs for",
      help: "Prints delivery notes, one for each pickup point.",
      example: "deliver 2026-11-20 --leader li --language zh"),
    PaperWork.pickup.command(
      summary: "who gets what, for the counter",
      help: """
        Prints pickup lists, one for each pickup point: goods to count on arrival, members by
        pickup code, a box to tick for each line. A long list starts with an index that finds a
        code by the last four digits of a phone.
        """,
      example: "pickup 2026-11-20 --leader li --format html > li.html"),
    PaperWork.labels.command(
      summary: "labels for bags",
      help: "Prints labels, one for each member, or one for each of their items (`2 of 3`).",
      example: "labels 2026-11-20 --point jinxiu --per item --format html --page 80mm > labels.html"
    ),
    PaperWork.message.command(
      summary: "texts for the group of a point",
      help: """
        Prints the text that a leader pastes into the group: that the goods have arrived, what came
        short, or until when to come. Names show their first character only, for everybody reads it.
        """,
      example: "message 2026-11-20 --leader li --about shortage --language zh"),
    PaperWork.commission.command(
      summary: "what leaders earned",
      help: """
        Prints commission statements, one for each leader with lines; or accounts: from opening to
        closing balance, what is frozen until when, and what was taken back.
        """,
      example: "commission 2026-11-20 --leader li --format html > li.html"),
    PaperWork.reconcile.command(
      summary: "where every unit and fen went",
      help: """
        Prints for the operator: where the units of each SKU went, what is paid back, which events
        were refused, where each lot went, or the day in figures.
        """,
      example: "reconcile 2026-11-20 --what refunds --format csv --out refunds.csv"),
  ]

  /// `groupbuy schema`: what the JSON of papers looks like.
  static let schema = Command(
    name: "schema", usage: "schema", call: "schema", summary: "the JSON Schema of papers",
    operands: 0...0, operandName: "nothing",
    help: """
      Prints the JSON Schema (2020-12) of what `--format json` writes.

      example: groupbuy schema > papers.schema.json

      """,
    execute: { _ throws(CommandFault) in
      try Console.print(PaperSchema.text)
      return .done
    })
}
