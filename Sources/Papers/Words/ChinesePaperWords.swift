import ExactValues
import OrderDay
import PlainText

/// The words of the papers in Simplified Chinese, as the trade prints them.
///
/// Full-width marks stand in sentences, half-width ones within figures; digits are always half-width.
struct ChinesePaperWords: PaperWords {
  static let table = ChinesePaperWords()

  let language = Language.chinese

  // MARK: Titles

  let purchaseOrder = "采购单"
  let receivingReport = "收货报告"
  let pickSheet = "总拣货单"
  let sortSheet = "分拣单"
  let loadSheet = "装车单"
  let pickupList = "提货单"
  let commissionStatement = "佣金结算单"
  let daySummary = "当日汇总"

  // MARK: Words of the day

  func zone(_ zone: TemperatureZone) -> String {
    switch zone {
    case .ambient: "常温"
    case .chilled: "冷藏"
    case .frozen: "冷冻"
    case .live: "鲜活"
    }
  }

  func zones(_ zones: [TemperatureZone]) -> String { list(zones.map { zone($0) }) }

  func kind(_ kind: EventKind) -> String {
    switch kind {
    case .order: "下单"
    case .amend: "改单"
    case .cancel: "取消"
    case .unread: ""
    }
  }

  func reason(_ reason: Reason) -> String {
    switch reason {
    case .unreadable: "内容无法读取"
    case .beforeOpening: "未到开团时间"
    case .afterCutoff: "已截单"
    case .unknownPoint: "自提点不存在"
    case .unknownProduct: "商品不存在"
    case .conflict: "与原订单不一致"
    case .unknownOrder: "没有可改的订单"
    case .badQuantity: "数量有误"
    case .pointClosed: "自提点已停止接单"
    case .notOnSale: "不在销售时段"
    case .soldOut: "已售罄"
    case .overLimit: "超出限购"
    }
  }

  func remedy(_ reason: Reason, opens: String, cutoff: String) -> String {
    switch reason {
    case .unreadable: "请在原处改正该值"
    case .beforeOpening: "开团时间是 \(opens)；请检查时钟和时差"
    case .afterCutoff: "截单时间是 \(cutoff)；请次日下单"
    case .unknownPoint: "请把自提点加进 points 表，或改正名称"
    case .unknownProduct: "请把商品加进 products 表，或改正编码"
    case .conflict: "团员、自提点或内容与已有的不同；要修改请用 `amend`"
    case .unknownOrder: "订单行还没有、已取消或从未有过；请核对订单号和商品编码"
    case .badQuantity: "数量应为 1 到 1,000,000，改单可为 0"
    case .pointClosed: "自提点已关闭；请在别的自提点下单"
    case .notOnSale: "请在商品的销售时段内下单"
    case .soldOut: "已到库存上限；请减少数量或换商品"
    case .overLimit: "已到每人、每单或每点的限购；请减少数量"
    }
  }

  func rejected(_ count: Int64, _ reason: Reason, remedy: String) -> String {
    "\(count) 个\(self.reason(reason))：\(remedy)"
  }

  func figure(_ metric: String) -> String {
    switch metric {
    case "events": "读入事件"
    case "applied": "已生效"
    case "duplicates": "重复"
    case "rejected": "已拒绝"
    case "partly_rejected": "部分生效"
    case "orders": "订单"
    case "lines": "订单行"
    case "points": "自提点"
    case "members": "团员"
    case "leaders": "团长"
    case "units_ordered": "订购件数"
    case "units_short": "缺货件数"
    case "units": "发放件数"
    case "sales": "销售额"
    case "discounts": "优惠"
    case "refunds": "退款"
    case "commission": "佣金"
    case "bonus": "奖励"
    case "purchase_cases": "箱数"
    case "purchase_units": "件数"
    case "surplus_units": "结余件数"
    case "purchase_amount": "金额"
    default: metric
    }
  }

  // MARK: Times

