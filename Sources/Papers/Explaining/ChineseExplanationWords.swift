import OrderDay

/// What explanations say in Simplified Chinese.
struct ChineseExplanationWords: ExplanationWords {
  let explanation = "结果说明"
  func owner(order: String) -> String { "订单 \(order)" }
  func outcome(ordered: Int64, handed: Int64, short: Int64) -> String {
    "订购 \(ordered)，发放 \(handed)，缺 \(short)。"
  }
  let nothingStands = "截单时没有有效数量，所以没有采购、发放和收款。"

  let member = "团员"

  // MARK: Events and limits

  let events = "事件 (R3)"
  let event = "事件"
  let verdict = "结果"
  let before = "之前"
  let after = "之后"
  func event(_ kind: EventKind, units: Int64?) -> String {
    switch kind {
    case .order: "下单 \(units.map(String.init) ?? "?")"
    case .amend: "改为 \(units.map(String.init) ?? "?")"
    case .cancel: units.map { "取消 \($0)" } ?? "取消"
    case .unread: "无法读取"
    }
  }
  func verdict(_ verdict: EventVerdict, reason: String) -> String {
    switch verdict {
    case .applied: "已生效"
    case .partly(_, let refused): "部分生效，拒绝 \(refused)：\(reason)"
    case .duplicate: "重复"
    case .rejected(_, let refused): "拒绝 \(refused)：\(reason)"
    }
  }
  func refusal(at moment: String, reason: String, because why: String) -> String {
    "\(moment) \(reason)：\(why)。"
  }
  func outsideHours(opens: String, cutoff: String) -> String {
    "\(opens) 起、\(cutoff) 之前的事件有效"
  }
  func unknown(point: String) -> String { "没有自提点 \(point)" }
  func unknown(sku: String) -> String { "没有商品 \(sku)" }
  func conflict(member: String, point: String) -> String {
    "该订单属于 \(member)，自提点 \(point)"
  }
  func conflict(placed: String, units: Int64) -> String {
    "该行已于 \(placed) 下单 \(units)，或其他内容不同；以第一次为准"
  }
  let nothingToChange = "没有可改的数量"
  let quantities = "下单和取消为 1 至 1,000,000，改单为 0 至 1,000,000"
  func closed(from: String) -> String { "自提点自 \(from) 起停止接单" }
  func onSale(from: String?, to: String?) -> String {
    switch (from, to) {
    case (let from?, let to?): "销售时段：\(from) 起，\(to) 之前"
    case (let from?, nil): "\(from) 起销售"
    case (nil, let to?): "\(to) 之前销售"
    case (nil, nil): "在销售中"
    }
  }
  let cannotBeRead = "该行有内容无法读取"
  let limits = "要货时的限额 (R4)"
  let limit = "限额"
  func limit(_ kind: ExplainedLimit.Kind) -> String {
    switch kind {
    case .warehouse: "限量库存"
    case .member: "每人限购"
    case .order: "每单限购"
    case .point: "每点限购"
    }
  }
  let most = "上限"
  let used = "已用"
  let left = "剩余"
  let asked = "要货"
  let usedBy = "此前占用"
  func holder(order: String, member: String, units: Int64) -> String {
    "\(order) (\(member)) \(units)"
  }
  func others(_ count: Int, units: Int64) -> String { "另外 \(count) 行共 \(units)" }

  // MARK: The cutoff

