import ExactValues
import OrderDay
import Testing

/// What other systems compute for the same figures, right or wrong; more of them stand beside the rules that they
/// test (Foodsoft in `ToleranceTests` and `CaseRoundingTests`, GASdottoNG in `GroupTests`, ABox in `LadderTests`).
@Suite struct PeerTests {
  /// CRMEB: 3.33, 3.33, 3.34. Foodsoft's shares of a cost: 3 x 3.34 = 10.02.
  @Test func `R12.1 10_00 over three equal parts is 3_34, 3_33, 3_33, not CRMEB's or Foodsoft's`() {
    #expect(Apportionment.split(1000, by: [990, 990, 990]) == [334, 333, 333])
  }

  /// SSYX rounds the ratio to two decimals: 0.00 for each of the hundred, 10.00 for the last.
  @Test func `R12.1 a hundred lines of 1 and one of 200 all get their part, unlike SSYX's`() {
    let weights = [Int64](repeating: 100, count: 100) + [20_000]
    let shares = Apportionment.split(1000, by: weights)
    // 3 1/3 for each of the hundred, 666 2/3 for the last: 34 are left, the first to the largest remainder.
    #expect(
      shares == [Int64](repeating: 4, count: 33) + [Int64](repeating: 3, count: 67) + [667])
  }

  /// Aixada gives 2.4, 0.8, 0.8.
  @Test(
    arguments: [([3, 1, 1], 4, [2, 1, 1]), ([1, 1, 1], 10, [1, 1, 1])]
      as [([Int64], Int64, [Int64])])
  func `R8.2 Aixada's proportions in whole pieces`(
    _ wanted: [Int64], _ there: Int64, _ got: [Int64]
  ) throws {
    let rows = wanted.enumerated().map { "20:0\($0) order 100\($0) kale \($1)" }
    let night = try TestDay(
      products: "kale hand \(there) case 99 rounding down policy pro-rata"
    ).night(rows.joined(separator: "\n"))
    #expect(Array(night.rows.units) == got)
  }

  /// Packs of 12: need and stock, then packs and what is left.
  @Test(
    arguments: [
      (15, 0, "2 x 12 = 24, 9 over"), (3, 0, "1 x 12 = 12, 9 over"),
      (13, 0, "2 x 12 = 24, 11 over"),
      (36, 13, "2 x 12 = 24, 1 over"), (0, 13, ""), (12, 13, ""),
    ] as [(Int64, Int64, String)])
  func `R6.1 OFN's backorders with stock`(
    _ wanted: Int64, _ onHand: Int64, _ bought: String
  ) throws {
    let night = try TestDay(products: "cans case 12 hand \(onHand)").night(
      wanted == 0 ? "" : "20:00 order 1001 cans \(wanted)")
    let line = "farm main cans: \(wanted) wanted, \(onHand) there, \(bought), 0"
    #expect(night.purchaseLines == (bought.isEmpty ? [] : [line]))
  }

  @Test func `R6.1 a cancelled unit makes the purchase smaller, other than OFN's #12876`() throws {
    let night = try TestDay(products: "cans case 12").night(
      "20:00 order 1001 cans 13\n20:01 cancel 1001 cans 1")
    #expect(night.purchases.lines.map(\.cases) == [1])
  }

  /// 1.50 for 100 g: 700 g are 10.50; 800.584 g are 12.01, and grams are whole here.
  @Test(arguments: [(700, 1050), (801, 1201), (1000, 1500), (1200, 1500)] as [(Int64, Int64)])
  func `R9.3 FoodCoopShop's prices by weight, never above the piece's`(
    _ grams: Int64, _ paid: Int64
  ) throws {
    let night = try TestDay(products: "beef price 15.00 grams 1000").night(
      "20:00 order 1001 beef 1", after: "weigh 1001 beef \(grams)")
    #expect(1500 - night.settlement.underweight[0] == paid)
  }

  /// OFN rounds each unit: 8 x 0.17 = 1.36, 3 x 0.18 = 0.54.
  @Test(
    arguments: [("0.86", 8, 2000, 138), ("1.75", 3, 1000, 53)] as [(String, Int64, Int64, Int64)])
  func `R12.2 a line is rounded once, not unit by unit as OFN's`(
    _ price: String, _ units: Int64, _ rate: Int64, _ commission: Int64
  ) throws {
    let night = try TestDay(products: "tea price \(price) rate \(rate)").night(
      "20:00 order 1001 tea \(units)")
    #expect(night.settlement.commission == [commission])
  }

  /// group_purchase takes 20.00 and 33.30 of 10.00 back.
  @Test(arguments: [(5, 500), (7, 700), (10, 1000), (0, 0)] as [(Int64, Int64)])
  func `R13.2 a refund lowers the commission in proportion, not by the inverse`(
    _ came: Int64, _ commission: Int64
  ) throws {
    let night = try TestDay(products: "egg price 10.00 rate 1000").night(
      "20:00 order 1001 egg 10", after: "receipt 23:00 farm egg \(came)")
    #expect(night.settlement.commission == [commission])
  }

  /// Foodsoft: without a tie-break on equal times its result depends on the database.
  @Test func `R8.1 equal times are told apart by the order's id, whatever the order of the rows`()
    throws
  {
    let day = try TestDay(products: "egg hand 1 case 99 rounding down")
    for rows in [
      "20:00 order b egg 1\n20:00 order a egg 1", "20:00 order a egg 1\n20:00 order b egg 1",
    ] {
      #expect(try day.night(rows).shares == ["a 1", "b 0"])
    }
  }

  /// One spec: an order of 40 and one of 50, 80 in the first bin and 100 in the second.
  @Test func `R9.1 a Chinese warehouse's wave takes the first lot before the second`() throws {
    let night = try TestDay(products: "egg").night(
      "20:00 order A egg 40\n20:01 order B egg 50",
      after: "receipt 23:00 farm egg 80 lot 1\nreceipt 23:01 farm egg 100 lot 2")
    // As ordered: of 180 units 90 are accepted, 80 of the first lot and 10 of the second.
    #expect(night.lotLines == ["A egg 1 40 farm", "B egg 1 40 farm", "B egg 2 10 farm"])
  }
}
