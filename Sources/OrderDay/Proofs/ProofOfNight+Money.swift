/// Money: from the lines' gross down, and from the rows up.
extension ProofOfNight {
  func salesAgree() -> ProofFailure? {
    for row in line.indices {
      let line = line[row]
      let list = day.catalogue.products[product[row]].price
      let price = row < lineRowCount ? finalPrice[line] : min(finalPrice[line], list)
      let expected = exactProduct(units[row], price)
      if expected != Int128(sales[row]) {
        return failure(
          .sales, at: .line(line), expected: expected, actual: Int128(sales[row]))
      }
      if net[row] < 0 || net[row] > sales[row] {
        return failure(.sales, at: .line(line), expected: sales[row], actual: net[row])
      }
    }
    return nil
  }

  /// Paid at line prices less the coupon = net of all rows + what goes back, but for weights.
  func orderMoneyAgrees() -> ProofFailure? {
    var balance = Balance(places: book.orderCount)
    for (position, lines) in linesOfOrders {
      let (paid, kept) = moneyOfLines(lines)
      // Nearly every order gets all that it paid for: there is nothing to be put down, and nowhere to look for it.
      if paid == kept { continue }
      let place = book.orders.order[position].index
      balance.expect(paid, at: place)
      balance.find(kept, at: place)
    }
    for row in lineRowCount..<line.count {
      balance.find(net[row] - underweight[row], at: book.order(of: line[row]).index)
    }
    discounts { balance.expect(-$1, at: $0.index) }
    for instruction in refunds { balance.find(instruction.amount, at: instruction.order.index) }
    return balance.firstDifference.map { difference in
      let order = OrderID(index: difference.place)
      let lines = linesOfOrders.first { book.orders.order[$0.run] == order }?.rows ?? 0..<0
      let (paid, kept) = moneyOfLines(lines)
      let notPutDown = paid == kept ? paid : 0
      return failure(
        .orderMoney, at: .order(order), expected: difference.expected + notPutDown,
        actual: difference.actual + notPutDown)
    }
  }

  /// The lines that stand, order by order.
  private var linesOfOrders: RowRuns.Runs { book.orders.lines(in: 0..<book.standingCount) }

  /// What was paid for the lines of an order, but for its coupon, and what of that is kept for what they got.
  private func moneyOfLines(_ lines: Range<Int>) -> (paid: Int128, kept: Int128) {
    var (paid, kept) = (Int128(0), Int128(0))
    for index in lines {
      let line = LineID(index: index)
      paid += exactProduct(book.units[line], book.price[line])
      if !extra.isEmpty { paid += exactProduct(extra[line], finalPrice[line]) }
      kept += Int128(net[index] - underweight[index])
    }
    return (paid, kept)
  }

  /// What the coupon of each order takes off its final total (R5.3), reckoned from the orders as a whole.
  private func discounts(_ tell: (_ order: OrderID, _ discount: Int64) -> Void) {
    let coupons = NamedCoupons(day: day, events: events, book: book)
    if coupons.isEmpty { return }
    for (position, lines) in linesOfOrders {
      let order = book.orders.order[position]
      guard let coupon = coupons.coupon(of: order) else { continue }
      var atLinePrices: Int128 = 0
      var atFinalPrices: Int128 = 0
      for index in lines {
        let line = LineID(index: index)
        atLinePrices += exactProduct(book.units[line], book.price[line])
        atFinalPrices += exactProduct(book.units[line], finalPrice[line])
      }
      if atLinePrices < Int128(coupon.threshold) { continue }
      tell(order, Int64(min(atFinalPrices, Int128(coupon.off))))
    }
  }

  func refundsAgree() -> ProofFailure? {
    var balance = Balance(places: book.orderCount)
    for row in line.indices {
      let back = Int128(refund[row]) + Int128(credit[row]) + Int128(underweight[row])
      if back != 0 { balance.expect(back, at: book.order(of: line[row]).index) }
    }
    for instruction in refunds {
      if instruction.amount <= 0 || instruction.reasons.isEmpty {
        return failure(
          .refunds, at: .order(instruction.order), expected: 1, actual: instruction.amount)
      }
      balance.find(instruction.amount, at: instruction.order.index)
    }
    return balance.firstDifference.map {
      failure(
        .refunds, at: .order(OrderID(index: $0.place)), expected: $0.expected, actual: $0.actual)
    }
  }

