import OrderDay

/// Our words of the leaders' accounts (R13.5).
protocol AccountWords {
  /// The title of the paper.
  var accountStatement: String { get }
  /// The moment as of which money is due.
  var asOf: String { get }
  var account: String { get }
  var openingBalance: String { get }
  var commissionOfNight: String { get }
  var notHandedOver: String { get }
  var clawedBackBeforePayout: String { get }
  var clawedBackAfterPayout: String { get }
  func withheldTax(_ rate: String) -> String
  var paidOut: String { get }
  var closingBalance: String { get }
  /// What of the closing balance is frozen, by the moment when it becomes payable.
  var frozenPart: String { get }
  var takenBack: String { get }
  var what: String { get }
  var earnedOn: String { get }
  /// By which rules the figures are reckoned: R13 with the day's base, caps, ladder and forfeits.
  func rules(base: CommissionBase, caps: [String], forfeitsEarn: Bool) -> String
  func capPerOrder(_ amount: String) -> String
  func capPerDay(_ amount: String) -> String
  /// How the account adds up.
  var accountNote: String { get }
}

extension EnglishPaperWords {
  var accountStatement: String { "Account statement" }
  var asOf: String { "As of" }
  var account: String { "Account" }
  var openingBalance: String { "Opening balance" }
  var commissionOfNight: String { "Commission of the night" }
  var notHandedOver: String { "Not handed over" }
  var clawedBackBeforePayout: String { "Clawed back while frozen" }
  var clawedBackAfterPayout: String { "Clawed back after payout" }
  func withheldTax(_ rate: String) -> String { "Withheld tax, \(rate)" }
  var paidOut: String { "Paid out" }
  var closingBalance: String { "Closing balance" }
  var frozenPart: String { "Of the closing balance still frozen" }
  var takenBack: String { "Not earned, or taken back" }
  var what: String { "What" }
  var earnedOn: String { "What the commission of the night rests on" }
  func rules(base: CommissionBase, caps: [String], forfeitsEarn: Bool) -> String {
    """
    Rules R13, version 1: base \(base.rawValue), over the units handed over; commission of a line = base x rate, half up; \
    clawback = commission of the old base - commission of the new one; \
    \(caps.isEmpty ? "no caps" : caps.joined(separator: ", ")); \
    units that nobody took away \(forfeitsEarn ? "earn" : "do not earn").
    """
  }
  func capPerOrder(_ amount: String) -> String { "at most \(amount) an order" }
  func capPerDay(_ amount: String) -> String { "at most \(amount) a day" }
  var accountNote: String {
    """
    What is earned is frozen until the claims of its goods are closed; what is not frozen is paid out, never below zero. \
    Tax is withheld from what is paid out.
    """
  }
}

extension ChinesePaperWords {
  var accountStatement: String { "团长对账单" }
  var asOf: String { "结算时点" }
  var account: String { "账户" }
  var openingBalance: String { "期初余额" }
  var commissionOfNight: String { "当晚佣金" }
  var notHandedOver: String { "未交付" }
  var clawedBackBeforePayout: String { "冻结期内扣回" }
  var clawedBackAfterPayout: String { "付款后扣回" }
  func withheldTax(_ rate: String) -> String { "代扣税 \(rate)" }
  var paidOut: String { "已付" }
  var closingBalance: String { "期末余额" }
  var frozenPart: String { "期末余额中仍冻结的部分" }
  var takenBack: String { "未赚得或扣回的佣金" }
  var what: String { "事项" }
  var earnedOn: String { "当晚佣金的依据" }
  func rules(base: CommissionBase, caps: [String], forfeitsEarn: Bool) -> String {
    """
    佣金规则第 1 版：基数为\(base == .paid ? "实付金额" : "实付金额加平台承担的优惠")，按已交付件数计；每行佣金 = 基数×佣金率，四舍五入；扣回 = 原基数佣金 − 新基数佣金；\
    \(caps.isEmpty ? "无上限" : caps.joined(separator: "，"))；逾期未提\(forfeitsEarn ? "计" : "不计")佣金。
    """
  }
  func capPerOrder(_ amount: String) -> String { "每单至多 \(amount)" }
  func capPerDay(_ amount: String) -> String { "每日至多 \(amount)" }
  var accountNote: String {
    "佣金在对应商品售后期结束前冻结；解冻部分付出，余额不足零时不付，结转下期。付款时代扣税款。"
  }
}
