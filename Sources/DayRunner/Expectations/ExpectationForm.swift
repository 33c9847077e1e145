import Papers

/// How one kind of expectation reads: `expect purchase egg30 cases 1` speaks of `purchase_orders`.
struct ExpectationForm: Sendable {
  /// The word after `expect`.
  var word: String
  /// The table that it speaks of.
  var table: DayTable
  /// A table with the same columns and more, whose rows are of the same kind.
  var also: DayTable?
  /// The columns of the words that follow, in their order.
  var keys: [String]
  /// The column of a value that stands by itself: `expect commission li 4.78`.
  var main: String?

  /// The forms, in the order of the documents.
  static let all: [ExpectationForm] = [
    .init(word: "purchase", table: .purchaseOrders, keys: ["sku"], main: "cases"),
    .init(word: "pick", table: .pickSheet, keys: ["sku"], main: "units"),
    .init(word: "sort", table: .sortSheet, keys: ["sku"], main: "units"),
    .init(word: "load", table: .loadSheet, keys: ["point"], main: "units"),
    .init(word: "pickup", table: .pickupLists, keys: ["order_id", "sku"], main: "units"),
    .init(word: "refund", table: .refunds, keys: ["order_id"], main: "amount"),
    .init(word: "commission", table: .commissions, keys: ["leader"], main: "commission"),
    .init(
      word: "rejected", table: .rejections, also: .deliveryRejections, keys: ["order_id"],
      main: "reason"),
    .init(word: "lot", table: .lots, keys: ["order_id", "sku", "lot"], main: "units"),
    .init(word: "state", table: .states, keys: ["order_id", "sku"], main: "picked-up"),
    .init(word: "delivery", table: .deliveries, keys: ["order_id", "sku"], main: "kind"),
    .init(word: "count", table: .arrivalCounts, keys: ["point", "sku"], main: "missing"),
    .init(word: "statement", table: .statements, keys: ["leader"], main: "closing"),
    .init(
      word: "owed", table: .supplierStatements, keys: ["supplier", "clause"], main: "amount"),
    .init(
      word: "posting", table: .ledger, keys: ["transaction", "account"], main: "amount"),
    .init(word: "account", table: .trialBalance, keys: ["account"], main: "closing"),
    .init(word: "total", table: .dayTotals, keys: ["metric"], main: "value"),
  ]
}
