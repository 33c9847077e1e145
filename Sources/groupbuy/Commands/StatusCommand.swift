import DayRunner
import Documents
import PlainText

extension Command {
  /// `groupbuy status`: the whole story of an order.
  static let status = Command(
    name: "status",
    usage: "status DAY ORDER [--carry FILE] [--SETTING VALUE ...]",
    call: "status DAY ORDER",
    summary: Phrase(
      "the story of an order, with times, papers and money", zh: "一个订单的始末：时间、单据、钱款"),
    operands: 2...2, operandName: "a DAY and an ORDER",
    options: [CarryOption.name: .value],
    takesSettings: true,
    help: Phrase(
      """
      Tells what happened to an order: each row that names it and what became of it, the purchase
      order, the pickup list and its code, refunds, what was told after delivery, where each unit is,
      and the money. The member stays masked. With `--as-of TIME` deadlines after that time have not
      passed yet.

      example: groupbuy status 2026-11-20.scenario 1001

      """,
      zh: """
        讲述一个订单的始末：提到它的每一行及其结果、采购单、提货单和提货码、退款、送达之后的事、
        每一件在哪里，以及钱款。团员姓名保持隐去。加 `--as-of TIME` 时，该时刻之后的期限尚未到。

        例：groupbuy status 2026-11-20.scenario 1001

        """),
    execute: StatusCommand.execute
  )
}

/// What `groupbuy status` does.
enum StatusCommand {
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let words = arguments.operands
    let questions = try LoadedDay.questions(words[0], arguments)
    try Answer.print(questions.story(ofOrder: words[1], in: arguments.language))
    return .done
  }
}
