import PlainText

extension ScenarioFinding {
  var inChinese: Wording {
    switch self {
    case .unknownStatement(let word, let near, let keywords):
      Wording(
        "没有以 \(word.quotedForDisplay) 开头的语句",
        advice: near.map { "是不是 `\($0)`？" } ?? "语句以时间开头，或以 \(keywords.quotedList) 开头")
    case .unknownAfterTime(let near, let known, let time):
      Wording(
        "时间后面应是 \(known.quotedList)",
        advice: near.map { "是不是 `\($0)`？" } ?? "写作 `\(time) order 1001 at 自提点 for 团员`")
    case .valueMissing(let word): Wording("`\(word)` 缺少值", advice: "写在这个词后面")
    case .saidTwice(let word, .order): Wording("这个订单的 `\(word)` 写了两次", advice: "两个删去一个")
    case .saidTwice(let word, .line): Wording("这一行的 `\(word)` 写了两次", advice: "两个删去一个")
    case .saidTwice(let word, .statement(let keyword)):
      Wording("这个 `\(keyword)` 的 `\(word)` 写了两次", advice: "两个删去一个")
    case .orderWithoutID(let time, let kind):
      Wording("订单没有订单号", advice: "写作 `\(time) \(kind) 1001` 等")
    case .orderWithoutPoint: Wording("订单没有写自提点", advice: "加上 `at 自提点`")
    case .orderWithoutMember: Wording("订单没有写团员", advice: "加上 `for 团员`")
    case .orderWithoutLines: Wording("订单没有订单行", advice: "在下面缩进写各行，如 `  egg30 2`")
    case .amendmentOfSeveralLines(let time):
      Wording("改单只占一行", advice: "写作 `\(time) amend 订单号 商品编码 数量`")
    case .cancellationOfSeveralLines(let time):
      Wording("取消只占一行", advice: "写作 `\(time) cancel 订单号 商品编码 数量`")
    case .amendmentWithoutSKU(let time):
      Wording("改单没有写商品编码", advice: "写作 `\(time) amend 订单号 商品编码 数量`")
    case .unknownEventWord(let word, let near, let isRestOfValue, let columns):
      Wording(
        "订单事件没有 \(word.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" }
          ?? (isRestOfValue
            ? "由几个词组成的名称要放进引号"
            : "可用 `at 自提点`、`for 团员`，以及 \(columns.joined(separator: ", "))"))
    case .dayWithoutDate: Wording("`day` 缺少日期", advice: "写作 `day 2026-11-20`")
    case .rate(let word, let text):
      Wording(
        "\(word) 的值 \(text.quotedForDisplay) 不是费率", advice: "最多两位小数，写作 `8%` 或 `8.25%`")
    case .incomplete(let keyword, let form):
      Wording("`\(keyword)` 不完整", advice: "写作 `\(form)`，明细写在下面")
    case .unknownDetail(let word, let keyword, let near, let details):
      Wording(
        "`\(keyword)` 没有 \(word.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" } ?? "可用的明细有 \(details.joined(separator: ", "))")
    case .loadIncomplete:
      Wording("`load` 需要表名和文件", advice: "写作 `load orders \"orders.csv\"`")
    case .unknownTable(let name, let near, let tables):
      Wording(
        "没有表 \(name.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" } ?? "可用的表有 \(tables.joined(separator: ", "))")
    case .loadFailed(let name, let fault): fault.inChinese("文件 \(name.quotedForDisplay) ")
    }
  }
}

extension ExpectationFinding {
  var inChinese: Wording {
    switch self {
    case .hasDetails: Wording("一条预期只占一行", advice: "每行数据写一个 `expect`")
    case .unknownKind(let near, let kinds):
      Wording(
        "预期要写明是哪种数据",
        advice: near.map { "是不是 `\($0)`？" } ?? "可用的种类有 \(kinds.quotedList)")
    case .keysMissing(let kind, let keys):
      Wording(
        "`expect \(kind)` 需要 \(keys.joined(separator: "、"))",
        advice: "写作 `expect \(kind) \(keys.map { $0.uppercased() }.joined(separator: " "))`")
    case .valueMissing(let word): Wording("`\(word)` 缺少值", advice: "写在这个词后面")
    case .unknownColumn(let word, let table, let near, let columns):
      Wording(
        "`\(table)` 没有列 \(word.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" } ?? "可用的列有 \(columns.joined(separator: ", "))")
    case .unknownName(let column, let name, let table, let near):
      Wording(
        "\(column) 的值 \(name.quotedForDisplay) 不在 \(table.rawValue) 表里",
        advice: near.map { "是不是 `\($0)`？" } ?? "预期只能写当天有的内容")
    }
  }
}
