import PlainText

/// One setting of a day (R18), as `groupbuy --help settings` tells it and as the options know it.
struct SettingHelp {
  /// The name in the settings table, in a scenario's `day` and after `--set`.
  let key: String
  /// What it may say.
  let values: Phrase
  /// What it means, with what holds without it.
  let meaning: Phrase

  /// The name as an option.
  var option: String { "--" + String(key.map { $0 == "_" ? "-" : $0 }) }

  /// The settings that have a name of their own, in the order of R18.
  static let fixed: [SettingHelp] = [
    .init(
      key: "date", values: "2026-11-20",
      meaning: Phrase("the order date; a folder's name may say it", zh: "订单日期；文件夹名也可以写明")),
    .init(
      key: "offset", values: "+08:00",
      meaning: Phrase("the offset of the day's clocks; +08:00", zh: "当天时钟与 UTC 的时差；+08:00")),
    .init(
      key: "zone", values: "Asia/Shanghai",
      meaning: Phrase("a time zone instead of an offset", zh: "时区，代替时差")),
    .init(
      key: "currency", values: "CNY",
      meaning: Phrase("of all amounts, by ISO 4217; CNY", zh: "所有金额的币种，ISO 4217；CNY")),
    .init(
      key: "opens", values: "00:00",
      meaning: Phrase("orders count from here on; 00:00", zh: "从此刻起接单；00:00")),
    .init(
      key: "cutoff", values: "22:00",
      meaning: Phrase("orders count until just before; 22:00", zh: "到此刻之前接单；22:00")),
    .init(
      key: "arrival", values: "12:00",
      meaning: Phrase("promised at the points, next day; 12:00", zh: "承诺送到自提点的时间，次日；12:00")),
    .init(
      key: "pickup_hours", values: "24",
      meaning: Phrase("to pick up chilled, frozen, live; 24", zh: "冷藏、冷冻、鲜活的提货时限（小时）；24")),
    .init(
      key: "pickup_days", values: "7",
      meaning: Phrase("to pick up ambient goods; 7", zh: "常温商品的提货时限（天）；7")),
    .init(
      key: "claim_hours", values: "24",
      meaning: Phrase("for claims after the pickup deadline; 24", zh: "提货截止后的售后时限（小时）；24")),
    .init(
      key: "caps", values: "live, at-cutoff",
      meaning: Phrase("when stock caps apply; live", zh: "库存上限何时生效；live")),
    .init(
      key: "shortage", values: "first-come, pro-rata, by-point, even",
      meaning: Phrase("how it is shared; first-come", zh: "缺货如何分配；first-come")),
    .init(
      key: "rounding", values: "up, down, tolerance",
      meaning: Phrase("how cases are filled; up", zh: "整箱如何取整；up")),
    .init(
      key: "below_min", values: "buy, cancel, flag",
      meaning: Phrase("under a supplier's minimum", zh: "未达供应商起订金额时怎么办")),
    .init(
      key: "unreadable", values: "error, reject",
      meaning: Phrase("rows that cannot be read; error", zh: "无法读取的行怎么办；error")),
    .init(
      key: "commission_bp", values: "800",
      meaning: Phrase("commission in basis points, 8 %", zh: "佣金，基点，即 8%")),
    .init(
      key: "commission_base", values: "before-coupons, paid",
      meaning: Phrase("what commission is of", zh: "按什么计佣")),
    .init(
      key: "ladder_of", values: "day, month",
      meaning: Phrase("whose sales climb the ladder", zh: "按谁的销售额升阶梯")),
    .init(
      key: "ladder", values: "whole, marginal, fixed",
      meaning: Phrase("what a step pays", zh: "一级阶梯付什么")),
    .init(
      key: "ladder_steps", values: "25000.00:100 70000.00:200",
      meaning: Phrase("sales from, basis points or amount", zh: "销售额起点，基点或金额")),
    .init(
      key: "commission_cap_order", values: "50.00",
      meaning: Phrase("most commission of an order", zh: "每单佣金上限")),
    .init(
      key: "commission_cap_day", values: "500.00",
      meaning: Phrase("most commission of a day", zh: "每天佣金上限")),
    .init(
      key: "tax_bp", values: "0",
      meaning: Phrase("withheld from commission, in basis points", zh: "从佣金代扣，基点")),
    .init(
      key: "pay_on_forfeit", values: "yes, no",
      meaning: Phrase("commission on what is not fetched", zh: "未提的商品是否计佣")),
    .init(
      key: "refund_forfeit", values: "yes, no",
      meaning: Phrase("refund of what is not fetched", zh: "未提的商品是否退款")),
    .init(
      key: "as_of", values: "2026-11-22T12:00",
      meaning: Phrase("how far time has gone; the cutoff", zh: "时间到何时为止；截单时刻")),
    .init(
      key: "crate_units", values: "20",
      meaning: Phrase("units that go into one crate", zh: "每筐装多少件")),
    .init(
      key: "gs1_prefix", values: "6901234",
      meaning: Phrase("the company prefix for labels", zh: "标签用的厂商识别代码")),
    .init(
      key: "buyer_name", values: Phrase("a name", zh: "名称"),
      meaning: Phrase("the buyer on purchase orders", zh: "采购单上的采购方")),
    .init(
      key: "buyer_gln", values: Phrase("13 digits", zh: "13 位数字"),
      meaning: Phrase("the buyer's location number", zh: "采购方的位置码")),
    .init(
      key: "buyer_country", values: "CN",
      meaning: Phrase("the buyer's country", zh: "采购方的国家")),
  ]

  /// Settings whose names end in a name of the day; given with `--set`.
  static let families: [SettingHelp] = [
    .init(
      key: "category_bp.CATEGORY", values: "500",
      meaning: Phrase("commission of a category", zh: "某一类商品的佣金")),
    .init(
      key: "tier_bp.TIER", values: "900",
      meaning: Phrase("commission of a tier of leaders", zh: "某一等级团长的佣金")),
    .init(
      key: "ignore.TABLE", values: Phrase("columns", zh: "列名"),
      meaning: Phrase("columns of a table to leave out", zh: "某张表里不读的列")),
  ]
}
