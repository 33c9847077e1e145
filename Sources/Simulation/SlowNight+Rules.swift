extension SlowNight {
  /// Every rule and reason that a day can fire: each must in one of a hundred generated days.
  public static let rules: [String] =
    reasons + [
      "R2.1 tie of times", "R2.3 names of one form", "R10.1 several zones",
      "R11 member without goods", "R11 phone masked", "R11 several codes",
      "R11 short phone masked", "R12.4 several reasons", "R12.5 near the edge", "R12.5 overflow",
      "R13.1 fixed amount",
      "R13.1 rate of the category", "R13.1 rate of the day", "R13.1 rate of the product",
      "R13.1 rate of the tier", "R13.2 before-coupons", "R13.2 discount in the base",
      "R13.2 paid", "R13.3 bonus fixed", "R13.3 bonus marginal", "R13.3 bonus whole",
      "R15 after-window", "R15 over-claim", "R15 over-pickup", "R15 too-early",
      "R15 unknown-order", "R15.1 duplicate", "R15.2 over", "R15.2 short", "R15.3 forfeited",
      "R15.3 picked up", "R15.4 claim damaged", "R15.4 claim returned", "R15.4 claim short",
      "R15.4 claim spoiled", "R15.4 claim underweight", "R15.4 claim wrong-item",
      "R15.5 recalled",
      "R13.3 cap per day", "R13.3 cap per order", "R13.3 of the day", "R13.3 of the month",
      "R3.2 duplicate", "R3.2 new line on a cancelled order",
      "R3.2 placed again after cancellation", "R3.3 amended down", "R3.3 amended up",
      "R3.3 line cancelled", "R3.3 line lowered", "R3.3 order cancelled", "R3.3 two increments",
      "R3.5 own price", "R4.1 cap", "R4.1 cap hit exactly", "R4.1 partial over-limit",
      "R4.1 partial sold-out", "R4.2 member limit", "R4.2 member limit hit exactly",
      "R4.2 order limit", "R4.2 order limit hit exactly", "R4.2 point limit",
      "R4.2 point limit hit exactly", "R4.4 cap hit exactly", "R4.4 cut at the cutoff",
      "R5.1 group formed", "R5.1 group not formed", "R5.1 group ships", "R5.1 scope day",
      "R5.1 scope point", "R5.2 tier credit", "R5.2 tier reached", "R5.3 below the threshold",
      "R5.3 coupon", "R5.3 tie of remainders", "R5.3 coupon above the total", "R5.4 shares",
      "R6 several warehouses",
      "R6.1 minimum cases", "R6.1 stock on hand", "R6.2 case filled by tolerance",
      "R6.2 rounding down", "R6.2 rounding tolerance", "R6.2 rounding up",
      "R6.2 tail not bought", "R6.2 tolerance given", "R6.3 buy", "R6.3 cancel", "R6.3 flag",
      "R6.3 reached", "R6.4 confirmed less", "R7.1 all", "R7.1 keep", "R7.1 not delivered",
      "R7.1 not ordered", "R7.1 not ordered and kept", "R7.1 over, not kept", "R7.1 too little",
      "R7.1 too much", "R7.2 planned", "R7.2 received", "R8 by-point", "R8 even",
      "R8 first-come", "R8 pro-rata", "R8.2 tie of remainders", "R8.3 tie of points",
      "R8.5 priority classes", "R8.6 nothing at all",
      "R8.7 at most what was paid", "R8.7 substitute", "R9.1 lots", "R9.3 underweight",
      "R9.3 weight within tolerance", "refund group-not-formed", "refund short",
      "refund sold-out", "refund supplier-minimum", "refund tier-price", "refund underweight",
    ]

  /// Fires in a day that has nothing to hand over and nothing that came short; it counts for no rule.
  public static let empty = "(an empty day)"

  private static let reasons = SlowPapers.reasons.map { "rejected " + $0 }
}
