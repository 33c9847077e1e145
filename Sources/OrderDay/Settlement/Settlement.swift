/// The money of the night, in minor units: columns by `RowID`, and what is paid back and earned (R12, R13).
public struct Settlement: Sendable {
  /// Units handed over at the final price, per row.
  public private(set) var sales: [Int64]
  /// What the member has paid for the units handed over, per row.
  public private(set) var net: [Int64]
  /// What goes back for the units that came short, per row.
  public private(set) var refund: RareAmounts
  /// What goes back because a tier was reached, per row (R5.2).
  public private(set) var credit: RareAmounts
  /// What goes back for goods that weigh too little, per row (R9.3).
  public private(set) var underweight: RareAmounts
  /// What commission is reckoned on, per row (R13.2).
  public private(set) var base: [Int64]
  /// The commission of each row, before caps (R13.1).
  public private(set) var commission: [Int64]
  /// What goes back to each order, by the bytes of its id (R12.4).
  public private(set) var refunds: [RefundInstruction] = []
  /// The statements, by leader; a leader without handed-over lines has none.
  public private(set) var statements: [CommissionStatement] = []

  /// Reckons every row, then sums by order and by leader.
  ///
  /// - Complexity: O(rows log rows).
  init(
    day: Day, events: OrderEvents, book: OrderBook, cutoff: CutoffDecision, plan: PurchasePlan,
    allocation: Allocation, rows: HandoverRows, weights: [LineWeight], orderRank: [Int32]
  ) throws(AmountOverflow) {
    let none = [Int64](repeating: 0, count: rows.count)
    sales = none
    net = none
    refund = RareAmounts(count: rows.count)
    credit = RareAmounts(count: rows.count)
    underweight = RareAmounts(count: rows.count)
    base = none
    commission = none
    let coupons = try CouponShares(day: day, events: events, book: book, cutoff: cutoff)
    var reasons = RefundReasons(day: day, book: book, cutoff: cutoff, plan: plan)
    try reckon(
      day: day, book: book, cutoff: cutoff, allocation: allocation, rows: rows,
      coupons: coupons, reasons: &reasons)
    try weigh(
      weights, day: day, book: book, rows: rows, reasons: &reasons)
    try earn(day: day, book: book, rows: rows, coupons: coupons)
    refunds = try reasons.instructions(orderRank: orderRank)
    statements = try CommissionStatement.all(
      day: day, book: book, rows: rows, settlement: self)
  }

  /// Prices, coupons, what comes back for short units, and what substitutes cost.
  private mutating func reckon(
    day: Day, book: OrderBook, cutoff: CutoffDecision, allocation: Allocation, rows: HandoverRows,
    coupons: CouponShares, reasons: inout RefundReasons
  ) throws(AmountOverflow) {
    // In the order of the lines, which is that of the rows.
    let substitutes = allocation.substitutes
    let byLine = substitutes.indices.sorted { substitutes[$0].line < substitutes[$1].line }
    var next = 0
    for index in 0..<rows.lineRowCount {
      let row = RowID(index: index)
      let line = rows.line[row]
      var figures = LineMoney.Figures(
        units: book.units[line], demand: cutoff.demand[line], filled: allocation.filled[line],
        extra: allocation.units(of: line) - allocation.filled[line], price: book.price[line],
        finalPrice: cutoff.finalPrice[line], discount: coupons.discount(of: line))
      let substitute = next < byLine.count ? substitutes[byLine[next]] : nil
      let standsFor = substitute?.line == line
      if let substitute, standsFor {
        figures.substituteUnits = substitute.units
        figures.substitutePrice = day.catalogue.products[substitute.product].price
      }
      guard let money = LineMoney(figures) else {
        throw AmountOverflow(.sales(row: Int(book.placingRow[line])))
      }
      sales[row] = money.sales
      net[row] = money.net
      refund[row] = money.refund
      credit[row] = money.credit
      try reasons.add(money, of: line)
      if standsFor {
        let extra = RowID(index: rows.lineRowCount + byLine[next])
        sales[extra] = money.substituteSales
        net[extra] = money.substituteNet
        next += 1
      }
    }
  }

  /// The weights of handed-over lines; any other weight is ignored (R9.3).
  private mutating func weigh(
    _ weights: [LineWeight], day: Day, book: OrderBook, rows: HandoverRows,
    reasons: inout RefundReasons
  ) throws(AmountOverflow) {
    if weights.isEmpty { return }
    struct Key: Hashable {
      var order: OrderID
      var product: ProductID
    }
    var grams: [Key: Int64] = [:]
    for weight in weights {
      grams[Key(order: weight.order, product: weight.product)] = weight.grams
    }
    for index in 0..<rows.lineRowCount {
      let row = RowID(index: index)
      let line = rows.line[row]
      let key = Key(order: book.orderOfLine[line], product: rows.product[row])
      guard rows.units[row] > 0, let weight = grams[key] else { continue }
      let product = day.catalogue.products[rows.product[row]]
      guard
        let amount = Underweight.refund(
          net: net[row], units: rows.units[row], weight: weight, nominal: product.nominalWeight,
          tolerance: product.toleranceWeight)
      else { throw AmountOverflow(.payback(row: Int(book.placingRow[line]))) }
      underweight[row] = amount
      try reasons.add(amount, .underweight, of: line)
    }
  }

  /// The base and the commission of each row (R13.1, R13.2).
  private mutating func earn(
    day: Day, book: OrderBook, rows: HandoverRows, coupons: CouponShares
  ) throws(AmountOverflow) {
    for row in rows.all where rows.units[row] > 0 {
      let line = rows.line[row]
      base[row] = net[row] - underweight[row]
      if day.settings.commissionBase == .beforeCoupons {
        base[row] += coupons.platformPart(
          of: sales[row] - net[row], order: book.orderOfLine[line])
      }
      let leader = day.leader(of: book.point(of: line))
      let rate = CommissionRate(of: rows.product[row], leader: leader, day: day)
      guard let earned = rate.commission(units: rows.units[row], base: base[row]) else {
        throw AmountOverflow(.commission(row: Int(book.placingRow[line])))
      }
      commission[row] = earned
    }
  }
}
