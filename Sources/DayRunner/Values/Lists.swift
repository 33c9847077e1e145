import ExactValues
import OrderDay

/// Pairs in one cell, one space between: `12:9.90 50:8.80`.
private enum Pairs {
  /// Gives the two sides of each pair to `body`, which says what is wrong; `form` where there is no colon.
  static func read(
    _ text: Span<UInt8>, form: ListFault, _ body: (Span<UInt8>, Span<UInt8>) -> ListFault?
  ) -> ListFault? {
    var start = 0
    while start <= text.count {
      let end = (start..<text.count).first { text[$0] == UInt8(ascii: " ") } ?? text.count
      guard let colon = (start..<end).first(where: { text[$0] == UInt8(ascii: ":") }) else {
        return form
      }
      let fault = body(text.extracting(start..<colon), text.extracting((colon + 1)..<end))
      if let fault { return fault }
      start = end + 1
    }
    return nil
  }
}

/// Price tiers in one cell: `12:9.90 50:8.80` (R5.2, R18).
enum Tiers {
  /// The tiers: units ascend from 1, prices descend.
  static func parse(
    _ text: Span<UInt8>, currency: Currency
  ) -> Result<[PriceTier], ListFault> {
    var tiers: [PriceTier] = []
    let fault = Pairs.read(text, form: .tierForm) { units, price in
      guard case .success(let units) = WholeNumber.parse(units),
        case .success(let price) = MoneyText.parse(price, decimals: currency.decimals)
      else { return .tierForm }
      if units <= tiers.last?.units ?? 0 { return .tierUnits }
      if price >= tiers.last?.price ?? .max { return .tierPrices }
      tiers.append(PriceTier(units: units, price: price))
      return nil
    }
    return fault.map { .failure($0) } ?? .success(tiers)
  }
}

/// Who bears a coupon, in one cell: `platform`, or `platform:6000 leader:4000` (R5.4, R18).
enum Bearers {
  /// One who bears a part, and which.
  typealias Share = (bearer: DiscountBearer, basisPoints: Int64)

  /// The shares in their order: each bearer at most once, basis points that sum to 10000.
  static func parse(_ text: Span<UInt8>) -> Result<[Share], ListFault> {
    if let bearer = bearer(text) {
      let whole: Share = (bearer, 10_000)
      return .success([whole])
    }
    var shares: [Share] = []
    let fault = Pairs.read(text, form: .bearerForm) { name, share in
      guard let name = bearer(name), case .success(let share) = WholeNumber.parse(share),
        share <= 10_000
      else { return .bearerForm }
      if shares.contains(where: { $0.bearer == name }) { return .bearerTwice }
      shares.append((name, share))
      return nil
    }
    if let fault { return .failure(fault) }
    let sum = shares.reduce(0) { $0 + $1.basisPoints }
    return sum == 10_000 ? .success(shares) : .failure(.bearerSum(sum))
  }

  private static func bearer(_ name: Span<UInt8>) -> DiscountBearer? {
    DiscountBearer.allCases.first { name.isEqual(to: $0.rawValue) }
  }
}

/// The steps of a ladder: `25000.00:100 70000.00:200`, totals and basis points or amounts (R13.3, R18).
enum LadderSteps {
  /// The steps: totals ascend.
  static func parse(
    _ text: Span<UInt8>, paysAmounts: Bool, currency: Currency
  ) -> Result<[Ladder.Step], ListFault> {
    var steps: [Ladder.Step] = []
    let fault = Pairs.read(text, form: .stepForm) { from, value in
      guard case .success(let from) = MoneyText.parse(from, decimals: currency.decimals) else {
        return .stepForm
      }
      let pays: Int64
      if paysAmounts {
        guard case .success(let amount) = MoneyText.parse(value, decimals: currency.decimals)
        else { return .stepForm }
        pays = amount
      } else {
        guard case .success(let points) = WholeNumber.parse(value), points <= 10_000 else {
          return .stepForm
        }
        pays = points
      }
      if let last = steps.last, from <= last.from { return .stepTotals }
      steps.append(Ladder.Step(from: from, value: pays))
      return nil
    }
    return fault.map { .failure($0) } ?? .success(steps)
  }
}

/// The check digit that ends a GTIN or GLN.
enum TradeNumber {
  /// The digit that the others ask for, where the last one is another; `nil` where it fits.
  static func expectedCheckDigit(of digits: Span<UInt8>) -> Int? {
    var sum = 0
    for index in 0..<(digits.count - 1) {
      let weight = (digits.count - 1 - index) % 2 == 1 ? 3 : 1
      sum += (Int(digits[index]) - 0x30) * weight
    }
    let expected = (10 - sum % 10) % 10
    return expected == Int(digits[digits.count - 1]) - 0x30 ? nil : expected
  }
}
