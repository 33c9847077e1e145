import ExactValues
import OrderDay
import Papers
import PlainText

/// A column that rows are sorted by, and how.
struct KeyColumn: Sendable {
  enum Order: Sendable {
    /// By bytes; a blank first.
    case bytes
    /// By number; a blank first.
    case number
    /// By the moment; a blank first.
    case moment
    /// By the place in a list; what is not in it last.
    case words([String])
    /// By the kind of the account, then its label.
    case account
    /// As transactions of these ids stand in the ledger.
    case transaction
  }

  let column: String
  let order: Order

  init(_ column: String, _ order: Order = .bytes) {
    self.column = column
    self.order = order
  }

  /// Appends bytes that sort as the values do; `false` for a value that none of a run is.
  func append(_ value: Span<UInt8>, to key: inout [UInt8]) -> Bool {
    switch order {
    case .bytes:
      for index in value.indices { key.append(value[index]) }
      // Below every byte of a label, so that a name comes before those that begin with it.
      key.append(0)
      return true
    case .number:
      if value.isEmpty {
        append(Int64.min, to: &key)
        return true
      }
      guard let number = Int64(value.string) else { return false }
      append(number, to: &key)
      return true
    case .moment:
      if value.isEmpty {
        append(Int64.min, to: &key)
        return true
      }
      guard case .success(.instant(let moment)) = TimeText.parse(value) else { return false }
      append(moment, to: &key)
      return true
    case .words(let words):
      let place = words.firstIndex(of: value.string) ?? words.count
      key.append(UInt8(truncatingIfNeeded: place))
      return true
    case .account:
      guard let account = Account(name: value.string) else { return false }
      key.append(account.kind.rawValue)
      key += account.label
      key.append(0)
      return true
    case .transaction:
      return TransactionOrder.appendKey(of: value.copied, to: &key)
    }
  }

  /// Eight bytes, the highest first, that sort as the number does.
  private func append(_ number: Int64, to key: inout [UInt8]) {
    let bits = UInt64(bitPattern: number) ^ 1 << 63
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      key.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }
}

extension DayTable {
  /// What rows of different parts are told apart and sorted by: the columns of R19, as far as parts can agree in them.
  var mergeKeys: [KeyColumn] {
    let events = KeyColumn("kind", .words(EventKind.allCases.map(\.word).filter { !$0.isEmpty }))
    let told = KeyColumn("kind", .words(DeliveryKind.allCases.map(\.word)))
    switch self {
    case .purchaseOrders, .confirmedUnits: return keys("supplier", "warehouse", "sku")
    case .pickSheet: return keys("warehouse", "zone", "sku", "station")
    case .sortSheet: return keys("station")
    case .loadSheet: return keys("route")
    case .pickupLists: return keys("point")
    case .refunds: return keys("order_id")
    case .commissions, .statements: return keys("leader")
    case .rejections:
      return [KeyColumn("time", .moment), KeyColumn("order_id"), events, KeyColumn("sku")]
        + [KeyColumn("qty", .number)]
    case .dayTotals:
      return []
    case .lots: return keys("order_id")
    case .states: return keys("day", "order_id")
    case .deliveryRejections:
      return [KeyColumn("time", .moment), told, KeyColumn("order_id"), KeyColumn("sku")]
        + [KeyColumn("qty", .number), KeyColumn("point"), KeyColumn("lot")]
    case .arrivalCounts:
      return [KeyColumn("time", .moment), KeyColumn("sku"), KeyColumn("counted", .number)]
        + [KeyColumn("point")]
    case .trialBalance: return [KeyColumn("account", .account)]
    case .supplierStatements:
      let clauses = ["goods"] + SupplierStatement.Clause.allCases.map(\.rawValue)
      return [KeyColumn("supplier"), KeyColumn("clause", .words(clauses))]
        + keys("warehouse", "date", "order_id", "sku")
    case .ledger: return [KeyColumn("transaction", .transaction)]
    case .deliveries:
      let facts = DeliveryFact.Kind.inTurn.map(\.word)
      return [KeyColumn("time", .moment), KeyColumn("kind", .words(facts)), KeyColumn("order_id")]
    }
  }

  private func keys(_ columns: String...) -> [KeyColumn] { columns.map { KeyColumn($0) } }

  /// The columns whose figures are added where parts have the same row.
  var summedColumns: [String] {
    switch self {
    case .dayTotals: ["value"]
    case .trialBalance: ["opening", "debits", "credits", "closing"]
    default: []
    }
  }

  /// Whether no two rows of all parts are alike in what they are merged by.
  var isOneRowAKey: Bool {
    switch self {
    case .purchaseOrders, .confirmedUnits, .pickSheet, .refunds, .commissions, .statements: true
    default: false
    }
  }
}
