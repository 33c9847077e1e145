/// What is decided once, on the accepted units at the cutoff (R5, R4.4).
struct SlowCutoff {
  /// In canonical order of their first increments.
  private(set) var sales: [SlowSale]
  private(set) var fired: Set<String> = []

  init(_ book: SlowBook) throws(Overflow) {
    let day = book.day
    sales = book.lines.compactMap { line in
      guard let order = book.orders[line.order], let product = day.products[line.sku],
        let point = day.points[order.point], line.units > 0
      else { return nil }
      let price = line.placing.price ?? product.price
      return SlowSale(
        order: order, point: point, product: product, position: line.position,
        accepted: line.units, linePrice: price, finalPrice: price, demanded: line.increments,
        toleranceOffered: line.placing.tolerance,
        allowsSubstitute: line.placing.allowsSubstitute)
    }
    if sales.contains(where: { $0.linePrice != $0.product.price }) {
      fired.insert("R3.5 own price")
    }
    if sales.contains(where: { $0.demanded.count > 1 }) { fired.insert("R3.3 two increments") }
    for sale in sales { _ = try fitting(sale.accepted * sale.linePrice, "the amount of a line") }
    formGroups()
    shareCoupons(day)
    if day.settings.capsAtCutoff { applyCaps() }
  }

  /// Minimum groups and tiers (R5.1, R5.2).
  private mutating func formGroups() {
    let asAccepted = sales
    for index in sales.indices {
      let product = sales[index].product
      let inScope = asAccepted.filter { other in
        other.product.sku == product.sku
          && (!product.groupIsPerPoint || other.point.point == sales[index].point.point)
      }
      let units = inScope.map(\.accepted).reduce(0, +)
      let scope = product.groupIsPerPoint ? "point" : "day"
      if let minimum = product.groupMinimum {
        let what = units < minimum ? (product.groupShips ? "ships" : "not formed") : "formed"
        fired.insert("R5.1 group \(what)")
        fired.insert("R5.1 scope \(scope)")
        if units < minimum {
          if !product.groupShips {
            sales[index].groupShort = sales[index].accepted
            sales[index].demanded = []
          }
          continue
        }
      }
      guard let tier = product.tiers.last(where: { $0.units <= units }) else { continue }
      fired.insert("R5.2 tier reached")
      if tier.price < sales[index].linePrice {
        fired.insert("R5.2 tier credit")
        sales[index].finalPrice = tier.price
      }
    }
  }

  /// Coupons (R5.3).
  private mutating func shareCoupons(_ day: SlowDay) {
    for id in Set(sales.map(\.order.id)) {
      let lines = sales.indices.filter { sales[$0].order.id == id }
        .sorted { sales[$0].product.sku < sales[$1].product.sku }
      guard let first = lines.first, let coupon = day.coupons[sales[first].order.coupon] else {
        continue
      }
      let goods = lines.map { sales[$0].accepted * sales[$0].linePrice }.reduce(0, +)
      guard goods >= coupon.threshold else {
        fired.insert("R5.3 below the threshold")
        continue
      }
      let amounts = lines.map { sales[$0].accepted * sales[$0].finalPrice }
      let total = amounts.reduce(0, +)
      let off = min(coupon.off, total)
      fired.insert("R5.3 coupon")
      if off < coupon.off { fired.insert("R5.3 coupon above the total") }
      if coupon.bearers.count > 1 { fired.insert("R5.4 shares") }
      if SlowShares.isTied(off, amounts) { fired.insert("R5.3 tie of remainders") }
      for (line, discount) in zip(lines, split(off, by: amounts)) {
        sales[line].discount = discount
        sales[line].bearers = coupon.bearers
      }
    }
  }

  /// The caps of a presale: what a cap allows goes by the product's shortage policy (R4.4).
  private mutating func applyCaps() {
    for goods in SlowGoods.all(of: sales) {
      let lines = goods.lines(of: sales)
      guard let first = lines.first, let cap = sales[first].product.stockCap else { continue }
      let claims = lines.map { sales[$0].claim }
      let wanted = claims.map(\.units).reduce(0, +)
      if wanted == cap { fired.insert("R4.4 cap hit exactly") }
      if wanted <= cap { continue }
      fired.insert("R4.4 cut at the cutoff")
      let shares = SlowShares.shares(cap, of: claims, by: sales[first].product.shortage)
      for (line, share) in zip(lines, shares) {
        sales[line].capShort = sales[line].demand - share
        sales[line].demanded = Self.earliest(share, of: sales[line].demanded)
      }
    }
  }

  /// A line cut to some units keeps its earliest.
  static func earliest(_ units: Whole, of increments: [SlowIncrement]) -> [SlowIncrement] {
    var left = units
    var kept: [SlowIncrement] = []
    for increment in increments {
      let taken = min(left, increment.units)
      if taken > 0 { kept.append(SlowIncrement(position: increment.position, units: taken)) }
      left -= taken
    }
    return kept
  }
}

/// A product in a warehouse.
struct SlowGoods: Hashable {
  var warehouse: Name
  var sku: Name

  /// Those that lines ask for, by warehouse and SKU.
  static func all(of sales: [SlowSale]) -> [SlowGoods] {
    Set(sales.map { SlowGoods(warehouse: $0.point.warehouse, sku: $0.product.sku) }).sorted {
      $0.warehouse == $1.warehouse ? $0.sku < $1.sku : $0.warehouse < $1.warehouse
    }
  }

  /// The lines that ask for it, in canonical order; those of refused groups do not.
  func lines(of sales: [SlowSale]) -> [Int] {
    sales.indices.filter { index in
      sales[index].point.warehouse == warehouse && sales[index].product.sku == sku
        && sales[index].demand > 0
    }
  }
}

extension SlowSale {
  /// What the line asks for.
  var claim: SlowClaim {
    SlowClaim(
      increments: demanded, priority: order.priority, point: point.point, position: position)
  }
}