  func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.parts
    return "\(year)年\(month)月\(day)日"
  }
  func moment(_ date: CivilDate, _ clock: String) -> String { "\(self.date(date)) \(clock)" }
  func moment(_ date: CivilDate, _ clock: String, offset: String) -> String {
    "\(self.date(date)) \(clock)（UTC\(offset)）"
  }
  func moment(_ moment: String, of zones: [TemperatureZone]) -> String {
    "\(moment)（\(self.zones(zones))）"
  }

  // MARK: Receiving and shortage

  let whatCame = "到货明细"
  let againstOrders = "与采购单核对"
  let rejected = "拒收"
  let overUnits = "多送"
  func bestBefore(_ date: String) -> String { "保质期至 \(date)" }
  func rejected(because reason: String) -> String {
    reason.isEmpty ? "拒收，未说明原因" : "拒收：\(reason)"
  }
  func short(_ units: Int64, ofOrdered ordered: Int64, because cause: ShortCause) -> String {
    let why =
      switch cause {
      case .groupNotFormed: "未成团"
      case .soldOut(let policy): "已售罄，\(shared(policy))"
      case .supplierMinimum(let policy): "未达起订额，\(shared(policy))"
      case .short(let policy): shared(policy)
      }
    return "订 \(ordered) 缺 \(units)：\(why)"
  }
  func shared(_ policy: ShortagePolicy) -> String {
    switch policy {
    case .firstCome: "先到先得"
    case .proRata: "按比例分配"
    case .byPoint: "按自提点比例分配"
    case .even: "逐单轮流分配"
    }
  }

  // MARK: Heads

  let orderDate = "订单日期"
  let quantities = "数量依据"
  let planned = "计划"
  let received = "实收"
  func planned(at warehouses: [String]) -> String { "实收；\(list(warehouses))按计划" }
  let revision = "版次"
  let number = "单号"
  let buyer = "采购方"
  let supplier = "供应商"
  let shipTo = "送货至"
  let deliverBefore = "最晚送达"
  let currency = "币种"
  let warehouse = "仓库"
  let zone = "温区"
  let station = "网格站"
  let route = "线路"
  let stop = "站序"
  let stops = "站数"
  let point = "自提点"
  let points = "自提点数"
  let address = "地址"
  let leader = "团长"
  let tier = "等级"
  let arrival = "到货时间"
  let members = "团员数"
  let lines = "订单行"
  let clock = "时区"
  let opens = "开团时间"
  let cutoff = "截单时间"
  let pickUpUntil = "提货截止"

  // MARK: Columns

  let ordinal = "序号"
  let sku = "商品编码"
  let skus = "商品种数"
  let name = "商品名称"
  let bin = "货位"
  let units = "件数"
  let cases = "整箱"
  let casePack = "箱规"
  let loose = "散件"
  let wanted = "需求"
  let onHand = "库存"
  let ordered = "订购"
  let surplus = "结余"
  let cost = "进价"
  let amount = "金额"
  let crates = "筐数"
  let kilograms = "公斤"
  let soFar = "累计"
  let cratesSoFar = "累计筐数"
  let unitsSoFar = "累计件数"
  let kilogramsSoFar = "累计公斤"
  let cratesBack = "回收筐数"
  let time = "时间"
  let receivedBy = "签收人"
  let code = "提货码"
  let short = "缺货"
  let refund = "退款"
  let rate = "佣金率"
  let sales = "销售额"
  let base = "计佣基数"
  let commission = "佣金"
  let bonus = "奖励"
  let payableAfter = "可结算时间"
  let zones = "温区"
  let total = "合计"
  func total(of zone: TemperatureZone) -> String { "\(self.zone(zone))合计" }

  // MARK: Purchase order

  func section(of zone: TemperatureZone) -> String { "温区：\(self.zone(zone))" }
  func belowMinimum(_ minimum: String, _ currency: String) -> String {
    "未达到供应商的起订金额 \(minimum) \(currency)"
  }
  func orderBelowMinimum(_ number: String, _ amount: String, _ minimum: String) -> String {
    "采购单 \(number) 金额 \(amount)，未达到供应商的起订金额 \(minimum)"
  }
  let reckoning = "订货数量的计算"
  let surplusNote = "结余 = 库存 + 订购 - 需求 - 团员愿意多要的件数。"
  let confirmedUnits = "供应商确认"
  let confirmedBy = "确认人"
  let date = "日期"

  // MARK: Pick and sort sheet

  func warehouse(_ warehouse: String, _ zone: TemperatureZone) -> String {
    "\(warehouse) \(self.zone(zone))"
  }
  func stationsSharing(_ count: Int) -> String { "\(count)个网格站" }
  let perStation = "各网格站应得"
  let skuOrRoute = "商品编码 / 线路"
  let goodsOrPoint = "商品 / 自提点"
  func remaining(_ units: Int64) -> String { "分完应剩\(units)件" }
  func section(of zone: TemperatureZone, skus: Int, units: Int64) -> String {
    "\(self.zone(zone))：\(skus)种商品，\(units)件"
  }

  // MARK: Load sheet

  let loadOrder = "装车顺序：最后一站先装（筐数）"
  let driveOrder = "行驶顺序"
  let handOver = "各站交接"
  func crateNote(_ units: Int64) -> String {
    "每筐最多\(units)件，同一自提点、同一温区才同筐。重量为标称重量。"
  }
  let departureDriver = "发车：司机"
  let departureWarehouse = "发车：仓库"
  let departureTime = "发车时间"
  let returnTime = "返回时间"
  let returnedCrates = "回收筐数"
  let returnWarehouse = "返回：仓库"

  // MARK: Pickup list

  let countOnArrival = "到货清点"
  let handOut = "逐户发放"
  let memberOrSKU = "团员 / 商品编码"
  let contactOrGoods = "电话、房号 / 商品"
  func linesAndUnits(_ lines: Int, _ units: Int64) -> String { "\(lines)行\(units)件" }
  func contact(_ contact: String, lines: Int, units: Int64) -> String {
    "\(contact)，\(linesAndUnits(lines, units))"
  }
  let homeDelivery = "【送货上门】"
  let byLeader = "团长代下单"
  func note(_ note: String) -> String { "备注：\(note)" }
  func order(_ id: String) -> String { "订单 \(id)" }
  func goods(_ name: String, insteadOf sku: String) -> String { "\(name)（替换 \(sku)）" }
  let arrivalCheck = "清点人"
  let differences = "差异"

  // MARK: Commission statement

  let byRate = "按佣金率"
  let byProduct = "按商品"
  func percentage(_ percentage: String) -> String { "\(percentage)%" }
  func each(_ amount: String) -> String { "每件\(amount)" }
  let cap = "封顶扣减"
  let commissionNote = "佣金按订单行逐行四舍五入，因此各行佣金之和与“基数×佣金率”相比，每行最多相差最小币值的一半。"
  let payable = "可结算时间"
  let payableNote = "对应商品的售后期结束后，佣金方可结算。"

  // MARK: Day summary

  let events = "事件"
  let orders = "订单"
  let goods = "商品"
  let money = "金额"
  let purchases = "采购"
  let further = "其他"
  let crossFoot = "单据是否相符"
  let sum = "项目"
  let verdict = "核对"
  let agrees = "相符"
  let differs = "【不符】"
  let handedOut = "发放（订单行）"
  let picked = "拣货（总拣货单）"
  let sorted = "分拣（分拣单）"
  let loaded = "装车（装车单）"
  let listed = "提货（提货单）"
  let orderedInAll = "订购（订单行）"
  let handedAndShort = "发放 + 缺货"
  let over = "超出订购、未收货"
  let rejectedByReason = "被拒绝的事件（按原因）"
  let firstRejections = "被拒绝的事件"
  let placesOfRejections = "各事件所在的文件和行号见 rejections.csv。"
  func moreRejections(_ count: Int) -> String {
    "另有\(count)条见 rejections.csv，其中写明各事件所在的文件和行号。"
  }
  let order = "订单号"
  let reason = "原因"
  let kind = "类型"
  let quantity = "数量"
  let remedy = "处理办法"
  let warnings = "警告"
  let warning = "内容"

  // MARK: Further papers

  let routePickList = "线路拣货单"
  let deliveryNote = "团长配送单"
  let receivingSheet = "收货单"
  let blindReceivingSheet = "盲收单"
  let memberLabels = "标签（每户一张）"
  let itemLabels = "标签（每件商品一张）"
  let arrivalMessage = "到货通知"
  let shortageMessage = "缺货通知"
  let reminderMessage = "提货提醒"
  let refundList = "退款清单"
  let traceReport = "批次追溯报告"
  let reconciliation = "日结对账"
  let exceptionReport = "异常报告"

  // MARK: Columns of further papers

  let member = "团员"
  let contact = "电话、房号"
  let phone = "电话"
  let goodsOrMember = "商品 / 团员"
  let counted = "实点"
  let sent = "实发"
  let delivered = "送达"
  let refused = "拒绝"
  let accepted = "验收"
  let lot = "批次"
  let bestBefore = "保质期至"
  let bought = "采购"
  let came = "到货"
  let missing = "未到"
  let handedOver = "发放"
  let left = "剩余"

  // MARK: Pickup lists in other orders

  let sortedBy = "排序"
  func pickupOrder(_ order: PaperOptions.Order) -> String {
    switch order {
    case .code: "提货码"
    case .name: "姓名"
    case .room: "楼栋房号"
    case .product: "商品"
    }
  }
  let indexByPhone = "按手机尾号查提货码"

  // MARK: Delivery note and receiving sheet

  let deliveredGoods = "送达商品"
  let shortGoods = "缺货商品"
  let arrivalTime = "到达时间"
  let driver = "司机"
  let vehicleTemperature = "车厢温度（℃）"

  // MARK: Labels

  let labels = "标签数"
  func item(_ item: Int, of count: Int) -> String { "第\(item)件 共\(count)件" }
  func goods(_ units: Int64, _ name: String, _ sku: String, _ zone: TemperatureZone) -> String {
    zone == .ambient
      ? "\(units) × \(name) \(sku)" : "\(units) × \(name) \(sku)（\(self.zone(zone))）"
  }

  // MARK: Messages

  func arrived(at point: String, _ date: String) -> String {
    "【到货通知】\(date)的商品已到\(point)，请凭提货码提货："
  }
  func notYetPickedUp(at point: String, _ date: String) -> String {
    "【提货提醒】\(date)的商品在\(point)等您来提。"
  }
  func codeOfMember(_ code: String, _ name: String, units: Int64) -> String {
    "\(code). \(name) \(units)件"
  }
  func cameShort(at point: String, _ date: String) -> String {
    "【缺货通知】\(date)\(point)以下商品缺货，货款原路退回："
  }
  func shortOf(
    _ name: String, units: Int64, codes: [String], refund: String, _ currency: String
  ) -> String {
    "\(name)：缺\(units)件，提货码\(list(codes))，退款 \(refund) \(currency)"
  }
  func fact(_ label: String, _ value: String) -> String { "\(label)：\(value)" }

  // MARK: Refunds and reconciliation

  func refundReasons(_ reasons: [RefundReason]) -> String {
    list(
      reasons.map { reason in
        switch reason {
        case .groupNotFormed: "未成团"
        case .short: "缺货"
        case .soldOut: "售罄"
        case .supplierMinimum: "未达供应商起订金额"
        case .tierPrice: "阶梯价差额"
        case .underweight: "重量不足"
        }
      })
  }
  let ordersBySKU = "订单：订购 = 发放 + 缺货"
  let goodsBySKU = "商品：库存 + 到货 = 发放 + 剩余；采购 = 到货 + 未到"

  // MARK: Parts of sentences

  private func list(_ words: [String]) -> String { words.joined(separator: "、") }
}
