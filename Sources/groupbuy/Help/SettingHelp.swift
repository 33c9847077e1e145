/// One setting of a day (R18), as `groupbuy --help settings` tells it and as the options know it.
struct SettingHelp {
  /// The name in the settings table, in a scenario's `day` and after `--set`.
  let key: String
  /// What it may say.
  let values: String
  /// What it means, with what holds without it.
  let meaning: String

  /// The name as an option.
  var option: String { "--" + String(key.map { $0 == "_" ? "-" : $0 }) }

  /// The settings that have a name of their own, in the order of R18.
  static let fixed: [SettingHelp] = [
    .init(key: "date", values: "2026-11-20", meaning: "the order date; a folder's name may say it"),
    .init(key: "offset", values: "+08:00", meaning: "the offset of the day's clocks; +08:00"),
    .init(key: "zone", values: "Asia/Shanghai", meaning: "a time zone instead of an offset"),
    .init(key: "currency", values: "CNY", meaning: "of all amounts, by ISO 4217; CNY"),
    .init(key: "opens", values: "00:00", meaning: "orders count from here on; 00:00"),
    .init(key: "cutoff", values: "22:00", meaning: "orders count until just before; 22:00"),
    .init(key: "arrival", values: "12:00", meaning: "promised at the points, next day; 12:00"),
    .init(key: "pickup_hours", values: "24", meaning: "to pick up chilled, frozen, live; 24"),
    .init(key: "pickup_days", values: "7", meaning: "to pick up ambient goods; 7"),
    .init(key: "claim_hours", values: "24", meaning: "for claims after the pickup deadline; 24"),
    .init(key: "caps", values: "live, at-cutoff", meaning: "when stock caps apply; live"),
    .init(
      key: "shortage", values: "first-come, pro-rata, by-point, even",
      meaning: "how it is shared; first-come"),
    .init(key: "rounding", values: "up, down, tolerance", meaning: "how cases are filled; up"),
    .init(
      key: "below_min", values: "buy, cancel, flag", meaning: "under a supplier's minimum"),
    .init(key: "unreadable", values: "error, reject", meaning: "rows that cannot be read; error"),
    .init(key: "commission_bp", values: "800", meaning: "commission in basis points, 8 %"),
    .init(
      key: "commission_base", values: "before-coupons, paid", meaning: "what commission is of"),
    .init(key: "ladder_of", values: "day, month", meaning: "whose sales climb the ladder"),
    .init(key: "ladder", values: "whole, marginal, fixed", meaning: "what a step pays"),
    .init(
      key: "ladder_steps", values: "25000.00:100 70000.00:200",
      meaning: "sales from, basis points or amount"),
    .init(key: "commission_cap_order", values: "50.00", meaning: "most commission of an order"),
    .init(key: "commission_cap_day", values: "500.00", meaning: "most commission of a day"),
    .init(key: "tax_bp", values: "0", meaning: "withheld from commission, in basis points"),
    .init(key: "pay_on_forfeit", values: "yes, no", meaning: "commission on what is not fetched"),
    .init(key: "refund_forfeit", values: "yes, no", meaning: "refund of what is not fetched"),
    .init(
      key: "as_of", values: "2026-11-22T12:00",
      meaning: "how far time has gone; the cutoff"),
    .init(key: "crate_units", values: "20", meaning: "units that go into one crate"),
    .init(key: "gs1_prefix", values: "6901234", meaning: "the company prefix for labels"),
    .init(key: "buyer_name", values: "a name", meaning: "the buyer on purchase orders"),
    .init(key: "buyer_gln", values: "13 digits", meaning: "the buyer's location number"),
    .init(key: "buyer_country", values: "CN", meaning: "the buyer's country"),
  ]

  /// Settings whose names end in a name of the day; given with `--set`.
  static let families: [SettingHelp] = [
    .init(key: "category_bp.CATEGORY", values: "500", meaning: "commission of a category"),
    .init(key: "tier_bp.TIER", values: "900", meaning: "commission of a tier of leaders"),
    .init(key: "ignore.TABLE", values: "columns", meaning: "columns of a table to leave out"),
  ]
}
