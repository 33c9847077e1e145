import DayRunner
import Documents
import PlainText

extension Command {
  /// `groupbuy status`: the whole story of an order.
  static let status = Command(
    name: "status",
    usage: "status DAY ORDER [--SETTING VALUE ...]",
    call: "status DAY ORDER", summary: "the story of an order, with times, papers and money",
    operands: 2...2, operandName: "a DAY and an ORDER",
    takesSettings: true,
    help: """
      Tells what happened to an order: each row that names it and what became of it, the purchase
      order, the pickup list and its code, refunds, what was told after delivery, where each unit is,
      and the money. The member stays masked. With `--as-of TIME` deadlines after that time have not
      passed yet.

      example: groupbuy status 2026-11-20.scenario 1001

      """,
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
