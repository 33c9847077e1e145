@testable import DayRunner
import ExactValues
import PlainText

/// The first byte says what the rest is: a number, an amount, a currency, a list of them, shares.
enum NumberTarget {
  static func check(_ input: [UInt8]) {
    guard let kind = input.first else { return }
    let text = Array(input.dropFirst())
    switch kind {
    case UInt8(ascii: "w"): checkWhole(text)
    case UInt8(ascii: "0")...UInt8(ascii: "6"):
      checkMoney(text, decimals: Int(kind - UInt8(ascii: "0")))
    case UInt8(ascii: "c"): checkCurrency(text)
    case UInt8(ascii: "t") where text.count <= 48: checkTiers(text)
    case UInt8(ascii: "b") where text.count <= 48: checkBearers(text)
    case UInt8(ascii: "s"): checkShares(text)
    case UInt8(ascii: "r"): checkRounding(text)
    default: checkWhole(input)
    }
  }

  private static func checkWhole(_ text: [UInt8]) {
    switch WholeNumber.parse(text.span) {
    case .success(let number):
      var written: [UInt8] = []
      DecimalDigits.append(number, to: &written)
      claim(written == text, "a whole number is written as it was read")
    case .failure(.notADigit(let offset)):
      claim(text.indices.contains(offset), "the byte that is no digit is there")
    case .failure: break
    }
  }

  private static func checkMoney(_ text: [UInt8], decimals: Int) {
    let positive = MoneyText.parse(text.span, decimals: decimals)
    let any = MoneyText.parse(text.span, decimals: decimals, allowsNegative: true)
    if case .success(let amount) = positive {
      claim(amount >= 0 && any == positive, "an amount without a sign is not negative")
    }
    guard case .success(let amount) = any else {
      if case .failure(.notADigit(let offset)) = any {
        claim(text.indices.contains(offset), "the byte that is no digit is there")
      }
      return
    }
    var written: [UInt8] = []
    MoneyText.append(amount, decimals: decimals, to: &written)
    let again = MoneyText.parse(written.span, decimals: decimals, allowsNegative: true)
    claim(again == .success(amount), "an amount is written as it was read")
    Canary.amount(amount, decimals: decimals)
  }

  private static func checkCurrency(_ text: [UInt8]) {
    guard let currency = Currency(code: text.span) else { return }
    claim(Array(currency.code.utf8) == text, "a currency has the code it was found by")
    claim(MoneyText.decimalsRange.contains(currency.decimals), "its amounts can be written")
  }

  // MARK: Lists in a cell

  /// Whether the reader takes a table that has `text` in the last cell of its one row.
  private static func isAccepted(_ text: [UInt8], _ table: TableName, row: String) -> Bool {
    let cell = text.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    let bytes = Array("\(row),\"".utf8) + cell + Array("\"\n".utf8)
    let file = SourceFile(name: table.fileName, nameInDay: table.fileName, bytes: bytes)
    return TableClaims.check(.csv(file), of: table)
  }