  func statementsAgree() -> ProofFailure? {
    let none = Balance(places: day.network.leaders.count)
    var (lines, handed, sold, paid) = (none, none, none, none)
    // The rows of a point stand together and have one leader: they are summed up before they are put down.
    var end = 0
    while end < rowsOfLists.count {
      let point = book.point(of: line[rowsOfLists[end]])
      let leader = day.network.leaderOfPoint[day.handoverPoint[point]]
      var (count, unitsOfRun) = (0, Int128(0))
      var (salesOfRun, baseOfRun) = (Int128(0), Int128(0))
      while end < rowsOfLists.count, book.point(of: line[rowsOfLists[end]]) == point {
        let row = rowsOfLists[end]
        end += 1
        if units[row] == 0 { continue }
        count += 1
        unitsOfRun += Int128(units[row])
        salesOfRun += Int128(sales[row])
        baseOfRun += Int128(base[row])
      }
      lines.expect(count, at: leader.index)
      handed.expect(unitsOfRun, at: leader.index)
      sold.expect(salesOfRun, at: leader.index)
      paid.expect(baseOfRun, at: leader.index)
    }
    for statement in statements {
      let leader = statement.leader.index
      lines.find(statement.lines, at: leader)
      handed.find(statement.units, at: leader)
      sold.find(statement.sales, at: leader)
      paid.find(statement.base, at: leader)
    }
    let columns = [("lines", lines), ("units", handed), ("sales", sold), ("base", paid)]
    for (name, column) in columns {
      if let found = column.firstDifference {
        return failure(
          .statements, at: .leader(LeaderID(index: found.place), name), expected: found.expected,
          actual: found.actual)
      }
    }
    return commissionsAgree()
  }

  /// A leader's commission: what the orders earned, each within its cap, and all within the day's.
  private func commissionsAgree() -> ProofFailure? {
    var earned = [Int128](repeating: 0, count: day.network.leaders.count)
    if let capOrder = day.settings.commissionCapOrder {
      var ofOrder = [Int128](repeating: 0, count: book.orderCount)
      for row in line.indices {
        ofOrder[book.order(of: line[row]).index] += Int128(commission[row])
      }
      for index in ofOrder.indices where ofOrder[index] != 0 {
        let leader = day.leader(of: book.point(of: OrderID(index: index)))
        earned[leader.index] += min(ofOrder[index], Int128(capOrder))
      }
    } else {
      for (order, rows) in line.byOrder(book.orders) {
        var ofOrder = Int128(0)
        for row in rows { ofOrder += Int128(commission[row]) }
        earned[day.leader(of: book.orders.point[order]).index] += ofOrder
      }
    }
    var paid = [Int128](repeating: 0, count: earned.count)
    for statement in statements { paid[statement.leader.index] = Int128(statement.commission) }
    let capDay = day.settings.commissionCapDay.map { Int128($0) }
    for index in earned.indices where paid[index] != min(earned[index], capDay ?? .max) {
      return failure(
        .statements, at: .leader(LeaderID(index: index), "commission"),
        expected: min(earned[index], capDay ?? .max), actual: paid[index])
    }
    return nil
  }

  /// The totals against sums of other papers than those that they were added up from.
  func totalsAgree() -> ProofFailure? {
    func sum<Parts: Sequence>(_ parts: Parts, _ amount: (Parts.Element) -> Int64) -> Int128 {
      parts.reduce(0) { $0 + Int128(amount($1)) }
    }
    let soldAtNet = sum(rowsOfLists) { net[$0] }
    let sold = sum(statements, \.sales)
    let backForLines = sum(line.indices) { refund[$0] + credit[$0] + underweight[$0] }
    let handed = sum(loads, \.units)
    let figures: [(metric: String, expected: Int128)] = [
      ("events", Int128(events.count)), ("units", handed), ("sales", sold),
      ("units_short", sum(rowsOfLists) { ordered[$0] - units[$0] }),
      ("discounts", sold - soldAtNet), ("refunds", backForLines),
      ("commission", sum(statements, \.commission)), ("bonus", sum(statements, \.bonus)),
      ("purchase_amount", sum(purchaseOrders, \.amount)),
      ("purchase_units", sum(purchaseLines, \.ordered)),
      ("surplus_units", sum(purchaseLines, \.surplus)),
    ]
    for (metric, expected) in figures {
      let actual = totals.first { $0.metric == metric }.map { Int128($0.value) }
      if actual != expected {
        return failure(.totals, at: .day(metric), expected: expected, actual: actual ?? 0)
      }
    }
    return nil
  }
}
