import ExactValues

/// Which rate a line has, and what it earns (R13.1, R13.2).
///
/// A product's own rate, else its category's, else the leader's tier's, else the day's; or a fixed amount per
/// unit, whatever the base.
struct CommissionRates {
  private let each: [Int64?]
  private let rateOfProduct: [Int64?]
  private let rateOfLeader: [Int64]

  init(day: Day) {
    let settings = day.settings
    each = day.catalogue.products.map(\.commissionEach)
    rateOfProduct = day.catalogue.products.map {
      $0.commissionRate ?? settings.categoryRates[$0.category]
    }
    rateOfLeader = day.network.leaders.map {
      settings.tierRates[$0.tier] ?? settings.commissionRate
    }
  }

  /// The commission in minor units, half up once per line; `nil` where it does not fit.
  ///
  /// 186 units of 25.80 at 12 %: 575.86. Net 10.83 at 8.5 %: 0.92.
  func commission(of product: ProductID, leader: LeaderID, units: Int64, base: Int64) -> Int64? {
    if let each = each[product] {
      let (amount, overflows) = each.multipliedReportingOverflow(by: units)
      return overflows ? nil : amount
    }
    let rate = rateOfProduct[product] ?? rateOfLeader[leader]
    return Rounding.multipliedDividedHalfUp(base, rate, dividedBy: 10_000)
  }
}
