import ExactValues
import OrderDay

extension CommissionRate {
  /// `12.00 %` or `0.50 each`.
  func text(_ words: any PaperWords, moneyDecimals: Int) -> String {
    switch self {
    case .basisPoints(let points): words.percentage(MoneyText.string(points, decimals: 2))
    case .each(let amount): words.each(MoneyText.string(amount, decimals: moneyDecimals))
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
