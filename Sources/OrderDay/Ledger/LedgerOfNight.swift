import ExactValues

/// Writes the facts of a night into the books, each from the columns of the stage that made it.
///
/// - `writeOrders`: what members paid, what goes back, what was handed over.
/// - `moveGoods`: what was bought, what left the stock, what came back.
/// - `writeDelivery`: claims and forfeits, and what leaders earned and were paid.
struct LedgerOfNight {
  let day: Day
  let book: OrderBook
  let rows: HandoverRows
  let settlement: Settlement
  let delivery: AfterDelivery
  /// The positions of the facts that have postings, by day and order id, and there as they took effect.
  let factsByOrder: [Int]
  private let coupons: CouponShares
  var entries = LedgerEntries()
  let orderDate: CivilDate
  let arrivalDate: CivilDate
  // The accounts that most postings go to.
  let cash: Int32
  let escrow: Int32
  let refunds: Int32
  let sales: Int32

  init(
    day: Day, book: OrderBook, rows: HandoverRows, settlement: Settlement, coupons: CouponShares,
    delivery: AfterDelivery
  ) {
    self.day = day
    self.book = book
    self.rows = rows
    self.settlement = settlement
    self.coupons = coupons
    self.delivery = delivery
    factsByOrder = FactOrder(delivery.book).byOrder(delivery.facts)
    orderDate = day.timeline.date
    arrivalDate = day.timeline.date(at: day.timeline.arrival)
    cash = entries.number(of: Account(.cash))
    escrow = entries.number(of: Account(.escrow))
    refunds = entries.number(of: Account(.refunds))
    sales = entries.number(of: Account(.sales))
  }

  /// The date on which something of a moment is booked: books that are closed stay closed.
  func bookingDate(at moment: Int64) -> CivilDate { max(orderDate, day.timeline.date(at: moment)) }

  /// The orders: each kind of fact by the bytes of their ids.
  ///
  /// - Complexity: O(rows + orders).
  mutating func writeOrders(
    cutoff: CutoffDecision, allocation: Allocation, turns: RowTurns, orderRank: [Int32]
  ) {
    var orders = [OrderID](repeating: .none, count: orderRank.count)
    for (order, rank) in orderRank.enumerated() { orders[Int(rank)] = OrderID(index: order) }
    // An order is paid and handed over, with two postings each.
    entries.reserve(transactions: 2 * orders.count, postings: 4 * orders.count)
    let byOrder = RowsOfOrders(rows, turns: turns.rows, book: book)
    payOrders(cutoff: cutoff, allocation: allocation, in: orders)
    payBack(in: orders, byOrder)
    handOver(in: orders, byOrder)
  }

  /// Each order as it stands at the cutoff is paid: at line prices, less the coupon; units given by tolerance at
  /// the final price.
  private mutating func payOrders(
    cutoff: CutoffDecision, allocation: Allocation, in orders: [OrderID]
  ) {
    var paid = [Int128](repeating: 0, count: book.orderCount)
    for line in book.standingLines {
      let extra = allocation.units(of: line) - allocation.filled[line]
      let amount =
        Int128(book.units[line]) * Int128(book.price[line])
        + Int128(extra) * Int128(cutoff.finalPrice[line]) - Int128(coupons.discount(of: line))
      paid[book.order(of: line).index] += amount
    }
    for order in orders {
      entries.post(paid[order.index], to: cash)
      entries.post(-paid[order.index], to: escrow)
      entries.end(.paid(order), on: orderDate)
    }
  }

  /// What goes back for rows, and the instructions that pay it.
  private mutating func payBack(in orders: [OrderID], _ byOrder: RowsOfOrders) {
    for order in orders {
      for row in byOrder.rows(of: order) {
        owe(settlement.refund[row], of: escrow, .short(row))
        owe(settlement.credit[row], of: escrow, .tierCredit(row))
        if settlement.underweight[row] != 0 {
          let account = entries.number(of: Account(.underweight))
          owe(settlement.underweight[row], of: account, .underweight(row))
        }
      }
    }
    for instruction in settlement.refunds {
      entries.post(instruction.amount, to: refunds)
      entries.post(-instruction.amount, to: cash)
      entries.end(.refunded(instruction.order), on: orderDate)
    }
  }

  private mutating func owe(_ amount: Int64, of account: Int32, _ fact: LedgerFact) {
    entries.post(amount, to: account)
    entries.post(-amount, to: refunds)
    entries.end(fact, on: orderDate)
  }

  /// The goods of each order are handed over: what was paid for them, and what others bear of it, are sales.
  private mutating func handOver(in orders: [OrderID], _ byOrder: RowsOfOrders) {
    for order in orders {
      var net: Int128 = 0
      var sold: Int128 = 0
      for row in byOrder.rows(of: order) where rows.units[row] > 0 {
        net += Int128(settlement.net[row])
        sold += Int128(settlement.sales[row])
        bear(settlement.sales[row] - settlement.net[row], of: row, order)
      }
      entries.post(net, to: escrow)
      entries.post(-sold, to: sales)
      entries.end(.handedOver(order), on: arrivalDate)
    }
  }

  /// Each bearer's part of a row's discount (R5.4).
  private mutating func bear(_ discount: Int64, of row: RowID, _ order: OrderID) {
    if discount == 0 { return }
    for (bearer, part) in coupons.parts(of: discount, order: order) where part != 0 {
      let account: Account
      switch bearer {
      case .platform: account = Account(.coupons)
      case .supplier:
        let supplier = day.catalogue.supplierOf[rows.product[row]]
        account = Account(.supplierCoupons, of: day.catalogue.suppliers[supplier].supplier)
      case .leader:
        let leader = day.network.leaderOfPoint[book.point(of: order)]
        account = Account(.leaderCoupons, of: day.network.leaders[leader].leader)
      }
      entries.post(part, to: entries.number(of: account))
    }
  }
}

/// The rows of each order, in the order in which they were asked for.
private struct RowsOfOrders {
  private var starts: [Int]
  private var sorted: [RowID]

  /// - Complexity: O(rows + orders).
  init(_ rows: HandoverRows, turns: [RowID], book: OrderBook) {
    starts = [Int](repeating: 0, count: book.orderCount + 1)
    for line in rows.line { starts[book.order(of: line).index + 1] += 1 }
    for order in 0..<book.orderCount { starts[order + 1] += starts[order] }
    var next = starts
    sorted = [RowID](repeating: .none, count: rows.count)
    for row in turns {
      let order = book.order(of: rows.line[row]).index
      sorted[next[order]] = row
      next[order] += 1
    }
  }

  /// The rows of one order.
  func rows(of order: OrderID) -> ArraySlice<RowID> {
    sorted[starts[order.index]..<starts[order.index + 1]]
  }
}

extension Timeline {
  /// The date that the day's clocks show at a moment.
  func date(at time: Int64) -> CivilDate {
    let local = time + Int64(zone.offset(at: time).seconds) * 1_000
    // Rounded down, before 1970 too.
    let (days, rest) = local.quotientAndRemainder(dividingBy: Self.day)
    return CivilDate(daysSinceEpoch: Int(rest < 0 ? days - 1 : days))
  }
}
