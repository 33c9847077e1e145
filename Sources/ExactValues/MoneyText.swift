/// Amounts of money as text: decimal in the currency's major unit, exact in its minor units (R18).
///
/// With the 2 decimals of CNY:
///
/// | text | reading |
/// |---|---|
/// | `0`, `12`, `12.9`, `12.90` | 0, 1200, 1290, 1290 fen |
/// | `.5` / `5.` | `noDigitBeforePoint` / `noDigitAfterPoint` |
/// | `05`, `00.5` | `leadingZero` |
/// | `+5`, `-5` | `sign` |
/// | `1,000`, `1e3`, `¥5` | `notADigit` at the byte that is none |
/// | `1.999`, `1.990` | `tooManyDecimals` |
/// | `10000000000000000` and more | `tooLarge` |
public enum MoneyText {
  /// How many decimals a currency may have here; those of ISO 4217 have 0 to 4.
  public static let decimalsRange = 0...6
  /// An amount has fewer digits than this in minor units, so that it always fits `Int64`.
  static let minorDigitsMax = 18

  /// Reads the whole of `text` as minor units of a currency with `decimals`, which takes no memory.
  ///
  /// A minus is read only with `allowsNegative`; `-0` is then 0, as spreadsheets write it.
  ///
  /// - Precondition: `decimals` is in `decimalsRange`; it comes from a `Currency`.
  /// - Complexity: one pass over `text`, up to the first byte that cannot stand there.
  public static func parse(
    _ text: Span<UInt8>, decimals: Int, allowsNegative: Bool = false
  ) -> Result<Int64, MoneyFault> {
    precondition(decimalsRange.contains(decimals))
    guard !text.isEmpty else { return .failure(.empty) }
    let isNegative = text[0] == UInt8(ascii: "-")
    if isNegative && !allowsNegative || text[0] == UInt8(ascii: "+") { return .failure(.sign) }
    let start = isNegative ? 1 : 0
    var value: UInt64 = 0
    var point = text.count
    for offset in start..<text.count {
      let digit = text[offset] &- UInt8(ascii: "0")
      if digit <= 9 {
        // Longer texts are refused below, so what wraps here is never seen.
        value = value &* 10 &+ UInt64(digit)
      } else if text[offset] == UInt8(ascii: "."), point == text.count {
        point = offset
      } else {
        return .failure(.notADigit(offset: offset))
      }
    }
    guard point > start else { return .failure(.noDigitBeforePoint) }
    guard point != text.count - 1 else { return .failure(.noDigitAfterPoint) }
    let whole = point - start
    if whole > 1, text[start] == UInt8(ascii: "0") { return .failure(.leadingZero) }
    let found = max(0, text.count - point - 1)
    guard found <= decimals else {
      return .failure(.tooManyDecimals(found: found, allowed: decimals))
    }
    guard whole + decimals <= minorDigitsMax else { return .failure(.tooLarge) }
    for _ in found..<decimals { value &*= 10 }
    let amount = Int64(bitPattern: value)
    return .success(isNegative ? -amount : amount)
  }

  /// Appends an amount with all decimals of its currency: 1290 of 2 is `12.90`, -5 of 2 is `-0.05`.
  ///
  /// Every `Int64` can be written, also those that `parse` finds too large.
  ///
  /// - Precondition: `decimals` is in `decimalsRange`.
  public static func append(_ minorUnits: Int64, decimals: Int, to bytes: inout [UInt8]) {
    precondition(decimalsRange.contains(decimals))
    if minorUnits < 0 { bytes.append(UInt8(ascii: "-")) }
    let unit = UInt64(DecimalDigits.power(of: decimals))
    let (whole, fraction) = minorUnits.magnitude.quotientAndRemainder(dividingBy: unit)
    DecimalDigits.append(magnitude: whole, digitsMin: 1, to: &bytes)
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    DecimalDigits.append(magnitude: fraction, digitsMin: decimals, to: &bytes)
  }

  /// Appends a sum over many amounts, which may need more than 64 bits: 10^20 of 2 is `1000000000000000000.00`.
  ///
  /// - Precondition: `decimals` is in `decimalsRange`.
  public static func append(_ minorUnits: Int128, decimals: Int, to bytes: inout [UInt8]) {
    if let amount = Int64(exactly: minorUnits) {
      return append(amount, decimals: decimals, to: &bytes)
    }
    let unit = UInt128(DecimalDigits.power(of: decimals))
    let (whole, fraction) = minorUnits.magnitude.quotientAndRemainder(dividingBy: unit)
    if minorUnits < 0 { bytes.append(UInt8(ascii: "-")) }
    DecimalDigits.append(Int128(whole), to: &bytes)
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    DecimalDigits.append(magnitude: UInt64(fraction), digitsMin: decimals, to: &bytes)
  }

  /// What `append` writes, as a string; for messages.
  public static func string(_ minorUnits: some BinaryInteger, decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(Int128(minorUnits), decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Why a text is no amount of money.
public enum MoneyFault: Error, Hashable, Sendable {
  /// There is no byte at all.
  case empty
  /// A plus, or a minus where an amount cannot be negative.
  case sign
  /// The byte at `offset`, from 0, is neither an ASCII digit nor the one decimal point.
  case notADigit(offset: Int)
  /// Several digits before the point, the first of them a zero.
  case leadingZero
  /// Nothing before the decimal point, or nothing after the minus.
  case noDigitBeforePoint
  /// Nothing after the decimal point.
  case noDigitAfterPoint
  /// `found` digits after the point, where the currency has `allowed`; zeros count too.
  case tooManyDecimals(found: Int, allowed: Int)
  /// 10^18 minor units or more.
  case tooLarge
}
