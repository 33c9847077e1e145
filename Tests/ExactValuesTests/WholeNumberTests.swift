import ExactValues
import Testing

@Suite struct WholeNumberTests {
  private func parse(_ text: String) -> Result<Int64, WholeNumberFault> {
    WholeNumber.parse(text.utf8.span)
  }

  @Test(
    arguments: [
      ("0", 0), ("7", 7), ("10", 10), ("1000000", 1_000_000), ("2147483648", 2_147_483_648),
      ("999999999999999999", 999_999_999_999_999_999),
    ] as [(String, Int64)])
  func `up to 18 digits are a whole number`(text: String, value: Int64) {
    #expect(parse(text) == .success(value))
  }

  @Test(
    arguments: [
      ("", .empty), ("+5", .notADigit(offset: 0)), ("-5", .notADigit(offset: 0)),
      ("1e3", .notADigit(offset: 1)), ("三", .notADigit(offset: 0)), ("2件", .notADigit(offset: 1)),
      ("007", .leadingZero), ("00", .leadingZero), ("NaN", .notADigit(offset: 0)),
      ("1 0", .notADigit(offset: 1)), ("2 ", .notADigit(offset: 1)), ("½", .notADigit(offset: 0)),
      ("2²", .notADigit(offset: 1)), ("=1+1", .notADigit(offset: 0)), ("'2", .notADigit(offset: 0)),
      ("12:", .notADigit(offset: 2)), ("12/", .notADigit(offset: 2)),
      ("1.0", .notADigit(offset: 1)),
      ("9223372036854775808", .tooManyDigits(19)), ("1000000000000000000", .tooManyDigits(19)),
      ("1000000000000000000000000000000000000000", .tooManyDigits(40)),
      ("0000000000000000000000", .leadingZero), ("1,000", .notADigit(offset: 1)),
    ] as [(String, WholeNumberFault)])
  func `what is no whole number is named`(text: String, fault: WholeNumberFault) {
    #expect(parse(text) == .failure(fault))
  }

  @Test func `every short text is read just where its number is written so`() {
    let alphabet = Array("019+-. ".utf8)
    var texts: [[UInt8]] = [[]]
    for length in 1...4 {
      let shorter = texts.filter { $0.count == length - 1 }
      texts += shorter.flatMap { text in alphabet.map { text + [$0] } }
    }
    for text in texts {
      let string = String(decoding: text, as: UTF8.self)
      let value = Int64(string).flatMap { String($0) == string && $0 >= 0 ? $0 : nil }
      #expect((try? parse(string).get()) == value, "\(string)")
    }
  }

  @Test(
    arguments: [
      0, 1, 9, 10, 99, 100, 12_345_678, 999_999_999_999_999_999, .max, -1, -10, .min,
    ] as [Int64])
  func `digits are those of the number`(value: Int64) {
    var bytes: [UInt8] = [120]
    DecimalDigits.append(value, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x\(value)")
  }

  @Test func `digits are right on both sides of each power of ten`() {
    var power: Int64 = 1
    for _ in 0...18 {
      for value in [power - 1, power, power + 1, -power, 1 - power] {
        var bytes: [UInt8] = []
        DecimalDigits.append(value, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == String(value))
      }
      power = power.multipliedReportingOverflow(by: 10).partialValue
    }
  }
}
