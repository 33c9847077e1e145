import OrderDay

/// Our words of what suppliers are owed (R14).
protocol SupplierWords {
  /// The title of the paper.
  var supplierStatement: String { get }
  var due: String { get }
  var sentBack: String { get }
  var notKept: String { get }
  var deductions: String { get }
  var clause: String { get }
  /// Why something is taken off, as it was agreed.
  func clause(_ clause: SupplierStatement.Clause) -> String
  var netPayable: String { get }
  /// What a statement rests on.
  var supplierNote: String { get }
}

extension EnglishPaperWords {
  var supplierStatement: String { "Supplier statement" }
  var due: String { "Due" }
  var sentBack: String { "Sent back" }
  var notKept: String { "Over" }
  var deductions: String { "Deductions" }
  var clause: String { "Clause" }
  func clause(_ clause: SupplierStatement.Clause) -> String {
    switch clause {
    case .coupon: "coupon: the supplier's part of a discount"
    case .claim: "claim: at the supplier's fault"
    case .recall: "recall of a lot"
    }
  }
  var netPayable: String { "Net payable" }
  var supplierNote: String {
    "Accepted units are paid at the cost of the purchase order. Nothing is taken off but by these clauses."
  }
}

extension ChinesePaperWords {
  var supplierStatement: String { "供应商对账单" }
  var due: String { "付款到期日" }
  var sentBack: String { "拒收" }
  var notKept: String { "溢装未收" }
  var deductions: String { "扣款" }
  var clause: String { "条款" }
  func clause(_ clause: SupplierStatement.Clause) -> String {
    switch clause {
    case .coupon: "优惠券：供应商承担部分"
    case .claim: "售后：供应商责任"
    case .recall: "批次召回"
    }
  }
  var netPayable: String { "应付净额" }
  var supplierNote: String { "验收件数按采购单成本价付款；除以上条款外不作任何扣款。" }
}
