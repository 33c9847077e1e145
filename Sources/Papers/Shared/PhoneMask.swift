/// Hides what a paper need not show of a phone (R11).
///
/// | phone | masked |
/// |---|---|
/// | 13812341234 | `*******1234` |
/// | +86 138-1234-1234 | `*********1234` |
/// | 110 | `****` |
/// | (none) | (none) |
public enum PhoneMask {
  /// The digits of a phone, of 8 or more all but the last four as `*`, of fewer `****`; no phone stays blank.
  public static func masked(_ phone: [UInt8]) -> [UInt8] {
    if phone.isEmpty { return [] }
    let digits = phone.filter { (0x30...0x39).contains($0) }
    let star = UInt8(ascii: "*")
    if digits.count < 8 { return [UInt8](repeating: star, count: 4) }
    return [UInt8](repeating: star, count: digits.count - 4) + digits.suffix(4)
  }
}