  /// The pairs of `a:b c:d`; `nil` where it has another form.
  private static func pairs(_ text: [UInt8]) -> [(first: [UInt8], second: [UInt8])]? {
    var pairs: [(first: [UInt8], second: [UInt8])] = []
    for part in text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      guard let colon = part.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      pairs.append((Array(part[..<colon]), Array(part[(colon + 1)...])))
    }
    return pairs
  }

  private static func checkTiers(_ text: [UInt8]) {
    let row = """
      sku,name,supplier,category,zone,case_pack,price,cost,tiers
      tea,Tea,mill,dry,ambient,6,12.90,8.00,1:9.90
      egg30,Eggs,farm,eggs,chilled,12,19.90,15.50
      """
    var isRight = !text.isEmpty
    var last: (units: Int64, price: Int64) = (0, .max)
    for (units, price) in pairs(text) ?? [] {
      guard case .success(let count) = WholeNumber.parse(units.span),
        case .success(let amount) = MoneyText.parse(price.span, decimals: 2)
      else {
        isRight = false
        break
      }
      isRight = isRight && count > last.units && amount < last.price
      last = (count, amount)
    }
    isRight = isRight && pairs(text) != nil
    if case .success = Tiers.parse(text.span, currency: .cny) {
      claim(isRight, "tiers are read where units ascend and prices descend")
    } else {
      claim(!isRight, "tiers whose units ascend and prices descend are read")
    }
    if Depth(of: text) < .again { return }
    claim(
      isAccepted(text, .products, row: row) == (isRight || text.isEmpty),
      "a table has the tiers that are right")
  }

  private static func checkBearers(_ text: [UInt8]) {
    let row = "coupon,threshold,off,borne_by\nC30,30.00,5.00,platform\nC9,9.00,1.00"
    let names = ["platform", "supplier", "leader"].map { Array($0.utf8) }
    var isRight = text.isEmpty || names.contains(text)
    if let pairs = pairs(text) {
      var sum: Int64 = 0
      var seen: Set<[UInt8]> = []
      isRight = true
      for (name, share) in pairs {
        guard names.contains(name), seen.insert(name).inserted,
          case .success(let points) = WholeNumber.parse(share.span), points <= 10_000
        else {
          isRight = false
          break
        }
        sum += points
      }
      isRight = isRight && sum == 10_000
    }
    if case .success = Bearers.parse(text.span) {
      claim(isRight, "bearers are read where their shares are the whole")
    } else {
      claim(!isRight || text.isEmpty, "bearers whose shares are the whole are read")
    }
    if Depth(of: text) < .again { return }
    claim(
      isAccepted(text, .coupons, row: row) == isRight, "a table has the bearers that are right")
  }

  // MARK: Shares

  /// The numbers of a text with spaces between; others are left out.
  private static func numbers(_ text: [UInt8]) -> [Int64] {
    text.split(separator: UInt8(ascii: " ")).compactMap {
      Int64(String(decoding: $0, as: UTF8.self))
    }
  }

  private static func checkShares(_ text: [UInt8]) {
    let numbers = numbers(text)
    guard let amount = numbers.first else { return }
    let weights = numbers.dropFirst().map { max(0, $0) }
    let shares = Apportionment.split(amount, by: weights)
    claim(shares.count == weights.count, "every part has a share")
    if shares.isEmpty { return }
    claim(
      shares.reduce(Int128(0)) { $0 + Int128($1) } == Int128(amount), "shares sum to the amount")
    let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
    if total == 0 { return }
    for (share, weight) in zip(shares, weights) {
      // Both sides fit: an amount and a weight have 64 bits each.
      let exact = Int128(amount) * Int128(weight)
      let (quota, rest) = exact.quotientAndRemainder(dividingBy: total)
      let step: Int128 = rest == 0 ? 0 : (amount < 0 ? -1 : 1)
      claim(
        Int128(share) == quota || Int128(share) == quota + step, "a share is its quota, rounded")
    }
  }

  private static func checkRounding(_ text: [UInt8]) {
    let numbers = numbers(text)
    guard numbers.count >= 3, numbers[2] > 0 else { return }
    let exact = Int128(numbers[0]) * Int128(numbers[1])
    let divisor = Int128(numbers[2])
    guard
      let rounded = Rounding.multipliedDividedHalfUp(numbers[0], numbers[1], dividedBy: numbers[2])
    else { return }
    let distance = (Int128(rounded) * divisor - exact).magnitude
    claim(distance * 2 <= divisor.magnitude, "the nearest number is taken")
    guard numbers[0] >= 0 else { return }
    let cases = Rounding.ceilingDivided(numbers[0], by: numbers[2])
    claim(
      Int128(cases) * divisor >= Int128(numbers[0])
        && Int128(cases - 1) * divisor < Int128(numbers[0]) || cases == 0 && numbers[0] == 0,
      "whole cases just cover the need")
  }
}
