import ExactValues

/// The money of every line, and each leader's commission of the day, in minor units (R12, R13).
public struct Settlement: Sendable {
  /// Units handed over at the final price, per line.
  public private(set) var sales: [Int64]
  /// What the member has paid for the units handed over, per line.
  public private(set) var net: [Int64]
  /// What goes back for the units that came short, per line.
  public private(set) var refund: [Int64]
  /// The line's commission.
  public private(set) var commission: [Int64]
  /// The statements, by leader; a leader without lines has none.
  public private(set) var statements: [CommissionStatement]

  /// Reckons every standing line, and sums by leader.
  ///
  /// - Complexity: O(lines).
  init(day: Day, book: OrderBook, allocation: Allocation) throws(AmountOverflow) {
    let none = [Int64](repeating: 0, count: book.lineCount)
    sales = none
    net = none
    refund = none
    commission = none
    var totals = [LeaderTotals](repeating: LeaderTotals(), count: day.network.leaders.count)
    let rates = CommissionRates(day: day)
    for line in book.standingLines where allocation.units[line] > 0 {
      let row = Int(book.placingRow[line])
      let units = allocation.units[line]
      let product = book.productOfLine[line]
      sales[line] = try OrderDay.product(units, book.price[line], .sales(row: row))
      net[line] = sales[line]
      let leader = day.network.leaderOfPoint[book.point[book.orderOfLine[line]]]
      guard
        let earned = rates.commission(of: product, leader: leader, units: units, base: net[line])
      else { throw AmountOverflow(.commission(row: row)) }
      commission[line] = earned
      totals[leader.index].add(
        units: units, sales: sales[line], base: net[line], commission: earned)
    }
    statements = []
    for index in totals.indices where totals[index].lines > 0 {
      statements.append(try totals[index].statement(of: LeaderID(index: index)))
    }
  }
}

/// What one leader earned on the day (R13, R19).
public struct CommissionStatement: Sendable {
  /// Who earned it.
  public var leader: LeaderID
  /// Lines with units handed over.
  public var lines: Int64
  /// Units handed over.
  public var units: Int64
  /// Units at their final prices.
  public var sales: Int64
  /// What commission was reckoned on (R13.2).
  public var base: Int64
  /// The sum of the lines' commissions.
  public var commission: Int64
  /// What ladders add (R13.3).
  public var bonus: Int64
}

/// A leader's running totals.
private struct LeaderTotals {
  var lines: Int64 = 0
  private var units = WideTotal()
  private var sales = WideTotal()
  private var base = WideTotal()
  private var commission = WideTotal()

  mutating func add(units: Int64, sales: Int64, base: Int64, commission: Int64) {
    lines += 1
    self.units.add(units)
    self.sales.add(sales)
    self.base.add(base)
    self.commission.add(commission)
  }

  func statement(of leader: LeaderID) throws(AmountOverflow) -> CommissionStatement {
    CommissionStatement(
      leader: leader, lines: lines, units: try units.narrowed("units"),
      sales: try sales.narrowed("sales"), base: try base.narrowed("base"),
      commission: try commission.narrowed("commission"), bonus: 0)
  }
}
