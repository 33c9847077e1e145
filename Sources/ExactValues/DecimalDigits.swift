/// Integers written as ASCII decimal digits at the end of a byte buffer.
public enum DecimalDigits {
  /// Appends `value` with a minus where it is negative: `0`, `-7`, `9223372036854775807`.
  public static func append(_ value: Int64, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    append(magnitude: value.magnitude, digitsMin: 1, to: &bytes)
  }

  /// Appends `value` with a minus where it is negative; few need more than 64 bits.
  public static func append(_ value: Int128, to bytes: inout [UInt8]) {
    guard let value = Int64(exactly: value) else {
      bytes += String(value).utf8
      return
    }
    append(value, to: &bytes)
  }

  /// Appends `magnitude` with zeros before it up to `digitsMin` digits: 7 of 2 digits is `07`.
  static func append(magnitude: UInt64, digitsMin: Int, to bytes: inout [UInt8]) {
    var rest = magnitude
    if rest >= 100_000_000 {
      append(magnitude: rest / 100_000_000, digitsMin: max(1, digitsMin - 8), to: &bytes)
      rest %= 100_000_000
      appendUpTo8(UInt32(truncatingIfNeeded: rest), digitsMin: 8, to: &bytes)
    } else {
      appendUpTo8(UInt32(truncatingIfNeeded: rest), digitsMin: digitsMin, to: &bytes)
    }
  }

  /// Appends a number below 10^8 with at least `digitsMin` digits, at most 8.
  @inline(__always)
  private static func appendUpTo8(_ number: UInt32, digitsMin: Int, to bytes: inout [UInt8]) {
    // The last digit is found first: each goes below those found before, where the first is read.
    var digits: UInt64 = 0
    var count = 0
    var rest = number
    repeat {
      digits = (digits << 8) + UInt64(UInt8(ascii: "0")) + UInt64(rest % 10)
      rest /= 10
      count += 1
    } while rest > 0 || count < digitsMin
    bytes.append(addingCapacity: 8) { (text: inout OutputSpan<UInt8>) in
      for _ in 0..<count {
        text.append(UInt8(truncatingIfNeeded: digits))
        digits >>= 8
      }
    }
  }

  /// 10 to the power of `exponent`, which is 0 to 18.
  static func power(of exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