  let group = "成团与阶梯价 (R5.1, R5.2)"
  func group(_ scope: GroupScope, counted: Int64, minimum: Int64?) -> String {
    let place = scope == .day ? "全天" : "该自提点"
    return "\(place)有效数量 \(counted)" + (minimum.map { "；成团需要 \($0)" } ?? "") + "。"
  }
  func groupOutcome(isFormed: Bool, otherwise: GroupElse) -> String {
    if isFormed { return "已成团。" }
    return otherwise == .cancel ? "未成团：整行缺货，全额退款 (group-not-formed)。" : "未成团，按下单价发货。"
  }
  func tier(units: Int64, price: String, line: String, final: String) -> String {
    "达到 \(units) 件档：\(price)。已付 \(line)，最终价 \(final)。"
  }
  func noTier(line: String) -> String { "未达到任何价格档：仍为 \(line)。" }
  let cap = "截单时的限量 (R4.4)"
  func cap(_ cap: Int64, wanted: Int64) -> String { "截单时有效 \(wanted)，限量 \(cap)。" }
  func capOutcome(kept: Int64, of units: Int64) -> String {
    "该行 \(units) 保留 \(kept)，其余退款 (sold-out)。"
  }
  let coupon = "优惠券 (R5.3)"
  func coupon(_ id: String, total: String, threshold: String, isReached: Bool) -> String {
    "按下单价商品合计 \(total)，\(isReached ? "达到" : "未达到") \(id) 的门槛 \(threshold)。"
  }
  func coupon(off: String, face: String, finals: String) -> String {
    "减 \(off)：面额 \(face)，最多为订单最终价合计 \(finals)；按最大余数分摊，相同时给 SKU 较小者。"
  }
  let goods = "商品额"
  let final = "最终额"
  let share = "分摊"

  // MARK: Goods

  let purchase = "采购 (R6)"
  func need(demand: Int64, onHand: Int64, need: Int64, warehouse: String) -> String {
    "仓库 \(warehouse) 需求 \(demand)，库存 \(onHand)：需采购 \(need)。"
  }
  func cases(_ purchase: PurchaseReckoning) -> String {
    let rounded =
      switch purchase.rounding {
      case .up: "向上取整"
      case .down: "向下取整"
      case .tolerance: "由团员可多要的数量凑整"
      }
    let least = purchase.minimumCases > 0 ? "，最少 \(purchase.minimumCases) 箱" : ""
    let units = purchase.line.map { "，\($0.ordered) 件，余 \($0.surplus)" } ?? ""
    return "每箱 \(purchase.casePack)，\(rounded)\(least)：\(purchase.cases) 箱\(units)。"
  }
  func offered(_ units: Int64) -> String { "团员还可多要 \(units)。" }
  func dropped(supplier: String, amount: String, minimum: String) -> String {
    "\(supplier) 的采购单为 \(amount)，低于起订额 \(minimum)，已取消：库存以外的部分缺货 (supplier-minimum)。"
  }
  func confirmed(_ units: Int64, ordered: Int64) -> String {
    "供应商确认 \(ordered) 中的 \(units)（第 2 版）。"
  }
  let supply = "可分配数量 (R7)"
  func planned(onHand: Int64, expected: Int64, available: Int64) -> String {
    "该仓库尚未收货，按计划：库存 \(onHand) + 预计 \(expected) = \(available)。"
  }
  func received(onHand: Int64, accepted: Int128, available: Int64) -> String {
    "库存 \(onHand) + 实收 \(accepted) = \(available)。"
  }
  let notDelivered = "没有它的收货记录：未到货。"
  let delivered = "到货"
  let rejected = "拒收"
  let accepted = "实收"
  let over = "多送"
  let lot = "批次"
  let bestBefore = "保质期至"
  let shortage = "分配 (R8)"
  func enough(available: Int64, demand: Int64) -> String {
    "数量足够，\(available) 对 \(demand)：该行全部满足。"
  }
  func tooLittle(available: Int64, demand: Int64, _ policy: ShortagePolicy) -> String {
    "\(available) 对 \(demand)，\(ChinesePaperWords().shared(policy))（`\(policy.rawValue)`）。"
  }
  func priorityClass(_ priority: Int64?, claimed: Int64, available: Int64) -> String {
    let name = priority.map { "优先级 \($0)" } ?? "无优先级的订单"
    return "\(name)：需要 \(claimed)，剩余 \(available)。"
  }
  let wholeClass = "全部满足。"
  let claimed = "需要"
  let quota = "配额"
  let remainder = "余数"
  let oneMore = "再加一"
  let gets = "分得"
  let raisedAt = "要货时间"
  func quotas(
    claimed: String, available: String, total: String, whole: String, rest: String
  ) -> String {
    "配额 = 需要 x 可分配 / 需要合计，向下取整；此处 \(claimed) x \(available) / \(total) = \(whole)，余 \(rest)。"
  }
  func remainders(sum: String, left: Int64) -> String {
    "配额合计 \(sum)；剩下 \(left) 件按余数从大到小各加一。"
  }
  func tie(remainder: String, shared: Int, left: Int, isByPoint: Bool) -> String {
    isByPoint
      ? "\(shared) 个自提点余数同为 \(remainder)，只有 \(left) 件：有较早订单行的自提点得到。"
      : "\(shared) 行余数同为 \(remainder)，只有 \(left) 件：较早的行得到。"
  }
  func even(level: Int64, extra: Int64) -> String {
    "逐行轮流各一件：需要不少于 \(level) 的各得 \(level)"
      + (extra == 0 ? "。" : "，前 \(extra) 个需要更多的行再加一。")
  }
  func within(point: String, units: Int64) -> String {
    "\(point) 分得 \(units)，点内先到先得。"
  }
  func hidden(_ count: Int) -> String { "另有 \(count) 行未列出。" }
  let tolerance = "订购以外的数量 (R6.2)"
  func tolerance(_ extra: LeftoverReckoning) -> String {
    "可多要 \(extra.wanted)；剩余 \(extra.left)，较早的行已取 \(extra.takenBefore)：得到 \(extra.units)。"
  }
  let substitute = "替代品 (R8.7)"
  func substitute(_ sku: String, _ taken: LeftoverReckoning) -> String {
    "\(sku) 可替代 \(taken.wanted)：剩余 \(taken.left)，此前已取 \(taken.takenBefore)：发放 \(taken.units)。"
  }
  func substituteNotAllowed(_ sku: String) -> String { "\(sku) 可以替代，但该行不接受替代。" }
  let lots = "批次 (R9.1)"
  func withoutLot(_ units: Int64) -> String { "\(units) 件没有批次。" }

