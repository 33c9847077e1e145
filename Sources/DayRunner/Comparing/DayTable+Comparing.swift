import Papers

/// How the rows of a table are told apart and compared, where two runs are.
extension DayTable {
  /// The columns that name a row for people: the key but for what follows from the rest of the day, such as pickup
  /// codes, so that one member more does not make every later row another.
  var comparedBy: [String] {
    let followsFromOthers: Set<String> =
      switch self {
      case .pickupLists: ["code"]
      case .sortSheet: ["route", "stop"]
      case .loadSheet: ["stop"]
      default: []
      }
    return keyColumns.filter { !followsFromOthers.contains($0) }
  }

  /// The tables that are compared: the books follow from the others, posting by posting.
  static let compared = allCases.filter { $0 != .ledger && $0 != .trialBalance }

  /// The columns that are not compared: running totals, numbers made from the date, where a row was read, and
  /// what would show more of a person than the order's id.
  var notCompared: Set<String> {
    switch self {
    case .purchaseOrders: ["po", "name"]
    case .sortSheet: ["running"]
    case .pickupLists: ["name", "phone"]
    case .refunds: ["refund"]
    case .rejections, .deliveries, .deliveryRejections: ["source", "line"]
    default: []
    }
  }

  /// The columns that tell what a row is about that only one of the two has.
  var telling: [String] {
    switch self {
    case .purchaseOrders: ["cases", "ordered", "amount"]
    case .pickSheet, .sortSheet, .loadSheet, .lots: ["units"]
    case .pickupLists: ["units", "short", "net", "refund"]
    case .refunds: ["amount", "reasons"]
    case .commissions: ["units", "base", "commission", "bonus"]
    case .rejections: ["reason", "refused"]
    case .dayTotals: ["value"]
    case .statements: ["opening", "earned", "paid", "closing"]
    case .deliveries: ["units", "reason", "refund"]
    case .states: ["ordered", "refund"]
    case .deliveryRejections: ["reason", "refused"]
    case .arrivalCounts: ["sent", "counted"]
    case .ledger: ["amount"]
    case .trialBalance: ["opening", "closing"]
    case .supplierStatements: ["accepted", "amount"]
    case .confirmedUnits: ["ordered", "confirmed"]
    }
  }
}
