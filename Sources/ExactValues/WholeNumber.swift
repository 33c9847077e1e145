/// Whole numbers as the tables write them (R18): 1 to 18 ASCII digits, no sign, no leading zero.
///
/// | text | reading |
/// |---|---|
/// | `0`, `12`, `999999999999999999` | its value |
/// | `+5`, `1e3`, `２`, `2 ` | `notADigit` at the byte that is none |
/// | `007`, `00` | `leadingZero` |
/// | 19 digits and more | `tooManyDigits` |
public enum WholeNumber {
  /// The most digits a whole number may have, so that it always fits `Int64`.
  public static let digitsMax = 18

  /// Reads the whole of `text`, which takes no memory.
  ///
  /// - Complexity: one pass over `text`, up to the first byte that is no digit.
  public static func parse(_ text: Span<UInt8>) -> Result<Int64, WholeNumberFault> {
    guard !text.isEmpty else { return .failure(.empty) }
    var value: UInt64 = 0
    for offset in text.indices {
      let digit = text[offset] &- UInt8(ascii: "0")
      guard digit <= 9 else { return .failure(.notADigit(offset: offset)) }
      // Longer texts are refused below, so what wraps here is never seen.
      value = value &* 10 &+ UInt64(digit)
    }
    if text.count > 1, text[0] == UInt8(ascii: "0") { return .failure(.leadingZero) }
    guard text.count <= digitsMax else { return .failure(.tooManyDigits(text.count)) }
    return .success(Int64(bitPattern: value))
  }
}

/// Why a text is no whole number of R18.
public enum WholeNumberFault: Error, Hashable, Sendable {
  /// There is no byte at all.
  case empty
  /// The byte at `offset`, from 0, is no ASCII digit.
  case notADigit(offset: Int)
  /// All are digits, and the first of several is a zero.
  case leadingZero
  /// All are digits, and there are this many, which is more than 18.
  case tooManyDigits(Int)
}
