import PlainText

extension SettingFinding {
  var inChinese: Wording {
    switch self {
    case .unknown(let name, let near):
      Wording(
        "没有设置 \(name.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" } ?? "可用的设置见 `groupbuy --help settings`")
    case .dayTwice: Wording("一个场景只有一个 `day`", advice: "两个删去一个")
    case .twice(let name): Wording("设置 `\(name)` 出现了两次", advice: "两个删去一个")
    case .noDateOfFolder:
      Wording("这一天没有日期", advice: "设置 `date`，或用订单日期命名文件夹，如 `2026-11-20`")
    case .noDateOfScenario: Wording("这一天没有日期", advice: "在版本行下面写 `day 2026-11-20`")
    case .offset(let text):
      Wording("offset 的值 \(text.quotedForDisplay) 不是与 UTC 的时差", advice: "写作 `+08:00`")
    case .offsetAndZone:
      Wording("offset 和 zone 只能设置一个", advice: "要在任何机器上重算，请保留 `offset`")
    case .unknownZone(let name):
      Wording(
        "本机的时区数据库里没有时区 \(name.quotedForDisplay)",
        advice: "写作 `Asia/Shanghai`，或改设 `offset`")
    case .unknownCurrency(let code):
      Wording("\(code.quotedForDisplay) 不是 ISO 4217 的币种代码", advice: "写代码，如 `CNY`")
    case .unknownIgnoredTable(let name, let near):
      Wording(
        "没有表 \(name.quotedForDisplay)",
        advice: near.map { "是不是 `ignore.\($0)`？" } ?? "请写当天的表名")
    case .notUsed(let name):
      Wording("设置 `\(name)` 已检查，但本版本不参与计算", advice: "单据与没有这个设置时相同")
    case .cutoffNotAfterOpening: Wording("截单时间不晚于开团时间", advice: Self.orderInChinese)
    case .arrivalNotAfterCutoff: Wording("到货时间不晚于截单时间", advice: Self.orderInChinese)
    }
  }

  private static let orderInChinese = "一天的先后是：开团、截单、到货、提货"
}
