import DayRunner
import PlainText

extension Command {
  /// `groupbuy trace`: a lot both ways.
  static let trace = Command(
    name: "trace",
    usage: "trace DAY LOT | trace DAY --order ORDER [--sku SKU] [--carry FILE]"
      + " [--SETTING VALUE ...]",
    call: "trace DAY LOT",
    summary: Phrase(
      "who has a lot; --order ORDER: which lots an order has",
      zh: "某批号在谁手里；--order ORDER：某订单有哪些批号"),
    operands: 1...2, operandName: "a DAY",
    options: ["--order": .value, "--sku": .value, CarryOption.name: .value],
    takesSettings: true,
    help: Phrase(
      """
      Traces goods both ways: from a lot to its supplier and receipts, and to the pickup points and
      members that have it; from an order to its lots, their suppliers and receipts. Members are
      masked; the pickup code finds them on the leader's list.

        --order ORDER    the lots of an order
        --sku SKU        just those of one of its lines

      example: groupbuy trace 2026-11-20.scenario L20261120A

      """,
      zh: """
        双向追溯商品：由批号查供应商和收货记录，以及拿到它的自提点和团员；由订单查它的批号、供应商和收货记录。
        团员姓名已隐去，凭提货码可在团长的提货单上找到。

          --order ORDER    某个订单的批号
          --sku SKU        只查其中一行

        例：groupbuy trace 2026-11-20.scenario L20261120A

        """),
    execute: TraceCommand.execute
  )
}

/// What `groupbuy trace` does.
enum TraceCommand {
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let order = arguments.value(of: "--order")
    let lot = arguments.operands.dropFirst().first
    let sku = arguments.value(of: "--sku")
    if (order == nil) == (lot == nil) || sku != nil && order == nil {
      throw CommandFault(.badInput, .traceOfNothing(usage: Command.trace.usage))
    }
    let questions = try LoadedDay.questions(arguments.operands[0], arguments)
    if let order {
      try Answer.print(questions.trace(ofOrder: order, sku: sku, in: arguments.language))
    } else {
      try Answer.print(questions.trace(ofLot: lot ?? "", in: arguments.language))
    }
    return .done
  }
}
