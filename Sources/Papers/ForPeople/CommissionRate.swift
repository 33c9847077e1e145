import ExactValues
import OrderDay

/// The rate of a leader's lines of one product (R13.1), to be shown beside what it earned.
enum CommissionRate: Hashable {
  /// A share of the base.
  case basisPoints(Int64)
  /// A fixed amount a unit, whatever the base.
  case each(Int64)

  /// The product's own, else its category's, else that of the leader's tier, else the day's.
  init(of product: ProductID, leader: LeaderID, day: Day) {
    let record = day.catalogue.products[product]
    let settings = day.settings
    if let each = record.commissionEach {
      self = .each(each)
    } else {
      self = .basisPoints(
        record.commissionRate ?? settings.categoryRates[record.category]
          ?? settings.tierRates[day.network.leaders[leader].tier] ?? settings.commissionRate)
    }
  }

  /// `12.00 %` or `0.50 each`.
  func text(moneyDecimals: Int) -> String {
    switch self {
    case .basisPoints(let points): "\(MoneyText.string(points, decimals: 2)) %"
    case .each(let amount): Words.each(MoneyText.string(amount, decimals: moneyDecimals))
    }
  }

  /// Shares before amounts, small before large.
  var rank: (Int, Int64) {
    switch self {
    case .basisPoints(let points): (0, points)
    case .each(let amount): (1, amount)
    }
  }
}
