import OrderDay

/// What explanations say in English.
struct EnglishExplanationWords: ExplanationWords {
  let explanation = "Explanation"
  func owner(order: String) -> String { "order \(order)" }
  func outcome(ordered: Int64, handed: Int64, short: Int64) -> String {
    "\(ordered) ordered, \(handed) handed over, \(short) short."
  }
  let nothingStands =
    "No unit of it stood at the cutoff, so nothing was bought, handed over or paid."

  let member = "Member"

  // MARK: Events and limits

  let events = "Events (R3)"
  let event = "Event"
  let verdict = "Verdict"
  let before = "Before"
  let after = "After"
  func event(_ kind: EventKind, units: Int64?) -> String {
    switch kind {
    case .order: "order \(units.map(String.init) ?? "?")"
    case .amend: "amend to \(units.map(String.init) ?? "?")"
    case .cancel: units.map { "cancel \($0)" } ?? "cancel"
    case .unread: "unreadable"
    }
  }
  func verdict(_ verdict: EventVerdict, reason: String) -> String {
    switch verdict {
    case .applied: "applied"
    case .partly(_, let refused): "applied but for \(refused): \(reason)"
    case .duplicate: "duplicate"
    case .rejected(_, let refused): "refused \(refused): \(reason)"
    }
  }
  func refusal(at moment: String, reason: String, because why: String) -> String {
    "\(moment) \(reason): \(why)."
  }
  func outsideHours(opens: String, cutoff: String) -> String {
    "events count from \(opens) until just before \(cutoff)"
  }
  func unknown(point: String) -> String { "there is no pickup point \(point)" }
  func unknown(sku: String) -> String { "there is no product \(sku)" }
  func conflict(member: String, point: String) -> String {
    "the order is that of \(member) at \(point)"
  }
  func conflict(placed: String, units: Int64) -> String {
    "the line was placed at \(placed) with \(units), or with other words; the first stands"
  }
  let nothingToChange = "there are no units that it could change"
  let quantities =
    "an order or a cancellation has 1 to 1,000,000 units, an amendment 0 to 1,000,000"
  func closed(from: String) -> String { "the point takes no orders from \(from) on" }
  func onSale(from: String?, to: String?) -> String {
    switch (from, to) {
    case (let from?, let to?): "it is on sale from \(from) until just before \(to)"
    case (let from?, nil): "it is on sale from \(from) on"
    case (nil, let to?): "it is on sale until just before \(to)"
    case (nil, nil): "it is on sale"
    }
  }
  let cannotBeRead = "a value of the row cannot be read"
  let limits = "Limits when units were asked for (R4)"
  let limit = "Limit"
  func limit(_ kind: ExplainedLimit.Kind) -> String {
    switch kind {
    case .warehouse: "stock cap"
    case .member: "per member"
    case .order: "per order"
    case .point: "per point"
    }
  }
  let most = "Most"
  let used = "Used"
  let left = "Left"
  let asked = "Asked"
  let usedBy = "Used before by"
  func holder(order: String, member: String, units: Int64) -> String {
    "\(order) (\(member)) \(units)"
  }
  func others(_ count: Int, units: Int64) -> String {
    "\(count) more \(count == 1 ? "line" : "lines") \(units)"
  }

  // MARK: The cutoff

  let group = "Group and tier (R5.1, R5.2)"
  func group(_ scope: GroupScope, counted: Int64, minimum: Int64?) -> String {
    let counting = scope == .day ? "over the day" : "at its pickup point"
    let needs = minimum.map { "; a group needs \($0)" } ?? ""
    return "\(counted) accepted units \(counting)\(needs)."
  }
  func groupOutcome(isFormed: Bool, otherwise: GroupElse) -> String {
    if isFormed { return "The group formed." }
    return otherwise == .cancel
      ? "The group did not form: the line is short and refunded in full, group-not-formed."
      : "The group did not form, and is shipped at the line price."
  }
  func tier(units: Int64, price: String, line: String, final: String) -> String {
    "The step from \(units) units is reached: \(price). Paid was \(line); the final price is \(final)."
  }
  func noTier(line: String) -> String { "No step of the price is reached: \(line) stays." }
  let cap = "Stock cap at the cutoff (R4.4)"
  func cap(_ cap: Int64, wanted: Int64) -> String {
    "\(wanted) units stood at the cutoff, the cap is \(cap)."
  }
  func capOutcome(kept: Int64, of units: Int64) -> String {
    "The line keeps \(kept) of its \(units); the rest is refunded, sold-out."
  }
  let coupon = "Coupon (R5.3)"
  func coupon(_ id: String, total: String, threshold: String, isReached: Bool) -> String {
    "Goods of \(total) at line prices \(isReached ? "reach" : "do not reach") the \(threshold) of"
      + " \(id)."
  }
  func coupon(off: String, face: String, finals: String) -> String {
    "It takes off \(off): \(face), at most the \(finals) of the order at final prices; split by"
      + " largest remainder, ties to the smaller SKU."
  }
  let goods = "Goods"
  let final = "Final"
  let share = "Share"

