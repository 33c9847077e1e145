import ExactValues

/// What a setting's value says, and whether a rule that this version computes reads it.
struct SettingSchema: Sendable {
  var name: String
  var kind: ValueKind
  var isUsed = true

  /// The settings with fixed names, in the order of R18.
  static let fixed: [SettingSchema] = [
    .init(name: "date", kind: .date), .init(name: "offset", kind: .text),
    .init(name: "zone", kind: .text), .init(name: "currency", kind: .text),
    .init(name: "opens", kind: .time), .init(name: "cutoff", kind: .time),
    .init(name: "arrival", kind: .time), .init(name: "pickup_hours", kind: hours),
    .init(name: "pickup_days", kind: .whole(least: 1, most: 3_660)),
    .init(name: "claim_hours", kind: .whole(least: 0, most: 87_840)),
    .init(name: "caps", kind: .word(["live", "at-cutoff"])),
    .init(name: "shortage", kind: .word(SettingWords.shortages)),
    .init(name: "rounding", kind: .word(SettingWords.roundings)),
    .init(name: "below_min", kind: .word(SettingWords.belowMinimum)),
    .init(name: "unreadable", kind: .word(["error", "reject"])),
    .init(name: "commission_bp", kind: .basisPoints),
    .init(name: "commission_base", kind: .word(["before-coupons", "paid"])),
    .init(name: "ladder_of", kind: .word(["day", "month"])),
    .init(name: "ladder", kind: .word(["whole", "marginal", "fixed"])),
    .init(name: "ladder_steps", kind: .steps),
    .init(name: "commission_cap_order", kind: .money(mayBeNegative: false)),
    .init(name: "commission_cap_day", kind: .money(mayBeNegative: false)),
    .init(name: "tax_bp", kind: .basisPoints),
    .init(name: "pay_on_forfeit", kind: .yesNo), .init(name: "refund_forfeit", kind: .yesNo),
    .init(name: "as_of", kind: .time),
    .init(name: "crate_units", kind: .count(from: 1)),
    .init(name: "gs1_prefix", kind: .tradeNumber(lengths: Array(4...12)), isUsed: false),
    .init(name: "buyer_name", kind: .text),
    .init(name: "buyer_gln", kind: .tradeNumber(lengths: [13]), isUsed: false),
    .init(name: "buyer_country", kind: .label, isUsed: false),
  ]

  /// Settings whose names end with a name of the day: `category_bp.eggs`.
  static let families: [SettingSchema] = [
    .init(name: "category_bp.", kind: .basisPoints), .init(name: "tier_bp.", kind: .basisPoints),
    .init(name: "ignore.", kind: .text),
  ]

  private static let hours: ValueKind = .whole(least: 1, most: 87_840)

  /// The schema of a name; `nil` for a name that is no setting.
  static func named(_ name: String) -> SettingSchema? {
    fixed.first { $0.name == name }
      ?? families.first { name.hasPrefix($0.name) && name.utf8.count > $0.name.utf8.count }
  }
}
