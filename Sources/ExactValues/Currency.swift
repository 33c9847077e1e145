/// The currency of a day: its ISO 4217 code and how many decimals its amounts have.
public struct Currency: Hashable, Sendable {
  /// Three capital letters: `CNY`.
  public let code: String
  /// Decimals of the major unit, 0 to 4: 2 for CNY, whose minor unit is the fen.
  public let decimals: Int

  /// The yuan, the currency of a day that names none (R1.1).
  public static let cny = Currency(code: "CNY", decimals: 2)

  /// The currency of these three bytes; `nil` where ISO 4217 has none, also for lower case.
  ///
  /// Known are the active codes, funds among them, as of 2026-01-01. Left out are those without a
  /// minor unit, in which no price can be named: metals, units of account, tests.
  public init?(code: Span<UInt8>) {
    guard code.count == 3 else { return nil }
    for (decimals, codes) in Currency.codesByDecimals.enumerated() {
      // Bytes, not `==` of strings, to which some other letters equal these.
      let list = codes.utf8.span
      for start in stride(from: 0, to: list.count, by: 4)
      where list[start] == code[0] && list[start + 1] == code[1] && list[start + 2] == code[2] {
        self.init(code: Currency.code(in: list, at: start), decimals: decimals)
        return
      }
    }
    return nil
  }

  /// The currency of this code; `nil` where ISO 4217 has none.
  public init?(code: String) {
    self.init(code: code.utf8.span)
  }

  private init(code: String, decimals: Int) {
    self.code = code
    self.decimals = decimals
  }

  /// All codes that are known, in the order of their bytes; for advice on a code that is not.
  public static var allCodes: [String] {
    var all: [String] = []
    for codes in codesByDecimals {
      let list = codes.utf8.span
      for start in stride(from: 0, to: list.count, by: 4) {
        all.append(code(in: list, at: start))
      }
    }
    return all.sorted()
  }

  private static func code(in list: Span<UInt8>, at start: Int) -> String {
    String(decoding: [list[start], list[start + 1], list[start + 2]], as: UTF8.self)
  }

  /// The codes with 0, 1, 2, 3 and 4 decimals; three letters each, with one space between.
  private static let codesByDecimals = [
    """
    BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
    """,
    "",
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD \
    CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
    GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK \
    LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO \
    NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS \
    SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST \
    XAD XCD XCG YER ZAR ZMW ZWG
    """,
    """
    BHD IQD JOD KWD LYD OMR TND
    """,
    """
    CLF UYW
    """,
  ]
}
