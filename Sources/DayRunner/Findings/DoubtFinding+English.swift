import PlainText

extension DoubtFinding {
  var inEnglish: Wording {
    switch self {
    case .priceBelowCost(let sku, let price, let cost):
      Wording(
        "\(sku) is sold at \(price), below its cost of \(cost)",
        advice: "put the price or the cost right")
    case .stepBelowCost(let sku, let from, let price, let cost):
      Wording(
        "from \(from) units \(sku) is sold at \(price), below its cost of \(cost)",
        advice: "put the step or the cost right")
    case .commissionAbovePrice(let commission, let price):
      Wording(
        "the commission of \(commission) a unit is more than the price of \(price)",
        advice: "put commission_each or the price right")
    case .groupOutOfReach(let minimum, let column, let most, let isDay):
      Wording(
        "a group of \(minimum) cannot form: \(column) lets in at most \(most) \(scope(isDay))",
        advice: "raise \(column), or lower group_min")
    case .stepOutOfReach(let from, let column, let most, let isDay):
      Wording(
        "the step from \(from) units is out of reach: \(column) lets in at most \(most)"
          + " \(scope(isDay))", advice: "raise \(column), or lower the step")
    case .casesAboveCap(let cases, let units, let cap):
      Wording(
        "\(cases) cases of \(units) are more than the stock_cap of \(cap)",
        advice: "lower min_cases, or raise stock_cap")
    case .caseNeverFull(let units, let cap):
      Wording(
        "no case of \(units) is ever full: rounding is down, and the stock_cap is \(cap)",
        advice: "round up, or raise stock_cap")
    case .couponOutOfReach(let most):
      Wording(
        "no order reaches it: the limits of the products let in goods of at most \(most) at list"
          + " prices", advice: "lower the threshold, or raise the limits")
    case .saleEndsBeforeOpening:
      Wording("the sale ends before the day opens", advice: Self.windowAdvice)
    case .saleStartsAfterCutoff:
      Wording("the sale starts after the cutoff", advice: Self.windowAdvice)
    case .standsInForItself(let sku):
      Wording("\(sku) stands in for itself", advice: "name another product, or none")
    case .stepNotBelowPrice(let from, let price):
      Wording(
        "the step from \(from) units is not below the price of \(price)",
        advice: "lower the step, or leave it out")
    case .rateBesideAmount:
      Wording(
        "commission_bp is never read beside commission_each", advice: "keep one of the two")
    case .toleranceOfAll(let tolerance, let nominal):
      Wording(
        "a tolerance of \(tolerance) g for nominal \(nominal) g never refunds anything",
        advice: "put nominal_g or tolerance_g right")
    case .couponOfNothing:
      Wording(
        "the coupon takes nothing off", advice: "say how much, or leave the coupon out")
    case .nothingHas(let isCategory, let name, let key, let near):
      Wording(
        "nothing has the \(isCategory ? "category" : "tier") \(name.quotedForDisplay) that"
          + " `\(key)` sets", advice: "did you mean `\(near)`?")
    case .leaderWithoutPoint(let leader):
      Wording(
        "no pickup point names the leader \(leader.quotedForDisplay)",
        advice: "name the leader at a point, or leave the leader out")
    case .receiptOfOther(let sku, let supplier, let said):
      Wording(
        elsewhere(sku, supplier, said),
        advice: "the goods are not accepted so; `keep` accepts what was not ordered")
    case .confirmationOfOther(let sku, let supplier, let said):
      Wording(
        elsewhere(sku, supplier, said),
        advice: "nothing is ordered there that could be confirmed")
    case .acceptedPastDate:
      Wording(
        "the goods are accepted, and their best-before day is over",
        advice: "reject them, or put the date right")
    case .fileLeftAlone(let near):
      Wording(
        "no table has this name, and the file is not read",
        advice: "did you mean `\(near.fileName)`?")
    }
  }

  private static let windowAdvice = "put the window into the hours of the day, or leave it out"

  private func scope(_ isDay: Bool) -> String { isDay ? "over the day" : "at one point" }

  private func elsewhere(_ sku: String, _ supplier: String, _ said: String) -> String {
    "\(sku) is ordered from \(supplier.quotedForDisplay), not from \(said.quotedForDisplay)"
  }
}
