/// The result cannot be told in 64 bits (R12.5).
struct Overflow: Error {
  var what: String
}

/// Every number of the slow model: wide enough that no sum or product of readable values wraps.
typealias Whole = Int128

/// A number that a paper will carry; it must fit 64 bits (R12.5).
func fitting(_ value: Whole, _ what: String) throws(Overflow) -> Whole {
  guard value >= Whole(Int64.min), value <= Whole(Int64.max) else { throw Overflow(what: what) }
  return value
}

/// `value / divisor`, a half away from zero (R12.2); `divisor` is positive.
func roundedHalfUp(_ value: Whole, _ divisor: Whole) -> Whole {
  let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
  guard 2 * abs(remainder) >= divisor else { return quotient }
  return value < 0 ? quotient - 1 : quotient + 1
}

/// Splits an amount over parts by weight: largest remainder, ties to the earlier part (R12.1).
func split(_ amount: Whole, by weights: [Whole]) -> [Whole] {
  let sum = weights.reduce(0, +)
  if sum == 0 { return weights.map { _ in 0 } }
  var parts = weights.map { amount * $0 / sum }
  var remainders = weights.map { amount * $0 % sum }
  var left = amount - parts.reduce(0, +)
  while left > 0 {
    var best = 0
    for part in parts.indices where remainders[part] > remainders[best] { best = part }
    parts[best] += 1
    remainders[best] = -1
    left -= 1
  }
  return parts
}

/// Readers and printers of the values of R18.
enum SlowValue {
  /// A whole number: at most 18 digits, no sign, no leading zero.
  static func whole(_ text: String) -> Whole? {
    let digits = text.utf8
    guard !digits.isEmpty, digits.count <= 18, digits.allSatisfy(isDigit) else { return nil }
    guard digits.count == 1 || digits.first != 48 else { return nil }
    return digits.reduce(0) { $0 * 10 + Whole($1 - 48) }
  }

  /// An amount in minor units: `19.90` is 1990 where the currency has two decimals.
  static func money(_ text: String, decimals: Int, mayBeNegative: Bool = false) -> Whole? {
    if mayBeNegative, text.utf8.first == 45 {
      return money(String(text.dropFirst()), decimals: decimals).map { -$0 }
    }
    let parts = text.utf8.split(separator: 46, omittingEmptySubsequences: false)
    guard parts.count <= 2, let major = whole(String(parts[0]) ?? "") else { return nil }
    var minor = parts.count == 2 ? Array(parts[1]) : []
    if parts.count == 2 {
      guard !minor.isEmpty, minor.count <= decimals, minor.allSatisfy(isDigit) else { return nil }
    }
    while minor.count < decimals { minor.append(48) }
    return minor.reduce(major) { $0 * 10 + Whole($1 - 48) }
  }

  static func money(printed amount: Whole, decimals: Int) -> String {
    var digits = String(amount.magnitude)
    if decimals > 0 {
      while digits.utf8.count <= decimals { digits = "0" + digits }
      let point = digits.index(digits.endIndex, offsetBy: -decimals)
      digits = digits[..<point] + "." + digits[point...]
    }
    return (amount < 0 ? "-" : "") + digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
