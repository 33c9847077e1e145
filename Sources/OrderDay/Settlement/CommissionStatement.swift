/// What one leader earned on the day (R13, R19), amounts in minor units.
public struct CommissionStatement: Sendable {
  /// Who earned it.
  public var leader: LeaderID
  /// Rows with units handed over.
  public var lines: Int64
  /// Units handed over.
  public var units: Int64
  /// Units at their final prices.
  public var sales: Int64
  /// What commission was reckoned on (R13.2).
  public var base: Int64
  /// The sum of the rows' commissions, within the caps of order and day.
  public var commission: Int64
  /// What the ladder adds (R13.3), outside the caps.
  public var bonus: Int64

  /// The statements of all leaders with handed-over rows.
  ///
  /// - Complexity: O(rows).
  static func all(
    day: Day, book: OrderBook, rows: HandoverRows, settlement: Settlement
  ) throws(AmountOverflow) -> [CommissionStatement] {
    var totals = [LeaderTotals](repeating: LeaderTotals(), count: day.network.leaders.count)
    var ofOrder: [OrderID: WideTotal] = [:]
    let cap = day.settings.commissionCapOrder
    // The rows of a point stand together and have one leader: they are summed up before they are put down.
    var ofPoint = LeaderTotals()
    var point = PointID.none
    func putDown() {
      if ofPoint.lines > 0 { totals[day.leader(of: point).index].add(ofPoint) }
      ofPoint = LeaderTotals()
    }
    for (order, rowsOfOrder) in rows.line.byOrder(book.orders) {
      if book.orders.point[order] != point {
        putDown()
        point = book.orders.point[order]
      }
      for row in rowsOfOrder.lazy.map({ RowID(index: $0) }) where rows.units[row] > 0 {
        ofPoint.add(row, rows, settlement)
        if cap == nil {
          ofPoint.commission.add(settlement.commission[row])
        } else {
          ofOrder[book.orders.order[order], default: WideTotal()].add(settlement.commission[row])
        }
      }
    }
    putDown()
    if let cap {
      for (order, sum) in ofOrder {
        let leader = day.leader(of: book.point(of: order))
        totals[leader.index].commission.add(Int64(min(sum.value, Int128(cap))))
      }
    }
    var statements: [CommissionStatement] = []
    for index in totals.indices where totals[index].lines > 0 {
      statements.append(try totals[index].statement(of: LeaderID(index: index), day: day))
    }
    return statements
  }
}

/// A leader's running totals.
private struct LeaderTotals {
  var lines: Int64 = 0
  var commission = WideTotal()
  private var units = WideTotal()
  private var sales = WideTotal()
  private var base = WideTotal()

  mutating func add(_ row: RowID, _ rows: HandoverRows, _ settlement: Settlement) {
    lines += 1
    units.add(rows.units[row])
    sales.add(settlement.sales[row])
    base.add(settlement.base[row])
  }

  mutating func add(_ part: LeaderTotals) {
    lines += part.lines
    units.add(part.units)
    sales.add(part.sales)
    base.add(part.base)
    commission.add(part.commission)
  }

  func statement(of leader: LeaderID, day: Day) throws(AmountOverflow) -> CommissionStatement {
    let units = try units.narrowed(.statement(leader, "units"))
    let sales = try sales.narrowed(.statement(leader, "sales"))
    let base = try base.narrowed(.statement(leader, "base"))
    // A cap may bring a sum into 64 bits; without one a sum beyond them is told, never cut.
    let commission = try commission.capped(at: day.settings.commissionCapDay)
      .narrowed(.statement(leader, "commission"))
    let monthTotal = day.network.leaders[leader].monthTotal
    guard let bonus = day.settings.ladder.bonus(before: monthTotal, today: base) else {
      throw AmountOverflow(.statement(leader, "bonus"))
    }
    return CommissionStatement(
      leader: leader, lines: lines, units: units, sales: sales, base: base, commission: commission,
      bonus: bonus)
  }
}
