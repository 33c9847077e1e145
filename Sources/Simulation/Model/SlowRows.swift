/// A row of the pickup list: a line, or what came in its place (R8.7, R19).
struct SlowPickupRow {
  var order: SlowOrder
  /// Where it is handed out.
  var point: SlowPoint
  /// The point of the order.
  var orderPoint: SlowPoint
  var product: SlowProduct
  var ordered: Whole
  var units: Whole
  var net: Whole
  var refund: Whole
  var finalPrice: Whole
  var underweight: Whole
  var bearers: [(name: String, share: Whole)]
  /// The short SKU that an extra row stands for.
  var standsFor: Name

  /// The units that the night left short, by reason.
  var shortBy: [String: Whole] = [:]

  var short: Whole { ordered - units }
  var sales: Whole { units * finalPrice }
  var discount: Whole { sales - net }

  /// The rows of every line, in no order.
  static func all(of sales: [SlowSale], _ day: SlowDay) -> [SlowPickupRow] {
    var rows: [SlowPickupRow] = []
    for sale in sales {
      rows.append(
        SlowPickupRow(
          order: sale.order, point: day.handover(sale.point), orderPoint: sale.point,
          product: sale.product, ordered: sale.ordered,
          units: sale.units, net: sale.net, refund: sale.shortRefund,
          finalPrice: sale.finalPrice, underweight: sale.underweight, bearers: sale.bearers,
          standsFor: "", shortBy: sale.shortBy))
      guard sale.substituteUnits > 0, let other = day.products[sale.product.substitute] else {
        continue
      }
      rows.append(
        SlowPickupRow(
          order: sale.order, point: day.handover(sale.point), orderPoint: sale.point,
          product: other,
          ordered: sale.substituteUnits, units: sale.substituteUnits,
          net: sale.substituteAmount, refund: 0, finalPrice: min(sale.finalPrice, other.price),
          underweight: 0, bearers: sale.bearers, standsFor: sale.product.sku))
    }
    return rows
  }

  /// The part of the discount that the platform bears (R5.4).
  var platformDiscount: Whole {
    let parts = split(discount, by: bearers.map(\.share))
    return zip(bearers, parts).filter { $0.0.name == "platform" }.map(\.1).reduce(0, +)
  }
}

/// What a leader earns (R13.1-3).
struct SlowCommission {
  var leader: Name
  var lines: Whole = 0
  var units: Whole = 0
  var sales: Whole = 0
  var base: Whole = 0
  var commission: Whole = 0
  var bonus: Whole = 0
}

/// The commissions of the day, by leader (R13.1-3).
struct SlowCommissions {
  private(set) var all: [SlowCommission] = []
  private(set) var fired: Set<String> = []
  private let day: SlowDay

  init(_ rows: [SlowPickupRow], _ day: SlowDay) throws(Overflow) {
    self.day = day
    let handedOver = rows.filter { $0.units > 0 }
    for leader in Set(handedOver.map(\.point.leader)).sorted() {
      let mine = handedOver.filter { $0.point.leader == leader }
      var statement = SlowCommission(leader: leader)
      statement.lines = Whole(mine.count)
      statement.units = mine.map(\.units).reduce(0, +)
      statement.sales = mine.map(\.sales).reduce(0, +)
      for order in Set(mine.map(\.order.id)) {
        var earned: Whole = 0
        for row in mine where row.order.id == order {
          let base = base(of: row)
          statement.base += base
          earned += try fitting(commission(of: row, base: base), "the commission of a line")
        }
        if let cap = day.settings.capOfOrder, cap < earned {
          fired.insert("R13.3 cap per order")
          earned = cap
        }
        statement.commission += earned
      }
      if let cap = day.settings.capOfDay, cap < statement.commission {
        fired.insert("R13.3 cap per day")
        statement.commission = cap
      }
      statement.bonus = bonusToday(statement)
      all.append(statement)
    }
  }

  /// R13.2.
  private mutating func base(of row: SlowPickupRow) -> Whole {
    if row.discount > 0 { fired.insert("R13.2 discount in the base") }
    if day.settings.baseIsPaid {
      fired.insert("R13.2 paid")
      return row.net - row.underweight
    }
    fired.insert("R13.2 before-coupons")
    return row.net + row.platformDiscount - row.underweight
  }

  /// R13.1.
  mutating func commission(of row: SlowPickupRow, base: Whole) -> Whole {
    if let each = row.product.each {
      fired.insert("R13.1 fixed amount")
      return each * row.units
    }
    return roundedHalfUp(base * rate(of: row), 10_000)
  }

  private mutating func rate(of row: SlowPickupRow) -> Whole {
    if let rate = row.product.rate {
      fired.insert("R13.1 rate of the product")
      return rate
    }
    if let rate = day.settings.categoryRate[row.product.category] {
      fired.insert("R13.1 rate of the category")
      return rate
    }
    if let tier = day.leaders[row.point.leader]?.tier, let rate = day.settings.tierRate[tier] {
      fired.insert("R13.1 rate of the tier")
      return rate
    }
    fired.insert("R13.1 rate of the day")
    return day.settings.commissionRate
  }

  private mutating func bonusToday(_ statement: SlowCommission) -> Whole {
    let settings = day.settings
    if settings.ladderSteps.isEmpty { return 0 }
    let carried = day.leaders[statement.leader]?.monthTotal ?? 0
    let before = settings.ladderIsMonthly ? carried : 0
    fired.insert("R13.3 of the \(settings.ladderIsMonthly ? "month" : "day")")
    let (old, new) = (bonus(before), bonus(before + statement.base))
    if new != old { fired.insert("R13.3 bonus \(settings.ladder)") }
    return new - old
  }

  /// The bonus of a total (R13.3).
  func bonus(_ total: Whole) -> Whole {
    let steps = day.settings.ladderSteps
    guard let reached = steps.last(where: { $0.from <= total }) else { return 0 }
    switch day.settings.ladder {
    case "fixed": return reached.value
    case "marginal":
      var sum: Whole = 0
      for (place, step) in steps.enumerated() where step.from <= total {
        let end = place + 1 < steps.count ? min(total, steps[place + 1].from) : total
        sum += (end - step.from) * step.value
      }
      return roundedHalfUp(sum, 10_000)
    default: return roundedHalfUp(total * reached.value, 10_000)
    }
  }
}
