/// How far a clock is ahead of UTC: less than a day either way, in whole seconds.
public struct UTCOffset: Hashable, Sendable {
  /// +00:00.
  public static let utc = UTCOffset(uncheckedSeconds: 0)
  /// The greatest number of seconds, either way.
  static let secondsMax = 86_399

  private let value: Int32

  /// An offset of these seconds, east positive; `nil` for a day and more.
  public init?(seconds: Int) {
    guard -UTCOffset.secondsMax...UTCOffset.secondsMax ~= seconds else { return nil }
    self.init(uncheckedSeconds: seconds)
  }

  /// An offset whose seconds are known to be in range.
  init(uncheckedSeconds seconds: Int) {
    value = Int32(truncatingIfNeeded: seconds)
  }

  /// Seconds east of UTC: 28,800 for +08:00.
  public var seconds: Int { Int(value) }

  /// The same without its seconds, as a text shows it: +08:05 for the local mean time +08:05:43.
  var wholeMinutes: UTCOffset { UTCOffset(uncheckedSeconds: seconds - seconds % 60) }

  /// Reads exactly `+HH:MM` or `-HH:MM` (hours to 23, minutes to 59), or `Z`, which is +00:00.
  ///
  /// `nil` for all else, also for `-00:00`, which RFC 3339 gives to an unknown offset.
  public static func parse(_ text: Span<UInt8>) -> UTCOffset? {
    var offset = 0
    guard case .success(let reading) = parse(text, at: &offset), offset == text.count else {
      return nil
    }
    return reading
  }

  /// Reads an offset from `offset` on; what follows it is left.
  @inline(__always)
  static func parse(_ text: Span<UInt8>, at offset: inout Int) -> Result<UTCOffset, TimeFault> {
    if text.skips("Z", at: &offset) { return .success(.utc) }
    let isNegative = text.skips("-", at: &offset)
    guard isNegative || text.skips("+", at: &offset),
      let hours = text.digits(2, at: &offset), text.skips(":", at: &offset),
      let minutes = text.digits(2, at: &offset)
    else { return .failure(.form(offset: offset)) }
    guard hours <= 23, minutes <= 59 else { return .failure(.offset) }
    let seconds = hours * 3600 + minutes * 60
    if isNegative, seconds == 0 { return .failure(.unknownOffset) }
    return .success(UTCOffset(uncheckedSeconds: isNegative ? -seconds : seconds))
  }

  /// Appends the six bytes of `+08:00`; seconds of a local mean time are left out.
  public func append(to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: 6) { (text: inout OutputSpan<UInt8>) in appendFields(to: &text) }
  }

  @inline(__always)
  func appendFields(to text: inout OutputSpan<UInt8>) {
    // Not by the sign of `seconds`: less than a minute west is +00:00.
    let minutes = seconds / 60
    text.append(minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    text.append(twoDigits: abs(minutes) / 60)
    text.append(UInt8(ascii: ":"))
    text.append(twoDigits: abs(minutes) % 60)
  }
}

extension UTCOffset: CustomStringConvertible {
  /// What `append` writes: `+08:00`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
