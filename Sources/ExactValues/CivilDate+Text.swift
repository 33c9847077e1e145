extension CivilDate: CustomStringConvertible {
  /// Reads exactly `YYYY-MM-DD`; `nil` for another form and for a date that does not exist.
  public static func parse(_ text: Span<UInt8>) -> CivilDate? {
    var offset = 0
    guard let numbers = numbers(of: text, at: &offset), offset == text.count else { return nil }
    return CivilDate(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// The three numbers of a text in the form `YYYY-MM-DD`, which need not be a date.
  @inline(__always)
  static func numbers(
    of text: Span<UInt8>, at offset: inout Int
  ) -> (year: Int, month: Int, day: Int)? {
    guard let year = text.digits(4, at: &offset), text.skips("-", at: &offset),
      let month = text.digits(2, at: &offset), text.skips("-", at: &offset),
      let day = text.digits(2, at: &offset)
    else { return nil }
    return (year, month, day)
  }

  /// Appends the ten bytes of `2026-11-20`.
  public func append(to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: 10) { (text: inout OutputSpan<UInt8>) in appendFields(to: &text) }
  }

  /// `2026-11-20`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @inline(__always)
  func appendFields(to text: inout OutputSpan<UInt8>) {
    let (year, month, day) = parts
    text.append(twoDigits: year / 100)
    text.append(twoDigits: year % 100)
    text.append(UInt8(ascii: "-"))
    text.append(twoDigits: month)
    text.append(UInt8(ascii: "-"))
    text.append(twoDigits: day)
  }
}

extension OutputSpan<UInt8> {
  /// Appends a number of 0 to 99 as two digits.
  @inline(__always)
  mutating func append(twoDigits number: Int) {
    let number = UInt8(truncatingIfNeeded: number)
    append(UInt8(ascii: "0") &+ number / 10)
    append(UInt8(ascii: "0") &+ number % 10)
  }
}
