import Parallel

/// The figures of the day summary, each named as in `day_totals.csv` (R19).
public struct DayTotals: Sendable {
  /// What a figure counts.
  public enum Kind: Sendable {
    /// Rows, lines, units, cases.
    case count
    /// Minor units of the day's currency.
    case money
  }

  /// One figure.
  public struct Figure: Sendable {
    /// The name in the table.
    public var metric: String
    /// The value.
    public var value: Int64
    /// What it counts.
    public var kind: Kind
  }

  /// The figures in the order of the table.
  public let figures: [Figure]

  /// The value of a metric; `nil` for a name that is none.
  public func value(of metric: String) -> Int64? {
    figures.first { $0.metric == metric }?.value
  }

  /// Adds up the night, of which the figures of the goods are known.
  ///
  /// - Complexity: O(rows).
  init(
    events: OrderEvents, book: OrderBook, goods: [Figure], plan: PurchasePlan,
    settlement: Settlement, workers: Workers
  ) throws(AmountOverflow) {
    figures =
      Self.events(events, book) + goods + (try Self.money(settlement, workers))
      + (try Self.purchases(plan))
  }

  /// How many rows are summed up together.
  private static let partRows = 1 << 18

  private static func count(_ metric: String, _ value: Int) -> Figure {
    Figure(metric: metric, value: Int64(value), kind: .count)
  }

  private static func events(_ events: OrderEvents, _ book: OrderBook) -> [Figure] {
    var byReason = [Int](repeating: 0, count: Reason.allCases.count)
    for rejection in book.rejections where !rejection.isPartial {
      byReason[Int(rejection.reason.rawValue)] += 1
    }
    return [
      count("events", events.count), count("applied", book.counts.applied),
      count("duplicates", book.counts.duplicates), count("rejected", book.counts.rejected),
    ] + Reason.allCases.map { count("rejected.\($0.word)", byReason[Int($0.rawValue)]) }
      + [count("partly_rejected", book.counts.partlyRejected)]
  }

  /// The figures of the goods.
  ///
  /// - Complexity: O(rows).
  static func goods(
    _ day: Day, _ book: OrderBook, memberCount: Int, _ rows: HandoverRows
  ) throws(AmountOverflow) -> [Figure] {
    var isServed = [Bool](repeating: false, count: day.network.points.count)
    var earns = [Bool](repeating: false, count: day.network.leaders.count)
    // Behind the place of an order that names no member.
    var isMember = [Bool](repeating: false, count: memberCount + 1)
    var ordered = WideTotal()
    var handed = WideTotal()
    for (position, ofOrder) in rows.line.byOrder(book.orders) {
      let point = book.orders.point[position]
      isServed[day.handoverPoint[point].index] = true
      earns[day.leader(of: point).index] = true
      for row in ofOrder {
        ordered.add(rows.ordered[row])
        handed.add(rows.units[row])
      }
    }
    // Rows lie by point, and members by the reading of their orders: to look for each from its rows is to look far away.
    book.forEachStandingOrder { isMember[book.member(of: $0).index + 1] = true }
    let wanted = try ordered.narrowed("units_ordered")
    let given = try handed.narrowed("units")
    return [
      count("orders", book.standingOrderCount), count("lines", rows.count),
      count("units_ordered", Int(wanted)), count("units_short", Int(wanted - given)),
      count("units", Int(given)), count("points", isServed.count { $0 }),
      count("members", isMember.count { $0 }), count("leaders", earns.count { $0 }),
    ]
  }

  private static func money(
    _ settlement: Settlement, _ workers: Workers
  ) throws(AmountOverflow) -> [Figure] {
    let parts = workers.map(
      over: settlement.sales.indices, by: workers.partSize(usual: partRows)
    ) { rows in
      var (sales, net) = (WideTotal(), WideTotal())
      for row in rows {
        sales.add(settlement.sales[row])
        net.add(settlement.net[row])
      }
      return (sales: sales, net: net)
    }
    var (sales, net, refunds) = (WideTotal(), WideTotal(), WideTotal())
    for part in parts {
      sales.add(part.sales)
      net.add(part.net)
    }
    for instruction in settlement.refunds { refunds.add(instruction.amount) }
    var commission = WideTotal()
    var bonus = WideTotal()
    for statement in settlement.statements {
      commission.add(statement.commission)
      bonus.add(statement.bonus)
    }
    let sold = try sales.narrowed("sales")
    return [
      Figure(metric: "sales", value: sold, kind: .money),
      Figure(metric: "discounts", value: sold - (try net.narrowed("net")), kind: .money),
      Figure(metric: "refunds", value: try refunds.narrowed("refunds"), kind: .money),
      Figure(metric: "commission", value: try commission.narrowed("commission"), kind: .money),
      Figure(metric: "bonus", value: try bonus.narrowed("bonus"), kind: .money),
    ]
  }

  private static func purchases(_ plan: PurchasePlan) throws(AmountOverflow) -> [Figure] {
    var cases = WideTotal()
    var units = WideTotal()
    var surplus = WideTotal()
    var amount = WideTotal()
    for line in plan.lines {
      cases.add(line.cases)
      units.add(line.ordered)
      surplus.add(line.surplus)
      amount.add(line.amount)
    }
    return [
      Figure(metric: "purchase_cases", value: try cases.narrowed("purchase_cases"), kind: .count),
      Figure(metric: "purchase_units", value: try units.narrowed("purchase_units"), kind: .count),
      Figure(
        metric: "surplus_units", value: try surplus.narrowed("surplus_units"), kind: .count),
      Figure(
        metric: "purchase_amount", value: try amount.narrowed("purchase_amount"), kind: .money),
    ]
  }
}
