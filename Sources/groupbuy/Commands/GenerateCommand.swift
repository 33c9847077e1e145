import DayRunner
import ExactValues
import PlainText
import SampleDays

extension Command {
  /// `groupbuy generate`: a day of any size.
  static let generate = Command(
    name: "generate",
    usage: "generate --out FOLDER --rows N [--seed N] [--rules LIST] [OPTION VALUE ...]",
    call: "generate --out FOLDER --rows N",
    summary: Phrase("the tables of a day of any size, from a seed", zh: "由种子生成任意规模的一天的各表"),
    operands: 0...0, operandName: "nothing",
    options: [
      "--out": .value, "--rows": .value, "--seed": .value, "--rules": .value, "--date": .value,
      "--points": .value, "--products": .value, "--suppliers": .value,
    ],
    help: Phrase(
      """
      Writes the tables of a made-up day into FOLDER, for whoever wants to see how a large day goes.
      The same options give the same bytes on every machine. A few products sell most, orders come at
      noon and in the evening, some of them late, and of a hundred rows one or two take goods back.

        --out FOLDER     where the tables go; the folder above it must be there
        --rows N         how many rows the table of orders has, from 100
        --seed N         another day of the same size; 1 where nothing is said
        --date DATE      the order date, such as 2026-11-20
        --points N       pickup points; one for 40 rows, at most 40,000, where nothing is said
        --products N     products; 2,000 where nothing is said
        --suppliers N    suppliers; 200 where nothing is said
        --rules LIST     what a plain day does without, with commas, or `all` of it: amendments,
                         tiers, groups, coupons, limits, tolerance, substitutes, priorities,
                         receipts, lots, persons, warehouses

      example: groupbuy generate --out 2026-11-20 --rows 100000 --rules coupons,receipts

      """,
      zh: """
        把一个虚构的一天的各表写入 FOLDER，用来看大规模的一天如何运算。选项相同，任何机器上写出的字节都
        相同。少数商品卖得最多，订单集中在中午和晚上，有些迟到，每一百行有一两行取消。

          --out FOLDER     各表写到哪里；它的上级文件夹必须已存在
          --rows N         订单表有几行，至少 100
          --seed N         同样规模的另一天；不写为 1
          --date DATE      订单日期，例如 2026-11-20
          --points N       自提点数；不写为每 40 行一个，最多 40,000
          --products N     商品数；不写为 2,000
          --suppliers N    供应商数；不写为 200
          --rules LIST     普通的一天不用的规则，用逗号分隔，或写 `all`：amendments, tiers, groups,
                           coupons, limits, tolerance, substitutes, priorities, receipts, lots,
                           persons, warehouses

        例：groupbuy generate --out 2026-11-20 --rows 100000 --rules coupons,receipts

        """),
    execute: GenerateCommand.execute
  )
}

/// `groupbuy generate`: a day of any size.
enum GenerateCommand {
  /// Makes the tables and publishes them, all or none.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let target = try OutputTarget(arguments.required("--out", of: .generate))
    _ = try arguments.required("--rows", of: .generate)
    let rows = try number("--rows", 100...1_000_000_000, of: arguments) ?? 0
    let seed = try number("--seed", 0...Int(Int32.max), of: arguments) ?? 1
    var day = SampleDay(rows: rows, seed: UInt64(seed))
    // So many that no two of them get the same code.
    if let points = try number("--points", 2...200_000, of: arguments) { day.points = points }
    if let products = try number("--products", 10...200_000, of: arguments) {
      day.products = products
    }
    if let suppliers = try number("--suppliers", 1...100_000, of: arguments) {
      day.suppliers = suppliers
    }
    if let date = arguments.value(of: "--date") {
      guard CivilDate.parse(Array(date.utf8).span) != nil else {
        throw CommandFault(.badInput, .dateOption("--date", date))
      }
      day.date = date
    }
    day.rules = try rules(arguments.value(of: "--rules"))
    let place = target.path
    let files = GeneratedDay.files(of: day)
    try Publication(files, to: target, workers: WorkersOption.machine).publish()
    let words = arguments.language.commandWords
    try Console.print(
      words.generated(rows: day.rows, tables: files.count - 1, place: place.safeInLine) + "\n")
    return .done
  }

  private static func number(
    _ option: String, _ range: ClosedRange<Int>, of arguments: Arguments
  ) throws(CommandFault) -> Int? {
    guard let text = arguments.value(of: option) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw CommandFault(.badInput, .numberOption(option, text, range))
    }
    return number
  }

  private static func rules(_ list: String?) throws(CommandFault) -> Set<SampleRule> {
    guard let list else { return [] }
    if list == "all" { return Set(SampleRule.allCases) }
    var rules: Set<SampleRule> = []
    for word in list.split(separator: ",", omittingEmptySubsequences: false) {
      guard let rule = SampleRule(rawValue: String(word)) else {
        let known = SampleRule.allCases.map(\.rawValue)
        throw CommandFault(
          .badInput,
          .notOneOf(
            option: "--rules", String(word),
            near: SimilarWord.closest(to: String(word), among: known), known: known + ["all"]))
      }
      rules.insert(rule)
    }
    return rules
  }
}
