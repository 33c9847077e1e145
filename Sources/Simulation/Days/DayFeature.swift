/// What a generated day may hold; each day has a random few, so that they meet in every company.
enum DayFeature: CaseIterable {
  case amends, cancels, duplicates, conflicts, badQuantities, unknownNames, outsideTimes, tiedTimes
  case stockCaps, memberLimits, orderLimits, pointLimits, partial, saleWindows, closings
  case onHand, minimumCases, severalWarehouses, members, ownPrices, unreadable, untidy, unicode
  case rates, fixedCommission, weighedGoods, otherZone, otherCurrency, otherTimes, leaders
  case hugeNumbers, equalWishes
  case capsAtCutoff, groups, tiers, coupons, roundings, tolerance, supplierMinimums, confirmations
  case receipts, lots, shortages, priorities, substitutes, weights, ladder, commissionCaps
  case arrivals, pickups, claims, recalls, payouts

  /// Of a hundred days, how many have it.
  var percent: Int {
    switch self {
    case .hugeNumbers, .equalWishes: 18
    case .unreadable, .otherCurrency: 20
    case .outsideTimes, .conflicts, .unknownNames, .badQuantities, .untidy: 35
    case .capsAtCutoff, .closings, .saleWindows: 30
    default: 50
    }
  }

  /// Features that show something rare only together.
  static let companies: [Set<DayFeature>] = [
    [.substitutes, .coupons, .onHand, .roundings], [.substitutes, .coupons, .shortages],
    [.substitutes, .onHand, .roundings], [.substitutes, .coupons, .onHand, .roundings],
    [.roundings, .tolerance, .minimumCases],
    [.capsAtCutoff, .stockCaps], [.capsAtCutoff, .stockCaps],
    [.roundings, .tolerance, .minimumCases],
    [.rates, .leaders, .ladder], [.receipts, .lots, .confirmations], [.weights, .weighedGoods],
    [.equalWishes, .shortages, .receipts], [.equalWishes, .shortages, .onHand, .roundings],
    [.equalWishes, .coupons], [.groups, .tiers, .coupons],
    [.stockCaps, .partial, .amends, .cancels],
    [.receipts, .lots, .recalls, .pickups], [.claims, .commissionCaps, .rates, .coupons],
  ]

  /// Whether the rules of a planned day know it: R1-R4.3, R6.1, R7.2, R10, R11, R13.1-2.
  var isPlanned: Bool {
    switch self {
    case .capsAtCutoff, .groups, .tiers, .coupons, .roundings, .tolerance, .supplierMinimums,
      .confirmations, .receipts, .lots, .shortages, .priorities, .substitutes, .weights, .ladder,
      .commissionCaps, .arrivals, .pickups, .claims, .recalls, .payouts:
      false
    default: true
    }
  }
}
