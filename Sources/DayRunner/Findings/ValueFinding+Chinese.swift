import ExactValues
import PlainText

extension ValueFinding {
  var inChinese: Wording {
    switch self {
    case .cell(let column, let text, let fault):
      fault.inChinese(column, "\(column) 的值 \(text.quotedForDisplay)", text)
    case .detailNotSaid(let column, let name):
      Wording("没有写明 \(name.quotedForDisplay) 的 \(column)", advice: "在它下面写 `\(column)` 和它的值")
    case .notSaidOfEvent("point"): Wording("这个订单事件没有写自提点", advice: "加上 `at 自提点`")
    case .notSaidOfEvent("member"): Wording("这个订单事件没有写团员", advice: "加上 `for 团员`")
    case .notSaidOfEvent("sku"): Wording("这个订单事件没有写商品编码", advice: "写在订单号后面")
    case .notSaidOfEvent(let column): Wording("这个订单事件没有写 \(column)", advice: "在事件里补上")
    case .wrongCheckDigit(let column, let text, let expected):
      Wording(
        "\(column) 的值 \(text.quotedForDisplay) 校验位不对",
        advice: "按其余各位，末位应为 \(expected)；请与标签核对")
    }
  }
}

extension ValueFault {
  /// `said` is the column with what stands in it: `price 的值 "19.905"`.
  fileprivate func inChinese(_ column: String, _ said: String, _ text: String) -> Wording {
    switch self {
    case .blank: Wording("\(column) 没有填写", advice: "请填写该格")
    case .id(let fault):
      Wording(
        "\(said) 不是编号：\(fault.wording(in: .chinese).message)",
        advice: fault.wording(in: .chinese).advice)
    case .label(let fault):
      Wording(
        "\(said) 不能使用：\(fault.wording(in: .chinese).message)",
        advice: fault.wording(in: .chinese).advice)
    case .number(let fault):
      Wording(fault.inChinese(said), advice: "只写数字：不带正负号、分隔符、单位，开头不写 0")
    case .outside(let least, let most):
      Wording(
        "\(said) 超出允许的范围",
        advice: most == ValueKind.mostWhole ? "应为 \(least) 或更大" : "应为 \(least) 到 \(most)")
    case .money(let fault, let currency):
      Wording(fault.inChinese(said, currency), advice: currency.adviceInChinese)
    case .time(let fault):
      Wording(fault.inChinese(said), advice: "写作 `2026-03-01T21:59:59+08:00`，当天的时间可写 `21:59`")
    case .skippedWallTime:
      Wording(
        "\(said) 因当地时区调整时钟而不存在", advice: "写出带时差的时刻，如 `2026-03-01T21:59:59+08:00`")
    case .date: Wording("\(said) 不是日历上的日期", advice: "日期写作 `2026-03-01`")
    case .unknownWord(let words):
      Wording(
        "\(column) 不能是 \(text.quotedForDisplay)",
        advice: SimilarWord.closest(to: text, among: words).map {
          "是不是 `\($0)`？可以写 \(words.quotedList)"
        } ?? "可以写 \(words.quotedList)")
    case .list(let fault): fault.inChinese(said)
    case .tradeNumber(let lengths):
      Wording(
        "\(said) 不是完整的商品条码或位置码数字",
        advice: "写全 \(lengths.map(String.init).joined(separator: " 或 ")) 位数字，不写其他内容")
    }
  }
}

extension ListFault {
  fileprivate func inChinese(_ said: String) -> Wording {
    let tiers = "写作 `12:9.90 50:8.80`：件数和价格，件数递增，价格递减"
    let bearers = "写作 `platform`，或 `platform:6000 leader:4000`：各份之和为 10000"
    let steps = "写作 `25000.00:100 70000.00:200`：金额递增，各带基点（`fixed` 时带金额）"
    return switch self {
    case .stepForm: Wording("\(said) 不能读作阶梯", advice: steps)
    case .stepTotals: Wording("\(said) 的各级金额没有递增", advice: steps)
    case .tierForm: Wording("\(said) 不能读作阶梯价", advice: tiers)
    case .tierUnits: Wording("\(said) 的各级件数没有从 1 起递增", advice: tiers)
    case .tierPrices: Wording("\(said) 的各级价格没有递减", advice: tiers)
    case .bearerForm: Wording("\(said) 不能读作承担方", advice: bearers)
    case .bearerTwice: Wording("\(said) 里同一承担方写了两次", advice: bearers)
    case .bearerSum(let sum): Wording("\(said) 的各份之和是 \(sum)，不是 10000", advice: bearers)
    }
  }
}

extension WholeNumberFault {
  fileprivate func inChinese(_ said: String) -> String {
    switch self {
    case .empty, .notADigit: "\(said) 不是整数"
    case .leadingZero: "\(said) 开头有多余的 0"
    case .tooManyDigits(let count): "\(said) 有 \(count) 位数字，最多读 \(WholeNumber.digitsMax) 位"
    }
  }
}

extension MoneyFault {
  fileprivate func inChinese(_ said: String, _ currency: Currency) -> String {
    switch self {
    case .empty, .notADigit: "\(said) 不是金额"
    case .sign: "\(said) 带有正负号"
    case .leadingZero: "\(said) 开头有多余的 0"
    case .noDigitBeforePoint: "\(said) 的小数点前没有数字"
    case .noDigitAfterPoint: "\(said) 的小数点后没有数字"
    case .tooManyDecimals(let found, let allowed):
      "\(said) 有 \(found) 位小数；\(currency.code) 只有 \(allowed) 位"
    case .tooLarge: "\(said) 超过了能读的最大金额"
    }
  }
}

extension Currency {
  fileprivate var adviceInChinese: String {
    let example = MoneyText.string(1990, decimals: decimals)
    return decimals == 0
      ? "写作 `\(example)`：只写数字" : "写作 `\(example)`：只写数字，最多 \(decimals) 位小数"
  }
}

extension TimeFault {
  fileprivate func inChinese(_ said: String) -> String {
    switch self {
    case .empty, .form: "\(said) 不是时间"
    case .date: "\(said) 的日期不存在"
    case .hour: "\(said) 的小时不存在"
    case .minute: "\(said) 的分钟不存在"
    case .second: "\(said) 的秒不存在"
    case .afterMidnight: "\(said) 晚于 24:00"
    case .tooManyDecimals: "\(said) 的秒超过三位小数"
    case .offset: "\(said) 的时差不存在"
    case .unknownOffset: "\(said) 的时差是 -00:00，表示时差未知"
    case .offsetWithoutDate: "\(said) 有时差却没有日期"
    }
  }
}

extension [String] {
  /// The words in backticks, any of which may be written.
  var quotedList: String {
    let quoted = map { "`\($0)`" }
    return count < 2
      ? quoted.joined() : "\(quoted.dropLast().joined(separator: "、")) 或 \(quoted[count - 1])"
  }
}
