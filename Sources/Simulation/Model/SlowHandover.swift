/// Units of a lot in a line (R9.1).
struct SlowLot {
  var order: Name
  var sku: Name
  var lot: Name
  /// The short SKU, where it is the lot of a substitute.
  var standsFor: Name = ""
  var units: Whole

  /// Whether the two are one row of `lots.csv`.
  func isAlike(_ other: SlowLot) -> Bool {
    order == other.order && sku == other.sku && lot == other.lot
  }
}

/// Who gets what: shortage, tolerance, substitutes, lots (R8, R6.2, R9.1).
struct SlowHandover {
  private(set) var sales: [SlowSale]
  private(set) var lots: [SlowLot] = []
  private(set) var fired: Set<String> = []
  private var receiving: SlowReceiving
  private let day: SlowDay
  private let cancelled: Set<SlowGoods>
  /// What is left of each product in each warehouse, batch by batch.
  private var left: [SlowGoods: [SlowReceiving.Batch]] = [:]

  init(_ sales: [SlowSale], _ purchasing: SlowPurchasing, _ day: SlowDay) throws(Overflow) {
    (self.sales, self.day, cancelled) = (sales, day, purchasing.cancelled)
    receiving = SlowReceiving(purchasing, day)
    for warehouse in Set(day.points.values.map(\.warehouse)) {
      for sku in day.products.keys {
        let goods = SlowGoods(warehouse: warehouse, sku: sku)
        left[goods] = receiving.batches(of: goods)
      }
    }
    for goods in SlowGoods.all(of: sales) { handOut(goods) }
    substitute()
    try weigh()
    fired.formUnion(receiving.fired)
  }

  private func units(of goods: SlowGoods) -> Whole {
    (left[goods] ?? []).map(\.units).reduce(0, +)
  }

  /// A product's own lines, then those who would take more (R8, R6.2).
  private mutating func handOut(_ goods: SlowGoods) {
    let lines = goods.lines(of: sales)
    guard let product = lines.first.map({ sales[$0].product }) else { return }
    let available = units(of: goods)
    let claims = lines.map { sales[$0].claim }
    let wanted = claims.map(\.units).reduce(0, +)
    if available < wanted {
      fired.insert("R8 \(product.shortage)")
      if Set(claims.map(\.priority)).count > 1 { fired.insert("R8.5 priority classes") }
      if available == 0 { fired.insert("R8.6 nothing at all") }
      fired.formUnion(SlowShares.ties(available, of: claims, by: product.shortage))
    }
    let shares = SlowShares.shares(available, of: claims, by: product.shortage)
    for (line, share) in zip(lines, shares) {
      sales[line].stockShort = sales[line].demand - share
      if cancelled.contains(goods) { sales[line].stockReason = "supplier-minimum" }
    }
    let served = zip(lines, shares).map { line, share in
      (line, SlowCutoff.earliest(share, of: sales[line].demanded))
    }
    let queue = served.flatMap { line, kept in kept.map { (line: line, increment: $0) } }
    for (line, increment) in queue.sorted(by: { $0.increment.position < $1.increment.position }) {
      take(increment.units, of: goods, for: sales[line].order.id)
    }
    for line in lines {
      let given = min(units(of: goods), sales[line].toleranceOffered)
      if given > 0 { fired.insert("R6.2 tolerance given") }
      sales[line].toleranceGiven = given
      take(given, of: goods, for: sales[line].order.id)
    }
  }

  /// Takes units from the batches in their order, and notes the lots.
  private mutating func take(
    _ count: Whole, of goods: SlowGoods, for order: Name, insteadOf short: Name = ""
  ) {
    guard var batches = left[goods] else { return }
    var wanted = count
    for batch in batches.indices {
      let taken = min(wanted, batches[batch].units)
      if taken == 0 { continue }
      batches[batch].units -= taken
      wanted -= taken
      let lot = batches[batch].lot
      if lot.isBlank { continue }
      fired.insert("R9.1 lots")
      if let known = lots.firstIndex(where: {
        $0.order == order && $0.sku == goods.sku && $0.lot == lot && $0.standsFor == short
      }) {
        lots[known].units += taken
      } else {
        lots.append(
          SlowLot(order: order, sku: goods.sku, lot: lot, standsFor: short, units: taken))
      }
    }
    left[goods] = batches
  }

  /// What is left of a substitute, line by line and in one step (R8.7).
  private mutating func substitute() {
    for line in sales.indices {
      let sale = sales[line]
      guard sale.stockShort > 0, sale.allowsSubstitute,
        let other = day.products[sale.product.substitute]
      else { continue }
      let goods = SlowGoods(warehouse: sale.point.warehouse, sku: other.sku)
      let taken = min(sale.stockShort, units(of: goods))
      if taken == 0 { continue }
      let amount = taken * min(sale.finalPrice, other.price)
      let bound = sale.refundOfStockShort(taken)
      fired.insert("R8.7 substitute")
      if bound < amount { fired.insert("R8.7 at most what was paid") }
      sales[line].substituteUnits = taken
      sales[line].substituteAmount = min(amount, bound)
      take(taken, of: goods, for: sale.order.id, insteadOf: sale.product.sku)
    }
  }

  /// Weighed goods that came too light (R9.3).
  private mutating func weigh() throws(Overflow) {
    for line in sales.indices where sales[line].units > 0 {
      let sale = sales[line]
      let key = SlowDay.LineKey(order: sale.order.id, sku: sale.product.sku)
      guard let nominal = sale.product.nominal, let weight = day.weights[key] else { continue }
      let whole = try fitting(sale.units * nominal, "the nominal weight of a line")
      let net = try fitting(sale.net, "the net of a line")
      guard weight < whole - sale.units * sale.product.tolerance else {
        fired.insert("R9.3 weight within tolerance")
        continue
      }
      fired.insert("R9.3 underweight")
      sales[line].underweight = roundedHalfUp(net * (whole - weight), whole)
    }
  }
}
