import ExactValues

/// Price tiers in one cell: `12:9.90 50:8.80` (R5.2, R18).
enum Tiers {
  /// The first fault of the list: units ascend from 1, prices descend, one space between.
  static func fault(in text: Span<UInt8>, currency: Currency) -> ValueFault? {
    var lastUnits: Int64 = 0
    var lastPrice = Int64.max
    var start = 0
    while start <= text.count {
      let end = (start..<text.count).first { text[$0] == UInt8(ascii: " ") } ?? text.count
      guard let colon = (start..<end).first(where: { text[$0] == UInt8(ascii: ":") }),
        case .success(let units) = WholeNumber.parse(text.extracting(start..<colon)),
        case .success(let price) = MoneyText.parse(
          text.extracting((colon + 1)..<end), decimals: currency.decimals)
      else { return .list(.tierForm) }
      if units <= lastUnits { return .list(.tierUnits) }
      if price >= lastPrice { return .list(.tierPrices) }
      lastUnits = units
      lastPrice = price
      start = end + 1
    }
    return nil
  }
}

/// Who bears a coupon, in one cell: `platform`, or `platform:6000 leader:4000` (R5.4, R18).
enum Bearers {
  /// Those who may bear a part.
  static let names = ["platform", "supplier", "leader"]

  /// The first fault of the list: each name at most once, basis points that sum to 10000.
  static func fault(in text: Span<UInt8>) -> ListFault? {
    if names.contains(where: { text.isEqual(to: $0) }) { return nil }
    var seen: Set<String> = []
    var sum: Int64 = 0
    var start = 0
    while start <= text.count {
      let end = (start..<text.count).first { text[$0] == UInt8(ascii: " ") } ?? text.count
      guard let colon = (start..<end).first(where: { text[$0] == UInt8(ascii: ":") }),
        let name = names.first(where: { text.extracting(start..<colon).isEqual(to: $0) }),
        case .success(let share) = WholeNumber.parse(text.extracting((colon + 1)..<end)),
        share <= 10_000
      else { return .bearerForm }
      if !seen.insert(name).inserted { return .bearerTwice }
      sum += share
      start = end + 1
    }
    return sum == 10_000 ? nil : .bearerSum(sum)
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
