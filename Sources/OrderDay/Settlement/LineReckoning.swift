/// What the money of lines is reckoned from: the columns of the stages before.
struct LineReckoning: Sendable {
  private let day: Day
  private let book: OrderBook
  private let cutoff: CutoffDecision
  private let allocation: Allocation
  private let coupons: CouponShares
  /// The substitutes by their position, in the order of the lines that came short.
  private let substitutes: [Int]

  init(
    day: Day, book: OrderBook, cutoff: CutoffDecision, allocation: Allocation, coupons: CouponShares
  ) {
    self.day = day
    self.book = book
    self.cutoff = cutoff
    self.allocation = allocation
    self.coupons = coupons
    let all = allocation.substitutes
    substitutes = all.indices.sorted { all[$0].line < all[$1].line }
  }

  /// The money of some lines, of most of which only the sales are to be kept.
  struct Part: Sendable {
    /// Units handed over at the final price.
    var sales = NumberColumn()
    /// What was paid for them; empty where that is the same of every line.
    var net = NumberColumn()
    /// The lines of which something goes back.
    var goingBack: [(line: LineID, money: LineMoney)] = []
    /// The lines that something stands in for, by the position of the substitute.
    var standingIn: [(substitute: Int, money: LineMoney)] = []
  }

  /// Reckons some lines; an amount that does not fit 64 bits is told of the first line that has one.
  ///
  /// - Complexity: O(lines).
  func reckoned(_ lines: Range<Int>) throws(AmountOverflow) -> Part {
    var part = Part()
    part.sales.reserveCapacity(lines.count)
    var isApart = false
    var next = firstSubstitute(from: lines.lowerBound)
    for index in lines {
      let line = LineID(index: index)
      let filled = allocation.filled[line]
      if !isApart, let sales = salesOfPlainLine(line, filled: filled) {
        part.sales.append(sales)
        continue
      }
      var figures = LineMoney.Figures(
        units: book.units[line], demand: cutoff.demand[line], filled: filled,
        extra: allocation.units(of: line) - filled, price: book.price[line],
        finalPrice: cutoff.finalPrice[line], discount: coupons.discount(of: line))
      let substitute = next < substitutes.count ? allocation.substitutes[substitutes[next]] : nil
      let standsFor = substitute?.line == line
      if let substitute, standsFor {
        figures.substituteUnits = substitute.units
        figures.substitutePrice = day.catalogue.products[substitute.product].price
      }
      guard let money = LineMoney(figures) else {
        throw AmountOverflow(.sales(row: Int(book.placingRow(of: line))))
      }
      if !isApart, money.net != money.sales {
        isApart = true
        part.net = part.sales
      }
      part.sales.append(money.sales)
      if isApart { part.net.append(money.net) }
      if money.refund != 0 || money.credit != 0 { part.goingBack.append((line, money)) }
      if standsFor {
        part.standingIn.append((substitutes[next], money))
        next += 1
      }
    }
    return part
  }

  /// The sales of a line that is handed over as it was ordered and paid, as nearly all are: nothing goes back of it. `nil` for
  /// any other one.
  @inline(__always)
  private func salesOfPlainLine(_ line: LineID, filled: Int64) -> Int64? {
    guard allocation.extra.isEmpty, filled == book.units[line], filled == cutoff.demand[line],
      coupons.discount(of: line) == 0
    else { return nil }
    let price = book.price[line]
    if cutoff.finalPrice[line] != price { return nil }
    let (sales, overflows) = filled.multipliedReportingOverflow(by: price)
    return overflows ? nil : sales
  }

  /// The first substitute for a line from this one on.
  private func firstSubstitute(from line: Int) -> Int {
    var (low, high) = (0, substitutes.count)
    while low < high {
      let middle = (low + high) / 2
      if allocation.substitutes[substitutes[middle]].line.index < line {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
