/// Integers written as ASCII decimal digits at the end of a byte buffer.
public enum DecimalDigits {
  /// Appends `value` with a minus where it is negative: `0`, `-7`, `9223372036854775807`.
  public static func append(_ value: Int64, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    append(magnitude: value.magnitude, digitsMin: 1, to: &bytes)
  }

  /// Appends `magnitude` with zeros before it up to `digitsMin` digits: 7 of 2 digits is `07`.
  static func append(magnitude: UInt64, digitsMin: Int, to bytes: inout [UInt8]) {
    if magnitude < 10, digitsMin <= 1 {
      bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: magnitude))
      return
    }
    let count = max(digitsMin, digitCount(of: magnitude))
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
    var target = bytes.mutableSpan
    var rest = magnitude
    var index = start + count
    while rest > 0 {
      index -= 1
      target[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// How many decimal digits `magnitude` has, 1 for 0.
  private static func digitCount(of magnitude: UInt64) -> Int {
    var count = 1
    var limit: UInt64 = 10
    while count < 20, magnitude >= limit {
      count += 1
      limit = limit.multipliedReportingOverflow(by: 10).partialValue
    }
    return count
  }

  /// 10 to the power of `exponent`, which is 0 to 18.
  static func power(of exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
