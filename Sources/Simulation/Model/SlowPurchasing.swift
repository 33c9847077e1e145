/// A line of a purchase order (R6).
struct SlowPurchase {
  var supplier: Name
  var warehouse: Name
  var product: SlowProduct
  var demand: Whole
  var cases: Whole
  var offered: Whole

  var ordered: Whole { cases * product.casePack }
  var amount: Whole { ordered * product.cost }

  /// What the plan leaves over (R6.1, R6.2).
  var surplus: Whole {
    let beyond = max(0, product.onHand + ordered - demand)
    return beyond - min(offered, beyond)
  }
}

/// The purchase orders of the night (R6).
struct SlowPurchasing {
  /// By supplier, warehouse and SKU; none of 0 cases.
  private(set) var purchases: [SlowPurchase] = []
  /// What a cancelled purchase order would have bought.
  private(set) var cancelled: Set<SlowGoods> = []
  private(set) var fired: Set<String> = []

  init(_ sales: [SlowSale], _ day: SlowDay) throws(Overflow) {
    for goods in SlowGoods.all(of: sales) {
      let lines = goods.lines(of: sales).map { sales[$0] }
      guard let product = lines.first?.product else { continue }
      var purchase = SlowPurchase(
        supplier: product.supplier, warehouse: goods.warehouse, product: product,
        demand: lines.map(\.demand).reduce(0, +), cases: 0,
        offered: lines.map(\.toleranceOffered).reduce(0, +))
      purchase.cases = cases(purchase)
      if purchase.cases > 0 { purchases.append(purchase) }
    }
    purchases.sort { left, right in
      if left.supplier != right.supplier { return left.supplier < right.supplier }
      if left.warehouse != right.warehouse { return left.warehouse < right.warehouse }
      return left.product.sku < right.product.sku
    }
    for purchase in purchases {
      _ = try fitting(purchase.ordered, "the units of a purchase order")
      _ = try fitting(purchase.amount, "the amount of a purchase order")
    }
    applyMinimums(day)
  }

  /// The cases to buy (R6.1, R6.2).
  private mutating func cases(_ purchase: SlowPurchase) -> Whole {
    let product = purchase.product
    if product.onHand > 0 { fired.insert("R6.1 stock on hand") }
    let need = max(0, purchase.demand - product.onHand)
    if need == 0 { return 0 }
    let cases = Self.cases(
      need: need, offered: purchase.offered, pack: product.casePack,
      minimum: product.minimumCases, rounding: product.rounding)
    let full = need / product.casePack
    let tail = need % product.casePack
    fired.insert("R6.2 rounding \(product.rounding)")
    if cases < full || (tail > 0 && cases == full) { fired.insert("R6.2 tail not bought") }
    if product.rounding == "tolerance" && tail > 0 && cases > full {
      fired.insert("R6.2 case filled by tolerance")
    }
    if cases == product.minimumCases && cases > full + (tail > 0 ? 1 : 0) {
      fired.insert("R6.1 minimum cases")
    }
    return cases
  }

  /// The cases for a need of at least 1.
  static func cases(
    need: Whole, offered: Whole, pack: Whole, minimum: Whole, rounding: String
  ) -> Whole {
    let full = need / pack
    let tail = need % pack
    if need <= 0 { return 0 }
    switch rounding {
    case "down": return full < minimum ? 0 : full
    case "tolerance":
      let cases = full + (tail >= 1 && tail + offered >= pack ? 1 : 0)
      if cases >= minimum { return cases }
      return need + offered >= minimum * pack ? minimum : 0
    default: return max(minimum, full + (tail > 0 ? 1 : 0))
    }
  }

  /// What happens where a supplier's minimum is not reached (R6.3).
  private mutating func applyMinimums(_ day: SlowDay) {
    for purchase in purchases {
      guard let supplier = day.suppliers[purchase.supplier], let minimum = supplier.minimum else {
        continue
      }
      let amount = purchases.filter {
        $0.supplier == purchase.supplier && $0.warehouse == purchase.warehouse
      }.map(\.amount).reduce(0, +)
      fired.insert(amount < minimum ? "R6.3 \(supplier.belowMinimum)" : "R6.3 reached")
      if amount < minimum && supplier.belowMinimum == "cancel" {
        cancelled.insert(SlowGoods(warehouse: purchase.warehouse, sku: purchase.product.sku))
      }
    }
    purchases.removeAll {
      cancelled.contains(SlowGoods(warehouse: $0.warehouse, sku: $0.product.sku))
    }
  }
}
