import ExactValues

/// After delivery: claims, forfeits, and the leaders' accounts (R15, R13.4-R13.6).
extension LedgerOfNight {
  /// - Complexity: O(facts + leaders).
  mutating func writeDelivery(accountsBefore: [Int32: LeaderAccount]) {
    for index in factsByOrder {
      let fact = delivery.facts[index]
      switch fact.kind {
      case .pickup: continue
      case .forfeit: forfeit(fact, index)
      case .arrival, .claim, .recall: charge(fact, index)
      }
    }
    payRefunds()
    for index in delivery.statements.indices { payLeader(index, accountsBefore) }
  }

  /// When a fact is booked: on its date, and not before the day that it is told on.
  private func date(of fact: DeliveryFact) -> CivilDate { bookingDate(at: fact.time) }

  /// A refund is paid by the party at fault (R15.4).
  private mutating func charge(_ fact: DeliveryFact, _ index: Int) {
    let names = delivery.book.names
    let line = delivery.book.days[fact.day].lines[fact.line]
    let account =
      switch fact.fault ?? .none {
      case .supplier: Account(.supplierClaims, of: names.suppliers.name(line.supplier))
      case .carrier: Account(.carrierClaims)
      case .leader: Account(.leaderClaims, of: names.leaders.name(line.leader))
      case .none: Account(.claims)
      }
    entries.move(
      fact.refund, from: Account(.refunds), to: account, .told(index), on: date(of: fact))
    takeBack(fact, index)
  }

  /// What nobody took away is no sale: it goes back, or stays as forfeits (R15.3).
  private mutating func forfeit(_ fact: DeliveryFact, _ index: Int) {
    let open = delivery.book.days[fact.day]
    let line = open.lines[fact.line]
    if open.rules.refundForfeit {
      entries.move(
        fact.refund, from: Account(.refunds), to: Account(.sales), .told(index), on: date(of: fact))
    } else {
      entries.move(
        line.forfeitedAmount, from: Account(.forfeits), to: Account(.sales), .told(index),
        on: date(of: fact))
    }
    takeBack(fact, index)
  }

  /// Commission that was earned and is taken back (R13.4).
  private mutating func takeBack(_ fact: DeliveryFact, _ index: Int) {
    if fact.commission == 0 || fact.loss == .unearned { return }
    let line = delivery.book.days[fact.day].lines[fact.line]
    let leader = Account(.leader, of: delivery.book.names.leaders.name(line.leader))
    entries.move(
      fact.commission, from: Account(.commission), to: leader, .clawedBack(index),
      on: date(of: fact))
  }

  /// One payment for each order of each day that something goes back to.
  private mutating func payRefunds() {
    var owed: [(day: Int, order: OrderID, amount: Int128)] = []
    for index in factsByOrder {
      let fact = delivery.facts[index]
      let order = delivery.book.days[fact.day].lines[fact.line].order
      if owed.last?.day != fact.day || owed.last?.order != order {
        owed.append((fact.day, order, 0))
      }
      owed[owed.count - 1].amount += Int128(fact.refund)
    }
    let date = bookingDate(at: delivery.moment)
    for (day, order, amount) in owed {
      entries.post(amount, to: refunds)
      entries.post(-amount, to: cash)
      entries.end(.refundedLater(day: day, order), on: date)
    }
  }

  /// What a statement says: earned and bonus, tax and payout.
  private mutating func payLeader(_ index: Int, _ accountsBefore: [Int32: LeaderAccount]) {
    let statement = delivery.statements[index]
    let leader = Account(.leader, of: delivery.book.names.leaders.name(statement.leader))
    let date = bookingDate(at: delivery.moment)
    if accountsBefore[statement.leader] == nil {
      entries.move(
        statement.opening, from: leader, to: Account(.opening), .openingBalance(index),
        on: orderDate)
    }
    entries.move(
      statement.earned, from: leader, to: Account(.commission), .earned(index), on: arrivalDate)
    entries.move(
      statement.bonus, from: leader, to: Account(.commission), .bonus(index), on: arrivalDate)
    entries.move(statement.tax, from: Account(.tax), to: leader, .taxed(index), on: date)
    entries.move(statement.paid, from: Account(.cash), to: leader, .paidOut(index), on: date)
  }
}

extension OpenLine {
  /// What members paid for the units that nobody took away, in minor units.
  public var forfeitedAmount: Int64 {
    units == 0 ? 0 : Apportionment.cumulativeShare(of: paid, units: forfeited, outOf: units)
  }
}