  // MARK: Goods

  let purchase = "Purchase (R6)"
  func need(demand: Int64, onHand: Int64, need: Int64, warehouse: String) -> String {
    "Wanted for \(warehouse) \(demand), on hand \(onHand): \(need) needed."
  }
  func cases(_ purchase: PurchaseReckoning) -> String {
    let rounded =
      switch purchase.rounding {
      case .up: "rounded up"
      case .down: "rounded down"
      case .tolerance: "filled by what members would also take"
      }
    let least = purchase.minimumCases > 0 ? ", at least \(purchase.minimumCases)" : ""
    let cases = counted(purchase.cases, "case")
    let units = purchase.line.map { ", \($0.ordered) units, surplus \($0.surplus)" } ?? ""
    return "Cases of \(purchase.casePack), \(rounded)\(least): \(cases)\(units)."
  }
  func offered(_ units: Int64) -> String { "Members would also take \(units)." }
  func dropped(supplier: String, amount: String, minimum: String) -> String {
    "The purchase order of \(supplier) came to \(amount), below the minimum of \(minimum), and was"
      + " dropped: what the stock does not cover is short, supplier-minimum."
  }
  func confirmed(_ units: Int64, ordered: Int64) -> String {
    "The supplier confirmed \(units) of the \(ordered) (revision 2)."
  }
  let supply = "What there was (R7)"
  func planned(onHand: Int64, expected: Int64, available: Int64) -> String {
    "Nothing was received there yet, so the plan counts: on hand \(onHand) + expected \(expected) ="
      + " \(available)."
  }
  func received(onHand: Int64, accepted: Int128, available: Int64) -> String {
    "On hand \(onHand) + accepted \(accepted) = \(available)."
  }
  let notDelivered = "No receipt names it: it was not delivered."
  let delivered = "Delivered"
  let rejected = "Rejected"
  let accepted = "Accepted"
  let over = "Over"
  let lot = "Lot"
  let bestBefore = "Best before"
  let shortage = "Shares (R8)"
  func enough(available: Int64, demand: Int64) -> String {
    "There is enough, \(available) for \(demand): the line gets what it ordered."
  }
  func tooLittle(available: Int64, demand: Int64, _ policy: ShortagePolicy) -> String {
    "\(available) for \(demand), shared by `\(policy.rawValue)`."
  }
  func priorityClass(_ priority: Int64?, claimed: Int64, available: Int64) -> String {
    let name = priority.map { "Priority class \($0)" } ?? "Orders without a priority class"
    return "\(name): \(claimed) claimed, \(available) left for them."
  }
  let wholeClass = "Enough for all of them."
  let claimed = "Claimed"
  let quota = "Quota"
  let remainder = "Remainder"
  let oneMore = "One more"
  let gets = "Gets"
  let raisedAt = "Asked at"
  func quotas(
    claimed: String, available: String, total: String, whole: String, rest: String
  ) -> String {
    "A quota is claimed x available / claimed in all, rounded down; here \(claimed) x \(available) /"
      + " \(total) = \(whole), remainder \(rest)."
  }
  func remainders(sum: String, left: Int64) -> String {
    "The quotas sum to \(sum); the \(left) left go one each to the largest remainders."
  }
  func tie(remainder: String, shared: Int, left: Int, isByPoint: Bool) -> String {
    isByPoint
      ? "\(shared) points tie at remainder \(remainder) for \(left): the ones with the earlier line get"
        + " one more."
      : "\(shared) lines tie at remainder \(remainder) for \(left): the earlier ones get one more."
  }
  func even(level: Int64, extra: Int64) -> String {
    "One unit to each line in turn: \(level) to each that claims as many"
      + (extra == 0 ? "." : ", and one more to the first \(extra) that claim more.")
  }
  func within(point: String, units: Int64) -> String {
    "Within \(point), which gets \(units), first come, first served."
  }
  func hidden(_ count: Int) -> String { "\(count) more rows are not shown." }
  let tolerance = "Units beyond the order (R6.2)"
  func tolerance(_ extra: LeftoverReckoning) -> String {
    "Offered to take \(extra.wanted); \(extra.left) were left over, earlier lines took"
      + " \(extra.takenBefore): \(extra.units) given."
  }
  let substitute = "Substitute (R8.7)"
  func substitute(_ sku: String, _ taken: LeftoverReckoning) -> String {
    "\(sku) may stand in for \(taken.wanted): \(taken.left) were left over, \(taken.takenBefore) were"
      + " taken before: \(taken.units) handed over."
  }
  func substituteNotAllowed(_ sku: String) -> String {
    "\(sku) might stand in, and the line does not allow it."
  }
  let lots = "Lots (R9.1)"
  func withoutLot(_ units: Int64) -> String { "\(counted(units, "unit")) without a lot." }

