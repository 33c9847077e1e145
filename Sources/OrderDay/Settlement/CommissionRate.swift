import ExactValues

/// What a leader earns on a product (R13.1).
///
/// A fixed amount a unit, whatever the base; else the product's own rate, else its category's, else that of the
/// leader's tier, else the day's.
public enum CommissionRate: Hashable, Sendable {
  /// A share of the base, in basis points.
  case basisPoints(Int64)
  /// A fixed amount a unit, in minor units.
  case each(Int64)

  /// The rate of a leader's lines of one product.
  public init(of product: ProductID, leader: LeaderID, day: borrowing Day) {
    // Column by column: a copy of the whole record would be made for each line of the day.
    if let each = day.catalogue.products[product].commissionEach {
      self = .each(each)
    } else if let own = day.catalogue.products[product].commissionRate {
      self = .basisPoints(own)
    } else {
      self = .basisPoints(
        day.settings.categoryRates[day.catalogue.products[product].category]
          ?? day.settings.tierRates[day.network.leaders[leader].tier] ?? day.settings.commissionRate
      )
    }
  }

  /// The commission of some units in minor units, half up; `nil` where it does not fit 64 bits.
  ///
  /// 186 units of 25.80 at 12 %: 575.86. Net 10.83 at 8.5 %: 0.92.
  func commission(units: Int64, base: Int64) -> Int64? {
    switch self {
    case .basisPoints(let points):
      return Rounding.multipliedDividedHalfUp(base, points, dividedBy: 10_000)
    case .each(let amount):
      let (commission, overflows) = amount.multipliedReportingOverflow(by: units)
      return overflows ? nil : commission
    }
  }
}

/// What leaders earn on each product, looked up once and not for each line.
struct CommissionRates: Sendable {
  private let day: Day
  /// The rates that do not depend on the leader; `nil` where they do.
  private let ofProduct: [CommissionRate?]

  init(day: Day) {
    self.day = day
    // Without rates of tiers every leader earns the same.
    let anyone = day.network.leaders.indices.first.map { LeaderID(index: $0) }
    ofProduct = day.catalogue.products.indices.map { product in
      guard day.settings.tierRates.isEmpty, let anyone else { return nil }
      return CommissionRate(of: ProductID(index: product), leader: anyone, day: day)
    }
  }

  /// The rate of a leader's lines of one product.
  subscript(product: ProductID, leader: LeaderID) -> CommissionRate {
    ofProduct[product] ?? CommissionRate(of: product, leader: leader, day: day)
  }
}
