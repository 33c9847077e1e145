/// What leaders earn, bounded row by row and reckoned again step by step (R13.1-3).
extension ProofOfNight {
  func earningsAgree() -> ProofFailure? {
    let coupons = NamedCoupons(day: day, events: events, book: book)
    let platformShares = day.coupons.map { coupon in
      coupon.bearers.reduce(Int128(0)) {
        $0 + ($1.bearer == .platform ? Int128($1.basisPoints) : 0)
      }
    }
    let day = day
    let rates = CommissionRates(day: day)
    for (order, rows) in line.byOrder(book.orders) {
      let leader = day.leader(of: book.orders.point[order])
      for row in rows where units[row] > 0 {
        // Of nearly every row the base is what it was sold for, without any discount.
        if base[row] != net[row] || sales[row] != net[row] || underweight[row] != 0 {
          let paid = Int128(net[row]) - Int128(underweight[row])
          let discount = Int128(sales[row]) - Int128(net[row])
          let bears =
            day.settings.commissionBase == .paid
            ? 0
            : coupons.position(of: book.orders.order[order]).map { platformShares[$0] } ?? 10_000
          // A split gives each bearer its quota, rounded down or up.
          let beyond = 10_000 * (Int128(base[row]) - paid) - discount * bears
          if beyond <= -10_000 || beyond >= 10_000 {
            return failure(
              .earnings, at: .line(line[row]), expected: paid + discount * bears / 10_000,
              actual: base[row])
          }
        }
        let rate = rates[product[row], leader]
        if let expected = rate.otherThan(commission[row], units: units[row], base: base[row]) {
          return failure(
            .earnings, at: .line(line[row]), expected: expected, actual: commission[row])
        }
      }
    }
    return bonusesAgree()
  }

  private func bonusesAgree() -> ProofFailure? {
    let ladder = day.settings.ladder
    for statement in statements {
      let before = ladder.period == .month ? day.network.leaders[statement.leader].monthTotal : 0
      let after = Int128(before) + Int128(statement.base)
      let expected = ladder.climbed(after) - ladder.climbed(Int128(before))
      if expected != Int128(statement.bonus) {
        return failure(
          .earnings, at: .leader(statement.leader, "bonus"), expected: expected,
          actual: statement.bonus)
      }
    }
    return nil
  }
}

extension CommissionRate {
  /// What the commission should be, where it is not; half up, it is at most half a minor unit from the exact amount.
  fileprivate func otherThan(_ commission: Int64, units: Int64, base: Int64) -> Int128? {
    switch self {
    case .each(let amount):
      let exact = exactProduct(amount, units)
      return exact == Int128(commission) ? nil : exact
    case .basisPoints(let points):
      let exact = exactProduct(base, points)
      let beyond = (exactProduct(commission, 10_000) &- exact) &* 2
      return beyond > -10_000 && beyond <= 10_000 ? nil : exact / 10_000
    }
  }
}

extension Ladder {
  /// The bonus of a total, climbed from the lowest step: each adds what it pays more than the one below.
  fileprivate func climbed(_ total: Int128) -> Int128 {
    var sum: Int128 = 0
    var below: Int128 = 0
    for step in steps where Int128(step.from) <= total {
      let more = Int128(step.value) - below
      below = Int128(step.value)
      switch kind {
      case .fixed: sum += more
      case .whole: sum += more * total
      case .marginal: sum += more * (total - Int128(step.from))
      }
    }
    if kind == .fixed { return sum }
    return sum < 0 ? -((5000 - sum) / 10_000) : (sum + 5000) / 10_000
  }
}
