/// Up to eight bytes of ASCII that are laid out from their end, as the digits of a number are found, and written in one step.
///
///     ShortText(1290, decimals: 2, then: UInt8(ascii: ","))  // 12.90,
package struct ShortText {
  /// The bytes, the first one lowest; behind the last there are zeros.
  @usableFromInline package private(set) var bytes: UInt64
  /// How many there are, at most 8.
  @usableFromInline package private(set) var count = 1

  /// Numbers below this have at most six digits: with a point and a byte behind them that is eight.
  private static let limit: Int64 = 1_000_000

  /// A number with its last digits behind a point, and `end`; `nil` for one that may need more bytes.
  package init?(_ number: Int64, decimals: Int, then end: UInt8) {
    guard number >= 0, number < Self.limit, decimals < 6 else { return nil }
    bytes = UInt64(end)
    var rest = UInt32(truncatingIfNeeded: number)
    if decimals > 0 {
      for _ in 0..<decimals { prependDigit(of: &rest) }
      prepend(UInt8(ascii: "."))
    }
    repeat { prependDigit(of: &rest) } while rest > 0
  }

  /// One digit and a byte behind it.
  @inlinable @inline(__always)
  package init(digit: UInt8, then end: UInt8) {
    bytes = UInt64(end) &<< 8 | UInt64(0x30 | digit)
    count = 2
  }

  @inline(__always)
  private mutating func prependDigit(of rest: inout UInt32) {
    let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
    prepend(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
    rest = quotient
  }

  @inline(__always)
  private mutating func prepend(_ byte: UInt8) {
    bytes = bytes &<< 8 | UInt64(byte)
    count &+= 1
  }
}
