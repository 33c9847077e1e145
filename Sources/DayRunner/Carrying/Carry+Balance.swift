import OrderDay

extension Carry {
  /// Whether its books are those of its goods and its leaders: all accounts sum to 0, the stock is worth what the goods
  /// in it had cost, each leader's account holds what is owed, and nothing is told twice.
  ///
  /// Every night is proven so before it leaves anything. A day that opened with other books would fail its own proofs
  /// and be taken for a fault of the program.
  ///
  /// - Complexity: O(accounts + leaders + stock).
  var isBalanced: Bool {
    let cells = opening.stock.map { [$0.sku, $0.warehouse] }
    let accounts = opening.balances.map(\.account)
    guard Set(cells).count == cells.count, Set(accounts).count == accounts.count,
      Self.sum(opening.balances.map(\.amount)) == 0
    else { return false }
    let held = opening.balances.filter { $0.account.kind == .leader }
    let owed = book.accounts.filter { $0.value.balance != 0 }.map { leader, account in
      Ledger.Balance(
        Account(.leader, of: book.names.leaders.name(leader)), -Int128(account.balance))
    }
    let inStock = opening.balances.first { $0.account.kind == .stock }?.amount ?? 0
    return Self.sum(opening.stock.map(\.value)) == inStock && Set(owed) == Set(held)
  }

  /// `nil` for a sum beyond 128 bits.
  private static func sum(_ amounts: [Int128]) -> Int128? {
    var sum: Int128 = 0
    for amount in amounts {
      let (next, overflows) = sum.addingReportingOverflow(amount)
      if overflows { return nil }
      sum = next
    }
    return sum
  }
}
