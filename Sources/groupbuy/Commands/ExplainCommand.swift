import DayRunner
import Documents
import PlainText

extension Command {
  /// `groupbuy explain`: why a line got what it got.
  static let explain = Command(
    name: "explain",
    usage: "explain DAY ORDER [SKU] [--carry FILE] [--SETTING VALUE ...]",
    call: "explain DAY ORDER [SKU]",
    summary: Phrase("why a line got what it got, step by step", zh: "逐步说明一行为何得到这些"),
    operands: 2...3, operandName: "a DAY and an ORDER",
    options: [CarryOption.name: .value],
    takesSettings: true,
    help: Phrase(
      """
      Tells why a line of an order got what it got, with the numbers of each step: its events and the
      limits that they met, the group and the tier, what was bought and what came, how too little was
      shared out, the money, the commission, and the order's coupon and refund. Without SKU, each line.
      `*` marks the line itself, and a limit that was reached. Members are masked.

      example: groupbuy explain 2026-11-20.scenario 1003 egg30

      """,
      zh: """
        逐步说明订单的一行为何得到这些，并给出每一步的数字：它的事件和遇到的限制、成团和阶梯价、采购和到货、
        缺货如何分配、金额、佣金，以及订单的优惠券和退款。不写 SKU 时说明每一行。
        `*` 标出该行本身，以及已达到的限制。团员姓名已隐去。

        例：groupbuy explain 2026-11-20.scenario 1003 egg30

        """),
    execute: ExplainCommand.execute
  )
}

/// What `groupbuy explain` does.
enum ExplainCommand {
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let words = arguments.operands
    let questions = try LoadedDay.questions(words[0], arguments)
    try Answer.print(
      questions.explanation(
        ofOrder: words[1], sku: words.count > 2 ? words[2] : nil, in: arguments.language))
    return .done
  }
}

/// The answer to a question about a day.
enum Answer {
  /// Prints the paper for a screen: one page, as long as it is.
  static func print(_ answer: Result<Paper, UnknownName>) throws(CommandFault) {
    try Console.write(TextRenderer(pageLines: 1_000_000).render(known(answer)))
  }

  /// What was asked for, or the end of a command that asked for what is not there.
  static func known<Known>(_ answer: Result<Known, UnknownName>) throws(CommandFault) -> Known {
    switch answer {
    case .success(let known): return known
    case .failure(let unknown):
      throw CommandFault(.badInput, telling: unknown)
    }
  }
}
