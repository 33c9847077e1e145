/// After delivery: units by state, and commission from lines to accounts (R15.7, R13.5).
extension ProofOfNight {
  /// Each unit that the night handed over is in one state: what was taken back and forfeited is what the facts say,
  /// in units and in money, and the rest was taken away or still lies there.
  func statesAgree() -> ProofFailure? {
    guard let books else { return nil }
    if books.tonight.lines.count != books.sent.count {
      return failure(
        .states, at: .day("lines"), expected: books.sent.count, actual: books.tonight.lines.count)
    }
    var units = [Int64](repeating: 0, count: books.sent.count)
    var money = units
    for fact in books.facts where fact.day == books.tonightIndex {
      if fact.kind != .pickup { units[fact.line] += fact.units }
      money[fact.line] += fact.refund
    }
    for (index, line) in books.tonight.lines.enumerated() {
      let place = ProofFailure.Place.line(self.line[line.row])
      let gone = line.refundedUnits + line.forfeited
      if gone != units[index] {
        return failure(.states, at: place, expected: units[index], actual: gone)
      }
      if line.refund != money[index] || line.refund > line.paid {
        return failure(.states, at: place, expected: money[index], actual: line.refund)
      }
      let left = line.pickedUp + line.waiting
      if line.units != books.sent[line.row] || line.pickedUp < 0 || line.waiting < 0 {
        return failure(.states, at: place, expected: books.sent[line.row] - gone, actual: left)
      }
    }
    return nil
  }

  /// A leader's commission of tonight: the night's, less what the facts took away = what the lines still earn.
  func accountsAgree() -> ProofFailure? {
    guard let books else { return nil }
    let names = books.delivery.book.names
    var lost: [Int32: Int128] = [:]
    for fact in books.facts where fact.day == books.tonightIndex && fact.commission != 0 {
      lost[books.tonight.lines[fact.line].leader, default: 0] += Int128(fact.commission)
    }
    for (index, record) in day.network.leaders.enumerated() {
      let leader = LeaderID(index: index)
      guard let number = names.leaders.number(of: record.leader.span),
        let earnings = books.tonight.earnings(of: number)
      else { continue }
      let night = books.nightCommission[leader.index]
      let lost = lost[number] ?? 0
      let left = books.tonight.commission(of: earnings)
      if night - lost != left {
        return failure(
          .accounts, at: .leader(leader, "commission"), expected: night - lost, actual: left)
      }
    }
    for account in books.leaderStatements {
      let sum =
        Int128(account.opening) + Int128(account.commission) - Int128(account.unearned)
        - Int128(account.clawedBackBeforePayout) - Int128(account.clawedBackAfterPayout)
        + Int128(account.bonus) - Int128(account.tax) - Int128(account.paid)
      if sum != Int128(account.closing) || account.paid < 0 || account.closing > account.frozen {
        let label = names.leaders.name(account.leader)
        let leader = day.network.leaders.firstIndex { $0.leader == label } ?? -1
        let place: ProofFailure.Place =
          leader < 0 ? .day("account") : .leader(LeaderID(index: leader), "closing")
        return failure(.accounts, at: place, expected: sum, actual: account.closing)
      }
    }
    return nil
  }
}
