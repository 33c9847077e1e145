import ExactValues
import OrderDay

/// The minute of the instant that was read last: the times of a large day come in their order, and those of a minute
/// differ in two digits.
///
///     2026-03-18T20:15:07+08:00
///     2026-03-18T20:15:31+08:00
///
/// Just this form is kept, with a blank for the `T` too; any other time is read by `ValueDecoder` alone.
struct LastMinute {
  // The bytes of the date, of the clock up to its minute, and of the offset; no text has these.
  private var date = UInt64.max
  private var clock = UInt64.max
  private var offset = UInt64.max
  /// When the minute starts, in milliseconds since 1970.
  private var start: Int64 = 0

  private static let length = 25
  private static let colon = UInt8(ascii: ":")

  /// The moment that `text` tells, whose minute is kept for the next; `nil` for what is no time.
  @inline(__always)
  mutating func moment(_ text: Span<UInt8>, orReadBy decoder: ValueDecoder) -> Int64? {
    if let moment = moment(text) { return moment }
    guard case .success(let moment) = decoder.moment(text) else { return nil }
    keep(text, as: moment)
    return moment
  }

  /// The moment that `text` tells; `nil` where it is not of the minute.
  @inline(__always)
  private func moment(_ text: Span<UInt8>) -> Int64? {
    guard text.count == Self.length, text.word(at: 0) == date, text.word(at: 8) == clock,
      text[16] == Self.colon
    else { return nil }
    let rest = text.word(at: 17)
    let (tens, ones) = ((rest & 0xFF) &- 0x30, (rest >> 8 & 0xFF) &- 0x30)
    guard rest >> 16 == offset, tens <= 5, ones <= 9 else { return nil }
    return start + Int64(tens * 10 + ones) * 1_000
  }

  /// Keeps the minute of `text`, which was read as this moment.
  private mutating func keep(_ text: Span<UInt8>, as moment: Int64) {
    guard text.count == Self.length, text[16] == Self.colon else { return }
    // Of 24:00 there is no second but the first.
    if text[11] == UInt8(ascii: "2"), text[12] == UInt8(ascii: "4") { return }
    let rest = text.word(at: 17)
    date = text.word(at: 0)
    clock = text.word(at: 8)
    offset = rest >> 16
    let (tens, ones) = ((rest & 0xFF) - 0x30, (rest >> 8 & 0xFF) - 0x30)
    start = moment - Int64(tens * 10 + ones) * 1_000
  }
}