  // MARK: Money

  let money = "金额 (R5, R12.3)"
  func linePrice(_ units: Int64, _ price: String) -> String { "\(units) x \(price) 已付" }
  func finalPrice(_ units: Int64, _ price: String) -> String { "\(units) x \(price) 最终" }
  let couponShare = "优惠券分摊"
  let netOfAll = "全部件数净额"
  func refund(short: Int64, of units: Int64, net: String) -> String {
    "退款：\(net) x \(short) / \(units)"
  }
  let substituteCost = "其中用于替代品"
  func extraCost(_ units: Int64, _ price: String) -> String { "\(units) x \(price) 多要" }
  let paid = "发放部分净额"
  let credit = "阶梯价返还"
  let weight = "重量 (R9.3)"
  func weight(_ weight: WeightReckoning, net: String, refund: String) -> String {
    let sum = "\(weight.grams) 克，标称 \(weight.nominal) 克，允差 \(weight.tolerance) 克"
    return weight.refund == 0
      ? "\(sum)：不退款。"
      : "\(sum)：\(net) x \(weight.nominal - weight.grams) / \(weight.nominal) = \(refund) 退回。"
  }
  let commission = "佣金 (R13)"
  func source(_ source: CommissionReckoning.Source) -> String {
    switch source {
    case .each: "商品的固定金额"
    case .product: "商品的比例"
    case .category: "品类的比例"
    case .tier: "团长等级的比例"
    case .day: "当日的比例"
    }
  }
  func base(_ base: String, net: String, platform: String?, underweight: String?) -> String {
    "基数 \(base) = 净额 \(net)" + (platform.map { " + 平台承担 \($0)" } ?? "")
      + (underweight.map { " - 少重退款 \($0)" } ?? "")
  }
  func capOfOrder(_ cap: String, sum: String) -> String {
    "该订单佣金合计 \(sum)；每单最多 \(cap)。"
  }
  func capOfDay(_ cap: String, leader: String) -> String { "\(leader) 当日佣金最多 \(cap)。" }
  func refund(_ number: String, amount: String, reasons: String) -> String {
    "订单退款 \(number)：\(amount)（\(reasons)）。"
  }
  let noRefund = "该订单没有退款。"

  // MARK: Traces

  let trace = "追溯"
  func lotOutcome(accepted: Int64, handed: Int64) -> String {
    "实收 \(accepted)，发放 \(handed)，留在仓库 \(accepted - handed)。"
  }
  let suppliedBy = "来源"
  let handedTo = "去向"
}
