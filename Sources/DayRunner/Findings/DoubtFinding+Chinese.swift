import PlainText

extension DoubtFinding {
  var inChinese: Wording {
    switch self {
    case .priceBelowCost(let sku, let price, let cost):
      Wording("\(sku) 的售价 \(price) 低于成本 \(cost)", advice: "请改正售价或成本")
    case .stepBelowCost(let sku, let from, let price, let cost):
      Wording(
        "\(sku) 满 \(from) 件的价格 \(price) 低于成本 \(cost)", advice: "请改正该价格档或成本")
    case .commissionAbovePrice(let commission, let price):
      Wording(
        "每件佣金 \(commission) 高于售价 \(price)", advice: "请改正 commission_each 或售价")
    case .groupOutOfReach(let minimum, let column, let most, let isDay):
      Wording(
        "\(minimum) 件不可能成团：\(column) 使\(scope(isDay))最多 \(most) 件",
        advice: "请提高 \(column)，或降低 group_min")
    case .stepOutOfReach(let from, let column, let most, let isDay):
      Wording(
        "满 \(from) 件的价格档不可能达到：\(column) 使\(scope(isDay))最多 \(most) 件",
        advice: "请提高 \(column)，或降低该档")
    case .casesAboveCap(let cases, let units, let cap):
      Wording(
        "\(cases) 箱、每箱 \(units) 件，多于 stock_cap \(cap)",
        advice: "请降低 min_cases，或提高 stock_cap")
    case .caseNeverFull(let units, let cap):
      Wording(
        "每箱 \(units) 件永远凑不满：向下取整，而 stock_cap 为 \(cap)",
        advice: "请向上取整，或提高 stock_cap")
    case .couponOutOfReach(let most):
      Wording(
        "没有订单能达到：商品的限购使一单按定价最多 \(most)", advice: "请降低门槛，或提高限购")
    case .saleEndsBeforeOpening:
      Wording("销售在开团前就结束", advice: Self.windowAdviceInChinese)
    case .saleStartsAfterCutoff:
      Wording("销售在截单后才开始", advice: Self.windowAdviceInChinese)
    case .standsInForItself(let sku):
      Wording("\(sku) 以自己为替代品", advice: "请写另一个商品，或不写")
    case .stepNotBelowPrice(let from, let price):
      Wording("满 \(from) 件的价格档不低于售价 \(price)", advice: "请降低该档，或删去")
    case .rateBesideAmount:
      Wording("有 commission_each 时不会用到 commission_bp", advice: "请只保留一个")
    case .toleranceOfAll(let tolerance, let nominal):
      Wording(
        "标称 \(nominal) 克、允差 \(tolerance) 克，永远不会退差", advice: "请改正 nominal_g 或 tolerance_g")
    case .couponOfNothing:
      Wording("这张优惠券不减任何金额", advice: "请写明减多少，或删去")
    case .nothingHas(let isCategory, let name, let key, let near):
      Wording(
        "`\(key)` 所设的\(isCategory ? "品类" : "等级") \(name.quotedForDisplay) 没有出现",
        advice: "是不是 `\(near)`？")
    case .leaderWithoutPoint(let leader):
      Wording(
        "没有自提点写明团长 \(leader.quotedForDisplay)", advice: "请在自提点写上该团长，或删去")
    case .receiptOfOther(let sku, let supplier, let said):
      Wording(elsewhereInChinese(sku, supplier, said), advice: "这样不会收货；`keep` 可收下未订购的货")
    case .confirmationOfOther(let sku, let supplier, let said):
      Wording(elsewhereInChinese(sku, supplier, said), advice: "没有向它订购可以确认的货")
    case .acceptedPastDate:
      Wording("货已收下，但已过保质期", advice: "请拒收，或改正日期")
    case .fileLeftAlone(let near):
      Wording("没有哪张表叫这个名字，文件不会被读取", advice: "是不是 `\(near.fileName)`？")
    }
  }

  private static let windowAdviceInChinese = "请把时段放在当日营业时间内，或删去"

  private func scope(_ isDay: Bool) -> String { isDay ? "全天" : "单个自提点" }

  private func elsewhereInChinese(_ sku: String, _ supplier: String, _ said: String) -> String {
    "\(sku) 是向 \(supplier.quotedForDisplay) 订购的，不是 \(said.quotedForDisplay)"
  }
}
