import Papers
import PlainText

/// What a comparison says, in each language; keys and columns are those of the tables.
protocol DifferenceWords: Sendable {
  var nothing: String { get }
  func title(_ table: DayTable, removed: Int, changed: Int, added: Int) -> String
}

struct EnglishDifferenceWords: DifferenceWords {
  let nothing = "no difference: purchase orders, sheets, lists and money are the same"

  func title(_ table: DayTable, removed: Int, changed: Int, added: Int) -> String {
    let counts = [(removed, "removed"), (changed, "changed"), (added, "added")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(name(of: table)): \(counts.joined(separator: ", "))"
  }

  private func name(of table: DayTable) -> String {
    switch table {
    case .purchaseOrders: "purchase orders"
    case .pickSheet: "pick sheets"
    case .sortSheet: "sort sheets"
    case .loadSheet: "load sheets"
    case .pickupLists: "pickup lists"
    case .refunds: "refunds"
    case .commissions: "commissions"
    case .rejections: "rejections"
    case .dayTotals: "totals of the day"
    case .lots: "lots"
    case .statements: "leaders' accounts"
    case .deliveries: "after delivery"
    case .states: "where each unit ended"
    case .deliveryRejections: "refused after delivery"
    case .arrivalCounts: "counts on arrival"
    case .ledger: "postings"
    case .trialBalance: "trial balance"
    case .supplierStatements: "what suppliers are owed"
    case .confirmedUnits: "confirmed by suppliers"
    }
  }
}

struct ChineseDifferenceWords: DifferenceWords {
  let nothing = "没有差异：采购单、作业单、提货单和金额都相同"

  func title(_ table: DayTable, removed: Int, changed: Int, added: Int) -> String {
    let counts = [(removed, "减少"), (changed, "变更"), (added, "增加")]
      .filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }
    return "\(name(of: table))：\(counts.joined(separator: "，"))"
  }

  private func name(of table: DayTable) -> String {
    switch table {
    case .purchaseOrders: "采购单"
    case .pickSheet: "总拣货单"
    case .sortSheet: "分拣单"
    case .loadSheet: "装车单"
    case .pickupLists: "提货单"
    case .refunds: "退款"
    case .commissions: "佣金"
    case .rejections: "拒绝的事件"
    case .dayTotals: "当日合计"
    case .lots: "批次"
    case .statements: "团长账户"
    case .deliveries: "送达之后"
    case .states: "各件去向"
    case .deliveryRejections: "送达后拒绝的事件"
    case .arrivalCounts: "到货清点"
    case .ledger: "分录"
    case .trialBalance: "试算平衡表"
    case .supplierStatements: "应付供应商"
    case .confirmedUnits: "供应商确认"
    }
  }
}

extension Language {
  var differenceWords: any DifferenceWords {
    switch self {
    case .english: EnglishDifferenceWords()
    case .chinese: ChineseDifferenceWords()
    }
  }
}