  // MARK: Money

  let money = "Money (R5, R12.3)"
  func linePrice(_ units: Int64, _ price: String) -> String { "\(units) x \(price) paid" }
  func finalPrice(_ units: Int64, _ price: String) -> String { "\(units) x \(price) final" }
  let couponShare = "Coupon's share"
  let netOfAll = "Net of all units"
  func refund(short: Int64, of units: Int64, net: String) -> String {
    "Back: \(net) x \(short) / \(units)"
  }
  let substituteCost = "Of that for the substitute"
  func extraCost(_ units: Int64, _ price: String) -> String { "\(units) x \(price) beyond" }
  let paid = "Net of what is handed over"
  let credit = "Credit of the tier"
  let weight = "Weight (R9.3)"
  func weight(_ weight: WeightReckoning, net: String, refund: String) -> String {
    let sum = "\(weight.grams) g for nominal \(weight.nominal) g, tolerance \(weight.tolerance) g"
    return weight.refund == 0
      ? "\(sum): nothing goes back."
      : "\(sum): \(net) x \(weight.nominal - weight.grams) / \(weight.nominal) = \(refund) goes back."
  }
  let commission = "Commission (R13)"
  func source(_ source: CommissionReckoning.Source) -> String {
    switch source {
    case .each: "the product's fixed amount"
    case .product: "the product's rate"
    case .category: "the category's rate"
    case .tier: "the rate of the leader's tier"
    case .day: "the day's rate"
    }
  }
  func base(_ base: String, net: String, platform: String?, underweight: String?) -> String {
    "base \(base) = net \(net)" + (platform.map { " + platform's part \($0)" } ?? "")
      + (underweight.map { " - underweight \($0)" } ?? "")
  }
  func capOfOrder(_ cap: String, sum: String) -> String {
    "The order's commissions sum to \(sum); an order has at most \(cap)."
  }
  func capOfDay(_ cap: String, leader: String) -> String {
    "The commission of \(leader) for the day is at most \(cap)."
  }
  func refund(_ number: String, amount: String, reasons: String) -> String {
    "Refund \(number) of the order: \(amount) (\(reasons))."
  }
  let noRefund = "Nothing goes back to the order."

  // MARK: Traces

  let trace = "Trace"
  func lotOutcome(accepted: Int64, handed: Int64) -> String {
    "\(accepted) accepted, \(handed) handed over, \(accepted - handed) left at the warehouse."
  }
  let suppliedBy = "Where it came from"
  let handedTo = "Who has it"

  private func counted(_ count: Int64, _ thing: String) -> String {
    count == 1 ? "1 \(thing)" : "\(count) \(thing)s"
  }
}
