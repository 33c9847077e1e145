import DayRunner
import Documents
import PlainText

extension Command {
  /// `groupbuy explain`: why a line got what it got.
  static let explain = Command(
    name: "explain",
    usage: "explain DAY ORDER [SKU] [--carry FILE] [--SETTING VALUE ...]",
    call: "explain DAY ORDER [SKU]", summary: "why a line got what it got, step by step",
    operands: 2...3, operandName: "a DAY and an ORDER",
    options: [CarryOption.name: .value],
    takesSettings: true,
    help: """
      Tells why a line of an order got what it got, with the numbers of each step: its events and the
      limits that they met, the group and the tier, what was bought and what came, how too little was
      shared out, the money, the commission, and the order's coupon and refund. Without SKU, each line.
      `*` marks the line itself, and a limit that was reached. Members are masked.

      example: groupbuy explain 2026-11-20.scenario 1003 egg30

      """,
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
      throw CommandFault(.badInput, unknown.message, advice: unknown.advice)
    }
  }
}
