import PlainText

/// What is legal in a day and surely wrong; amounts are text with their decimals.
enum DoubtFinding: Finding {
  case priceBelowCost(sku: String, price: String, cost: String)
  case stepBelowCost(sku: String, from: Int64, price: String, cost: String)
  case commissionAbovePrice(commission: String, price: String)
  case groupOutOfReach(minimum: Int64, column: String, most: Int64, isDay: Bool)
  case stepOutOfReach(from: Int64, column: String, most: Int64, isDay: Bool)
  case casesAboveCap(cases: Int64, of: Int64, cap: Int64)
  case caseNeverFull(of: Int64, cap: Int64)
  case couponOutOfReach(most: String)
  case saleEndsBeforeOpening
  case saleStartsAfterCutoff
  case standsInForItself(sku: String)
  case stepNotBelowPrice(from: Int64, price: String)
  case rateBesideAmount
  case toleranceOfAll(tolerance: Int64, nominal: Int64)
  case couponOfNothing
  case nothingHas(category: Bool, name: String, key: String, near: String)
  case leaderWithoutPoint(String)
  case receiptOfOther(sku: String, supplier: String, said: String)
  case confirmationOfOther(sku: String, supplier: String, said: String)
  case acceptedPastDate
  case fileLeftAlone(near: TableName)

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}
