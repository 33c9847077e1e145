import OrderDay
import PlainText

/// What is surely wrong of a product, and of a coupon.
extension Doubts {
  mutating func doubtProducts() {
    guard let table = tables.checked(.products) else { return }
    var records: [[UInt8]: ProductRecord] = [:]
    for product in day.catalogue.products { records[product.sku] = product }
    for row in table.rows {
      guard let product = records[table.text("sku", of: row)] else { continue }
      doubtPrice(product, table, row)
      doubtGroup(product, table, row)
      doubtCases(product, table, row)
      doubtWindow(product, table, row)
      doubtEffects(product, table, row)
    }
  }

  /// A price below the cost loses money on each unit; a price of 0 is a gift, and meant.
  private mutating func doubtPrice(
    _ product: ProductRecord, _ table: CheckedTable, _ row: CheckedRow
  ) {
    let sku = product.sku.string
    if product.price > 0, product.price < product.cost {
      add(
        .belowCost, table, row, "price",
        .priceBelowCost(
          sku: sku, price: money(product.price), cost: money(product.cost)))
    } else if let step = product.tiers.first(where: { $0.price > 0 && $0.price < product.cost }) {
      add(
        .belowCost, table, row, "tiers",
        .stepBelowCost(
          sku: sku, from: step.units, price: money(step.price), cost: money(product.cost)))
    }
    if let each = product.commissionEach, each > product.price, product.price > 0 {
      add(
        .belowCost, table, row, "commission_each",
        .commissionAbovePrice(commission: money(each), price: money(product.price)))
    }
  }

  /// A group and a step of the price that limits keep out of reach.
  private mutating func doubtGroup(
    _ product: ProductRecord, _ table: CheckedTable, _ row: CheckedRow
  ) {
    // A limit of 0 takes the product off for the day, and is meant.
    guard let most = most(of: product), most.units > 0 else { return }
    let isDay = product.groupScope == .day
    if let minimum = product.groupMinimum, minimum > most.units {
      add(
        .unreachable, table, row, "group_min",
        .groupOutOfReach(
          minimum: minimum, column: most.column, most: most.units, isDay: isDay))
    }
    if let step = product.tiers.first(where: { $0.units > most.units }) {
      add(
        .unreachable, table, row, "tiers",
        .stepOutOfReach(
          from: step.units, column: most.column, most: most.units, isDay: isDay))
    }
  }

  /// The most units that the limits of a product let into one group, and which limit it is; `nil` for no bound.
  private func most(of product: ProductRecord) -> (units: Int64, column: String)? {
    func times(_ limit: Int64?, _ count: Int, _ column: String) -> (Int64, String)? {
      limit.map { limit in
        let (units, overflows) = limit.multipliedReportingOverflow(by: Int64(count))
        return (overflows ? .max : units, column)
      }
    }
    let isDay = product.groupScope == .day
    // A cap at the cutoff comes after groups and tiers, and bounds neither (R4.4).
    let cap = day.settings.caps == .live ? product.stockCap : nil
    let bounds = [
      times(cap, isDay ? day.network.warehouses.count : 1, "stock_cap"),
      times(product.limitPoint, isDay ? day.network.points.count : 1, "limit_point"),
    ].compactMap { $0 }
    return bounds.min { $0.0 < $1.0 }
  }

  /// Cases that the stock cap never lets anyone need.
  private mutating func doubtCases(
    _ product: ProductRecord, _ table: CheckedTable, _ row: CheckedRow
  ) {
    guard let cap = product.stockCap, cap > 0 else { return }
    let (units, overflows) = product.minimumCases.multipliedReportingOverflow(by: product.casePack)
    if product.minimumCases > 0, overflows || units > cap {
      add(
        .unreachable, table, row, "min_cases",
        .casesAboveCap(cases: product.minimumCases, of: product.casePack, cap: cap))
    } else if (product.rounding ?? day.settings.rounding) == .down, product.casePack > cap {
      add(
        .unreachable, table, row, "case_pack",
        .caseNeverFull(of: product.casePack, cap: cap))
    }
  }

  /// A sale window that does not meet the hours of the day.
  private mutating func doubtWindow(
    _ product: ProductRecord, _ table: CheckedTable, _ row: CheckedRow
  ) {
    let timeline = day.timeline
    if product.saleTo <= timeline.opens {
      add(
        .saleWindow, table, row, "sale_to",
        .saleEndsBeforeOpening)
    } else if product.saleFrom >= timeline.cutoff {
      add(
        .saleWindow, table, row, "sale_from",
        .saleStartsAfterCutoff)
    }
  }

  /// Columns that say something and change nothing.
  private mutating func doubtEffects(
    _ product: ProductRecord, _ table: CheckedTable, _ row: CheckedRow
  ) {
    if product.substitute == product.sku {
      add(
        .noEffect, table, row, "substitute",
        .standsInForItself(sku: product.sku.string))
    }
    if let step = product.tiers.first, step.price >= product.price, product.price > 0 {
      add(
        .noEffect, table, row, "tiers",
        .stepNotBelowPrice(from: step.units, price: money(product.price)))
    }
    if product.commissionEach != nil, product.commissionRate != nil {
      add(
        .noEffect, table, row, "commission_bp",
        .rateBesideAmount)
    }
    if product.toleranceWeight > 0, product.toleranceWeight >= product.nominalWeight {
      add(
        .noEffect, table, row, "tolerance_g",
        .toleranceOfAll(tolerance: product.toleranceWeight, nominal: product.nominalWeight))
    }
  }

  // MARK: Coupons

  mutating func doubtCoupons() {
    guard let table = tables.checked(.coupons) else { return }
    let most = mostOfOrder
    for row in table.rows {
      if table.number("off", of: row) == 0 {
        add(.noEffect, table, row, "off", .couponOfNothing)
      }
      if let threshold = table.number("threshold", of: row), let most, Int128(threshold) > most {
        add(
          .unreachable, table, row, "threshold",
          .couponOutOfReach(most: Int64(exactly: most).map { money($0) } ?? String(most)))
      }
    }
  }

  /// The goods total that the limits let into one order, at list prices; `nil` where a product has no limit.
  private var mostOfOrder: Int128? {
    var sum: Int128 = 0
    for product in day.catalogue.products {
      let cap = day.settings.caps == .live ? product.stockCap : nil
      let limits = [product.limitOrder, product.limitMember, product.limitPoint, cap]
      guard let least = limits.compactMap({ $0 }).min() else { return nil }
      sum += Int128(least) * Int128(product.price)
    }
    return sum
  }
}
