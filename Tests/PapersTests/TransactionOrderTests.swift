import Testing

@testable import Papers

/// R17: by what the ledgers of the parts of a day are joined.
@Suite struct TransactionOrderTests {
  private func key(_ id: String) -> [UInt8]? {
    var key: [UInt8] = []
    return TransactionOrder.appendKey(of: Array(id.utf8), to: &key) ? key : nil
  }

  @Test func `transactions sort as a ledger has them`() throws {
    let inOrder = [
      "2026-11-20/paid/1001", "2026-11-20/paid/1002", "2026-11-20/short/1001/egg",
      "2026-11-20/tier-price/1002/egg", "2026-11-20/refunded/1001", "2026-11-20/handed-over/1001",
      "2026-11-20/opening-stock/W-west/egg", "2026-11-20/counted/W-east/milk",
      "2026-11-20/received/W-west/S-cold/milk", "2026-11-20/received/W-east/S-farm/egg",
      "2026-11-20/received/W-east/S-farm/rice", "2026-11-20/cost-of-goods/W-east/egg",
      "2026-11-20/cost-of-goods/W-west/egg", "2026-11-20/disposed/2026-11-19/1001/milk/1",
      "2026-11-20/claim/2026-11-19/1002/egg/1", "2026-11-20/clawed-back/2026-11-20/1001/egg/1",
      "2026-11-20/refunded/2026-11-19/1002", "2026-11-20/commission/L--674E--5A1C-",
    ]
    let keys = try inOrder.map { try #require(key($0), "\($0)") }
    for (one, other) in zip(keys, keys.dropFirst()) {
      #expect(one.lexicographicallyPrecedes(other), "\(one) \(other)")
    }
    // A label sorts by its own bytes, and not by those of its account's name.
    let labels = ["L-a", "L-a-2D-b", "L-a-5F-b", "L-ab"].map {
      key("2026-11-20/payout/\($0)") ?? []
    }
    #expect(zip(labels, labels.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `what one order or leader has keeps its order`() {
    #expect(key("2026-11-20/short/1001/egg") == key("2026-11-20/tier-price/1001/milk"))
    #expect(
      key("2026-11-20/claim/2026-11-20/1001/egg/1")
        == key("2026-11-20/clawed-back/2026-11-20/1001/egg/1"))
    #expect(key("2026-11-20/bonus/L-li") == key("2026-11-20/tax/L-li"))
  }

  @Test(arguments: [
    "", "2026-11-20", "2026-11-20/paid", "2026-11-20/given/1001", "2026-11-20/received/W-east/egg",
    "2026-11-20/payout/L-a-b", "2026-11-20/cost-of-goods/egg",
  ])
  func `an id that no transaction has is none`(_ id: String) {
    #expect(key(id) == nil)
  }
}
