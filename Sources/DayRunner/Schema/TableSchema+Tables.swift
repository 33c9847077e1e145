import OrderDay

extension TableSchema {
  static let settings = TableSchema(
    table: .settings,
    columns: [.must("key", .text), .must("value", .text)],
    key: [0])

  static let suppliers = TableSchema(
    table: .suppliers,
    columns: [
      .must("supplier", .label), .must("name", .text), .may("city", .label),
      .may("min_order", .money(mayBeNegative: false)),
      .may("below_min", .word(SettingWords.belowMinimum)), .later("lead_days", .count()),
      .may("gln", .tradeNumber(lengths: [13])), .may("email", .text),
    ],
    key: [0])

  static let products = TableSchema(
    table: .products,
    columns: [
      .must("sku", .id), .must("name", .text), .must("supplier", .label, in: .suppliers),
      .must("category", .label), .must("zone", .word(SettingWords.zones)),
      .must("case_pack", .count(from: 1)), .must("price", .money(mayBeNegative: false)),
      .must("cost", .money(mayBeNegative: false)), .may("commission_bp", .basisPoints),
      .may("commission_each", .money(mayBeNegative: false)), .may("stock_cap", .count()),
      .may("limit_member", .count()), .may("limit_order", .count()),
      .may("limit_point", .count()), .may("partial", .yesNo), .may("group_min", .count()),
      .may("group_scope", .word(["day", "point"])),
      .may("group_else", .word(["cancel", "ship"])), .may("tiers", .tiers),
      .may("min_cases", .count()), .may("rounding", .word(SettingWords.roundings)),
      .may("shortage", .word(SettingWords.shortages)), .may("nominal_g", .count(from: 1)),
      .may("tolerance_g", .count()), .may("gtin", .tradeNumber(lengths: [8, 12, 13, 14])),
      .may("bin", .label), .may("on_hand", .count()), .may("sale_from", .time),
      .may("sale_to", .time), .may("substitute", .id, in: .products),
    ],
    key: [0])

  static let points = TableSchema(
    table: .points,
    columns: [
      .must("point", .label), .must("name", .text), .must("leader", .label, in: .leaders),
      .must("station", .label), .must("route", .label), .must("stop", .count()),
      .may("warehouse", .label), .may("address", .text), .may("fallback", .label, in: .points),
      .may("closed_from", .time),
    ],
    key: [0])

  static let leaders = TableSchema(
    table: .leaders,
    columns: [
      .must("leader", .label), .must("name", .text), .may("phone", .label), .may("tier", .label),
      .may("opening_balance", .money(mayBeNegative: true)),
      .may("month_total", .money(mayBeNegative: false)),
    ],
    key: [0])

  static let orders = TableSchema(
    table: .orders,
    columns: [
      .must("order_id", .id), .must("placed_at", .time), .must("point", .label),
      .must("member", .label), .must("sku", .id), .must("qty", .quantity),
      .must("kind", .word(["order", "amend", "cancel"])),
      .may("price", .money(mayBeNegative: false)), .may("name", .text), .may("phone", .label),
      .may("building", .label), .may("room", .label), .may("note", .text),
      .may("by_leader", .yesNo), .may("home_delivery", .yesNo),
      .may("priority", .count(from: 1)), .may("tolerance", .count()),
      .may("coupon", .id, in: .coupons), .may("allow_substitute", .yesNo),
      .may("channel", .label),
    ])

  static let coupons = TableSchema(
    table: .coupons,
    columns: [
      .must("coupon", .id), .must("threshold", .money(mayBeNegative: false)),
      .must("off", .money(mayBeNegative: false)), .may("borne_by", .bearers),
    ],
    key: [0])

  static let receipts = TableSchema(
    table: .receipts,
    columns: [
      .must("received_at", .time), .must("supplier", .label, in: .suppliers),
      .must("sku", .id, in: .products), .must("delivered", .count()), .may("rejected", .count()),
      .may("reason", .text), .may("lot", .id), .may("best_before", .date),
      .may("weight_g", .count()), .may("keep", .yesNo), .may("warehouse", .label),
    ])

  static let weights = TableSchema(
    table: .weights,
    columns: [.must("order_id", .id), .must("sku", .id), .must("weight_g", .count())],
    key: [0, 1])

  static let arrivals = TableSchema(
    table: .arrivals,
    columns: [
      .must("at", .time), .must("point", .label, in: .points), .must("sku", .id, in: .products),
      .must("counted", .count()),
    ])

  static let pickups = TableSchema(
    table: .pickups,
    columns: [
      .must("at", .time), .must("order_id", .id), .may("sku", .id), .may("qty", .count(from: 1)),
    ])

  static let claims = TableSchema(
    table: .claims,
    columns: [
      .must("at", .time), .must("order_id", .id), .must("sku", .id),
      .must("qty", .count(from: 1)), .must("reason", .word(SettingWords.claimReasons)),
      .must("fault", .word(SettingWords.faults)),
    ])

  static let recalls = TableSchema(
    table: .recalls,
    columns: [.must("at", .time), .must("lot", .id)])

  static let confirmations = TableSchema(
    table: .confirmations,
    columns: [
      .must("supplier", .label, in: .suppliers), .must("sku", .id, in: .products),
      .must("units", .count()), .may("warehouse", .label),
    ],
    key: [0, 1, 3])
}

/// The words that settings and columns share.
enum SettingWords {
  static let zones = ["ambient", "chilled", "frozen", "live"]
  static let belowMinimum = ["buy", "cancel", "flag"]
  static let roundings = ["up", "down", "tolerance"]
  static let shortages = ["first-come", "pro-rata", "by-point", "even"]
  static let claimReasons = RefundCause.ofClaims.map(\.word)
  static let faults = Fault.allCases.map(\.word)
}
