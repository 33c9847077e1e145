/// Integer divisions that name their rounding (R12.2); products are exact in 128 bits (R12.5).
public enum Rounding {
  /// `a` x `b` / `c`, rounded to the nearest integer, halves away from zero.
  ///
  /// `nil` when the result does not fit `Int64` or `c` is 0.
  ///
  /// | a | b | c | result |
  /// |---|---|---|---|
  /// | 186 x 2580 | 1200 | 10000 | 57586 (575.856) |
  /// | 1083 | 850 | 10000 | 92 (92.055) |
  /// | 1083 | 1 | 2 | 542 (541.5) |
  /// | -1083 | 1 | 2 | -542 |
  @inlinable
  public static func multipliedDividedHalfUp(
    _ a: Int64, _ b: Int64, dividedBy c: Int64
  ) -> Int64? {
    guard c != 0 else { return nil }
    let isNegative = ((a < 0) != (b < 0)) != (c < 0)
    let divisor = c.magnitude
    let (product, overflows) = a.magnitude.multipliedReportingOverflow(by: b.magnitude)
    if !overflows {
      let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
      // Twice the remainder could overflow; what is missing to the next quotient cannot.
      let isRoundedUp = remainder >= divisor - remainder
      // A quotient that is rounded up had another divisor than 1: it is far from the greatest number.
      let rounded = quotient + (isRoundedUp ? 1 : 0)
      if let amount = Int64(exactly: rounded) { return isNegative ? -amount : amount }
      return signed(UInt128(rounded), isNegative: isNegative)
    }
    let wide = UInt128(a.magnitude) * UInt128(b.magnitude)
    let (quotient, remainder) = wide.quotientAndRemainder(dividingBy: UInt128(divisor))
    let isRoundedUp = remainder >= UInt128(divisor) - remainder
    return signed(quotient + (isRoundedUp ? 1 : 0), isNegative: isNegative)
  }

  /// How many groups of `divisor` hold `count`: 47 by 12 is 4, 48 by 12 is 4, 0 by 12 is 0.
  ///
  /// Rounds towards positive infinity.
  ///
  /// - Precondition: `divisor` is at least 1.
  public static func ceilingDivided(_ count: Int64, by divisor: Int64) -> Int64 {
    precondition(divisor >= 1)
    let (quotient, remainder) = count.quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The `Int64` of this magnitude and sign; `nil` where there is none.
  @usableFromInline
  static func signed(_ magnitude: UInt128, isNegative: Bool) -> Int64? {
    Int64(exactly: isNegative ? -Int128(magnitude) : Int128(magnitude))
  }
}
