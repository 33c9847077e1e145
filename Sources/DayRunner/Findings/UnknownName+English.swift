import PlainText

extension UnknownName {
  var inEnglish: Wording {
    switch self {
    case .order(let order, let near):
      Wording(
        "the day has no order \(order.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "order ids are those of the table of orders, to the byte")
    case .line(let order, let sku, let near, let known):
      Wording(
        "the order \(order.quotedForDisplay) has no line of \(sku.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? (known.isEmpty ? "it has no line at all" : Self.listedInEnglish(known)))
    case .lot(let lot, let near, let known):
      Wording(
        "no receipt names the lot \(lot.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? (known.isEmpty ? "the day has no receipts with lots" : Self.listedInEnglish(known)))
    case .lotIsOrder(let order):
      Wording(
        "no receipt names the lot \(order.quotedForDisplay)",
        advice: "it is an order: `--order \(order)` traces its lots")
    case .label(let thing, let label, let near):
      switch thing {
      case .supplier:
        Wording(
          "the day has no supplier \(label.quotedForDisplay)",
          advice: near.map { "did you mean `\($0)`?" } ?? "name a supplier of the day")
      case .product:
        Wording(
          "the day has no product \(label.quotedForDisplay)",
          advice: near.map { "did you mean `\($0)`?" } ?? "name a product of the day")
      }
    case .noValue(let option, let text, let form):
      Wording(
        "\(option) \(text.quotedForDisplay) is no SKU with a value",
        advice: "write it as `\(form)`")
    case .wrongValue(let option, let finding, let form):
      Wording(
        "\(option): \(finding.wording(in: .english).message)",
        advice: finding.wording(in: .english).advice ?? "write it as `\(form)`")
    }
  }

  /// The names that there are, at most ten of them.
  private static func listedInEnglish(_ names: [String]) -> String {
    let shown = names.prefix(10).joined(separator: ", ")
    return names.count == 1
      ? "there is \(shown)"
      : names.count > 10
        ? "there are \(shown) and \(names.count - 10) more" : "there are \(shown)"
  }
}
