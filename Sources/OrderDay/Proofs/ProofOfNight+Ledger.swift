/// The books: every transaction by itself, every account, and the accounts against the stages that they tell of.
extension ProofOfNight {
  /// The postings of each transaction sum to 0.
  func transactionsBalance() -> ProofFailure? {
    guard let books else { return nil }
    for (index, transaction) in books.transactions.enumerated() {
      let sum = transaction.postings.reduce(Int128(0)) { $0 + Int128(books.postedAmount[$1]) }
      if sum != 0 { return failure(.ledger, at: .transaction(index), expected: 0, actual: sum) }
    }
    return nil
  }

  /// What an account closes with is what it opened with and what was posted to it, and all accounts sum to 0.
  func trialBalanceAgrees() -> ProofFailure? {
    guard let books else { return nil }
    var sums = books.openingBalances.map { Int128($0) }
    for posting in books.postedAccount.indices {
      sums[Int(books.postedAccount[posting])] += Int128(books.postedAmount[posting])
    }
    for index in sums.indices where sums[index] != Int128(books.closingBalances[index]) {
      return failure(
        .trialBalance, at: .account(books.accounts[index]), expected: sums[index],
        actual: Int128(books.closingBalances[index]))
    }
    let total = books.closingBalances.reduce(Int128(0)) { $0 + Int128($1) }
    return total == 0
      ? nil : failure(.trialBalance, at: .day("trial balance"), expected: 0, actual: total)
  }

  /// What the day posted to accounts is what the papers of the night and the statements say.
  func booksAgree() -> ProofFailure? {
    guard let books else { return nil }
    var posted: [Account.Kind: Int128] = [:]
    for posting in books.postedAccount.indices {
      let kind = books.accounts[Int(books.postedAccount[posting])].kind
      posted[kind, default: 0] += Int128(books.postedAmount[posting])
    }
    func sum(_ amounts: some Sequence<Int64>) -> Int128 { amounts.reduce(0) { $0 + Int128($1) } }
    let sold = sum(rowsOfLists.lazy.map { sales[$0] })
    let soldAtNet = sum(rowsOfLists.lazy.map { net[$0] })
    let backForWeight = sum(line.indices.lazy.map { underweight[$0] })
    let backLater = sum(books.facts.map(\.refund))
    let charged = sum(books.facts.filter { $0.kind != .forfeit }.map(\.refund))
    let forfeited = sum(
      books.facts.filter {
        $0.kind == .forfeit && !books.delivery.book.days[$0.day].rules.refundForfeit
      }.map {
        books.delivery.book.days[$0.day].lines[$0.line].forfeitedAmount
      })
    let figures: [(kinds: [Account.Kind], expected: Int128)] = [
      ([.sales], -sold + (backLater - charged) + forfeited), ([.forfeits], -forfeited),
      (
        [.cash],
        soldAtNet - backForWeight - backLater - sum(books.leaderStatements.map(\.paid))
      ),
      ([.carrierClaims, .leaderClaims, .supplierClaims, .claims], charged),
      ([.coupons, .supplierCoupons, .leaderCoupons], sold - soldAtNet),
      ([.escrow], 0), ([.refunds], 0), ([.underweight], backForWeight),
      ([.tax], -sum(books.leaderStatements.map(\.tax))),
      (
        [.commission],
        sum(books.leaderStatements.map(\.earned)) + sum(books.leaderStatements.map(\.bonus))
          - sum(books.leaderStatements.map(\.clawedBack))
      ),
    ]
    for (kinds, expected) in figures {
      let actual = kinds.reduce(Int128(0)) { $0 + (posted[$1] ?? 0) }
      if actual != expected {
        return failure(
          .books, at: .account(Account(kinds[0])), expected: expected, actual: actual)
      }
    }
    return leadersAgree(books) ?? stockAgrees(books)
  }

  /// Each leader's account closes with what the statement says, to the fen.
  private func leadersAgree(_ books: KeptBooks) -> ProofFailure? {
    var balances: [Account: Int64] = [:]
    for statement in books.leaderStatements {
      let label = books.delivery.book.names.leaders.name(statement.leader)
      balances[Account(.leader, of: label)] = statement.closing
    }
    for index in books.accounts.indices where books.accounts[index].kind == .leader {
      let owed = Int128(balances[books.accounts[index]] ?? 0)
      if Int128(books.closingBalances[index]) != -owed {
        return failure(
          .books, at: .account(books.accounts[index]), expected: -owed,
          actual: Int128(books.closingBalances[index]))
      }
    }
    return nil
  }

  /// What the account of the stock holds is what the goods that are left had cost.
  private func stockAgrees(_ books: KeptBooks) -> ProofFailure? {
    for index in books.accounts.indices where books.accounts[index].kind == .stock {
      let value = books.stockLeft.reduce(Int128(0)) { $0 + Int128($1.value) }
      if value != Int128(books.closingBalances[index]) {
        return failure(
          .books, at: .account(books.accounts[index]), expected: value,
          actual: Int128(books.closingBalances[index]))
      }
    }
    return nil
  }
}
