import PlainText

extension UnknownName {
  var inChinese: Wording {
    switch self {
    case .order(let order, let near):
      Wording(
        "这一天没有订单 \(order.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" } ?? "订单号须与 orders 表里的逐字节相同")
    case .line(let order, let sku, let near, let known):
      Wording(
        "订单 \(order.quotedForDisplay) 里没有商品 \(sku.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" }
          ?? (known.isEmpty ? "它没有任何订单行" : Self.listedInChinese(known)))
    case .lot(let lot, let near, let known):
      Wording(
        "没有收货记录写明批号 \(lot.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" }
          ?? (known.isEmpty ? "这一天没有带批号的收货记录" : Self.listedInChinese(known)))
    case .lotIsOrder(let order):
      Wording(
        "没有收货记录写明批号 \(order.quotedForDisplay)", advice: "它是订单：用 `--order \(order)` 查它的批号")
    case .label(let thing, let label, let near):
      switch thing {
      case .supplier:
        Wording(
          "这一天没有供应商 \(label.quotedForDisplay)",
          advice: near.map { "是不是 `\($0)`？" } ?? "请写当天的供应商")
      case .product:
        Wording(
          "这一天没有商品 \(label.quotedForDisplay)",
          advice: near.map { "是不是 `\($0)`？" } ?? "请写当天的商品")
      }
    case .noValue(let option, let text, let form):
      Wording("\(option) \(text.quotedForDisplay) 不是商品加数值", advice: "写作 `\(form)`")
    case .wrongValue(let option, let finding, let form):
      Wording(
        "\(option)：\(finding.wording(in: .chinese).message)",
        advice: finding.wording(in: .chinese).advice ?? "写作 `\(form)`")
    }
  }

  /// The names that there are, at most ten of them.
  private static func listedInChinese(_ names: [String]) -> String {
    let shown = names.prefix(10).joined(separator: "、")
    return names.count > 10 ? "现有 \(shown) 等共 \(names.count) 个" : "现有 \(shown)"
  }
}
