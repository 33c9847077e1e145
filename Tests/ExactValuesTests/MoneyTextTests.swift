import ExactValues
import Testing

@Suite struct MoneyTextTests {
  private func parse(
    _ text: String, decimals: Int = 2, allowsNegative: Bool = false
  ) -> Result<Int64, MoneyFault> {
    MoneyText.parse(text.utf8.span, decimals: decimals, allowsNegative: allowsNegative)
  }

  @Test(
    arguments: [
      ("0", 2, 0), ("0.00", 2, 0), ("0.05", 2, 5), ("12", 2, 1200), ("12.9", 2, 1290),
      ("12.90", 2, 1290), ("19.90", 2, 1990), ("9999999999999999.99", 2, 999_999_999_999_999_999),
      ("150", 0, 150), ("999999999999999999", 0, 999_999_999_999_999_999), ("1.234", 3, 1234),
      ("1.2", 3, 1200), ("1.2345", 4, 12345),
    ] as [(String, Int, Int64)])
  func `an amount is exact in minor units`(text: String, decimals: Int, value: Int64) {
    #expect(parse(text, decimals: decimals) == .success(value))
  }

  @Test(
    arguments: [
      ("", .empty), ("-5", .sign), ("+5", .sign), ("-", .sign), (".5", .noDigitBeforePoint),
      (".", .noDigitBeforePoint), ("5.", .noDigitAfterPoint), ("05", .leadingZero),
      ("00", .leadingZero), ("00.5", .leadingZero), ("1,000", .notADigit(offset: 1)),
      ("12,90", .notADigit(offset: 2)), ("1e3", .notADigit(offset: 1)),
      ("¥5", .notADigit(offset: 0)), ("5元", .notADigit(offset: 1)),
      ("1.2.3", .notADigit(offset: 3)),
      (" 5", .notADigit(offset: 0)), ("5 ", .notADigit(offset: 1)), ("5-", .notADigit(offset: 1)),
      ("１２", .notADigit(offset: 0)), ("1.999", .tooManyDecimals(found: 3, allowed: 2)),
      ("1.990", .tooManyDecimals(found: 3, allowed: 2)), ("1.23x", .notADigit(offset: 4)),
      ("10000000000000000", .tooLarge), ("99999999999999999999999999.9", .tooLarge),
      ("NaN", .notADigit(offset: 0)), ("0x10", .notADigit(offset: 1)),
    ] as [(String, MoneyFault)])
  func `what is no amount of fen is named`(text: String, fault: MoneyFault) {
    #expect(parse(text) == .failure(fault))
  }

  @Test(
    arguments: [
      ("5.", 0, .noDigitAfterPoint), ("5.0", 0, .tooManyDecimals(found: 1, allowed: 0)),
      ("1000000000000000000", 0, .tooLarge), ("1000000000000000", 3, .tooLarge),
    ] as [(String, Int, MoneyFault)])
  func `the decimals of the currency bound an amount`(
    text: String, decimals: Int, fault: MoneyFault
  ) {
    #expect(parse(text, decimals: decimals) == .failure(fault))
  }

  @Test(
    arguments: [
      ("-5", .success(-500)), ("-0.01", .success(-1)), ("-0", .success(0)), ("-0.00", .success(0)),
      ("7", .success(700)), ("+7", .failure(.sign)), ("-", .failure(.noDigitBeforePoint)),
      ("-.5", .failure(.noDigitBeforePoint)), ("--5", .failure(.notADigit(offset: 1))),
      ("-05", .failure(.leadingZero)), ("-10000000000000000", .failure(.tooLarge)),
    ] as [(String, Result<Int64, MoneyFault>)])
  func `a minus is read where an amount may be negative`(
    text: String, reading: Result<Int64, MoneyFault>
  ) {
    #expect(parse(text, allowsNegative: true) == reading)
  }

  @Test(
    arguments: [
      (0, 2, "0.00"), (5, 2, "0.05"), (1290, 2, "12.90"), (-5, 2, "-0.05"), (-1290, 2, "-12.90"),
      (150, 0, "150"), (0, 0, "0"), (1, 3, "0.001"), (12345, 4, "1.2345"),
      (.max, 2, "92233720368547758.07"), (.min, 2, "-92233720368547758.08"),
      (.min, 0, "-9223372036854775808"), (.min, 4, "-922337203685477.5808"),
    ] as [(Int64, Int, String)])
  func `an amount is written with all decimals of its currency`(
    value: Int64, decimals: Int, text: String
  ) {
    #expect(MoneyText.string(value, decimals: decimals) == text)
  }

  @Test func `what is written is read back`() {
    for decimals in MoneyText.decimalsRange {
      for value in (-12_345 as Int64)...12_345 {
        let text = MoneyText.string(value, decimals: decimals)
        #expect(parse(text, decimals: decimals, allowsNegative: true) == .success(value))
      }
    }
  }

  @Test func `decimals that no currency has are refused as a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = MoneyText.parse("1".utf8.span, decimals: 7)
    }
    await #expect(processExitsWith: .failure) { _ = MoneyText.string(1, decimals: -1) }
  }
}

@Suite struct CurrencyTests {
  @Test(arguments: [
    ("CNY", 2), ("USD", 2), ("EUR", 2), ("JPY", 0), ("KRW", 0), ("VND", 0), ("ISK", 0),
    ("XOF", 0), ("KWD", 3), ("TND", 3), ("BHD", 3), ("CLF", 4), ("UYW", 4), ("HUF", 2),
    ("XCG", 2), ("ZWG", 2),
  ])
  func `a currency has the decimals of ISO 4217`(code: String, decimals: Int) {
    let currency = Currency(code: code)
    #expect(currency?.code == code)
    #expect(currency?.decimals == decimals)
  }

  @Test(arguments: [
    "", "CN", "CNYX", "cny", "XXX", "XAU", "RMB", "DEM", "NY ", "Y C", "\u{212A}RW", "   ",
  ])
  func `what is no active code is none`(code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test func `every code of the list is found, and the list is sorted`() {
    let codes = Currency.allCodes
    #expect(codes.count == 165)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(Currency(code: code)?.code == code)
      #expect(code.utf8.count == 3 && code.utf8.allSatisfy { 65...90 ~= $0 })
    }
    #expect(Currency.cny == Currency(code: "CNY"))
  }
}
