public import Documents
public import OrderDay

/// The documents of a night as tables for machines (R19).
///
/// Each table has the columns and the order of R19; rows with nothing to say are left out.
///
///     var rows = CSVWriter(columns: DayTable.commissions.columns, decimals: 2, zone: zone)
///     DayTable.commissions.write(night, to: &rows)
public enum DayTable: String, CaseIterable, Sendable {
  /// What is bought, by supplier, warehouse and SKU.
  case purchaseOrders = "purchase_orders"
  /// What is picked, by warehouse, zone, SKU and station.
  case pickSheet = "pick_sheet"
  /// What is sorted, by station, zone, SKU and stop.
  case sortSheet = "sort_sheet"
  /// What is loaded, by route, stop, point and zone.
  case loadSheet = "load_sheet"
  /// What is handed out, by point, code, order and SKU.
  case pickupLists = "pickup_lists"
  /// What goes back, by order.
  case refunds
  /// What was earned, by leader.
  case commissions
  /// What was refused, in canonical order.
  case rejections
  /// The day in figures.
  case dayTotals = "day_totals"
  /// Which lots went to which line.
  case lots
  /// Every posting of the books, by transaction (R14).
  case ledger
  /// What each account of the books opens and closes with (R14).
  case trialBalance = "trial_balance"
  /// What each supplier is owed, and what is taken off.
  case supplierStatements = "supplier_statements"

  /// The name of the file.
  public var fileName: String { rawValue + ".csv" }

  /// The header, left to right.
  public var columns: [String] {
    switch self {
    case .purchaseOrders:
      [
        "supplier", "warehouse", "sku", "po", "name", "demand", "on_hand", "case_pack", "cases",
        "ordered", "surplus", "cost", "amount",
      ]
    case .pickSheet: ["warehouse", "zone", "sku", "station", "units", "cases", "loose"]
    case .sortSheet: ["station", "zone", "sku", "route", "stop", "point", "units", "running"]
    case .loadSheet: ["route", "stop", "point", "zone", "units", "weight_g"]
    case .pickupLists:
      [
        "point", "code", "order_id", "sku", "member", "name", "phone", "ordered", "units",
        "short", "net", "refund", "for",
      ]
    case .refunds: ["order_id", "refund", "member", "point", "amount", "reasons"]
    case .commissions: ["leader", "lines", "units", "sales", "base", "commission", "bonus"]
    case .rejections:
      ["time", "order_id", "kind", "sku", "qty", "reason", "refused", "source", "line"]
    case .dayTotals: ["metric", "value"]
    case .lots: ["order_id", "sku", "lot", "units"]
    case .ledger: ["transaction", "date", "fact", "order_id", "sku", "account", "amount"]
    case .trialBalance: ["account", "label", "opening", "debits", "credits", "closing"]
    case .supplierStatements:
      [
        "supplier", "clause", "date", "order_id", "sku", "warehouse", "ordered", "delivered",
        "accepted", "rejected", "over", "cost", "amount", "due",
      ]
    }
  }

  /// The columns that the rows are sorted by, and that tell them apart.
  public var keyColumns: [String] {
    switch self {
    case .purchaseOrders: ["supplier", "warehouse", "sku"]
    case .pickSheet: ["warehouse", "zone", "sku", "station"]
    case .sortSheet: ["station", "zone", "sku", "route", "stop", "point"]
    case .loadSheet: ["route", "stop", "point", "zone"]
    case .pickupLists: ["point", "code", "order_id", "sku", "for"]
    case .refunds: ["order_id"]
    case .commissions: ["leader"]
    case .rejections: ["time", "order_id", "kind", "sku", "qty"]
    case .dayTotals: ["metric"]
    case .lots: ["order_id", "sku", "lot"]
    case .ledger: ["transaction", "account"]
    case .trialBalance: ["account"]
    case .supplierStatements: ["supplier", "clause", "date", "order_id", "sku", "warehouse"]
    }
  }

  /// Writes all rows of the table.
  ///
  /// - Complexity: O(rows).
  public func write(_ night: Night, to rows: inout some RowSink) {
    switch self {
    case .purchaseOrders: writePurchaseOrders(night, to: &rows)
    case .pickSheet: writePickSheet(night, to: &rows)
    case .sortSheet: writeSortSheet(night, to: &rows)
    case .loadSheet: writeLoadSheet(night, to: &rows)
    case .pickupLists: writePickupLists(night, to: &rows)
    case .refunds: writeRefunds(night, to: &rows)
    case .commissions: writeCommissions(night, to: &rows)
    case .rejections: writeRejections(night, to: &rows)
    case .dayTotals: writeDayTotals(night, to: &rows)
    case .lots: writeLots(night, to: &rows)
    case .ledger: writeLedger(night, to: &rows)
    case .trialBalance: writeTrialBalance(night, to: &rows)
    case .supplierStatements: writeSupplierStatements(night, to: &rows)
    }
  }
}
