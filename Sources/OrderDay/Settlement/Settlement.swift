import Parallel

/// The money of the night, in minor units: columns by `RowID`, and what is paid back and earned (R12, R13).
public struct Settlement: Sendable {
  /// Units handed over at the final price, per row.
  public private(set) var sales: NumberColumn
  /// What the member has paid for the units handed over, per row.
  public private(set) var net: NumberColumn
  /// What goes back for the units that came short, per row.
  public private(set) var refund: RareNumbers
  /// What goes back because a tier was reached, per row (R5.2).
  public private(set) var credit: RareNumbers
  /// What goes back for goods that weigh too little, per row (R9.3).
  public private(set) var underweight: RareNumbers
  /// What commission is reckoned on, per row (R13.2).
  public private(set) var base: NumberColumn
  /// The commission of each row, before caps (R13.1).
  public private(set) var commission: NumberColumn
  /// What goes back to each order, by the bytes of its id (R12.4).
  public private(set) var refunds: [RefundInstruction] = []
  /// The statements, by leader; a leader without handed-over lines has none.
  public private(set) var statements: [CommissionStatement] = []

  /// How many rows are reckoned together.
  private static let partRows = 1 << 14

  /// Reckons every row, then sums by order and by leader.
  ///
  /// - Complexity: O(rows log rows).
  init(
    day: Day, events: OrderEvents, book: OrderBook, cutoff: CutoffDecision, plan: PurchasePlan,
    allocation: Allocation, rows: HandoverRows, weights: [LineWeight], orderRank: [Int32],
    workers: Workers
  ) throws(AmountOverflow) {
    refund = RareNumbers(blank: 0)
    credit = RareNumbers(blank: 0)
    underweight = RareNumbers(blank: 0)
    sales = NumberColumn()
    net = sales
    base = sales
    commission = sales
    let coupons = try CouponShares(day: day, events: events, book: book, cutoff: cutoff)
    var reasons = RefundReasons(day: day, book: book, cutoff: cutoff, plan: plan)
    try reckon(
      LineReckoning(day: day, book: book, cutoff: cutoff, allocation: allocation, coupons: coupons),
      rows: rows, reasons: &reasons, workers: workers)
    try weigh(
      weights, day: day, book: book, rows: rows, reasons: &reasons)
    try earn(day: day, book: book, rows: rows, coupons: coupons, workers: workers)
    refunds = try reasons.instructions(orderRank: orderRank)
    statements = try CommissionStatement.all(
      day: day, book: book, rows: rows, settlement: self)
  }

  /// Prices, coupons, what comes back for short units, and what substitutes cost.
  private mutating func reckon(
    _ reckoning: LineReckoning, rows: HandoverRows, reasons: inout RefundReasons, workers: Workers
  ) throws(AmountOverflow) {
    // Where nobody has a discount, what was paid is what was sold: one column is both, as far as that goes.
    var isApart = false
    // An amount that goes back is told to be too large where no sales are.
    var tooMuch: AmountOverflow?
    var standingIn: [(substitute: Int, money: LineMoney)] = []
    sales.reserveCapacity(rows.count)
    try workers.inTurns(
      over: 0..<rows.lineRowCount, by: workers.partSize(usual: Self.partRows)
    ) { lines in
      Result { () throws(AmountOverflow) in try reckoning.reckoned(lines) }
    } _: { (parts: [Result<LineReckoning.Part, AmountOverflow>]) throws(AmountOverflow) in
      for part in parts {
        let part = try part.get()
        if !isApart, !part.net.isEmpty {
          isApart = true
          net = sales
        }
        sales.append(part.sales)
        if isApart { net.append(part.net.isEmpty ? part.sales : part.net) }
        standingIn += part.standingIn
        for (line, money) in part.goingBack where tooMuch == nil {
          let row = RowID(rawValue: line.rawValue)
          refund[row] = money.refund
          credit[row] = money.credit
          do throws(AmountOverflow) { try reasons.add(money, of: line) } catch { tooMuch = error }
        }
      }
    }
    if let tooMuch { throw tooMuch }
    if !isApart { net = sales }
    sales.append(0, times: rows.count - rows.lineRowCount)
    net.append(0, times: rows.count - rows.lineRowCount)
    for (substitute, money) in standingIn {
      let row = RowID(index: rows.lineRowCount + substitute)
      sales[row] = money.substituteSales
      net[row] = money.substituteNet
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
      let key = Key(order: book.order(of: line), product: rows.product[row])
      guard rows.units[row] > 0, let weight = grams[key] else { continue }
      let product = day.catalogue.products[rows.product[row]]
      guard
        let amount = Underweight.refund(
          net: net[row], units: rows.units[row], weight: weight, nominal: product.nominalWeight,
          tolerance: product.toleranceWeight)
      else { throw AmountOverflow(.payback(row: Int(book.placingRow(of: line)))) }
      underweight[row] = amount
      try reasons.add(amount, .underweight, of: line)
    }
  }

  /// The base and the commission of each row (R13.1, R13.2).
  private mutating func earn(
    day: Day, book: OrderBook, rows: HandoverRows, coupons: CouponShares, workers: Workers
  ) throws(AmountOverflow) {
    let (sales, net, underweight) = (sales, net, underweight)
    let isBeforeCoupons = day.settings.commissionBase == .beforeCoupons
    let rates = CommissionRates(day: day)
    base = net
    commission.reserveCapacity(rows.count)
    try workers.inTurns(
      over: 0..<rows.count, by: workers.partSize(usual: Self.partRows)
    ) { part in
      Result { () throws(AmountOverflow) in
        var earned = EarnedPart()
        earned.commission.reserveCapacity(part.count)
        for (order, ofOrder) in rows.line.byOrder(book.orders, in: part) {
          let leader = day.leader(of: book.orders.point[order])
          for row in ofOrder.lazy.map({ RowID(index: $0) }) {
            let (units, paid) = (rows.units[row], net[row])
            if units == 0 {
              earned.commission.append(0)
              if paid != 0 { earned.otherBases.append((row, 0)) }
              continue
            }
            var base = paid - underweight[row]
            if isBeforeCoupons, sales[row] != paid {
              base += coupons.platformPart(
                of: sales[row] - paid, order: book.orders.order[order])
            }
            guard
              let commission = rates[rows.product[row], leader].commission(
                units: units, base: base)
            else {
              throw AmountOverflow(.commission(row: Int(book.placingRow(of: rows.line[row]))))
            }
            earned.commission.append(commission)
            if base != paid { earned.otherBases.append((row, base)) }
          }
        }
        return earned
      }
    } _: { (parts: [Result<EarnedPart, AmountOverflow>]) throws(AmountOverflow) in
      for part in parts {
        let earned = try part.get()
        commission.append(earned.commission)
        for (row, amount) in earned.otherBases { base[row] = amount }
      }
    }
  }
}

/// What some rows earn.
private struct EarnedPart: Sendable {
  var commission = NumberColumn()
  /// The rows whose base is another amount than what was paid: of nearly none it is, and then one column is both.
  var otherBases: [(row: RowID, base: Int64)] = []
}
