/// An account of the ledger (R14): what it is for, and whose it is.
///
///     Account(.supplierGoods, of: Array("farm".utf8)).name  // "Liabilities:Suppliers:S-farm:Goods"
public struct Account: Hashable, Sendable {
  /// What an account is for, in the order of the trial balance.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// What members paid and what was paid out.
    case cash
    /// Goods in the warehouses, at cost.
    case stock
    /// What the carrier owes for claims at its fault.
    case carrierClaims
    /// What a leader owes for claims at the leader's fault.
    case leaderClaims
    /// What a leader owes for coupons that leaders bear.
    case leaderCoupons
    /// What members paid for goods that are not handed over yet.
    case escrow
    /// What goes back to members and is not paid yet.
    case refunds
    /// What a supplier is owed for accepted goods.
    case supplierGoods
    /// What is taken off for claims and recalls at the supplier's fault.
    case supplierClaims
    /// What is taken off for coupons that suppliers bear.
    case supplierCoupons
    /// What a leader is owed: commission and bonuses.
    case leader
    /// Tax that was withheld from leaders.
    case tax
    /// What was there before the first day.
    case opening
    /// Goods that were handed over, at their final prices.
    case sales
    /// What members paid for goods that they did not fetch.
    case forfeits
    /// Goods that were handed over, at cost.
    case goods
    /// What the platform bears of coupons.
    case coupons
    /// What the platform bears of claims.
    case claims
    /// What went back for goods that weigh too little.
    case underweight
    /// Commission and bonuses, and what was taken back of them.
    case commission
    /// Goods that were thrown away, at cost.
    case disposal
    /// Goods that a count found or missed, at cost.
    case stockDifferences
  }

  /// What it is for.
  public var kind: Kind
  /// The label of the supplier or leader; empty where there is one account of the kind.
  public var label: [UInt8]

  /// The account of a kind, and of whom.
  public init(_ kind: Kind, of label: [UInt8] = []) {
    self.kind = kind
    self.label = label
  }

  /// The name in the tables and journals, in ASCII; different accounts have different names.
  public var name: String {
    let (before, after) = kind.words
    if label.isEmpty { return before }
    var bytes = Array(before.utf8)
    AccountName.append(label, to: &bytes)
    bytes += Array(after.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The account of a name; `nil` for a name that no account has.
  public init?(name: String) {
    for kind in Kind.allCases {
      let (before, after) = kind.words
      if !kind.isOfSomebody {
        if name == before {
          self.init(kind)
          return
        }
      } else if name.hasPrefix(before), name.hasSuffix(after),
        name.utf8.count > before.utf8.count + after.utf8.count,
        let label = AccountName.text(
          of: Array(name.utf8.dropFirst(before.utf8.count).dropLast(after.utf8.count)))
      {
        self.init(kind, of: label)
        return
      }
    }
    return nil
  }

  /// Accounts sort by kind, then by the bytes of the label.
  public static func areInOrder(_ a: Account, _ b: Account) -> Bool {
    a.kind == b.kind
      ? a.label.lexicographicallyPrecedes(b.label) : a.kind.rawValue < b.kind.rawValue
  }
}

extension Account.Kind {
  /// Whether each supplier or leader has such an account.
  public var isOfSomebody: Bool { words.before.hasSuffix("-") }

  /// What stands before and behind the label in the name.
  fileprivate var words: (before: String, after: String) {
    switch self {
    case .cash: ("Assets:Cash", "")
    case .stock: ("Assets:Stock", "")
    case .carrierClaims: ("Assets:Carrier:Claims", "")
    case .leaderClaims: ("Assets:Leaders:L-", ":Claims")
    case .leaderCoupons: ("Assets:Leaders:L-", ":Coupons")
    case .escrow: ("Liabilities:Escrow", "")
    case .refunds: ("Liabilities:Refunds", "")
    case .supplierGoods: ("Liabilities:Suppliers:S-", ":Goods")
    case .supplierClaims: ("Liabilities:Suppliers:S-", ":Claims")
    case .supplierCoupons: ("Liabilities:Suppliers:S-", ":Coupons")
    case .leader: ("Liabilities:Leaders:L-", ":Commission")
    case .tax: ("Liabilities:Tax", "")
    case .opening: ("Equity:Opening", "")
    case .sales: ("Income:Sales", "")
    case .forfeits: ("Income:Forfeits", "")
    case .goods: ("Expenses:Goods", "")
    case .coupons: ("Expenses:Coupons", "")
    case .claims: ("Expenses:Claims", "")
    case .underweight: ("Expenses:Underweight", "")
    case .commission: ("Expenses:Commission", "")
    case .disposal: ("Expenses:Disposal", "")
    case .stockDifferences: ("Expenses:Stock", "")
    }
  }
}
