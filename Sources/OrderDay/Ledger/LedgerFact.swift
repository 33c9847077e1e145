/// A business fact of the day: one transaction of the ledger each (R14).
public enum LedgerFact: Sendable {
  /// Goods that a table says were there before the first day.
  case openingStock(StockCell)
  /// A count of goods that differs from what the day before left.
  case counted(StockCell)
  /// A balance of a leader that a table says was there before the first day; the position of the statement.
  case openingBalance(Int)
  /// An order as it stands at the cutoff was paid.
  case paid(OrderID)
  /// Goods of a purchase order's line, or kept without one, were accepted.
  case received(SupplierID, StockCell)
  /// What goes back for a row of the night: short units, groups, caps, minimums.
  case short(RowID)
  /// What goes back for a row because a tier was reached.
  case tierCredit(RowID)
  /// What goes back for a row because it weighs too little.
  case underweight(RowID)
  /// A refund instruction of the night was paid.
  case refunded(OrderID)
  /// The goods of an order were handed over.
  case handedOver(OrderID)
  /// What the goods that left the stock had cost.
  case costOfGoods(StockCell)
  /// Something told after delivery, by its position in `AfterDelivery.facts`: who bears what goes back, or what
  /// becomes of the price of goods that nobody took away.
  case told(Int)
  /// Forfeited goods were thrown away; the position of the fact.
  case disposed(Int)
  /// Forfeited goods came back to the stock; the position of the fact.
  case broughtBack(Int)
  /// Commission was taken back; the position of the fact.
  case clawedBack(Int)
  /// What goes back to an order of an open day for what was told after delivery was paid.
  case refundedLater(day: Int, OrderID)
  /// A leader earned commission; the position of the statement in `AfterDelivery.statements`.
  case earned(Int)
  /// A ladder changed a leader's bonus; the position of the statement.
  case bonus(Int)
  /// Tax was withheld from a leader; the position of the statement.
  case taxed(Int)
  /// A leader was paid; the position of the statement.
  case paidOut(Int)
}

extension LedgerFact {
  /// The word of the tables.
  public func word(in delivery: AfterDelivery) -> String {
    switch self {
    case .openingStock: "opening-stock"
    case .counted: "counted"
    case .openingBalance: "opening-balance"
    case .paid: "paid"
    case .received: "received"
    case .short: "short"
    case .tierCredit: "tier-price"
    case .underweight: "underweight"
    case .refunded, .refundedLater: "refunded"
    case .handedOver: "handed-over"
    case .costOfGoods: "cost-of-goods"
    case .told(let index): delivery.facts[index].kind.word
    case .disposed: "disposed"
    case .broughtBack: "brought-back"
    case .clawedBack: "clawed-back"
    case .earned: "commission"
    case .bonus: "bonus"
    case .taxed: "tax"
    case .paidOut: "payout"
    }
  }

  /// The position in `AfterDelivery.facts` of what was told after delivery; `nil` for other facts.
  public var told: Int? {
    switch self {
    case .told(let index), .disposed(let index), .broughtBack(let index), .clawedBack(let index):
      index
    default: nil
    }
  }

  /// The position in `AfterDelivery.statements` of a leader's fact; `nil` for other facts.
  public var statement: Int? {
    switch self {
    case .openingBalance(let index), .earned(let index), .bonus(let index), .taxed(let index),
      .paidOut(let index):
      index
    default: nil
    }
  }
}
