import ExactValues
import OrderDay
import Papers
public import PlainText

extension DayRun {
  /// What the run tells on the terminal, a line each.
  public func summary(in language: Language) -> [String] {
    switch language {
    case .english: summaryInEnglish
    case .chinese: summaryInChinese
    }
  }

  /// Why events were refused and what to do about it, a line for each reason that there is.
  public func reasonsOfRejections(in language: Language) -> [String] {
    RejectionReasons.lines(of: night, in: language)
  }

  private func amount(_ metric: String) -> String {
    let currency = night.day.settings.currency
    return "\(MoneyText.string(figure(metric), decimals: currency.decimals)) \(currency.code)"
  }

  private var summaryInEnglish: [String] {
    func number(_ metric: String, _ noun: String) -> String {
      counted(Int(figure(metric)), noun)
    }
    return [
      "day \(night.day.timeline.date)",
      "events     \(figure("events")) = \(figure("applied")) applied"
        + " + \(number("duplicates", "duplicate")) + \(figure("rejected")) rejected",
      "goods      \(number("units", "unit")) in \(number("lines", "line")) of"
        + " \(number("orders", "order")) for \(number("points", "point"))",
      "purchases  \(number("purchase_cases", "case")), \(number("purchase_units", "unit")),"
        + " \(amount("purchase_amount")), surplus \(number("surplus_units", "unit"))",
      "money      sales \(amount("sales")), commission \(amount("commission"))",
    ]
  }

  private var summaryInChinese: [String] {
    [
      "日期  \(night.day.timeline.date)",
      "事件  \(figure("events")) = 生效 \(figure("applied")) + 重复 \(figure("duplicates"))"
        + " + 拒绝 \(figure("rejected"))",
      "商品  \(figure("points")) 个自提点，\(figure("orders")) 个订单，\(figure("lines")) 行，"
        + "\(figure("units")) 件",
      "采购  \(figure("purchase_cases")) 箱，\(figure("purchase_units")) 件，"
        + "\(amount("purchase_amount"))，结余 \(figure("surplus_units")) 件",
      "金额  销售额 \(amount("sales"))，佣金 \(amount("commission"))",
    ]
  }
}
